### Claimbook: import of spreadsheets and of framework catalogues

## What a column holds
import-field-id = 标识符
import-field-name = 名称
import-field-scope = 范围
import-field-reason = 理由
import-field-support = 支持方式
import-field-score = 申报得分
import-field-awarded = 授予得分
import-field-mapping = 映射
import-field-comment = 注释
import-field-note = 内部备注
import-field-owner = 负责人
import-field-status = 状态
import-field-component = 组件
import-field-evidence = 证据
import-field-question = 提问（评审方）
import-field-none = 不读取

## What happens in a conflict
import-policy-fill = 仅填充空白处
import-policy-overwrite = 以电子表格为准
import-policy-skip = 略过有冲突的行

## What becomes of a row
import-state-new = 新增
import-state-changes = 更改
import-state-unchanged = 未变
import-state-problem = 问题
import-state-left-out = 略过

## What was recognised
import-why-head = 列标题“{ $head }”
import-why-both = 列标题“{ $head }”，且 { $share } % 的单元格符合
import-why-cells = { $share } % 的单元格符合
import-why-long = 文本平均长 { $letters } 个字符
import-recognised = { $column }：{ $field }，依据{ $why }；把握 { $confidence } %

## Cells that cannot be read
import-bad-scope = “{ $text }”不是已知的范围
import-bad-support = “{ $text }”不是已知的支持方式：A、M、AM 或 none
import-bad-status = “{ $text }”不是已知的状态
import-bad-score = “{ $text }”不是得分：{ $allowed }
import-bad-formula = 公式出错：{ $text }
import-bad-no-identifier = 该行有内容，但未指明流程
import-bad-date = 电子表格将标识符当作日期 { $text }；请将该列设为文本并重新输入
import-bad-twice = { $id } 已出现在第 { $row } 行
import-bad-unknown = { $id } 不是 { $framework } 的流程
import-bad-unknown-here = { $id } 不是 { $framework } 的流程，而是 { $known } 的流程
import-bad-ambiguous = “{ $name }”是多个流程的名称：{ $ids }
import-bad-out-above = { $id } 不在范围内，而其下级 { $below } 在范围内（第 { $row } 行）

## What there is to know of a cell
import-note-name = { $id } 在此框架版本中为“{ $own }”，在电子表格中为“{ $other }”
import-note-level = { $id } 为 { $level } 级，该级不评分：未采用“{ $text }”
import-note-partial = “{ $text }”未给出数值：请稍后输入得分
import-note-number = 电子表格中为数字 { $number }，原先可能是 { $id }：请核对名称
import-note-number-named = 数字 { $number } 视为 { $id }，因为名称与 { $id } 一致
import-note-marks = 替换 { $count } 个段落的标记和引用
import-note-above = 同时将当前不在范围内的 { $ids }（{ $count } 个）纳入范围
import-note-below = 同时将当前在范围内的 { $ids }（{ $count } 个）移出范围
import-note-evidence = { $target } 以文字形式保留在内部备注中：{ $reason }

## Framework catalogues
catalogue-none = 其中没有工作表在列标题行之下含有标识符及名称
catalogue-no-name = { $id } 没有名称
catalogue-differs-name = { $id } 在文件中为“{ $own }”，在内置清单中为“{ $other }”
catalogue-differs-level = { $id } 在文件中为 { $own } 级，在内置清单中为 { $other } 级
catalogue-only-imported = { $id } 仅在文件中
catalogue-only-bundled = { $id } 仅在内置清单中
catalogue-stored = 已导入 { $label }：{ $count } 个流程，{ $texts ->
    [0] 没有文本
   *[other] { $texts } 个带文本
}
catalogue-stored-hint = 其文本保留在本机，不会出现在任何导出中

## After an import
import-step = 从 { $file } 导入 { $count } 个声明
import-done = 已从 { $file } 导入 { $count } 个声明
import-done-hint = 图表在声明旁，缺口清单在“问题”中；撤销可收回整个导入
import-not-picked = 未导入任何内容：未选择文件
import-not-picked-hint = 不出现文件对话框时，请输入路径或将文件拖放到窗口上

