//! PDF from a template and data: tagged, archivable, the same bytes for the same input.
//!
//! Data reaches the template as JSON strings, so that markup in it stays literal; text of the user is never part of a
//! template. Absent on purpose: disk, packages, network, clock.

mod compile;
pub mod fonts;
mod glyphs;
mod world;

pub use compile::{Document, Image, Pdf, release_memory, release_unused};
