//! Remembers the digests of files, so that a file that has not changed is not read again.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use super::files::{self, Fingerprint};

/// A file that was written so shortly before it was read may have been written again within the clock's grain.
const GRAIN: Duration = Duration::from_secs(3);

/// A digest, and when it was true.
#[derive(Debug, Clone)]
struct Known {
    /// The size that the file had.
    size: u64,
    /// When the file was written last.
    written: SystemTime,
    /// The digest.
    sha256: String,
}

/// The digests of files of this run.
#[derive(Debug, Default)]
pub struct Prints {
    /// By path.
    known: Mutex<BTreeMap<PathBuf, Known>>,
}

impl Prints {
    /// Forgets all of them: every file is read again.
    pub fn forget(&self) {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Hashes a file, unless it has the size and the time of writing that it had when it was hashed last.
    pub fn fingerprint(
        &self,
        path: &Path,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> io::Result<Fingerprint> {
        let before = fs::metadata(path)?;
        let written = before.modified().ok();
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).get(path).cloned();
        if let (Some(known), Some(written)) = (known, written)
            && (known.size, known.written) == (before.len(), written)
        {
            return Ok(Fingerprint { sha256: known.sha256, size: known.size });
        }
        let print = files::fingerprint(path, progress)?;
        if let Some(written) = written.filter(|written| is_settled(*written))
            && print.size == before.len()
        {
            let known = Known { size: print.size, written, sha256: print.sha256.clone() };
            self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), known);
        }
        Ok(print)
    }
}

/// Whether a file was written long enough ago that a further change will show in its time.
#[allow(clippy::disallowed_methods, reason = "the platform may ask the clock")]
fn is_settled(written: SystemTime) -> bool {
    SystemTime::now().duration_since(written).is_ok_and(|age| age > GRAIN)
}
