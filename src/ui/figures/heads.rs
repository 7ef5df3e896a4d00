//! Heads of rows and columns that have left the view: while a part of them is in sight, they stand at its edges.

use std::sync::Arc;

use egui::{Align, CornerRadius, FontId, Galley, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::chart::follow;
use super::paint::Place;
use super::words::{cut, is_cut, set};
use crate::charts::{Head, HeadOf, Scene};
use crate::ui::ViewContext;

/// The sizes of their letters: the largest one in which nothing is left out.
const SIZES: [f32; 5] = [12.5, 11.0, 10.0, 9.0, 8.0];
/// The room between such a head and the edge of the view.
const ROOM: f32 = 5.0;
/// The room between its words and its edges.
const PADDING: Vec2 = vec2(3.0, 3.0);
/// The most lines of a head of a column.
const LINES: f32 = 3.0;
/// How much of a column must be in sight below the upper edge of the view.
const LEAST: f32 = 60.0;
/// The largest share of the view that the head of a row may take.
const WIDEST: f32 = 0.4;

/// Shows the heads that have left the view, upon a chart that was painted.
pub(super) fn heads_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, scene: &Scene, place: Place, view: Rect) {
    let heads = || scene.heads.iter().map(|head| (head, place.rect(head.edges)));
    let goes_on = |(head, _): &(&Head, Rect)| match head.of {
        HeadOf::Row => false,
        HeadOf::Column { end } => place.on_screen(0.0, end).y > view.top() + LEAST,
    };
    let top = columns_ui(ui, ctx, heads().filter(goes_on), view);
    let has_left = |own: &Rect| own.left() < view.left() - 1.0 || own.top() < view.top() - 1.0;
    for (head, own) in heads().filter(|(head, own)| head.of == HeadOf::Row && has_left(own)) {
        let font = FontId::proportional(SIZES[0]);
        let Some(words) = cut(ui.painter(), &head.words, &font, vec2(view.width() * WIDEST, 1.0)) else { continue };
        let words = set(ui.painter(), &words, font, ctx.tokens.text, Align::Center);
        let size = words.size() + 2.0 * PADDING;
        let area = Rect::from_min_size(pos2(view.left() + ROOM, own.top().max(top)), size);
        if area.bottom() <= own.bottom().min(view.bottom()) {
            head_ui(ui, ctx, head, area, words);
        }
    }
}

/// The heads of the columns in sight, all in letters of one size; gives where the room below them begins.
fn columns_ui<'h>(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    heads: impl Iterator<Item = (&'h Head, Rect)>,
    view: Rect,
) -> f32 {
    let seen = |own: Rect| own.left().max(view.left())..=own.right().min(view.right());
    let columns: Vec<(&Head, Rect)> = heads
        .filter(|(_, own)| own.top() < view.top() - 1.0)
        .map(|(head, own)| (head, Rect::from_x_y_ranges(seen(own), view.y_range())))
        .filter(|(_, seen)| seen.is_positive())
        .collect();
    let painter = ui.painter().clone();
    let font = |size: f32| FontId::proportional(size);
    let cut_at = |size: f32, head: &Head, seen: &Rect| {
        cut(&painter, &head.words, &font(size), vec2(seen.width() - 2.0 * PADDING.x, LINES * size * 1.25))
    };
    let is_whole =
        |size: f32, (head, seen): &(&Head, Rect)| cut_at(size, head, seen).is_some_and(|words| !is_cut(&words));
    let [.., smallest] = SIZES;
    // What is seen of a column at an edge may have no room at all.
    let in_sight = |(_, seen): &&(&Head, Rect)| seen.left() > view.left() && seen.right() < view.right();
    let whole = |size: &f32| columns.iter().filter(in_sight).all(|column| is_whole(*size, column));
    let size = SIZES.into_iter().find(whole).unwrap_or(smallest);
    let mut lower = view.top() + ROOM;
    for (head, seen) in &columns {
        let Some(words) = cut_at(size, head, seen) else { continue };
        let words = set(&painter, &words, font(size), ctx.tokens.text, Align::Center);
        let room = words.size() + 2.0 * PADDING;
        let area = Rect::from_center_size(pos2(seen.center().x, view.top() + ROOM + room.y / 2.0), room);
        head_ui(ui, ctx, head, area, words);
        lower = lower.max(area.bottom() + ROOM);
    }
    lower
}

/// One head with its words. A click on one that leads somewhere is a click on the head itself.
fn head_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, head: &Head, area: Rect, words: Arc<Galley>) {
    let tokens = ctx.tokens;
    ui.painter().rect(area, CornerRadius::same(4), tokens.panel, Stroke::new(1.0, tokens.edge), StrokeKind::Inside);
    ui.painter().galley(pos2(area.center().x, area.top() + PADDING.y), words, tokens.text);
    if let Some(link) = &head.target {
        // The keyboard reaches the head itself.
        let response = ui.interact(area, ui.scope_id().with(&head.words), Sense::CLICK);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &head.words));
        if response.on_hover_text(&head.words).clicked() {
            follow(ctx, link, ui.input(|input| input.modifiers.command));
        }
    }
}
