### Claimbook: what the checks find. Messages have no full stop; titles stand above, hints say what to do.

check-and-more = { $named }，另有 { $more } 个

# CB001
check-empty-level-two = { $title } 在范围内，但其 3 级流程均不在范围内
check-empty-level-two-about = 2 级流程没有 3 级流程
    .hint = 将其一个 3 级流程纳入范围，或将其移出范围。

# CB002
check-level-three-unmapped = { $title } 在范围内，但没有映射说明如何支持
check-level-three-unmapped-about = 3 级流程没有映射
    .hint = 在该流程或其 4 级流程中写明产品如何支持。

# CB003
check-level-three-uncited = { $title } 在范围内，但没有引用证据
check-level-three-uncited-about = 3 级流程没有引用
    .hint = 为该流程、其某个段落或某个 4 级流程引用证据。

# CB004
check-undecided-level-four = { $title } 未决定，在 { $above } 的得分中按不支持计算
check-undecided-level-four-about = 4 级流程未决定
    .hint = 将其纳入范围，或移出范围。

# CB005
check-unscored-level-four = { $title } 在范围内，但未说明支持程度
check-unscored-level-four-about = 4 级流程没有得分
    .hint = 给出得分，将其段落标记为支持或不支持，或将支持方式设为不支持。

# CB006
check-denominator-gaps = { $title }：{ $version } 的目录含有其 { $count } 个 { $level } 级流程，编号有缺口
check-denominator-gaps-about = 下级数量有缺口
    .hint = 将其真实下级数量填入自定义分母，并注明出处。

# CB007
check-unsure-denominator = { $count } 个流程的下级数量在 { $version } 的目录中并不确定：{ $named }
check-unsure-denominator-about = 下级数量来自不确定的清单
    .hint = 请与框架自身的文档核对数量；如有不同，请填写自定义分母。

# CB008
check-scheme-unknown = 评分方案 { $named } 未知，改用 { $used } 计算得分
check-scheme-unknown-about = 未知的评分方案
    .hint = 请选择程序自带的评分方案。

# CB009
check-scheme-unseen-nowhere = 任何版本
check-scheme-unseen = 评分方案 { $scheme } 的已知使用版本：{ $seen }，不包括 { $version }
check-scheme-unseen-about = 评分方案未见用于此框架版本
    .hint = 请与评估师对此框架版本使用的评分规则核对。

# CB010
check-range = { $low } 至 { $high }
check-claimed-differs = { $title }：申报得分 { $claimed }，计算得分 { $computed }，且未给出理由
check-claimed-differs-about = 申报得分有差异而无理由
    .hint = 请在理由中说明差异，或收回申报得分。

# CB011
check-partial-uncommented = { $title } 的打印得分为 { $score }，且没有注释说明偏差
check-partial-uncommented-about = 部分得分没有注释
    .hint = 请写明偏差所在的注释。

# CB012
check-full-with-gap = { $title } 得分 { $score }，但有 { $missing } 个 4 级流程未提交
check-full-with-gap-named = { $title } 得分 { $score }，但有 { $missing } 个 4 级流程未提交：{ $named }
check-full-with-gap-about = 满分但有 4 级流程未提交
    .hint = 将缺少的 4 级流程纳入范围，或降低得分。

# CB013
check-evidence-missing = { $code } ({ $title })：{ $place } 不存在
check-evidence-missing-unreadable = { $code } ({ $title })：{ $place } 存在，但无法读取
check-evidence-missing-about = 证据缺失
    .hint = 将文件放回原处，或让登记表指向其当前位置。

# CB014
check-evidence-changed = { $code } ({ $title })：{ $place } 不是登记时的文件，哈希值不同
check-evidence-changed-about = 证据已更改
    .hint = 请再次查看被引用之处，然后重新登记该文件；或恢复原文件。

# CB015
check-evidence-uncited = { $code } ({ $title }) 未被任何声明引用
check-evidence-uncited-about = 证据从未引用
    .hint = 在适当之处引用，或从登记表移除。

# CB016
check-evidence-duplicate = { $code } ({ $title }) 与 { $first } 是同一文件
check-evidence-duplicate-about = 证据重复登记
    .hint = 统一引用两者之一，并将另一个从登记表移除。

# CB017
check-unknown-evidence = { $id } 引用了 { $code }，但登记表中没有该代码的证据
check-unknown-evidence-about = 引用了未知证据
    .hint = 登记该证据，或移除引用。

# CB018
check-unknown-process = 关于 { $id } 的声明不对应 { $framework } 的任何流程
check-unknown-process-field = { $field }：{ $id } 不是 { $framework } 的流程
check-unknown-process-about = 框架版本中没有的流程
    .hint = 将其移到此版本的标识符，或移除。

