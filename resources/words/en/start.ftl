### Claimbook: the start screen

trademarks = eTOM and the process names belong to TM Forum; Claimbook is not endorsed by it
start-about = Conformance self-assessments against the Business Process Framework, offline
start-version = Version { $version }
start-import = Start from your spreadsheet…
start-path = Path of a file
start-open-path = Open it
start-recovered = Recovered
start-recovered-why = Claimbook ended before these were saved
start-never-saved = An assessment never saved
start-recover = Recover
start-recover-name = Recover { $name }
start-discard = Discard
start-discard-name = Discard { $name }
start-recent = Recent
start-no-recent = No file was opened yet
start-no-recent-hint = Assessments that you open or save are listed here. The example shows what a finished one looks like.
start-forget = Forget
start-forget-name = Forget { $name }
start-forget-hint = Takes the file off this list; the file itself stays
start-theme = Theme
start-language = Language
start-drop = Or drop an assessment, a spreadsheet or a submission bundle on the window
start-changed = Changed { $when }
start-missing = Not there any more
start-recent-hover =
    { $path }
    Enter opens it, Delete takes it off the list
start-open-name = Open { $name }
