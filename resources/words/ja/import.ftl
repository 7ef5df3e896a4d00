### Claimbook: import of spreadsheets and of framework catalogues

## What a column holds
import-field-id = 識別子
import-field-name = 名称
import-field-scope = 範囲
import-field-reason = 理由
import-field-support = 対応方法
import-field-score = 申告スコア
import-field-awarded = 認定スコア
import-field-mapping = マッピング
import-field-comment = コメント
import-field-note = 内部メモ
import-field-owner = 担当者
import-field-status = 状態
import-field-component = コンポーネント
import-field-evidence = 証拠
import-field-question = 質問（評価者から）
import-field-none = 読み込まない

## What happens in a conflict
import-policy-fill = 空欄のみ埋める
import-policy-overwrite = スプレッドシートを優先
import-policy-skip = 矛盾する行を除外

## What becomes of a row
import-state-new = 新規
import-state-changes = 変更
import-state-unchanged = 変更なし
import-state-problem = 問題
import-state-left-out = 除外

## What was recognised
import-why-head = 見出し「{ $head }」
import-why-both = 見出し「{ $head }」とセルの { $share } % の一致
import-why-cells = セルの { $share } % の一致
import-why-long = 平均 { $letters } 文字の文章
import-recognised = { $column }: { $field }（{ $why } による、確度 { $confidence } %）

## Cells that cannot be read
import-bad-scope = 「{ $text }」は範囲として認識できません
import-bad-support = 「{ $text }」は対応方法として認識できません: A、M、AM または none
import-bad-status = 「{ $text }」は状態として認識できません
import-bad-score = 「{ $text }」はスコアではありません: { $allowed }
import-bad-formula = 数式がエラーになりました: { $text }
import-bad-no-identifier = 行に内容がありますが、プロセスが指定されていません
import-bad-date = スプレッドシートが識別子を日付 { $text } と解釈しました。列を文字列にして入力し直してください
import-bad-twice = { $id } はすでに行 { $row } にあります
import-bad-unknown = { $id } は { $framework } のプロセスではありません
import-bad-unknown-here = { $id } は { $framework } のプロセスではなく、{ $known } のプロセスです
import-bad-ambiguous = 「{ $name }」は複数のプロセスの名称です: { $ids }
import-bad-out-above = { $id } は範囲外ですが、その下位の { $below } が範囲内です（行 { $row }）

## What there is to know of a cell
import-note-name = { $id } はこのフレームワークのバージョンでは「{ $own }」、スプレッドシートでは「{ $other }」です
import-note-level = { $id } はスコアを持たないレベル { $level } です。「{ $text }」は取り込まれません
import-note-partial = 「{ $text }」には数値がありません。スコアは後で入力してください
import-note-number = スプレッドシートの値は数値 { $number } で、本来は { $id } の可能性があります。名称を照合してください
import-note-number-named = 名称が { $id } のものであるため、数値 { $number } を { $id } とみなします
import-note-marks = { $count } 件の段落のマークと引用を置き換えます
import-note-above = 現在範囲外の { $ids }（{ $count } 件）も範囲内にします
import-note-below = 現在範囲内の { $ids }（{ $count } 件）も範囲外にします
import-note-evidence = { $target } は文字列として内部メモに残されます: { $reason }

## Framework catalogues
catalogue-none = 列名の行の下に識別子と名称を含むシートがありません
catalogue-no-name = { $id } に名称がありません
catalogue-differs-name = { $id } はファイルでは「{ $own }」、同梱の一覧では「{ $other }」です
catalogue-differs-level = { $id } はファイルではレベル { $own }、同梱の一覧ではレベル { $other } です
catalogue-only-imported = { $id } はファイルにのみあります
catalogue-only-bundled = { $id } は同梱の一覧にのみあります
catalogue-stored = { $label } をインポートしました: { $count } プロセス、{ $texts ->
    [0] 文章なし
   *[other] 文章あり { $texts } 件
}
catalogue-stored-hint = 文章はこのコンピューターにのみ残り、エクスポートには含まれません

## After an import
import-step = { $file } から { $count } 件の申告をインポート
import-done = { $file } から { $count } 件の申告をインポートしました
import-done-hint = グラフは申告の横に、不足の一覧は「問題」にあります。「元に戻す」でインポート全体を取り消せます
import-not-picked = インポートしませんでした: ファイルが選択されていません
import-not-picked-hint = ファイルダイアログが表示されない場合は、パスを入力するか、ファイルをウィンドウにドロップしてください

