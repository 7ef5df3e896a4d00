//! What the profile leaves out of a document, counted.

use super::leaving::{Dropped, DroppedKind};
use super::{EvidenceFile, Filtered};
use crate::assessment::{Assessment, Claim, PassageOrigin, ProcessId, Scope, Status};

/// What is in a document and not in what leaves the house of it, counted; what there is nothing of is not told.
pub fn dropped(whole: &Assessment, filtered: &Filtered) -> Vec<Dropped> {
    let own = &filtered.assessment;
    let claims = || whole.claims.iter().map(|(id, claim)| (*id, claim.as_ref()));
    let count = |wanted: fn(&Claim) -> bool| claims().filter(|(_, claim)| wanted(claim)).count();
    let framework = |claim: &Claim| {
        let passages = claim.mapping.iter().filter(|passage| passage.origin == PassageOrigin::Framework);
        passages.filter(|passage| !passage.text.is_empty()).count()
    };
    let lost = |of: fn(&Claim) -> usize| -> usize {
        let there = |id: ProcessId| own.claim(id).map_or(0, of);
        let decided = claims().filter(|(_, claim)| claim.scope != Scope::Undecided);
        decided.map(|(id, claim)| of(claim).saturating_sub(there(id))).sum()
    };
    let told = |claim: &Claim| claim.scope == Scope::Out && has_more_than_reason(claim);
    let in_scope = |claim: &Claim| claim.scope == Scope::In;
    let paths = |file: &&EvidenceFile| file.original != file.path;
    [
        (DroppedKind::Notes, count(|claim| !claim.note.is_empty())),
        (DroppedKind::Owners, count(|claim| !claim.owner.is_empty())),
        (DroppedKind::Status, count(|claim| claim.status != Status::Todo)),
        (DroppedKind::Undecided, count(|claim| claim.scope == Scope::Undecided)),
        (DroppedKind::OutOfScope, claims().filter(|(_, claim)| told(claim)).count()),
        (
            DroppedKind::FrameworkText,
            claims().filter(|(_, claim)| in_scope(claim)).map(|(_, claim)| framework(claim)).sum(),
        ),
        (DroppedKind::Questions, lost(|claim| claim.questions.len())),
        (
            DroppedKind::Citations,
            lost(|claim| if claim.scope == Scope::In { claim.all_citations().count() } else { 0 }),
        ),
        (DroppedKind::Paths, filtered.files.iter().filter(paths).count()),
        (DroppedKind::Filters, whole.filters.len()),
        (DroppedKind::Forbidden, whole.forbidden.len()),
        (DroppedKind::HandOvers, whole.hand_overs.len()),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(what, count)| Dropped { what, count })
    .collect()
}

/// Whether a claim out of scope says something beside the reason.
fn has_more_than_reason(claim: &Claim) -> bool {
    let told =
        Claim { scope: Scope::Out, reason: claim.reason.clone(), questions: claim.questions.clone(), ..Claim::empty() };
    let own = Claim { note: String::new(), owner: String::new(), status: Status::Todo, ..claim.clone() };
    own != told
}
