### Claimbook: what the program tells the user

next-all-answered = Every process in scope is answered
next-no-problem = No process has a problem
unknown-framework = { $name } is not a framework version that Claimbook knows
unknown-scheme = { $name } is not a scoring scheme that Claimbook knows
edit-changed = { $label }: { $count } claims changed
edit-rejected = { $label } — { $why }
    .hint = The assessment is as it was.
export-running = An export is running already
    .hint = Wait for it, or cancel it.
export-beginning = Beginning
export-done = The submission bundle is written: { $path }
export-cancelled = The export was cancelled; nothing was left behind
not-opened = Nothing was opened: no file was chosen
    .hint = Where no file dialog appears: File, Open a path…
not-saved = Not saved: no file was chosen
    .hint = Where no file dialog appears: File, Save to a path…
no-evidence-added = No evidence was added: no file was chosen
    .hint = Where no file dialog appears, type the path, or drop the file
not-exported = Not exported: no file was chosen
    .hint = Where no file dialog appears, type the path
repaired =
    .hint = Nothing is changed on disk until you save.
recoverable-own = Changes to this file were never saved, and can be recovered
recoverable-other = Changes to another assessment were never saved, and can be recovered
recoverable =
    .hint = Close the assessment: the start screen recovers or discards them.
saved = Saved { $path }
evidence-registered =
    { $count ->
        [one] 1 piece of evidence registered
       *[other] { $count } pieces of evidence registered
    }
evidence-known = { $title } is in the register already, as { $code }
