//! Heads of rows and columns that have left the view: while a part of them is in sight, they stand at its edges.

use egui::{Align2, CornerRadius, FontId, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::chart::follow;
use super::paint::Place;
use super::words::{cut, line_width};
use crate::charts::{Head, HeadOf, Scene};
use crate::ui::ViewContext;

/// The height of such a head.
const HEIGHT: f32 = 22.0;
/// The room between its words and its edges, and between it and the edge of the view.
const ROOM: f32 = 6.0;
/// The narrowest one that says anything.
const NARROWEST: f32 = 44.0;
/// The largest share of the view that the head of a row may take.
const WIDEST: f32 = 0.4;

/// Shows the heads that have left the view, upon a chart that was painted.
pub(super) fn heads_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, scene: &Scene, place: Place, view: Rect) {
    let heads =
        |of: HeadOf| scene.heads.iter().filter(move |head| head.of == of).map(|head| (head, place.rect(head.edges)));
    let mut top = view.top() + ROOM;
    let columns: Vec<_> = heads(HeadOf::Column).filter(|(_, own)| own.top() < view.top() - 1.0).collect();
    for (head, own) in &columns {
        let (left, right) = (own.left().max(view.left()), own.right().min(view.right()));
        let room = right - left - 2.0;
        if room >= NARROWEST {
            let area = Rect::from_center_size(pos2(f32::midpoint(left, right), top + HEIGHT / 2.0), vec2(room, HEIGHT));
            head_ui(ui, ctx, head, area);
        }
    }
    if !columns.is_empty() {
        top += HEIGHT + ROOM;
    }
    let has_left = |own: &Rect| own.left() < view.left() - 1.0 || own.top() < view.top() - 1.0;
    for (head, own) in heads(HeadOf::Row).filter(|(_, own)| has_left(own)) {
        let upper = own.top().max(top);
        if upper + HEIGHT <= own.bottom().min(view.bottom()) {
            let size = vec2(view.width() * WIDEST, HEIGHT);
            head_ui(ui, ctx, head, Rect::from_min_size(pos2(view.left() + ROOM, upper), size));
        }
    }
}

/// One head in the room that it has: that of a column in its middle, that of a row at its left. A click on one that leads
/// somewhere is a click on the head itself.
fn head_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, head: &Head, room: Rect) {
    let font = FontId::proportional(12.5);
    let painter = ui.painter_at(room.expand(2.0));
    let Some(words) = cut(&painter, &head.words, &font, vec2(room.width() - 2.0 * ROOM, 1.0)) else { return };
    let size = vec2(line_width(&painter, &words, &font) + 2.0 * ROOM, HEIGHT);
    let area = match head.of {
        HeadOf::Row => Rect::from_min_size(room.min, size),
        HeadOf::Column => Rect::from_center_size(room.center(), size),
    };
    let tokens = ctx.tokens;
    painter.rect(area, CornerRadius::same(4), tokens.panel, Stroke::new(1.0, tokens.edge), StrokeKind::Inside);
    painter.text(area.center(), Align2::CENTER_CENTER, words, font, tokens.text);
    if let Some(link) = &head.target {
        // The keyboard reaches the head itself.
        let response = ui.interact(area, ui.scope_id().with(&head.words), Sense::CLICK);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &head.words));
        if response.on_hover_text(&head.words).clicked() {
            follow(ctx, link, ui.input(|input| input.modifiers.command));
        }
    }
}
