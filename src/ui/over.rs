//! What lies over the window, dialogs and menus, takes what is meant for it alone, and gives the keyboard back to what had
//! it before.

use egui::{Area, Context, Id, Memory, Order, Popup, Sense};

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

/// Before dialogs are drawn: notices what has the keyboard as long as nothing lies over the window.
pub(super) fn notice(egui: &Context, over: &mut Over) {
    if !over.is_open {
        over.before = egui.memory(Memory::focused);
    }
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
}

/// While a menu is open, a click beside it closes it and does nothing else; the menus of the bar stay one click away.
pub(super) fn shield_ui(egui: &Context, bar: f32) {
    if Popup::is_any_open(egui) {
        let rest = egui.content_rect().with_min_y(bar);
        let area = Area::new(Id::unique("beside a menu")).order(Order::Middle).fixed_pos(rest.min);
        area.show(egui, |ui| ui.allocate_rect(rest, Sense::CLICK));
    }
}
