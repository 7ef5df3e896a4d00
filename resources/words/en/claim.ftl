### Claimbook: the claim: head, sections, scores, comment, notes.

section-mapping = Mapping
section-score = Score
section-comment = Comment
section-branch = Processes below
section-review = Review
section-notes = Notes
section-problems = Problems
section-fold = Fold section { $title }
section-open = Open section { $title }

claim-choose = Choose a process in the outline to see its claim.
claim-level = Level { $level }
claim-derived = This entry of the catalogue was inferred from later versions: check its name and place against the framework's documents
claim-recalled = This entry of the catalogue comes from memory: check its name and place against the framework's documents
claim-up = Up to { $title }
claim-previous = ⏴ Previous
    .name = Previous process
claim-next = Next ⏵
    .name = Next process
claim-unanswered = Next unanswered
    .hint = The next process in scope without a score or an answer
claim-no-problem = No problem was found here
claim-problems =
    { $count ->
        [one] 1 problem, listed below: { $codes }
       *[other] { $count } problems, listed below: { $codes }
    }
claim-status = Status
claim-owner = Owner
claim-component = Component
claim-note = Internal note (never exported)

scope-hint-in = Submitted; its ancestors are in scope with it
scope-hint-out = Not submitted; everything below is out with it, and texts are kept
scope-hint-undecided = Nobody has decided yet
reason-out = Reason for not submitting
reason-score = Reason for a score other than computed
support = Support
support-not-said = Not said

score-computed = Computed
score-claimed = Claimed
score-awarded = Awarded
score-printed = Printed
score-none = none
claimed-score = Claimed score
awarded-score = Awarded score
origin-claimed = as claimed
origin-computed = as computed
origin-awarded = as awarded
origin-none = nothing claimed, computed or awarded yet
origin-out = not submitted
score-not-allowed = { $text } is not a score that the scheme allows: { $allowed }
score-not-read = "{ $text }" is not a number such as 4.3; allowed: { $allowed }
score-allowed = 0, or { $low } to { $high } with { $decimals ->
        [one] one decimal
       *[other] two decimals
    }
score-rounding = Rounding the level 4 scores first, or not, changes the printed score here
score-differs = The claimed score differs from the computed { $score }: give the reason above
score-give-reason = Give the reason
score-counts-later = The scores count once the process is in scope
score-typed-counts = The typed score { $score } counts for this process in the computed score of { $above }
score-formula = How the score is computed
account-children =
    { $count ->
        [one] 1 level 4 process
       *[other] { $count } level 4 processes
    }
account-passages =
    { $count ->
        [one] 1 marked passage
       *[other] { $count } marked passages
    }
account-fully = { $count } fully ({ $score })
account-partly = { $count } in part ({ $score })
account-not = { $count } not supported ({ $score })
account-unscored = { $count } in scope and not scored yet
account-out = { $count } not submitted ({ $score })
account-mean = mean { $mean }, computed { $score }
account-range = between { $low } and { $high }

plan-head = What is missing to { $score }
plan-gain = { " " }(+{ $adds }, then { $after })
plan-go = Go to { $id }
plan-submit = Submit { $id }
    .hint = Puts it in scope; say in its claim how far it is supported
plan-passage = Go to passage { $number }
plan-mark = Mark passage { $number } fully supported
    .hint = If the product supports all of it now
plan-denominators = Go to own denominators
plan-mapping = Go to the mapping
step-submit = submit it and support it fully
step-score = say how far it is supported, and support it fully
step-complete = support fully what is supported in part
step-complete-passage = support passage { $number } fully
step-say-how-far = mark the support of its passages, or answer its level 4 processes
step-give-denominator = give the number of its level 4 processes: the catalogue's list has gaps
plan-awarded-lower = Nothing: all parts are fully supported, and the awarded score is lower than the computed one
plan-claimed-lower = Nothing: all parts are fully supported, and the claimed score is lower than the computed one

comment = Comment
comment-use = Use proposal
    .hint = Take the scheme's sentence over, to change it
comment-same = The comment is the proposal already
comment-empty = Empty: the proposal above is printed
claim-problem-place = Process { $number } of { $count } with problems; F8 goes on, Shift+F8 back
