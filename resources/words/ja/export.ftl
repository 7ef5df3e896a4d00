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
