//! Both whole values of the chosen difference, side by side.

use egui::{Align, Atom, Button, Frame, Label, Layout, Margin, RichText, ScrollArea, Stroke, Ui, vec2};

use super::Sides;
use super::list::take_keyboard;
use super::marked::{Mark, Marked, job};
use super::state::{Beside, Difference};
use crate::compare::{Run, Side};
use crate::ui::ViewContext;
use crate::ui::theme::{Tokens, bold};
use crate::ui::widgets::{Icon, icon_button_enabled, place_words, short_ui, steady_ui, value_words};

/// Where the chosen difference is, and what both sides have there.
pub(super) fn values_ui(ui: &mut Ui, ctx: &ViewContext<'_>, beside: &mut Beside, sides: Sides<'_>) {
    let at = beside.at;
    head_ui(ui, ctx, beside);
    let Some(own) = beside.differences.get(at).cloned() else { return };
    if beside.has_base() {
        base_ui(ui, ctx, &own);
    }
    if !beside.marked.as_ref().is_some_and(|marked| marked.is_of(at)) {
        beside.marked = Some(Marked::new(at, &own));
    }
    let decided = beside.decision(at);
    if let Some(side) = titles_ui(ui, ctx, beside, sides, &own) {
        take_keyboard(ui);
        // A second click opens it again.
        beside.decide((decided != Some(side)).then_some(side));
    }
    let Some(marked) = &beside.marked else { return };
    let height = ui.available_height();
    let area = ScrollArea::vertical().id_salt(("values", at)).max_height(height).min_scrolled_height(height);
    let by = std::mem::take(&mut beside.scroll_by);
    let tokens = ctx.tokens;
    // In a merge no side is the older one: nothing is struck through.
    let is_struck = !beside.decides();
    steady_ui(ui, area.auto_shrink(false), |ui| {
        if by != 0.0 {
            ui.scroll_with_delta(vec2(0.0, by));
        }
        ui.columns(2, |columns| {
            let panes = [
                (&marked.left, Side::Ours, Mark { colour: tokens.not, is_struck }),
                (&marked.right, Side::Theirs, Mark { colour: tokens.fully, is_struck: false }),
            ];
            for (ui, (runs, side, mark)) in columns.iter_mut().zip(panes) {
                pane_ui(ui, tokens, runs, mark, beside.decision(at) == Some(side));
            }
        });
    });
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

/// What stood there before both sides changed it, in one line.
fn base_ui(ui: &mut Ui, ctx: &ViewContext<'_>, own: &Difference) {
    let words = value_words(own.field, &own.base);
    let words = if words.is_empty() { tr!("compare-empty").to_owned() } else { words };
    let line = tr!("keep-merge-before", text = words.split_whitespace().collect::<Vec<_>>().join(" "));
    short_ui(ui, RichText::new(line).color(ctx.tokens.muted)).on_hover_text(words);
}

/// The names of the sides; in a merge a click decides. Gives the side that was clicked.
fn titles_ui(ui: &mut Ui, ctx: &ViewContext<'_>, beside: &Beside, sides: Sides<'_>, own: &Difference) -> Option<Side> {
    let mut clicked = None;
    let place = place_words(own.process, own.field);
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width() - ui.spacing().scroll.allocated_width());
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
    });
    clicked
}

/// The mark of the side that was chosen; its room is kept on the other one, so that names stay in their places.
fn mark(chosen: bool) -> Atom<'static> {
    if chosen { Icon::Check.atom() } else { Atom::paint(vec2(Tokens::ICON, Tokens::ICON), |_, _| {}) }
}

/// One whole value; the one that was chosen has an edge.
fn pane_ui(ui: &mut Ui, tokens: &Tokens, runs: &[Run], mark: Mark, chosen: bool) {
    let edge = Stroke::new(1.5, if chosen { tokens.accent } else { tokens.border });
    let frame = Frame::NONE.fill(tokens.field).stroke(edge).corner_radius(Tokens::RADIUS).inner_margin(Margin::same(8));
    // Columns stretch their text to both edges; here words stay together as they were written.
    ui.with_layout(Layout::top_down(Align::Min), |ui| {
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            if runs.iter().all(|run| run.text.is_empty()) {
                ui.label(RichText::new(tr!("compare-empty")).italics().color(tokens.muted));
            } else {
                ui.add(Label::new(job(tokens, runs, mark)).wrap().selectable(true));
            }
        })
    });
}
