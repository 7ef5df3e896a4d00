### Claimbook: the dialog for an export

export-title = 提出パッケージのエクスポート
export-cancel = エクスポートをキャンセル
export-go-on = 作業を続ける
    .hint = エクスポートは継続します。進行状況はステータスバーに表示されます
export-profile = 対象の読者
export-profile-assessor = 審査者: 内部メモと社内の証拠を除くすべて
export-profile-public = 全員: 公開可能なもののみ
export-state = 状態
export-draft = 下書き: すべての文書に下書きと明記
export-final = 最終版の提出
export-final-blocked = 妨げとなる問題があります。以下を参照してください
export-obstacles-all = 問題の一覧で { $count } 件すべてを表示
export-obstacles = { $count } 件の問題が最終版の提出を妨げています
export-go-to = { $place } へ移動: { $message }
export-out = 書き出し先（末尾が .zip の名前、またはフォルダー）
export-browse = 参照…
    .hint = 書き出し先を確認し、エクスポートを開始します
export-replace = 既存のものを置き換える
export-start = エクスポートを開始
    .disabled = パスを入力するか、「参照…」を使ってください
export-sign = 署名に使う鍵（OpenSSH の鍵。空欄なら署名なし）
    .hint = 秘密鍵、または ssh-agent にある鍵の .pub ファイル
export-sign-browse = 選ぶ…
export-passphrase = パスフレーズ（暗号化された鍵の場合）
export-passphrase-why = 未署名：{ $why }
export-choices = 選択
export-part = 引き渡す内容
export-part-all = すべて：対象内のレベル 2 プロセス { $count } 件
export-part-batch = バッチ：レベル 2 プロセス { $all } 件中 { $count } 件を選択
export-batch-about = バッチは単独で判定されます。妨げになるのはその問題と文書全体の問題だけです。文書には含まれる内容が記され、それだけが数えられます。
export-batch-empty = バッチのレベル 2 プロセスを選んでください
export-round = ラウンド
    .hint = 引き渡しのラウンド。バンドルと引き渡しの記録に記されます
export-docx = マッピング文書を編集用に DOCX でも出力する
    .hint = PDF のほかに、レベル 2 プロセスごとに DOCX を 1 つ作成します。評価者に必要なのは PDF だけです
export-hits-told = 社外に出してはならない語が { $count } か所で出ています：送る前に、社外に出る内容を確認してください
export-traces-told = 証拠ファイルに氏名、コメント、変更履歴などが { $count } 件あります：送る前に、社外に出る内容を確認してください

## What leaves the house

leaving-title = 社外に出る内容
leaving-about = すべてを作成して調べますが、何も書き込みません：ファイルとサイズ、社内に残る証拠、社外に出してはならない語、ファイル内の氏名やコメント。
leaving-look = 社外に出る内容を確認
    .hint = すべてを作成し、出ていく証拠をすべて読みます。何も書き込みません
leaving-again = もう一度確認
leaving-stop = 確認を中止
leaving-old = この確認の後に、文書または選択が変わりました
leaving-forbidden = { $count ->
        [0] 社外に出してはならない語は登録されていません
       *[other] 社外に出してはならない語 { $count } 件
    }
    .hint = 「対象」の一覧へ移動します
leaving-no-hits = 調べた範囲に、社外に出してはならない語はありません
leaving-hits = 社外に出してはならない語が { $count } か所にあります
leaving-traces = 忘れられがちな内容がファイルに { $count } 件あります
leaving-unsearched = { $count } 件のファイルは調べられないか、一部しか調べられません
leaving-evidence = 証拠：{ $count } 件、うち { $stays } 件は渡しません
leaving-dropped = プロファイルにより省かれるもの：{ $count } 種類
leaving-files = ファイル { $count } 件、{ $size }

trace-tracked-changes = 変更履歴
trace-comments = コメント
trace-hidden-sheets = 非表示のシート
trace-author = 氏名
trace-location = 写真の撮影場所（GPS）

fate-goes = 渡します
fate-redacted = 編集済み版を渡します
fate-address = アドレスを渡します
fate-listed = 一覧に載せ、求めに応じて提示
fate-internal = 残ります：社内用
fate-assessor-only = 残ります：審査員専用
fate-withheld = 残ります：非公開
fate-absent = 残ります：見つからないか、登録時と異なります
fate-other-batch = 残ります：バッチ内に引用がありません

dropped-notes = 社内メモ
dropped-owners = 担当者
dropped-status = 作業状態
dropped-undecided-claims = 未決定の主張
dropped-texts-out-of-scope = 理由以外の文がある対象外の主張
dropped-framework-texts = フレームワーク自身の文（印は残ります）
dropped-questions = 質問と回答
dropped-citations = 残る証拠の引用
dropped-paths = このマシンのパス
dropped-filters = 保存したフィルター
dropped-forbidden-words = 社外に出してはならない語
dropped-hand-overs = 引き渡し記録の項目

## Hand-overs

hand-over-log = 引き渡し { $count } 回
hand-over-line = { $profile }、第 { $round } ラウンド、すべて
hand-over-line-batch = { $profile }、第 { $round } ラウンド、バッチ { $batch }
hand-over-changed = 前回の引き渡し以降の変更を表示
hand-over-noted = 第 { $round } ラウンドの引き渡しを評価に記録しました
    .hint = 残すには評価を保存してください
hand-over-lost = バンドルは書き込まれましたが、評価が閉じられたため引き渡しを記録できませんでした
    .hint = もう一度エクスポートするか、バンドルの名前と日付を控えてください
hand-over-same = { $date } の引き渡し（第 { $round } ラウンド）と同じ
hand-over-differs = { $date } の引き渡し（第 { $round } ラウンド）以降に変更
hand-over-never = まだ引き渡していません
