### Claimbook: evidence

evidence-add-files = Add files...
    .hint = Register files as evidence; they stay where they are
evidence-add-folder = Add a folder...
    .hint = Register all files of a folder and below; hidden files and assessments are left out
evidence-paste = Paste a picture
    .hint = Keeps the picture in the clipboard as a file beside the assessment, and registers it
evidence-check = Check again
    .hint = Read all files and compare their digests
evidence-more = More
    .hint = What can be done with many pieces at once
evidence-more-ways = More ways to add evidence, and what can be done with many pieces at once
evidence-relink-moved = Relink what moved
    .hint = Points every piece whose file was found again elsewhere to the place where it is
evidence-merge = Merge duplicates
    .hint = Lets the first of equal files stand for all of them; what cited the others cites it
evidence-collect = Collect into the project folder
    .hint = Copies files from outside the folder of the assessment into its folder evidence, compares the copies, and points the register there
evidence-path = Path of evidence
evidence-search = Search the register
    .hint = Words, state:missing, cited:no
evidence-search-clear = Clear the search
evidence-syntax = What can be searched for
evidence-syntax-words = Words anywhere in an entry
evidence-syntax-state = present, moved, changed, missing, unreadable, link, unknown or old
evidence-syntax-kind = manual, specification, screenshot, recording, test-report or other
evidence-syntax-who = public, assessor, internal or withheld
evidence-syntax-cited = no, yes, or the identifier of a process
evidence-syntax-duplicate = The same content under several codes
evidence-syntax-not = Everything but this
evidence-not-understood = { $key }: knows { $knows }; everything is shown
evidence-shown = { $shown } of { $count ->
        [one] 1 piece
       *[other] { $count } pieces
    }
evidence-filter-all = All
evidence-filter-uncited = Not cited
evidence-filter-missing = Missing
evidence-filter-changed = Changed
evidence-filter-moved = Moved
evidence-filter-old = Too old
evidence-filter-duplicate = Duplicates
evidence-filter-name = Show only: { $filter }
evidence-register = Evidence register
evidence-unsaved = The assessment has no file yet. Save it first, so that paths can be kept relative to it.
evidence-empty = No evidence yet. Add files or an address above, or drop files on the window. Each gets a code such as E001, and its digest is kept, so that a change is noticed.
evidence-none-found = Nothing in the register fits. Clear the search to see all of it.
evidence-choose = Choose a piece to change its entry.
evidence-waiting = { $count ->
        [one] 1 file waits for an answer
       *[other] { $count } files wait for an answer
    }
evidence-decide = Decide...

evidence-column-code = Code
evidence-column-title = Title
evidence-column-state = State
evidence-column-cited = Cited by
evidence-column-kind = Kind
evidence-column-who = Who may see it
evidence-column-version = Version
evidence-column-dated = Dated
evidence-column-issuer = Issuer
evidence-column-component = Component
evidence-column-location = Location
evidence-column-size = Size
evidence-column-digest = Digest
evidence-sort = Sort the register by { $column }
evidence-show = Show { $code } { $title }
evidence-go = Go to { $id }, which cites { $code }
evidence-not-cited = ⚠ Not cited
evidence-address = An address
    .hint = Addresses are not opened
evidence-too-old = ⌛ Too old
    .hint = It is dated more years before the completion date than the subject allows

evidence-open = Open
    .hint = Open with the system's program
evidence-reveal = Show its folder
    .hint = Opens the folder with the system's program
evidence-relink = Relink...
    .hint = Say which file it is now; citations stay
evidence-relink-path = Path of the file as it is now
evidence-relink-found = Relink to where it was found
    .hint = Points the entry to the place where the same file was found
evidence-take-over = Take over the change
    .hint = Registers the file anew as it is now; look at the cited places
evidence-remove = Remove
evidence-remove-with = Remove with { $count ->
        [one] 1 citation
       *[other] { $count } citations
    }
evidence-remove-hint = Takes it out of the register; the file stays. Can be undone
evidence-cited-by = Cited by
evidence-show-claim = Show the claim { $id }, which cites { $code }
evidence-title = Title
evidence-kind = Kind
evidence-kind-name = Kind of evidence
evidence-who = Who may see it
evidence-redacted = Redacted version for the public
    .hint = A file without what the public must not see; it goes out in place of this one, under the same code, marked as redacted
evidence-redacted-choose = Choose…
evidence-redacted-remove = Remove the redacted version
evidence-redacted-is = This is a redacted version
evidence-redacted-none = None: the public gets the file itself, or nothing
evidence-redacted-internal = An internal piece never leaves; its redacted version does not either
evidence-version = Document version
evidence-dated = Dated
    .hint = A month or a day, such as 2017-02
