//! CB001: a level 2 process is in scope and none of its level 3 processes is.
//!
//! # Why
//! Level 2 is not scored: all that a level 2 process says it says through its level 3 processes. Its coverage would
//! be printed as nothing of something.
//!
//! # Example
//! 1.1.9 is in scope; 1.1.9.1 to 1.1.9.6 are undecided.
//!
//! # How to fix
//! Put one of its level 3 processes in scope, or take it out of scope.

use super::{Check, Findings, Severity, Survey, Target};

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB001",
    name: "empty-level-two",
    title: "Level 2 process without a level 3 process",
    hint: "Put one of its level 3 processes in scope, or take it out of scope.",
    work: Severity::Warning,
    final_: Severity::Error,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    for seen in survey.in_scope(2) {
        if seen.figures.coverage.is_some_and(|coverage| coverage.in_scope == 0) {
            let message = tr!("check-empty-level-two", title = seen.process.title());
            findings.report(Target::Process(seen.process.id), message);
        }
    }
}
