//! CB011: a level 3 process is partially conformant and has no comment of its own.
//!
//! # Why
//! Readers of the table want to know what is missing; the scheme's sentence says only that something is.
//!
//! # Example
//! 1.1.9.5 prints 4.5, and the comment is empty.
//!
//! # How to fix
//! Write a comment that says what deviates.

use super::{Check, Findings, Severity, Survey, Target};
use crate::figures::Conformance;

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB011",
    name: "partial-uncommented",
    title: "Partial score without a comment",
    hint: "Write a comment that says what deviates.",
    work: Severity::Info,
    final_: Severity::Warning,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    for seen in survey.in_scope(3) {
        let uncommented = seen.claim.is_some_and(|claim| claim.comment.trim().is_empty());
        if uncommented && seen.figures.conformance == Conformance::Partially {
            let (title, score) = (seen.process.title(), survey.ctx.scheme.print(seen.figures.printed));
            let message = tr!("check-partial-uncommented", title = title, score = score);
            findings.report(Target::Process(seen.process.id), message);
        }
    }
}
