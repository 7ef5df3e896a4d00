//! The merge of two versions of a document that began as one.

use super::codes::{aligned, cited, renumbered};
use super::field::Field;
use super::place::Place;
use super::value::Value;
use crate::assessment::Assessment;

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
    /// The document with the conflicts resolved; those that nobody chose for stay ours. No citation loses its evidence: a
    /// piece that is cited stays in the register, whatever was chosen for it.
    pub fn resolved(&self, choices: &[Side]) -> Assessment {
        let mut whole = self.assessment.clone();
        for (conflict, side) in self.conflicts.iter().zip(choices) {
            if *side == Side::Theirs && conflict.place.field == Field::HandOvers {
                add_hand_overs(&mut whole, &self.theirs);
            } else if *side == Side::Theirs {
                conflict.place.copy(&self.theirs, &mut whole);
            }
        }
        for code in cited(&whole) {
            let piece = Place { process: None, field: Field::Evidence(code) };
            for side in [&self.assessment, &self.theirs] {
                if whole.evidence(code).is_none() {
                    piece.copy(side, &mut whole);
                }
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
                add_hand_overs(&mut whole, &theirs);
            } else {
                conflicts.push(conflict(place, Some(base), ours, &theirs));
            }
        }
    }
    Merged { assessment: whole, conflicts, theirs }
}

/// Merges two versions whose common base is not known: every difference is a conflict. The other side stands under the
/// evidence codes of this one, see [`aligned`].
pub fn merge_without_base(ours: &Assessment, theirs: &Assessment) -> Merged {
    let theirs = aligned(ours, theirs);
    let places = Place::all(&[ours, &theirs]).into_iter();
    let differ = places.filter(|place| place.field != Field::LastEvidence && !place.same(ours, &theirs));
    let conflicts = differ.map(|place| conflict(place, None, ours, &theirs)).collect();
    let last_evidence = ours.last_evidence.max(theirs.last_evidence);
    Merged { assessment: Assessment { last_evidence, ..ours.clone() }, conflicts, theirs }
}

/// Adds what another document says was handed over: a log only grows, and what either side handed over was handed over.
fn add_hand_overs(whole: &mut Assessment, theirs: &Assessment) {
    let more: Vec<_> = theirs.hand_overs.iter().filter(|own| !whole.hand_overs.contains(own)).cloned().collect();
    whole.hand_overs.extend(more);
    whole.hand_overs.sort_by(|a, b| a.date.cmp(&b.date));
}

/// A conflict at a place.
fn conflict(place: Place, base: Option<&Assessment>, ours: &Assessment, theirs: &Assessment) -> Conflict {
    let base = base.map_or(Value::Nothing, |base| place.value(base));
    Conflict { place, base, ours: place.value(ours), theirs: place.value(theirs) }
}
