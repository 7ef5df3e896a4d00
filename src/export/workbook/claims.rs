//! The sheets of claims, one for each level 2 process: a row for it and for each process below it, as the framework has
//! them. Identifiers and what is computed are protected; the rest can be filled in and read back as any spreadsheet.

use rust_xlsxwriter::XlsxError;

use super::cell::Cell;
use super::formats::{Look, Tone};
use super::sheet::Sheet;
use crate::assessment::{Claim, Passage, PassageSupport, ProcessId, Scope, Status, Support};
use crate::export::Submission;
use crate::figures::{Computed, NoScore, ProcessFigures};
use crate::framework::Process;

/// The deepest level that has a row without a claim.
const DEEPEST: u8 = 4;

/// The most UTF-16 units of a sheet's name.
const MOST_NAME: usize = 31;

/// The columns: name, width, and whether its cells may be edited. The names are those that an import knows.
const COLUMNS: &[(&str, u8, bool)] = &[
    ("Identifier", 13, false),
    ("Level", 8, false),
    ("Name", 30, false),
    ("Scope", 15, true),
    ("Reason", 24, true),
    ("Support", 15, true),
    ("Claimed", 11, true),
    ("Computed", 12, false),
    ("Awarded", 11, true),
    ("Printed", 10, false),
    ("Comment", 36, true),
    ("Mapping", 60, true),
    ("Passages", 28, false),
    ("Evidence", 22, true),
    ("Component", 16, true),
    ("Status", 14, true),
];

/// Where a column stands.
fn column(name: &str) -> u16 {
    let at = COLUMNS.iter().position(|(own, _, _)| *own == name).unwrap_or_default();
    u16::try_from(at).unwrap_or_default()
}

/// The name of a process's sheet: its identifier, and as many words of its name as fit.
pub(super) fn sheet_name(process: &Process) -> String {
    let letters = process.name.chars().filter(|letter| !"*?:[]'".contains(*letter) && !letter.is_control());
    let name: String = letters.map(|letter| if "/\\".contains(letter) { '-' } else { letter }).collect();
    let words = format!("{} {}", process.id, name.trim());
    if words.encode_utf16().count() <= MOST_NAME {
        return words.trim().to_owned();
    }
    let mut room = MOST_NAME - 1;
    let fits = |letter: &char| {
        let left = room.checked_sub(letter.len_utf16());
        room = left.unwrap_or(0);
        left.is_some()
    };
    let cut: String = words.chars().take_while(fits).collect();
    // A word that is cut is left out, but for one that stands alone behind the identifier.
    let whole = cut.rsplit_once([' ', '-']).map(|(before, _)| before).filter(|before| before.contains(' '));
    let end = |letter: char| !letter.is_alphanumeric();
    format!("{}…", whole.unwrap_or(&cut).trim_end_matches(end))
}

/// Whether a level 2 process has a sheet: where it is in scope, or anything is said of it or of what is below it.
pub(super) fn has_sheet(submission: &Submission, process: &Process) -> bool {
    let said = || {
        let mut own = std::iter::once(process).chain(submission.framework.descendants(process.id));
        own.any(|process| submission.assessment.claim(process.id).is_some())
    };
    submission.figures.of(&submission.framework, process.id).in_scope || said()
}

/// Fills the sheet of a level 2 process.
pub(super) fn fill(submission: &Submission, process: &Process, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let framework = &submission.framework;
    let own = submission.figures.of(framework, process.id);
    let coverage = own.coverage.filter(|_| own.in_scope).map(crate::figures::Coverage::notation);
    let coverage = coverage.unwrap_or_else(|| "not in scope".to_owned());
    open(sheet, &sheet_name(process), &format!("{}: claims, {coverage}", process.title()))?;
    // What is said of a domain stands with the first of its processes that has a sheet.
    if let Some(domain) = framework.at_level(process.id, 1) {
        let mut level_two = framework.descendants(domain.id).iter().filter(|process| process.level == 2);
        let first = level_two.find(|process| has_sheet(submission, process)).map(|process| process.id);
        if domain.id != process.id && first == Some(process.id) && submission.assessment.claim(domain.id).is_some() {
            sheet.row(Look::Band, &cells(submission, domain.id, Some(domain)))?;
        }
    }
    sheet.row(Look::Band, &cells(submission, process.id, Some(process)))?;
    for below in framework.descendants(process.id) {
        if below.level <= DEEPEST || submission.assessment.claim(below.id).is_some() {
            sheet.row(Look::Plain, &cells(submission, below.id, Some(below)))?;
        }
    }
    choices(submission, sheet)?;
    tones(submission, sheet)
}

