### Claimbook: history
history-title = Steps since the document was opened
history-about = A click goes to the state after that step, and so do the arrow keys. Undone steps stay until something new is done.
history-empty = Nothing was changed yet. Every change appears here, and each can be undone.
history-list = Steps
history-opened = As opened
history-now = now
history-saved = saved
history-undone = undone
history-row-undone = { $label } (undone)
history-yesterday = yesterday { $time }
history-days-ago = { $days ->
    [one] { $days } day ago, { $time }
   *[other] { $days } days ago, { $time }
}
history-show = Show { $id }
history-more = { $line }, and { $count ->
    [one] { $count } more
   *[other] { $count } more
}
