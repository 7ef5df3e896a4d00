### Claimbook: the window as a whole: bars, messages

window-untitled = 未命名评估

tone-done = 已完成
tone-note = 提示
tone-warning = 请注意
tone-failed = 无法完成
notices-hidden = 另有 { $count } 条，见下方“消息”
notices-dismiss = 清除
notices-dismiss-all = 全部清除
notices-title = 消息 ({ $count })
notices-none = 尚无消息
notice-undo = 撤销
notice-way-name = { $way }：{ $text }
show-folder = 显示所在文件夹
