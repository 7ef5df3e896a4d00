### Claimbook: problems

problems-work = Work
    .hint = What to look at while work goes on
problems-final = Final submission
    .hint = What must hold before a final submission can be exported
problems-filter = Filter problems
    .hint = Code or words: CB012
problems-errors = { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
problems-warnings = { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
problems-infos = { $count ->
        [one] 1 remark
       *[other] { $count } remarks
    }
problems-severity-hint = Show or hide these
problems-none-match = No problem matches. Clear the field above to see all of them.
problems-none-shown = No problem of the severities that are shown. Choose others above.
problems-none-final = Nothing stands in the way: a final submission can be exported.
problems-none = No problems. Claimbook looks after every change; choose Final submission to see what must hold at hand-over.
problems-severity = Severity
problems-code = Code
problems-where = Where
problems-what = What is wrong, and what to do
problems-sort-severity = Sort by severity
problems-sort-code = Sort by code
problems-sort-where = Sort by where
problems-list = Problems
problems-go-to = Go to { $place }: { $code }
problems-go = Go there
    .hint = Shows the place of the problem (Enter)
problems-choose = Choose a problem to read all of it. The arrow keys move, Enter goes to its place.
problems-word-error = error
problems-word-warning = warning
problems-word-info = info
problems-fix-moved = Relink to where it was found
problems-fix-missing = Relink...
problems-fix-changed = Take over the change
problems-fix-uncited = Remove from the register
problems-fix-duplicate = Merge with the first
problems-fix-comment = Write the generated comment
problems-fix-orphan = Put what is above it in scope
problems-fix-claimed = Take the computed score
problems-fix-citation = Remove the citation
problems-fix-hint = Mends this problem; one step of undo
problems-fix-all = { $fix } – all { $count }
problems-fix-all-hint = Mends all problems of the group; one step of undo
problems-select = { $count ->
        [one] Select the process
       *[other] Select the { $count } processes
    }
problems-select-hint = Selects them in the outline, to be changed together
problems-document = The assessment
problems-place = { $number } of { $count }
problems-flat = One list
    .hint = All problems in one list
problems-by-check = By check
    .hint = Group by check
problems-by-process = By process
    .hint = Group by level 2 process
problems-group = { $title } ({ $count })
problems-group-open = Open the group { $title }
problems-group-fold = Fold the group { $title }
problems-count = { $count ->
        [one] 1 problem
       *[other] { $count } problems
    }
