//! The sheet of the footprint: every level 2 process, its scope, and the vertical groups that it stands in.

use rust_xlsxwriter::XlsxError;

use super::cell::Cell;
use super::claims;
use super::formats::{Look, Tone};
use super::sheet::Sheet;
use crate::assessment::Scope;
use crate::export::Submission;
use crate::framework::Process;

/// What stands for a process in scope, in the column of a vertical group.
const IN: &str = "✓";
/// What stands for one that is not in scope.
const OUT: &str = "○";
/// The columns before those of the vertical groups.
const BEFORE: u16 = 5;

/// Fills the sheet.
pub(super) fn fill(submission: &Submission, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let framework = &submission.framework;
    let title =
        format!("{}: footprint of the level 2 processes ({IN} in scope, {OUT} not in scope)", framework.title());
    sheet.title("Footprint", &title)?;
    let groups: Vec<&str> = framework.columns.iter().map(|column| column.vertical_group.as_str()).collect();
    let mut columns =
        vec![("Identifier", 13), ("Level 2 process", 44), ("Domain", 28), ("Scope", 15), ("Coverage", 11)];
    columns.extend(groups.iter().map(|group| (*group, 14)));
    columns.push(("Reason", 40));
    sheet.head(&columns)?;
    sheet.freeze_columns(2);
    for process in framework.of_level(2) {
        sheet.row(Look::Plain, &cells(submission, process, &groups))?;
    }
    let last = BEFORE - 1 + u16::try_from(groups.len()).unwrap_or(0);
    for (word, tone) in [(Scope::In.title(), Tone::Blue), (Scope::Out.title(), Tone::Grey)] {
        sheet.tone_of_word((BEFORE - 2, BEFORE - 2), word, tone)?;
    }
    if last >= BEFORE {
        sheet.tone_of_word((BEFORE, last), IN, Tone::Blue)?;
        sheet.tone_of_word((BEFORE, last), OUT, Tone::Grey)?;
    }
    Ok(())
}

/// The cells of one process.
fn cells(submission: &Submission, process: &Process, groups: &[&str]) -> Vec<Cell> {
    let (framework, assessment) = (&submission.framework, &submission.assessment);
    let own = submission.figures.of(framework, process.id);
    let domain = framework.at_level(process.id, 1).map(|domain| submission.domain_title(domain.id));
    let scope = if own.in_scope { Scope::In } else { Scope::Out };
    let coverage = own.coverage.filter(|_| own.in_scope).map(crate::figures::Coverage::notation);
    let id = if claims::has_sheet(submission, process) {
        Cell::Link(process.id.to_string(), claims::sheet_name(process))
    } else {
        Cell::code(&process.id)
    };
    let mut cells = vec![
        id,
        Cell::text(&process.name),
        Cell::text(domain.unwrap_or_default()),
        Cell::text(scope.title()),
        coverage.map_or(Cell::Blank, Cell::mark),
    ];
    let mark = if own.in_scope { IN } else { OUT };
    let stands_in = |group: &&str| process.vertical_groups.iter().any(|own| own == group);
    cells.extend(groups.iter().map(|group| if stands_in(group) { Cell::mark(mark) } else { Cell::Blank }));
    cells.push(Cell::text(assessment.claim(process.id).map(|claim| claim.reason.as_str()).unwrap_or_default()));
    cells
}
