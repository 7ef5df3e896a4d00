### Claimbook: the mapping: passages, the framework's text, citations.

mapping-empty = 尚无映射：请添加段落，说明产品如何支持该流程，标记支持程度，并引用证据。
mapping-remark =
    { $passages ->
        [0] 空
       *[other] { $passages } 个段落，{ $words } 个词
    }
passage-add = 添加段落
passage = 段落 { $number }
passage-hint = 产品如何实现流程的要求
passage-words = { $count } 个词
passage-remove = 移除{ $name }
    .hint = 移除此段落及其引用；可撤销
passage-up = 上移{ $name }
passage-down = 下移{ $name }
passage-move =
    .why-not = 没有可交换位置的段落
passage-join = 将段落 { $number } 与下一段落合并
    .why-not = 其后没有您自己的段落
passage-choice = 段落 { $number }：{ $title }
passage-tag = 段落 { $number } 为
passage-reason = 段落 { $number } 不支持或仅部分支持的理由
passage-reason-hint = 不支持或仅部分支持的理由

mark-none = 未标记
mark-none-counts = 未标记：不计入
mark-all-marked = 范围内的段落均已标记
mark-name = 段落 { $number } 的标记：{ $title }
mark-hint = 键盘焦点在此时：F 完全，P 部分，N 不支持，U 取消标记；加 Shift 转到下一个未标记处；箭头键转到其他段落

framework-text = 框架文本
framework-marked = 已标记 { $marked } / { $count } 个短语。F 完全，P 部分，N 不支持，U 取消标记，加 Shift 转到下一个未标记处；S 在插入点拆分，J 与下一个合并；箭头键移动
framework-mark = 标记框架文本
    .hint = 将其分成可逐一标记的短语；不会打印在任何文档中
framework-mark-step = 标记 { $id } 的框架文本
framework-detail = 段落 { $number }
phrase-name = 框架短语 { $number }：{ $title }
phrase-split = 拆分
    .name = 拆分段落 { $number }
    .hint = 在插入点或所选内容前后拆分短语 (S)
phrase-split-step = 拆分 { $id } 的短语
phrase-join = 与下一个合并
    .name = 将段落 { $number } 与下一个合并
    .hint = 将此短语与下一个合并为一个 (J)
phrase-remove = 移除
    .name = 移除短语 { $number }

citations-whole = 整个声明的证据
citations-of-claim = 此声明
citations-of-passage = 段落 { $number }
citation-unknown = 不在登记表中
citation-open = 打开为{ $whose }引用的 { $piece }
    .hint = 用系统程序打开
citation-page = 页码
citation-section = 章节
citation-time = 时间
citation-part = 为{ $whose }引用的 { $code } 的{ $part }
citation-remove = 移除{ $whose }对 { $code } 的引用
    .hint = 移除此引用，证据保留
cite = 引用证据…
    .name = 为{ $whose }引用证据
    .hint = 从登记表中选择，或登记文件或网址并引用
cite-find = 代码或标题的几个字符
    .name = 为{ $whose }查找证据
cite-empty = 登记表为空：请添加文件，或输入路径或网址
cite-none = 没有匹配项
cite-piece = 引用 { $piece }
cite-path = { $whose }的证据路径
cite-files = 添加证据文件...
    .name = 为{ $whose }添加证据文件
    .hint = 登记文件并在此引用
