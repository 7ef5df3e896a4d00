### Claimbook: the form of what is assessed

subject-group-subject = 评估对象
    .about = 显示在标题页、页眉和文件名中。
subject-group-texts = 报告文本
    .about = 按输入内容原样打印在报告中。
subject-group-statements = 陈述与说明
    .about = 仅在您输入后才打印：Claimbook 绝不会自行宣称已获评审或授予。
subject-group-documents = 评分与文档
    .about = 得分的计算和打印方式，以及图表和映射文档的编排方式。
subject-unknown-scheme = { $scheme }（未知）
subject-accent-darker = 此颜色的文字以 { $colour } 打印，以便阅读
subject-choose-logo = 选择徽标…
    .hint = 选择一张图片
