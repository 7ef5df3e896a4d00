//! What dialogs share: frame, heading, Escape, Enter.

use egui::{Button, Frame, Id, Key, Margin, Modal, Response, RichText, ScrollArea, Ui};

use crate::app::Command;
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;

/// A dialog; Escape or a click beside it closes it.
pub(in crate::ui) fn dialog(
    ui: &Ui,
    ctx: &mut ViewContext<'_>,
    title: &str,
    width: f32,
    contents: impl FnOnce(&mut Ui, &mut ViewContext<'_>),
) {
    let room = ui.ctx().content_rect().size();
    let ground = Frame::popup(ui.style()).inner_margin(Margin::same(18));
    let modal = Modal::new(Id::unique(("dialog", title))).frame(ground).show(ui.ctx(), |ui| {
        ui.set_width(width.min(room.x - 60.0));
        ui.heading(title);
        ui.add_space(4.0);
        contents(ui, ctx);
    });
    if modal.should_close() {
        ctx.send(Command::CloseDialog);
    }
}

/// The part of a dialog that scrolls where the window is low; the buttons below it stay in sight.
pub(in crate::ui) fn scrolled<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let most = (ui.ctx().content_rect().height() - 190.0).max(100.0);
    ScrollArea::vertical().max_height(most).auto_shrink([false, true]).show(ui, contents).inner
}

/// Whether Enter confirms: it was pressed, and no button has the keyboard. Ask before drawing text fields.
pub(in crate::ui) fn enter_confirms(ui: &Ui) -> bool {
    let free = ui.memory(|memory| memory.focused().is_none()) || ui.ctx().text_edit_focused();
    free && ui.input(|input| input.key_pressed(Key::Enter))
}

/// The button that does what the dialog is for.
pub(in crate::ui) fn primary(ui: &mut Ui, tokens: &Tokens, enabled: bool, label: &str) -> Response {
    ui.add_enabled(enabled, Button::new(RichText::new(label).color(tokens.on_accent)).fill(tokens.accent))
}
