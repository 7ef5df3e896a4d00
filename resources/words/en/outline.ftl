### Claimbook: outline
outline-skipped = { $count ->
        [one] 1 process was passed over: its level carries no score
       *[other] { $count } processes were passed over: their level carries no score
    }
outline-skipped-reason = { $count ->
        [one] 1 process was passed over: it is neither out of scope nor scored
       *[other] { $count } processes were passed over: they are neither out of scope nor scored
    }
outline-skipped-cite = { $count ->
        [one] 1 process was passed over: its level has no citations
       *[other] { $count } processes were passed over: their level has no citations
    }
outline-nothing-changes = Nothing would change
outline-no-match = Nothing matches the filter
outline-all-answered = Nothing is left to answer here
outline-key-tick = In the outline: tick or un-tick what is selected
outline-key-in = In the outline: in scope
outline-key-out = In the outline: out of scope
outline-key-undecided = In the outline: undecided
outline-key-automated = In the outline: support automated
outline-key-manual = In the outline: support manual
outline-key-both = In the outline: support automated and manual
outline-key-nothing = In the outline: not supported
outline-key-todo = In the outline: status to do
outline-key-draft = In the outline: status draft
outline-key-ready = In the outline: status ready
outline-key-reviewed = In the outline: status reviewed
outline-key-needs-review = In the outline: status needs review
outline-key-full = In the outline: claim the full score
outline-key-zero = In the outline: claim the score 0
outline-key-enter = In the outline: go on to the mapping
outline-key-one = In the outline: select one process again
outline-key-extend-up = In the outline: select the row above as well
outline-key-extend-down = In the outline: select the row below as well
outline-key-expand-branch = In the outline: open everything below
outline-key-collapse-branch = In the outline: close everything below
outline-key-all = In the outline: select all rows, or all matches
outline-selected = { $count } selected
outline-change = Change…
outline-change-name = Change the { $count } selected processes
outline-select-one = Select one process again
outline-process = Process
outline-columns = Columns
outline-name = Outline
outline-empty = Nothing matches this filter
outline-empty-hint = Take a condition out, or look at what the filter understands with the question mark beside it
outline-scope = Scope
outline-support = Support
outline-score = Claimed score
outline-score-none = None
outline-status = Status
outline-reason = Reason
outline-reason-set = Set the reason: { $count ->
        [one] 1 claim
       *[other] { $count } claims
    }
outline-owner = Owner
outline-owner-set = Set the owner: { $count ->
        [one] 1 claim
       *[other] { $count } claims
    }
outline-clear = Clear
outline-cite = Cite evidence
outline-cite-find = Find evidence for several claims
outline-cite-empty = The evidence register is empty
outline-cite-register = To the register
outline-cite-all = All of them cite it already, or have no citations
outline-cite-piece = Cite { $piece }: { $count ->
        [0] no change
        [one] 1 claim
       *[other] { $count } claims
    }
outline-copy = Copy the claim of { $id } to the others
outline-branch = { $id } and everything below
outline-claims = { $count ->
        [0] no change
        [one] 1 claim
       *[other] { $count } claims
    }
outline-column-score = Score
    .hint = Printed score with F fully, P partially, N none; of a level 2 process: level 3 processes in scope of all
outline-column-coverage = Coverage
    .hint = Level 3 processes in scope of all
outline-column-support = By
    .hint = Support: A automated, M manual, AM both
outline-column-cited = Cited
    .hint = How many citations the claim has
outline-column-status = Status
    .hint = How far the work has come
outline-column-owner = Owner
    .hint = Who answers for it
outline-column-problems = ⚠
    .hint = Problems
outline-back = Back to { $name }
outline-show-to = Show to
outline-to-level = Open the outline down to level { $level }
outline-more = More ways to open the outline, and its columns
outline-all = Open everything
outline-branch-open = Open everything below the selected process
outline-branch-close = Close everything below it
outline-around = Open only the way to the selected process
outline-open = Open { $id }
outline-close = Close { $id }
outline-show = Show { $name }
outline-no-score = In scope, and no score yet
outline-out = out
    .hint = Decided: out of scope
outline-key-extend-first = In the outline: select up to the first row
outline-key-extend-last = In the outline: select down to the last row
outline-keys-go-on = Shift with a letter above
    .does = In the outline: give this answer, and go on to the next process without one of its sort
