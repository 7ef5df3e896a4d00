//! Where the ways through the document stop: processes that wait for an answer, and those with a problem.

use super::document::Document;
use crate::assessment::{ProcessId, Scope};
use crate::figures::Computed;

/// Whether a process has a problem.
pub(super) fn has_problem(document: &Document, _idx: usize, id: ProcessId) -> bool {
    document.problem_codes.contains_key(&id)
}

/// The check that finds a level 4 process without a decision among siblings that have one.
const FORGOTTEN: &str = "CB004";

/// Whether a process in scope still waits for an answer.
pub(super) fn unanswered(document: &Document, idx: usize, id: ProcessId) -> bool {
    let own = document.figures.at(idx);
    let level = document.framework.at(idx).map_or(0, |process| process.level);
    let parent_in = || document.framework.parent_index(idx).is_some_and(|parent| document.figures.at(parent).in_scope);
    match level {
        3 if own.in_scope => own.claimed.is_none() && own.awarded.is_none() && own.computed.score().is_none(),
        3 => document.assessment().scope(id) == Scope::Undecided && parent_in(),
        4 if own.in_scope => matches!(own.computed, Computed::None(_)),
        // One that was forgotten among its siblings.
        4 => document.problem_codes.get(&id).is_some_and(|codes| codes.contains(&FORGOTTEN)),
        _ => false,
    }
}
