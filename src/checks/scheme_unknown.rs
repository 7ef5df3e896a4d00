//! CB008: the document names a scoring scheme that the program does not have.
//!
//! # Why
//! All computed scores come from another scheme than the one that was chosen.
//!
//! # Example
//! The file was written with a scheme of the vendor's own, and that scheme is not at hand.
//!
//! # How to fix
//! Choose a scheme that is known.

use super::{Check, Findings, Severity, Survey, Target};
use crate::assessment::DocumentField;

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB008",
    name: "scheme-unknown",
    title: "Unknown scoring scheme",
    hint: "Choose one of the schemes that come with the program.",
    work: Severity::Error,
    final_: Severity::Error,
    run,
};

/// Finds the problem.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let (named, used) = (&survey.ctx.assessment.scheme, &survey.ctx.scheme.id);
    if named != used {
        let message = tr!("check-scheme-unknown", named = format!("{named:?}"), used = format!("{used:?}"));
        findings.report(Target::Field(DocumentField::Scheme), message);
    }
}