# CB019
check-unsure-names = { $count } 个在范围内的流程，其名称在 { $version } 的目录中并不确定：{ $named }
check-unsure-names-about = 名称来自不确定的清单
    .hint = 交付之前，请与框架自身的文档核对名称。

# CB020
check-subject-incomplete = { $field }为空
check-subject-incomplete-about = 评估对象缺少字段
    .hint = 请填写该字段。

# CB021
check-report-version = 报告版本 { $version } 不是形如 1.1 的两个数字
check-report-version-about = 报告版本格式错误
    .hint = 请写成以点分隔的两个数字：1.1。

# CB022
check-impossible-date = { $field }，{ $place }：{ $date } 不是 1990 至 2100 年间的有效日期
check-impossible-date-shape = 完成日期 { $date } 未写成 2017-02 或 2017-02-14 的形式
check-impossible-date-completed = 完成日期 { $date } 不是 1990 至 2100 年间的有效日期
check-impossible-date-future = 完成日期 { $date } 在未来
check-impossible-date-about = 日期无效
    .hint = 请将月份或日期写成 2017-02 或 2017-02-14 的形式。

# CB023
check-award-incomplete = 阶段为已授予，但 { $title } 没有授予得分
check-award-incomplete-about = 已授予阶段缺少授予得分
    .hint = 请输入授予得分（未授予则为 0），或将阶段改回自评估。

# CB024
check-denominator-too-low = { $title }：自定义分母为 { $own }，但其 { $count } 个下级在范围内
check-denominator-too-low-about = 自定义分母低于在范围内的数量
    .hint = 请更正自定义分母，或将下级移出范围。

# CB025
check-denominator-without-note = { $id }：自定义分母 { $own } 没有注明出处
check-denominator-without-note-about = 自定义分母没有说明
    .hint = 请说明该数量为何与目录不同，以及出处。

# CB026
check-statement-unsourced = 有关于评审或授予的陈述，但未说明出自何人
check-statement-unsourced-about = 陈述没有来源
    .hint = 请说明陈述由谁、在何处作出。

# CB027
check-score-not-allowed-claimed = 申报得分
check-score-not-allowed-awarded = 授予得分
check-score-not-allowed = { $title }：{ $which } { $score }；评分方案允许 { $allowed }
check-score-not-allowed-level = { $title }：{ $which } { $score }；{ $level } 级不评分
check-score-not-allowed-about = 评分方案不允许的得分
    .hint = 请在 3 级或 4 级输入评分方案中的得分。

# CB028
check-level-three-unscored-below = 其 { $count } 个在范围内的 4 级流程没有得分
check-level-three-unscored-gaps = 目录中的 4 级流程有缺口
check-level-three-unscored-nothing = 未说明支持程度
check-level-three-unscored = { $title } 在范围内但没有得分，打印得分为 0：{ $why }
check-level-three-unscored-about = 3 级流程没有得分
    .hint = 回答其 4 级流程，将其段落标记为支持或不支持，或申报得分。

# CB029
check-name-not-latin = { $company } 中没有可用于文件名的字符，且没有简称
check-name-not-latin-about = 公司名称不含拉丁字母
    .hint = 请输入拉丁字母简称。

# CB030
check-orphan-claim = { $title } 在范围内，但不计入任何结果，因为其上级 { $above } 不在范围内
check-orphan-claim-about = 声明在范围内而上级不在
    .hint = 将其上级流程纳入范围，或将其移出范围。

# CB031
check-evidence-moved = { $code } ({ $title })：{ $place } 不存在；在 { $found } 找到了相同的文件
check-evidence-moved-about = 证据已移动
    .hint = 在登记表中采用新位置。

# CB032
check-evidence-too-old = { $code } ({ $title })：其日期为 { $dated }，早于 { $end } 超过 { $years } 年
check-evidence-too-old-undated = { $code } ({ $title })：日期“{ $dated }”未写成 2017-02 或 2017-02-14 的形式
check-evidence-too-old-today = 今天
check-evidence-too-old-about = 证据过旧
    .hint = 引用较新的版本，更正文档日期，或在“评估对象”中放宽年限。

# CB033
check-forbidden-word = “{ $word }”不得外泄，却出现在：{ $place }
check-forbidden-word-about = 不得外泄的词语
    .hint = 改写以避开该词，或在“主题”中将其移出列表。

# CB034
check-nothing-in-scope = 没有三级流程在范围内：没有可评估的内容
check-nothing-in-scope-about = 范围为空
    .hint = 请勾选产品所支持的流程。
