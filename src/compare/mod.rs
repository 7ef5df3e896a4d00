//! Two or three documents: what differs, claim by claim and field by field, and the merge of two versions with a common
//! base.
//!
//! A [`Place`] names the smallest thing that is compared and merged as one: a field of a claim, of a passage, of a piece of
//! evidence, of the document. [`diff`] lists the places that differ with both values, [`merge`] takes every place from the
//! side that changed it, and lists as [`Conflict`]s those that both changed differently. [`word_diff`] says which words of
//! two texts differ. Pure functions of documents.
//! Absent on purpose: files, and any idea of which version is the better one.

mod codes;
mod diff;
mod field;
mod merge;
mod parts;
mod place;
mod value;
mod wording;

pub use codes::{aligned, placed};
pub use diff::{Change, Summary, diff, shortened, summary};
pub use field::{ClaimField, EvidenceField, Field, PassageField};
pub use merge::{Conflict, Merged, Side, merge, merge_without_base};
pub use place::Place;
pub use value::{Value, citations};
pub use wording::{Run, word_diff};
