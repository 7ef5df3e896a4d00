### Claimbook: what the checks find. Messages begin with a small letter and have no full stop; titles stand above, hints say what to do.

check-and-more = { $named } and { $more } more

# CB001
check-empty-level-two = { $title } is in scope, and none of its level 3 processes is
check-empty-level-two-about = Level 2 process without a level 3 process
    .hint = Put one of its level 3 processes in scope, or take it out of scope.

# CB002
check-level-three-unmapped = { $title } is in scope, and no mapping says how it is supported
check-level-three-unmapped-about = Level 3 process without a mapping
    .hint = Write how the product supports it, there or at its level 4 processes.

# CB003
check-level-three-uncited = { $title } is in scope, and no evidence is cited for it
check-level-three-uncited-about = Level 3 process without a citation
    .hint = Cite evidence for it, for one of its passages or for one of its level 4 processes.

# CB004
check-undecided-level-four = { $title } is undecided, and counts in the score of { $above } as not supported
check-undecided-level-four-about = Level 4 process left undecided
    .hint = Put it in scope, or take it out of scope.

# CB005
check-unscored-level-four = { $title } is in scope, and nothing says how far it is supported
check-unscored-level-four-about = Level 4 process without a score
    .hint = Give it a score, mark its passages as supported or not, or set its support to none.

# CB006
check-denominator-gaps = { $title }: the catalogue of { $version } has { $count } of its level { $level } processes, with gaps in their numbers
check-denominator-gaps-about = Number of children with gaps
    .hint = Give the true number of its children as an own denominator, with a note on where it was read.

# CB007
check-unsure-denominator =
    { $count ->
        [one] 1 process counts children that the catalogue of { $version } does not know for sure: { $named }
       *[other] { $count } processes count children that the catalogue of { $version } does not know for sure: { $named }
    }
check-unsure-denominator-about = Number of children from an unsure list
    .hint = Compare the numbers with the framework's own documents; where they differ, enter own denominators.

# CB008
check-scheme-unknown = the scoring scheme { $named } is not known; scores are computed with { $used } instead
check-scheme-unknown-about = Unknown scoring scheme
    .hint = Choose one of the schemes that come with the program.

# CB009
check-scheme-unseen-nowhere = no version
check-scheme-unseen = the scoring scheme { $scheme } was seen in use for { $seen }, not for { $version }
check-scheme-unseen-about = Scoring scheme not seen for this framework version
    .hint = Compare the scoring rules with those that the assessor uses for this framework version.

# CB010
check-range = { $low } to { $high }
check-claimed-differs = { $title }: claimed { $claimed }, computed { $computed }, and no reason is given
check-claimed-differs-about = Claimed score without a reason for its difference
    .hint = Say in the reason why it differs, or take the claimed score back.

# CB011
check-partial-uncommented = { $title } prints { $score }, and no comment says what deviates
check-partial-uncommented-about = Partial score without a comment
    .hint = Write a comment that says what deviates.

# CB012
check-full-with-gap = { $title } has { $score }, and { $missing } of its level 4 processes not submitted
check-full-with-gap-named = { $title } has { $score }, and { $missing } of its level 4 processes not submitted: { $named }
check-full-with-gap-about = Full score with a level 4 process not submitted
    .hint = Put the missing level 4 processes in scope, or lower the score.

# CB013
check-evidence-missing = { $code } ({ $title }): { $place } is not there
check-evidence-missing-unreadable = { $code } ({ $title }): { $place } is there, and cannot be read
check-evidence-missing-about = Evidence missing
    .hint = Put the file back, or point the register to where it is now.

# CB014
check-evidence-changed = { $code } ({ $title }): { $place } is not the file that was registered; its digest differs
check-evidence-changed-about = Evidence changed
    .hint = Look at the cited places again, then register the file anew; or bring the old file back.

# CB015
check-evidence-uncited = { $code } ({ $title }) is cited by no claim
check-evidence-uncited-about = Evidence never cited
    .hint = Cite it where it helps, or remove it from the register.

# CB016
check-evidence-duplicate = { $code } ({ $title }) is the same file as { $first }
check-evidence-duplicate-about = Evidence registered twice
    .hint = Cite one of the two everywhere, and remove the other from the register.

# CB017
check-unknown-evidence = { $id } cites { $code }, and the register has no evidence of that code
check-unknown-evidence-about = Citation of unknown evidence
    .hint = Register the evidence, or remove the citation.

# CB018
check-unknown-process = the claim about { $id } is about no process of { $framework }
check-unknown-process-field = { $field }: { $id } is no process of { $framework }
check-unknown-process-about = Process that the framework version does not have
    .hint = Move it to an identifier of this version, or remove it.

