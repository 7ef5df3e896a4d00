//! The sheet of problems: what stands between this submission and a final one.

use rust_xlsxwriter::XlsxError;

use super::cell::Cell;
use super::formats::Look;
use super::sheet::Sheet;
use crate::checks::CHECKS;
use crate::export::gaps::rule_and_place;
use crate::export::{DRAFT_LACKS, Omission, Submission};

/// Fills the sheet.
pub(super) fn fill(submission: &Submission, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    sheet.title("Problems", if submission.draft { DRAFT_LACKS } else { "Problems" })?;
    sheet.head(&[("Code", 10), ("Place", 18), ("Rule", 52), ("What is missing", 80)])?;
    for omission in &submission.omissions {
        sheet.row(Look::Plain, &cells(omission))?;
    }
    if submission.omissions.is_empty() {
        let words = "Nothing stands between this assessment and a final submission.";
        sheet.row(Look::Plain, &[Cell::Blank, Cell::Blank, Cell::Blank, Cell::text(words)])?;
    }
    Ok(())
}

/// The cells of one problem: of a check its code, place and title, of others what is left out.
fn cells(omission: &Omission) -> [Cell; 4] {
    match rule_and_place(omission) {
        Some((code, place)) => {
            let title = CHECKS.iter().find(|check| check.code == code).map(|check| check.title).unwrap_or_default();
            [Cell::code(&code), Cell::code(&place), Cell::text(title), Cell::text(&omission.why)]
        }
        None => [Cell::Blank, Cell::code(&omission.what), Cell::Blank, Cell::text(&omission.why)],
    }
}
