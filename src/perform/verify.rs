//! Checks a bundle on disk, zip or folder, on all cores.

use std::fs::File;
use std::ops::ControlFlow;
use std::path::Path;

use super::folder::FolderSource;
use super::pace::{Now, Pace};
use crate::app::Failure;
use crate::bundle::{self, BagSource, Means, Moment, Proof, Signers, Verdict, ZipSource};
use crate::platform::shared::SharedFile;
use crate::platform::worker::{self, CancelFlag};
use crate::platform::{clock, files};

/// The most bytes of a list of signers.
const MOST_BYTES: u64 = 4 << 20;

/// Hears how far a check has come.
pub(super) type OnCheck<'a> = dyn Fn(Now) + Sync + 'a;

/// Reads a list of signers; a failure where nobody could be trusted for it.
pub fn signers(path: &Path) -> Result<Signers, Failure> {
    let what = format!("cannot read the list of signers {}", path.display());
    let hint = "name a file as ssh-keygen reads it (allowed_signers): names, then a public key, in each line";
    let bytes =
        files::read_limited(path, MOST_BYTES).map_err(|error| Failure::new(&what, files::reason(&error), hint))?;
    let text = String::from_utf8(bytes).map_err(|_error| Failure::new(&what, "it is not UTF-8", hint))?;
    Ok(Signers::read(&text))
}

/// Checks a bundle, telling per cent, bytes in a second and seconds left; a failure only where there is nothing to check,
/// or it cannot be read.
pub fn verify(
    path: &Path,
    signers: Option<&Signers>,
    progress: &(dyn Fn(u64, u64, Option<u64>) + Sync),
) -> Result<Verdict, Failure> {
    let told = |now: Now| progress(now.done.min(now.total).saturating_mul(100) / now.total.max(1), now.rate, now.left);
    let checked = verify_watched(path, signers, &told, &CancelFlag::default())?;
    checked.ok_or_else(|| Failure::new(format!("cannot verify {}", path.display()), "it was cancelled", ""))
}

/// The same, telling how far it has come; nothing where it was cancelled.
pub(super) fn verify_watched(
    path: &Path,
    signers: Option<&Signers>,
    progress: &OnCheck<'_>,
    cancel: &CancelFlag,
) -> Result<Option<Verdict>, Failure> {
    let unreadable = |error: std::io::Error| {
        let what = format!("cannot verify {}", path.display());
        Failure::new(what, files::reason(&error), "name a bundle: a zip or a folder")
    };
    if std::fs::metadata(path).map_err(unreadable)?.is_dir() {
        std::fs::read_dir(path).map_err(unreadable)?;
        // Its own name counts, whatever path it was reached by.
        let root = std::fs::canonicalize(path).map_err(unreadable)?;
        return Ok(check(&mut FolderSource::new(root), (signers, Proof::Digests), progress, cancel));
    }
    let file = File::open(path).map_err(unreadable)?;
    Ok(check(&mut ZipSource::new(SharedFile::new(file)), (signers, Proof::Digests), progress, cancel))
}

/// Checks a bundle on all cores; nothing where it was cancelled.
pub(super) fn check(
    source: &mut dyn BagSource,
    (signers, proof): (Option<&Signers>, Proof),
    progress: &OnCheck<'_>,
    cancel: &CancelFlag,
) -> Option<Verdict> {
    let pace = Pace::begin(0);
    let watch = |bytes: u64| {
        if let Some(now) = pace.add(bytes) {
            progress(now);
        }
        if cancel.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let (utc, local, seconds) = clock::moment();
    let means = Means {
        run: &|files, job| worker::for_each(files, job),
        total: &|bytes| pace.set_total(bytes),
        watch: &watch,
        signers,
        proof,
        now: Moment { utc, local, seconds },
    };
    let verdict = bundle::verify_with(source, &means);
    (!cancel.is_cancelled()).then_some(verdict)
}
