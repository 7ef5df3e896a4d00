### Claimbook: the assessor's questions.

question-about = 评估师的提问和您的答复。仅提供给评估师，不会公开发布。
question-add = 添加提问
question = 提问 { $number }
question-open = 未解决
question-settled = 已解决
question-state = 提问 { $number }：{ $state }
question-remove = 移除提问 { $number }
    .hint = 移除此提问及其答复；可撤销
question-round-head = 第 { $round } 轮
question-round = 轮次
question-round-of = 提问 { $number } 的轮次
question-author = 提问者
question-author-of = 提问 { $number } 的提问者
question-date = 日期
question-date-of = 提问 { $number } 的日期
question-date-hint = yyyy-mm-dd
question-text = 提问 { $number } 的文本
question-text-hint = 评估师的提问
question-answer = 提问 { $number } 的答复
question-answer-hint = 您的答复
question-open-count =
    { $count ->
        [0] 没有未解决的提问
       *[other] { $count } 个未解决的提问
    }
question-next = 下一个未解决的提问
question-none-open = 没有未解决的提问
