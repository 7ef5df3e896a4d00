//! The claims table as CSV, in and out: one row a process.
//!
//! One bad row refuses the whole table, and every bad row is named. Absent on purpose: reading evidence files, which the
//! caller does through [`apply`]'s `resolve`.

mod apply;
mod column;
mod evidence_cell;
mod read;
mod records;
mod value;
mod write;

pub use apply::apply;
pub use column::Column;
pub use evidence_cell::{EvidenceMention, read as read_mentions};
pub use read::{ClaimRow, ClaimsTable, read, read_all};
pub use write::{NoteColumn, write};

/// One thing wrong in one row.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct RowFault {
    /// The line on which the row starts, from 1.
    pub line: usize,
    /// What is wrong, and what was expected.
    pub message: String,
}
