//! CB002: a level 3 process is in scope and nothing says how the product supports it.
//!
//! # Why
//! The mapping is the claim: an assessor who finds none can award nothing.
//!
//! # Example
//! 1.1.9.5 is in scope with a score and no text, and none of its level 4 processes in scope has a text either.
//!
//! # How to fix
//! Write a mapping for the process, or for one of its level 4 processes in scope.

use super::{Check, Findings, Seen, Severity, Survey, Target};
use crate::assessment::Claim;

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB002",
    name: "level-three-unmapped",
    title: "Level 3 process without a mapping",
    hint: "Write how the product supports it, there or at its level 4 processes.",
    work: Severity::Warning,
    final_: Severity::Error,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    for seen in survey.in_scope(3) {
        let below = || survey.children(seen).filter(Seen::is_in).filter_map(|child| child.claim);
        if !seen.claim.into_iter().chain(below()).any(Claim::has_mapping) {
            let message = tr!("check-level-three-unmapped", title = seen.process.title());
            findings.report(Target::Process(seen.process.id), message);
        }
    }
}
