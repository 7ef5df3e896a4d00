//! CB026: a statement on a review or an award has no source.
//!
//! # Why
//! Documents print the statement as somebody's words; without a source it would be ours, and nothing was reviewed
//! or awarded by us.
//!
//! # Example
//! The statement says that the assessment was approved, and its source is empty.
//!
//! # How to fix
//! Say who made the statement, and where; or remove it.

use super::{Check, Findings, Severity, Survey, Target};
use crate::assessment::DocumentField;

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB026",
    name: "statement-unsourced",
    title: "Statement without a source",
    hint: "Say who made the statement, and where.",
    work: Severity::Warning,
    final_: Severity::Error,
    run,
};

/// Finds the problem.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let subject = &survey.ctx.assessment.subject;
    if !subject.statement.trim().is_empty() && subject.statement_source.trim().is_empty() {
        let message = tr!("check-statement-unsourced").to_owned();
        findings.report(Target::Field(DocumentField::StatementSource), message);
    }
}
