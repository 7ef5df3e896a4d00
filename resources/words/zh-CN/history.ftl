### Claimbook: history
history-title = 打开文档以来的步骤
history-about = 单击或使用箭头键可转到该步骤之后的状态。已撤销的步骤会保留，直到有新的操作。
history-empty = 尚无更改。每次更改都会显示在此处，并可撤销。
history-list = 步骤
history-opened = 打开时
history-now = 当前
history-saved = 已保存
history-undone = 已撤销
history-row-undone = { $label }（已撤销）
history-yesterday = 昨天 { $time }
history-days-ago = { $days } 天前 { $time }
history-show = 显示 { $id }
history-more = { $line }，另有 { $count } 个
