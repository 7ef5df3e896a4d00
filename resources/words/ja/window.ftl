### Claimbook: the window as a whole: bars, messages

window-untitled = 無題のアセスメント

tone-done = 完了
tone-note = お知らせ
tone-warning = ご注意ください
tone-failed = 実行できませんでした
notices-hidden = ほか { $count } 件は下の「メッセージ」にあります
notices-dismiss = 消去
notices-dismiss-all = すべて消去
notices-title = メッセージ（{ $count }）
notices-none = メッセージはまだありません
notice-undo = 元に戻す
notice-way-name = { $way }：{ $text }
show-folder = フォルダーを表示
