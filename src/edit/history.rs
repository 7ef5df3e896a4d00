//! Undo and redo: the documents before and after each step, with the steps' labels and targets.

use super::change::{Edit, EditTarget, MergeKey};
use crate::assessment::Assessment;

/// Typing pauses longer than this begin a new step.
const GESTURE_MILLIS: u64 = 2_000;

/// A document at one point of its history.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// The document.
    pub assessment: Assessment,
    /// Its number: no two different documents of one history share it, and undo brings it back.
    pub revision: u64,
}

/// One step of the history.
#[derive(Debug, Clone)]
pub struct Step {
    /// What was done, in words.
    pub label: String,
    /// Where.
    pub target: EditTarget,
    /// When it was last added to, in milliseconds of the caller's clock.
    pub at: u64,
    /// The document before the step (done steps) or after it (undone steps).
    other: Snapshot,
    /// Under which key typing merges into it.
    key: Option<MergeKey>,
}

/// The steps that can be undone and redone.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// Steps that were done, oldest first.
    done: Vec<Step>,
    /// Steps that were undone, the next to redo last.
    undone: Vec<Step>,
    /// Whether the last step may still be added to.
    open: bool,
}

impl History {
    /// Records a step that led from `before` to the current document.
    pub fn record(&mut self, edit: &Edit, before: Snapshot, now: u64) {
        self.undone.clear();
        let key = edit.merge_key();
        if self.open
            && key.is_some()
            && let Some(last) = self.done.last_mut()
            && last.key == key
            && now.saturating_sub(last.at) <= GESTURE_MILLIS
        {
            last.at = now;
            return;
        }
        self.open = true;
        self.done.push(Step { label: edit.label(), target: edit.target(), at: now, other: before, key });
    }

    /// Ends a gesture: what comes next is a step of its own.
    pub fn end_gesture(&mut self) {
        self.open = false;
    }

    /// Undoes the last step: gives the document before it and the place to return to.
    pub fn undo(&mut self, current: &mut Snapshot) -> Option<EditTarget> {
        Self::swap(&mut self.done, &mut self.undone, current, &mut self.open)
    }

    /// Does the last undone step again.
    pub fn redo(&mut self, current: &mut Snapshot) -> Option<EditTarget> {
        Self::swap(&mut self.undone, &mut self.done, current, &mut self.open)
    }

    /// Moves the last step from one list to the other, exchanging documents.
    fn swap(from: &mut Vec<Step>, to: &mut Vec<Step>, current: &mut Snapshot, open: &mut bool) -> Option<EditTarget> {
        let mut step = from.pop()?;
        std::mem::swap(&mut step.other, current);
        let target = step.target;
        to.push(step);
        *open = false;
        Some(target)
    }

    /// The document after this many steps, done or undone; `current` is the one that stands.
    pub fn state<'a>(&'a self, steps: usize, current: &'a Snapshot) -> Option<&'a Snapshot> {
        match steps.checked_sub(self.done.len()) {
            None => self.done.get(steps).map(|step| &step.other),
            Some(0) => Some(current),
            // Of undone steps, the last is the next to redo.
            Some(more) => {
                self.undone.len().checked_sub(more).and_then(|at| self.undone.get(at)).map(|step| &step.other)
            }
        }
    }

    /// The label of the step that undo would take back.
    pub fn undo_label(&self) -> Option<&str> {
        self.done.last().map(|step| step.label.as_str())
    }

    /// The label of the step that redo would do again.
    pub fn redo_label(&self) -> Option<&str> {
        self.undone.last().map(|step| step.label.as_str())
    }

    /// The done steps, oldest first.
    pub fn done(&self) -> &[Step] {
        &self.done
    }

    /// The undone steps, the next to redo last.
    pub fn undone(&self) -> &[Step] {
        &self.undone
    }
}
