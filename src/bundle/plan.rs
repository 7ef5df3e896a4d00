//! What lies where in a bundle, before anything is written.

use std::collections::BTreeMap;
use std::io;

use super::digest::sha256_of;
use super::path::{MOST_PATH, folded, unsafe_path};
use super::tags;
use crate::assessment::EvidenceCode;
use crate::export::{Artefact, EvidenceFile, Submission};
use crate::framework::{BUNDLED, Framework};

/// Where the bytes of an item come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Made by an export.
    Bytes(Vec<u8>),
    /// A file of the evidence register, read while the bundle is written.
    Evidence(EvidenceFile),
}

/// A payload file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its path below the top folder: `data/page/index.html`.
    pub path: String,
    /// Its bytes.
    pub content: Content,
}

impl Item {
    /// Its size in bytes.
    pub fn size(&self) -> u64 {
        match &self.content {
            Content::Bytes(bytes) => bytes.len() as u64,
            Content::Evidence(file) => file.size,
        }
    }
}

/// A bundle that can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BagPlan {
    /// The name of the top folder.
    pub top: String,
    /// The year, month and day of every entry: the production date.
    pub date: crate::export::Date,
    /// The tag files beside the manifests, in order: `bagit.txt`, `bag-info.txt`, `submission.json`.
    pub tags: Vec<(String, Vec<u8>)>,
    /// The payload in order of path.
    pub items: Vec<Item>,
}

/// A piece of evidence that is not what it was when it was registered, or cannot be read.
#[derive(Debug)]
pub struct EvidenceFault {
    /// Which piece.
    pub code: EvidenceCode,
    /// Its path as registered.
    pub original: String,
    /// Why it cannot be read; nothing where it has changed.
    pub why: Option<io::Error>,
}

impl std::fmt::Display for EvidenceFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "evidence {} ({}): ", self.code, self.original)?;
        match &self.why {
            Some(error) => write!(f, "{error}"),
            None => write!(f, "the file has changed since it was registered"),
        }
    }
}

/// The first of them, then a count.
fn faults_in_words(faults: &[EvidenceFault]) -> String {
    let mut words: Vec<String> = faults.iter().take(MOST_NAMED).map(ToString::to_string).collect();
    if faults.len() > MOST_NAMED {
        words.push(format!("and {} more", faults.len() - MOST_NAMED));
    }
    words.join("; ")
}

/// The most pieces of evidence that are named in one message.
const MOST_NAMED: usize = 50;

/// Why a bundle could not be written.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// The user stopped it.
    #[error("stopped")]
    Stopped,
    /// Evidence is not what it was when it was registered, or cannot be read.
    #[error("{}", faults_in_words(.0))]
    Evidence(Vec<EvidenceFault>),
    /// The bundle could not be signed.
    #[error("it could not be signed: {0}")]
    Unsigned(String),
    /// A path that a bundle must not hold.
    #[error("{path}: {reason}")]
    Path {
        /// The path below the top folder.
        path: String,
        /// What is wrong with it.
        reason: String,
    },
    /// Writing failed.
    #[error("the bundle could not be written: {source}")]
    Write {
        /// Why.
        #[from]
        source: io::Error,
    },
}

impl BundleError {
    /// The way out, for the hint beside the message.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Stopped => "nothing was kept of what was written so far",
            Self::Evidence(faults) if faults.iter().any(|fault| fault.why.is_none()) => {
                "look at the file, and register it again if the change is wanted"
            }
            Self::Evidence(_) => "put the file back, give the evidence another path, or mark it as withheld",
            Self::Unsigned(_) => "check the key, or export without a signature",
            Self::Path { .. } => "give the subject a shorter short name, or rename the file",
            Self::Write { .. } => "check space and permissions of the place it is written to",
        }
    }
}

impl BagPlan {
    /// The plan of a submission: its documents, and the evidence that travels.
    pub fn new(
        submission: &Submission,
        artefacts: Vec<Artefact>,
        evidence: &[EvidenceFile],
    ) -> Result<Self, BundleError> {
        let made = artefacts.into_iter().map(|artefact| (artefact.path, Content::Bytes(artefact.bytes)));
        let files = evidence.iter().map(|file| (file.path.clone(), Content::Evidence(file.clone())));
        let item = |(path, content)| Item { path: format!("data/{path}"), content };
        let mut items: Vec<Item> = made.chain(files).map(item).collect();
        items.sort_by(|a, b| a.path.cmp(&b.path));
        let top = submission.top_folder();
        check_paths(&top, &items)?;
        let (bytes, count) = (items.iter().map(Item::size).sum(), items.len());
        let tags = vec![
            ("bagit.txt".to_owned(), tags::declaration().into_bytes()),
            ("bag-info.txt".to_owned(), tags::bag_info(submission, &top, bytes, count).into_bytes()),
            ("submission.json".to_owned(), tags::submission_json(submission).into_bytes()),
        ];
        Ok(Self { top, date: submission.date, tags, items })
    }

    /// The bytes of the payload.
    pub fn payload_bytes(&self) -> u64 {
        self.items.iter().map(Item::size).sum()
    }
}

/// Refuses paths that are unsafe, too long, or that some file systems take for the same.
fn check_paths(top: &str, items: &[Item]) -> Result<(), BundleError> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let bad = |path: &str, reason: String| Err(BundleError::Path { path: path.to_owned(), reason });
    if top.contains('/') {
        return bad(top, "the top folder is one name".to_owned());
    }
    for path in std::iter::once(top).chain(items.iter().map(|item| item.path.as_str())) {
        if let Some(reason) = unsafe_path(path) {
            return bad(path, reason.to_owned());
        }
        let length = path.chars().count();
        if length > MOST_PATH {
            return bad(path, format!("the path has {length} characters; a bundle takes at most {MOST_PATH}"));
        }
        if let Some(other) = seen.insert(folded(path), path) {
            return bad(path, format!("some systems take it for the same as {other}"));
        }
    }
    Ok(())
}

/// The digest of a framework's catalogue, where it came with the program; `None` for an imported one.
pub fn catalogue_sha256(framework: &Framework) -> Option<String> {
    let own = |entry: &&crate::framework::Bundled| entry.id == framework.id && entry.version == framework.version;
    BUNDLED
        .iter()
        .find(own)
        .filter(|entry| entry.framework().same_processes(framework))
        .map(|entry| sha256_of(entry.text.as_bytes()))
}
