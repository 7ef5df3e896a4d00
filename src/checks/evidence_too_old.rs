//! CB032: a piece of evidence is dated too long before the completion of the assessment.
//!
//! # Why
//! A guide of years ago describes another product. How old evidence may be is the vendor's to say, or the assessor's:
//! the subject holds a number of years, and without one nothing is too old. Where no completion date is given, the
//! piece is held against today. A date that is written neither as a month nor as a day is reported as well.
//!
//! # Example
//! Evidence may be 2 years old; E004 is dated 2014-06, and the assessment was completed in 2017-02.
//!
//! # How to fix
//! Cite a newer edition, correct the date, or allow more years.

use super::date::{When, read_date};
use super::{Check, Findings, Severity, Survey, Target};
use crate::assessment::{Assessment, Evidence};

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB032",
    name: "evidence-too-old",
    title: "Evidence too old",
    hint: "Cite a newer edition, correct the date of the document, or allow more years under Subject.",
    work: Severity::Warning,
    final_: Severity::Warning,
    run,
};

/// Whether a piece is dated more years before the completion date than the subject allows.
pub fn is_too_old(assessment: &Assessment, piece: &Evidence, today: Option<(u16, u8, u8)>) -> bool {
    let Some(years) = assessment.subject.evidence_years else { return false };
    let Ok(dated) = read_date(&piece.dated) else { return false };
    let end = read_date(&assessment.subject.completed).ok().or_else(|| today.map(When::of_day));
    end.is_some_and(|end| dated.is_older_than(years, end))
}

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let assessment = survey.ctx.assessment;
    for (piece, _) in survey.evidence() {
        let (code, title, dated) = (piece.code, &piece.title, piece.dated.trim());
        if !dated.is_empty() && read_date(dated).is_err() {
            let message =
                tr!("check-evidence-too-old-undated", code = code.to_string(), title = title.as_str(), dated = dated);
            findings.report(Target::Evidence(code), message);
        } else if is_too_old(assessment, piece, survey.ctx.today) {
            let years = assessment.subject.evidence_years.unwrap_or_default();
            let end = assessment.subject.completed.trim();
            let end = if end.is_empty() { tr!("check-evidence-too-old-today") } else { end };
            let message = tr!(
                "check-evidence-too-old",
                code = code.to_string(),
                title = title.as_str(),
                dated = dated,
                years = years,
                end = end
            );
            findings.report(Target::Evidence(code), message);
        }
    }
}
