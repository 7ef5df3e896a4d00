//! Both whole values of the chosen difference, side by side, and the one that both came from.

use std::sync::Arc;

use egui::{Align, Atom, Button, Frame, Galley, Label, Layout, Margin, RichText, ScrollArea, Stroke, Ui, vec2};

use super::Sides;
use super::list::take_keyboard;
use super::marked::{Marked, job};
use super::state::Beside;
use crate::compare::{Run, Side};
use crate::ui::ViewContext;
use crate::ui::theme::{Tokens, bold};
use crate::ui::widgets::{Icon, icon_button_enabled, place_words, short_ui, steady_ui, value_words};

/// Where the chosen difference is, and what both sides have there: the texts scroll below their names.
pub(super) fn scrolling_ui(ui: &mut Ui, ctx: &ViewContext<'_>, beside: &mut Beside, sides: Sides<'_>) {
    heads_ui(ui, ctx, beside, sides);
    let height = ui.available_height();
    let area = ScrollArea::vertical().id_salt(("values", beside.at)).max_height(height).min_scrolled_height(height);
    steady_ui(ui, area.auto_shrink(false), |ui| texts_ui(ui, ctx, beside));
}

/// The same, as high as the texts are: what is around it scrolls.
pub(super) fn whole_ui(ui: &mut Ui, ctx: &ViewContext<'_>, beside: &mut Beside, sides: Sides<'_>) {
    heads_ui(ui, ctx, beside, sides);
    texts_ui(ui, ctx, beside);
}

/// Where the chosen difference is, and the names of the sides.
fn heads_ui(ui: &mut Ui, ctx: &ViewContext<'_>, beside: &mut Beside, sides: Sides<'_>) {
    ui.scope(|ui| {
        // As wide as the texts below, which leave room for a bar.
        ui.set_max_width(ui.available_width() - ui.spacing().scroll.allocated_width());
        head_ui(ui, ctx, beside);
        let decided = beside.decision(beside.at);
        if let Some(side) = titles_ui(ui, ctx, beside, sides) {
            take_keyboard(ui);
            // A second click opens it again.
            beside.decide((decided != Some(side)).then_some(side));
        }
    });
}

/// Both texts side by side, and below them what stood there before both were changed, where that is known.
fn texts_ui(ui: &mut Ui, ctx: &ViewContext<'_>, beside: &mut Beside) {
    let at = beside.at;
    let by = std::mem::take(&mut beside.scroll_by);
    if by != 0.0 {
        ui.scroll_with_delta(vec2(0.0, by));
    }
    let Some(own) = beside.differences.get(at).cloned() else { return };
    if !beside.marked.as_ref().is_some_and(|marked| marked.is_of(at)) {
        beside.marked = Some(Marked::new(at, &own));
    }
    let Some(marked) = &beside.marked else { return };
    let tokens = ctx.tokens;
    ui.columns(2, |columns| {
        let width = columns.first().map_or(0.0, Ui::available_width) - 2.0 * f32::from(INSIDE);
        let [left, right] = [&marked.left, &marked.right].map(|runs| layout(columns.first(), tokens, runs, width));
        let height = [&left, &right].iter().filter_map(|text| Some(text.as_ref()?.size().y)).fold(0.0, f32::max);
        for (ui, (text, side)) in columns.iter_mut().zip([(left, Side::Ours), (right, Side::Theirs)]) {
            pane_ui(ui, tokens, text, height, beside.decision(at) == Some(side));
        }
    });
    if beside.has_base() {
        ui.add_space(Tokens::SPACE_SMALL);
        ui.label(RichText::new(tr!("keep-merge-before")).color(tokens.muted));
        let words = value_words(own.field, &own.base);
        let width = ui.available_width() - 2.0 * f32::from(INSIDE);
        let runs = [Run { text: words, differs: false }];
        let text = layout(Some(ui), tokens, &runs, width);
        pane_ui(ui, tokens, text, 0.0, false);
    }
}

/// The space between the edge of a text and its words.
const INSIDE: i8 = 8;

