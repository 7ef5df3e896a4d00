//! The smallest things that are compared and merged as one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use super::field::{ClaimField, EvidenceField, Field, PassageField};
use super::parts;
use super::value::{self, Value};
use crate::assessment::{Assessment, Claim, DocumentField, Evidence, EvidenceCode, Passage, ProcessId};

/// Where two documents can differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The process; none for the document itself.
    pub process: Option<ProcessId>,
    /// The field.
    pub field: Field,
}

/// The claim of a process about which nothing was said.
static NOTHING_SAID: LazyLock<Claim> = LazyLock::new(Claim::empty);

/// The claim about a process.
fn claim(whole: &Assessment, id: ProcessId) -> &Claim {
    whole.claim(id).unwrap_or_else(|| &NOTHING_SAID)
}

/// The passage at a place.
fn passage(whole: &Assessment, id: ProcessId, at: usize) -> Option<&Passage> {
    claim(whole, id).mapping.get(at).map(Arc::as_ref)
}

impl Place {
    /// A place that is about no process.
    const fn document(field: Field) -> Self {
        Self { process: None, field }
    }

    /// A place of a process.
    const fn of(id: ProcessId, field: Field) -> Self {
        Self { process: Some(id), field }
    }

    /// All places in which the documents may differ from each other, in order; what they share is passed over.
    pub(super) fn all(documents: &[&Assessment]) -> Vec<Self> {
        let mut places = vec![Self::document(Field::Framework)];
        let unlike = |get: fn(&Assessment) -> &Arc<_>| {
            documents.windows(2).any(|pair| !matches!(pair, [a, b] if Arc::ptr_eq(get(a), get(b))))
        };
        let by_process = [DocumentField::Denominators, DocumentField::MappingDocuments];
        let subject_differs = unlike(|whole| &whole.subject);
        for field in DocumentField::ALL.iter().filter(|field| !by_process.contains(field)) {
            let outside = matches!(
                field,
                DocumentField::Stage
                    | DocumentField::Scheme
                    | DocumentField::NotSubmittedLabel
                    | DocumentField::ChartGroups
                    | DocumentField::Forbidden
            );
            if outside || subject_differs {
                places.push(Self::document(Field::Document(*field)));
            }
        }
        evidence_places(documents, &mut places);
        places.push(Self::document(Field::LastEvidence));
        places.push(Self::document(Field::Filters));
        places.push(Self::document(Field::HandOvers));
        let ids = |keys: fn(&Assessment) -> Vec<ProcessId>| -> BTreeSet<ProcessId> {
            documents.iter().flat_map(|whole| keys(whole)).collect()
        };
        let denominators = ids(|whole| whole.denominators.keys().copied().collect());
        places.extend(denominators.into_iter().map(|id| Self::of(id, Field::Denominator)));
        let mapped = ids(|whole| whole.documents.keys().copied().collect());
        places.extend(mapped.into_iter().map(|id| Self::of(id, Field::MappingDocument)));
        for id in differing_claims(documents) {
            claim_places(documents, id, &mut places);
        }
        places.sort();
        places
    }

    /// Whether two documents have the same here.
    pub(super) fn same(&self, a: &Assessment, b: &Assessment) -> bool {
        match (self.field, self.process) {
            (Field::Framework, _) => a.framework == b.framework,
            (Field::Document(field), _) => parts::same(field, a, b),
            (Field::Evidence(code), _) => a.evidence(code) == b.evidence(code),
            (Field::EvidencePart(code, part), _) => match (a.evidence(code), b.evidence(code)) {
                (Some(a), Some(b)) => part.same(a, b),
                (a, b) => a.is_none() && b.is_none(),
            },
            (Field::Filters, _) => a.filters == b.filters,
            (Field::HandOvers, _) => a.hand_overs == b.hand_overs,
            (Field::LastEvidence, _) => a.last_evidence == b.last_evidence,
            (Field::Denominator, Some(id)) => a.denominators.get(&id) == b.denominators.get(&id),
            (Field::MappingDocument, Some(id)) => a.documents.get(&id) == b.documents.get(&id),
            (Field::Claim(field), Some(id)) => field.same(claim(a, id), claim(b, id)),
            (Field::Passage(at, part), Some(id)) => match (passage(a, id, at), passage(b, id, at)) {
                (Some(a), Some(b)) => part.same(a, b),
                (a, b) => a.is_none() && b.is_none(),
            },
            (Field::Denominator | Field::MappingDocument | Field::Claim(_) | Field::Passage(..), None) => true,
        }
    }

