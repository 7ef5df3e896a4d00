//! The evidence register: conflicts, search, previews, collecting, and its view.

mod batch;
mod register;
mod view;
mod world;

use std::sync::Arc;

use claimbook::assessment::{Assessment, Evidence, EvidenceCode, EvidenceSource};
use claimbook::edit::NewEvidence;

use crate::support::seed;

/// A file as a source.
pub fn file(path: &str, digest: &str) -> EvidenceSource {
    EvidenceSource::File { path: path.to_owned(), sha256: digest.to_owned(), size: 7 }
}

/// A new piece that is a file; its title is the name without its ending.
pub fn new(path: &str, digest: &str) -> NewEvidence {
    let name = path.rsplit('/').next().unwrap();
    let title = name.split('.').next().unwrap().to_owned();
    NewEvidence { title, source: file(path, digest), cite: None }
}

/// The published page's assessment with pieces: E001 is the first.
pub fn with(pieces: &[(&str, &str)]) -> Assessment {
    let mut assessment = seed();
    for (path, digest) in pieces {
        assessment.last_evidence += 1;
        let title = new(path, digest).title;
        let code = EvidenceCode(assessment.last_evidence);
        assessment.evidence.push(Arc::new(Evidence::new(code, &title, file(path, digest))));
    }
    assessment
}
