### Claimbook: the labels of steps, as they stand in the undo menu and the history

edit-noun-scope = scope
edit-noun-reason = reason
edit-noun-support = support
edit-noun-claimed = claimed score
edit-noun-awarded = awarded score
edit-noun-comment = comment
edit-noun-note = internal note
edit-noun-component = component
edit-noun-status = status
edit-noun-owner = owner
edit-noun-mapping = mapping
edit-noun-passage-added = passage added
edit-noun-passage-removed = passage removed
edit-noun-passages = passages
edit-noun-citation = citation
edit-noun-passage-text = text of a passage
edit-noun-passage-support = mark of a passage
edit-noun-passage-tag = support of a passage
edit-noun-passage-reason = reason of a passage

edit-field = Change { $field }
edit-claim = Change { $what } of { $id }
edit-tick = Tick { $id }
edit-untick = Un-tick { $id }
edit-add-evidence = Add evidence { $title }
edit-add-evidences = Add { $count } pieces of evidence
edit-relink = Relink { $code }
edit-merge-duplicates = { $count ->
        [one] Merge 1 duplicate of evidence
       *[other] Merge { $count } duplicates of evidence
    }
edit-collect = { $count ->
        [one] Collect 1 file into the project folder
       *[other] Collect { $count } files into the project folder
    }
edit-evidence = Change evidence { $code }
edit-remove-evidence = Remove evidence { $code }
edit-noun-passage-split = passage split
edit-noun-passages-joined = passages joined
edit-noun-question-added = question added
edit-noun-question-removed = question removed
edit-noun-question-round = round of a question
edit-noun-question-author = author of a question
edit-noun-question-date = date of a question
edit-noun-question = question
edit-noun-answer = answer
edit-noun-question-settled = question settled
edit-noun-question-opened = question opened again
edit-noun-claim = claim
edit-filter-keep = Save filter { $name }
edit-filter-rename = Rename filter { $from } to { $to }
edit-filter-remove = Remove filter { $name }
edit-hand-over = Note the hand-over of round { $round }
edit-copy-claim = Copy the claim of { $id } to { $count ->
        [one] 1 process
       *[other] { $count } processes
    }
edit-add-passage = Add a passage to { $id }
edit-remove-passage = Remove a passage of { $id }
edit-move-passage = Move a passage of { $id }
edit-split-passage = Split a passage of { $id }
edit-join-passages = Join passages of { $id }
edit-add-question = Ask about { $id }
edit-remove-question = Remove a question about { $id }
edit-settle-question = Settle a question about { $id }
edit-open-question = Open a question about { $id } again
edit-cite = Cite { $code } for { $id }
edit-remove-citation = Remove a citation of { $id }
edit-many = { $count } claims
edit-register-files = Take { $count ->
        [one] 1 file
       *[other] { $count } files
    } into the evidence register
edit-relink-many = Relink { $count } moved pieces of evidence
edit-merge-evidence = Merge { $gone } into { $into }
edit-remove-unknown = Remove unknown citations of { $id }
evidence-registered = { $count ->
        [one] 1 piece of evidence registered
       *[other] { $count } pieces of evidence registered
    }
