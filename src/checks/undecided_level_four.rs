//! CB004: a level 4 process is undecided although its siblings are answered.
//!
//! # Why
//! Once one level 4 process is answered, the level 3 score is the mean over all of them, and an undecided one
//! counts as not supported: one forgotten process of N costs 2/N points.
//!
//! # Example
//! 1.2.7.2.1 to 1.2.7.2.5 are in scope; 1.2.7.2.6 was never looked at.
//!
//! # How to fix
//! Decide: put it in scope, or take it out of scope.

use super::{Check, Findings, Severity, Survey, Target};
use crate::assessment::Scope;

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB004",
    name: "undecided-level-four",
    title: "Level 4 process left undecided",
    hint: "Put it in scope, or take it out of scope.",
    work: Severity::Warning,
    final_: Severity::Error,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    for parent in survey.in_scope(3).filter(|parent| survey.is_answered_below(*parent)) {
        for child in survey.children(parent).filter(|child| child.scope() == Scope::Undecided) {
            let (title, above) = (child.process.title(), parent.process.id);
            let message = tr!("check-undecided-level-four", title = title, above = above.to_string());
            findings.report(Target::Process(child.process.id), message);
        }
    }
}
