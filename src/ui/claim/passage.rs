//! One passage in the vendor's words, as a card.

use std::sync::Arc;

use egui::{Align, Key, Layout, Modifiers, RichText, Ui};

use super::Selected;
use super::citations::citations_ui;
use super::mapping::add_passage;
use super::mark::{change, mark_ui, marks_ui, reason_ui, typing_keys};
use crate::assessment::{Passage, PassageOrigin, count_words};
use crate::edit::{ClaimChange, PassageChange};
use crate::ui::ViewContext;
use crate::ui::widgets::{Icon, TextField, card_ui, icon_button, icon_button_enabled, muted_ui};

/// The card of a passage.
pub(super) fn passage_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    at: Selected<'_>,
    place: usize,
    passage: &Passage,
    takes_focus: bool,
) {
    let name = tr!("passage", number = place + 1);
    let tokens = ctx.tokens;
    card_ui(ui, tokens, |ui| {
        ui.horizontal(|ui| {
            mark_ui(ui, ctx, at, (place, passage), true);
            ui.label(RichText::new(&name).strong());
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                order_ui(ui, ctx, at, place, &name);
                muted_ui(ui, tokens, &tr!("passage-words", count = count_words(&passage.text)));
            });
        });
        let field = TextField::lines(&name, &passage.text, 3).nameless().focused(takes_focus);
        if ui.memory(|memory| memory.has_focus(field.id(ui))) {
            typing_keys(ui, ctx, at, place);
        }
        let typed = field.hint(tr!("passage-hint")).show(ui, ctx);
        if let Some(text) = typed.text {
            change(ctx, at, place, PassageChange::Text(text));
        }
        let next = |input: &mut egui::InputState| input.consume_key(Modifiers::COMMAND, Key::Enter);
        if typed.response.has_focus() && ui.input_mut(next) {
            add_passage(ctx, at, place + 1);
        }
        ui.horizontal_wrapped(|ui| marks_ui(ui, ctx, at, place, passage));
        reason_ui(ui, ctx, at, place, passage);
        citations_ui(ui, ctx, at, Some(place), &passage.citations);
    });
}

/// The field in which the first passage can be begun: it becomes the passage with the first letter, and keeps the keyboard.
pub(super) fn first_passage_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    at: Selected<'_>,
    place: usize,
    takes_focus: bool,
) {
    let name = tr!("passage", number = place + 1);
    card_ui(ui, ctx.tokens, |ui| {
        let field = TextField::lines(&name, "", 2).nameless().focused(takes_focus).hint(tr!("passage-hint"));
        if let Some(text) = field.show(ui, ctx).text {
            // Two steps, as with the button: undo takes the words away, not all of them but the first letter.
            ctx.change_claim(at.id, ClaimChange::AddPassage(place, Arc::new(Passage::vendor(""))));
            change(ctx, at, place, PassageChange::Text(text));
        }
    });
}

/// The buttons that move, join and remove the passage; from right to left.
fn order_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>, place: usize, name: &str) {
    let last = at.claim.mapping.len().saturating_sub(1);
    let lower = name.to_lowercase();
    let remove = icon_button(ui, Icon::Close, &tr!("passage-remove", name = lower.clone()));
    if remove.on_hover_text(tr!("passage-remove.hint")).clicked() {
        ctx.change_claim(at.id, ClaimChange::RemovePassage(place));
    }
    let follows = at.claim.mapping.get(place + 1).is_some_and(|next| next.origin == PassageOrigin::Vendor);
    let name = tr!("passage-join", number = place + 1);
    if icon_button_enabled(ui, follows, Icon::Link, &name, tr!("passage-join.why-not")).clicked() {
        ctx.change_claim(at.id, ClaimChange::JoinPassages(place));
    }
    let moves = [
        (Icon::Down, tr!("passage-down", name = lower.clone()), place < last, place + 1),
        (Icon::Up, tr!("passage-up", name = lower), place > 0, place.saturating_sub(1)),
    ];
    for (icon, name, possible, to) in moves {
        if icon_button_enabled(ui, possible, icon, &name, tr!("passage-move.why-not")).clicked() {
            ctx.change_claim(at.id, ClaimChange::MovePassage { from: place, to });
        }
    }
}
