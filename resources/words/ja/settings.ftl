### Claimbook: settings

theme-system = システムに合わせる
theme-light = ライト
theme-dark = ダーク
theme-contrast-light = ハイコントラスト（ライト）
theme-contrast-dark = ハイコントラスト（ダーク）

settings-title = 設定
settings-zoom = ズーム
settings-smaller = 小さく
settings-larger = 大きく
settings-new = 新規アセスメント
settings-new-about = 新規アセスメントのフォームの初期値です。
settings-newest = 最新