## The screen
import-title = スプレッドシートのインポート
import-title-new = スプレッドシートから開始
import-about = お手元の CSV、XLSX、ODS をそのまま使えます。Claimbook がシート、列名の行、列の内容を見つけ、変更の前に各行がどうなるかを表示します
import-path = スプレッドシートのパス
import-drop = ファイルをこのウィンドウにドロップすることもできます
import-teach-id = 「eTOM 1.3.5.6 Order Handling」のような文字列の中からも識別子を見つけます。識別子がなければ、名称でプロセスを探します
import-teach-score = 4.3、4,3、4.3 / 5、Fully Conformant などのスコアを、複数の言語で認識します
import-teach-scope = Yes と no、x、✔、ja、oui、是、はい などで範囲内かどうかを示せます
import-teach-safe = 確認していないものが上書きされることはありません。空のセルで内容が消えることもなく、「元に戻す」でインポート全体を取り消せます
import-browse = 参照…
import-read = 読み込む
import-reading = { $file } を読み込んでいます
import-cancel = キャンセル
import-company = 会社名
import-product = 製品名
import-product-version = 製品バージョン
import-framework = フレームワークのバージョン
import-fit = 識別子 { $all } 件中 { $known } 件
import-fit-long = 識別子 { $all } 件中 { $known } 件を認識、名称の一致 { $names } 件
import-missing-company = 会社名を入力してください
import-missing-title = 製品名を入力してください
import-missing-version = 製品バージョンを入力してください
import-sheet = シート
import-hidden-sheet = { $name }（非表示）
import-header = 見出しの行
import-no-header = 見出し行なし
import-policy = 双方に内容がある場合
import-guess-again = 列を再推定
import-guess-again-hint = 前回選択した内容ではなく、見出しとセルから推定した内容を使います
import-other-file = 別のファイル…
import-column = 列 { $column } の内容
import-recognised-hover = { $why } により認識（確度 { $confidence } %）
import-no-scope = 範囲を示す列がありません。内容のある行は範囲内、スコア 0 の行は範囲外とみなされます
import-remembered = 列の割り当ては、同じ見出しのファイルで前回選択したものです
import-better = 識別子は { $best } のほうがよく一致します: { $all } 件中 { $known } 件（{ $own } では { $own_known } 件）。名称の一致は { $names } 件（{ $own } では { $own_names } 件）
import-take-better = { $best } を使用
import-understood = 認識した語:
import-all-words = 全 { $count } 語を表示
import-fewer = 語を減らす
import-all = すべての行（{ $count }）
import-conflicts = 競合（上書き { $overwritten }、維持 { $kept }）
import-head-row = 行
import-head-state = 結果
import-head-changes = 変更内容
import-head-field = 項目
import-head-before = 現在
import-head-after = スプレッドシート
import-head-action = 処理
import-action-fill = + 入力
import-action-overwrite = ⚠ 上書き
import-action-keep = ⚠ 維持
import-action-same = = 同じ
import-take-row = 行 { $row } を取り込む
import-take-row-hint = チェックのない行は除外されます
import-show-row = 行 { $row } { $id } を表示
import-row-title = 行 { $row }: { $process }
import-close-row = 行を閉じる
import-other-name = スプレッドシートの名称: { $name }
import-no-change = 変更はありません
import-no-rows = 該当する行はありません
import-change-fill = { $field }: { $after }
import-change-overwrite = { $field }: { $before } ➡ { $after }
import-change-keep = { $field } は { $after } ではなく { $before } のまま
import-apply = { $count } 件の申告をインポート
import-leave-out-bad = 読み取れないセル { $count } 個を除外
import-one-step = 1 回の「元に戻す」で取り消せます
import-wait = 証拠として指定された { $count } 件のファイルを確認しています
import-nothing = 変更される申告はありません。アセスメントがすでに同じ内容か、認識されていない列があります
import-nothing-kept = 変更される申告はありません。{ $count } 個の項目は内容が異なりますが、維持されます
import-blocked = 読み取れないセルがあります。スプレッドシートで修正するか、除外してください

## The screen of catalogues
catalogue-title = フレームワークカタログのインポート
catalogue-about = 識別子、レベル、名称、フレームワーク固有の文章を含む、ライセンスをお持ちのブック、CSV、TSV または JSON をインポートします。すべてこのコンピューターに残り、文章はエクスポートに含まれません。
catalogue-path = カタログのパス
catalogue-found = { $recognised }: { $count } プロセス（{ $levels }）、{ $texts ->
    [0] 文章なし
   *[other] 文章あり { $texts } 件
}
catalogue-version = バージョン
catalogue-bad-version = バージョン名には 26.0 のように英字、数字、ピリオド、ハイフンを使ってください
catalogue-store = etom@{ $version } としてインポート
catalogue-new-version = このバージョンの一覧は同梱されていません。インポートしたものをそのまま使います
catalogue-same = 識別子、名称、レベルは同梱の一覧と同じです。一覧に文章が追加されます
catalogue-differs = このバージョンの同梱の一覧と { $count } 件の違いがあります。どこでも同じ数値になるように同梱の一覧が引き続き使われ、そこに文章が追加されます。ファイルの一覧を使うには、独立したバージョンとしてインポートしてください

## What a file is
import-kind-workbook = { $kind } ブック
import-kind-commas = CSV（コンマ区切り）
import-kind-semicolons = CSV（セミコロン区切り）
import-kind-tabs = テキスト（タブ区切り）
import-kind-marked = UTF-8（バイト順マーク付き）
import-warning-cut = 最初の { $rows } 行のみ読み込まれます
import-warning-quote = 行 { $row }: 引用符が閉じられていません
import-warning-large = シート「{ $name }」は大きすぎるため、一部のみ読み込まれます
import-warning-unreadable = シート「{ $name }」を読み取れません: { $why }
import-done-problems = 問題を表示
