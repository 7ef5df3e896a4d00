//! CB009: no published result shows the scoring scheme in use for this framework version.
//!
//! # Why
//! Scoring rules change between versions; a scheme that fits one may be wrong for the next. The report says so as
//! well.
//!
//! # Example
//! The scheme was seen for 16.0; the assessment is against 26.0.
//!
//! # How to fix
//! Ask the assessor which rules apply, and choose or edit the scheme accordingly.

use super::{Check, Findings, Severity, Survey, Target};
use crate::assessment::DocumentField;

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB009",
    name: "scheme-unseen",
    title: "Scoring scheme not seen for this framework version",
    hint: "Compare the scoring rules with those that the assessor uses for this framework version.",
    work: Severity::Warning,
    final_: Severity::Warning,
    run,
};

/// Finds the problem.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let (scheme, version) = (survey.ctx.scheme, &survey.ctx.framework.version);
    if survey.ctx.assessment.scheme == scheme.id && !scheme.seen_for(version) {
        let (id, seen) = (&scheme.id, scheme.seen_for.join(", "));
        let seen = if seen.is_empty() { tr!("check-scheme-unseen-nowhere").to_owned() } else { seen };
        let message = tr!("check-scheme-unseen", scheme = format!("{id:?}"), seen = seen, version = version.clone());
        findings.report(Target::Field(DocumentField::Scheme), message);
    }
}
