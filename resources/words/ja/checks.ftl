### Claimbook: what the checks find. Messages have no full stop; titles stand above, hints say what to do.

check-and-more = { $named }、ほか { $more } 件

# CB001
check-empty-level-two = { $title } は範囲内ですが、そのレベル 3 プロセスはどれも範囲内ではありません
check-empty-level-two-about = レベル 3 プロセスのないレベル 2 プロセス
    .hint = レベル 3 プロセスのいずれかを範囲内にするか、このプロセスを範囲外にしてください。

# CB002
check-level-three-unmapped = { $title } は範囲内ですが、対応のしかたを示すマッピングがありません
check-level-three-unmapped-about = マッピングのないレベル 3 プロセス
    .hint = このプロセスまたはレベル 4 プロセスに、製品がどう対応するかを記述してください。

# CB003
check-level-three-uncited = { $title } は範囲内ですが、証拠が引用されていません
check-level-three-uncited-about = 引用のないレベル 3 プロセス
    .hint = このプロセス、その段落のいずれか、またはレベル 4 プロセスのいずれかに証拠を引用してください。

# CB004
check-undecided-level-four = { $title } は未決定のため、{ $above } のスコアでは未対応として計算されます
check-undecided-level-four-about = 未決定のままのレベル 4 プロセス
    .hint = 範囲内または範囲外にしてください。

# CB005
check-unscored-level-four = { $title } は範囲内ですが、対応度が示されていません
check-unscored-level-four-about = スコアのないレベル 4 プロセス
    .hint = スコアを付けるか、段落の対応・未対応をマークするか、対応方法を「未対応」にしてください。

# CB006
check-denominator-gaps = { $title }: { $version } のカタログにはレベル { $level } プロセスが { $count } 件ありますが、番号に欠番があります
check-denominator-gaps-about = 欠番のある下位プロセス数
    .hint = 正しい下位プロセス数を独自の分母として指定し、出典を注記してください。

# CB007
check-unsure-denominator = { $count } 件のプロセスの下位プロセス数は、{ $version } のカタログでは確実ではありません: { $named }
check-unsure-denominator-about = 不確実な一覧に基づく下位プロセス数
    .hint = フレームワークの文書と数を照合し、異なる場合は独自の分母を入力してください。

# CB008
check-scheme-unknown = 採点方式 { $named } は不明です。代わりに { $used } でスコアを計算します
check-scheme-unknown-about = 不明な採点方式
    .hint = プログラムに付属する採点方式のいずれかを選択してください。

# CB009
check-scheme-unseen-nowhere = どのバージョンでもない
check-scheme-unseen = 採点方式 { $scheme } の使用実績は { $seen } で、{ $version } では確認されていません
check-scheme-unseen-about = このフレームワークのバージョンで使用実績のない採点方式
    .hint = このフレームワークのバージョンで審査者が使う採点規則と照合してください。

# CB010
check-range = { $low } ～ { $high }
check-claimed-differs = { $title }: 申告スコア { $claimed }、計算スコア { $computed } で、理由がありません
check-claimed-differs-about = 差の理由がない申告スコア
    .hint = 異なる理由を入力するか、申告スコアを取り消してください。

# CB011
check-partial-uncommented = { $title } の印刷スコアは { $score } ですが、相違点を示すコメントがありません
check-partial-uncommented-about = コメントのない部分スコア
    .hint = 相違点を説明するコメントを入力してください。

# CB012
check-full-with-gap = { $title } のスコアは { $score } ですが、レベル 4 プロセス { $missing } 件が未提出です
check-full-with-gap-named = { $title } のスコアは { $score } ですが、レベル 4 プロセス { $missing } 件が未提出です: { $named }
check-full-with-gap-about = 未提出のレベル 4 プロセスがある満点
    .hint = 不足しているレベル 4 プロセスを範囲内にするか、スコアを下げてください。

# CB013
check-evidence-missing = { $code }（{ $title }）: { $place } がありません
check-evidence-missing-unreadable = { $code }（{ $title }）: { $place } はありますが、読み取れません
check-evidence-missing-about = 証拠がない
    .hint = ファイルを元に戻すか、登録簿を現在の場所に向けてください。

# CB014
check-evidence-changed = { $code }（{ $title }）: { $place } は登録されたファイルと異なります。ダイジェストが一致しません
check-evidence-changed-about = 証拠の変更
    .hint = 引用箇所を確認し直してからファイルを改めて登録するか、元のファイルに戻してください。

# CB015
check-evidence-uncited = { $code }（{ $title }）はどの申告でも引用されていません
check-evidence-uncited-about = 引用されていない証拠
    .hint = 役立つ箇所で引用するか、登録簿から削除してください。

# CB016
check-evidence-duplicate = { $code }（{ $title }）は { $first } と同じファイルです
check-evidence-duplicate-about = 二重に登録された証拠
    .hint = すべての箇所で一方を引用し、もう一方を登録簿から削除してください。

# CB017
check-unknown-evidence = { $id } が { $code } を引用していますが、登録簿にそのコードの証拠がありません
check-unknown-evidence-about = 不明な証拠の引用
    .hint = 証拠を登録するか、引用を削除してください。