evidence-issuer = Issuer
evidence-component = Component of evidence
evidence-url = Address
evidence-limit = { $years ->
        [0] There is no limit to the age of evidence.
        [one] Evidence may be 1 year older than the completion date.
       *[other] Evidence may be { $years } years older than the completion date.
    }
evidence-limit-change = Change the limit
evidence-file-facts = { $path }, { $size } bytes, SHA-256 { $digest }
evidence-same-as = The same content as { $codes }

evidence-preview = Preview
evidence-preview-of = Preview of { $code }
evidence-reading = Reading…
evidence-picture = { $width } × { $height } pixels
evidence-text-cut = The beginning of the file; Open shows all of it
evidence-pdf = PDF, { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }
evidence-pdf-titled = “{ $title }”
evidence-no-preview = No preview: { $why }
evidence-no-preview-large = the file has { $size }, too much for a preview
evidence-no-preview-pixels = { $width } × { $height } pixels are too many for a preview
evidence-no-preview-broken = the file is damaged, or is not what it seems
evidence-no-preview-locked = the PDF wants a password
evidence-no-preview-unknown = this kind of file is shown by its own program only
evidence-no-preview-empty = the file is empty

evidence-conflicts = Files that meet the register
evidence-conflicts-about = { $count ->
        [one] This file meets an entry of the register. What is to become of it?
       *[other] These { $count } files meet entries of the register. What is to become of each?
    }
evidence-conflicts-more = { $count } more; the answers for all alike reach them
evidence-same-file = { $path } is registered as { $code }, and has changed since
evidence-same-content = { $path } has the same content as { $code } ({ $place })
evidence-same-name = { $path } has the file name of { $code } ({ $place }), and other content
evidence-answer-skip = Skip
    .hint = The file is not registered
evidence-answer-cite = Cite { $code }
evidence-answer-cite-hint = The entry that is there is cited; the file is not registered again
evidence-answer-replace = Replace
    .hint = The entry points to this file from now on; its citations stay
evidence-answer-add = Add
    .hint = The file becomes an entry of its own, with a number behind its title where that is taken
evidence-answer-name = { $answer }: { $file }
evidence-answer-alike = { $answer } for all { $count } like this
evidence-settle = Go on
evidence-cancel = Cancel

evidence-known = { $count } files are in the register already: { $codes }
evidence-known-one = { $title } is in the register already, as { $code }
evidence-picture-kept = { $code } is chosen in the evidence register: give it a title there
evidence-none-moved = No piece of evidence was found in another place
evidence-relinked = { $count } pieces of evidence point to where their files are now
evidence-no-duplicates = No two pieces of evidence have the same content
evidence-merged = { $count ->
        [one] 1 duplicate was merged; what cited it cites the first piece
       *[other] { $count } duplicates were merged; what cited them cites the first pieces
    }
evidence-collecting-already = Evidence is being collected already
evidence-collected = { $count ->
        [one] 1 file was copied into the project folder
       *[other] { $count } files were copied into the project folder
    }
evidence-collected-hint = The originals stay where they are. Save, so that the file points to the copies.
evidence-collected-none = All evidence lies in the folder of the assessment already
evidence-left = { $code } stays where it is: { $why }
evidence-left-many = { $count } pieces stay where they are
evidence-stopped-adding = Nothing was added: the reading was cancelled
evidence-stopped-checking = The look at the evidence was cancelled; the states are as they were
evidence-stopped-collecting = The collecting was cancelled; nothing was left behind
evidence-save-first-picture = Save the assessment first: the picture is kept in a folder beside it
evidence-save-first-collect = Save the assessment first: the evidence is collected beside it
evidence-no-picture = The clipboard holds no picture
    .hint = Copy one in another program first, or take a screenshot to the clipboard.

job-adding = Reading files
job-checking = Checking evidence
job-collecting = Collecting evidence
job-percent = { $job }: { $percent } %
job-hint = { $file }: { $done } of { $total }, { $rate } a second
job-cancel = Cancel: { $job }

drop-open = Drop to open { $name }
drop-register = Drop to register { $count ->
        [one] 1 file
       *[other] { $count } files
    } as evidence
drop-cite = Drop to register { $count ->
        [one] 1 file
       *[other] { $count } files
    } as evidence and cite { $count ->
        [one] it
       *[other] them
    } for { $id }
drop-nothing = Open an assessment first; then drop its evidence
drop-bundle = Drop a submission bundle to check it
