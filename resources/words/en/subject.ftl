### Claimbook: the form of what is assessed

subject-group-subject = Subject
    .about = Stands on the title page, in the page's header, and in file names.
subject-group-texts = Report texts
    .about = Printed in the report as typed.
subject-group-statements = Statements and notes
    .about = Printed only if you enter them: Claimbook never claims a review or an award by itself.
subject-group-documents = Scoring and documents
    .about = How scores are computed and printed, and how charts and mapping documents are arranged.
subject-unknown-scheme = { $scheme } (not known)
subject-accent-darker = Text in this colour is printed in { $colour }, so that it can be read
subject-choose-logo = Choose a logo…
    .hint = Asks for a picture
