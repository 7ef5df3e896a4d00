//! The workbook: summary, coverage, scores, claims and evidence as sheets of one xlsx file.
//!
//! Everything the user typed is written as a string, never as a formula, a link or markup; scores are numbers. Absent
//! on purpose: internal notes, owners and work status, means and what-if figures, and any formula.

mod claims;
mod coverage;
mod evidence;
mod formats;
mod height;
mod scores;
mod sheet;
mod summary;
mod text;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::{Artefact, ExportError, Made, Submission};
use formats::Formats;
use sheet::Sheet;

/// The file's name in the bundle.
const NAME: &str = "workbook.xlsx";

/// Makes the workbook.
pub fn make(submission: &Submission) -> Result<Made, ExportError> {
    let mut warnings = Vec::new();
    let bytes = write(submission, &mut warnings)
        .map_err(|error| ExportError { document: NAME.to_owned(), reason: error.to_string() })?;
    let about = "The assessment as a spreadsheet: summary, coverage, scores, claims and evidence.".to_owned();
    Ok(Made { artefacts: vec![Artefact { path: NAME.to_owned(), about, bytes }], warnings })
}

/// Writes all sheets.
fn write(submission: &Submission, warnings: &mut Vec<String>) -> Result<Vec<u8>, XlsxError> {
    let formats = Formats::new();
    let sheets = [summary::fill, coverage::fill, scores::fill, claims::fill, evidence::fill];
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(submission)?);
    for fill in sheets {
        let mut sheet = Sheet::new(&formats, submission.draft, warnings);
        fill(submission, &mut sheet)?;
        workbook.push_worksheet(sheet.finish()?);
    }
    workbook.save_to_buffer()
}

/// The file's properties; the date is the submission's, so that two runs give the same bytes.
fn properties(submission: &Submission) -> Result<DocProperties, XlsxError> {
    let date = submission.date;
    let created = ExcelDateTime::from_ymd(date.year, date.month, date.day)?.and_hms(0, 0, 0.0)?;
    let subject = &submission.assessment.subject;
    let title = format!("{} {}: {}", subject.company, subject.title, submission.framework.title());
    Ok(DocProperties::new().set_title(title).set_author(submission.document_author()).set_creation_datetime(&created))
}
