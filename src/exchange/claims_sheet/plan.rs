//! What would become of each row: pure, so that it can be shown while the choices change.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::evidence::KnownEvidence;
use super::row::Rows;
use super::{Choices, Field, Fit};
use crate::assessment::{Assessment, Citation, ProcessId, Scope, Score, Status, Support};
use crate::exchange::claims_csv::EvidenceMention;
use crate::exchange::sheet::{Book, Place};
use crate::framework::Framework;
use crate::scheme::Scheme;

/// What a spreadsheet is imported into.
#[derive(Debug, Clone, Copy)]
pub struct Against<'a> {
    /// The framework version.
    pub framework: &'a Framework,
    /// The scheme.
    pub scheme: &'a Scheme,
    /// The assessment as it is.
    pub base: &'a Assessment,
    /// What became of the evidence that the spreadsheet names.
    pub evidence: &'a KnownEvidence,
    /// All framework versions, to find out whether another one fits better.
    pub frameworks: &'a [Arc<Framework>],
}

/// What happens to a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// It was empty and is filled.
    Fill,
    /// It said something else and is overwritten.
    Overwrite,
    /// It says something else and stays.
    Keep,
    /// It says the same already.
    Same,
}

/// A value for a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A scope.
    Scope(Scope),
    /// A support.
    Support(Support),
    /// A claimed score.
    Score(Score),
    /// An awarded score.
    Awarded(Score),
    /// A status.
    Status(Status),
    /// The words of a field of text.
    Text(String),
    /// Evidence to cite: pieces of the register, and files or addresses.
    Evidence(Vec<Citation>, Vec<EvidenceMention>),
}

/// One field of a row, before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// The field.
    pub field: Field,
    /// What the assessment says.
    pub before: String,
    /// What the spreadsheet says.
    pub after: String,
    /// What happens.
    pub action: Action,
    /// The value.
    pub value: Value,
}

/// Something to know about a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The cell.
    pub place: Place,
    /// Whether the cell cannot be read, so that it stands in the way until it is left out.
    pub bad: bool,
    /// What there is to know.
    pub text: String,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowState {
    /// A claim that said nothing says something.
    New,
    /// A claim changes.
    Changes,
    /// Nothing: the assessment says it already, or the row says nothing.
    Unchanged,
    /// Something of it cannot be read.
    Problem,
    /// It is left out.
    LeftOut,
}

impl RowState {
    /// All states.
    pub const ALL: &'static [Self] = &[Self::New, Self::Changes, Self::Unchanged, Self::Problem, Self::LeftOut];

    /// The words on screen.
    pub fn title(self) -> &'static str {
        match self {
            Self::New => tr!("import-state-new"),
            Self::Changes => tr!("import-state-changes"),
            Self::Unchanged => tr!("import-state-unchanged"),
            Self::Problem => tr!("import-state-problem"),
            Self::LeftOut => tr!("import-state-left-out"),
        }
    }

    /// The word for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changes => "changes",
            Self::Unchanged => "unchanged",
            Self::Problem => "problem",
            Self::LeftOut => "left-out",
        }
    }
}

/// One row of the spreadsheet, and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRow {
    /// The row, from 0.
    pub row: usize,
    /// The process, where one was found.
    pub process: Option<ProcessId>,
    /// Its name in the framework version.
    pub name: String,
    /// The name in the spreadsheet, where it differs.
    pub other_name: String,
    /// What becomes of it.
    pub state: RowState,
    /// Its fields that say something.
    pub changes: Vec<FieldChange>,
    /// What there is to know.
    pub remarks: Vec<Remark>,
}

impl PlanRow {
    /// The fields that change.
    pub fn effective(&self) -> impl Iterator<Item = &FieldChange> {
        let taken = self.state != RowState::LeftOut;
        self.changes.iter().filter(move |change| taken && matches!(change.action, Action::Fill | Action::Overwrite))
    }

    /// Whether a cell of it cannot be read.
    pub fn is_bad(&self) -> bool {
        self.remarks.iter().any(|remark| remark.bad)
    }
}

