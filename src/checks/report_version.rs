//! CB021: the report's version is not two numbers with a point between them.
//!
//! # Why
//! It stands in file names and on the title page, and readers compare it.
//!
//! # Example
//! The report version is final-2.
//!
//! # How to fix
//! Write it as 1.1 or V1.1.

use super::{Check, Findings, Severity, Survey, Target};
use crate::assessment::DocumentField;

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB021",
    name: "report-version",
    title: "Report version malformed",
    hint: "Write it as two numbers with a point between them: 1.1.",
    work: Severity::Warning,
    final_: Severity::Error,
    run,
};

/// Finds the problem.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let version = survey.ctx.assessment.subject.report_version.trim();
    if !version.is_empty() && !is_version(version) {
        let message = tr!("check-report-version", version = format!("{version:?}"));
        findings.report(Target::Field(DocumentField::ReportVersion), message);
    }
}

/// Whether a text is `1.1` or `V1.1`.
fn is_version(text: &str) -> bool {
    let number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let numbers = text.strip_prefix(['V', 'v']).unwrap_or(text).split_once('.');
    numbers.is_some_and(|(major, minor)| number(major) && number(minor))
}
