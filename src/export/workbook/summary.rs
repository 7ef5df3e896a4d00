//! The first sheet: what is assessed, by whom, against what, and the totals.

use rust_xlsxwriter::XlsxError;

use super::cell::Cell;
use super::formats::Look;
use super::sheet::Sheet;
use crate::export::mapping::completed_words;
use crate::export::{DRAFT_LACKS, DRAFT_MARK, Submission, TRADEMARKS, draft_gaps, scores_words};

/// How the workbook is used.
const USE: &str = "The sheets with coloured tabs hold the claims. Their identifiers, names and computed numbers are protected, \
                   without a password; scope, support, status, scores and texts can be filled in there and filtered by. To \
                   sort them, take the protection off. A text that is longer than a cell can hold says where it was cut.";

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
        write("Status", DRAFT_MARK)?;
    }
    write("Notice", &submission.notice())?;
    write("Company", &subject.company)?;
    write("Product title", &subject.title)?;
    write("Product version", &subject.product_version)?;
    write("Kind", subject.kind.title())?;
    for component in &subject.components {
        write("Component", format!("{} {}", component.name, component.version).trim())?;
    }
    write("Framework", &submission.framework.title())?;
    write("Stage", submission.assessment.stage.title())?;
    write("Scores", scores_words(submission.assessment.stage))?;
    write("Assessment completed", &completed_words(&subject.completed))?;
    write("Report version", &subject.report_version)?;
    write("Authors", &subject.authors)?;
    write("Production date", &completed_words(&submission.date.to_string()))?;
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
        ("Level 2 processes covered", totals.l2),
        ("Level 3 processes of these", totals.l3),
        ("Level 3 processes submitted", totals.l3_in_scope),
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

/// What a draft lacks.
fn omissions(submission: &Submission, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let gaps = draft_gaps(submission);
    if gaps.is_empty() {
        return Ok(());
    }
    sheet.gap();
    sheet.row(Look::Domain, &[Cell::text(DRAFT_LACKS), Cell::Blank])?;
    for gap in &gaps {
        sheet.row(Look::Entry, &[Cell::text(&gap.what), Cell::text(&gap.why)])?;
    }
    Ok(())
}

/// The notes at the end.
fn notes(submission: &Submission, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let (misuse, disclaimer) = (submission.misuse_note(), submission.disclaimer());
    sheet.gap();
    sheet.row(Look::Domain, &[Cell::text("Notes"), Cell::Blank])?;
    let rows = [
        ("Misuse note", misuse.text.as_str()),
        ("Source of the misuse note", &misuse.source),
        ("Disclaimer", &disclaimer.text),
        ("Source of the disclaimer", &disclaimer.source),
        ("This workbook", USE),
        ("Trademarks", TRADEMARKS),
    ];
    for (name, value) in rows.into_iter().filter(|(_, value)| !value.trim().is_empty()) {
        sheet.row(Look::Entry, &[Cell::text(name), Cell::text(value)])?;
    }
    Ok(())
}
