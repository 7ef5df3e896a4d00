//! Registers evidence files, and looks what became of them.

pub mod collect;
pub(super) mod jobs;
pub mod preview;
mod progress;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::{CitePlace, Failure};
use crate::assessment::{Assessment, Evidence, EvidenceCode, EvidenceSource};
use crate::checks::EvidenceState;
use crate::edit::NewEvidence;
use crate::platform::files::{self, Fingerprint};

/// The most files that are looked at when a moved piece of evidence is searched for.
const MOST_SEARCHED: usize = 5_000;

/// Hashes a file in one way or another.
pub type Hash<'a> = dyn FnMut(&Path) -> io::Result<Fingerprint> + 'a;

/// Hashes a file, or takes an address, as the source of a piece of evidence.
pub fn source_of(target: &str, folder: &Path) -> Result<EvidenceSource, Failure> {
    source_by(target, folder, &mut files::fingerprint_whole)
}

/// Hashes a file in one way or another, or takes an address, as the source of a piece of evidence.
fn source_by(target: &str, folder: &Path, hash: &mut Hash<'_>) -> Result<EvidenceSource, Failure> {
    if is_link(target) {
        return Ok(EvidenceSource::Link { url: target.to_owned() });
    }
    let path = files::resolve(target, folder);
    let print = hash(&path).map_err(|error| {
        let what = format!("cannot register {}", path.display());
        Failure::new(what, files::reason(&error), "check the path and its permissions")
    })?;
    let path = path.to_string_lossy().into_owned();
    Ok(EvidenceSource::File { path, sha256: print.sha256, size: print.size })
}

/// Whether a target is an address and not a path.
pub fn is_link(target: &str) -> bool {
    ["http://", "https://"]
        .iter()
        .any(|scheme| target.get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme)))
}

/// Files and addresses as new pieces of evidence; the title is the file's name. One that cannot be read refuses all.
pub fn register(targets: &[PathBuf], place: Option<CitePlace>) -> Result<Vec<NewEvidence>, Failure> {
    targets.iter().map(|target| new_piece(target, place, &mut files::fingerprint_whole)).collect()
}

/// A file or an address as a new piece of evidence.
fn new_piece(target: &Path, place: Option<CitePlace>, hash: &mut Hash<'_>) -> Result<NewEvidence, Failure> {
    let text = target.to_string_lossy();
    let source = source_by(&text, Path::new("."), hash)?;
    let title = match &source {
        EvidenceSource::Link { url } => url.clone(),
        EvidenceSource::File { .. } => {
            target.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
        }
    };
    Ok(NewEvidence { title, source, cite: place })
}

/// The files that are meant by paths: those of a folder and below, in order, without hidden ones, assessments and what
/// programs keep beside them.
pub fn expand(targets: &[PathBuf]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for target in targets {
        if target.is_dir() {
            let below = files_below(target).into_iter().map(|(path, _)| path);
            found.extend(below.filter(|path| is_meant(path.strip_prefix(target).unwrap_or(path))));
        } else {
            found.push(target.clone());
        }
    }
    found
}

/// Whether a file of a folder is meant as evidence.
fn is_meant(path: &Path) -> bool {
    let mut names = path.components().map(|part| part.as_os_str().to_string_lossy());
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let is_kept = name.ends_with('~') || name.ends_with(".claimbook");
    !is_kept && names.all(|name| !name.starts_with('.'))
}

/// What became of every piece of evidence; a missing one is searched for by size and digest below `folder`.
pub fn states(assessment: &Assessment, folder: Option<&Path>) -> BTreeMap<EvidenceCode, EvidenceState> {
    states_by(assessment, folder, &mut files::fingerprint_whole)
}

/// What became of every redacted version; a missing one is searched for as evidence is.
pub fn twin_states(assessment: &Assessment, folder: Option<&Path>) -> BTreeMap<EvidenceCode, EvidenceState> {
    states(&twins(assessment), folder)
}

/// The pieces that have a redacted version, as that version.
pub(super) fn twins(assessment: &Assessment) -> Assessment {
    let twin = |piece: &Arc<Evidence>| {
        let source = piece.redaction.source()?;
        Some(Arc::new(Evidence { source, ..Evidence::clone(piece) }))
    };
    let evidence = assessment.evidence.iter().filter_map(twin).collect();
    Assessment { evidence, ..assessment.clone() }
}

/// What became of every piece of evidence, hashed in one way or another.
pub(super) fn states_by(
    assessment: &Assessment,
    folder: Option<&Path>,
    hash: &mut Hash<'_>,
) -> BTreeMap<EvidenceCode, EvidenceState> {
    let mut nearby: Option<Vec<(PathBuf, u64)>> = None;
    let mut states = BTreeMap::new();
    for piece in &assessment.evidence {
        let EvidenceSource::File { path, sha256, size } = &piece.source else { continue };
        let state = match state_of(Path::new(path), sha256, *size, hash) {
            EvidenceState::Missing => {
                let nearby = nearby.get_or_insert_with(|| folder.map(files_below).unwrap_or_default());
                find_again(nearby, sha256, *size, hash)
            }
            state @ (EvidenceState::Unknown
            | EvidenceState::Present
            | EvidenceState::Moved { .. }
            | EvidenceState::Changed
            | EvidenceState::Unreadable) => state,
        };
        states.insert(piece.code, state);
    }
    states
}

/// What became of one file.
fn state_of(path: &Path, sha256: &str, size: u64, hash: &mut Hash<'_>) -> EvidenceState {
    let metadata = match std::fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => return EvidenceState::Unreadable,
        Err(_) => return EvidenceState::Missing,
    };
    if metadata.len() != size {
        return EvidenceState::Changed;
    }
    match hash(path) {
        Ok(print) if print.sha256 == sha256 => EvidenceState::Present,
        Ok(_) => EvidenceState::Changed,
        Err(_) => EvidenceState::Unreadable,
    }
}

/// Finds a file by its size and digest.
fn find_again(nearby: &[(PathBuf, u64)], sha256: &str, size: u64, hash: &mut Hash<'_>) -> EvidenceState {
    let mut same = |path: &Path| hash(path).is_ok_and(|print| print.sha256 == sha256);
    let mut candidates = nearby.iter().filter(|(_, other)| *other == size).map(|(path, _)| path);
    candidates
        .find(|path| same(path))
        .map_or(EvidenceState::Missing, |path| EvidenceState::Moved { found: path.to_string_lossy().into_owned() })
}

/// The files below a folder with their sizes, up to a limit; links are not followed.
fn files_below(folder: &Path) -> Vec<(PathBuf, u64)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&next) else { continue };
        for entry in entries.flatten() {
            let Ok(kind) = entry.file_type() else { continue };
            if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file()
                && let Ok(metadata) = entry.metadata()
            {
                found.push((entry.path(), metadata.len()));
            }
            if found.len() + folders.len() > MOST_SEARCHED {
                return found;
            }
        }
    }
    found.sort();
    found
}
