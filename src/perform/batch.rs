//! The part of a document that a bundle holds: everything, or only the L2s of a batch.

use std::collections::BTreeSet;

use super::open;
use crate::app::Failure;
use crate::assessment::{Assessment, EvidenceCode, ProcessId, Scope};
use crate::export::{Handing, Profile};
use crate::framework::{Catalogues, Framework};

/// The document, or only the L2s of a batch with what belongs to them, and which hand-over it would be.
pub(super) fn part(
    assessment: &Assessment,
    processes: &[ProcessId],
    (profile, round): (Profile, Option<u32>),
    catalogues: &Catalogues,
    what: &str,
) -> Result<(Assessment, Handing), Failure> {
    let framework = open::find_framework(&assessment.framework, what, catalogues)?;
    let in_scope = level_twos(&framework, assessment).count();
    let round = round.unwrap_or_else(|| assessment.next_round(profile));
    let mut part = assessment.clone();
    let batch: Vec<ProcessId> = processes.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
    if batch.is_empty() {
        return Ok((part, Handing { round, batch, in_scope }));
    }
    for id in &batch {
        if framework.get(*id).is_none_or(|process| process.level != 2) {
            let why = format!("{id} is not a level 2 process of {}", framework.label());
            return Err(Failure::new(what, why, "name level 2 processes, such as 1.3.7"));
        }
        if !level_twos(&framework, assessment).any(|own| own == *id) {
            let why = format!("{id} is not in scope");
            return Err(Failure::new(what, why, "name level 2 processes that are in scope"));
        }
    }
    let wanted = |id: &ProcessId| batch.iter().any(|own| own == id || own.contains(id) || id.contains(own));
    part.claims.retain(|id, _| wanted(id));
    part.documents.retain(|id, _| wanted(id));
    part.denominators.retain(|id, _| wanted(id));
    let cited: BTreeSet<EvidenceCode> =
        part.claims.values().flat_map(|claim| claim.all_citations()).map(|citation| citation.evidence).collect();
    part.evidence.retain(|piece| cited.contains(&piece.code));
    Ok((part, Handing { round, batch, in_scope }))
}

/// The L2s in scope.
fn level_twos<'a>(framework: &'a Framework, assessment: &'a Assessment) -> impl Iterator<Item = ProcessId> + 'a {
    framework.of_level(2).map(|process| process.id).filter(|id| assessment.scope(*id) == Scope::In)
}
