### Claimbook: import of spreadsheets and of framework catalogues

## What a column holds
import-field-id = Identifier
import-field-name = Name
import-field-scope = Scope
import-field-reason = Reason
import-field-support = Support
import-field-score = Claimed score
import-field-awarded = Awarded score
import-field-mapping = Mapping
import-field-comment = Comment
import-field-note = Internal note
import-field-owner = Owner
import-field-status = Status
import-field-component = Component
import-field-evidence = Evidence
import-field-question = Question (to the internal note)
import-field-none = Not read

## What happens in a conflict
import-policy-fill = Only fill what is empty
import-policy-overwrite = The spreadsheet wins
import-policy-skip = Leave out rows that contradict

## What becomes of a row
import-state-new = New
import-state-changes = Changes
import-state-unchanged = Unchanged
import-state-problem = Problem
import-state-left-out = Left out

## What was recognised
import-why-head = its head “{ $head }”
import-why-both = its head “{ $head }”, and { $share } % of its cells fit
import-why-cells = { $share } % of its cells fit
import-why-long = texts of { $letters } letters on average
import-recognised = { $column }: { $field }, by { $why }; { $confidence } % sure

## Cells that cannot be read
import-bad-scope = “{ $text }” is not known as a scope
import-bad-support = “{ $text }” is not known as a support: A, M, AM or none
import-bad-status = “{ $text }” is not known as a status
import-bad-score = “{ $text }” is not a score: { $allowed }
import-bad-formula = the formula failed: { $text }
import-bad-no-identifier = the row says something, and names no process
import-bad-date = the spreadsheet took an identifier for the date { $text }; make the column text, and type it again
import-bad-twice = { $id } stands in row { $row } already
import-bad-unknown = { $id } is not a process of { $framework }
import-bad-unknown-here = { $id } is not a process of { $framework }, but of { $known }
import-bad-ambiguous = “{ $name }” is the name of several processes: { $ids }
import-bad-out-above = { $id } is out of scope, and { $below } below it is in scope (row { $row })

## What there is to know of a cell
import-note-name = { $id } is “{ $own }” in this framework version, and “{ $other }” in the spreadsheet
import-note-level = { $id } has level { $level }, which carries no score: “{ $text }” is not taken
import-note-partial = “{ $text }” names no number: type the score later
import-note-number = the spreadsheet holds the number { $number }, which may have been { $id }: compare the name
import-note-number-named = the number { $number } is taken for { $id }, because the name is that of { $id }
import-note-marks = { $count ->
    [one] replaces the marks and citations of one passage
   *[other] replaces the marks and citations of { $count } passages
}
import-note-above = takes { $ids } in scope as well, which { $count ->
    [one] is
   *[other] are
} out
import-note-below = takes { $ids } out of scope as well, which { $count ->
    [one] is in scope now
   *[other] ({ $count }) are in scope now
}
import-note-evidence = { $target } is kept as words in the internal note: { $reason }

## Framework catalogues
catalogue-none = no sheet of it holds identifiers with names, below a row that names the columns
catalogue-no-name = { $id } has no name
catalogue-differs-name = { $id } is “{ $own }” in the file, and “{ $other }” in the bundled list
catalogue-differs-level = { $id } has level { $own } in the file, and { $other } in the bundled list
catalogue-only-imported = { $id } is only in the file
catalogue-only-bundled = { $id } is only in the bundled list
catalogue-stored = { $label } is imported: { $count } processes, { $texts ->
    [0] no texts
   *[other] { $texts } with texts
}
catalogue-stored-hint = Its texts stay on this machine and are in no export

## After an import
import-step = Import { $count ->
    [one] 1 claim
   *[other] { $count } claims
} from { $file }
import-done-hint = The charts are beside the claim, the gap list is under Problems; Undo takes the whole import back
import-not-picked = Nothing was imported: no file was chosen
import-not-picked-hint = Where no file dialog appears, type the path, or drop the file on the window