    /// Takes over what another document has here.
    pub(super) fn copy(&self, from: &Assessment, to: &mut Assessment) {
        match (self.field, self.process) {
            (Field::Framework, _) => to.framework.clone_from(&from.framework),
            (Field::Document(field), _) => parts::copy(field, from, to),
            (Field::Evidence(code), _) => copy_evidence(code, from, to),
            (Field::EvidencePart(code, part), _) => {
                let there = to.evidence.iter_mut().find(|piece| piece.code == code);
                if let (Some(from), Some(to)) = (from.evidence(code), there) {
                    part.copy(from, Arc::make_mut(to));
                }
            }
            (Field::Filters, _) => to.filters.clone_from(&from.filters),
            (Field::HandOvers, _) => to.hand_overs.clone_from(&from.hand_overs),
            (Field::LastEvidence, _) => to.last_evidence = from.last_evidence,
            (Field::Denominator, Some(id)) => copy_entry(&from.denominators, &mut to.denominators, id),
            (Field::MappingDocument, Some(id)) => copy_entry(&from.documents, &mut to.documents, id),
            (Field::Claim(field), Some(id)) => to.change_claim(id, |to| field.copy(claim(from, id), to)),
            (Field::Passage(at, part), Some(id)) => to.change_claim(id, |to| {
                if let (Some(from), Some(to)) = (passage(from, id, at), to.mapping.get_mut(at)) {
                    part.copy(from, Arc::make_mut(to));
                }
            }),
            (Field::Denominator | Field::MappingDocument | Field::Claim(_) | Field::Passage(..), None) => {}
        }
    }

    /// What a document has here.
    pub fn value(&self, whole: &Assessment) -> Value {
        match (self.field, self.process) {
            (Field::Framework, _) => Value::Text(whole.framework.label()),
            (Field::Document(field), _) => Value::Text(field.read(whole)),
            (Field::Evidence(code), _) => Value::word(whole.evidence(code).map(|piece| piece.title.as_str())),
            (Field::EvidencePart(code, part), _) => {
                whole.evidence(code).map_or(Value::Nothing, |piece| part.value(piece))
            }
            (Field::Filters, _) => {
                let lines = whole.filters.iter().map(|own| format!("{}: {}", own.name, own.text));
                Value::Text(lines.collect::<Vec<_>>().join("\n"))
            }
            (Field::HandOvers, _) => {
                let lines = whole.hand_overs.iter().map(crate::assessment::HandOver::words);
                Value::Text(lines.collect::<Vec<_>>().join("\n"))
            }
            (Field::LastEvidence, _) => Value::Text(EvidenceCode(whole.last_evidence).to_string()),
            (Field::Denominator, Some(id)) => whole
                .denominators
                .get(&id)
                .map_or(Value::Nothing, |own| Value::Text(format!("{} {}", own.count, own.note).trim_end().to_owned())),
            (Field::MappingDocument, Some(id)) => whole.documents.get(&id).map_or(Value::Nothing, |document| {
                let parts = [&*document.label(), document.state.word(), &*document.date, &*document.author];
                Value::Text(parts.join(" ").trim_end().to_owned())
            }),
            (Field::Claim(field), Some(id)) => field.value(claim(whole, id)),
            (Field::Passage(at, part), Some(id)) => {
                passage(whole, id, at).map_or(Value::Nothing, |passage| part.value(passage))
            }
            (Field::Denominator | Field::MappingDocument | Field::Claim(_) | Field::Passage(..), None) => {
                Value::Nothing
            }
        }
    }

