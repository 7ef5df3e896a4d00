### Claimbook: filter
filter-name = フィルター
filter-hint = フィルター（例: score<5 scope:in）
filter-clear = フィルターをクリア
filter-help = フィルターの構文
filter-unknown = { $word } は認識できないため無視されます。使える構文は ? で確認できます
filter-all-hold = すべての条件を満たす必要があります。クリックすると例が追加されます:
filter-matches = { $count } 件一致
filter-keep = 保存
filter-keep-as = フィルターに名前を付けて保存
filter-keep-needs = 上にフィルターを入力し、名前を付けてください
filter-use = フィルター { $name } を使用
filter-remove = フィルター { $name } を削除
filter-syntax-word = 識別子、名称、マッピング、コメント、担当者に含まれる語
filter-syntax-phrase = この順序で並んだ語
filter-syntax-below = プロセスとその下位すべて
filter-syntax-scope = in、out または undecided
filter-syntax-score = 印刷スコア。<=、>=、>、= も使えます
filter-syntax-no-score = 範囲内でスコアがまだないもの
filter-syntax-support = A、M、AM、none または unset
filter-syntax-evidence = 引用がない、または引用があるプロセス。E001 のようなコードも指定できます
filter-syntax-status = todo、draft、ready、reviewed、needs-review
filter-syntax-owner = 担当者名の一部、または none
filter-syntax-problem = 問題のあるプロセス。CB012 のようなコードも指定できます
filter-syntax-level = 指定したレベルのプロセス
filter-syntax-changed = 前回の保存以降に変更されたもの。changed:opened はファイルを開いて以降
filter-syntax-not = 先頭にマイナス: 一致しないもの
