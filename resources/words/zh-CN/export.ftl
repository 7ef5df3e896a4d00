### Claimbook: the dialog for an export

export-title = 导出提交包
export-cancel = 取消导出
export-go-on = 继续工作
    .hint = 导出继续进行，状态栏会显示进度
export-profile = 面向对象
export-profile-assessor = 评估师：除内部备注和内部证据外的所有内容
export-profile-public = 所有人：仅可公开的内容
export-state = 状态
export-draft = 草稿：在每份文档中标明
export-final = 正式提交
export-final-blocked = 存在阻碍问题，见下
export-obstacles = { $count } 个问题阻碍正式提交
export-go-to = 转到 { $place }：{ $message }
export-out = 写入到（以 .zip 结尾的名称，或文件夹）
export-browse = 浏览…
    .hint = 询问写入位置并开始导出
export-replace = 替换已有内容
export-start = 开始导出
    .disabled = 请输入路径，或使用“浏览…”
export-sign = 签名密钥（OpenSSH 密钥；留空则不签名）
    .hint = 私钥，或 ssh-agent 中密钥的 .pub 文件
export-sign-browse = 选择…
export-passphrase = 密码（如果密钥已加密）
export-passphrase-why = 未签名：{ $why }
