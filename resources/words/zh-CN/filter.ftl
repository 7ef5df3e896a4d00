### Claimbook: filter
filter-name = 筛选
filter-hint = 筛选，如 score<5 scope:in
filter-clear = 清除筛选
filter-help = 筛选支持的语法
filter-unknown = 无法理解 { $word }，已忽略；按 ? 查看支持的语法
filter-all-hold = 所有条件须同时满足。单击可添加示例：
filter-matches = { $count } 个匹配项
filter-keep = 保留
filter-keep-as = 以名称保留此筛选器
filter-keep-needs = 请在上方输入筛选条件，并输入名称
filter-use = 使用筛选器 { $name }
filter-remove = 移除筛选器 { $name }
filter-syntax-word = 标识符、名称、映射、注释、负责人中的文字
filter-syntax-phrase = 按此顺序出现的文字
filter-syntax-below = 流程及其所有下级
filter-syntax-scope = in、out 或 undecided
filter-syntax-score = 打印得分；也可用 <=、>=、> 和 =
filter-syntax-no-score = 在范围内但尚无得分
filter-syntax-support = A、M、AM、none 或 unset
filter-syntax-evidence = 没有引用或有任意引用的流程；或引用某代码（如 E001）的流程
filter-syntax-status = todo、draft、ready、reviewed、needs-review
filter-syntax-owner = 负责人姓名的一部分，或 none
filter-syntax-problem = 有问题的流程，或有某代码问题（如 CB012）的流程
filter-syntax-level = 某一级别的流程
filter-syntax-changed = 上次保存后有更改；changed:opened 表示打开文件后有更改
filter-syntax-not = 前加减号：不匹配的内容
