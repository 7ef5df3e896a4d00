//! Undo returns to the very control: each step remembers which one had the keyboard when it was made.

use std::collections::BTreeMap;

use egui::{Context, Id};

use super::memory::Memory;
use crate::app::{App, Command, Document, View};
use crate::compare::diff;
use crate::edit::EditTarget;

/// Which control had the keyboard when each state of the document came about.
#[derive(Debug, Default)]
pub struct Returning {
    /// The revision that was drawn last, and how many steps were undone then.
    drawn: (u64, usize),
    /// The control that sent an edit in the last frame.
    sender: Option<Id>,
    /// The controls by the revision that they made.
    places: BTreeMap<u64, Id>,
    /// The control that takes the keyboard in this frame.
    wanted: Option<Id>,
}

impl Returning {
    /// Whether a control takes the keyboard now, because undo returned to it.
    pub fn wants(&self, id: Id) -> bool {
        self.wanted == Some(id)
    }
}

/// Before a frame is drawn: notices what became of the document, and sends the keyboard where undo returns to.
pub(super) fn before(ctx: &Context, app: &App, memory: &mut Memory) {
    let Some(document) = &app.document else {
        memory.returning = Returning::default();
        return;
    };
    let (done, undone) = (document.history.done().len(), document.history.undone().len());
    if done + undone == 0 {
        memory.returning.places.clear();
    }
    let now = document.revision();
    let (before, undone_before) = memory.returning.drawn;
    memory.returning.drawn = (now, undone);
    if now == before {
        return;
    }
    let made = if undone == undone_before + 1 {
        Some(before)
    } else if undone + 1 == undone_before && memory.returning.sender.is_none() {
        Some(now)
    } else {
        None
    };
    let sender = memory.returning.sender.take();
    let Some(made) = made.filter(|_| app.view != View::History) else {
        if let Some(sender) = sender {
            memory.returning.places.insert(now, sender);
        }
        return;
    };
    memory.returning.wanted = memory.returning.places.get(&made).copied();
    if let Some(id) = memory.returning.wanted {
        ctx.memory_mut(|memory| memory.request_focus(id));
    }
    // Of the last step that was undone, or the last that was done again.
    let step = if made == before { document.history.undone().last() } else { document.history.done().last() };
    match step.map(|step| step.target) {
        Some(EditTarget::Evidence) => select_evidence(document, memory, if made == before { done } else { done - 1 }),
        Some(EditTarget::Field(field)) if memory.returning.wanted.is_none() => memory.subject.scroll_to(field),
        _ => {}
    }
}

/// Shows the piece of evidence that the step after this many steps changed.
fn select_evidence(document: &Document, memory: &mut Memory, steps: usize) {
    let (Some(a), Some(b)) = (document.state(steps), document.state(steps + 1)) else { return };
    let code = diff(&a.assessment, &b.assessment).into_iter().find_map(|change| change.field.evidence());
    if let Some(code) = code.filter(|code| document.assessment().evidence(*code).is_some()) {
        memory.evidence.select(code);
    }
}

/// After a frame was drawn: notices who sent an edit.
pub(super) fn after(ctx: &Context, memory: &mut Memory, sent: &[Command]) {
    memory.returning.wanted = None;
    if sent.iter().any(|command| matches!(command, Command::Edit(_))) {
        memory.returning.sender = ctx.memory(egui::Memory::focused);
    }
}
