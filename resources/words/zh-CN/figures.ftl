### Claimbook: figures

# Windows and headings
figures-charts = 图表
figures-larger = 放大显示
figures-larger-hint = 整页显示图表
figures-footprint = 覆盖图
figures-coverage = 覆盖率
figures-conformance = 符合度：{ $title }
figures-progress = 进度
figures-evidence = 各 2 级流程的证据
figures-all = 所有图表
figures-list = 图表
figures-house = 内部使用
figures-house-hint = 不包含在交付内容中
figures-in-map = 在范围内的 2 级流程：{ $in } / { $all }
figures-fold = 显示或隐藏{ $chart }
figures-fill = 以填充高度表示覆盖率
figures-fill-hint = 在范围内的方框按其 3 级流程的提交比例填充；文档中则完全填充

# Search
figures-find = 在图表中查找
figures-find-hint = 文字或标识符；不匹配的内容会变暗
figures-found = { $count ->
        [0] 未找到
       *[other] 找到 { $count } 个
    }
figures-next = 下一个匹配项

# Zoom
figures-zoom-in = 放大图表
figures-zoom-out = 缩小图表
figures-zoom-fit = 图表适合窗口
figures-zoom-hint = Ctrl 加滚轮，或 + 和 -；拖动可移动，双击或 0 适合窗口
figures-zoom-now = 比例 { $percent } %

# What a click does
figures-go = 转到 { $process }
figures-filter = 以此筛选大纲
figures-click = 单击
figures-ctrl-click = Ctrl+单击
figures-more = 图片
figures-more-of = { $chart }的图片
figures-copy-svg = 复制为 SVG
figures-copy-png = 复制为 PNG
figures-save-svg = 保存为 SVG…
figures-save-png = 保存为 PNG…
figures-size = PNG 尺寸
figures-times = { $scale }×

# The dialog
figures-save-title = 保存图片
figures-save-what = { $chart }，格式为 { $kind }
figures-save-path = 图片的路径
figures-save-replace = 替换已有文件
figures-save-button = 保存图片
figures-save-browse = 选择位置…
figures-cancel = 取消

# What the application says
figures-saved = 已保存 { $path }
figures-copied-svg = 图片已以 SVG 文本放入剪贴板
figures-copied-png = 图片已放入剪贴板
figures-not-saved = 未保存：未选择文件
figures-not-saved-hint = 不出现文件对话框时，请输入路径
figures-gone = 该图表已不存在

# The window's own charts
figures-hover-in = 在范围内
figures-hover-out = 不在范围内
figures-key-in = 在范围内的 2 级流程（{ $count }）
figures-key-out = 不在范围内（{ $count }）
figures-map-title = 覆盖图
figures-map-note = 属于多个垂直组的流程横跨其各列，或分别列于其中。
figures-map-says = { $count } 个 2 级流程的图。在范围内：{ $named }。
figures-map-none = 无
figures-coverage-title = 2 级流程的覆盖率
figures-coverage-about = 每个 2 级流程的全部 3 级流程中已提交的部分
figures-conformance-title = 符合性结果摘要 – { $title }
figures-conformance-about = 3 级流程的得分（{ $origin }）
figures-origin-self = 自评
figures-origin-awarded = 已授予
figures-key-rest = 在范围内的流程中未提交的部分
figures-hover-coverage = 已提交 { $submitted } / { $total } 个 3 级流程
figures-hover-conformance = { $fully } 个完全符合，{ $partially } 个部分符合，{ $none } 个没有得分
figures-nothing = 尚无在范围内的流程
figures-progress-title = 声明进度
figures-progress-about = 在范围内的 3 级和 4 级流程，按状态和负责人
figures-progress-all = 所有声明
figures-progress-nobody = 无负责人
figures-progress-row = { $name }：{ $count } 个声明在范围内
figures-progress-piece = { $name }，{ $status }：{ $count } 个声明
figures-status-todo = 待办
figures-status-draft = 草稿
figures-status-ready = 就绪
figures-status-reviewed = 已审阅
figures-status-needs-review = 需审阅
figures-letter-todo = 待
figures-letter-draft = 稿
figures-letter-ready = 就
figures-letter-reviewed = 审
figures-letter-needs-review = 需
figures-evidence-title = 各 2 级流程的证据
figures-evidence-about = 在范围内的 3 级和 4 级流程中引用证据的数量及总数，以及所引用的证据项数
figures-evidence-row = { $name }：{ $claims } 个声明中 { $cited } 个引用了证据，共 { $pieces } 项
figures-evidence-with = { $name }，有引用：{ $count } 个声明，引用 { $pieces } 项证据
figures-evidence-without = { $name }，无引用：{ $count } 个声明
figures-evidence-key-with = 有引用
figures-evidence-key-without = 无引用
