### Claimbook: two versions, and how they are compared and merged
beside-at = 第 { $number } 项，共 { $count } 项
beside-next = 下一处差异
beside-previous = 上一处差异
beside-first = 这是第一处
beside-last = 这是最后一处
beside-keys = ↑ ↓ 上一处和下一处差异，Shift+↑ ↓ 滚动文本
beside-keys-decide = ↑ ↓ 移动，← { $left }，→ { $right }，Enter 下一处待定，Delete 重新待定
beside-line = { $place }：{ $side }
beside-line-undecided = { $place }：待定
beside-choose = { $place }：采用{ $side }
beside-choose-hint = 决定此处差异；再次单击则重新待定
beside-undecided = 共 { $count } 项，还有 { $left } 项待定
beside-all-decided = { $count ->
    [0] 没有待定的内容
   *[other] { $count } 项均已决定
}
beside-reason = 理由：{ $text }
beside-citations = 引用：{ $text }
beside-round = 第 { $round } 轮
beside-settled = 已解决
beside-answer = 答复：{ $text }

### Comparison with another file
compare-title = 与另一文件比较
compare-about = 打开的评估与 { $path } 并排显示。合并之前此处不会有任何更改。
compare-choose-about = 另一个版本、去年的评估或同事的文件：任何 .claimbook 文件。
compare-path = 另一评估的路径
compare-do = 比较
compare-browse = 浏览…
compare-another = 其他文件…
compare-candidates = 或选择以下之一：
compare-no-candidates = 尚未打开其他文件
compare-previous = { $name }：上次保存之前
compare-show = 在窗口中显示
    .hint = 转到此处差异的位置
    .disabled = 没有视图显示此内容
compare-merge = 合并…
    .hint = 逐项选择要并入此评估的内容
compare-merge-same = 没有差异
compare-merge-framework = 另一文件针对另一框架版本，无法合并
compare-merge-title = 将 { $name } 合并到此评估
compare-merge-about = 只采用您选择的内容，可一步撤销。若证据代码在此处表示另一项证据，则会获得新代码，其引用随之更新。
compare-merge-do = { $count ->
    [0] 采用
   *[other] 采用 { $count } 处差异
}
compare-merge-do-disabled = 请先选择要采用的内容
compare-merge-all = 全部采用另一文件
compare-back = 返回
compare-merge-step = 与 { $name } 合并
compare-merged = 已与 { $name } 合并
compare-not-picked = 未进行比较：没有选择文件
    .hint = 如果没有出现文件对话框，请键入路径。
keep-merge-do-disabled = 请先全部决定：下次保存会替换磁盘上的版本