## The screen
import-title = 导入电子表格
import-title-new = 从您的电子表格开始
import-about = 任意 CSV、XLSX 或 ODS 均可：Claimbook 会找出工作表、列标题行及各列内容，并在更改之前显示每一行的处理结果
import-path = 电子表格的路径
import-drop = 或将文件拖放到此窗口
import-teach-id = 可识别文本中的标识符，如“eTOM 1.3.5.6 Order Handling”；没有标识符时按名称查找流程
import-teach-score = 可理解多种语言的得分，如 4.3、4,3、4.3 / 5 和 Fully Conformant
import-teach-scope = Yes 和 no、x、✔、ja、oui、是、はい 均可表示是否在范围内
import-teach-safe = 不会覆盖您未看到的内容，空白单元格不会删除任何内容，撤销可收回整个导入
import-browse = 浏览…
import-read = 读取
import-reading = 正在读取 { $file }
import-cancel = 取消
import-company = 公司
import-product = 产品名称
import-product-version = 产品版本
import-framework = 框架版本
import-fit = { $known } / { $all } 个标识符
import-fit-long = { $all } 个标识符中 { $known } 个已知，{ $names } 个名称相同
import-missing-company = 请输入公司
import-missing-title = 请输入产品名称
import-missing-version = 请输入产品版本
import-sheet = 工作表
import-hidden-sheet = { $name }（隐藏）
import-header = 列标题所在行
import-no-header = 没有列标题行
import-policy = 双方均有内容时
import-guess-again = 重新推测各列
import-guess-again-hint = 依据列标题和单元格的内容，而不采用您上次的选择
import-other-file = 其他文件…
import-column = 列 { $column } 的内容
import-recognised-hover = 依据{ $why }识别；把握 { $confidence } %
import-no-scope = 没有表示范围的列：有内容的行视为在范围内，得分为 0 的行视为不在范围内
import-remembered = 这些列沿用您上次为具有相同列标题的文件所作的选择
import-better = 标识符更符合 { $best }：{ $all } 个中 { $known } 个为其所知，而 { $own } 为 { $own_known } 个；名称相同的前者有 { $names } 个，后者有 { $own_names } 个
import-take-better = 使用 { $best }
import-understood = 理解为：
import-all-words = 全部 { $count } 个词
import-fewer = 较少的词
import-all = 所有行 ({ $count })
import-conflicts = 冲突（{ $overwritten } 个覆盖，{ $kept } 个保留）
import-head-row = 行
import-head-state = 结果
import-head-changes = 更改内容
import-head-field = 字段
import-head-before = 当前
import-head-after = 电子表格中
import-head-action = 处理方式
import-action-fill = + 填充
import-action-overwrite = ⚠ 覆盖
import-action-keep = ⚠ 保持原样
import-action-same = = 相同
import-take-row = 采用第 { $row } 行
import-take-row-hint = 未勾选的行会被略过
import-show-row = 显示第 { $row } 行 { $id }
import-row-title = 第 { $row } 行：{ $process }
import-close-row = 关闭该行
import-other-name = 电子表格中：{ $name }
import-no-change = 没有更改
import-no-rows = 没有此类行
import-change-fill = { $field }：{ $after }
import-change-overwrite = { $field }：{ $before } ➡ { $after }
import-change-keep = { $field }保持 { $before }，而非 { $after }
import-apply = 导入 { $count } 个声明
import-leave-out-bad = 略过 { $count } 个无法读取的单元格
import-one-step = 可一步撤销
import-wait = 正在查看 { $count } 个被指为证据的文件
import-nothing = 没有声明会更改：评估中已有全部内容，或某列未被识别
import-nothing-kept = 没有声明会更改；{ $count } 个字段内容不同，保持原样
import-blocked = 有单元格无法读取：请在电子表格中修正，或将其略过

## The screen of catalogues
catalogue-title = 导入框架目录
catalogue-about = 含有标识符、级别、名称及框架自身文本的工作簿、CSV、TSV 或 JSON，您须持有其许可。所有内容都保留在本机，文本不会出现在任何导出中。
catalogue-path = 目录的路径
catalogue-found = { $recognised }：{ $count } 个流程（{ $levels }），{ $texts ->
    [0] 没有文本
   *[other] { $texts } 个带文本
}
catalogue-version = 版本
catalogue-bad-version = 版本名称请使用字母、数字、句点和连字符，如 26.0
catalogue-store = 导入为 etom@{ $version }
catalogue-new-version = 没有该版本的内置清单：将直接使用导入的清单
catalogue-same = 标识符、名称和级别与内置清单一致，文本将添加到其中
catalogue-differs = 与该版本的内置清单有 { $count } 处差异。内置清单仍然有效，以便各处数据一致，文本将添加到其中；如需使用文件中的清单，请将其作为单独的版本导入

## What a file is
import-kind-workbook = { $kind } 工作簿
import-kind-commas = CSV，逗号分隔
import-kind-semicolons = CSV，分号分隔
import-kind-tabs = 文本，制表符分隔
import-kind-marked = 带字节顺序标记的 UTF-8
import-warning-cut = 仅读取前 { $rows } 行
import-warning-quote = 第 { $row } 行：引号未闭合
import-warning-large = 工作表“{ $name }”过大：仅读取其中一部分
import-warning-unreadable = 无法读取工作表“{ $name }”：{ $why }
import-done-problems = 显示问题
