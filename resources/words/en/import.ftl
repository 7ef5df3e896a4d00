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
import-field-question = Question (of the assessor)
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
import-done = { $count ->
    [one] 1 claim is imported from { $file }
   *[other] { $count } claims are imported from { $file }
}
import-done-hint = The charts are beside the claim, the gap list is under Problems; Undo takes the whole import back
import-not-picked = Nothing was imported: no file was chosen
import-not-picked-hint = Where no file dialog appears, type the path, or drop the file on the window

## The screen
import-title = Import a spreadsheet
import-title-new = Start from your spreadsheet
import-about = Any CSV, XLSX or ODS that you have: Claimbook finds the sheet, the row that names the columns, and what they hold, and shows what would become of each row before anything changes
import-path = Path of a spreadsheet
import-drop = Or drop the file on this window
import-teach-id = Identifiers are found inside texts, such as “eTOM 1.3.5.6 Order Handling”; without one, the process is found by its name
import-teach-score = Scores such as 4.3, 4,3, 4.3 / 5 and Fully Conformant are understood, in several languages
import-teach-scope = Yes and no, x, ✔, ja, oui, 是 and はい say what is in scope
import-teach-safe = Nothing is overwritten that you have not seen, a blank cell takes nothing away, and Undo takes the whole import back
import-browse = Browse…
import-read = Read it
import-reading = Reading { $file }
import-cancel = Cancel
import-company = Company
import-product = Product title
import-product-version = Product version
import-framework = Framework version
import-fit = { $known } of { $all } identifiers
import-fit-long = { $known } of { $all } identifiers known, { $names } names the same
import-missing-company = Enter the company
import-missing-title = Enter the product title
import-missing-version = Enter the product version
import-sheet = Sheet
import-hidden-sheet = { $name } (hidden)
import-header = Heads in row
import-no-header = No row of heads
import-policy = Where both say something
import-guess-again = Guess the columns again
import-guess-again-hint = Takes what the heads and cells look like instead of what you chose last time
import-other-file = Another file…
import-column = Column { $column } holds
import-recognised-hover = Recognised by { $why }; { $confidence } % sure
import-no-scope = No column says the scope: rows that say something count as in scope, rows with the score 0 as out of scope
import-remembered = These columns are the ones that you chose the last time for a file with these heads
import-better = The identifiers fit { $best } better: { $known } of { $all } are known there, { $own_known } in { $own }; names that are the same: { $names } there, { $own_names } here
import-take-better = Use { $best }
import-understood = Understood:
import-all-words = All { $count } words
import-fewer = Fewer words
import-all = All rows ({ $count })
import-conflicts = Conflicts ({ $overwritten } overwritten, { $kept } kept)
import-head-row = Row
import-head-state = Becomes
import-head-changes = What changes
import-head-field = Field
import-head-before = Now
import-head-after = In the spreadsheet
import-head-action = What happens
import-action-fill = + filled
import-action-overwrite = ⚠ overwritten
import-action-keep = ⚠ stays as it is
import-action-same = = the same
import-take-row = Take row { $row }
import-take-row-hint = A row without its tick is left out
import-show-row = Show row { $row } { $id }
import-row-title = Row { $row }: { $process }
import-close-row = Close the row
import-other-name = In the spreadsheet: { $name }
import-no-change = Nothing changes
import-no-rows = No such row
import-change-fill = { $field }: { $after }
import-change-overwrite = { $field }: { $before } ➡ { $after }
import-change-keep = { $field } stays { $before }, not { $after }
import-apply = Import { $count ->
    [one] 1 claim
   *[other] { $count } claims
}
import-leave-out-bad = Leave out the { $count ->
    [one] cell that cannot be read
   *[other] { $count } cells that cannot be read
}
import-one-step = One step that Undo takes back
import-wait = { $count ->
    [one] A file that is named as evidence is being looked at
   *[other] { $count } files that are named as evidence are being looked at
}
import-nothing = No claim would change: the assessment says all of this already, or a column is not recognised
import-nothing-kept = No claim would change; { $count ->
    [one] one field says something else, and stays
   *[other] { $count } fields say something else, and stay
}
import-blocked = Cells cannot be read: mend them in the spreadsheet, or leave them out

## The screen of catalogues
catalogue-title = Import a framework catalogue
catalogue-about = A workbook, CSV, TSV or JSON with identifiers, levels, names and the framework's own texts, for which you hold a licence. Everything stays on this machine; the texts are in no export.
catalogue-path = Path of a catalogue
catalogue-found = { $recognised }: { $count } processes ({ $levels }), { $texts ->
    [0] no texts
   *[other] { $texts } with texts
}
catalogue-version = Version
catalogue-bad-version = Name the version with letters, digits, full stops and hyphens, such as 26.0
catalogue-store = Import as etom@{ $version }
catalogue-new-version = No list of this version is bundled: the imported one is used as it is
catalogue-same = The identifiers, names and levels are those of the bundled list; the texts are added to it
catalogue-differs = { $count ->
    [one] One difference
   *[other] { $count } differences
} from the bundled list of this version. The bundled list stays in force, so that figures are the same everywhere, and the texts are added to it; import the file as a version of its own to use its list

## What a file is
import-kind-workbook = { $kind } workbook
import-kind-commas = CSV, commas
import-kind-semicolons = CSV, semicolons
import-kind-tabs = text, tabs
import-kind-marked = UTF-8 with a byte order mark
import-warning-cut = Only the first { $rows } rows are read
import-warning-quote = Row { $row }: a quote is opened and never closed
import-warning-large = The sheet “{ $name }” is too large: only a part of it is read
import-warning-unreadable = The sheet “{ $name }” cannot be read: { $why }
import-done-problems = Show the problems
