//! The first sheet: what is assessed, by whom, against what, and the totals.

use rust_xlsxwriter::XlsxError;

use super::formats::Look;
use super::sheet::{Cell, Sheet};
use crate::export::Submission;

/// Whose names these are.
const TRADEMARKS: &str = "TM Forum, Frameworx, Business Process Framework and eTOM are names of TM Forum, which may be \
                          its trademarks. This document is the supplier's and was not made by TM Forum.";

/// Fills the sheet.
pub(super) fn fill(submission: &Submission, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let subject = &submission.assessment.subject;
    sheet.title("Summary", &format!("{} {}", subject.company, subject.title))?;
    sheet.widths(vec![32, 100])?;
    let mut write = |name: &str, value: &str| match value.trim() {
        "" => Ok(()),
        _ => sheet.row(Look::Entry, &[Cell::text(name), Cell::text(value)]),
    };
    if submission.draft {
        write("Status", "Draft: not a final submission")?;
    }
    write("Notice", &subject.notice)?;
    write("Company", &subject.company)?;
    write("Product title", &subject.title)?;
    write("Product version", &subject.product_version)?;
    write("Kind", subject.kind.title())?;
    for component in &subject.components {
        write("Component", format!("{} {}", component.name, component.version).trim())?;
    }
    write("Framework", &submission.framework.title())?;
    write("Stage", submission.assessment.stage.title())?;
    write("Assessment completion date", &subject.completed)?;
    write("Report version", &subject.report_version)?;
    write("Authors", &subject.authors)?;
    write("Production date", &submission.date.to_string())?;
    write("Statement", &subject.statement)?;
    write("Source of the statement", &subject.statement_source)?;
    write("Related certifications", &subject.related_certifications)?;
    totals(submission, sheet)?;
    scoring(submission, sheet)?;
    omissions(submission, sheet)?;
    notes(submission, sheet)
}

/// The totals.
fn totals(submission: &Submission, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let totals = submission.figures.totals;
    sheet.gap();
    let words = format!("Totals ({} scores)", submission.origin_words());
    sheet.row(Look::Domain, &[Cell::text(words), Cell::Blank])?;
    let rows = [
        ("Level 2 processes in scope", totals.l2),
        ("Level 3 processes of those", totals.l3),
        ("Level 3 processes in scope", totals.l3_in_scope),
        (submission.scheme.words.fully.as_str(), totals.fully),
        (submission.scheme.words.partially.as_str(), totals.partially),
    ];
    for (name, count) in rows {
        sheet.row(Look::Entry, &[Cell::text(name), Cell::Count(count)])?;
    }
    Ok(())
}

/// How it was scored, and how sure that is.
fn scoring(submission: &Submission, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let (scheme, version) = (&submission.scheme, &submission.framework.version);
    sheet.gap();
    sheet.row(Look::Domain, &[Cell::text("Scoring"), Cell::Blank])?;
    let mut rows = vec![
        ("Scheme", format!("{} ({})", scheme.title, scheme.id)),
        ("Rule", scheme.formula()),
        ("Source", scheme.source.clone()),
        ("Confidence", scheme.confidence.clone()),
    ];
    if !scheme.seen_for(version) {
        rows.push(("Note", format!("This scheme was not seen in use for version {version}.")));
    }
    for (name, value) in rows {
        sheet.row(Look::Entry, &[Cell::text(name), Cell::text(value)])?;
    }
    Ok(())
}

/// What a draft leaves out.
fn omissions(submission: &Submission, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    if submission.omissions.is_empty() {
        return Ok(());
    }
    sheet.gap();
    sheet.row(Look::Domain, &[Cell::text("Left out"), Cell::Blank])?;
    for omission in &submission.omissions {
        sheet.row(Look::Entry, &[Cell::text(&omission.what), Cell::text(&omission.why)])?;
    }
    Ok(())
}

/// The notes at the end.
fn notes(submission: &Submission, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let subject = &submission.assessment.subject;
    sheet.gap();
    sheet.row(Look::Domain, &[Cell::text("Notes"), Cell::Blank])?;
    let rows = [
        ("Misuse note", subject.misuse_note.as_str()),
        ("Source of the misuse note", &subject.misuse_source),
        ("Disclaimer", &subject.disclaimer),
        ("Source of the disclaimer", &subject.disclaimer_source),
        ("Trademarks", TRADEMARKS),
    ];
    for (name, value) in rows.into_iter().filter(|(_, value)| !value.trim().is_empty()) {
        sheet.row(Look::Entry, &[Cell::text(name), Cell::text(value)])?;
    }
    Ok(())
}
