//! Imports: a vendor's spreadsheet into an assessment, and a framework catalogue into the user's own.

mod catalogue;
mod messages;
mod spreadsheet;

pub use catalogue::{CatalogueImport, ReadCatalogue};
pub use messages::{CatalogueCommand, ImportCommand, ImportEffect, ImportEvent};
pub use spreadsheet::{Import, Importing, RememberedImport};
