### Claimbook: dialogs

about-title = 关于 Claimbook
about-what = 离线的符合度自评估编辑器，无需网络、账户或服务器。
about-licence-own = MIT 或 Apache-2.0，由您选择
about-packages = egui、Typst 及其他 Rust 软件包
about-licence-packages = 各自作者的许可证，列于 Cargo.lock 和 crates.io

path-open-title = 打开路径
path-open-field = 评估的路径
path-open-do = 打开此路径
path-save-title = 保存到路径
path-save-field = 保存路径
path-save-replace = 替换已有文件，并将其保留为上一版本
path-save-do = 保存到此路径

unsaved-title = 保存更改？
unsaved-new = 新评估
unsaved-quit = { $name } 有未保存的更改。退出 Claimbook 前如何处理？
unsaved-close = { $name } 有未保存的更改。关闭评估前如何处理？
unsaved-open = { $name } 有未保存的更改。打开另一个评估前如何处理？
unsaved-save = 保存
unsaved-discard = 放弃更改

keys-title = 快捷键
keys-window = 窗口中
keys-or = { " 或 " }
keys-up-down = 上箭头、下箭头
    .does = 在大纲中：选择上方或下方的流程
keys-left-right = 左箭头、右箭头
    .does = 在大纲中：折叠或展开分支
keys-mark = F、P、N、U；加 Shift
    .does = 在段落标记或短语上：完全支持、部分支持、不支持、无标记；加 Shift 则转到下一个未标记处，没有时转到下一个声明
keys-phrase = S、J
    .does = 在框架原文中：在光标处切分短语，或与下一个短语合并
keys-passage = Ctrl+Enter
    .does = 在段落中：开始下一个段落
keys-typing = Alt+F、P、N、U、加 Shift；Alt+E
    .does = 在段落文本中：标记为完全、部分、不支持或无标记；为其引用证据
keys-choices = 方向键、字母
    .does = 在一排选项中：移动，空格键选择；按钮上的字母直接选择
keys-grid = Enter、F2、空格、Delete
    .does = 在下级流程表中：编辑、勾选或清空单元格
keys-grid-block = Ctrl+D、Ctrl+C、Ctrl+V
    .does = 在下级流程表中：向下填充、复制或粘贴一块单元格；用 Shift 和箭头选择
keys-register = Enter、F2、Delete
    .does = 在证据登记表中：打开、重命名或移除所选证据
keys-paste = Ctrl+V
    .does = 剪贴板中有图片时：将其保存为证据；在声明上则同时引用
keys-tab = Tab、Shift+Tab
    .does = 下一个或上一个控件
keys-escape = Escape
    .does = 关闭对话框或菜单，清除消息

palette-title = 转到任意位置
palette-field = 命令或流程
palette-hint = 命令、流程或标识符
palette-nothing = 没有匹配项
palette-nothing-hint = 请减少字符，或输入标识符，如 1.1.9
palette-recent = 上次使用

new-title = 新建评估
new-company = 公司
new-product = 产品名称
new-version = 产品版本
new-kind = 类型
new-framework = 框架版本
new-framework-entry = eTOM { $version } – { $l2 } 个 2 级，{ $l3 } 个 3 级
new-scheme = 评分方案
new-create = 创建
new-missing-framework = 请选择框架版本
new-missing-scheme = 请选择评分方案
new-missing-company = 请输入公司
new-missing-product = 请输入产品名称
new-missing-version = 请输入产品版本
new-scheme-more = 有多可靠？
new-scheme-less = 收起
