### Claimbook: the form of what is assessed

subject-group-subject = 対象
    .about = 表紙、ページのヘッダー、ファイル名に使われます。
subject-group-texts = レポートの文章
    .about = 入力したとおりにレポートに印刷されます。
subject-group-statements = 記述と注記
    .about = 入力した場合にのみ印刷されます。Claimbook がレビューや認定を独自に主張することはありません。
subject-group-documents = 採点と文書
    .about = スコアの計算と印刷の方法、グラフとマッピング文書の構成を指定します。
subject-unknown-scheme = { $scheme }（不明）
subject-accent-darker = この色の文字は読みやすいよう { $colour } で印刷されます
subject-choose-logo = ロゴを選択…
    .hint = 画像を選びます
