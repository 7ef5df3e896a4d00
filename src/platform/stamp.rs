//! Whether a file is still what it was when it was read or written last.

use std::fs;
use std::io;
use std::path::Path;
use std::time::SystemTime;

use super::files;

/// What a file was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// When it was last changed, and its size: enough as long as they stay.
    quick: Option<(SystemTime, u64)>,
    /// The digest of its content.
    sha256: String,
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Look {
    /// It has the same content.
    Same,
    /// It has other content.
    Changed(Stamp),
    /// It is not there any more.
    Gone,
}

/// The time and the size of a file.
fn quick(path: &Path) -> io::Result<(SystemTime, u64)> {
    let metadata = fs::metadata(path)?;
    Ok((metadata.modified()?, metadata.len()))
}

impl Stamp {
    /// What a file is now.
    pub fn of(path: &Path) -> io::Result<Self> {
        // The time first: a change in between makes the stamp older than the content, and is looked at again.
        let quick = quick(path).ok();
        Ok(Self { quick, sha256: files::fingerprint_whole(path)?.sha256 })
    }

    /// A file of which only the digest is known.
    pub fn of_digest(sha256: &str) -> Self {
        Self { quick: None, sha256: sha256.to_owned() }
    }

    /// The digest of the content.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// Looks whether the file has the same content; a file that was only touched has.
    pub fn look(&mut self, path: &Path) -> Look {
        match quick(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Look::Gone,
            // What cannot be looked at now is asked again later.
            Err(_) => return Look::Same,
            Ok(now) if self.quick == Some(now) => return Look::Same,
            Ok(_) => {}
        }
        let Ok(now) = Self::of(path) else { return Look::Same };
        if now.sha256 == self.sha256 {
            self.quick = now.quick;
            return Look::Same;
        }
        Look::Changed(now)
    }
}
