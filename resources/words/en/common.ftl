### Claimbook: words that several views share. The identifiers of choices are made of a kind and the word in files.

state-draft = Draft
state-submitted = Submitted
state-questions = Questions
state-answered = Answered
state-scored = Scored

field-company = Company
field-short-name = Short name (Latin letters)
    .hint = for file names, where the company's name has no Latin letters
field-title = Product title
field-product-version = Product version
field-kind = Kind
field-components = Components
    .hint = one a line: name | version | the processes that it covers, such as 1.3.7, 1.1.9
field-completed = Assessment completion date
    .hint = 2017-02 or 2017-02-14
field-report-version = Report version
    .hint = 1.1
field-author = Authors
field-stage = Stage
field-executive-summary = Executive summary
field-functionality-overview = Functionality overview
field-version-history = Version history
    .hint = one a line: version | date | author | changes
field-related-certifications = Related certifications
field-statement = Statement on review or award
    .hint = only what a reviewer or TM Forum said, word for word; needs its source
field-statement-source = Source of the statement
field-misuse-note = Misuse note
field-misuse-source = Source of the misuse note
field-disclaimer = Disclaimer
field-disclaimer-source = Source of the disclaimer
field-notice = Notice on every document
field-evidence-years = Evidence: at most so many years old
    .hint = a whole number, counted back from the completion date; empty: no limit
field-paper = Paper of the documents
field-logo = Logo
    .hint = the path of a PNG, JPEG or SVG picture; stands on the title pages of report and mapping documents
field-accent = Accent colour
    .hint = such as #1f4e79; text in it is darkened where it could not be read on white
field-forbidden = Words that must not leave the house
    .hint = one a line: names of customers, of hosts; with a * at an end also inside longer words: acme*
field-scheme = Scoring scheme
field-not-submitted-label = Label of processes not submitted
    .hint = 0, Not in Scope or N/A; empty: the scheme's
field-chart-groups = Chart groups
    .hint = one a line: title | 1.1, 1.2; empty: the catalogue's order
field-denominators = Own denominators
    .hint = one a line: 1.1.11.1 | 3 | why, and from where
field-mapping-documents = Mapping documents
    .hint = one a line: 1.1.9 | V1R1 | submitted | 2017-02 | author

kind-product = Product
kind-solution = Solution
kind-implementation = Implementation
kind-managed-service = Managed service
kind-design-phase = Design phase
kind-design-and-implementation = Design & implementation

stage-self-assessment = Self-assessment
stage-awarded = Awarded

paper-a4 = A4
paper-letter = US Letter

scope-undecided = Undecided
scope-in = In scope
scope-out = Out of scope

support-A = Automated
support-M = Manual
support-AM = Automated and manual
support-none = Not supported
support-short-none = none

column-edge = Drag to make the column wider or narrower; double-click to fit it to what it holds

passage-fully = Fully supported
passage-partly = Partly supported
passage-not = Not supported

status-todo = To do
status-draft = Draft
status-ready = Ready
status-reviewed = Reviewed
status-needs-review = Needs review

origin-vendor = Vendor's text
origin-framework = Framework's text

seen-by-public = Public
seen-by-assessor = Assessor only
seen-by-internal = Internal
seen-by-withheld = Withheld, shown on request

profile-assessor = The assessor
profile-public = Everybody

evidence-kind-manual = Manual
evidence-kind-specification = Specification
evidence-kind-screenshot = Screenshot
evidence-kind-recording = Recording
evidence-kind-test-report = Test report
evidence-kind-other = Other

view-claim = Claim
view-evidence = Evidence
view-problems = Problems
view-figures = Figures
view-subject = Subject
view-history = History
view-more = More views

evidence-unknown = ? Not looked at
    .hint = Nobody has looked yet; check again
evidence-present = ✔ Present
    .hint = The file is there, and the same as registered
evidence-moved = ➡ Moved
    .hint = The same file was found at { $found }; relink it
evidence-changed = ⚠ Changed
    .hint = The file differs from what was registered; relink it to take it over
evidence-missing = ⊗ Missing
    .hint = There is no such file; relink it
evidence-unreadable = ⊗ Unreadable
    .hint = The file is there, and cannot be read; look at its permissions

computed-range =
    { $unscored ->
        [one] { $low } to { $high }: 1 level 4 process is in scope and not scored yet
       *[other] { $low } to { $high }: { $unscored } level 4 processes are in scope and not scored yet
    }
computed-not-scored = None: the process is not in scope
computed-nothing-said = None yet: mark how far the passages are supported, or answer the level 4 processes
computed-gaps = None: the catalogue's list of its level 4 processes has gaps, so their number is not known; give it under Subject, Own denominators, or type a claimed score

level = Level { $level }
cancel = Cancel
close = Close
not-taken = Not taken: { $why }
path-hint = Path or address of a file
path-add = Add path
path-add-name = Add: { $name }
