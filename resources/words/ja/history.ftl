### Claimbook: history
history-title = 文書を開いてからの操作
history-about = クリックまたは矢印キーで、その操作の直後の状態に移動します。元に戻した操作は、新しい操作を行うまで残ります。
history-empty = まだ何も変更されていません。変更はすべてここに表示され、それぞれ元に戻せます。
history-list = 操作
history-opened = 開いたときの状態
history-now = 現在
history-saved = 保存
history-undone = 取り消し済み
history-row-undone = { $label }（取り消し済み）
history-yesterday = 昨日 { $time }
history-days-ago = { $days } 日前 { $time }
history-show = { $id } を表示
history-more = { $line }、ほか { $count } 件
