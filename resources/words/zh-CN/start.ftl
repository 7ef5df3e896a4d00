### Claimbook: the start screen

trademarks = eTOM 及流程名称归 TM Forum 所有；Claimbook 未获其认可
start-about = 依据业务流程框架离线编制符合度自评估
start-version = 版本 { $version }
start-import = 从您的电子表格开始…
start-path = 文件路径
start-open-path = 打开
start-recovered = 已恢复
start-recovered-why = Claimbook 在保存这些内容之前已终止
start-never-saved = 从未保存的评估
start-recover = 恢复
start-recover-name = 恢复 { $name }
start-discard = 放弃
start-discard-name = 放弃 { $name }
start-recent = 最近使用
start-no-recent = 尚未打开过文件
start-no-recent-hint = 您打开或保存的评估会列在这里。可通过示例了解完成后的评估。
start-forget = 移除
start-forget-name = 移除 { $name }
start-forget-hint = 将文件从此列表中移除，文件本身保留
start-theme = 主题
start-language = 语言
start-drop = 或将评估、电子表格或提交包拖放到窗口上
start-changed = 更改于 { $when }
start-missing = 已不存在
start-recent-hover =
    { $path }
    按 Enter 打开，按 Delete 从列表移除
start-open-name = 打开 { $name }
