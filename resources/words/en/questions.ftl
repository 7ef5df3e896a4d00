### Claimbook: the assessor's questions.

question-about = What the assessor asked, and your answers. They go to the assessor, and are published nowhere.
question-add = Add question
question = Question { $number }
question-open = Open
question-settled = Settled
question-state = Question { $number }: { $state }
question-remove = Remove question { $number }
    .hint = Remove this question and its answer; can be undone
question-round-head = Round { $round }
question-round = Round
question-round-of = Round of question { $number }
question-author = Asked by
question-author-of = Author of question { $number }
question-date = Date
question-date-of = Date of question { $number }
question-date-hint = yyyy-mm-dd
question-text = Text of question { $number }
question-text-hint = What the assessor asks
question-answer = Answer to question { $number }
question-answer-hint = Your answer
question-open-count =
    { $count ->
        [0] No open question
        [one] 1 open question
       *[other] { $count } open questions
    }
question-next = Next open question
question-none-open = No question is open
