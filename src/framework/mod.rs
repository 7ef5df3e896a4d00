//! What is assessed against: framework versions, read only.
//!
//! A [`Framework`] is a tree of [`Process`]es in outline order. Levels are those that the catalogue stores, never the
//! number of parts of an identifier. An identifier means nothing without its version.
//! Descriptions are TM Forum's text: only a catalogue that the user imported has them. Absent on purpose: anything the
//! vendor says.

mod bundled;
mod catalogue;
mod catalogues;
mod columns;
mod process;
mod process_id;
mod tree;

pub use bundled::{BUNDLED, Bundled, bundled};
pub use catalogue::{BadRow, HEADER, TEXTS_HEADER, read_catalogue, read_columns, write_catalogue};
pub use catalogues::{Catalogues, Imported};
pub use columns::{Area, MapColumn};
pub use process::{Process, Provenance};
pub use process_id::{BadProcessId, ProcessId};
pub use tree::Framework;
