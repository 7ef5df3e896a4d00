### Claimbook: dialogs

about-title = Claimbook について
about-what = 適合性自己アセスメントのためのオフラインエディターです。ネットワーク、アカウント、サーバーは不要です。
about-licence-own = MIT または Apache-2.0（選択可）
about-packages = egui、Typst、その他の Rust パッケージ
about-licence-packages = 各作者のライセンス。Cargo.lock および crates.io に記載

path-open-title = パスを指定して開く
path-open-field = アセスメントのパス
path-open-do = このパスを開く
path-save-title = パスを指定して保存
path-save-field = 保存先のパス
path-save-replace = 既存のファイルを置き換える（以前の版として保持）
path-save-do = このパスに保存

unsaved-title = 変更を保存しますか?
unsaved-new = 新しいアセスメント
unsaved-quit = { $name } に未保存の変更があります。Claimbook を終了する前にどうしますか?
unsaved-close = { $name } に未保存の変更があります。アセスメントを閉じる前にどうしますか?
unsaved-open = { $name } に未保存の変更があります。別のアセスメントを開く前にどうしますか?
unsaved-save = 保存
unsaved-discard = 変更を破棄

keys-title = キー一覧
keys-window = ウィンドウ内
keys-or = { " または " }
keys-up-down = 上矢印、下矢印
    .does = アウトライン: 上または下のプロセスを選択
keys-left-right = 左矢印、右矢印
    .does = アウトライン: ブランチを閉じる、または開く
keys-mark = F、P、N、U；Shift 付き
    .does = 段落のマークまたは語句で：完全、一部、非対応、マークなし。Shift を付けると次のマークなしへ、なければ次の申告へ進む
keys-phrase = S、J
    .does = フレームワークの文で：カーソル位置で語句を分ける、または次の語句とつなぐ
keys-passage = Ctrl+Enter
    .does = 段落で：次の段落を始める
keys-typing = Alt+F、P、N、U、Shift 付き；Alt+E
    .does = 段落の文章の中で：完全、部分、非対応、マークなしを付ける。証拠を引用する
keys-choices = 矢印、文字
    .does = 選択肢の列の中で：移動し、スペースで選ぶ。ボタンの文字でも選べる
keys-grid = Enter、F2、スペース、Delete
    .does = 下位プロセスの表で：セルを編集、チェック、消去
keys-grid-block = Ctrl+D、Ctrl+C、Ctrl+V
    .does = 下位プロセスの表で：下へコピー、範囲のコピー・貼り付け。Shift と矢印で範囲を選択
keys-register = Enter、F2、Delete
    .does = 証拠登録簿: 選択した証拠を開く、名前を変更、または削除
keys-paste = Ctrl+V
    .does = クリップボードに画像がある場合: 証拠として保存し、申告ではそこで引用
keys-tab = Tab、Shift+Tab
    .does = 次または前のコントロール
keys-escape = Escape
    .does = ダイアログやメニューを閉じる、メッセージを消す

palette-title = 移動と検索
palette-field = コマンドまたはプロセス
palette-hint = コマンド、プロセスまたは識別子
palette-nothing = 一致するものがありません
palette-nothing-hint = 文字数を減らすか、1.1.9 のような識別子を入力してください
palette-recent = 最近使用

new-title = 新規アセスメント
new-company = 会社名
new-product = 製品名
new-version = 製品バージョン
new-kind = 種類
new-framework = フレームワークのバージョン
new-framework-entry = eTOM { $version } – レベル 2: { $l2 } 件、レベル 3: { $l3 } 件
new-scheme = 採点方式
new-create = 作成
new-missing-framework = フレームワークのバージョンを選択してください
new-missing-scheme = 採点方式を選択してください
new-missing-company = 会社名を入力してください
new-missing-product = 製品名を入力してください
new-missing-version = 製品バージョンを入力してください
new-scheme-more = 確かさについて
new-scheme-less = 簡潔に表示
