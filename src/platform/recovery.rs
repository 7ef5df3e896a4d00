//! Recovery files: one per running program, kept until its document is saved or given up.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::{atomic, clock};

/// The mark of a recovery file's first line.
const HEAD: &str = "// recovery of: ";

/// The mark of the line after it: the digest of the file that was read or saved last.
const BASE: &str = "// on disk: ";

/// This run's place for a recovery file; other runs see that it is alive.
#[derive(Debug)]
pub struct RecoverySlot {
    /// The recovery file.
    path: PathBuf,
    /// Locked as long as this run lives.
    lock: File,
    /// The lock's file.
    lock_path: PathBuf,
}

/// A recovery file that a run left behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leftover {
    /// The recovery file.
    pub path: PathBuf,
    /// The file it is a newer version of.
    pub original: Option<PathBuf>,
    /// When it was last written, in words.
    pub written: String,
}

impl RecoverySlot {
    /// A place in the folder for recovery files.
    pub fn claim(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let run = format!("{}-{}", clock::timestamp().replace(':', ""), std::process::id());
        let stems = (1_u32..=1_000).map(|number| if number == 1 { run.clone() } else { format!("{run}-{number}") });
        for stem in stems {
            let (path, lock_path) = (folder.join(format!("{stem}.claimbook")), folder.join(format!("{stem}.lock")));
            // Another run's file of this name is never taken over.
            if path.exists() {
                continue;
            }
            match File::create_new(&lock_path) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
                Ok(lock) => {
                    lock.try_lock()?;
                    return Ok(Self { path, lock, lock_path });
                }
            }
        }
        Err(io::Error::new(io::ErrorKind::AlreadyExists, "every name for it is taken"))
    }

    /// Writes the recovery file of a document; `base` is the digest of its file as it was read or saved last.
    pub fn write(&self, original: Option<&Path>, base: Option<&str>, text: &str) -> io::Result<()> {
        let original = original.map(|path| path.to_string_lossy().replace(['\n', '\r'], " ")).unwrap_or_default();
        let base = base.map(|digest| format!("{BASE}{digest}\n")).unwrap_or_default();
        atomic::write(&self.path, format!("{HEAD}{original}\n{base}{text}").as_bytes())
    }

    /// Removes the recovery file, if there is one.
    pub fn remove(&self) -> io::Result<()> {
        remove_if_there(&self.path)
    }
}

impl Drop for RecoverySlot {
    fn drop(&mut self) {
        // The lock ends with the program anyway; an empty lock file left behind does no harm.
        drop(self.lock.unlock());
        drop(fs::remove_file(&self.lock_path));
    }
}

/// Removes a file that may not be there.
fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Removes what a run left behind.
pub fn discard(path: &Path) -> io::Result<()> {
    drop(fs::remove_file(path.with_extension("lock")));
    remove_if_there(path)
}

/// What a recovery file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept<'t> {
    /// The file it is a newer version of.
    pub original: Option<PathBuf>,
    /// The digest of that file as it was read or saved last.
    pub base: Option<&'t str>,
    /// The document's text.
    pub text: &'t str,
}

/// Reads what a recovery file says of itself.
pub fn split(text: &str) -> Kept<'_> {
    let Some((original, rest)) =
        text.split_once('\n').and_then(|(first, rest)| Some((first.strip_prefix(HEAD)?, rest)))
    else {
        return Kept { original: None, base: None, text };
    };
    let original = (!original.is_empty()).then(|| PathBuf::from(original));
    let base = rest.split_once('\n').and_then(|(line, rest)| Some((line.strip_prefix(BASE)?, rest)));
    match base {
        Some((digest, text)) => Kept { original, base: Some(digest), text },
        None => Kept { original, base: None, text: rest },
    }
}

/// Recovery files of runs that are not alive any more, the newest first.
pub fn leftovers(folder: &Path) -> Vec<Leftover> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found = Vec::new();
    for entry in entries.flatten() {
        let path = entry.path();
        let alive = || File::open(path.with_extension("lock")).is_ok_and(|lock| lock.try_lock().is_err());
        if path.extension().is_none_or(|ending| ending != "claimbook") || alive() {
            continue;
        }
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let written = entry.metadata().and_then(|metadata| metadata.modified()).map(clock::words).unwrap_or_default();
        found.push(Leftover { original: split(&text).original, path, written });
    }
    found.sort_by(|a, b| b.path.cmp(&a.path));
    found
}
