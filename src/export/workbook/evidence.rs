//! The sheet of evidence: the register, and where each piece is cited.

use std::collections::{BTreeMap, BTreeSet};

use rust_xlsxwriter::XlsxError;

use super::cell::Cell;
use super::formats::Look;
use super::sheet::Sheet;
use crate::assessment::{Assessment, Evidence, EvidenceCode, ProcessId};
use crate::export::Submission;

/// What stands for the location of evidence that does not travel.
const ON_REQUEST: &str = "shown on request";

/// The most processes that a cell names: more lines would not be seen, a row cannot be higher.
const MOST_NAMED: usize = 100;

/// Fills the sheet.
pub(super) fn fill(submission: &Submission, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    sheet.title("Evidence", "Evidence")?;
    sheet.head(&[
        ("Code", 9),
        ("Title", 40),
        ("Kind", 16),
        ("Version", 12),
        ("Issuer", 24),
        ("Confidentiality", 18),
        ("Location", 40),
        ("SHA-256", 36),
        ("Cited by", 46),
        ("Dated", 12),
    ])?;
    let mut pieces: BTreeMap<EvidenceCode, (&Evidence, bool)> =
        submission.withheld.iter().map(|piece| (piece.code, (piece.as_ref(), false))).collect();
    for piece in &submission.assessment.evidence {
        pieces.entry(piece.code).or_insert((piece.as_ref(), true));
    }
    let cited = cited(&submission.assessment);
    for (code, (piece, travels)) in pieces {
        let cells = [
            Cell::code(&code),
            Cell::text(&piece.title),
            Cell::text(piece.kind.title()),
            Cell::code(&piece.document_version),
            Cell::text(&piece.issuer),
            Cell::text(piece.marked(piece.confidentiality.title())),
            Cell::text(if travels { piece.location() } else { ON_REQUEST }),
            Cell::code(&piece.sha256().unwrap_or_default()),
            Cell::text(cited.get(&code).map(named).unwrap_or_default()),
            Cell::code(&piece.dated),
        ];
        sheet.row(Look::Plain, &cells)?;
    }
    Ok(())
}

/// The processes by name, the first of them where there are very many; the sheets of claims have them all.
fn named(ids: &BTreeSet<ProcessId>) -> String {
    let first: Vec<String> = ids.iter().take(MOST_NAMED).map(ToString::to_string).collect();
    let more = ids.len().saturating_sub(MOST_NAMED);
    let first = first.join(", ");
    if more > 0 { format!("{first} and {more} more") } else { first }
}

/// Which claims cite each piece, in outline order.
fn cited(assessment: &Assessment) -> BTreeMap<EvidenceCode, BTreeSet<ProcessId>> {
    let mut cited: BTreeMap<EvidenceCode, BTreeSet<ProcessId>> = BTreeMap::new();
    for (id, claim) in &assessment.claims {
        for citation in claim.all_citations() {
            cited.entry(citation.evidence).or_default().insert(*id);
        }
    }
    cited
}
