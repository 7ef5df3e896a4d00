//! CB020: a field that the documents print is empty.
//!
//! # Why
//! The page's head and the report's chapters are made from these fields.
//!
//! # Example
//! The completion date is empty.
//!
//! # How to fix
//! Fill the field in.

use super::{Check, Findings, Severity, Survey, Target};
use crate::assessment::DocumentField;

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB020",
    name: "subject-incomplete",
    title: "Field of the subject missing",
    hint: "Fill the field in.",
    work: Severity::Warning,
    final_: Severity::Error,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let subject = &survey.ctx.assessment.subject;
    let needed = [
        (DocumentField::Company, &subject.company),
        (DocumentField::Title, &subject.title),
        (DocumentField::ProductVersion, &subject.product_version),
        (DocumentField::Completed, &subject.completed),
        (DocumentField::ReportVersion, &subject.report_version),
        (DocumentField::Authors, &subject.authors),
        (DocumentField::ExecutiveSummary, &subject.executive_summary),
        (DocumentField::FunctionalityOverview, &subject.functionality_overview),
    ];
    for (field, text) in needed {
        if text.trim().is_empty() {
            findings.report(
                Target::Field(field),
                tr!("check-subject-incomplete", field = crate::words::text(&format!("field-{}", field.word()))),
            );
        }
    }
}
