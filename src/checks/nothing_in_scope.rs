//! CB034: no level 3 process is in scope.
//!
//! # Why
//! A submission claims something: without a level 3 process there is no score, no coverage and nothing to assess.
//!
//! # Example
//! All was un-ticked to begin anew, and the final submission is exported.
//!
//! # How to fix
//! Put the processes in scope that the product supports.

use super::{Check, Findings, Severity, Survey, Target};

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB034",
    name: "nothing-in-scope",
    title: "Nothing in scope",
    hint: "Tick the processes that the product supports.",
    work: Severity::Info,
    final_: Severity::Error,
    run,
};

/// Finds the problem.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    if survey.in_scope(3).next().is_none() {
        findings.report(Target::Document, tr!("check-nothing-in-scope").to_owned());
    }
}
