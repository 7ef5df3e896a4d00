//! What dialogs share: frame, heading, Escape, Enter.

use egui::{
    Align, Context, Frame, Id, Key, Label, LayerId, Layout, Margin, Modal, ModalResponse, Modifiers, Response,
    RichText, ScrollArea, Stroke, StrokeKind, Ui, vec2,
};

use crate::app::Command;
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{primary_button, steady_ui};

/// A dialog in which something is typed or decided: only Escape and its buttons close it. A click beside it, which is
/// easily made by accident, takes nothing away.
pub(in crate::ui) fn dialog(
    ui: &Ui,
    ctx: &mut ViewContext<'_>,
    title: &str,
    width: f32,
    contents: impl FnOnce(&mut Ui, &mut ViewContext<'_>),
) {
    titled(ui, ctx, title, width, contents);
}

/// A dialog that only shows something, or does at once what is chosen in it: a click beside it closes it as well.
pub(super) fn leaflet(
    ui: &Ui,
    ctx: &mut ViewContext<'_>,
    title: &str,
    width: f32,
    contents: impl FnOnce(&mut Ui, &mut ViewContext<'_>),
) {
    if titled(ui, ctx, title, width, contents).clicked() {
        ctx.send(Command::CloseDialog);
    }
}

/// A dialog with a heading, which Escape closes; gives what lies beside it.
fn titled(
    ui: &Ui,
    ctx: &mut ViewContext<'_>,
    title: &str,
    width: f32,
    contents: impl FnOnce(&mut Ui, &mut ViewContext<'_>),
) -> Response {
    let modal = shell(ui, Id::unique(("dialog", title)), width, |ui| {
        ui.add(Label::new(RichText::new(title).heading()).wrap());
        ui.add_space(Tokens::SPACE);
        contents(ui, ctx);
    });
    if leaves(&modal) {
        ctx.send(Command::CloseDialog);
    }
    modal.backdrop_response
}

/// Whether a dialog is to close by Escape, while nothing lies above it that Escape is for.
pub(in crate::ui) fn leaves(modal: &ModalResponse<f32>) -> bool {
    let escape = || modal.response.ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    modal.is_top_modal && !modal.any_popup_open && escape()
}

/// The frame of a dialog in the middle of the window, and the height of what is in it.
pub(in crate::ui) fn shell(ui: &Ui, id: Id, width: f32, contents: impl FnOnce(&mut Ui)) -> ModalResponse<f32> {
    let room = ui.ctx().content_rect().size();
    let ground = Frame::popup(ui.style()).corner_radius(Tokens::RADIUS_LARGE).inner_margin(Margin::same(EDGE));
    let modal = Modal::new(id).frame(ground).show(ui.ctx(), |ui| {
        ui.set_width(width.min(room.x - 60.0));
        contents(ui);
        ui.min_rect().height()
    });
    learn_fixed(ui.ctx(), modal.response.layer_id, modal.inner);
    modal
}

/// The space between the edge of a dialog and what is in it.
const EDGE: i8 = 18;
/// The height of what does not scroll in a dialog that was not drawn yet.
const USUAL_FIXED: f32 = 170.0;
/// The least space above and below a dialog.
const AROUND: f32 = 10.0;
/// The least height of what scrolls.
const LEAST: f32 = 80.0;

/// Where the height is kept of what does not scroll in a dialog, and of what does.
fn heights(layer: LayerId) -> (Id, Id) {
    (layer.id.with("fixed height"), layer.id.with("scrolled height"))
}

/// A dialog was drawn: what does not scroll in it leaves the rest of the window to what does.
fn learn_fixed(ctx: &Context, layer: LayerId, height: f32) {
    let (fixed, scrolled) = heights(layer);
    let Some(scrolled) = ctx.data_mut(|data| data.remove_temp::<f32>(scrolled)) else { return };
    let now = height + 2.0 * f32::from(EDGE) - scrolled;
    let known = ctx.data(|data| data.get_temp::<f32>(fixed));
    if known.is_none_or(|known| (known - now).abs() > 0.5) {
        ctx.data_mut(|data| data.insert_temp(fixed, now));
        ctx.request_discard("the room that a dialog leaves is known");
    }
}

/// Draws what scrolls in a dialog, in the room there is for it: the buttons below it stay in sight, however low the window.
pub(in crate::ui) fn within_room<R>(ui: &mut Ui, draw: impl FnOnce(&mut Ui, f32) -> R) -> R {
    let (fixed, scrolled) = heights(ui.layer_id());
    let fixed = ui.data(|data| data.get_temp(fixed)).unwrap_or(USUAL_FIXED);
    let room = (ui.ctx().content_rect().height() - 2.0 * AROUND - fixed).max(LEAST);
    let top = ui.cursor().top();
    let drawn = draw(ui, room);
    let height = ui.min_rect().bottom() - top;
    ui.data_mut(|data| data.insert_temp(scrolled, height));
    drawn
}

/// The part of a dialog that scrolls where the window is low.
pub(in crate::ui) fn scrolled<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    within_room(ui, |ui, most| {
        // What was shown in the frame before may have been lower: the room is taken at once, not frame by frame.
        let area = ScrollArea::vertical().max_height(most).min_scrolled_height(most).auto_shrink([false, true]);
        steady_ui(ui, area, contents).inner
    })
}

/// The page of a dialog with tabs above it: all pages are equally high, so that the tabs stay in place.
pub(super) fn page<R>(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    within_room(ui, |ui, room| {
        let height = room.min(PAGE);
        let area = ScrollArea::vertical().id_salt(name).max_height(height).min_scrolled_height(height);
        steady_ui(ui, area.auto_shrink(false), contents).inner
    })
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
    let button = ui.add_enabled(enabled, primary_button(tokens, label));
    if button.has_focus() {
        // Its ground is the colour of rings: the ring stands off.
        let ring = button.rect.expand(2.5);
        ui.painter().rect_stroke(ring, Tokens::RADIUS + 2, Stroke::new(2.0, tokens.accent), StrokeKind::Inside);
    }
    button
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
