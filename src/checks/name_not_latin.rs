//! CB029: nothing Latin is left of the company's name, and there is no short name.
//!
//! # Why
//! File names of the submission are made of Latin letters and digits; without any they would not name the company.
//!
//! # Example
//! The company is written in Chinese characters only.
//!
//! # How to fix
//! Enter a short name of company and product in Latin letters; documents still print the full name.

use super::{Check, Findings, Severity, Survey, Target};
use crate::assessment::DocumentField;
use unicode_normalization::UnicodeNormalization;

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB029",
    name: "name-not-latin",
    title: "Company name without a Latin letter",
    hint: "Enter a short name in Latin letters.",
    work: Severity::Warning,
    final_: Severity::Error,
    run,
};

/// Finds the problem.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let subject = &survey.ctx.assessment.subject;
    let leaves_something = |text: &str| text.nfkd().any(|letter| letter.is_ascii_alphanumeric());
    let named = !subject.company.trim().is_empty();
    if named && !leaves_something(&subject.company) && !leaves_something(&subject.short_name) {
        let message = tr!("check-name-not-latin", company = format!("{:?}", subject.company));
        findings.report(Target::Field(DocumentField::ShortName), message);
    }
}
