//! Registers evidence files, and looks what became of them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::app::{CitePlace, Failure};
use crate::assessment::{Assessment, EvidenceCode, EvidenceSource};
use crate::checks::EvidenceState;
use crate::edit::NewEvidence;
use crate::platform::files;

/// The most files that are looked at when a moved piece of evidence is searched for.
const MOST_SEARCHED: usize = 5_000;

/// Hashes a file, or takes an address, as the source of a piece of evidence.
pub fn source_of(target: &str, folder: &Path) -> Result<EvidenceSource, Failure> {
    if is_link(target) {
        return Ok(EvidenceSource::Link { url: target.to_owned() });
    }
    let path = files::resolve(target, folder);
    let print = files::fingerprint_whole(&path).map_err(|error| {
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

/// Files and addresses as new pieces of evidence; the title is the file's name.
pub fn register(targets: &[PathBuf], place: Option<CitePlace>) -> Result<Vec<NewEvidence>, Failure> {
    let new = |target: &PathBuf| {
        let text = target.to_string_lossy();
        let source = source_of(&text, Path::new("."))?;
        let title = match &source {
            EvidenceSource::Link { url } => url.clone(),
            EvidenceSource::File { .. } => {
                target.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
            }
        };
        Ok(NewEvidence { title, source, cite: place })
    };
    targets.iter().map(new).collect()
}

/// What became of every piece of evidence; a missing one is searched for by size and digest below `folder`.
pub fn states(assessment: &Assessment, folder: Option<&Path>) -> BTreeMap<EvidenceCode, EvidenceState> {
    let mut nearby: Option<Vec<(PathBuf, u64)>> = None;
    let mut states = BTreeMap::new();
    for piece in &assessment.evidence {
        let EvidenceSource::File { path, sha256, size } = &piece.source else { continue };
        let state = match state_of(Path::new(path), sha256, *size) {
            EvidenceState::Missing => {
                let nearby = nearby.get_or_insert_with(|| folder.map(files_below).unwrap_or_default());
                find_again(nearby, sha256, *size)
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
fn state_of(path: &Path, sha256: &str, size: u64) -> EvidenceState {
    let metadata = match std::fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => return EvidenceState::Unreadable,
        Err(_) => return EvidenceState::Missing,
    };
    if metadata.len() != size {
        return EvidenceState::Changed;
    }
    match files::fingerprint_whole(path) {
        Ok(print) if print.sha256 == sha256 => EvidenceState::Present,
        Ok(_) => EvidenceState::Changed,
        Err(_) => EvidenceState::Unreadable,
    }
}

/// Finds a file by its size and digest.
fn find_again(nearby: &[(PathBuf, u64)], sha256: &str, size: u64) -> EvidenceState {
    let same = |path: &Path| files::fingerprint_whole(path).is_ok_and(|print| print.sha256 == sha256);
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
