//! CB025: an own number of children has no note.
//!
//! # Why
//! It replaces the catalogue's number, and the note is printed, so that an assessor can follow it.
//!
//! # Example
//! 1.1.11.1 | 3 stands in the own denominators, and nothing after it.
//!
//! # How to fix
//! Say why, and where the number was read.

use super::{Check, Findings, Severity, Survey, Target};

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB025",
    name: "denominator-without-note",
    title: "Own denominator without a note",
    hint: "Say why the number differs from the catalogue's, and where it was read.",
    work: Severity::Warning,
    final_: Severity::Error,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    for (id, own) in &survey.ctx.assessment.denominators {
        if own.note.trim().is_empty() {
            let message = tr!("check-denominator-without-note", id = id.to_string(), own = own.count);
            findings.report(Target::Process(*id), message);
        }
    }
}
