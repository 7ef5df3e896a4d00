### Claimbook: the start screen

trademarks = eTOM およびプロセス名は TM Forum に帰属します。Claimbook は TM Forum の承認を受けたものではありません
start-about = Business Process Framework に対する適合性自己アセスメントをオフラインで
start-version = バージョン { $version }
start-import = スプレッドシートから開始…
start-path = ファイルのパス
start-open-path = 開く
start-recovered = 復元データ
start-recovered-why = 保存される前に Claimbook が終了しました
start-never-saved = 一度も保存されていないアセスメント
start-recover = 復元
start-recover-name = { $name } を復元
start-discard = 破棄
start-discard-name = { $name } を破棄
start-recent = 最近使用したファイル
start-no-recent = まだファイルを開いていません
start-no-recent-hint = 開いたアセスメントや保存したアセスメントがここに表示されます。サンプルで完成例を確認できます。
start-forget = 一覧から削除
start-forget-name = { $name } を一覧から削除
start-forget-hint = ファイルをこの一覧から外します。ファイル自体は残ります
start-theme = テーマ
start-language = 言語
start-drop = アセスメント、スプレッドシート、提出パッケージをウィンドウにドロップすることもできます
start-changed = { $when } に変更
start-missing = 見つかりません
start-recent-hover =
    { $path }
    Enter で開き、Delete で一覧から外します
start-open-name = { $name } を開く
