//! CB022: a date is malformed or in no calendar.
//!
//! # Why
//! The page prints it. The completion date must be a month or a day; dates elsewhere are free text, and are looked
//! at only where they are written like one. A completion date in the future is a warning.
//!
//! # Example
//! The completion date is 2017-02-30.
//!
//! # How to fix
//! Write the month or the day as 2017-02 or 2017-02-14.

use super::date::{NotADate, read_date};
use super::{Check, Findings, Severity, Survey, Target};
use crate::assessment::DocumentField;

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB022",
    name: "impossible-date",
    title: "Date impossible",
    hint: "Write the month or the day as 2017-02 or 2017-02-14.",
    work: Severity::Warning,
    final_: Severity::Error,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let assessment = survey.ctx.assessment;
    completed(survey, assessment.subject.completed.trim(), findings);
    let mut look = |field: DocumentField, place: &str, date: &str| {
        if read_date(date) == Err(NotADate::Impossible) {
            let message = tr!(
                "check-impossible-date",
                field = crate::words::text(&format!("field-{}", field.word())),
                place = place,
                date = format!("{date:?}")
            );
            findings.report(Target::Field(field), message);
        }
    };
    for entry in &assessment.subject.version_history {
        look(DocumentField::VersionHistory, &entry.version, &entry.date);
    }
    for document in assessment.documents.values() {
        if !document.date.is_empty() {
            look(DocumentField::MappingDocuments, &document.process.to_string(), &document.date);
        }
    }
}

/// Looks at the completion date.
fn completed(survey: &Survey<'_>, text: &str, findings: &mut Findings<'_>) {
    let target = Target::Field(DocumentField::Completed);
    if text.is_empty() {
        return;
    }
    match (read_date(text), survey.ctx.today) {
        (Err(NotADate::Shape), _) => {
            findings.report(target, tr!("check-impossible-date-shape", date = format!("{text:?}")));
        }
        (Err(NotADate::Impossible), _) => {
            findings.report(target, tr!("check-impossible-date-completed", date = format!("{text:?}")));
        }
        (Ok(when), Some(today)) if when.is_after(today) => {
            findings.report_mild(target, tr!("check-impossible-date-future", date = text));
        }
        (Ok(_), _) => {}
    }
}
