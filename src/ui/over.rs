//! What lies over the window, dialogs and menus, gives the keyboard back to what had it before.

use egui::{Context, Id, Memory, Popup};

use super::ViewContext;

/// What had the keyboard, and what has it.
#[derive(Debug, Default)]
pub struct Over {
    /// Whether something lies over the window.
    is_open: bool,
    /// What had the keyboard before that.
    before: Option<Id>,
    /// What had it last while something lay there.
    inside: Option<Id>,
}

/// After all was drawn: once nothing lies over the window any more, the keyboard goes back, unless it was sent elsewhere.
pub(super) fn give_back(egui: &Context, ctx: &mut ViewContext<'_>) {
    let now = egui.memory(Memory::focused);
    let is_open = ctx.app.dialog.is_some() || Popup::is_any_open(egui);
    let over = &mut ctx.memory.over;
    let closed = std::mem::replace(&mut over.is_open, is_open) && !is_open;
    if is_open {
        over.inside = now;
        return;
    }
    let still_there = |id: &Id| egui.viewport(|viewport| viewport.this_pass.widgets.get(*id).is_some());
    let lost = closed && (now.is_none() || now == over.inside) && ctx.app.focus.is_none();
    if let Some(id) = over.before.filter(|_| lost).filter(still_there) {
        egui.memory_mut(|memory| memory.request_focus(id));
    }
    over.before = egui.memory(Memory::focused);
}
