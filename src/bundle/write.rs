//! Writes a bundle into a folder or a zip.

use std::io::{self, Read};
use std::ops::ControlFlow;

use super::digest::{Algorithm, Hasher, sha256_of};
use super::path::encoded;
use super::plan::{BagPlan, BundleError, Content, Item};
use crate::export::EvidenceFile;

/// Where the files of a bundle go: a folder, or a zip.
pub trait BagSink {
    /// Writes one file; `path` is below the top folder, `size` is what is expected of the content.
    fn file(&mut self, path: &str, size: u64, content: &mut dyn Read) -> io::Result<()>;
}

/// How far writing has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress<'a> {
    /// The file being written, below the top folder.
    pub path: &'a str,
    /// Payload bytes written so far.
    pub done: u64,
    /// All payload bytes.
    pub total: u64,
}

/// Opens a piece of evidence by its path as registered.
pub type OpenEvidence<'a> = dyn FnMut(&str) -> io::Result<Box<dyn Read>> + 'a;

/// Hears of progress; a break stops the writing.
pub type OnProgress<'a> = dyn FnMut(Progress<'_>) -> ControlFlow<()> + 'a;

/// Writes every file of a bundle: tag files, payload, manifests.
pub fn write_bag(
    sink: &mut dyn BagSink,
    plan: &BagPlan,
    open: &mut OpenEvidence<'_>,
    progress: &mut OnProgress<'_>,
) -> Result<(), BundleError> {
    let mut tag_manifest = Manifest::default();
    for (path, bytes) in &plan.tags {
        tag_manifest.add(&sha256_of(bytes), path);
        sink.file(path, bytes.len() as u64, &mut bytes.as_slice())?;
    }
    let mut manifest = Manifest::default();
    let mut meter = Meter { done: 0, total: plan.payload_bytes(), progress };
    for item in &plan.items {
        let digest = match &item.content {
            Content::Bytes(bytes) => write_bytes(sink, item, bytes, &mut meter)?,
            Content::Evidence(file) => write_evidence(sink, item, file, open, &mut meter)?,
        };
        manifest.add(&digest, &item.path);
    }
    manifest.write(sink, "manifest-sha256.txt", &mut tag_manifest)?;
    tag_manifest.write(sink, "tagmanifest-sha256.txt", &mut Manifest::default())
}

/// Writes a file that an export made.
fn write_bytes(
    sink: &mut dyn BagSink,
    item: &Item,
    bytes: &[u8],
    meter: &mut Meter<'_, '_>,
) -> Result<String, BundleError> {
    let mut content = Watched::new(bytes, &item.path, meter);
    let written = sink.file(&item.path, item.size(), &mut content);
    let seen = content.seen();
    match (written, seen.stopped) {
        (_, true) => Err(BundleError::Stopped),
        (Err(source), false) => Err(BundleError::Write { source }),
        (Ok(()), false) => Ok(seen.digest),
    }
}

/// Copies a piece of evidence, and compares it with what was registered.
fn write_evidence(
    sink: &mut dyn BagSink,
    item: &Item,
    file: &EvidenceFile,
    open: &mut OpenEvidence<'_>,
    meter: &mut Meter<'_, '_>,
) -> Result<String, BundleError> {
    let unreadable = |source| BundleError::Unreadable { code: file.code, original: file.original.clone(), source };
    let opened = open(&file.original).map_err(unreadable)?;
    let mut content = Watched::new(opened, &item.path, meter);
    let written = sink.file(&item.path, item.size(), &mut content);
    let seen = content.seen();
    if seen.stopped {
        return Err(BundleError::Stopped);
    }
    if let Some(source) = seen.failure {
        return Err(unreadable(source));
    }
    written?;
    if seen.size == file.size && seen.digest.eq_ignore_ascii_case(&file.sha256) {
        Ok(seen.digest)
    } else {
        Err(BundleError::Changed { code: file.code, original: file.original.clone() })
    }
}

/// The lines of a manifest.
#[derive(Default)]
struct Manifest {
    /// Digest, two spaces, path, newline.
    text: String,
}

impl Manifest {
    /// Adds a file.
    fn add(&mut self, digest: &str, path: &str) {
        for part in [digest, "  ", &encoded(path), "\n"] {
            self.text.push_str(part);
        }
    }

    /// Writes the manifest as a file, and lists it in another.
    fn write(&self, sink: &mut dyn BagSink, path: &str, list: &mut Self) -> Result<(), BundleError> {
        list.add(&sha256_of(self.text.as_bytes()), path);
        sink.file(path, self.text.len() as u64, &mut self.text.as_bytes())?;
        Ok(())
    }
}

/// Payload bytes written, and who hears of them.
struct Meter<'a, 'b> {
    /// Bytes so far.
    done: u64,
    /// All bytes.
    total: u64,
    /// Who hears of it.
    progress: &'a mut OnProgress<'b>,
}

/// A reader that hashes and counts what goes through it, and can be stopped.
struct Watched<'a, 'b, 'c, R> {
    /// The content.
    inner: R,
    /// The path it goes to.
    path: &'a str,
    /// The count of the whole bundle.
    meter: &'a mut Meter<'b, 'c>,
    /// The digest on its way.
    hasher: Hasher,
    /// Bytes so far.
    size: u64,
    /// Whether the user stopped it.
    stopped: bool,
    /// Why reading failed; the sink sees only a copy.
    failure: Option<io::Error>,
}

/// What went through a [`Watched`] reader.
struct Seen {
    /// The SHA-256 digest.
    digest: String,
    /// The number of bytes.
    size: u64,
    /// Whether the user stopped it.
    stopped: bool,
    /// Why reading failed.
    failure: Option<io::Error>,
}

impl<'a, 'b, 'c, R: Read> Watched<'a, 'b, 'c, R> {
    /// Nothing went through yet.
    fn new(inner: R, path: &'a str, meter: &'a mut Meter<'b, 'c>) -> Self {
        let hasher = Hasher::new(Algorithm::Sha256);
        Self { inner, path, meter, hasher, size: 0, stopped: false, failure: None }
    }

    /// What went through.
    fn seen(self) -> Seen {
        Seen { digest: self.hasher.finish(), size: self.size, stopped: self.stopped, failure: self.failure }
    }
}

impl<R: Read> Read for Watched<'_, '_, '_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let now = Progress { path: self.path, done: self.meter.done, total: self.meter.total };
        if (self.meter.progress)(now).is_break() {
            self.stopped = true;
            return Err(io::Error::other("stopped"));
        }
        match self.inner.read(buffer) {
            Ok(count) => {
                let bytes = buffer.get(..count).unwrap_or_default();
                self.hasher.update(bytes);
                self.size += count as u64;
                self.meter.done += count as u64;
                Ok(count)
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => Err(error),
            Err(error) => {
                let copy = io::Error::new(error.kind(), error.to_string());
                self.failure = Some(error);
                Err(copy)
            }
        }
    }
}
