//! Applies an edit: a pure function from a document to the next one.

use std::sync::Arc;

use super::change::{ClaimChange, Edit, EvidenceChange, FilterChange, NewEvidence, PassageChange, QuestionChange};
use super::register::change_register;
use crate::assessment::{
    Assessment, Citation, Claim, DocumentField, Evidence, EvidenceCode, HandOver, Passage, ProcessId, Question,
    SavedFilter, Scope, Score, Stage,
};
use crate::framework::Framework;
use crate::scheme::Scheme;

/// What an edit is applied with.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'a> {
    /// The framework version of the document.
    pub framework: &'a Framework,
    /// The scheme of the document.
    pub scheme: &'a Scheme,
}

/// Why an edit cannot be applied; the document is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Rejection {
    /// The framework version has no such process.
    #[error("{0} is not a process of this framework version")]
    UnknownProcess(ProcessId),
    /// The level cannot carry what was set.
    #[error("{id} is a level {level} process, and only levels 3 and 4 carry a score")]
    NoScoreAtLevel {
        /// The process.
        id: ProcessId,
        /// Its level.
        level: u8,
    },
    /// The scheme does not allow the score.
    #[error("{score} is not a score that the scheme allows: {allowed}")]
    BadScore {
        /// The score as typed.
        score: Score,
        /// What may be typed.
        allowed: String,
    },
    /// A field cannot be read from its text.
    #[error("{field}: {reason}")]
    BadField {
        /// The field's word.
        field: &'static str,
        /// Why.
        reason: String,
    },
    /// The register has no such piece of evidence.
    #[error("{0} is not in the evidence register")]
    UnknownEvidence(EvidenceCode),
    /// A filter must have a name of its own.
    #[error("{0}")]
    FilterName(&'static str),
    /// The claim has no such passage or citation.
    #[error("{0} has no such passage or citation any more")]
    NoSuchPart(ProcessId),
}

/// What an edit made of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The next document.
    pub assessment: Assessment,
    /// How many claims differ.
    pub claims_changed: usize,
}

/// Applies an edit. `Ok(None)` means that nothing would change.
pub fn apply(rules: Rules<'_>, assessment: &Assessment, edit: &Edit) -> Result<Option<Applied>, Rejection> {
    let mut next = assessment.clone();
    match edit {
        Edit::Field(field, text) => set_field(rules, &mut next, *field, text)?,
        Edit::Claims(ids, change) => {
            for id in ids {
                change_claim(rules, &mut next, *id, change)?;
            }
        }
        Edit::Each(_, changes) => {
            for (id, change) in changes {
                change_claim(rules, &mut next, *id, change)?;
            }
        }
        Edit::Tick(id, ticked) => tick(rules, &mut next, *id, *ticked)?,
        Edit::AddEvidence(pieces) => add_evidence(rules, &mut next, pieces)?,
        Edit::Evidence(code, change) => change_evidence(&mut next, *code, change)?,
        Edit::RemoveEvidence(code) => remove_evidence(&mut next, *code)?,
        Edit::Register(_, steps) => change_register(rules, &mut next, steps)?,
        Edit::Filter(change) => change_filter(&mut next, change)?,
        Edit::HandOver(own) => next.hand_overs.push(HandOver::clone(own)),
        Edit::Replace(_, whole) => next = Assessment::clone(whole),
    }
    let claims_changed = count_changed(assessment, &next);
    Ok((next != *assessment).then_some(Applied { assessment: next, claims_changed }))
}

/// How many claims differ; shared ones are equal without a look inside.
fn count_changed(before: &Assessment, after: &Assessment) -> usize {
    let mut old = before.claims.iter().peekable();
    let mut changed = 0;
    for (id, claim) in &after.claims {
        while old.next_if(|(own, _)| *own < id).is_some() {
            changed += 1;
        }
        let same = old.next_if(|(own, _)| *own == id).is_some_and(|(_, own)| own == claim);
        changed += usize::from(!same);
    }
    changed + old.count()
}