/// The claims that stand in no sheet of a level 2 process: of processes that the framework does not have, and of domains
/// below which nothing is said.
pub(super) fn others(submission: &Submission) -> Vec<ProcessId> {
    let framework = &submission.framework;
    let has_place = |id: ProcessId| {
        framework.get(id).is_some_and(|process| {
            process.level > 1
                || framework.descendants(id).iter().any(|below| below.level == 2 && has_sheet(submission, below))
        })
    };
    submission.assessment.claims.keys().copied().filter(|id| !has_place(*id)).collect()
}

/// Fills the sheet of claims that stand in no other.
pub(super) fn fill_others(
    submission: &Submission,
    others: &[ProcessId],
    sheet: &mut Sheet<'_>,
) -> Result<(), XlsxError> {
    open(
        sheet,
        "Other claims",
        "Claims of domains, and of processes that this version of the framework does not have",
    )?;
    for id in others {
        sheet.row(Look::Plain, &cells(submission, *id, submission.framework.get(*id)))?;
    }
    choices(submission, sheet)?;
    tones(submission, sheet)
}

/// Names the sheet and its columns, and protects what is not to be filled in.
fn open(sheet: &mut Sheet<'_>, name: &str, title: &str) -> Result<(), XlsxError> {
    sheet.title(name, title)?;
    let columns: Vec<(&str, u8)> = COLUMNS.iter().map(|(name, width, _)| (*name, *width)).collect();
    sheet.head(&columns)?;
    sheet.freeze_columns(3);
    sheet.protect((0_u16..).zip(COLUMNS).filter(|(_, (_, _, open))| *open).map(|(at, _)| at).collect());
    sheet.mark_tab();
    Ok(())
}

/// What may be filled in.
fn choices(submission: &Submission, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    sheet.choices(column("Scope"), "Scope", &Scope::ALL.iter().map(|scope| scope.title()).collect::<Vec<_>>())?;
    sheet.choices(column("Support"), "Support", &Support::ALL.iter().map(|own| own.title()).collect::<Vec<_>>())?;
    sheet.choices(column("Status"), "Status", &Status::ALL.iter().map(|own| own.title()).collect::<Vec<_>>())?;
    for name in ["Claimed", "Awarded"] {
        sheet.numbers(column(name), "Score", (0.0, full(submission)))?;
    }
    Ok(())
}

/// The full score as a number.
fn full(submission: &Submission) -> f64 {
    f64::from(submission.scheme.full().hundredths()) / 100.0
}

/// The colours that stand beside words and scores.
fn tones(submission: &Submission, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let (scope, support, status) = (column("Scope"), column("Support"), column("Status"));
    let words = [
        (scope, Scope::In.title(), Tone::Blue),
        (scope, Scope::Out.title(), Tone::Grey),
        (scope, Scope::Undecided.title(), Tone::Amber),
        (support, Support::Nothing.title(), Tone::Red),
        (status, Status::Draft.title(), Tone::Amber),
        (status, Status::Ready.title(), Tone::Blue),
        (status, Status::Reviewed.title(), Tone::Green),
        (status, Status::NeedsReview.title(), Tone::Red),
    ];
    for (col, word, tone) in words {
        sheet.tone_of_word((col, col), word, tone)?;
    }
    sheet.tone_of_scores((column("Claimed"), column("Printed")), full(submission))
}

/// The cells of one process; what is not said is empty.
fn cells(submission: &Submission, id: ProcessId, process: Option<&Process>) -> [Cell; 16] {
    let own = submission.figures.of(&submission.framework, id);
    let decimals = submission.scheme.decimals;
    let scored = own.in_scope && process.is_some_and(|process| matches!(process.level, 3 | 4));
    let nothing = Claim::default();
    let claim = submission.assessment.claim(id).unwrap_or(&nothing);
    let scope = if claim.scope == Scope::Undecided { "" } else { claim.scope.title() };
    [
        Cell::code(&id),
        process.map_or(Cell::Blank, |process| Cell::Count(usize::from(process.level))),
        Cell::text(process.map(|process| process.name.as_str()).unwrap_or_default()),
        Cell::text(scope),
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
        Cell::text(&claim.component),
        // The state of the vendor's work leaves the house in no profile; the column is there to be filled in.
        Cell::Blank,
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
