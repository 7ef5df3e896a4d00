//! Documents for others: report, mapping documents, page, workbook, tables, charts.
//!
//! Every document is made from a [`Submission`], which the profile has filtered before; none reads anything else.
//! Exports are pure and deterministic. Text of the user is data everywhere: never markup, formula or command.

pub mod mapping;
mod names;
pub mod pdf;
pub mod report;
mod submission;

pub use names::name_part;
pub use submission::{Artefact, Date, Export, ExportError, Made, Omission, Profile, Submission};
