### Claimbook: the dialog for an export

export-title = Export a submission bundle
export-cancel = Cancel the export
export-go-on = Go on working
    .hint = The export goes on; the status bar shows how far it is
export-profile = For whom
export-profile-assessor = The assessor: everything but internal notes and internal evidence
export-profile-public = Everybody: only what may be published
export-state = State
export-draft = Draft: marked as such in every document
export-final = Final submission
export-final-blocked = Problems stand in the way, see below
export-obstacles-all = Show all { $count } among the problems
export-obstacles =
    { $count ->
        [one] 1 problem stands in the way of a final submission
       *[other] { $count } problems stand in the way of a final submission
    }
export-go-to = Go to { $place }: { $message }
export-out = Write to (a name ending in .zip, or a folder)
export-browse = Browse…
    .hint = Asks where to write to, and starts the export
export-replace = Replace what is there
export-start = Start the export
    .disabled = Type a path, or use Browse…
export-sign = Sign with (an OpenSSH key; empty: no signature)
    .hint = A private key, or the .pub file of one that the ssh-agent keeps
export-sign-browse = Choose…
export-passphrase = Passphrase, if it is encrypted
export-passphrase-why = Not signed: { $why }
export-choices = Choices
export-part = What is handed over
export-part-all = Everything: { $count ->
        [one] 1 level 2 process in scope
       *[other] all { $count } level 2 processes in scope
    }
export-part-batch = A batch: { $count } of { $all } level 2 processes chosen
export-batch-about = A batch has its own gate: only its own problems and those of the document stand in its way. Its documents say what they hold, and count only that.
export-batch-empty = Choose the level 2 processes of the batch
export-round = Round
    .hint = The round of the hand-over; stands in the bundle, and in the log of hand-overs
export-docx = Mapping documents as DOCX as well, to be edited
    .hint = Beside the PDFs, one DOCX for each level 2 process; an assessor needs only the PDFs
export-hits-told = { $count ->
        [one] 1 word that must not leave the house went out
       *[other] { $count } times a word that must not leave the house went out
    }: look at what leaves the house before you send the bundle
export-traces-told = { $count ->
        [one] 1 file of evidence carries
       *[other] { $count } traces in files of evidence:
    } names of people, comments, tracked changes or the like: look at what leaves the house before you send the bundle

## What leaves the house

leaving-title = What leaves the house
leaving-about = Everything is made and looked through, and nothing is written: files with their sizes, evidence that stays, words that must not leave, names and comments in files.
leaving-look = Look at what leaves
    .hint = Makes everything, reads all evidence that goes out, and writes nothing
leaving-again = Look again
leaving-stop = Stop looking
leaving-old = The document or your choices have changed since this look
leaving-forbidden = { $count ->
        [0] No words are listed that must not leave
        [one] 1 word that must not leave
       *[other] { $count } words that must not leave
    }
    .hint = Goes to the list under Subject
leaving-no-hits = No word that must not leave was found in what was searched
leaving-hits = { $count ->
        [one] A word that must not leave stands in 1 place
       *[other] Words that must not leave stand in { $count } places
    }
leaving-traces = Names, comments, changes and the like in files: { $count }
leaving-unsearched = { $count ->
        [one] 1 file was not searched, or not wholly
       *[other] { $count } files were not searched, or not wholly
    }
leaving-evidence = Evidence: { $count ->
        [one] 1 piece
       *[other] { $count } pieces
    }, { $stays ->
        [0] all of them handed out
       *[other] { $stays } not handed out
    }
leaving-dropped = Left out by the profile: { $count ->
        [one] 1 kind of thing
       *[other] { $count } kinds of things
    }
leaving-files = { $count ->
        [one] 1 file
       *[other] { $count } files
    }, { $size }

trace-tracked-changes = tracked changes
trace-comments = comments
trace-hidden-sheets = hidden sheets
trace-author = names of people
trace-location = the place where a picture was taken (GPS)

fate-goes = goes out
fate-redacted = its redacted version goes out
fate-address = its address goes out
fate-listed = listed, shown on request
fate-internal = stays: internal
fate-assessor-only = stays: for the assessor only
fate-withheld = stays: withheld
fate-absent = stays: missing, or not what was registered
fate-other-batch = stays: nothing in the batch cites it

dropped-notes = internal notes
dropped-owners = owners
dropped-status = states of work
dropped-undecided-claims = claims that nobody has decided about
dropped-texts-out-of-scope = claims out of scope with texts other than the reason
dropped-framework-texts = passages of the framework's own text (the marks stay)
dropped-questions = questions and answers
dropped-citations = citations of evidence that stays
dropped-paths = paths on this machine
dropped-filters = saved filters
dropped-forbidden-words = words that must not leave the house
dropped-hand-overs = entries of the log of hand-overs

## Hand-overs

hand-over-log = { $count ->
        [one] 1 hand-over
       *[other] { $count } hand-overs
    }
hand-over-line = { $profile }, round { $round }, everything
hand-over-line-batch = { $profile }, round { $round }, batch { $batch }
hand-over-changed = Show what has changed since the last hand-over
hand-over-noted = The hand-over of round { $round } is noted in the assessment
    .hint = Save the assessment to keep it
hand-over-lost = The bundle is written, and its hand-over could not be noted: the assessment was closed
    .hint = Export it again, or keep the bundle's name and date by hand
hand-over-same = As handed over on { $date }, round { $round }
hand-over-differs = Changed since the hand-over of { $date }, round { $round }
hand-over-never = Not handed over yet
