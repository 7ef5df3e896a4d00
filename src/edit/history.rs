//! Undo and redo: the documents before and after each step, with the steps' labels and targets.

use super::change::{Edit, EditTarget, MergeKey};
use super::completion::{awaited, completes};
use crate::assessment::Assessment;

/// Typing pauses longer than this begin a new step.
const GESTURE_MILLIS: u64 = 2_000;

/// What completes a step belongs to it if it comes within this time: one looks up a page before one types it.
const COMPLETION_MILLIS: u64 = 30_000;

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
    /// Under which key what follows completes it.
    awaits: Option<MergeKey>,
}

/// What may still be added to the last step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Openness {
    /// Nothing: a save or an undo came between.
    #[default]
    Sealed,
    /// What completes it.
    Ended,
    /// Typing, and what completes it.
    Open,
}

/// The steps that can be undone and redone.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// Steps that were done, oldest first.
    done: Vec<Step>,
    /// Steps that were undone, the next to redo last.
    undone: Vec<Step>,
    /// What may still be added to the last step.
    open: Openness,
}

impl History {
    /// Records a step that led from `before` to the current document.
    pub fn record(&mut self, edit: &Edit, before: Snapshot, now: u64) {
        self.undone.clear();
        let (key, completes, awaits) = (edit.merge_key(), completes(edit), awaited(edit, &before.assessment));
        if let Some(last) = self.done.last_mut() {
            let pause = now.saturating_sub(last.at);
            let typed = self.open == Openness::Open && key.is_some() && last.key == key && pause <= GESTURE_MILLIS;
            let is_part = self.open != Openness::Sealed
                && completes.is_some()
                && last.awaits == completes
                && pause <= COMPLETION_MILLIS;
            if is_part {
                last.key.clone_from(&key);
                last.awaits.clone_from(&awaits);
            }
            if typed || is_part {
                last.at = now;
                self.open = Openness::Open;
                return;
            }
        }
        self.open = Openness::Open;
        self.done.push(Step { label: edit.label(), target: edit.target(), at: now, other: before, key, awaits });
    }

    /// Ends a gesture: what comes next is a step of its own, unless it completes the last one.
    pub fn end_gesture(&mut self) {
        if self.open == Openness::Open {
            self.open = Openness::Ended;
        }
    }

    /// Keeps the state that stands now: whatever comes next is a step of its own.
    pub fn seal(&mut self) {
        self.open = Openness::Sealed;
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
    fn swap(
        from: &mut Vec<Step>,
        to: &mut Vec<Step>,
        current: &mut Snapshot,
        open: &mut Openness,
    ) -> Option<EditTarget> {
        let mut step = from.pop()?;
        std::mem::swap(&mut step.other, current);
        let target = step.target;
        to.push(step);
        *open = Openness::Sealed;
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