# CB019
check-unsure-names =
    { $count ->
        [one] 1 process in scope has a name that the catalogue of { $version } does not know for sure: { $named }
       *[other] { $count } processes in scope have names that the catalogue of { $version } does not know for sure: { $named }
    }
check-unsure-names-about = Names from an unsure list
    .hint = Compare the names with the framework's own documents before anything is handed over.

# CB020
check-subject-incomplete = { $field } is empty
check-subject-incomplete-about = Field of the subject missing
    .hint = Fill the field in.

# CB021
check-report-version = the report version { $version } is not two numbers such as 1.1
check-report-version-about = Report version malformed
    .hint = Write it as two numbers with a point between them: 1.1.

# CB022
check-impossible-date = { $field }, { $place }: { $date } is in no calendar from 1990 to 2100
check-impossible-date-shape = the completion date { $date } is not written as 2017-02 or 2017-02-14
check-impossible-date-completed = the completion date { $date } is in no calendar from 1990 to 2100
check-impossible-date-future = the completion date { $date } is in the future
check-impossible-date-about = Date impossible
    .hint = Write the month or the day as 2017-02 or 2017-02-14.

# CB023
check-award-incomplete = the stage is awarded, and { $title } has no awarded score
check-award-incomplete-about = Awarded stage without all awarded scores
    .hint = Enter the awarded score, 0 where nothing was awarded, or set the stage back to self-assessment.

# CB024
check-denominator-too-low = { $title }: the own denominator is { $own }, and { $count } of its children are in scope
check-denominator-too-low-about = Own denominator lower than what is in scope
    .hint = Correct the own denominator, or take children out of scope.

# CB025
check-denominator-without-note = { $id }: the own denominator { $own } has no note that says where it comes from
check-denominator-without-note-about = Own denominator without a note
    .hint = Say why the number differs from the catalogue's, and where it was read.

# CB026
check-statement-unsourced = there is a statement on a review or an award, and nothing says who made it
check-statement-unsourced-about = Statement without a source
    .hint = Say who made the statement, and where.

# CB027
check-score-not-allowed-claimed = claimed
check-score-not-allowed-awarded = awarded
check-score-not-allowed = { $title }: { $which } { $score }; the scheme allows { $allowed }
check-score-not-allowed-level = { $title }: { $which } { $score }; level { $level } is not scored
check-score-not-allowed-about = Score that the scheme does not allow
    .hint = Type a score of the scheme, at level 3 or 4.

# CB028
check-level-three-unscored-below =
    { $count ->
        [one] one of its level 4 processes in scope has none
       *[other] { $count } of its level 4 processes in scope have none
    }
check-level-three-unscored-gaps = the catalogue's level 4 processes have gaps
check-level-three-unscored-nothing = nothing says how far it is supported
check-level-three-unscored = { $title } is in scope without a score, and prints 0: { $why }
check-level-three-unscored-about = Level 3 process without a score
    .hint = Answer its level 4 processes, mark its passages as supported or not, or claim a score.

# CB029
check-name-not-latin = nothing of { $company } can stand in a file name, and there is no short name
check-name-not-latin-about = Company name without a Latin letter
    .hint = Enter a short name in Latin letters.

# CB030
check-orphan-claim = { $title } is in scope, and counts nowhere, because { $above } above it is not
check-orphan-claim-about = Claim in scope below one that is not
    .hint = Put the process above it in scope, or take this one out of scope.

# CB031
check-evidence-moved = { $code } ({ $title }): { $place } is not there; the same file was found at { $found }
check-evidence-moved-about = Evidence moved
    .hint = Take the new place over into the register.
# CB032
check-evidence-too-old = { $code } ({ $title }): it is dated { $dated }, more than { $years ->
        [one] 1 year
       *[other] { $years } years
    } before { $end }
check-evidence-too-old-undated = { $code } ({ $title }): the date "{ $dated }" is not written as 2017-02 or 2017-02-14
check-evidence-too-old-today = today
check-evidence-too-old-about = Evidence too old
    .hint = Cite a newer edition, correct the date of the document, or allow more years under Subject.

# CB033
check-forbidden-word = “{ $word }” must not leave the house, and stands here: { $place }
check-forbidden-word-about = Word that must not leave the house
    .hint = Say it without the word, or take the word off the list under Subject.

# CB034
check-nothing-in-scope = No level 3 process is in scope: there is nothing to assess
check-nothing-in-scope-about = Nothing in scope
    .hint = Tick the processes that the product supports.
