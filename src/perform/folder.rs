//! Bundles in folders: written to, and looked into without following links.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::bundle::{
    BagSink, BagSource, BundleProblem, Entry, EntryKind, Listing, MOST_ENTRIES, ProblemCode, WithContent,
};
use crate::platform::files::open_plain;
use crate::platform::worker;

/// Writes a bundle into a folder.
pub(super) struct FolderSink {
    /// The top folder.
    root: PathBuf,
    /// The file in work.
    file: Option<File>,
    /// All files.
    written: Vec<PathBuf>,
}

impl FolderSink {
    /// A sink into a folder that does not exist yet.
    pub(super) fn new(root: PathBuf) -> Self {
        Self { root, file: None, written: Vec::new() }
    }

    /// Makes sure that everything is on the disk, several files at once.
    pub(super) fn sync(&self) -> io::Result<()> {
        let done = worker::for_each(&self.written, |path| File::open(path)?.sync_all());
        done.into_iter().try_for_each(|done| done.unwrap_or_else(|| Err(io::Error::other("not synced"))))
    }
}

impl BagSink for FolderSink {
    fn begin(&mut self, path: &str, _size: u64) -> io::Result<()> {
        let target = self.root.join(path);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        self.file = Some(File::create_new(&target)?);
        self.written.push(target);
        Ok(())
    }

    fn add(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.as_mut().map_or(Ok(()), |file| file.write_all(bytes))
    }

    fn end(&mut self) -> io::Result<()> {
        self.file = None;
        Ok(())
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
            if path.strip_prefix(&self.root).is_ok_and(|path| path.to_str().is_none()) {
                let message = "the letters of its name cannot be read: it is not UTF-8";
                listing.problems.push(BundleProblem::new(ProblemCode::BadName, &below(&path), message));
                continue;
            }
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
        let top = self.root.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let mut listing = Listing { top, ..Listing::default() };
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

    fn read(&self, path: &str, with: &mut WithContent<'_>) -> io::Result<()> {
        with(&mut open_plain(&self.root.join(path))?)
    }
}
