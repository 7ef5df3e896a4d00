//! What the user asks for while importing, what that wants done in the world, and what came of it.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use super::ReadCatalogue;
use crate::app::Failure;
use crate::assessment::{FrameworkRef, Subject};
use crate::exchange::claims_sheet::{Field, Guess, KnownEvidence, Policy};
use crate::exchange::sheet::Book;
use crate::framework::{Catalogues, Framework};

/// What the user asks for while importing a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportCommand {
    /// Begins: into a new assessment, or into the open one.
    Begin {
        /// Whether a new assessment is made.
        new: bool,
    },
    /// Asks which file to read.
    Pick,
    /// Reads a file.
    Read(PathBuf),
    /// Chooses a sheet.
    Sheet(usize),
    /// Chooses the row of heads.
    Header(Option<usize>),
    /// Says what a column holds.
    Column(usize, Option<Field>),
    /// Chooses what wins in a conflict.
    Policy(Policy),
    /// Leaves out the cells that cannot be read, or not.
    LeaveOutBad(bool),
    /// Leaves out a row, or not.
    LeaveOut(usize, bool),
    /// Chooses the framework version of a new assessment.
    Framework(FrameworkRef),
    /// Takes the guesses instead of what was remembered.
    GuessAgain,
    /// Imports into the open assessment.
    Apply,
    /// Imports into a new assessment about this subject.
    ApplyNew(Box<Subject>),
    /// Ends without an import.
    Close,
    /// About a framework catalogue.
    Catalogue(CatalogueCommand),
}

/// What the user asks for while importing a framework catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CatalogueCommand {
    /// Begins.
    Begin,
    /// Asks which file to read.
    Pick,
    /// Reads a file.
    Read(PathBuf),
    /// Stores what was read as this version.
    Store(String),
    /// Ends.
    Close,
}

/// What an import wants done in the world.
#[derive(Debug, Clone, PartialEq)]
pub enum ImportEffect {
    /// Ask for a spreadsheet.
    Pick,
    /// Read a spreadsheet, and guess what it holds.
    Read(PathBuf),
    /// Look at files and addresses that a spreadsheet names; files lie beside it.
    LookAt(BTreeSet<String>, PathBuf),
    /// Ask for a catalogue.
    PickCatalogue,
    /// Read a catalogue.
    ReadCatalogue(PathBuf),
    /// Store a catalogue in the user's data folder.
    StoreCatalogue(Arc<Framework>),
}

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub enum ImportEvent {
    /// A spreadsheet was read.
    Read(PathBuf, Arc<Book>, Box<Guess>),
    /// A spreadsheet could not be read.
    NotRead(Failure),
    /// What became of files and addresses.
    LookedAt(KnownEvidence),
    /// A catalogue was read.
    CatalogueRead(PathBuf, Box<ReadCatalogue>),
    /// A catalogue could not be read.
    CatalogueNotRead(Failure),
    /// The catalogues that the user has now; the label is that of one just stored.
    Catalogues(Catalogues, Option<String>),
}
