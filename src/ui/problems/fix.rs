//! What mends a problem with one click, where that is possible without asking anything, or all problems of a check.

use std::collections::BTreeMap;

use crate::app::{Command, Document, EvidenceCommand};
use crate::assessment::{EvidenceCode, ProcessId, Scope};
use crate::checks::{Problem, Target};
use crate::edit::{ClaimChange, Edit, RegisterStep};
use crate::figures::proposed_comment;

/// The words on the button, and what it does; each is one step of undo.
pub(super) fn fix(document: &Document, problem: &Problem) -> Option<(&'static str, Command)> {
    match problem.target {
        Target::Evidence(code) => fix_evidence(document, problem.name, code),
        Target::Process(id) => fix_claim(document, problem.name, id),
        Target::Document | Target::Field(_) => None,
    }
}

/// The words on the button that mends all problems of one check, where there are several.
pub(super) fn words_for_all(document: &Document, problems: &[Problem]) -> Option<String> {
    let [first, _, ..] = problems else { return None };
    let of_first = |problem: &Problem| problem.code == first.code;
    if !problems.iter().all(of_first) {
        return None;
    }
    let (words, one) = fix(document, first)?;
    // What is done to the whole register is offered where the list shows the whole.
    let is_whole = document.problems.iter().filter(|problem| of_first(problem)).count() == problems.len();
    let offered = of_claims(&one) || (is_whole && of_register(&one).is_some());
    offered.then(|| tr!("problems-fix-all", fix = words, count = problems.len()))
}

/// What that button does, as one step of undo: a fix mends all problems of the check at its place.
pub(super) fn fix_all(document: &Document, problems: &[Problem], words: String) -> Option<Command> {
    let (_, one) = fix(document, problems.first()?)?;
    let places: BTreeMap<Target, &Problem> = problems.iter().map(|problem| (problem.target, problem)).collect();
    let changes = || places.into_values().flat_map(|problem| changes(document, problem)).collect();
    of_register(&one).or_else(|| of_claims(&one).then(|| Command::Edit(Edit::Each(words, changes()))))
}

/// Whether a fix changes claims.
const fn of_claims(fix: &Command) -> bool {
    matches!(fix, Command::Edit(Edit::Claims(..) | Edit::Each(..)))
}

/// The command for the whole register that does what the fix of a piece does to it.
const fn of_register(fix: &Command) -> Option<Command> {
    if let Command::Evidence(EvidenceCommand::RelinkMoved(_)) = fix {
        Some(Command::Evidence(EvidenceCommand::RelinkMoved(None)))
    } else if let Command::Edit(Edit::Register(..)) = fix {
        Some(Command::Evidence(EvidenceCommand::MergeDuplicates))
    } else {
        None
    }
}

/// What the fix of a problem changes in claims.
fn changes(document: &Document, problem: &Problem) -> Vec<(ProcessId, ClaimChange)> {
    match fix(document, problem) {
        Some((_, Command::Edit(Edit::Claims(ids, change)))) => ids.into_iter().map(|id| (id, change.clone())).collect(),
        Some((_, Command::Edit(Edit::Each(_, changes)))) => changes,
        _ => Vec::new(),
    }
}

/// Of a piece of evidence.
fn fix_evidence(document: &Document, name: &str, code: EvidenceCode) -> Option<(&'static str, Command)> {
    let piece = document.assessment().evidence(code)?;
    Some(match name {
        "evidence-moved" => (tr!("problems-fix-moved"), Command::Evidence(EvidenceCommand::RelinkMoved(Some(code)))),
        "evidence-missing" => (tr!("problems-fix-missing"), Command::PickRelink(code)),
        "evidence-changed" => (tr!("problems-fix-changed"), Command::Relink(code, piece.location().into())),
        "evidence-uncited" => (tr!("problems-fix-uncited"), Command::Edit(Edit::RemoveEvidence(code))),
        "evidence-duplicate" => {
            let digest = piece.sha256()?;
            let first = document.assessment().evidence.iter().find(|other| other.sha256() == Some(digest))?.code;
            let label = tr!("edit-merge-evidence", gone = code.to_string(), into = first.to_string());
            let merge = Edit::Register(label, vec![RegisterStep::Merge { into: first, gone: code }]);
            (tr!("problems-fix-duplicate"), Command::Edit(merge))
        }
        _ => return None,
    })
}

/// Of a claim.
fn fix_claim(document: &Document, name: &str, id: ProcessId) -> Option<(&'static str, Command)> {
    let change = |change| Command::Edit(Edit::Claims(vec![id], change));
    Some(match name {
        "partial-uncommented" => {
            let assessment = document.assessment();
            let comment = proposed_comment(&document.framework, &document.scheme, assessment, &document.figures, id);
            (tr!("problems-fix-comment"), change(ClaimChange::Comment(comment)))
        }
        "orphan-claim" => (tr!("problems-fix-orphan"), change(ClaimChange::Scope(Scope::In))),
        "claimed-differs" => (tr!("problems-fix-claimed"), change(ClaimChange::Claimed(None))),
        "unknown-evidence" => (tr!("problems-fix-citation"), Command::Edit(without_unknown(document, id)?)),
        _ => return None,
    })
}

/// Removes the citations of a claim that point to nothing in the register.
fn without_unknown(document: &Document, id: ProcessId) -> Option<Edit> {
    let assessment = document.assessment();
    let claim = assessment.claim(id)?;
    let passages = claim.mapping.iter().enumerate().map(|(at, passage)| (Some(at), passage.citations.as_slice()));
    let lists = std::iter::once((None, claim.citations.as_slice())).chain(passages);
    let mut changes = Vec::new();
    for (passage, citations) in lists {
        // From the end, so that the places of those before stay.
        for (at, citation) in citations.iter().enumerate().rev() {
            if assessment.evidence(citation.evidence).is_none() {
                changes.push((id, ClaimChange::ChangeCitation { passage, at, citation: None }));
            }
        }
    }
    Some(Edit::Each(tr!("edit-remove-unknown", id = id.to_string()), changes))
}
