### Claimbook: two versions, and how they are compared and merged
beside-at = { $number } of { $count }
beside-next = Next difference
beside-previous = Previous difference
beside-first = This is the first one
beside-last = This is the last one
beside-keys = ↑ ↓ next and previous difference, Shift+↑ ↓ scroll the texts
beside-keys-decide = ↑ ↓ next and previous, ← { $left }, → { $right }, Enter next undecided, Delete undecided again
beside-line = { $place }: { $side }
beside-line-undecided = { $place }: to be decided
beside-choose = { $place }: take { $side }
beside-choose-hint = Decides this difference; a second click opens it again
beside-undecided = { $left } of { $count } still to be decided
beside-all-decided = { $count ->
    [0] Nothing to be decided
   *[other] All { $count } decided
}
beside-reason = Reason: { $text }
beside-citations = Cites: { $text }
beside-round = Round { $round }
beside-settled = settled
beside-answer = Answer: { $text }

### Comparison with another file
compare-title = Compare with another file
compare-about = The open assessment beside { $path }. Nothing changes here until you merge.
compare-choose-about = Another version, last year's assessment, or a colleague's file: any .claimbook file.
compare-path = Path of the other assessment
compare-do = Compare
compare-browse = Browse…
compare-another = Another file…
compare-candidates = Or one of these:
compare-no-candidates = No other file was opened yet
compare-previous = { $name }: before the last save
compare-show = Show in the window
    .hint = Goes to the place of this difference
    .disabled = No view shows this
compare-merge = Merge…
    .hint = Choose difference by difference what comes into this assessment
compare-merge-same = Nothing differs
compare-merge-framework = The other file is about another framework version, and cannot be merged
compare-merge-title = Merge { $name } into this assessment
compare-merge-about = Only what you choose is taken over, as one step of undo. Evidence whose code means another piece here gets a new code, and its citations follow.
compare-merge-do = { $count ->
    [0] Take over
    [one] Take over { $count } difference
   *[other] Take over { $count } differences
}
compare-merge-do-disabled = Choose first what is to be taken over
compare-merge-all = All from the other file
compare-back = Back
compare-merge-step = Merge with { $name }
compare-merged = Merged with { $name }
compare-not-picked = Nothing was compared: no file was chosen
    .hint = If no file dialog appeared, type the path.
keep-merge-do-disabled = Decide all of them first: the next save replaces the version on disk
