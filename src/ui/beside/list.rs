//! The list of differences; only visible lines cost anything.

use egui::{
    Button, EventFilter, Id, RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::keys::keys_ui;
use super::state::Beside;
use super::{LINE, Sides};
use crate::compare::Side;
use crate::ui::ViewContext;
use crate::ui::widgets::{Icon, place_words};

/// The width of the edge around the list.
pub(super) const EDGE: f32 = 2.0;

/// The list. It has the keyboard when the dialog opens, and when nothing else has.
pub(super) fn list_ui(ui: &mut Ui, ctx: &ViewContext<'_>, beside: &mut Beside, sides: Sides<'_>, takes_focus: bool) {
    let id = region_id();
    let rect = ui.max_rect();
    let region = ui.interact(rect, id, Sense::focusable_noninteractive());
    region.widget_info(|| WidgetInfo::labeled(egui::Role::List, true, tr!("compare-list")));
    // A click beside everything would leave the keyboard nowhere.
    if takes_focus || ui.memory(|memory| memory.focused().is_none()) {
        region.request_focus();
    }
    if region.has_focus() {
        let arrows = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
        #[expect(clippy::cast_possible_truncation, reason = "a height in points is far below the limit")]
        let page = ((rect.height() / LINE) as isize - 1).max(1);
        keys_ui(ui, beside, page);
    }
    ui.painter().rect_filled(rect, 2.0, ctx.tokens.field);
    let edge =
        if region.has_focus() { Stroke::new(1.5, ctx.tokens.accent) } else { Stroke::new(1.0, ctx.tokens.border) };
    ui.painter().rect_stroke(rect, 2.0, edge, StrokeKind::Inside);
    // The edge stays in sight around the lines.
    let inner = rect.shrink(EDGE);
    let mut ui = ui.new_child(UiBuilder::new().id_salt("lines").max_rect(inner));
    ui.shrink_clip_rect(inner);
    lines_ui(&mut ui, ctx, beside, sides);
}

/// The lines of the list.
fn lines_ui(ui: &mut Ui, ctx: &ViewContext<'_>, beside: &mut Beside, sides: Sides<'_>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.spacing_mut().interact_size.y = LINE;
    ui.spacing_mut().button_padding.y = 1.0;
    let height = ui.available_height();
    let area = ScrollArea::vertical().id_salt("list of differences").max_height(height).min_scrolled_height(0.0);
    area.auto_shrink(false).show_rows(ui, LINE, beside.count(), |ui, range| {
        let moved = beside.scrolled_to != Some(beside.at);
        if moved && (beside.at < range.start || beside.at + 1 >= range.end) {
            #[expect(clippy::cast_precision_loss, reason = "a list has fewer lines than a float has numbers")]
            let top = ui.min_rect().top() + (beside.at as f32 - range.start as f32) * LINE;
            let line = egui::Rect::from_min_size(pos2(ui.min_rect().left(), top), vec2(1.0, LINE));
            ui.scroll_to_rect(line, None);
        }
        beside.scrolled_to = Some(beside.at);
        for at in range {
            if line_ui(ui, ctx, beside, sides, at) {
                beside.at = at;
                beside.scrolled_to = Some(at);
                take_keyboard(ui);
            }
        }
    });
}

/// What has the keyboard while the arrows move in the list.
fn region_id() -> Id {
    Id::unique("differences of two versions")
}

/// Gives the list the keyboard: what was clicked beside it is gone on with by arrows.
pub(super) fn take_keyboard(ui: &Ui) {
    ui.memory_mut(|memory| memory.request_focus(region_id()));
}

/// One difference: what was decided about it, and where it is. Says whether it was clicked.
fn line_ui(ui: &mut Ui, ctx: &ViewContext<'_>, beside: &Beside, sides: Sides<'_>, at: usize) -> bool {
    let Some(own) = beside.differences.get(at) else { return false };
    let place = place_words(own.process, own.field);
    let tokens = ctx.tokens;
    let (icon, colour, name) = match beside.decision(at) {
        _ if !beside.decides() => (None, tokens.text, place.clone()),
        None => (Some(Icon::Unknown), tokens.warning, tr!("beside-line-undecided", place = place.as_str())),
        Some(Side::Ours) => {
            (Some(Icon::Left), tokens.muted, tr!("beside-line", place = place.as_str(), side = sides.left))
        }
        Some(Side::Theirs) => {
            (Some(Icon::Right), tokens.accent, tr!("beside-line", place = place.as_str(), side = sides.right))
        }
    };
    let text = RichText::new(&place).color(colour);
    let chosen = at == beside.at;
    let button = match icon {
        Some(icon) => Button::selectable(chosen, (icon.atom(), text)),
        None => Button::selectable(chosen, text),
    };
    let button = button.truncate().sense(Sense::CLICK).right_text(());
    let shown = ui.push_id(at, |ui| ui.add_sized(vec2(ui.available_width(), LINE), button));
    shown.inner.accessible_name(name).clicked()
}
