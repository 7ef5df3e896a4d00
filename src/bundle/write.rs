//! Writes a bundle into a folder or a zip. Every file is read once: hashed while it is copied.

use std::io::{self, Read};
use std::ops::ControlFlow;
use std::sync::Arc;

use super::digest::{Algorithm, Hasher, sha256_of};
use super::path::encoded;
use super::plan::{BagPlan, BundleError, Content, EvidenceFault, Item};
use super::signature::{SIGNATURE_FILE, Sign};
use crate::export::EvidenceFile;

/// Where the files of a bundle go: a folder, or a zip.
pub trait BagSink {
    /// Begins a file; `path` is below the top folder, `size` is what is expected of the content.
    fn begin(&mut self, path: &str, size: u64) -> io::Result<()>;

    /// Adds bytes to it.
    fn add(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Ends it.
    fn end(&mut self) -> io::Result<()>;
}

/// Hashes one file after the other with SHA-256, perhaps on a thread of its own.
pub trait Hashing {
    /// A buffer to read into, as long as reads are to be.
    fn buffer(&mut self) -> Vec<u8>;

    /// Adds bytes of the file in work.
    fn add(&mut self, bytes: Arc<Vec<u8>>);

    /// The digest of the file in work; what is added next begins another one.
    fn finish(&mut self) -> io::Result<String>;
}

/// Hashes at once.
pub(super) struct Inline(Hasher);

impl Default for Inline {
    fn default() -> Self {
        Self(Hasher::new(Algorithm::Sha256))
    }
}

impl Hashing for Inline {
    fn buffer(&mut self) -> Vec<u8> {
        vec![0; super::BUFFER_BYTES]
    }

    fn add(&mut self, bytes: Arc<Vec<u8>>) {
        self.0.update(&bytes);
    }

    fn finish(&mut self) -> io::Result<String> {
        Ok(std::mem::take(self).0.finish())
    }
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

/// What a bundle is written with.
pub struct Tools<'a, 'b> {
    /// Opens evidence.
    pub open: &'a mut OpenEvidence<'b>,
    /// Hashes it; none hashes at once.
    pub hashing: Option<&'a mut dyn Hashing>,
    /// Hears of progress.
    pub progress: &'a mut OnProgress<'b>,
    /// Signs the list of tag files, where the bundle is to be signed.
    pub sign: Option<&'a Sign<'b>>,
}

/// Writes every file of a bundle: tag files, payload, manifests, signature.
pub fn write_bag(sink: &mut dyn BagSink, plan: &BagPlan, tools: Tools<'_, '_>) -> Result<(), BundleError> {
    let Tools { open, hashing, progress, sign } = tools;
    let mut tag_manifest = Manifest::default();
    for (path, bytes) in &plan.tags {
        tag_manifest.add(&sha256_of(bytes), path);
        whole(sink, path, bytes)?;
    }
    let mut manifest = Manifest::default();
    let mut inline = Inline::default();
    let hashing = hashing.unwrap_or(&mut inline);
    let mut copying = Copying { sink, hashing, progress, done: 0, total: plan.payload_bytes(), faults: Vec::new() };
    for item in &plan.items {
        let digest = match &item.content {
            Content::Bytes(bytes) => copying.bytes(item, bytes)?,
            Content::Evidence(file) => copying.evidence(item, file, open)?,
        };
        manifest.add(&digest, &item.path);
    }
    if !copying.faults.is_empty() {
        return Err(BundleError::Evidence(copying.faults));
    }
    let sink = copying.sink;
    manifest.write(sink, "manifest-sha256.txt", &mut tag_manifest)?;
    tag_manifest.write(sink, "tagmanifest-sha256.txt", &mut Manifest::default())?;
    if let Some(sign) = sign {
        let signature = sign(tag_manifest.text.as_bytes()).map_err(BundleError::Unsigned)?;
        whole(sink, SIGNATURE_FILE, &signature)?;
    }
    Ok(())
}

/// Writes a whole file.
fn whole(sink: &mut dyn BagSink, path: &str, bytes: &[u8]) -> io::Result<()> {
    sink.begin(path, bytes.len() as u64)?;
    sink.add(bytes)?;
    sink.end()
}

/// The payload on its way.
struct Copying<'a, 'b> {
    /// Where it goes.
    sink: &'a mut dyn BagSink,
    /// Hashes it.
    hashing: &'a mut dyn Hashing,
    /// Hears of progress.
    progress: &'a mut OnProgress<'b>,
    /// Bytes so far.
    done: u64,
    /// All bytes.
    total: u64,
    /// Evidence that cannot be what was registered: nothing is written any more, only looked at.
    faults: Vec<EvidenceFault>,
}

impl Copying<'_, '_> {
    /// Tells how far it has come, and whether to stop.
    fn tell(&mut self, path: &str) -> Result<(), BundleError> {
        let now = Progress { path, done: self.done, total: self.total };
        if (self.progress)(now).is_break() { Err(BundleError::Stopped) } else { Ok(()) }
    }

    /// Writes a file that an export made.
    fn bytes(&mut self, item: &Item, bytes: &[u8]) -> Result<String, BundleError> {
        self.tell(&item.path)?;
        if self.faults.is_empty() {
            whole(self.sink, &item.path, bytes)?;
        }
        self.done += bytes.len() as u64;
        Ok(sha256_of(bytes))
    }

    /// Copies a piece of evidence, and compares it with what was registered.
    fn evidence(
        &mut self,
        item: &Item,
        file: &EvidenceFile,
        open: &mut OpenEvidence<'_>,
    ) -> Result<String, BundleError> {
        let fault = |why| EvidenceFault { code: file.code, original: file.original.clone(), why };
        let mut content = match open(&file.original) {
            Ok(content) => content,
            Err(error) => {
                self.faults.push(fault(Some(error)));
                return Ok(String::new());
            }
        };
        let writes = self.faults.is_empty();
        if writes {
            self.sink.begin(&item.path, item.size())?;
        }
        let (before, mut size) = (self.done, 0_u64);
        // A file that grows while it is read has changed, and is not followed any further.
        while size <= file.size {
            self.tell(&item.path)?;
            let mut buffer = self.hashing.buffer();
            let count = match content.read(&mut buffer) {
                Ok(count) => count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => {
                    self.faults.push(fault(Some(error)));
                    self.hashing.finish()?;
                    return Ok(String::new());
                }
            };
            if count == 0 {
                break;
            }
            buffer.truncate(count);
            let bytes = Arc::new(buffer);
            self.hashing.add(Arc::clone(&bytes));
            if writes {
                self.sink.add(&bytes)?;
            }
            size += count as u64;
            self.done = before + size.min(file.size);
        }
        if writes {
            self.sink.end()?;
        }
        let digest = self.hashing.finish()?;
        if size != file.size || !digest.eq_ignore_ascii_case(&file.sha256) {
            self.faults.push(fault(None));
        }
        Ok(digest)
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
    fn write(&self, sink: &mut dyn BagSink, path: &str, list: &mut Self) -> io::Result<()> {
        list.add(&sha256_of(self.text.as_bytes()), path);
        whole(sink, path, self.text.as_bytes())
    }
}
