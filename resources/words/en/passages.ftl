### Claimbook: the mapping: passages, the framework's text, citations.

mapping-empty = No mapping yet: add a passage, say how the product supports the process, mark how far, and cite the evidence.
mapping-remark =
    { $passages ->
        [0] empty
        [one] 1 passage, { $words ->
            [one] 1 word
           *[other] { $words } words
        }
       *[other] { $passages } passages, { $words ->
            [one] 1 word
           *[other] { $words } words
        }
    }
passage-add = Add passage
passage = Passage { $number }
passage-hint = How the product does what the process asks
passage-words =
    { $count ->
        [one] 1 word
       *[other] { $count } words
    }
passage-remove = Remove { $name }
    .hint = Remove this passage and its citations; can be undone
passage-up = Move { $name } up
passage-down = Move { $name } down
passage-move =
    .why-not = There is no passage to change places with
passage-join = Join passage { $number } with the next
    .why-not = No passage of yours follows
passage-choice = Passage { $number }: { $title }
passage-tag = Passage { $number } is
passage-reason = Why passage { $number } is not, or only partly, supported
passage-reason-hint = Why it is not, or only partly, supported

mark-none = Not marked
mark-none-counts = Not marked: counts for nothing
mark-all-marked = Every passage in scope is marked
mark-name = Mark of passage { $number }: { $title }
mark-hint = With the keyboard here: F fully, P partly, N not, U unmarked; with Shift on to the next unmarked; arrows go to the other passages

framework-text = Framework's text
framework-marked =
    { $count ->
        [one] { $marked } of 1 phrase marked. F fully, P partly, N not, U unmarked, with Shift on to the next unmarked; S splits at the caret, J joins with the next; arrows go on
       *[other] { $marked } of { $count } phrases marked. F fully, P partly, N not, U unmarked, with Shift on to the next unmarked; S splits at the caret, J joins with the next; arrows go on
    }
framework-mark = Mark the framework's text
    .hint = Makes phrases of it that are marked one by one; they are printed in no document
framework-mark-step = Framework's text of { $id } to be marked
framework-detail = Passage { $number }
phrase-name = Phrase { $number } of the framework: { $title }
phrase-split = Split
    .name = Split passage { $number }
    .hint = Cuts the phrase at the caret, or around what is selected in it (S)
phrase-split-step = Split a phrase of { $id }
phrase-join = Join with next
    .name = Join passage { $number } with the next
    .hint = Makes one phrase of this one and the next (J)
phrase-remove = Remove
    .name = Remove phrase { $number }

citations-whole = Evidence for the whole claim
citations-of-claim = the claim
citations-of-passage = passage { $number }
citation-unknown = not in the register
citation-open = Open { $piece }, cited for { $whose }
    .hint = Open with the system's program
citation-page = Page
citation-section = Section
citation-time = Time
citation-part = { $part } of { $code } for { $whose }
citation-remove = Remove the citation of { $code } for { $whose }
    .hint = Remove this citation; the evidence stays
cite = Cite evidence…
    .name = Cite evidence for { $whose }
    .hint = Choose from the register, or register a file or an address and cite it
cite-find = A few letters of code or title
    .name = Find evidence for { $whose }
cite-empty = The register is empty: add files, or type a path or an address
cite-none = Nothing matches
cite-piece = Cite { $piece }
cite-path = Path of evidence for { $whose }
cite-files = Add evidence files...
    .name = Add evidence files for { $whose }
    .hint = Register files and cite them here
