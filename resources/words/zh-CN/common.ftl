### Claimbook: words that several views share. The identifiers of choices are made of a kind and the word in files.

state-draft = 草稿
state-submitted = 已提交
state-questions = 提问中
state-answered = 已答复
state-scored = 已评分

field-company = 公司
field-short-name = 简称（拉丁字母）
    .hint = 公司名称不含拉丁字母时用于文件名
field-title = 产品名称
field-product-version = 产品版本
field-kind = 类型
field-components = 组件
    .hint = 每行一个：名称 | 版本 | 所覆盖的流程，例如 1.3.7, 1.1.9
field-completed = 评估完成日期
    .hint = 2017-02 或 2017-02-14
field-report-version = 报告版本
    .hint = 1.1
field-author = 作者
field-stage = 阶段
field-executive-summary = 执行摘要
field-functionality-overview = 功能概述
field-version-history = 版本历史
    .hint = 每行一个：版本 | 日期 | 作者 | 变更
field-related-certifications = 相关认证
field-statement = 关于评审或授予的陈述
    .hint = 仅限评审者或 TM Forum 的原话，须注明来源
field-statement-source = 陈述来源
field-misuse-note = 防误用说明
field-misuse-source = 防误用说明来源
field-disclaimer = 免责条款
field-disclaimer-source = 免责条款来源
field-notice = 每份文档上的告示
field-evidence-years = 证据：最长年限（年）
    .hint = 整数，从完成日期往前推算；留空表示不限
field-paper = 文档纸张
field-logo = 徽标
    .hint = PNG、JPEG 或 SVG 图片的路径；显示在报告和映射文档的标题页上
field-accent = 强调色
    .hint = 例如 #1f4e79；若在白底上难以辨认，文字会加深
field-forbidden = 不得外泄的词语
    .hint = 每行一个：客户名称、主机名；首尾带 * 时也匹配更长的词：acme*
field-scheme = 评分方案
field-not-submitted-label = 未提交流程的标签
    .hint = 0、Not in Scope 或 N/A；留空则采用评分方案的标签
field-chart-groups = 图表分组
    .hint = 每行一个：标题 | 1.1, 1.2；留空则按目录顺序
field-denominators = 自定义分母
    .hint = 每行一个：1.1.11.1 | 3 | 原因及出处
field-mapping-documents = 映射文档
    .hint = 每行一个：1.1.9 | V1R1 | submitted | 2017-02 | 作者

kind-product = 产品
kind-solution = 解决方案
kind-implementation = 实施
kind-managed-service = 托管服务
kind-design-phase = 设计阶段
kind-design-and-implementation = 设计与实施

stage-self-assessment = 自评估
stage-awarded = 已授予

paper-a4 = A4
paper-letter = US Letter

scope-undecided = 未决定
scope-in = 在范围内
scope-out = 不在范围内

support-A = 自动
support-M = 手动
support-AM = 自动和手动
support-none = 不支持
support-short-none = 无

column-edge = 拖动可改变列宽，双击使列宽适合内容

passage-fully = 完全支持
passage-partly = 部分支持
passage-not = 不支持

status-todo = 待办
status-draft = 草稿
status-ready = 就绪
status-reviewed = 已审阅
status-needs-review = 需审阅

origin-vendor = 厂商文本
origin-framework = 框架文本

seen-by-public = 公开
seen-by-assessor = 仅限评估师
seen-by-internal = 内部
seen-by-withheld = 不随附，应要求出示

profile-assessor = 评估员
profile-public = 所有人

evidence-kind-manual = 手册
evidence-kind-specification = 规格说明
evidence-kind-screenshot = 截图
evidence-kind-recording = 录制
evidence-kind-test-report = 测试报告
evidence-kind-other = 其他

view-claim = 声明
view-evidence = 证据
view-problems = 问题
view-figures = 图表
view-subject = 评估对象
view-history = 历史
view-more = 更多视图

evidence-unknown = ? 未检查
    .hint = 尚未检查，请重新检查
evidence-present = ✔ 存在
    .hint = 文件存在，且与登记时一致
evidence-moved = ➡ 已移动
    .hint = 在 { $found } 找到了相同的文件，请重新链接
evidence-changed = ⚠ 已更改
    .hint = 文件与登记时不同，重新链接即可采用
evidence-missing = ⊗ 缺失
    .hint = 没有此文件，请重新链接
evidence-unreadable = ⊗ 无法读取
    .hint = 文件存在但无法读取，请检查其权限

computed-range = { $low } 至 { $high }：{ $unscored } 个 4 级流程在范围内但尚未评分
computed-not-scored = 无：流程不在范围内
computed-nothing-said = 尚无：请标记各段落的支持程度，或回答 4 级流程
computed-gaps = 无：目录中该流程的 4 级流程清单有缺口，数量未知；请在“评估对象”的“自定义分母”中给出，或输入申报得分

level = { $level } 级
cancel = 取消
close = 关闭
not-taken = 未采用：{ $why }
path-hint = 文件的路径或网址
path-add = 添加路径
path-add-name = 添加：{ $name }