/// A text as it is drawn in a width; none where there is none.
fn layout(ui: Option<&Ui>, tokens: &Tokens, runs: &[Run], width: f32) -> Option<Arc<Galley>> {
    let ui = ui.filter(|_| runs.iter().any(|run| !run.text.is_empty()))?;
    let mut job = job(tokens, runs);
    job.wrap.max_width = width;
    Some(ui.fonts_mut(|fonts| fonts.layout_job(job)))
}

/// The place, and the ways to the differences before and after it.
fn head_ui(ui: &mut Ui, ctx: &ViewContext<'_>, beside: &mut Beside) {
    let count = beside.count();
    ui.horizontal(|ui| {
        let (first, last) = (beside.at == 0, beside.at + 1 >= count);
        if icon_button_enabled(ui, !first, Icon::Up, tr!("beside-previous"), tr!("beside-first")).clicked() {
            take_keyboard(ui);
            beside.go(-1);
        }
        if icon_button_enabled(ui, !last, Icon::Down, tr!("beside-next"), tr!("beside-last")).clicked() {
            take_keyboard(ui);
            beside.go(1);
        }
        let Some(own) = beside.differences.get(beside.at) else { return };
        let place = place_words(own.process, own.field);
        ui.label(RichText::new(tr!("beside-at", number = beside.at + 1, count = count)).color(ctx.tokens.muted));
        let name = own.process.and_then(|id| ctx.document()?.framework.get(id));
        let place = name.map_or_else(|| place.clone(), |process| format!("{place} – {}", process.name));
        short_ui(ui, RichText::new(place).family(bold()));
    });
}

/// The names of the sides; in a merge a click decides. Gives the side that was clicked.
fn titles_ui(ui: &mut Ui, ctx: &ViewContext<'_>, beside: &Beside, sides: Sides<'_>) -> Option<Side> {
    let (process, field) = beside.chosen()?;
    let place = place_words(process, field);
    let mut clicked = None;
    ui.columns(2, |columns| {
        for (ui, (name, side)) in columns.iter_mut().zip([(sides.left, Side::Ours), (sides.right, Side::Theirs)]) {
            if !beside.decides() {
                short_ui(ui, RichText::new(name).color(ctx.tokens.muted));
                continue;
            }
            let chosen = beside.decision(beside.at) == Some(side);
            let button = Button::selectable(chosen, (mark(chosen), name)).frame_when_inactive(true).truncate();
            let shown = ui.add(button).on_hover_text(tr!("beside-choose-hint"));
            if shown.accessible_name(tr!("beside-choose", side = name, place = place.as_str())).clicked() {
                clicked = Some(side);
            }
        }
    });
    clicked
}

/// The mark of a side: a ring to be filled, so that what is to be chosen does not look like a field to type in.
fn mark(chosen: bool) -> Atom<'static> {
    Atom::paint(vec2(Tokens::ICON, Tokens::ICON), move |ui, args| {
        let (centre, colour) = (args.rect.center(), args.fallback_text_color);
        ui.painter().circle_stroke(centre, 6.0, Stroke::new(1.2, colour));
        if chosen {
            ui.painter().circle_filled(centre, 3.5, colour);
        }
    })
}

/// One whole value, at least as high as the one beside it; the one that was chosen has an edge.
fn pane_ui(ui: &mut Ui, tokens: &Tokens, text: Option<Arc<Galley>>, height: f32, chosen: bool) {
    let edge = Stroke::new(1.5, if chosen { tokens.accent } else { tokens.border });
    let frame = Frame::NONE.fill(tokens.field).stroke(edge).corner_radius(Tokens::RADIUS);
    // Columns stretch their text to both edges; here words stay together as they were written.
    ui.with_layout(Layout::top_down(Align::Min), |ui| {
        frame.inner_margin(Margin::same(INSIDE)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.set_min_height(height);
            match text {
                None => ui.label(RichText::new(tr!("compare-empty")).italics().color(tokens.muted)),
                Some(text) => ui.add(Label::new(text).selectable(true)),
            };
        })
    });
}
