### Claimbook: the bar at the bottom

status-not-saved-yet = Not saved yet
status-not-saved = Not saved
status-saved = Saved
status-no-file = No file yet
status-show-problems = Shows the problems
status-zoom = Zoom; a click sets it to 100 %
status-exporting = Exporting: { $percent } %
status-totals = L2 { $l2 } · L3 { $inside }/{ $l3 } · fully { $fully } · partially { $partially } · mean { $mean }
status-totals-without-mean = L2 { $l2 } · L3 { $inside }/{ $l3 } · fully { $fully } · partially { $partially } · no mean yet
status-totals-short = L3 { $inside }/{ $l3 } · { $mean }
status-no-problems = No problems
status-errors =
    { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
status-warnings =
    { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
status-remarks =
    { $count ->
        [one] 1 remark
       *[other] { $count } remarks
    }
trust-all = { $all } processes, all names from sources of this very version
trust-some = { $all } processes; { $unsure } names are inferred from other versions: compare them with your own copy
status-read-only = Read-only
