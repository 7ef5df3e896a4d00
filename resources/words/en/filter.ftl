### Claimbook: filter
filter-name = Filter
filter-hint = Filter, such as score<5 scope:in
filter-clear = Clear the filter
filter-help = What the filter understands
filter-unknown = { $word } is not understood, and ignored; press ? for what is
filter-all-hold = All conditions must hold. A click adds an example:
filter-matches = { $count ->
        [one] 1 match
       *[other] { $count } matches
    }
filter-keep = Keep
filter-keep-as = Keep the filter under a name
filter-keep-needs = Type a filter above, and a name for it
filter-use = Use the filter { $name }
filter-remove = Remove the filter { $name }
filter-syntax-word = words in identifiers, names, mappings, comments, owners
filter-syntax-phrase = words in this order
filter-syntax-below = a process and everything below it
filter-syntax-scope = in, out or undecided
filter-syntax-score = printed score; also <=, >=, > and =
filter-syntax-no-score = in scope, and no score yet
filter-syntax-support = A, M, AM, none or unset
filter-syntax-evidence = processes without, or with any, citation; or with a code such as E001
filter-syntax-status = todo, draft, ready, reviewed, needs-review
filter-syntax-owner = part of the owner's name, or none
filter-syntax-problem = processes with a problem, or with a code such as CB012
filter-syntax-level = processes of a level
filter-syntax-changed = changed since the last save; changed:opened since the file was opened
filter-syntax-handover = Claims that changed since they were handed over, or never were
filter-syntax-not = a minus in front: what does not match
filter-field-scope = whether it is submitted
filter-field-score = the printed score
filter-field-support = how it is supported
filter-field-evidence = what is cited
filter-field-status = how far the work has come
filter-field-owner = who answers for it
filter-field-problem = what is wrong
filter-field-level = the level of the process
filter-field-changed = what changed
filter-field-not = what does not match
filter-value-no-score = in scope, and no score yet
filter-value-unset = not said
filter-value-uncited = nothing is cited
filter-value-cited = something is cited
filter-value-unowned = nobody
filter-value-problem = any problem
filter-value-saved = since the last save
filter-value-opened = since the file was opened
filter-value-handover = since the last hand-over
filter-rename = Rename the filter { $name } to what is typed below
filter-rename-needs = Type the new name below first
filter-kept = Kept filters
filter-none-kept = No filter is kept yet
filter-hides = The filter hides { $id }
filter-show-hidden = Show it
