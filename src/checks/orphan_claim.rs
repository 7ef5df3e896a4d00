//! CB030: a process is in scope, and the process above it is not.
//!
//! # Why
//! It counts nowhere: scores and coverage look only at processes whose ancestors are all in scope.
//!
//! # Example
//! 1.1.9.5 is in scope; 1.1.9 is out of scope.
//!
//! # How to fix
//! Put the process above it in scope, or take this one out of scope.

use super::{Check, Findings, Severity, Survey, Target};

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB030",
    name: "orphan-claim",
    title: "Claim in scope below one that is not",
    hint: "Put the process above it in scope, or take this one out of scope.",
    work: Severity::Warning,
    final_: Severity::Error,
    run,
};

/// Finds the problems; of a branch that hangs in the air, only its top.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    for seen in survey.all().filter(|seen| seen.is_in() && !seen.figures.in_scope) {
        let parent = survey.ctx.framework.parent_index(seen.idx).and_then(|idx| survey.at(idx));
        if let Some(parent) = parent.filter(|parent| !parent.is_in()) {
            let (title, above) = (seen.process.title(), parent.process.id);
            let message = tr!("check-orphan-claim", title = title, above = above.to_string());
            findings.report(Target::Process(seen.process.id), message);
        }
    }
}
