//! What a person does as one although it comes as several changes: a passage is added and its first words are typed; a
//! piece of evidence is cited and the place in it is named.

use super::change::{ClaimChange, Edit, MergeKey, PassageChange};
use crate::assessment::{Assessment, Passage, PassageOrigin, ProcessId};

/// The key of the changes that complete a step, which led on from `before`; `None` where it is whole.
pub(super) fn awaited(edit: &Edit, before: &Assessment) -> Option<MergeKey> {
    match edit {
        Edit::Claims(ids, ClaimChange::AddPassage(at, passage)) if is_begun(passage) => Some(text_key(one(ids)?, *at)),
        Edit::Claims(ids, ClaimChange::Cite(passage, _)) => {
            let id = one(ids)?;
            Some(citation_key(id, *passage, count(before, id, *passage)))
        }
        Edit::AddEvidence(pieces) => match pieces.as_slice() {
            [piece] => {
                let (id, passage) = piece.cite?;
                Some(citation_key(id, passage, count(before, id, passage)))
            }
            _ => None,
        },
        // The page is named, then the section.
        Edit::Claims(..) => citation_completed(edit),
        Edit::Field(..)
        | Edit::Each(..)
        | Edit::Tick(..)
        | Edit::Evidence(..)
        | Edit::RemoveEvidence(_)
        | Edit::Register(..)
        | Edit::Filter(_)
        | Edit::HandOver(_)
        | Edit::Replace(..) => None,
    }
}

/// The key of the step that a change completes.
pub(super) fn completes(edit: &Edit) -> Option<MergeKey> {
    if let Edit::Claims(ids, ClaimChange::Passage(at, PassageChange::Text(_))) = edit {
        return Some(text_key(one(ids)?, *at));
    }
    citation_completed(edit)
}

/// The key of the citation whose place an edit names.
fn citation_completed(edit: &Edit) -> Option<MergeKey> {
    let Edit::Claims(ids, ClaimChange::ChangeCitation { passage, at, citation: Some(_) }) = edit else { return None };
    Some(citation_key(one(ids)?, *passage, *at))
}

/// The only one of some claims.
fn one(ids: &[ProcessId]) -> Option<ProcessId> {
    if let [id] = ids { Some(*id) } else { None }
}

/// Whether a passage has no more than the beginning of a word: whoever adds it goes on to type.
fn is_begun(passage: &Passage) -> bool {
    passage.origin == PassageOrigin::Vendor
        && !passage.text.contains(char::is_whitespace)
        && passage.citations.is_empty()
        && passage.support.is_none()
        && passage.tag.is_none()
}

/// How many citations a claim, or a passage of it, has.
fn count(whole: &Assessment, id: ProcessId, passage: Option<usize>) -> usize {
    let claim = whole.claim(id);
    let list = match passage {
        None => claim.map(|claim| &claim.citations),
        Some(at) => claim.and_then(|claim| claim.mapping.get(at)).map(|passage| &passage.citations),
    };
    list.map_or(0, Vec::len)
}

/// The key of the words of a passage.
fn text_key(id: ProcessId, at: usize) -> MergeKey {
    MergeKey::new(format!("words of {id} {at}"))
}

/// The key of a citation.
fn citation_key(id: ProcessId, passage: Option<usize>, at: usize) -> MergeKey {
    MergeKey::new(format!("citation of {id} {passage:?} {at}"))
}
