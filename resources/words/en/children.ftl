### Claimbook: the table of the processes below.

grid-name = Table of the processes below { $id }
grid-coverage = Coverage { $coverage }
grid-typed-score = This process has a typed score and no level 4 process is answered. Once one is in or out of scope, the computed score comes from all of them, and may differ from the typed one by points
grid-process = Process
grid-scope = Scope
grid-support = Support
grid-score = Score
grid-status = Status
grid-owner = Owner
grid-mapping = Mapping
grid-comment = Comment
grid-cell = { $column } of { $id }
grid-edit = Edit { $cell }
grid-choose = Choose { $value }
grid-submit = Submit { $name }
grid-go = Go to { $name }
grid-keys = Enter or F2 edits, arrows move, Shift selects, Ctrl+D fills down, Ctrl+C and Ctrl+V copy and paste, Delete clears; Escape, then Tab leaves the table
grid-editor-keys = Enter takes it, Shift+Enter begins a line, Escape cancels
grid-nothing-taken = Nothing was changed:
grid-more-bad =
    { $count ->
        [one] and 1 more cell
       *[other] and { $count } more cells
    }
grid-bad = Row { $id }, column { $column }: { $reason }
grid-bad-scope = "{ $text }" is not a scope: in, out or undecided
grid-bad-support = "{ $text }" is not a support: A, M, AM or none
grid-bad-status = "{ $text }" is not a status: todo, draft, ready, reviewed or needs-review
grid-bad-score = "{ $text }" is not a score that the scheme allows: { $allowed }
grid-no-score = a level { $level } process carries no score
grid-framework-passage = the mapping is the framework's text; mark it in its claim
grid-many-passages = the mapping has { $count } passages with marks of their own; change them in its claim
grid-out-above-in = it cannot be out of scope while { $below } below it is put in scope
grid-too-high =
    { $rows ->
        [one] The block has 1 row, and only { $left } are left from here
       *[other] The block has { $rows } rows, and only { $left } are left from here
    }
grid-too-wide =
    { $columns ->
        [one] The block has 1 column, and only { $left } are left from here
       *[other] The block has { $columns } columns, and only { $left } are left from here
    }
grid-step-clear = Clear cells below { $id }
grid-step-fill = Fill down below { $id }
grid-step-paste = Paste cells below { $id }
