//! Every way the document can change: edits as values, a pure `apply`, and the history.
//!
//! An [`Edit`] carries its label, its target and the key under which typing merges. [`apply`] clones the document
//! cheaply, changes it and returns the next one, *unchanged*, or a [`Rejection`]. A branch or bulk action is one edit.
//! Absent on purpose: files, clocks (the time is an argument), and any other way to change a document.

mod apply;
mod change;
mod completion;
mod history;
mod register;

pub use apply::{Applied, Rejection, Rules, apply};
pub use change::{
    ClaimChange, Edit, EditTarget, EvidenceChange, FilterChange, MergeKey, NewEvidence, PassageChange, QuestionChange,
};
pub use history::{History, Snapshot, Step};
pub use register::RegisterStep;
