//! Several changes of the evidence register as one step: a batch of files, moved files, duplicates, collected copies.

use std::sync::Arc;

use super::apply::{Rejection, Rules, add_evidence, change_claim, change_evidence, remove_evidence};
use super::change::{ClaimChange, EvidenceChange, NewEvidence};
use crate::assessment::{Assessment, Citation, EvidenceCode, ProcessId};

/// One change of the register within a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RegisterStep {
    /// Adds a piece, and cites it where that was asked for.
    Add(NewEvidence),
    /// Changes a piece.
    Change(EvidenceCode, EvidenceChange),
    /// Cites a piece that is there, in a claim or a passage of it.
    Cite(EvidenceCode, (ProcessId, Option<usize>)),
    /// Removes a piece; what cited it cites another piece at the same place.
    Merge {
        /// The piece that stays.
        into: EvidenceCode,
        /// The piece that goes.
        gone: EvidenceCode,
    },
}

/// Applies the steps in order.
pub(super) fn change_register(
    rules: Rules<'_>,
    next: &mut Assessment,
    steps: &[RegisterStep],
) -> Result<(), Rejection> {
    for step in steps {
        match step {
            RegisterStep::Add(piece) => add_evidence(rules, next, std::slice::from_ref(piece))?,
            RegisterStep::Change(code, change) => change_evidence(next, *code, change)?,
            RegisterStep::Cite(code, (id, passage)) => {
                next.evidence(*code).ok_or(Rejection::UnknownEvidence(*code))?;
                change_claim(rules, next, *id, &ClaimChange::Cite(*passage, Citation::whole(*code)))?;
            }
            RegisterStep::Merge { into, gone } => merge(next, *into, *gone)?,
        }
    }
    Ok(())
}

/// Lets what cited a piece cite another one, and removes it.
fn merge(next: &mut Assessment, into: EvidenceCode, gone: EvidenceCode) -> Result<(), Rejection> {
    next.evidence(into).ok_or(Rejection::UnknownEvidence(into))?;
    if into == gone {
        return Ok(());
    }
    let citing: Vec<ProcessId> = next.cited_by(gone).collect();
    for id in citing {
        next.change_claim(id, |claim| {
            point(&mut claim.citations, into, gone);
            for passage in &mut claim.mapping {
                if passage.citations.iter().any(|citation| citation.evidence == gone) {
                    point(&mut Arc::make_mut(passage).citations, into, gone);
                }
            }
        });
    }
    remove_evidence(next, gone)
}

/// Points citations to another piece; one that would then stand twice goes.
fn point(citations: &mut Vec<Citation>, into: EvidenceCode, gone: EvidenceCode) {
    let mut seen: Vec<Citation> = Vec::with_capacity(citations.len());
    for mut citation in std::mem::take(citations) {
        let moved = citation.evidence == gone;
        if moved {
            citation.evidence = into;
        }
        if !moved || !seen.contains(&citation) {
            seen.push(citation);
        }
    }
    *citations = seen;
}
