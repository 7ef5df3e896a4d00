//! The workbook: summary, footprint, coverage, scores, charts, a sheet of claims for each level 2 process, evidence and
//! problems as sheets of one xlsx file.
//!
//! Everything the user typed is written as a string, never as a formula, a link or markup; scores are numbers. Absent
//! on purpose: internal notes, owners and work status, means and what-if figures, and any formula.

mod cell;
mod charts;
mod claims;
mod coverage;
mod evidence;
mod footprint;
mod formats;
mod height;
mod labels;
mod problems;
mod scores;
mod sheet;
mod summary;
mod text;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::{Artefact, DRAFT_MARK, ExportError, Made, Submission};
use formats::Formats;
use sheet::Sheet;

/// The file's name in the bundle.
const NAME: &str = "workbook.xlsx";

/// Makes the workbook.
pub fn make(submission: &Submission) -> Result<Made, ExportError> {
    let mut warnings = Vec::new();
    let bytes = write(submission, &mut warnings)
        .map_err(|error| ExportError { document: NAME.to_owned(), reason: error.to_string() })?;
    let bytes = labels::all_shown(bytes)
        .map_err(|error| ExportError { document: NAME.to_owned(), reason: format!("the charts: {error}") })?;
    let about =
        "The assessment as a spreadsheet: summary, footprint, coverage, scores, charts, claims, evidence and problems."
            .to_owned();
    Ok(Made { artefacts: vec![Artefact { path: NAME.to_owned(), about, bytes }], warnings })
}

/// Writes all sheets.
fn write(submission: &Submission, warnings: &mut Vec<String>) -> Result<Vec<u8>, XlsxError> {
    let formats = Formats::new();
    let subject = &submission.assessment.subject;
    let names = [&subject.company, &subject.title, &subject.product_version].map(|part| part.trim());
    let header = names.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(submission)?);
    let mut add = |fill: &dyn Fn(&mut Sheet<'_>) -> Result<(), XlsxError>| {
        let mut sheet = Sheet::new(&formats, submission.draft, warnings);
        fill(&mut sheet)?;
        workbook.push_worksheet(sheet.finish(&header)?);
        Ok::<(), XlsxError>(())
    };
    for fill in [summary::fill, footprint::fill, coverage::fill, scores::fill, charts::fill] {
        add(&|sheet| fill(submission, sheet))?;
    }
    for process in submission.framework.of_level(2).filter(|process| claims::has_sheet(submission, process)) {
        add(&|sheet| claims::fill(submission, process, sheet))?;
    }
    let others = claims::others(submission);
    if !others.is_empty() {
        add(&|sheet| claims::fill_others(submission, &others, sheet))?;
    }
    for fill in [evidence::fill, problems::fill] {
        add(&|sheet| fill(submission, sheet))?;
    }
    workbook.save_to_buffer()
}

/// The file's properties; the date is the submission's, so that two runs give the same bytes.
fn properties(submission: &Submission) -> Result<DocProperties, XlsxError> {
    let date = submission.date;
    let created = ExcelDateTime::from_ymd(date.year, date.month, date.day)?.and_hms(0, 0, 0.0)?;
    let subject = &submission.assessment.subject;
    let title = format!("{} {}: {}", subject.company, subject.title, submission.framework.title());
    Ok(DocProperties::new()
        .set_title(title)
        .set_subject(submission.assessment_words())
        .set_author(submission.document_author())
        .set_company(subject.company.trim())
        .set_keywords(format!("{}, {}", submission.framework.title(), submission.origin_words()))
        .set_status(if submission.draft { DRAFT_MARK } else { "Final" })
        .set_creation_datetime(&created))
}
