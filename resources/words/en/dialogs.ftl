### Claimbook: dialogs

about-title = About Claimbook
about-what = An offline editor for conformance self-assessments. It needs no network, no account and no server.
about-licence-own = MIT or Apache-2.0, as you choose
about-packages = egui, Typst and other Rust packages
about-licence-packages = Licences of their authors, listed in Cargo.lock and on crates.io

path-open-title = Open a path
path-open-field = Path of an assessment
path-open-do = Open this path
path-save-title = Save to a path
path-save-field = Path to save to
path-save-replace = Replace a file that is there; it is kept as the previous version
path-save-do = Save to this path

unsaved-title = Save the changes?
unsaved-new = The new assessment
unsaved-quit = { $name } has changes that are not saved. What is to become of them before Claimbook ends?
unsaved-close = { $name } has changes that are not saved. What is to become of them before the assessment is closed?
unsaved-open = { $name } has changes that are not saved. What is to become of them before another assessment is opened?
unsaved-save = Save
unsaved-discard = Discard the changes

keys-title = Keys
keys-window = In the window
keys-or = { " or " }
keys-up-down = Up, Down
    .does = In the outline: select the process above or below
keys-left-right = Left, Right
    .does = In the outline: close or open a branch
keys-mark = F, P, N, U; with Shift
    .does = On a passage's mark or a phrase: fully, partly, not supported, no mark; with Shift, and on to the next unmarked one, in the next claim where none is left
keys-phrase = S, J
    .does = In the framework's text: cut the phrase at the caret, or join it with the next
keys-passage = Ctrl+Enter
    .does = In a passage: begin the next passage
keys-typing = Alt+F, P, N, U, with Shift; Alt+E
    .does = In the text of a passage: mark it fully, partly, not or unmarked, with Shift go on to the next unmarked; cite evidence for it
keys-choices = Arrows, letters
    .does = In a row of choices: move, and Space chooses; the letter of a button chooses it
keys-grid = Enter, F2, Space, Delete
    .does = In the table of processes below: edit, tick or clear the cells
keys-grid-block = Ctrl+D, Ctrl+C, Ctrl+V
    .does = In the table of processes below: fill down, copy or paste a block; Shift and arrows select it
keys-register = Enter, F2, Delete
    .does = In the evidence register: open, rename or remove the chosen piece
keys-paste = Ctrl+V
    .does = With a picture in the clipboard: keep it as evidence; on a claim, cite it there
keys-tab = Tab, Shift+Tab
    .does = Next or previous control
keys-escape = Escape
    .does = Closes a dialog or a menu, dismisses a message

palette-title = Go to anything
palette-field = Command or process
palette-hint = A command, a process or an identifier
palette-nothing = Nothing matches
palette-nothing-hint = Try fewer letters, or an identifier such as 1.1.9
palette-recent = Used last

new-title = New assessment
new-company = Company
new-product = Product title
new-version = Product version
new-kind = Kind
new-framework = Framework version
new-framework-entry = eTOM { $version } – { $l2 } level 2, { $l3 } level 3
new-scheme = Scoring scheme
new-create = Create
new-missing-framework = Choose a framework version
new-missing-scheme = Choose a scoring scheme
new-missing-company = Enter the company
new-missing-product = Enter the product title
new-missing-version = Enter the product version
new-scheme-more = How sure is this?
new-scheme-less = Less
