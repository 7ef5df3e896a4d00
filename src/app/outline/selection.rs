//! Several processes selected at once: by range, one by one, or all rows.

use std::collections::BTreeSet;

use super::Outline;
use crate::assessment::ProcessId;
use crate::framework::Framework;

/// The processes that are selected beside the one with the cursor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// The processes, the one with the cursor included.
    ids: BTreeSet<ProcessId>,
    /// Where a range begins.
    anchor: Option<ProcessId>,
    /// Where the cursor was when they were marked: as soon as it moves alone, they are not selected any more.
    cursor: Option<ProcessId>,
}

impl Outline {
    /// The selected processes in outline order; one, or none, where nothing is marked.
    pub fn selection(&self) -> Vec<ProcessId> {
        if self.marks_hold() {
            return self.marks.ids.iter().copied().collect();
        }
        self.selected.into_iter().collect()
    }

    /// Whether a process is selected.
    pub fn is_selected(&self, id: ProcessId) -> bool {
        self.selected == Some(id) || (self.marks_hold() && self.marks.ids.contains(&id))
    }

    /// Whether more than one process is selected.
    pub fn has_many(&self) -> bool {
        self.marks_hold() && self.marks.ids.len() > 1
    }

    /// Whether the marks are in force.
    fn marks_hold(&self) -> bool {
        self.marks.cursor.is_some() && self.marks.cursor == self.selected
    }

    /// Selects the visible rows from the anchor to a process.
    pub(super) fn select_to(&mut self, framework: &Framework, id: ProcessId) {
        let kept = self.marks.anchor.filter(|_| self.marks_hold());
        let anchor = kept.or(self.selected).unwrap_or(id);
        let place = |id: ProcessId| framework.index_of(id);
        let (Some(from), Some(to)) = (place(anchor), place(id)) else { return };
        let range = from.min(to)..=from.max(to);
        let rows = self.rows.iter().filter(|row| range.contains(row));
        let ids = rows.filter_map(|row| framework.at(*row)).map(|process| process.id).collect();
        self.marks = Marks { ids, anchor: Some(anchor), cursor: Some(id) };
        self.selected = Some(id);
    }

    /// Adds a process to the selection, or takes it out.
    pub(super) fn toggle(&mut self, id: ProcessId) {
        let mut ids: BTreeSet<ProcessId> = self.selection().into_iter().collect();
        if !ids.remove(&id) {
            ids.insert(id);
        }
        // The cursor goes along; it stays on a process that is selected, as long as there is one.
        let cursor = if ids.contains(&id) { id } else { ids.iter().next().copied().unwrap_or(id) };
        self.marks = Marks { ids, anchor: Some(id), cursor: Some(cursor) };
        self.selected = Some(cursor);
    }

    /// Selects all visible rows; with a filter, what matches it.
    pub(super) fn select_all(&mut self, framework: &Framework) {
        let rows = if self.filter.is_empty() { &self.rows } else { &self.matching };
        let ids: BTreeSet<ProcessId> =
            rows.iter().filter_map(|row| framework.at(*row)).map(|process| process.id).collect();
        if !self.selected.is_some_and(|id| ids.contains(&id)) {
            self.selected = ids.iter().next().copied();
        }
        self.marks = Marks { anchor: self.selected, cursor: self.selected, ids };
    }

    /// Selects some processes, wherever they are, and shows them.
    pub(super) fn select_these(&mut self, framework: &Framework, ids: &[ProcessId]) {
        if let Some(first) = ids.iter().min() {
            for id in ids {
                self.reveal(framework, *id);
            }
            self.selected = Some(*first);
            self.marks = Marks { ids: ids.iter().copied().collect(), anchor: Some(*first), cursor: Some(*first) };
        }
    }

    /// What a filter hides is not selected any more: nothing is changed that is not seen.
    pub(super) fn drop_hidden_marks(&mut self, framework: &Framework) {
        let rows = &self.rows;
        let seen = |id: &ProcessId| framework.index_of(*id).is_some_and(|idx| rows.binary_search(&idx).is_ok());
        self.marks.ids.retain(seen);
        if self.marks.ids.is_empty() {
            self.select_one();
        }
    }

    /// Selects only the process with the cursor.
    pub(super) fn select_one(&mut self) {
        self.marks = Marks::default();
    }
}
