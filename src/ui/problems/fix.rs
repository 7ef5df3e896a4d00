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

/// What mends all problems of one check as one step of undo, where there are several.
pub(super) fn fix_all(document: &Document, problems: &[Problem]) -> Option<(String, Command)> {
    let [first, _, ..] = problems else { return None };
    let (words, one) = fix(document, first)?;
    let words = tr!("problems-fix-all", fix = words, count = problems.len());
    // What is done to the whole register is offered where the list shows the whole.
    let is_whole = document.problems.iter().filter(|problem| problem.code == first.code).count() == problems.len();
    let command = if let Command::Edit(Edit::Claims(..) | Edit::Each(..)) = one {
        // A fix mends all problems of the check at its place.
        let places: BTreeMap<Target, &Problem> = problems.iter().map(|problem| (problem.target, problem)).collect();
        let changes = places.into_values().flat_map(|problem| changes(document, problem)).collect();
        Command::Edit(Edit::Each(words.clone(), changes))
    } else if let Command::Evidence(EvidenceCommand::RelinkMoved(_)) = one
        && is_whole
    {
        Command::Evidence(EvidenceCommand::RelinkMoved(None))
    } else if let Command::Edit(Edit::Register(..)) = one
        && is_whole
    {
        Command::Evidence(EvidenceCommand::MergeDuplicates)
    } else {
        return None;
    };
    Some((words, command))
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
