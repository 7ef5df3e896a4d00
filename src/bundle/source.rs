//! Where a bundle to be checked comes from: a folder, or a zip.

use std::io::{self, Read};

use super::problem::BundleProblem;

/// What an entry of a bundle is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// A file.
    File,
    /// A folder.
    Folder,
    /// A link; never followed.
    Link,
    /// A device, a pipe, or something that is not known here; never opened.
    Other,
}

/// An entry of a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its path below the top folder, with `/`, without one at the end.
    pub path: String,
    /// Its size in bytes.
    pub size: u64,
    /// What it is.
    pub kind: EntryKind,
}

/// Everything in a bundle.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// The name of the top folder, where the container has it.
    pub top: String,
    /// The entries, in any order.
    pub entries: Vec<Entry>,
    /// What is wrong with the container.
    pub problems: Vec<BundleProblem>,
    /// What a reader should know of the container.
    pub warnings: Vec<BundleProblem>,
}

/// What is done with the content of a file.
pub type WithContent<'a> = dyn FnMut(&mut dyn Read) -> io::Result<()> + 'a;

/// A bundle to be checked. Several files are read at once.
pub trait BagSource: Sync {
    /// Lists everything in it; the error is for what cannot be looked into at all.
    fn list(&mut self) -> Result<Listing, BundleProblem>;

    /// Reads a file by a path that was listed.
    fn read(&self, path: &str, with: &mut WithContent<'_>) -> io::Result<()>;
}