/// A word of the spreadsheet that was translated, with what it was taken for and how often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Understood {
    /// The field.
    pub field: Field,
    /// The word.
    pub word: String,
    /// What it was taken for.
    pub meaning: String,
    /// In how many cells.
    pub cells: usize,
}

/// What would become of a spreadsheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Plan {
    /// The rows below the heads that say something.
    pub rows: Vec<PlanRow>,
    /// How many rows have each state, in the order of [`RowState::ALL`].
    pub counts: [usize; 5],
    /// How many cells cannot be read, of rows that are not left out.
    pub bad_cells: usize,
    /// Whether bad cells are left out.
    pub leaves_out_bad: bool,
    /// How many claims would change.
    pub claims: usize,
    /// How many fields would be overwritten.
    pub overwritten: usize,
    /// How many fields say something else in the assessment, and stay.
    pub kept: usize,
    /// The words that were translated.
    pub understood: Vec<Understood>,
    /// How well each framework version fits.
    pub fits: Vec<Fit>,
    /// Paths and addresses of evidence that nobody has looked at yet.
    pub wanted: BTreeSet<String>,
}

impl Plan {
    /// Whether it can be applied: something changes, nothing bad stands in the way, and the evidence was looked at.
    pub fn is_ready(&self) -> bool {
        self.claims > 0 && (self.bad_cells == 0 || self.leaves_out_bad) && self.wanted.is_empty()
    }

    /// How many rows have a state.
    pub fn count(&self, state: RowState) -> usize {
        RowState::ALL.iter().zip(self.counts).find(|(own, _)| **own == state).map_or(0, |(_, count)| count)
    }

    /// The framework version that fits better than one, if some does.
    pub fn better_than(&self, label: &str) -> Option<(&Fit, &Fit)> {
        let own = self.fits.iter().find(|fit| fit.label == label)?;
        let best = super::fit::best(&self.fits, label)?;
        (best.worth() > own.worth()).then_some((own, best))
    }
}

/// Finds out what would become of a spreadsheet.
pub fn plan(book: &Book, choices: &Choices, into: Against<'_>) -> Plan {
    let Some(sheet) = choices.sheet(book) else { return Plan::default() };
    let mut rows = Rows::new(sheet, choices, into);
    let first = choices.header.map_or(0, |row| row + 1);
    let mut found: Vec<PlanRow> = (first..sheet.rows.len()).filter_map(|row| rows.read(row)).collect();
    rows.contradictions(&mut found);
    let mut plan = Plan { leaves_out_bad: choices.leave_out_bad, ..Plan::default() };
    let mut changed = BTreeSet::new();
    for row in &mut found {
        row.state = rows.state(row);
        let place = RowState::ALL.iter().position(|state| *state == row.state).unwrap_or(0);
        if let Some(count) = plan.counts.get_mut(place) {
            *count += 1;
        }
        if row.state == RowState::LeftOut {
            continue;
        }
        plan.bad_cells += row.remarks.iter().filter(|remark| remark.bad).count();
        plan.kept += row.changes.iter().filter(|change| change.action == Action::Keep).count();
        plan.overwritten += row.changes.iter().filter(|change| change.action == Action::Overwrite).count();
        if row.effective().next().is_some() {
            changed.extend(row.process);
        }
    }
    plan.claims = changed.len();
    plan.fits = rows.fits();
    plan.wanted = std::mem::take(&mut rows.wanted);
    plan.understood = understood(&std::mem::take(&mut rows.understood));
    plan.rows = found;
    plan
}

/// The translated words, the most frequent first.
fn understood(words: &BTreeMap<(Field, String), (String, usize)>) -> Vec<Understood> {
    let one = |((field, word), (meaning, cells)): (&(Field, String), &(String, usize))| Understood {
        field: *field,
        word: word.clone(),
        meaning: meaning.clone(),
        cells: *cells,
    };
    let mut all: Vec<Understood> = words.iter().map(one).collect();
    all.sort_by_key(|word| std::cmp::Reverse(word.cells));
    all
}
