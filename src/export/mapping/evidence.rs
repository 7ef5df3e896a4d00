//! Works cited: the evidence register as documents print it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::super::Submission;
use crate::assessment::{Evidence, EvidenceCode, EvidenceSource, ProcessId};

/// The most processes that an entry names; `assessment.json` has them all.
const MOST_NAMED: usize = 40;

/// Whether a claim is printed in the mapping document of an L2: its own, those below it, and that of its domain.
fn is_printed(submission: &Submission, level_two: ProcessId, id: ProcessId) -> bool {
    let domain = submission.framework.at_level(level_two, 1);
    id == level_two || level_two.contains(&id) || domain.is_some_and(|domain| domain.id == id)
}

/// The evidence that the claims in the mapping document of an L2 cite.
pub(in crate::export) fn cited_in(submission: &Submission, level_two: ProcessId) -> BTreeSet<EvidenceCode> {
    let claims = submission.assessment.claims.iter();
    claims
        .filter(|(id, _)| is_printed(submission, level_two, **id))
        .flat_map(|(_, claim)| claim.all_citations())
        .map(|citation| citation.evidence)
        .collect()
}

/// The register in order of codes, or what the mapping document of an L2 cites; withheld pieces are listed and marked.
pub(in crate::export) fn works_cited(submission: &Submission, level_two: Option<ProcessId>) -> Value {
    let cited = level_two.map(|level_two| cited_in(submission, level_two));
    let travelling = submission.assessment.evidence.iter().map(|piece| (piece.code, (piece.as_ref(), false)));
    let withheld = submission.withheld.iter().map(|piece| (piece.code, (piece.as_ref(), true)));
    let all: BTreeMap<EvidenceCode, (&Evidence, bool)> = travelling.chain(withheld).collect();
    all.iter()
        .filter(|(code, _)| cited.as_ref().is_none_or(|cited| cited.contains(code)))
        .map(|(_, (piece, withheld))| work(submission, piece, *withheld, level_two))
        .collect()
}

/// One entry.
fn work(submission: &Submission, piece: &Evidence, withheld: bool, level_two: Option<ProcessId>) -> Value {
    let here = |id: &ProcessId| level_two.is_none_or(|level_two| is_printed(submission, level_two, *id));
    let ids: Vec<String> = submission.assessment.cited_by(piece.code).filter(here).map(|id| id.to_string()).collect();
    let named = ids.iter().take(MOST_NAMED).cloned().collect::<Vec<_>>().join(", ");
    let more = ids.len().saturating_sub(MOST_NAMED);
    let cited_by = if more > 0 { format!("{named} and {more} more") } else { named };
    let size = match &piece.source {
        EvidenceSource::File { size, .. } => format!("{size} bytes"),
        EvidenceSource::Link { .. } => String::new(),
    };
    json!({
        "code": piece.code.to_string(),
        "title": if piece.title.trim().is_empty() { piece.file_name() } else { &piece.title },
        "kind": piece.marked(piece.kind.title()),
        "version": piece.document_version,
        "issuer": piece.issuer,
        "component": piece.component,
        "location": if withheld { "" } else { piece.location() },
        "sha256": piece.sha256().unwrap_or_default(),
        "size": size,
        "withheld": withheld,
        "cited_by": cited_by,
    })
}
