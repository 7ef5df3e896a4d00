//! CB024: an own number of children is lower than the number of children in scope.
//!
//! # Why
//! More than all cannot be covered: one of the two numbers is wrong.
//!
//! # Example
//! The own denominator of 1.1.11 is 2; three of its level 3 processes are in scope.
//!
//! # How to fix
//! Correct the own denominator, or take children out of scope.

use super::{Check, Findings, Severity, Survey, Target};

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB024",
    name: "denominator-too-low",
    title: "Own denominator lower than what is in scope",
    hint: "Correct the own denominator, or take children out of scope.",
    work: Severity::Error,
    final_: Severity::Error,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    for (id, own) in &survey.ctx.assessment.denominators {
        let Some(seen) = survey.ctx.framework.index_of(*id).and_then(|idx| survey.at(idx)) else { continue };
        let count = survey.children(seen).filter(|child| child.figures.in_scope).count();
        if count > usize::from(own.count) {
            let (title, own) = (seen.process.title(), own.count);
            let message = tr!("check-denominator-too-low", title = title, own = own, count = count);
            findings.report(Target::Process(*id), message);
        }
    }
}
