### Claimbook: the mapping: passages, the framework's text, citations.

mapping-empty = マッピングはまだありません。段落を追加し、製品がプロセスにどう対応するかを記述して、対応度をマークし、証拠を引用してください。
mapping-remark =
    { $passages ->
        [0] 空
       *[other] 段落 { $passages } 件、{ $words } 語
    }
passage-add = 段落を追加
passage = 段落 { $number }
passage-hint = プロセスが求めることを製品がどう実現するか
passage-words = { $count } 語
passage-remove = { $name } を削除
    .hint = この段落とその引用を削除します。元に戻せます
passage-up = { $name } を上へ移動
passage-down = { $name } を下へ移動
passage-move =
    .why-not = 入れ替える段落がありません
passage-join = 段落 { $number } を次と結合
    .why-not = 後に続く自分の段落がありません
passage-choice = 段落 { $number }: { $title }
passage-tag = 段落 { $number } の対応方法
passage-reason = 段落 { $number } が未対応または部分対応である理由
passage-reason-hint = 未対応または部分対応である理由

mark-none = マークなし
mark-none-counts = マークなし: 計算に含まれません
mark-all-marked = 範囲内の段落はすべてマーク済みです
mark-name = 段落 { $number } のマーク: { $title }
mark-hint = ここでのキー: F 完全対応、P 部分対応、N 未対応、U マークなし。Shift を付けると次のマークなしへ。矢印キーでほかの段落へ移動

framework-text = フレームワークの文章
framework-marked = { $count } 個のフレーズのうち { $marked } 個をマーク済み。F 完全対応、P 部分対応、N 未対応、U マークなし。Shift を付けると次のマークなしへ。S でカーソル位置で分割、J で次と結合、矢印キーで移動
framework-mark = フレームワークの文章をマーク
    .hint = 文章をフレーズに分け、1 つずつマークします。フレーズは文書に印刷されません
framework-mark-step = { $id } のフレームワークの文章をマーク対象に
framework-detail = 段落 { $number }
phrase-name = フレームワークのフレーズ { $number }: { $title }
phrase-split = 分割
    .name = 段落 { $number } を分割
    .hint = カーソル位置、またはフレーズ内の選択範囲の前後で分割します（S）
phrase-split-step = { $id } のフレーズを分割
phrase-join = 次と結合
    .name = 段落 { $number } を次と結合
    .hint = このフレーズと次のフレーズを 1 つにします（J）
phrase-remove = 削除
    .name = フレーズ { $number } を削除

citations-whole = 申告全体の証拠
citations-of-claim = 申告
citations-of-passage = 段落 { $number }
citation-unknown = 登録簿にありません
citation-open = { $whose } で引用している { $piece } を開く
    .hint = システムのプログラムで開きます
citation-page = ページ
citation-section = 節
citation-time = 時間
citation-part = { $whose } の { $code } の{ $part }
citation-remove = { $whose } の { $code } の引用を削除
    .hint = この引用を削除します。証拠は残ります
cite = 証拠を引用…
    .name = { $whose } の証拠を引用
    .hint = 登録簿から選択するか、ファイルまたはアドレスを登録して引用します
cite-find = コードまたはタイトルの一部
    .name = { $whose } の証拠を検索
cite-empty = 登録簿は空です。ファイルを追加するか、パスまたはアドレスを入力してください
cite-none = 一致するものはありません
cite-piece = { $piece } を引用
cite-path = { $whose } の証拠のパス
cite-files = 証拠ファイルを追加…
    .name = { $whose } の証拠ファイルを追加
    .hint = ファイルを登録し、ここで引用します
