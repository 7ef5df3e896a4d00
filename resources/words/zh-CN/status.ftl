### Claimbook: the bar at the bottom

status-not-saved-yet = 尚未保存
status-not-saved = 未保存
status-saved = 已保存
status-no-file = 尚无文件
status-show-problems = 显示问题
status-zoom = 缩放；单击可设为 100 %
status-exporting = 正在导出：{ $percent } %
status-totals = L2 { $l2 } · L3 { $inside }/{ $l3 } · 完全 { $fully } · 部分 { $partially } · 平均 { $mean }
status-totals-without-mean = L2 { $l2 } · L3 { $inside }/{ $l3 } · 完全 { $fully } · 部分 { $partially } · 尚无平均值
status-totals-short = L3 { $inside }/{ $l3 } · { $mean }
status-no-problems = 没有问题
status-errors = { $count } 个错误
status-warnings = { $count } 个警告
status-remarks = { $count } 个提示
trust-all = { $all } 个流程，所有名称均来自该版本的资料
trust-some = { $all } 个流程；{ $unsure } 个名称由其他版本推断而来，请与您自己的资料核对
status-read-only = 只读
