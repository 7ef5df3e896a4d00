### Claimbook: two versions, and how they are compared and merged
beside-at = { $number } / { $count }
beside-next = 次の相違点
beside-previous = 前の相違点
beside-first = これが最初です
beside-last = これが最後です
beside-keys = ↑ ↓ 前後の相違点、Shift+↑ ↓ テキストをスクロール
beside-keys-decide = ↑ ↓ 移動、← { $left }、→ { $right }、Enter 次の未決定、Delete 未決定に戻す
beside-line = { $place }: { $side }
beside-line-undecided = { $place }: 未決定
beside-choose = { $place }: { $side } を採用
beside-choose-hint = この相違点を決定します。もう一度クリックすると未決定に戻ります
beside-undecided = { $count } 件中 { $left } 件が未決定
beside-all-decided = { $count ->
    [0] 決定するものはありません
   *[other] { $count } 件すべて決定済み
}
beside-reason = 理由: { $text }
beside-citations = 引用: { $text }
beside-round = 第 { $round } 回
beside-settled = 解決済み
beside-answer = 回答: { $text }

### Comparison with another file
compare-title = 別のファイルと比較
compare-about = 開いているアセスメントと { $path } を並べています。統合するまで何も変わりません。
compare-choose-about = 別の版、昨年のアセスメント、同僚のファイルなど、任意の .claimbook ファイル。
compare-path = 別のアセスメントのパス
compare-do = 比較
compare-browse = 参照…
compare-another = 別のファイル…
compare-candidates = または次から選択:
compare-no-candidates = ほかのファイルはまだ開かれていません
compare-previous = { $name }: 前回の保存前
compare-show = ウィンドウで表示
    .hint = この相違点の場所に移動します
    .disabled = これを表示するビューはありません
compare-merge = 統合…
    .hint = このアセスメントに取り込む内容を相違点ごとに選びます
compare-merge-same = 違いはありません
compare-merge-framework = 別のファイルは別のフレームワークのバージョンを対象としているため、統合できません
compare-merge-title = { $name } をこのアセスメントに統合
compare-merge-about = 選択した内容だけを取り込みます。1 回の「元に戻す」で取り消せます。ここで別の証拠を指すコードの証拠には新しいコードが付き、引用も追従します。
compare-merge-do = { $count ->
    [0] 取り込む
   *[other] { $count } 件の相違点を取り込む
}
compare-merge-do-disabled = 先に取り込む内容を選択してください
compare-merge-all = すべて別のファイルの内容
compare-back = 戻る
compare-merge-step = { $name } と統合
compare-merged = { $name } と統合しました
compare-not-picked = 比較しませんでした: ファイルが選択されていません
    .hint = ファイルダイアログが表示されない場合は、パスを入力してください。
keep-merge-do-disabled = 先にすべて決定してください。次の保存でディスク上の版が置き換えられます