/// Sets a field of the document.
fn set_field(rules: Rules<'_>, next: &mut Assessment, field: DocumentField, text: &str) -> Result<(), Rejection> {
    let bad = |reason: String| Rejection::BadField { field: field.word(), reason };
    field.write(next, text).map_err(bad)?;
    if field == DocumentField::Stage && next.stage == Stage::Awarded {
        let lacking = |id: &ProcessId| next.claim(*id).is_some_and(|claim| claim.awarded.is_none());
        let in_scope = rules.framework.of_level(3).map(|process| process.id).filter(|id| next.scope(*id) == Scope::In);
        let (without, with): (Vec<ProcessId>, Vec<ProcessId>) = in_scope.partition(lacking);
        if let Some(first) = without.first() {
            let count = without.len();
            return Err(bad(format!(
                "awarded is reached once every level 3 process in scope has an awarded score; {count} have none, the first is {first}"
            )));
        }
        if with.is_empty() {
            return Err(bad("awarded needs awarded scores, and no level 3 process is in scope".to_owned()));
        }
    }
    Ok(())
}

/// Changes one claim.
pub(super) fn change_claim(
    rules: Rules<'_>,
    next: &mut Assessment,
    id: ProcessId,
    change: &ClaimChange,
) -> Result<(), Rejection> {
    let process = rules.framework.get(id).ok_or(Rejection::UnknownProcess(id))?;
    for score in scores_of(change).into_iter().flatten() {
        if !matches!(process.level, 3 | 4) {
            return Err(Rejection::NoScoreAtLevel { id, level: process.level });
        }
        if !rules.scheme.allows(score) {
            return Err(Rejection::BadScore { score, allowed: rules.scheme.allowed_words() });
        }
    }
    if let ClaimChange::Scope(scope) = change {
        set_scope(rules, next, id, *scope);
        return Ok(());
    }
    if let ClaimChange::Whole(whole) = change {
        set_scope(rules, next, id, whole.scope);
        next.change_claim(id, |claim| *claim = Claim::clone(whole));
        return Ok(());
    }
    let mut done = true;
    next.change_claim(id, |claim| done = write_claim(claim, change));
    if done { Ok(()) } else { Err(Rejection::NoSuchPart(id)) }
}

/// The scores that a change sets.
#[allow(clippy::wildcard_enum_match_arm, reason = "no other change sets a score")]
fn scores_of(change: &ClaimChange) -> [Option<Score>; 2] {
    match change {
        ClaimChange::Claimed(score) | ClaimChange::Awarded(score) => [*score, None],
        ClaimChange::Whole(whole) => [whole.claimed, whole.awarded],
        _ => [None, None],
    }
}

/// Sets a scope: in takes the ancestors in, out takes the descendants out that were in, and keeps their texts.
fn set_scope(rules: Rules<'_>, next: &mut Assessment, id: ProcessId, scope: Scope) {
    next.change_claim(id, |claim| claim.scope = scope);
    match scope {
        Scope::In => {
            for ancestor in rules.framework.ancestors(id) {
                next.change_claim(ancestor.id, |claim| claim.scope = Scope::In);
            }
        }
        Scope::Out | Scope::Undecided => {
            for below in rules.framework.descendants(id) {
                if next.scope(below.id) == Scope::In {
                    next.change_claim(below.id, |claim| claim.scope = scope);
                }
            }
        }
    }
}

/// Ticks or un-ticks a process with what belongs to it.
fn tick(rules: Rules<'_>, next: &mut Assessment, id: ProcessId, ticked: bool) -> Result<(), Rejection> {
    let level = rules.framework.get(id).ok_or(Rejection::UnknownProcess(id))?.level;
    if !ticked {
        set_scope(rules, next, id, Scope::Out);
        return Ok(());
    }
    set_scope(rules, next, id, Scope::In);
    if level < 3 {
        for below in rules.framework.descendants(id).iter().filter(|process| process.level <= 3) {
            next.change_claim(below.id, |claim| claim.scope = Scope::In);
        }
    }
    Ok(())
}

