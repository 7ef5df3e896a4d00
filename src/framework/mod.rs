//! What is assessed against: framework versions, read only.
//!
//! A [`Framework`] is a tree of [`Process`]es in outline order. Levels are those that the catalogue stores, never the
//! number of parts of an identifier. An identifier means nothing without its version.
//! Absent on purpose: descriptions (TM Forum's text), and anything the vendor says.

mod bundled;
mod catalogue;
mod columns;
mod process;
mod process_id;
mod tree;

pub use bundled::{BUNDLED, Bundled, bundled};
pub use catalogue::{BadRow, HEADER, read_catalogue, read_columns};
pub use columns::{Area, MapColumn};
pub use process::{Process, Provenance};
pub use process_id::{BadProcessId, ProcessId};
pub use tree::Framework;
