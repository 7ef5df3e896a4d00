//! The sheet of claims: one row for each claim that leaves the house.

use rust_xlsxwriter::XlsxError;

use super::formats::Look;
use super::sheet::{Cell, Sheet};
use crate::assessment::{Claim, Passage, PassageSupport, ProcessId, Support};
use crate::export::Submission;
use crate::figures::{Computed, NoScore, ProcessFigures};

/// Fills the sheet.
pub(super) fn fill(submission: &Submission, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    sheet.title("Claims", "Claims")?;
    sheet.head(&[
        ("Identifier", 13),
        ("Level", 8),
        ("Name", 28),
        ("Scope", 13),
        ("Reason", 24),
        ("Support", 14),
        ("Claimed", 11),
        ("Computed", 12),
        ("Awarded", 11),
        ("Printed", 10),
        ("Comment", 36),
        ("Mapping", 60),
        ("Passages", 28),
        ("Evidence", 22),
    ])?;
    for (id, claim) in &submission.assessment.claims {
        sheet.row(Look::Plain, &cells(submission, *id, claim))?;
    }
    Ok(())
}

/// The cells of one claim.
fn cells(submission: &Submission, id: ProcessId, claim: &Claim) -> [Cell; 14] {
    let framework = &submission.framework;
    let process = framework.get(id);
    let own = submission.figures.of(framework, id);
    let decimals = submission.scheme.decimals;
    let scored = own.in_scope && process.is_some_and(|process| matches!(process.level, 3 | 4));
    [
        Cell::code(&id),
        process.map_or(Cell::Blank, |process| Cell::Count(usize::from(process.level))),
        Cell::text(process.map(|process| process.name.as_str()).unwrap_or_default()),
        Cell::text(claim.scope.title()),
        Cell::text(&claim.reason),
        Cell::text(claim.support.map(Support::title).unwrap_or_default()),
        Cell::score(claim.claimed, decimals),
        computed(submission, own),
        Cell::score(claim.awarded, decimals),
        Cell::score(scored.then_some(own.printed), decimals),
        Cell::text(&claim.comment),
        Cell::text(claim.mapping_text()),
        Cell::text(passages(claim)),
        Cell::text(citations(claim)),
    ]
}

/// The computed score; a range and the reason why there is none are words.
fn computed(submission: &Submission, own: &ProcessFigures) -> Cell {
    let scheme = &submission.scheme;
    match own.computed {
        Computed::Score { score, .. } => Cell::Score(score, scheme.decimals),
        Computed::Range { low, high, .. } => Cell::mark(format!("{} to {}", scheme.print(low), scheme.print(high))),
        Computed::None(NoScore::CatalogueGaps) => Cell::mark("catalogue has gaps"),
        Computed::None(NoScore::NothingSaid | NoScore::NotScored) => Cell::Blank,
    }
}

/// What is said about each passage, a line each; passages of which nothing is said are left out.
fn passages(claim: &Claim) -> String {
    let line = |(at, passage): (usize, &Passage)| {
        let said = [
            passage.support.map(PassageSupport::title).unwrap_or_default(),
            passage.tag.map(Support::title).unwrap_or_default(),
            passage.reason.as_str(),
        ];
        let said: Vec<&str> = said.into_iter().filter(|words| !words.is_empty()).collect();
        (!said.is_empty()).then(|| format!("{}. {}", at + 1, said.join("; ")))
    };
    let numbered = claim.mapping.iter().map(AsRef::as_ref).enumerate();
    numbered.filter_map(line).collect::<Vec<_>>().join("\n")
}

/// What the claim cites, a line each.
fn citations(claim: &Claim) -> String {
    let mut lines: Vec<String> = Vec::new();
    for citation in claim.all_citations() {
        let place = citation.place();
        let line =
            if place.is_empty() { citation.evidence.to_string() } else { format!("{}, {place}", citation.evidence) };
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.join("\n")
}
