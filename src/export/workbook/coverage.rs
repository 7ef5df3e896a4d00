//! The sheet of coverage: how many level 3 processes of each level 2 process in scope were submitted, and with which
//! result.

use rust_xlsxwriter::XlsxError;

use super::cell::Cell;
use super::claims::sheet_name;
use super::formats::Look;
use super::sheet::Sheet;
use crate::export::Submission;
use crate::figures::{Conformance, domain_groups};

/// Fills the sheet.
pub(super) fn fill(submission: &Submission, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let Submission { framework, assessment, figures, scheme, .. } = submission;
    sheet.title("Coverage", "Coverage of the level 2 processes covered")?;
    sheet.head(&[
        ("Identifier", 13),
        ("Level 2 process", 44),
        ("Domain", 28),
        ("Level 3 submitted", 13),
        ("Level 3 in total", 13),
        ("Share", 10),
        ("Coverage", 13),
        (&scheme.words.fully, 13),
        (&scheme.words.partially, 13),
        (&scheme.words.none, 13),
        ("Not submitted", 13),
        ("Note on the total", 50),
    ])?;
    sheet.freeze_columns(2);
    for domain in domain_groups(framework, assessment, figures).into_iter().flat_map(|group| group.domains) {
        let domain_name = framework.get(domain).map(|process| process.name.as_str()).unwrap_or_default();
        for process in framework.descendants(domain).iter().filter(|process| process.level == 2) {
            let own = figures.of(framework, process.id);
            let Some(coverage) = own.coverage.filter(|_| own.in_scope) else { continue };
            let note = assessment.denominators.get(&process.id).map(|own| own.note.as_str()).unwrap_or_default();
            let below = framework.descendants(process.id).iter().filter(|below| below.level == 3);
            let submitted: Vec<_> =
                below.map(|below| figures.of(framework, below.id)).filter(|own| own.in_scope).collect();
            let count = |kind: Conformance| Cell::Count(submitted.iter().filter(|own| own.conformance == kind).count());
            let cells = [
                Cell::Link(process.id.to_string(), sheet_name(process)),
                Cell::text(&process.name),
                Cell::text(domain_name),
                Cell::Count(coverage.in_scope),
                Cell::Count(coverage.total),
                Cell::Share(coverage.in_scope, coverage.total),
                Cell::mark(coverage.notation()),
                count(Conformance::Fully),
                count(Conformance::Partially),
                count(Conformance::None),
                Cell::Count(coverage.total.saturating_sub(coverage.in_scope)),
                Cell::text(note),
            ];
            sheet.row(Look::Plain, &cells)?;
        }
    }
    Ok(())
}
