### Claimbook: figures

# Windows and headings
figures-charts = グラフ
figures-larger = 拡大表示
figures-larger-hint = グラフをページ全体に表示します
figures-footprint = フットプリント
figures-coverage = カバレッジ
figures-conformance = 適合性: { $title }
figures-progress = 進捗
figures-evidence = レベル 2 別の証拠
figures-all = すべての図表
figures-list = 図表
figures-house = 社内用
figures-house-hint = 提出物には含まれません
figures-in-map = 範囲内のレベル 2 プロセス: { $all } 件中 { $in } 件
figures-fold = { $chart } の表示／非表示を切り替えます
figures-fill = カバレッジを塗りつぶし量で表示
figures-fill-hint = 範囲内の各枠を、提出するレベル 3 プロセスの割合だけ塗りつぶします。文書では全体を塗りつぶします

# Search
figures-find = 図表内を検索
figures-find-hint = 語句または識別子。一致しないものは淡色で表示されます
figures-found = { $count ->
        [0] 見つかりません
       *[other] { $count } 件見つかりました
    }
figures-next = 次の一致

# Zoom
figures-zoom-in = グラフを拡大
figures-zoom-out = グラフを縮小
figures-zoom-fit = グラフを全体表示
figures-zoom-hint = Ctrl とホイール、または + と - で拡大・縮小。ドラッグで移動、ダブルクリックまたは 0 で全体表示
figures-zoom-now = 倍率 { $percent } %

# What a click does
figures-go = { $process } へ移動
figures-filter = アウトラインをこれで絞り込む
figures-click = クリック
figures-ctrl-click = Ctrl+クリック
figures-more = 画像
figures-more-of = { $chart } の画像
figures-copy-svg = SVG でコピー
figures-copy-png = PNG でコピー
figures-save-svg = SVG で保存…
figures-save-png = PNG で保存…
figures-size = PNG のサイズ
figures-times = { $scale }×

# The dialog
figures-save-title = 画像を保存
figures-save-what = { $chart }（{ $kind }）
figures-save-path = 画像のパス
figures-save-replace = 既存のファイルを置き換える
figures-save-button = 画像を保存
figures-save-browse = 場所を選択…
figures-cancel = キャンセル

# What the application says
figures-saved = { $path } を保存しました
figures-copied-svg = 画像を SVG テキストとしてクリップボードにコピーしました
figures-copied-png = 画像をクリップボードにコピーしました
figures-not-saved = 保存しませんでした: ファイルが選択されていません
figures-not-saved-hint = ファイルダイアログが表示されない場合は、パスを入力してください
figures-gone = この図表はもうありません

# The window's own charts
figures-hover-in = 範囲内
figures-hover-out = 範囲外
figures-key-in = 範囲内のレベル 2 プロセス ({ $count })
figures-key-out = 範囲外 ({ $count })
figures-map-title = フットプリント
figures-map-note = 複数の垂直グループに属するプロセスは、列にまたがるか、それぞれの列に表示されます。
figures-map-says = レベル 2 プロセス { $count } 件の図。範囲内: { $named }。
figures-map-none = なし
figures-coverage-title = レベル 2 プロセスのカバレッジ
figures-coverage-about = 各レベル 2 プロセスの全レベル 3 プロセスのうち、提出されたもの
figures-conformance-title = 適合結果の概要 – { $title }
figures-conformance-about = レベル 3 プロセスのスコア（{ $origin }）
figures-origin-self = 自己評価
figures-origin-awarded = 認定
figures-key-rest = 範囲内のプロセスの未提出部分
figures-hover-coverage = レベル 3 プロセス { $total } 件中 { $submitted } 件を提出
figures-hover-conformance = 完全適合 { $fully } 件、部分適合 { $partially } 件、スコアなし { $none } 件
figures-nothing = 範囲内のものはまだありません
figures-progress-title = 申告の進捗
figures-progress-about = 範囲内のレベル 3 および 4 のプロセス（状態別、担当者別）
figures-progress-all = すべての申告
figures-progress-nobody = 担当者なし
figures-progress-row = { $name }: 範囲内の申告 { $count } 件
figures-progress-piece = { $name }、{ $status }: 申告 { $count } 件
figures-status-todo = 未着手
figures-status-draft = 下書き
figures-status-ready = 準備完了
figures-status-reviewed = レビュー済み
figures-status-needs-review = 要レビュー
figures-letter-todo = 未
figures-letter-draft = 下
figures-letter-ready = 準
figures-letter-reviewed = 済
figures-letter-needs-review = 要
figures-evidence-title = レベル 2 プロセス別の証拠
figures-evidence-about = 範囲内のレベル 3 および 4 のプロセスのうち証拠を引用している数と、引用された証拠の件数
figures-evidence-row = { $name }: 申告 { $claims } 件中 { $cited } 件が証拠を引用、証拠は計 { $pieces } 件
figures-evidence-with = { $name }、引用あり: 申告 { $count } 件、引用された証拠 { $pieces } 件
figures-evidence-without = { $name }、引用なし: 申告 { $count } 件
figures-evidence-key-with = 引用あり
figures-evidence-key-without = 引用なし
