//! One window per file: an advisory lock, kept beside the recovery files and not in the user's folders.
//!
//! The system lets the lock go when the program ends, however it ends; a lock file left behind says nothing.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::{clock, files};

/// A lock on a file; other programs of ours see it as long as this value lives.
#[derive(Debug)]
pub struct FileLock {
    /// The file that is locked.
    file: PathBuf,
    /// Locked as long as it is open.
    lock: File,
}

/// What came of asking for a lock.
#[derive(Debug)]
pub enum Claimed {
    /// It is ours.
    Ours(FileLock),
    /// Another program holds it; what it says of itself.
    Others(String),
    /// This place knows no locks; nothing is kept apart.
    Unknown,
}

impl FileLock {
    /// Asks for the lock of a file; `folder` is where locks are kept.
    pub fn claim(folder: &Path, file: &Path) -> Claimed {
        match Self::try_claim(folder, file) {
            Ok(claimed) => claimed,
            Err(_) => Claimed::Unknown,
        }
    }

    /// As [`FileLock::claim`], with the reason why there are no locks.
    fn try_claim(folder: &Path, file: &Path) -> io::Result<Claimed> {
        fs::create_dir_all(folder)?;
        // One file has one lock, whichever of its names it was opened by.
        let real = files::real(file);
        let digest = files::digest(real.to_string_lossy().as_bytes());
        let path = folder.join(format!("{}.lock", digest.get(..24).unwrap_or(&digest)));
        let mut lock = OpenOptions::new().create(true).read(true).append(true).open(path)?;
        match lock.try_lock() {
            Ok(()) => {
                lock.set_len(0)?;
                writeln!(lock, "program {} since {}", std::process::id(), clock::timestamp())?;
                Ok(Claimed::Ours(Self { file: real, lock }))
            }
            Err(fs::TryLockError::WouldBlock) => {
                let mut who = String::new();
                lock.read_to_string(&mut who)?;
                Ok(Claimed::Others(who.trim().to_owned()))
            }
            Err(fs::TryLockError::Error(error)) => Err(error),
        }
    }

    /// Whether this is the lock of a file.
    pub fn is_of(&self, file: &Path) -> bool {
        self.file == files::real(file)
    }
}

impl Drop for FileLock {
    fn drop(&mut self) {
        // Closing the file lets the lock go as well.
        drop(self.lock.unlock());
    }
}
