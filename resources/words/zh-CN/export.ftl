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
export-obstacles-all = 在问题列表中显示全部 { $count } 个
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
export-choices = 选择
export-part = 移交内容
export-part-all = 全部：范围内的 { $count } 个二级流程
export-part-batch = 一个批次：已选 { $count } / { $all } 个二级流程
export-batch-about = 批次单独把关：只有其自身和文档的问题会阻止它。其文件会说明所含内容，且只统计这些内容。
export-batch-empty = 请选择批次中的二级流程
export-round = 轮次
    .hint = 移交的轮次；写入提交包和移交记录
export-docx = 同时输出 DOCX 格式的映射文档，供编辑
    .hint = 除 PDF 外，每个二级流程另出一份 DOCX；评估员只需要 PDF
export-hits-told = 有 { $count } 处不得外泄的词语已写入：发送提交包之前请查看外发内容
export-traces-told = 证据文件中有 { $count } 处人名、批注、修订等痕迹：发送提交包之前请查看外发内容

## What leaves the house

leaving-title = 外发内容
leaving-about = 生成并检查全部内容，但不写入任何文件：文件及大小、留存的证据、不得外泄的词语、文件中的人名和批注。
leaving-look = 查看外发内容
    .hint = 生成全部内容，读取所有外发的证据，不写入任何文件
leaving-again = 重新查看
leaving-stop = 停止查看
leaving-old = 此次查看之后，文档或您的选择已改变
leaving-forbidden = { $count ->
        [0] 未列出不得外泄的词语
       *[other] { $count } 个不得外泄的词语
    }
    .hint = 转到“评估对象”中的列表
leaving-no-hits = 在已搜索的内容中未发现不得外泄的词语
leaving-hits = 不得外泄的词语出现在 { $count } 处
leaving-traces = 文件中有 { $count } 处容易遗忘的内容
leaving-unsearched = { $count } 个文件未搜索或未完全搜索
leaving-evidence = 证据：{ $count } 件，其中 { $stays } 件不外发
leaving-dropped = 按用途省略：{ $count } 类内容
leaving-files = { $count } 个文件，{ $size }

trace-tracked-changes = 修订记录
trace-comments = 批注
trace-hidden-sheets = 隐藏的工作表
trace-author = 人名
trace-location = 照片的拍摄地点（GPS）

fate-goes = 外发
fate-redacted = 外发其脱敏版本
fate-address = 外发其地址
fate-listed = 列出，应要求出示
fate-internal = 留存：内部
fate-assessor-only = 留存：仅供评估员
fate-withheld = 留存：保留
fate-absent = 留存：缺失，或与登记不符
fate-other-batch = 留存：批次中无引用

dropped-notes = 内部备注
dropped-owners = 负责人
dropped-status = 工作状态
dropped-undecided-claims = 尚未决定的声明
dropped-texts-out-of-scope = 范围外且除理由外另有文字的声明
dropped-framework-texts = 框架原文段落（标记保留）
dropped-questions = 问题与答复
dropped-citations = 对留存证据的引用
dropped-paths = 本机路径
dropped-filters = 已保存的筛选器
dropped-forbidden-words = 不得外泄的词语
dropped-hand-overs = 移交记录条目

## Hand-overs

hand-over-log = { $count } 次移交
hand-over-line = { $profile }，第 { $round } 轮，全部
hand-over-line-batch = { $profile }，第 { $round } 轮，批次 { $batch }
hand-over-changed = 显示自上次移交以来的更改
hand-over-noted = 第 { $round } 轮移交已记入评估
    .hint = 保存评估以保留记录
hand-over-lost = 提交包已写入，但未能记录移交：评估已关闭
    .hint = 重新导出，或手工记下提交包的名称和日期
hand-over-same = 与 { $date } 第 { $round } 轮移交时一致
hand-over-differs = 自 { $date } 第 { $round } 轮移交以来已更改
hand-over-never = 尚未移交
