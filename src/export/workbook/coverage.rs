//! The sheet of coverage: how many level 3 processes of each level 2 process in scope were submitted.

use rust_xlsxwriter::XlsxError;

use super::formats::Look;
use super::sheet::{Cell, Sheet};
use crate::export::Submission;
use crate::figures::domain_groups;

/// Fills the sheet.
pub(super) fn fill(submission: &Submission, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let Submission { framework, assessment, figures, .. } = submission;
    sheet.title("Coverage", "Coverage of the level 2 processes in scope")?;
    sheet.head(&[
        ("Identifier", 13),
        ("Level 2 process", 44),
        ("Domain", 28),
        ("Level 3 in scope", 13),
        ("Level 3 in total", 13),
        ("Share", 10),
        ("Coverage", 13),
        ("Note on the total", 50),
    ])?;
    for domain in domain_groups(framework, assessment, figures).into_iter().flat_map(|group| group.domains) {
        let domain_name = framework.get(domain).map(|process| process.name.as_str()).unwrap_or_default();
        for process in framework.descendants(domain).iter().filter(|process| process.level == 2) {
            let own = figures.of(framework, process.id);
            let Some(coverage) = own.coverage.filter(|_| own.in_scope) else { continue };
            let note = assessment.denominators.get(&process.id).map(|own| own.note.as_str()).unwrap_or_default();
            let cells = [
                Cell::code(&process.id),
                Cell::text(&process.name),
                Cell::text(domain_name),
                Cell::Count(coverage.in_scope),
                Cell::Count(coverage.total),
                Cell::Share(coverage.in_scope, coverage.total),
                Cell::mark(coverage.notation()),
                Cell::text(note),
            ];
            sheet.row(Look::Plain, &cells)?;
        }
    }
    Ok(())
}
