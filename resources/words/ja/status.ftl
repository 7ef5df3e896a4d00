### Claimbook: the bar at the bottom

status-not-saved-yet = 未保存（新規）
status-not-saved = 未保存
status-saved = 保存済み
status-no-file = ファイル未作成
status-show-problems = 問題を表示します
status-zoom = ズーム。クリックすると 100 % になります
status-exporting = エクスポート中: { $percent } %
status-totals = L2 { $l2 } · L3 { $inside }/{ $l3 } · 完全 { $fully } · 部分 { $partially } · 平均 { $mean }
status-totals-without-mean = L2 { $l2 } · L3 { $inside }/{ $l3 } · 完全 { $fully } · 部分 { $partially } · 平均なし
status-totals-short = L3 { $inside }/{ $l3 } · { $mean }
status-no-problems = 問題なし
status-errors = エラー { $count } 件
status-warnings = 警告 { $count } 件
status-remarks = 情報 { $count } 件
trust-all = { $all } プロセス。すべての名称がこのバージョンの資料に基づいています
trust-some = { $all } プロセス。{ $unsure } 件の名称はほかのバージョンからの推定です。お手元の資料と照合してください
status-read-only = 読み取り専用
