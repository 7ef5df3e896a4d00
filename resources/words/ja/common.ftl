### Claimbook: words that several views share. The identifiers of choices are made of a kind and the word in files.

state-draft = 下書き
state-submitted = 提出済み
state-questions = 質問あり
state-answered = 回答済み
state-scored = 採点済み

field-company = 会社名
field-short-name = 略称（ラテン文字）
    .hint = 会社名にラテン文字がない場合に、ファイル名に使います
field-title = 製品名
field-product-version = 製品バージョン
field-kind = 種類
field-components = コンポーネント
    .hint = 1行に1つ：名前 | バージョン | 対象プロセス（例 1.3.7, 1.1.9）
field-completed = アセスメント完了日
    .hint = 2017-02 または 2017-02-14
field-report-version = レポートのバージョン
    .hint = 1.1
field-author = 作成者
field-stage = 段階
field-executive-summary = エグゼクティブサマリー
field-functionality-overview = 機能概要
field-version-history = 改訂履歴
    .hint = 1 行に 1 つ: バージョン | 日付 | 作成者 | 変更内容
field-related-certifications = 関連する認証
field-statement = レビューまたは認定に関する記述
    .hint = レビュー担当者または TM Forum の発言のみを原文どおりに入力します。出典が必要です
field-statement-source = 記述の出典
field-misuse-note = 誤用に関する注意
field-misuse-source = 誤用に関する注意の出典
field-disclaimer = 免責事項
field-disclaimer-source = 免責事項の出典
field-notice = 全文書に表示する注記
field-evidence-years = 証拠の古さの上限（年）
    .hint = 完了日から遡る年数を整数で入力します。空欄の場合は制限なし
field-paper = 文書の用紙
field-logo = ロゴ
    .hint = PNG、JPEG、SVG画像のパス。報告書とマッピング文書の表紙に表示されます
field-accent = アクセントカラー
    .hint = 例 #1f4e79。白地で読みにくい場合、文字は濃くなります
field-forbidden = 社外に出してはならない語
    .hint = 1 行に 1 つ：顧客名、ホスト名；端に * を付けると長い語の中でも一致：acme*
field-scheme = 採点方式
field-not-submitted-label = 未提出プロセスの表示
    .hint = 0、Not in Scope または N/A。空欄の場合は採点方式の既定値
field-chart-groups = グラフのグループ
    .hint = 1 行に 1 つ: タイトル | 1.1, 1.2。空欄の場合はカタログの順序
field-denominators = 独自の分母
    .hint = 1 行に 1 つ: 1.1.11.1 | 3 | 理由と出典
field-mapping-documents = マッピング文書
    .hint = 1 行に 1 つ: 1.1.9 | V1R1 | submitted | 2017-02 | 作成者

kind-product = 製品
kind-solution = ソリューション
kind-implementation = 実装
kind-managed-service = マネージドサービス
kind-design-phase = 設計段階
kind-design-and-implementation = 設計と実装

stage-self-assessment = 自己アセスメント
stage-awarded = 認定済み

paper-a4 = A4
paper-letter = USレター

scope-undecided = 未決定
scope-in = 範囲内
scope-out = 範囲外

support-A = 自動
support-M = 手動
support-AM = 自動および手動
support-none = 未対応
support-short-none = なし

column-edge = ドラッグで列の幅を変更、ダブルクリックで内容に合わせます

passage-fully = 完全対応
passage-partly = 部分対応
passage-not = 未対応

status-todo = 未着手
status-draft = 下書き
status-ready = 準備完了
status-reviewed = レビュー済み
status-needs-review = 要レビュー

origin-vendor = ベンダーの文章
origin-framework = フレームワークの文章

seen-by-public = 公開
seen-by-assessor = 審査者のみ
seen-by-internal = 社内
seen-by-withheld = 非公開（要求に応じて提示）

profile-assessor = 審査員
profile-public = 全員

evidence-kind-manual = マニュアル
evidence-kind-specification = 仕様書
evidence-kind-screenshot = スクリーンショット
evidence-kind-recording = 録画
evidence-kind-test-report = テスト報告書
evidence-kind-other = その他

view-claim = 申告
view-evidence = 証拠
view-problems = 問題
view-figures = 図表
view-subject = 対象
view-history = 履歴
view-more = その他のビュー

evidence-unknown = ? 未確認
    .hint = まだ確認されていません。再確認してください
evidence-present = ✔ あり
    .hint = ファイルがあり、登録時と同じ内容です
evidence-moved = ➡ 移動
    .hint = 同じファイルが { $found } で見つかりました。再リンクしてください
evidence-changed = ⚠ 変更
    .hint = ファイルが登録時と異なります。取り込むには再リンクしてください
evidence-missing = ⊗ なし
    .hint = ファイルがありません。再リンクしてください
evidence-unreadable = ⊗ 読み取り不可
    .hint = ファイルはありますが、読み取れません。アクセス権を確認してください

computed-range = { $low } ～ { $high }: 範囲内のレベル 4 プロセス { $unscored } 件にまだスコアがありません
computed-not-scored = なし: プロセスは範囲内ではありません
computed-nothing-said = まだなし: 段落の対応度をマークするか、レベル 4 プロセスに回答してください
computed-gaps = なし: カタログのレベル 4 プロセスの一覧に欠番があり、件数が不明です。「対象」の「独自の分母」で件数を指定するか、申告スコアを入力してください

level = レベル { $level }
cancel = キャンセル
close = 閉じる
not-taken = 反映されませんでした: { $why }
path-hint = ファイルのパスまたはアドレス
path-add = パスを追加
path-add-name = 追加: { $name }