    /// The text that a passage has as a whole, for lists that show it beside its marks.
    pub fn passage_words(&self, whole: &Assessment) -> Option<String> {
        match (self.field, self.process) {
            (Field::Passage(at, _), Some(id)) => passage(whole, id, at).map(value::passage),
            _ => None,
        }
    }
}

/// Evidence: by fields where every document has the piece, else as a whole.
fn evidence_places(documents: &[&Assessment], places: &mut Vec<Place>) {
    let by_code = |whole: &&Assessment| -> BTreeMap<EvidenceCode, Arc<Evidence>> {
        whole.evidence.iter().map(|piece| (piece.code, Arc::clone(piece))).collect()
    };
    let registers: Vec<_> = documents.iter().map(by_code).collect();
    let codes: BTreeSet<EvidenceCode> = registers.iter().flat_map(|register| register.keys().copied()).collect();
    for code in codes {
        if registers.iter().all(|register| register.contains_key(&code)) {
            let parts = EvidenceField::ALL.iter().map(|part| Place::document(Field::EvidencePart(code, *part)));
            places.extend(parts);
        } else {
            places.push(Place::document(Field::Evidence(code)));
        }
    }
}

/// The processes whose claims are not all the same; claims that are shared are equal without a look inside.
fn differing_claims(documents: &[&Assessment]) -> BTreeSet<ProcessId> {
    let mut ids = BTreeSet::new();
    for pair in documents.windows(2) {
        let [a, b] = pair else { continue };
        for (id, own) in &a.claims {
            if !b.claims.get(id).is_some_and(|other| Arc::ptr_eq(own, other) || own == other) {
                ids.insert(*id);
            }
        }
        ids.extend(b.claims.keys().filter(|id| !a.claims.contains_key(id)));
    }
    ids
}

/// The places of a claim; passages stand for themselves where every document has as many of them.
fn claim_places(documents: &[&Assessment], id: ProcessId, places: &mut Vec<Place>) {
    let lengths: BTreeSet<usize> = documents.iter().map(|whole| claim(whole, id).mapping.len()).collect();
    let shared = lengths.first().copied().filter(|_| lengths.len() == 1);
    for field in ClaimField::ALL {
        match shared {
            Some(count) if *field == ClaimField::Mapping => {
                let parts = (0..count).flat_map(|at| PassageField::ALL.iter().map(move |part| (at, *part)));
                places.extend(parts.map(|(at, part)| Place::of(id, Field::Passage(at, part))));
            }
            _ => places.push(Place::of(id, Field::Claim(*field))),
        }
    }
}

/// Takes a piece of evidence over, or takes it out; the register stays in the order of codes.
fn copy_evidence(code: EvidenceCode, from: &Assessment, to: &mut Assessment) {
    let own = to.evidence.iter().position(|piece| piece.code == code);
    let other = from.evidence.iter().find(|piece| piece.code == code);
    match (own, other) {
        (Some(at), Some(piece)) => {
            if let Some(slot) = to.evidence.get_mut(at) {
                *slot = Arc::clone(piece);
            }
        }
        (Some(at), None) => {
            to.evidence.remove(at);
        }
        (None, Some(piece)) => {
            let at = to.evidence.iter().position(|own| own.code > code).unwrap_or(to.evidence.len());
            to.evidence.insert(at, Arc::clone(piece));
        }
        (None, None) => {}
    }
}

/// Takes the entry of a process over, or takes it out.
fn copy_entry<T: Clone>(from: &BTreeMap<ProcessId, T>, to: &mut BTreeMap<ProcessId, T>, id: ProcessId) {
    match from.get(&id) {
        Some(entry) => {
            to.insert(id, entry.clone());
        }
        None => {
            to.remove(&id);
        }
    }
}
