//! The differences of a dialog, which one is chosen, and what was decided about each.

use super::marked::Marked;
use crate::assessment::ProcessId;
use crate::compare::{Change, Conflict, Field, Side, Summary, Value, summary};

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Difference {
    /// The process; none for the document itself.
    pub(super) process: Option<ProcessId>,
    /// The field.
    pub(super) field: Field,
    /// What stood there before both sides changed it, where that is known.
    pub(super) base: Value,
    /// What the left side has.
    pub(super) left: Value,
    /// What the right side has.
    pub(super) right: Value,
}

/// The differences of a dialog.
#[derive(Debug, Default)]
pub struct Beside {
    /// The differences, in order.
    pub(super) differences: Vec<Difference>,
    /// What was decided about each; empty where they are only to be read. The left side is ours.
    pub(super) decided: Vec<Option<Side>>,
    /// The chosen difference.
    pub(super) at: usize,
    /// The difference that the list was scrolled to last.
    pub(super) scrolled_to: Option<usize>,
    /// How far the keys are to scroll the values in this frame.
    pub(super) scroll_by: f32,
    /// The words of the chosen difference, marked.
    pub(super) marked: Option<Marked>,
    /// How much differs.
    summary: Summary,
    /// What the differences were found in.
    found_in: Option<u64>,
}

impl Beside {
    /// Differences to be read.
    pub fn reading(changes: Vec<Change>) -> Self {
        let summary = summary(&changes);
        let one = |change: Change| Difference {
            process: change.process,
            field: change.field,
            base: Value::Nothing,
            left: change.before,
            right: change.after,
        };
        Self { differences: changes.into_iter().map(one).collect(), summary, ..Self::default() }
    }

    /// Conflicts to be decided; nothing is decided yet.
    pub fn deciding(conflicts: Vec<Conflict>) -> Self {
        let decided = vec![None; conflicts.len()];
        let one = |conflict: Conflict| Difference {
            process: conflict.place.process,
            field: conflict.place.field,
            base: conflict.base,
            left: conflict.ours,
            right: conflict.theirs,
        };
        Self { differences: conflicts.into_iter().map(one).collect(), decided, ..Self::default() }
    }

    /// The same, found in the state of this number.
    #[must_use]
    pub fn found_in(self, number: u64) -> Self {
        Self { found_in: Some(number), ..self }
    }

    /// Whether the differences were found in the state of this number.
    pub fn is_of(&self, number: u64) -> bool {
        self.found_in == Some(number)
    }

    /// Whether each difference is to be decided.
    pub(super) fn decides(&self) -> bool {
        !self.decided.is_empty()
    }

    /// How many are not decided yet.
    pub fn undecided(&self) -> usize {
        self.decided.iter().filter(|side| side.is_none()).count()
    }

    /// How many the right side wins.
    pub fn taken(&self) -> usize {
        self.decided.iter().filter(|side| **side == Some(Side::Theirs)).count()
    }

    /// How much differs, of differences that are only to be read.
    pub fn summary(&self) -> Summary {
        self.summary
    }

    /// How many differences there are.
    pub fn count(&self) -> usize {
        self.differences.len()
    }

    /// Whether it is known for any difference what stood there before.
    pub(super) fn has_base(&self) -> bool {
        self.differences.iter().any(|own| !own.base.is_empty())
    }

    /// The decisions; what is not decided stays ours.
    pub fn sides(&self) -> Vec<Side> {
        self.decided.iter().map(|side| side.unwrap_or(Side::Ours)).collect()
    }

    /// Decides all alike.
    pub fn decide_all(&mut self, side: Side) {
        self.decided.fill(Some(side));
    }

    /// Decides the chosen difference, or opens it again.
    pub(super) fn decide(&mut self, side: Option<Side>) {
        if let Some(own) = self.decided.get_mut(self.at) {
            *own = side;
        }
    }

    /// What was decided about a difference.
    pub(super) fn decision(&self, at: usize) -> Option<Side> {
        self.decided.get(at).copied().flatten()
    }

    /// The place of the chosen difference.
    pub fn chosen(&self) -> Option<(Option<ProcessId>, Field)> {
        self.differences.get(self.at).map(|own| (own.process, own.field))
    }

    /// Moves by so many differences; the list ends where it ends.
    pub(super) fn go(&mut self, by: isize) {
        self.at = self.at.saturating_add_signed(by).min(self.differences.len().saturating_sub(1));
    }

    /// Goes to the next difference that is not decided, around the end.
    pub(super) fn go_to_undecided(&mut self) {
        let count = self.decided.len();
        let order = (1..=count).map(|step| (self.at + step) % count.max(1));
        if let Some(next) = order.into_iter().find(|at| self.decision(*at).is_none()) {
            self.at = next;
        }
    }
}
