### Claimbook: settings

theme-system = 跟随系统
theme-light = 浅色
theme-dark = 深色
theme-contrast-light = 高对比度浅色
theme-contrast-dark = 高对比度深色

settings-title = 设置
settings-zoom = 缩放
settings-smaller = 缩小
settings-larger = 放大
settings-new = 新评估
settings-new-about = 新建评估表单的初始值。
settings-newest = 最新版本
