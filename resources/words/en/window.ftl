### Claimbook: the window as a whole: bars, messages

window-untitled = Untitled assessment

tone-done = Done
tone-note = Note
tone-warning = Please note
tone-failed = Could not be done
notices-hidden = { $count } more under Messages, below
notices-dismiss = Dismiss
notices-dismiss-all = Dismiss all
notices-title = Messages ({ $count })
notices-none = No messages yet
notice-undo = Undo
notice-way-name = { $way }: { $text }
show-folder = Show the folder