/// Writes a change into a claim; `false` where the part is not there.
fn write_claim(claim: &mut Claim, change: &ClaimChange) -> bool {
    match change {
        ClaimChange::Scope(scope) => claim.scope = *scope,
        ClaimChange::Whole(whole) => *claim = Claim::clone(whole),
        ClaimChange::Reason(text) => claim.reason.clone_from(text),
        ClaimChange::Support(support) => claim.support = *support,
        ClaimChange::Claimed(score) => claim.claimed = *score,
        ClaimChange::Awarded(score) => claim.awarded = *score,
        ClaimChange::Comment(text) => claim.comment.clone_from(text),
        ClaimChange::Note(text) => claim.note.clone_from(text),
        ClaimChange::Component(text) => claim.component.clone_from(text),
        ClaimChange::Status(status) => claim.status = *status,
        ClaimChange::Owner(text) => claim.owner.clone_from(text),
        ClaimChange::Mapping(text) if text.is_empty() => claim.mapping.clear(),
        ClaimChange::Mapping(text) => claim.mapping = vec![Arc::new(Passage::vendor(text))],
        ClaimChange::AddPassage(at, passage) => {
            claim.mapping.insert((*at).min(claim.mapping.len()), Arc::clone(passage));
        }
        ClaimChange::RemovePassage(at) if *at < claim.mapping.len() => {
            claim.mapping.remove(*at);
        }
        ClaimChange::MovePassage { from, to } if *from < claim.mapping.len() && *to < claim.mapping.len() => {
            let passage = claim.mapping.remove(*from);
            claim.mapping.insert(*to, passage);
        }
        ClaimChange::RemovePassage(_) | ClaimChange::MovePassage { .. } => return false,
        ClaimChange::SplitPassage(at, after) => {
            let halves = claim.mapping.get(*at).and_then(|passage| passage.split(*after));
            let Some((left, right)) = halves else { return false };
            claim.mapping.splice(*at..=*at, [Arc::new(left), Arc::new(right)]);
        }
        ClaimChange::JoinPassages(at) => {
            let both = claim.mapping.get(*at).zip(claim.mapping.get(*at + 1));
            let Some(joined) = both.and_then(|(passage, next)| passage.join(next)) else { return false };
            claim.mapping.splice(*at..=*at + 1, [Arc::new(joined)]);
        }
        ClaimChange::Passage(at, change) => {
            let Some(passage) = claim.mapping.get_mut(*at) else { return false };
            write_passage(Arc::make_mut(passage), change);
        }
        ClaimChange::Cite(passage, citation) => {
            let Some(list) = citations(claim, *passage) else { return false };
            if !list.contains(citation) {
                list.push(citation.clone());
            }
        }
        ClaimChange::ChangeCitation { passage, at, citation } => {
            let Some(list) = citations(claim, *passage).filter(|list| *at < list.len()) else { return false };
            list.splice(*at..=*at, citation.clone());
        }
        ClaimChange::AddQuestion(_) | ClaimChange::RemoveQuestion(_) | ClaimChange::Question(..) => {
            return write_questions(&mut claim.questions, change);
        }
    }
    true
}

/// Writes a change into the questions of a claim.
#[allow(clippy::wildcard_enum_match_arm, reason = "`write_claim` names every variant; the others never come here")]
fn write_questions(questions: &mut Vec<Question>, change: &ClaimChange) -> bool {
    match change {
        ClaimChange::AddQuestion(question) => questions.push(Question::clone(question)),
        ClaimChange::RemoveQuestion(at) if *at < questions.len() => {
            questions.remove(*at);
        }
        ClaimChange::Question(at, change) => {
            let Some(question) = questions.get_mut(*at) else { return false };
            match change {
                QuestionChange::Round(round) => question.round = *round,
                QuestionChange::Author(text) => question.author.clone_from(text),
                QuestionChange::Date(text) => question.date.clone_from(text),
                QuestionChange::Text(text) => question.text.clone_from(text),
                QuestionChange::Answer(text) => question.answer.clone_from(text),
                QuestionChange::Settled(settled) => question.settled = *settled,
            }
        }
        _ => return false,
    }
    true
}

/// The citations of the claim, or of the passage at a place.
fn citations(claim: &mut Claim, passage: Option<usize>) -> Option<&mut Vec<Citation>> {
    match passage {
        None => Some(&mut claim.citations),
        Some(at) => claim.mapping.get_mut(at).map(|passage| &mut Arc::make_mut(passage).citations),
    }
}