# CB018
check-unknown-process = { $id } に関する申告に該当するプロセスが { $framework } にありません
check-unknown-process-field = { $field }: { $id } は { $framework } のプロセスではありません
check-unknown-process-about = フレームワークのバージョンにないプロセス
    .hint = このバージョンの識別子に移すか、削除してください。

# CB019
check-unsure-names = 範囲内の { $count } 件のプロセスの名称は、{ $version } のカタログでは確実ではありません: { $named }
check-unsure-names-about = 不確実な一覧に基づく名称
    .hint = 提出の前に、フレームワークの文書と名称を照合してください。

# CB020
check-subject-incomplete = { $field } が空です
check-subject-incomplete-about = 対象の項目の未入力
    .hint = 項目を入力してください。

# CB021
check-report-version = レポートのバージョン { $version } は 1.1 のような 2 つの数値ではありません
check-report-version-about = レポートのバージョンの形式が不正
    .hint = 1.1 のように、2 つの数値をピリオドで区切って入力してください。

# CB022
check-impossible-date = { $field }、{ $place }: { $date } は 1990 年から 2100 年までの暦にありません
check-impossible-date-shape = 完了日 { $date } が 2017-02 または 2017-02-14 の形式ではありません
check-impossible-date-completed = 完了日 { $date } は 1990 年から 2100 年までの暦にありません
check-impossible-date-future = 完了日 { $date } は未来の日付です
check-impossible-date-about = あり得ない日付
    .hint = 月または日を 2017-02 または 2017-02-14 のように入力してください。

# CB023
check-award-incomplete = 段階が認定済みですが、{ $title } に認定スコアがありません
check-award-incomplete-about = 認定スコアが揃っていない認定済みの段階
    .hint = 認定スコア（認定されていない場合は 0）を入力するか、段階を自己アセスメントに戻してください。

# CB024
check-denominator-too-low = { $title }: 独自の分母は { $own } ですが、下位プロセス { $count } 件が範囲内です
check-denominator-too-low-about = 範囲内の数より小さい独自の分母
    .hint = 独自の分母を修正するか、下位プロセスを範囲外にしてください。

# CB025
check-denominator-without-note = { $id }: 独自の分母 { $own } に出典の注記がありません
check-denominator-without-note-about = 注記のない独自の分母
    .hint = カタログの数と異なる理由と、その出典を記入してください。

# CB026
check-statement-unsourced = レビューまたは認定に関する記述がありますが、誰によるものか示されていません
check-statement-unsourced-about = 出典のない記述
    .hint = 誰がどこで述べたものかを記入してください。

# CB027
check-score-not-allowed-claimed = 申告スコア
check-score-not-allowed-awarded = 認定スコア
check-score-not-allowed = { $title }: { $which } { $score } は使えません。採点方式で許可された値は { $allowed } です
check-score-not-allowed-level = { $title }: { $which } { $score } がありますが、レベル { $level } は採点されません
check-score-not-allowed-about = 採点方式で許可されていないスコア
    .hint = レベル 3 または 4 に、採点方式のスコアを入力してください。

# CB028
check-level-three-unscored-below = 範囲内のレベル 4 プロセス { $count } 件にスコアがありません
check-level-three-unscored-gaps = カタログのレベル 4 プロセスに欠番があります
check-level-three-unscored-nothing = 対応度が示されていません
check-level-three-unscored = { $title } はスコアなしで範囲内にあり、0 と印刷されます: { $why }
check-level-three-unscored-about = スコアのないレベル 3 プロセス
    .hint = レベル 4 プロセスに回答するか、段落の対応・未対応をマークするか、スコアを申告してください。

# CB029
check-name-not-latin = { $company } にはファイル名に使える文字がなく、略称もありません
check-name-not-latin-about = ラテン文字のない会社名
    .hint = ラテン文字の略称を入力してください。

# CB030
check-orphan-claim = { $title } は範囲内ですが、上位の { $above } が範囲内ではないため、どこにも算入されません
check-orphan-claim-about = 範囲外のプロセスの下位にある範囲内の申告
    .hint = 上位のプロセスを範囲内にするか、このプロセスを範囲外にしてください。

# CB031
check-evidence-moved = { $code }（{ $title }）: { $place } にはありません。同じファイルが { $found } で見つかりました
check-evidence-moved-about = 証拠の移動
    .hint = 新しい場所を登録簿に取り込んでください。
# CB032
check-evidence-too-old = { $code }（{ $title }）: 日付が { $dated } で、{ $end } より { $years } 年を超えて前です
check-evidence-too-old-undated = { $code }（{ $title }）: 日付「{ $dated }」が 2017-02 または 2017-02-14 の形式ではありません
check-evidence-too-old-today = 今日
check-evidence-too-old-about = 古すぎる証拠
    .hint = 新しい版を引用するか、文書の日付を修正するか、「対象」で許可する年数を増やしてください。

# CB033
check-forbidden-word = 「{ $word }」は社外に出せない語ですが、ここにあります：{ $place }
check-forbidden-word-about = 社外に出してはならない語
    .hint = その語を使わずに書くか、「対象」の一覧から外してください。

# CB034
check-nothing-in-scope = レベル 3 のプロセスが一つも範囲内にありません。評価の対象がありません
check-nothing-in-scope-about = 範囲内のプロセスなし
    .hint = 製品が対応するプロセスにチェックを入れてください。
