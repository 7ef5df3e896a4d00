//! Pieces of evidence, and their redacted versions, that were found again elsewhere.

use std::collections::BTreeMap;

use crate::assessment::{Assessment, EvidenceCode, EvidenceSource, Redaction};
use crate::checks::EvidenceState;
use crate::edit::{EvidenceChange, RegisterStep};

/// The changes that point to where files were found: `states` of the pieces, `twins` of their redacted versions.
pub fn relinks(
    assessment: &Assessment,
    states: &BTreeMap<EvidenceCode, EvidenceState>,
    twins: &BTreeMap<EvidenceCode, EvidenceState>,
) -> Vec<RegisterStep> {
    let mut steps = Vec::new();
    for piece in &assessment.evidence {
        if let Some(source) = found(states.get(&piece.code), Some(&piece.source)) {
            steps.push(RegisterStep::Change(piece.code, EvidenceChange::Source(source)));
        }
        if let Some(source) = found(twins.get(&piece.code), piece.redaction.source().as_ref()) {
            steps.push(RegisterStep::Change(piece.code, EvidenceChange::Redaction(Redaction::twin(source))));
        }
    }
    steps
}

/// The same file in the place where it was found.
fn found(state: Option<&EvidenceState>, source: Option<&EvidenceSource>) -> Option<EvidenceSource> {
    match (state, source) {
        (Some(EvidenceState::Moved { found }), Some(EvidenceSource::File { sha256, size, .. })) => {
            Some(EvidenceSource::File { path: found.clone(), sha256: sha256.clone(), size: *size })
        }
        _ => None,
    }
}
