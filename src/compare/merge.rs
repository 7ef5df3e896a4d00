//! The merge of two versions of a document that began as one.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::field::Field;
use super::place::Place;
use super::value::Value;
use crate::assessment::{Assessment, Citation, Claim, Evidence, EvidenceCode, ProcessId};

/// Whose version holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// This one's.
    Ours,
    /// The other one's.
    Theirs,
}

/// A place that both sides changed, each in its own way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Where.
    pub place: Place,
    /// What stood there before.
    pub base: Value,
    /// What this side has.
    pub ours: Value,
    /// What the other side has.
    pub theirs: Value,
}

/// What a merge gives: where there is a conflict, ours holds until somebody chooses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The document.
    pub assessment: Assessment,
    /// What both changed, in order.
    pub conflicts: Vec<Conflict>,
    /// The other side, under whose evidence codes conflicts are resolved.
    theirs: Assessment,
}

impl Merged {
    /// The document with the conflicts resolved; those that nobody chose for stay ours.
    pub fn resolved(&self, choices: &[Side]) -> Assessment {
        let mut whole = self.assessment.clone();
        for (conflict, side) in self.conflicts.iter().zip(choices) {
            if *side == Side::Theirs {
                conflict.place.copy(&self.theirs, &mut whole);
            }
        }
        whole
    }
}

/// Merges two versions of `base`: every place is taken from the side that changed it.
pub fn merge(base: &Assessment, ours: &Assessment, theirs: &Assessment) -> Merged {
    let theirs = renumbered(base, ours, theirs);
    let mut whole = ours.clone();
    let mut conflicts = Vec::new();
    for place in Place::all(&[base, ours, &theirs]) {
        let kept = place.same(base, &theirs) || place.same(ours, &theirs);
        if place.same(base, ours) {
            if !kept {
                place.copy(&theirs, &mut whole);
            }
        } else if !kept {
            if place.field == Field::LastEvidence {
                whole.last_evidence = ours.last_evidence.max(theirs.last_evidence);
            } else if place.field == Field::HandOvers {
                // A log only grows: what either side handed over was handed over.
                let more = theirs.hand_overs.iter().filter(|own| !ours.hand_overs.contains(own)).cloned();
                whole.hand_overs.extend(more);
                whole.hand_overs.sort_by(|a, b| a.date.cmp(&b.date));
            } else {
                conflicts.push(conflict(place, Some(base), ours, &theirs));
            }
        }
    }
    Merged { assessment: whole, conflicts, theirs }
}

/// Merges two versions whose common base is not known: every difference is a conflict.
pub fn merge_without_base(ours: &Assessment, theirs: &Assessment) -> Merged {
    let places = Place::all(&[ours, theirs]).into_iter();
    let differ = places.filter(|place| place.field != Field::LastEvidence && !place.same(ours, theirs));
    let conflicts = differ.map(|place| conflict(place, None, ours, theirs)).collect();
    let last_evidence = ours.last_evidence.max(theirs.last_evidence);
    Merged { assessment: Assessment { last_evidence, ..ours.clone() }, conflicts, theirs: theirs.clone() }
}

/// A conflict at a place.
fn conflict(place: Place, base: Option<&Assessment>, ours: &Assessment, theirs: &Assessment) -> Conflict {
    let base = base.map_or(Value::Nothing, |base| place.value(base));
    Conflict { place, base, ours: place.value(ours), theirs: place.value(theirs) }
}

/// The other side with new codes for evidence that both sides registered under one code since the base: two people who add
/// evidence each begin with the same next code, and mean different files.
fn renumbered(base: &Assessment, ours: &Assessment, theirs: &Assessment) -> Assessment {
    let mut last = ours.last_evidence.max(theirs.last_evidence);
    let mut codes = BTreeMap::new();
    for piece in &theirs.evidence {
        let new = base.evidence(piece.code).is_none() && piece.code.0 > base.last_evidence;
        let other = ours.evidence(piece.code).is_some_and(|own| own.source != piece.source);
        if new && other {
            last = last.saturating_add(1);
            codes.insert(piece.code, EvidenceCode(last));
        }
    }
    let mut whole = theirs.clone();
    if codes.is_empty() {
        return whole;
    }
    let now = |code: EvidenceCode| codes.get(&code).copied().unwrap_or(code);
    for piece in &mut whole.evidence {
        if codes.contains_key(&piece.code) {
            let code = now(piece.code);
            Arc::<Evidence>::make_mut(piece).code = code;
        }
    }
    whole.evidence.sort_by_key(|piece| piece.code);
    whole.last_evidence = last;
    let citing: Vec<ProcessId> = codes.keys().flat_map(|code| theirs.cited_by(*code)).collect();
    for id in citing {
        // Each claim once: a second time would move codes that are new by now.
        if whole.claim(id) != theirs.claim(id) {
            continue;
        }
        whole.change_claim(id, |claim| renumber(claim, &codes));
    }
    whole
}

/// Gives the citations of a claim their new codes.
fn renumber(claim: &mut Claim, codes: &BTreeMap<EvidenceCode, EvidenceCode>) {
    let renumber = |citations: &mut Vec<Citation>| {
        for citation in citations {
            citation.evidence = codes.get(&citation.evidence).copied().unwrap_or(citation.evidence);
        }
    };
    renumber(&mut claim.citations);
    for passage in &mut claim.mapping {
        if passage.citations.iter().any(|citation| codes.contains_key(&citation.evidence)) {
            renumber(&mut Arc::make_mut(passage).citations);
        }
    }
}
