### Claimbook: figures

# Windows and headings
figures-charts = Charts
figures-larger = Larger
figures-larger-hint = Shows the charts on the whole page
figures-footprint = Footprint
figures-coverage = Coverage
figures-conformance = Conformance: { $title }
figures-progress = Progress
figures-evidence = Evidence per level 2
figures-all = All figures
figures-list = Figures
figures-house = For the house
figures-house-hint = Not in what is handed over
figures-in-map = Level 2 processes in scope: { $in } of { $all }
figures-fold = Shows or hides { $chart }
figures-fill = Coverage as a fill level
figures-fill-hint = Fills each box in scope as far as its level 3 processes are submitted; documents fill it whole

# Search
figures-find = Find in the figures
figures-find-hint = Words or identifiers; what does not match is dimmed
figures-found = { $count ->
        [0] Nothing found
        [one] 1 found
       *[other] { $count } found
    }
figures-next = Next match

# Zoom
figures-zoom-in = Enlarge the chart
figures-zoom-out = Reduce the chart
figures-zoom-fit = Fit the chart
figures-zoom-hint = Ctrl and wheel, or + and -; drag to move, double click or 0 to fit
figures-zoom-now = Scale { $percent } %

# What a click does
figures-go = Go to { $process }
figures-filter = Filter the outline to this
figures-click = click
figures-ctrl-click = Ctrl+click
figures-more = Picture
figures-more-of = Picture of { $chart }
figures-copy-svg = Copy as SVG
figures-copy-png = Copy as PNG
figures-save-svg = Save as SVG…
figures-save-png = Save as PNG…
figures-size = Size of PNG
figures-times = { $scale }×

# The dialog
figures-save-title = Save a picture
figures-save-what = { $chart }, as { $kind }
figures-save-path = Path of the picture
figures-save-replace = Replace a file that is there
figures-save-button = Save the picture
figures-save-browse = Choose a place…
figures-cancel = Cancel

# What the application says
figures-saved = Saved { $path }
figures-copied-svg = The picture is on the clipboard as SVG text
figures-copied-png = The picture is on the clipboard
figures-not-saved = Not saved: no file was chosen
figures-not-saved-hint = Where no file dialog appears, type the path
figures-gone = There is no such figure any more

# The window's own charts
figures-hover-in = in scope
figures-hover-out = not in scope
figures-key-in = Level 2 process in scope ({ $count })
figures-key-out = Not in scope ({ $count })
figures-map-title = footprint
figures-map-note = A process that belongs to several vertical groups spans its columns, or stands in each of them.
figures-map-says = Map of { $count } level 2 processes. In scope: { $named }.
figures-map-none = none
figures-coverage-title = Coverage of level 2 processes
figures-coverage-about = Level 3 processes submitted, of all level 3 processes of each level 2 process
figures-conformance-title = Conformance Results Summary – { $title }
figures-conformance-about = Scores of level 3 processes, { $origin }
figures-origin-self = self-assessed
figures-origin-awarded = awarded
figures-key-rest = Not submitted part of a process in scope
figures-hover-coverage = { $submitted } of { $total } level 3 processes submitted
figures-hover-conformance = { $fully } fully, { $partially } partially conformant, { $none } without a score
figures-nothing = Nothing is in scope yet
figures-progress-title = Progress of the claims
figures-progress-about = Level 3 and 4 processes in scope, by status and owner
figures-progress-all = All claims
figures-progress-nobody = Nobody
figures-progress-row = { $name }: { $count ->
        [one] 1 claim in scope
       *[other] { $count } claims in scope
    }
figures-progress-piece = { $name }, { $status }: { $count ->
        [one] 1 claim
       *[other] { $count } claims
    }
figures-status-todo = To do
figures-status-draft = Draft
figures-status-ready = Ready
figures-status-reviewed = Reviewed
figures-status-needs-review = Needs review
figures-letter-todo = T
figures-letter-draft = D
figures-letter-ready = R
figures-letter-reviewed = V
figures-letter-needs-review = N
figures-evidence-title = Evidence per level 2 process
figures-evidence-about = Level 3 and 4 processes in scope that cite evidence, of all in scope; then how many pieces they cite
figures-evidence-row = { $name }: { $cited } of { $claims } claims cite evidence, { $pieces ->
        [one] 1 piece
       *[other] { $pieces } pieces
    } in all
figures-evidence-with = { $name }, with a citation: { $count ->
        [one] 1 claim
       *[other] { $count } claims
    }, { $pieces ->
        [one] 1 piece
       *[other] { $pieces } pieces
    } cited
figures-evidence-without = { $name }, without a citation: { $count ->
        [one] 1 claim
       *[other] { $count } claims
    }
figures-evidence-key-with = With a citation
figures-evidence-key-without = Without a citation