/// Writes a change into a passage.
fn write_passage(passage: &mut Passage, change: &PassageChange) {
    match change {
        PassageChange::Text(text) => passage.text.clone_from(text),
        PassageChange::Support(support) => passage.support = *support,
        PassageChange::Tag(tag) => passage.tag = *tag,
        PassageChange::Reason(text) => passage.reason.clone_from(text),
    }
}

/// Adds evidence, and the citations that were asked for.
pub(super) fn add_evidence(rules: Rules<'_>, next: &mut Assessment, pieces: &[NewEvidence]) -> Result<(), Rejection> {
    for piece in pieces {
        next.last_evidence += 1;
        let code = EvidenceCode(next.last_evidence);
        next.evidence.push(Arc::new(piece.with_code(code)));
        if let Some((id, passage)) = piece.cite {
            change_claim(rules, next, id, &ClaimChange::Cite(passage, Citation::whole(code)))?;
        }
    }
    Ok(())
}

/// Changes a piece of evidence.
pub(super) fn change_evidence(
    next: &mut Assessment,
    code: EvidenceCode,
    change: &EvidenceChange,
) -> Result<(), Rejection> {
    let piece = next.evidence.iter_mut().find(|piece| piece.code == code).ok_or(Rejection::UnknownEvidence(code))?;
    let piece: &mut Evidence = Arc::make_mut(piece);
    match change {
        EvidenceChange::Title(text) => piece.title.clone_from(text),
        EvidenceChange::Kind(kind) => piece.kind = *kind,
        EvidenceChange::DocumentVersion(text) => piece.document_version.clone_from(text),
        EvidenceChange::Issuer(text) => piece.issuer.clone_from(text),
        EvidenceChange::Confidentiality(confidentiality) => piece.confidentiality = *confidentiality,
        EvidenceChange::Component(text) => piece.component.clone_from(text),
        EvidenceChange::Dated(text) => text.trim().clone_into(&mut piece.dated),
        EvidenceChange::Redaction(redaction) => piece.redaction = redaction.clone(),
        EvidenceChange::Source(source) => piece.source = source.clone(),
    }
    Ok(())
}

/// Removes a piece of evidence and every citation of it.
pub(super) fn remove_evidence(next: &mut Assessment, code: EvidenceCode) -> Result<(), Rejection> {
    if next.evidence(code).is_none() {
        return Err(Rejection::UnknownEvidence(code));
    }
    next.evidence.retain(|piece| piece.code != code);
    let citing: Vec<ProcessId> = next.cited_by(code).collect();
    for id in citing {
        next.change_claim(id, |claim| {
            claim.citations.retain(|citation| citation.evidence != code);
            for passage in &mut claim.mapping {
                if passage.citations.iter().any(|citation| citation.evidence == code) {
                    Arc::make_mut(passage).citations.retain(|citation| citation.evidence != code);
                }
            }
        });
    }
    Ok(())
}

/// Changes the saved filters.
fn change_filter(next: &mut Assessment, change: &FilterChange) -> Result<(), Rejection> {
    match change {
        FilterChange::Keep { name, .. } if name.trim().is_empty() => {
            return Err(Rejection::FilterName("a filter needs a name"));
        }
        FilterChange::Keep { name, text } => {
            let kept = SavedFilter { name: name.clone(), text: text.clone() };
            match next.filters.iter_mut().find(|filter| filter.name == *name) {
                Some(old) => *old = kept,
                None => next.filters.push(kept),
            }
        }
        FilterChange::Rename { to, .. } if to.trim().is_empty() => {
            return Err(Rejection::FilterName("a filter needs a name"));
        }
        FilterChange::Rename { from, to } if from != to && next.filters.iter().any(|filter| filter.name == *to) => {
            return Err(Rejection::FilterName("another filter has this name"));
        }
        FilterChange::Rename { from, to } => {
            let Some(at) = next.filters.iter().position(|filter| filter.name == *from) else {
                return Err(Rejection::FilterName("there is no filter of this name"));
            };
            if let Some(filter) = next.filters.get_mut(at) {
                filter.name.clone_from(to);
            }
        }
        FilterChange::Remove(name) => next.filters.retain(|filter| filter.name != *name),
    }
    Ok(())
}
