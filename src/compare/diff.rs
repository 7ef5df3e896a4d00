//! What differs between two documents.

use std::collections::BTreeSet;

use super::field::Field;
use super::place::Place;
use super::value::Value;
use crate::assessment::{Assessment, ProcessId};

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The process; none for the document itself.
    pub process: Option<ProcessId>,
    /// The field.
    pub field: Field,
    /// What the first document has.
    pub before: Value,
    /// What the second document has.
    pub after: Value,
}

/// How much differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Claims that differ.
    pub claims: usize,
    /// Pieces of evidence that differ.
    pub evidence: usize,
    /// Fields of the document that differ.
    pub fields: usize,
}

/// What differs from the first document to the second: the document's own fields first, then by process in outline order.
pub fn diff(before: &Assessment, after: &Assessment) -> Vec<Change> {
    let places = Place::all(&[before, after]);
    // The highest code follows from the pieces that are listed; alone it is no difference that anybody made.
    let told = |place: &Place| place.field != Field::LastEvidence && !place.same(before, after);
    let change = |place: Place| Change {
        process: place.process,
        field: place.field,
        before: place.value(before),
        after: place.value(after),
    };
    places.into_iter().filter(told).map(change).collect()
}

/// How much differs.
pub fn summary(changes: &[Change]) -> Summary {
    let claims: BTreeSet<ProcessId> = changes.iter().filter_map(|change| change.process).collect();
    let code = |change: &Change| change.field.evidence();
    let evidence: BTreeSet<_> = changes.iter().filter_map(code).collect();
    let fields = changes.iter().filter(|change| change.process.is_none() && code(change).is_none()).count();
    Summary { claims: claims.len(), evidence: evidence.len(), fields }
}

/// Two texts cut down to where they differ, for one line: the shared beginning and end give way to `…`.
pub fn shortened(before: &str, after: &str, most: usize) -> (String, String) {
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (old, new): (Vec<char>, Vec<char>) = (flat(before).chars().collect(), flat(after).chars().collect());
    let shared = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    // A little of what is shared stays, so that the eye finds the place.
    let begin = if old.len().max(new.len()) <= most { 0 } else { shared.saturating_sub(most / 3) };
    let cut = |text: &[char]| {
        let rest = text.get(begin..).unwrap_or_default();
        let mut words: String = if begin > 0 { "…".to_owned() } else { String::new() };
        words.extend(rest.iter().take(most));
        if rest.len() > most {
            words.push('…');
        }
        words
    };
    (cut(&old), cut(&new))
}
