//! Works cited: the evidence register as documents print it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::super::Submission;
use crate::assessment::{Evidence, EvidenceCode, EvidenceSource, ProcessId};

/// The evidence that claims about a process and everything below it cite.
pub(in crate::export) fn cited_in(submission: &Submission, process: ProcessId) -> BTreeSet<EvidenceCode> {
    let claims = submission.assessment.claims.iter();
    claims
        .filter(|(id, _)| **id == process || process.contains(id))
        .flat_map(|(_, claim)| claim.all_citations())
        .map(|citation| citation.evidence)
        .collect()
}

/// The register in order of codes, or the named part of it; withheld pieces are listed and marked.
pub(in crate::export) fn works_cited(submission: &Submission, only: Option<&BTreeSet<EvidenceCode>>) -> Value {
    let travelling = submission.assessment.evidence.iter().map(|piece| (piece.code, (piece.as_ref(), false)));
    let withheld = submission.withheld.iter().map(|piece| (piece.code, (piece.as_ref(), true)));
    let all: BTreeMap<EvidenceCode, (&Evidence, bool)> = travelling.chain(withheld).collect();
    all.iter()
        .filter(|(code, _)| only.is_none_or(|only| only.contains(code)))
        .map(|(_, (piece, withheld))| work(submission, piece, *withheld))
        .collect()
}

/// One entry.
fn work(submission: &Submission, piece: &Evidence, withheld: bool) -> Value {
    let cited_by: Vec<String> = submission.assessment.cited_by(piece.code).map(|id| id.to_string()).collect();
    let size = match &piece.source {
        EvidenceSource::File { size, .. } => format!("{size} bytes"),
        EvidenceSource::Link { .. } => String::new(),
    };
    json!({
        "code": piece.code.to_string(),
        "title": if piece.title.trim().is_empty() { piece.file_name() } else { &piece.title },
        "kind": piece.kind.title(),
        "version": piece.document_version,
        "issuer": piece.issuer,
        "component": piece.component,
        "location": if withheld { "" } else { piece.location() },
        "sha256": piece.sha256().unwrap_or_default(),
        "size": size,
        "withheld": withheld,
        "cited_by": cited_by.join(", "),
    })
}
