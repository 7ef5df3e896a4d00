//! What dialogs share: frame, heading, Escape, Enter.

use egui::{Align, Frame, Id, Key, Label, Layout, Margin, Modal, Response, RichText, ScrollArea, Ui, vec2};

use crate::app::Command;
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{primary_button, steady_ui};

/// A dialog; Escape or a click beside it closes it.
pub(in crate::ui) fn dialog(
    ui: &Ui,
    ctx: &mut ViewContext<'_>,
    title: &str,
    width: f32,
    contents: impl FnOnce(&mut Ui, &mut ViewContext<'_>),
) {
    let room = ui.ctx().content_rect().size();
    let ground = Frame::popup(ui.style()).corner_radius(Tokens::RADIUS_LARGE).inner_margin(Margin::same(18));
    let modal = Modal::new(Id::unique(("dialog", title))).frame(ground).show(ui.ctx(), |ui| {
        ui.set_width(width.min(room.x - 60.0));
        ui.add(Label::new(RichText::new(title).heading()).wrap());
        ui.add_space(Tokens::SPACE);
        contents(ui, ctx);
    });
    if modal.should_close() {
        ctx.send(Command::CloseDialog);
    }
}

/// The part of a dialog that scrolls where the window is low; the buttons below it stay in sight.
pub(in crate::ui) fn scrolled<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let most = (ui.ctx().content_rect().height() - 190.0).max(100.0);
    // What was shown in the frame before may have been lower: the room is taken at once, not frame by frame.
    let area = ScrollArea::vertical().max_height(most).min_scrolled_height(most).auto_shrink([false, true]);
    steady_ui(ui, area, contents).inner
}

/// The page of a dialog with tabs of this height above it: all pages are equally high, so that the tabs stay in place.
pub(super) fn page<R>(ui: &mut Ui, name: &str, tabs: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let height = (ui.ctx().content_rect().height() - 150.0 - tabs).clamp(100.0, PAGE);
    let area = ScrollArea::vertical().id_salt(name).max_height(height).min_scrolled_height(height).auto_shrink(false);
    steady_ui(ui, area, contents).inner
}

/// Whether Enter confirms: it was pressed, and no button has the keyboard. Ask before drawing text fields.
pub(in crate::ui) fn enter_confirms(ui: &Ui) -> bool {
    let free = ui.memory(|memory| memory.focused().is_none()) || ui.ctx().text_edit_focused();
    free && ui.input(|input| input.key_pressed(Key::Enter))
}

/// The height of a page where there is room.
const PAGE: f32 = 560.0;

/// The room for the names of fields.
const NAMES: f32 = 150.0;

/// The name of a field, and the field: side by side where there is room, else one above the other.
pub(super) fn field<R>(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui, Response) -> R) -> R {
    if ui.available_width() < 400.0 {
        let label = ui.label(name);
        return contents(ui, label);
    }
    let shown = ui.horizontal_top(|ui| {
        let size = vec2(NAMES, Tokens::CONTROL);
        let label = ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(NAMES);
            ui.add(Label::new(name).wrap())
        });
        ui.vertical(|ui| contents(ui, label.inner)).inner
    });
    shown.inner
}

/// The button that does what the dialog is for.
pub(in crate::ui) fn primary(ui: &mut Ui, tokens: &Tokens, enabled: bool, label: &str) -> Response {
    ui.add_enabled(enabled, primary_button(tokens, label))
}

/// The button of a dialog that only shows something; it has the keyboard when nothing else has.
pub(super) fn close_button(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let close = primary(ui, ctx.tokens, true, tr!("close"));
    if ui.memory(|memory| memory.focused().is_none()) {
        close.request_focus();
    }
    if close.clicked() {
        ctx.send(Command::CloseDialog);
    }
}
