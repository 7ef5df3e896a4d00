### Claimbook: the assessor's questions.

question-about = 審査者の質問とその回答です。審査者に渡されますが、公開されることはありません。
question-add = 質問を追加
question = 質問 { $number }
question-open = 未解決
question-settled = 解決済み
question-state = 質問 { $number }: { $state }
question-remove = 質問 { $number } を削除
    .hint = この質問とその回答を削除します。元に戻せます
question-round-head = ラウンド { $round }
question-round = ラウンド
question-round-of = 質問 { $number } のラウンド
question-author = 質問者
question-author-of = 質問 { $number } の質問者
question-date = 日付
question-date-of = 質問 { $number } の日付
question-date-hint = yyyy-mm-dd
question-text = 質問 { $number } の文章
question-text-hint = 審査者の質問
question-answer = 質問 { $number } への回答
question-answer-hint = 回答
question-open-count =
    { $count ->
        [0] 未解決の質問なし
       *[other] 未解決の質問 { $count } 件
    }
question-next = 次の未解決の質問
question-none-open = 未解決の質問はありません
