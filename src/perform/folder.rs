//! Bundles in folders: written to, and looked into without following links.

use std::fs::{self, File};
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use crate::bundle::{BagSink, BagSource, BundleProblem, Entry, EntryKind, Listing, MOST_ENTRIES, ProblemCode};

/// Writes a bundle into a folder.
pub(super) struct FolderSink {
    /// The top folder.
    root: PathBuf,
}

impl FolderSink {
    /// A sink into a folder that does not exist yet.
    pub(super) fn new(root: PathBuf) -> Self {
        Self { root }
    }
}

impl BagSink for FolderSink {
    fn file(&mut self, path: &str, _size: u64, content: &mut dyn Read) -> io::Result<()> {
        let target = self.root.join(path);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut file = File::create_new(&target)?;
        io::copy(content, &mut file)?;
        file.sync_all()
    }
}

/// Looks into a bundle in a folder.
pub(super) struct FolderSource {
    /// The top folder.
    root: PathBuf,
}

impl FolderSource {
    /// A source in a folder.
    pub(super) fn new(root: PathBuf) -> Self {
        Self { root }
    }

    /// Lists one folder; sub-folders are put on the pile.
    fn list_one(&self, folder: &Path, pile: &mut Vec<PathBuf>, listing: &mut Listing) {
        let below = |path: &Path| {
            let parts = path.strip_prefix(&self.root).unwrap_or(path).components();
            parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
        };
        let unreadable = |path: &Path, error: &io::Error| {
            BundleProblem::new(ProblemCode::UnreadableFile, &below(path), crate::platform::files::reason(error))
        };
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => return listing.problems.push(unreadable(folder, &error)),
        };
        for entry in entries.flatten() {
            let path = entry.path();
            match entry.file_type().and_then(|kind| Ok((kind, entry.metadata()?.len()))) {
                Err(error) => listing.problems.push(unreadable(&path, &error)),
                Ok((kind, size)) => {
                    let kind = match kind {
                        kind if kind.is_symlink() => EntryKind::Link,
                        kind if kind.is_dir() => EntryKind::Folder,
                        kind if kind.is_file() => EntryKind::File,
                        _ => EntryKind::Other,
                    };
                    listing.entries.push(Entry { path: below(&path), size, kind });
                    if kind == EntryKind::Folder {
                        pile.push(path);
                    }
                }
            }
        }
    }
}

impl BagSource for FolderSource {
    fn list(&mut self) -> Result<Listing, BundleProblem> {
        let mut listing = Listing::default();
        let mut pile = vec![self.root.clone()];
        while let Some(folder) = pile.pop() {
            self.list_one(&folder, &mut pile, &mut listing);
            // One more than allowed is enough for the verdict.
            if listing.entries.len() > MOST_ENTRIES {
                break;
            }
        }
        listing.entries.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(listing)
    }

    fn open(&mut self, path: &str) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(BufReader::new(File::open(self.root.join(path))?)))
    }
}
