//! Writes a planned bundle: to a temporary place, read back there, and only then under its name. Memory stays flat: a few
//! buffers are on their way between the thread that reads and writes and the one that hashes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, BufWriter, Read};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use super::export::{NotExported, OnExport, is_zip};
use super::folder::{FolderSink, FolderSource};
use super::pace::{Now, Pace};
use super::{evidence, signing, verify};
use crate::app::{Failure, RunningExport};
use crate::assessment::{Assessment, EvidenceCode, EvidenceSource};
use crate::bundle::{self, BagPlan, BagSource, BundleError, Hashing, Proof, Tools, Verdict, ZipSource};
use crate::checks::EvidenceState;
use crate::export::EvidenceFile;
use crate::platform::files::Fingerprint;
use crate::platform::hashing::HashLane;
use crate::platform::shared::SharedFile;
use crate::platform::worker::{self, CancelFlag};
use crate::platform::{atomic, files};

/// From so much evidence on, a zip is brought to the disk while it is written.
const LARGE_BYTES: u64 = 32 << 20;

/// How a bundle is to be written.
pub(super) struct Order<'a> {
    /// Where to.
    pub(super) out: &'a Path,
    /// The key that signs it.
    pub(super) key: Option<&'a signing::Key>,
    /// The steps on the way.
    pub(super) steps: Steps,
    /// Hears how far it has come.
    pub(super) progress: &'a OnExport<'a>,
    /// Stops it.
    pub(super) cancel: &'a CancelFlag,
    /// What fails if it does.
    pub(super) what: &'a str,
}

/// Why nothing was written.
pub(super) enum NotWritten {
    /// These pieces of evidence are not what was registered, or cannot be read.
    Evidence(BTreeSet<EvidenceCode>, Failure),
    /// Something else.
    Not(NotExported),
}

impl From<NotExported> for NotWritten {
    fn from(why: NotExported) -> Self {
        Self::Not(why)
    }
}

impl From<Failure> for NotWritten {
    fn from(failure: Failure) -> Self {
        Self::Not(failure.into())
    }
}

/// The shares of an export's steps, in thousandths: documents, then copying, then reading back.
#[derive(Debug, Clone, Copy)]
pub(super) struct Steps {
    /// Where the documents are made.
    documents: u64,
    /// Where everything is copied.
    copied: u64,
    /// The bytes of evidence.
    bytes: u64,
}

impl Steps {
    /// The steps for so much evidence.
    pub(super) fn of(bytes: u64) -> Self {
        // As much is copied in the time that documents take.
        let documents = 1000 - 900 * bytes / (bytes + (1 << 30));
        let documents = documents.clamp(200, 800);
        Self { documents, copied: documents + (1000 - documents) * 2 / 3, bytes }
    }

    /// So many of the documents are made.
    pub(super) fn made(self, done: usize, all: usize) -> u16 {
        thousandths(100, self.documents, done as u64, all as u64)
    }
}

/// A share of the way between two points.
fn thousandths(from: u64, to: u64, done: u64, all: u64) -> u16 {
    let part = (to - from).saturating_mul(done.min(all)) / all.max(1);
    u16::try_from(from + part).unwrap_or(1000)
}

impl Hashing for HashLane {
    fn buffer(&mut self) -> Vec<u8> {
        Self::buffer(self)
    }

    fn add(&mut self, bytes: Arc<Vec<u8>>) {
        Self::add(self, bytes);
    }

    fn finish(&mut self) -> io::Result<String> {
        Self::finish(self)
    }
}

/// What became of every piece of evidence. What travels is only looked at, because it is hashed while it is copied; the
/// rest is hashed now.
pub(super) fn evidence_states(
    assessment: &Assessment,
    travels: &[EvidenceFile],
    cancel: &CancelFlag,
) -> BTreeMap<EvidenceCode, EvidenceState> {
    let mut known: BTreeMap<&Path, Option<Fingerprint>> = BTreeMap::new();
    for piece in assessment.evidence.iter().filter(|piece| travels.iter().any(|file| file.code == piece.code)) {
        let EvidenceSource::File { path, sha256, size } = &piece.source else { continue };
        let print = Fingerprint { sha256: sha256.clone(), size: *size };
        // Two pieces of one file and different digests: one of them has changed.
        known
            .entry(Path::new(path))
            .and_modify(|other| *other = other.take().filter(|other| *other == print))
            .or_insert(Some(print.clone()));
    }
    let mut go_on = |_| if cancel.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    evidence::states_by(assessment, None, &mut |path| match known.get(path).cloned().flatten() {
        Some(print) => File::open(path).map(|_file| print),
        None => files::fingerprint(path, &mut go_on),
    })
}

