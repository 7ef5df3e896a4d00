//! Claimbook: prepare TM Forum conformance self-assessments against the Business Process Framework (eTOM).
//!
//! # Bird's-eye view
//!
//! A vendor says of each process of a framework version whether it is in scope, how the product supports it, where the
//! evidence is, and which score it claims. From that one document everything else follows: figures, problems, charts,
//! and a submission bundle that an assessor can verify with other people's programs.
//!
//! The document is small, wholly in memory, and plain data. Every change is a value ([`edit::Edit`]) and one step of
//! undo. Whatever can be computed is computed, never stored. The window and the command line are two thin front ends of
//! the same layers.
//!
//! # Folders, from the bottom to the top
//!
//! | folder | holds | may use |
//! |---|---|---|
//! | [`words`] | the words that people read, in the language that is spoken; every layer may use it | nothing of ours |
//! | [`framework`] | what is assessed against: processes as a tree, the bundled versions | nothing of ours |
//! | [`assessment`] | the document: subject, claims, evidence register | framework |
//! | [`scheme`] | how it is scored: scheme data, exact arithmetic | assessment |
//! | [`figures`] | everything computed: coverage, scores, totals, the way to the full score | the above |
//! | [`edit`] | every way the document can change, and the history | the above |
//! | [`checks`] | what may be wrong, one file per check | the above |
//! | [`compare`] | two or three documents: what differs, and the merge of two versions | framework, assessment |
//! | [`charts`] | pictures as geometry | the above |
//! | [`file`](mod@file) | the assessment file and scheme files | assessment, scheme |
//! | [`exchange`] | other people's formats in | the above |
//! | [`export`] | documents for others | the above |
//! | [`bundle`] | the submission bundle, written and verified | export |
//! | [`app`] | the application without pixels: state and one queue | all above |
//! | [`platform`] | the world: files, clock, dialogs, threads; knows nothing of assessments | nothing of ours |
//! | [`perform`] | what is done in the world for both front ends | all above |
//! | [`cli`] | the command line | all above |
//! | [`ui`] | what is seen | app, and to read: figures, checks, charts, assessment, framework |
//! | [`window`] | the composition root | all |
//!
//! `tests/tidy.rs` holds this table as data and fails with file, line and rule.
//!
//! # The way of an edit
//!
//! 1. A view reads a lent [`ui::ViewContext`] and sends an [`app::Command`]; so do menus, the palette, shortcuts, dropped
//!    files, answers of the worker and start-up arguments. All land in one queue.
//! 2. Before a frame is drawn, [`app::App::update`] drains the queue.
//! 3. [`edit::apply`] clones the document cheaply (claims are shared), changes it, and gives the next document,
//!    *unchanged*, or a rejection, which becomes a notice.
//! 4. [`edit::History`] keeps the document before, with label and target; typing merges into one step.
//! 5. When the queue is empty, figures, ticks, problems and the outline's rows are computed once.
//! 6. Views draw from the new document.
//! 7. Autosave, a state machine without a clock, asks for a recovery write; [`perform`] does it on a worker's thread.
//!
//! # Invariants
//!
//! - Everything but the document is derived from it, and never stored in it.
//! - Core layers do no IO, ask no clock, hold no floats for scores, and cannot fail on broken input: they give a value and
//!   a list of problems.
//! - Serde types are not model types: only the wire layers own wire shapes, and convert by hand.
//! - A file newer than the program is refused by name and left untouched; every older version opens, for ever.
//! - Nothing is written in place: temporary file beside, sync, rename, sync of the folder; the previous file is kept.
//! - Same input, same bytes: exports and bundles are deterministic.
//! - Text from outside is data everywhere: never markup, formula, path or command.
//! - What leaves the house has gone through a profile first; lists of omissions are told in words that have, too.
//! - In memory evidence paths are absolute, so that "save as" elsewhere keeps every citation; in files they are relative.
//!
//! # Recipes
//!
//! - *A check*: a file in `checks` after the outline of the others, an entry at the end of [`checks::CHECKS`], a fixture.
//! - *An edit*: a variant of [`edit::Edit`] or [`edit::ClaimChange`] with label, target and merge key; a line in `apply`.
//! - *A command*: a variant of [`app::Command`] with a line in `app/obey.rs`; an entry of the command table in
//!   `ui/commands` gives it menu, palette, shortcut and cheat sheet.
//! - *An export*: a function from [`export::Submission`] to files, an entry in [`export::EXPORTS`].
//! - *A field of the document*: the model type; then the compiler names every profile, wire shape and form that must
//!   decide about it, and a test asks for a line in [`export::DECISIONS`].
//! - *A file version*: freeze `file/v1`, copy it to `v2`, upgrade stepwise, add a golden file.
//! - *Words on screen*: an entry in `resources/words/en`, used by `tr!`; what is not English falls back to it word by word.
//!   Closed choices take theirs from `ui::widgets::Titled`.
//!   Three things stay English in every language. *Documents and the command line*: assessors and scripts read them. *What
//!   the world refused* ([`app::Failure`]): both front ends, the crash log and reports of faults share one wording, and the
//!   reason often comes from the system; the bars, buttons and ways out beside it are translated. *Texts of schemes and
//!   catalogues* (names of rules, notes, names of processes): they are data that documents quote word for word.
//! - *A look*: colours, spaces and sizes come from `resources/theme` through `ui::theme::Tokens`, icons from
//!   `ui::widgets::Icon`; `tests/crawl` goes through every screen and finds new views and dialogs by itself.
//! - *A word in people's spreadsheets*: a line of `resources/import/vocabulary.tsv`.
//! - *A catalogue*: a TSV in `resources/catalogues`, an entry in [`framework::BUNDLED`]; the build checks it.

// First, so that its macro `tr!` is known everywhere.
#[macro_use]
pub mod words;

pub mod app;
pub mod assessment;
pub mod bundle;
pub mod charts;
pub mod checks;
pub mod cli;
pub mod compare;
pub mod edit;
pub mod exchange;
pub mod export;
pub mod figures;
pub mod file;
pub mod framework;
pub mod perform;
pub mod platform;
pub mod scheme;
pub mod ui;
pub mod window;
