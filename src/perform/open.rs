//! Reads an assessment from disk: its bytes, its framework version, its scheme; evidence paths become absolute.

use std::path::Path;
use std::sync::Arc;

use crate::app::{Failure, Opened};
use crate::assessment::{Assessment, Evidence, EvidenceSource, FrameworkRef, Redaction};
use crate::file;
use crate::framework::{Catalogues, Framework};
use crate::platform::{atomic, files};

/// Reads an assessment.
pub fn open(path: &Path, catalogues: &Catalogues) -> Result<Opened, Failure> {
    let what = || format!("cannot open {}", path.display());
    let unreadable =
        |error: std::io::Error| Failure::new(what(), files::reason(&error), "check the path and its permissions");
    if path.is_dir() {
        return Err(Failure::new(what(), "it is a folder", "name a file that ends in .claimbook"));
    }
    let size = std::fs::metadata(path).map_err(unreadable)?.len();
    file::check_size(size).map_err(|error| Failure::new(what(), error.to_string(), error.hint()))?;
    let bytes = files::read_limited(path, size.max(1)).map_err(unreadable)?;
    let named = |failure: Failure| {
        let previous = atomic::previous_path(path).display().to_string();
        Failure { hint: failure.hint.replace("NAME.claimbook~", &previous), ..failure }
    };
    // Paths in a file begin where the file itself lies, whatever link it was opened by.
    from_bytes(&bytes, &what(), atomic::folder_of(&files::real(path)), catalogues).map_err(named)
}

/// Reads an assessment from bytes; `folder` is where its evidence paths begin.
pub fn from_bytes(bytes: &[u8], what: &str, folder: &Path, catalogues: &Catalogues) -> Result<Opened, Failure> {
    let loaded = file::read(bytes).map_err(|error| Failure::new(what, error.to_string(), error.hint()))?;
    let mut repairs: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
    let mut assessment = loaded.assessment;
    let framework = find_framework(&assessment.framework, what, catalogues)?;
    let scheme = if let Some(scheme) = file::scheme(&assessment.scheme) {
        scheme
    } else {
        let default = default_scheme(what)?;
        repairs
            .push(format!("scheme {:?} is unknown: the figures are computed with {}", assessment.scheme, default.id));
        default
    };
    with_paths(&mut assessment, |path| files::resolve(path, folder).to_string_lossy().into_owned());
    Ok(Opened { assessment, framework, scheme, repairs })
}

/// The framework version that an assessment is about.
pub fn find_framework(wanted: &FrameworkRef, what: &str, catalogues: &Catalogues) -> Result<Arc<Framework>, Failure> {
    catalogues.find(&wanted.id, &wanted.version).ok_or_else(|| {
        let known: Vec<String> = catalogues.names().iter().map(|(id, version)| format!("{id}@{version}")).collect();
        Failure::new(
            what,
            format!("unknown framework version {}", wanted.label()),
            format!("Claimbook knows {}; claimbook catalogue import adds others", known.join(", ")),
        )
    })
}

/// The scheme for documents that name none, or an unknown one.
pub fn default_scheme(what: &str) -> Result<Arc<crate::scheme::Scheme>, Failure> {
    file::schemes().first().cloned().ok_or_else(|| Failure::new(what, "no scoring scheme is built in", ""))
}

/// Changes the path of every piece of evidence that is a file, and that of the logo.
pub fn with_paths(assessment: &mut Assessment, change: impl Fn(&str) -> String) {
    let logo = &assessment.subject.logo;
    let changed = if logo.is_empty() { String::new() } else { change(logo) };
    if changed != *logo {
        Arc::make_mut(&mut assessment.subject).logo = changed;
    }
    for piece in &mut assessment.evidence {
        if let EvidenceSource::File { path, .. } = &piece.source {
            let changed = change(path);
            if changed != *path
                && let EvidenceSource::File { path, .. } = &mut Arc::<Evidence>::make_mut(piece).source
            {
                *path = changed;
            }
        }
        if let Redaction::Twin { path, .. } = &piece.redaction {
            let changed = change(path);
            if changed != *path
                && let Redaction::Twin { path, .. } = &mut Arc::<Evidence>::make_mut(piece).redaction
            {
                *path = changed;
            }
        }
    }
}
