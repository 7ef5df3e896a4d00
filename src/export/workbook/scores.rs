//! The sheet of scores: the page's detailed table, domain by domain in the page's order.

use rust_xlsxwriter::XlsxError;

use super::cell::Cell;
use super::formats::{Look, Tone};
use super::sheet::Sheet;
use crate::export::Submission;
use crate::export::mapping::conformance_words;
use crate::figures::{domain_groups, printed_comment};
use crate::framework::Process;

/// Fills the sheet.
pub(super) fn fill(submission: &Submission, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let Submission { framework, assessment, figures, scheme, .. } = submission;
    let subject = &assessment.subject;
    let origin = submission.origin_words();
    let title = format!("{} {} – {} conformance scores, {origin}", subject.company, subject.title, framework.title());
    sheet.title("Scores", &title)?;
    let words = &scheme.words;
    sheet.head(&[
        (&words.head_process, 54),
        (&words.head_score, 20),
        ("Conformance", 22),
        (&words.head_comments, 90),
    ])?;
    for domain in domain_groups(framework, assessment, figures).into_iter().flat_map(|group| group.domains) {
        sheet
            .row(Look::Domain, &[Cell::text(submission.domain_title(domain)), Cell::Blank, Cell::Blank, Cell::Blank])?;
        for level_two in framework.descendants(domain).iter().filter(|process| process.level == 2) {
            level_two_rows(submission, level_two, sheet)?;
        }
    }
    for (word, tone) in [(&words.fully, Tone::Green), (&words.partially, Tone::Amber), (&words.none, Tone::Red)] {
        sheet.tone_of_word((2, 2), word, tone)?;
    }
    sheet.tone_of_scores((1, 1), f64::from(scheme.full().hundredths()) / 100.0)
}

/// An L2 in scope with its coverage, and all its L3s.
fn level_two_rows(submission: &Submission, level_two: &Process, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let Submission { framework, figures, .. } = submission;
    let own = figures.of(framework, level_two.id);
    let Some(coverage) = own.coverage.filter(|_| own.in_scope) else { return Ok(()) };
    let title = Cell::text(level_two.title());
    sheet.row(Look::Band, &[title, Cell::mark(coverage.notation()), Cell::Blank, Cell::Blank])?;
    for level_three in framework.descendants(level_two.id).iter().filter(|process| process.level == 3) {
        level_three_row(submission, level_three, sheet)?;
    }
    Ok(())
}

/// An L3 with its score and its comment; one that was not submitted carries the label instead of a score.
fn level_three_row(submission: &Submission, process: &Process, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let Submission { framework, assessment, figures, scheme, .. } = submission;
    let own = figures.of(framework, process.id);
    let label = submission.not_submitted_label();
    let score = match (own.in_scope, label) {
        (true, _) => Cell::Score(own.printed, scheme.decimals),
        (false, "0") => Cell::Count(0),
        (false, label) => Cell::mark(label),
    };
    let comment = printed_comment(framework, scheme, assessment, figures, process.id);
    let cells =
        [Cell::text(process.title()), score, Cell::text(conformance_words(submission, own)), Cell::text(comment)];
    sheet.row(Look::Plain, &cells)
}