/// Writes the bundle to a temporary place, reads it back, and gives it its name.
pub(super) fn write(plan: &BagPlan, order: &Order<'_>) -> Result<(), NotWritten> {
    let what = order.what;
    let unwritten = |error: io::Error| Failure::new(what, files::reason(&error), "check space and permissions there");
    let folder = atomic::folder_of(order.out);
    if is_zip(order.out) {
        let mut temporary = tempfile::Builder::new().prefix(".claimbook-").tempfile_in(folder).map_err(unwritten)?;
        let second = temporary.as_file().try_clone().map_err(unwritten)?;
        let pour = |tools: Tools<'_, '_>| {
            let mut out = BufWriter::new(temporary.as_file_mut());
            bundle::write_zip(&mut out, plan, tools)
        };
        if order.steps.bytes >= LARGE_BYTES {
            atomic::filling(&second, || copy(order, plan, pour))?;
        } else {
            copy(order, plan, pour)?;
        }
        let back = temporary.reopen().map_err(unwritten)?;
        let mut source = ZipSource::new(SharedFile::new(back));
        read_back(&mut source, order, Proof::Checksums, || second.sync_all())?;
        atomic::open_permissions(temporary.as_file());
        temporary.persist(order.out).map_err(|failed| unwritten(failed.error))?;
    } else {
        let temporary = tempfile::Builder::new().prefix(".claimbook-").tempdir_in(folder).map_err(unwritten)?;
        let root = temporary.path().join("bag");
        let mut sink = FolderSink::new(root.clone());
        copy(order, plan, |tools| bundle::write_bag(&mut sink, plan, tools))?;
        read_back(&mut FolderSource::new(root.clone()), order, Proof::Digests, || sink.sync())?;
        if order.out.exists() {
            let aside = temporary.path().join("replaced");
            std::fs::rename(order.out, &aside).map_err(unwritten)?;
        }
        std::fs::rename(&root, order.out).map_err(unwritten)?;
    }
    atomic::sync_folder(folder);
    Ok(())
}

/// Pours a plan into a sink, hashing on another thread.
fn copy(
    order: &Order<'_>,
    plan: &BagPlan,
    pour: impl FnOnce(Tools<'_, '_>) -> Result<(), BundleError>,
) -> Result<(), NotWritten> {
    let steps = order.steps;
    let total = plan.payload_bytes();
    let pace = Pace::begin(total);
    let mut counted = 0;
    let mut watch = |step: bundle::Progress<'_>| {
        if let Some(now) = pace.add(step.done - counted) {
            // Reading back takes about half as long.
            let left = now.left.map(|left| left + total / 2 / now.rate.max(1));
            let thousandths = thousandths(steps.documents, steps.copied, step.done, step.total);
            tell(order, thousandths, step.path, Now { left, ..now });
        }
        counted = step.done;
        if order.cancel.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let mut open = |path: &str| File::open(path).map(|file| Box::new(file) as Box<dyn Read>);
    let sign = order.key.map(|key| |bytes: &[u8]| key.sign(bytes));
    let sign = sign.as_ref().map(|sign| sign as &bundle::Sign<'_>);
    // One small file after the other is hashed as fast at once.
    let lane = if steps.bytes > 0 { Some(HashLane::start()) } else { None };
    let mut lane = lane.transpose().map_err(|error| Failure::new(order.what, files::reason(&error), ""))?;
    let hashing = lane.as_mut().map(|lane| lane as &mut dyn Hashing);
    let tools = Tools { open: &mut open, hashing, progress: &mut watch, sign };
    pour(tools).map_err(|error| refused(&error, order.what))
}

/// Tells how far a bundle has come.
fn tell(order: &Order<'_>, thousandths: u16, doing: &str, now: Now) {
    let doing = doing.to_owned();
    (order.progress)(RunningExport { thousandths, doing, rate: now.rate, left: now.left });
}

/// Reads a bundle back on all cores while the system brings it to the disk. A zip holds check sums of what was hashed on
/// its way in, byte by byte; where there are none, everything is hashed again.
fn read_back(
    source: &mut dyn BagSource,
    order: &Order<'_>,
    proof: Proof,
    sync: impl FnOnce() -> io::Result<()> + Send,
) -> Result<(), NotWritten> {
    let steps = order.steps;
    let progress = |now: Now| {
        tell(order, thousandths(steps.copied, 995, now.done, now.total), "Reading the bundle back", now);
    };
    let (verdict, synced) = worker::both(|| verify::check(source, (None, proof), &progress, order.cancel), sync);
    let failed = || Err(io::Error::other("the program failed while it waited for the disk"));
    synced.unwrap_or_else(failed).map_err(|error| refused(&error.into(), order.what))?;
    let verdict = verdict.ok_or(NotExported::Cancelled)?;
    Ok(proven(&verdict, order.what)?)
}

/// An error of the bundle writer in the words of the front ends.
pub(super) fn refused(error: &BundleError, what: &str) -> NotWritten {
    let failure = || Failure::new(what, error.to_string(), error.hint());
    match error {
        BundleError::Stopped => NotExported::Cancelled.into(),
        BundleError::Write { source } => {
            Failure::new(what, files::reason(source), "check space and permissions there").into()
        }
        BundleError::Evidence(faults) => {
            NotWritten::Evidence(faults.iter().map(|fault| fault.code).collect(), failure())
        }
        BundleError::Unsigned(_) | BundleError::Path { .. } => failure().into(),
    }
}

/// Makes sure that what was written reads back right.
fn proven(verdict: &Verdict, what: &str) -> Result<(), Failure> {
    if verdict.holds(false) {
        return Ok(());
    }
    let first = verdict.problems.first().map(|problem| format!("{}: {}", problem.path, problem.message));
    let why = format!("what was written does not read back right: {}", first.unwrap_or_default());
    Err(Failure::new(what, why, "try another disk"))
}
