//! The mark of a passage: a coloured band with a letter, set with one key while it has the keyboard.

use std::sync::Arc;

use egui::{
    Align2, Event, EventFilter, Id, Key, Modifiers, Response, Role, Sense, Stroke, StrokeKind, TextStyle, Ui,
    WidgetInfo, vec2,
};

use super::Selected;
use super::scope::support_choices;
use crate::app::{ClaimCommand, Command, Focus, Unmarked};
use crate::assessment::{Passage, PassageOrigin, PassageSupport, ProcessId, Support};
use crate::edit::{ClaimChange, PassageChange};
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{Choice, TextField, Titled, choices_ui, passage_colour, passage_letter};

/// The keys of the marks.
const KEYS: [(Key, Option<PassageSupport>); 4] = [
    (Key::F, Some(PassageSupport::Fully)),
    (Key::P, Some(PassageSupport::Partly)),
    (Key::N, Some(PassageSupport::Not)),
    (Key::U, None),
];

/// The words of a mark.
pub(super) fn mark_title(support: Option<PassageSupport>) -> &'static str {
    support.map_or(tr!("mark-none"), Titled::shown)
}

/// The identity of a passage's mark.
pub(super) fn mark_id(process: ProcessId, place: usize) -> Id {
    Id::unique(("mark", process, place))
}

/// The colour of a mark, and its letter.
pub(super) fn look(tokens: &Tokens, support: Option<PassageSupport>) -> (egui::Color32, &'static str) {
    support.map_or((tokens.muted, "?"), |support| (passage_colour(tokens, support), passage_letter(support)))
}

/// The mark at the side of a passage. A click goes on to the next mark; F, P, N and U set it, arrows go to the others.
pub(super) fn mark_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    at: Selected<'_>,
    (place, passage): (usize, &Passage),
    banded: bool,
) -> Response {
    let (rect, _) = ui.allocate_exact_size(vec2(24.0, 22.0), Sense::hover());
    let id = mark_id(at.id, place);
    let response = ui.interact(rect, id, Sense::click());
    let title = mark_title(passage.support).to_lowercase();
    let name = tr!("mark-name", number = place + 1, title = title);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let (colour, letter) = look(ctx.tokens, passage.support);
    let painter = ui.painter();
    painter.rect_filled(rect, Tokens::RADIUS, ctx.tokens.raised);
    if banded {
        let band = egui::Rect::from_min_max(rect.min, egui::pos2(rect.left() + 5.0, rect.bottom()));
        // The left end of a box, so that its corners are as round as those of the line around it.
        let left_end = painter.with_clip_rect(band.intersect(painter.clip_rect()));
        left_end.rect_filled(rect, Tokens::RADIUS, colour);
    }
    let centre = rect.center() + vec2(if banded { 2.5 } else { 0.0 }, 0.0);
    painter.text(centre, Align2::CENTER_CENTER, letter, TextStyle::Button.resolve(ui.style()), colour);
    let lively = response.has_focus() || response.hovered();
    let edge = if lively { Stroke::new(2.0, ctx.tokens.accent) } else { Stroke::new(1.0, ctx.tokens.border) };
    painter.rect_stroke(rect, Tokens::RADIUS, edge, StrokeKind::Inside);
    if response.has_focus() {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let framework = passage.origin == PassageOrigin::Framework;
        mark_keys(ui, ctx, at, place, if framework { Unmarked::Phrase } else { Unmarked::Mark });
        let (up, down) = ui.input_mut(|input| {
            (input.consume_key(Modifiers::NONE, Key::ArrowUp), input.consume_key(Modifiers::NONE, Key::ArrowDown))
        });
        let to = if up { place.checked_sub(1) } else { Some(place + 1).filter(|_| down) };
        if let Some(to) = to.filter(|to| *to < at.claim.mapping.len()) {
            ui.memory_mut(|memory| memory.request_focus(mark_id(at.id, to)));
        }
    }
    if response.clicked() {
        let next = match passage.support {
            None => Some(PassageSupport::Fully),
            Some(PassageSupport::Fully) => Some(PassageSupport::Partly),
            Some(PassageSupport::Partly) => Some(PassageSupport::Not),
            Some(PassageSupport::Not) => None,
        };
        change(ctx, at, place, PassageChange::Support(next));
    }
    response.on_hover_text(tr!("mark-hint"))
}

/// Sets the mark where one of its keys was pressed; with Shift the keyboard goes on to the next passage without a mark.
pub(super) fn mark_keys(ui: &Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>, place: usize, goes: Unmarked) {
    for (key, mark) in KEYS {
        let on = ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, key));
        if on || ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            change(ctx, at, place, PassageChange::Support(mark));
        }
        if on {
            go_on(ui, ctx, at, place, goes);
        }
    }
}

/// Sends the keyboard to the next passage of the same origin that is not marked, in this claim or in the next one that has
/// such a passage.
fn go_on(ui: &Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>, place: usize, goes: Unmarked) {
    let count = at.claim.mapping.len();
    let waits = |place: &usize| {
        let passage = at.claim.mapping.get(*place);
        passage.is_some_and(|passage| passage.origin == goes.origin() && passage.support.is_none())
    };
    match (1..count).map(|step| (place + step) % count).find(waits) {
        Some(next) => unmarked_ui(ui, ctx, at, next, goes),
        None => ctx.send(Command::Claim(ClaimCommand::NextUnmarked(goes))),
    }
}

/// Gives the keyboard to where a passage is marked.
fn unmarked_ui(ui: &Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>, place: usize, goes: Unmarked) {
    match goes {
        Unmarked::Phrase => ctx.memory.claim.wanted_phrase = Some((at.id, place)),
        Unmarked::Mark => ui.memory_mut(|memory| memory.request_focus(mark_id(at.id, place))),
        Unmarked::Text => ctx.memory.claim.wanted_passage = Some((at.id, place)),
    }
    ui.ctx().request_repaint();
}

/// Where the application wants the keyboard on what is not marked yet: goes to the first passage of that sort.
pub(super) fn first_unmarked_ui(ui: &Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    let Some(Focus::Unmarked(goes)) = ctx.app.focus else { return };
    if !ctx.memory.focus.take(ctx.app.focus, Focus::Unmarked(goes)) {
        return;
    }
    let waits = |passage: &Arc<Passage>| passage.origin == goes.origin() && passage.support.is_none();
    match at.claim.mapping.iter().position(waits) {
        Some(place) => unmarked_ui(ui, ctx, at, place, goes),
        // None of the framework's text has been taken over yet: its button comes first.
        None => ctx.memory.claim.wanted_phrase = Some((at.id, 0)),
    }
}

/// Marks the passage while its text is typed: Alt with a letter of the marks, and on to the next one with Shift. With Alt+E
/// evidence is cited for it.
pub(super) fn typing_keys(ui: &Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>, place: usize) {
    let pressed = |modifiers: Modifiers, wanted: Key| {
        ui.input_mut(|input| {
            let own = |event: &Event| {
                matches!(event, Event::Key { key, pressed: true, modifiers: held, .. }
                    if *key == wanted && held.matches_exact(modifiers))
            };
            let Some(at) = input.events.iter().position(own) else { return false };
            input.events.remove(at);
            // Where Alt types a letter as well, the letter is not meant.
            if matches!(input.events.get(at), Some(Event::Text(_))) {
                input.events.remove(at);
            }
            true
        })
    };
    for (key, mark) in KEYS {
        let on = pressed(Modifiers::ALT | Modifiers::SHIFT, key);
        if on || pressed(Modifiers::ALT, key) {
            change(ctx, at, place, PassageChange::Support(mark));
        }
        if on {
            go_on(ui, ctx, at, place, Unmarked::Text);
        }
    }
    if pressed(Modifiers::ALT, Key::E) {
        ctx.memory.claim.picker.open_for((at.id, Some(place)));
    }
}

/// How far the passage is supported, and by what, as buttons.
pub(super) fn marks_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>, place: usize, passage: &Passage) {
    let tokens = ctx.tokens;
    let number = place + 1;
    let all = PassageSupport::ALL.iter().copied().map(Some).chain([None]);
    let choice = |support: Option<PassageSupport>| {
        let title = mark_title(support);
        let shown = support.map_or("?", passage_letter);
        let colour = support.map(|support| passage_colour(tokens, support));
        let name = tr!("passage-choice", number = number, title = title.to_lowercase());
        Choice { value: support, shown, name, hover: title, colour }
    };
    let choices: Vec<_> = all.map(choice).collect();
    if let Some(support) = choices_ui(ui, tokens, passage.support, &choices) {
        change(ctx, at, place, PassageChange::Support(support));
    }
    ui.separator();
    let tags = support_choices(&tr!("passage-tag", number = number));
    let tags: Vec<_> = tags.into_iter().filter(|tag| tag.value != Some(Support::Nothing)).collect();
    if let Some(tag) = choices_ui(ui, tokens, passage.tag, &tags) {
        change(ctx, at, place, PassageChange::Tag(tag));
    }
}

/// What the mark means; where it needs a reason, the field for it, in the same place and of the same height.
pub(super) fn reason_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>, place: usize, passage: &Passage) {
    let needed = matches!(passage.support, Some(PassageSupport::Partly | PassageSupport::Not));
    ui.horizontal(|ui| {
        ui.set_min_height(Tokens::ROW + 2.0);
        if needed || !passage.reason.is_empty() {
            let label = tr!("passage-reason", number = place + 1);
            let field = TextField::line(&label, &passage.reason).nameless().hint(tr!("passage-reason-hint"));
            if let Some(text) = field.show(ui, ctx).text {
                change(ctx, at, place, PassageChange::Reason(text));
            }
        } else {
            let (colour, _) = look(ctx.tokens, passage.support);
            let words = if passage.support.is_none() { tr!("mark-none-counts") } else { mark_title(passage.support) };
            ui.label(egui::RichText::new(words).color(colour));
        }
    });
}

/// Changes the passage.
pub(super) fn change(ctx: &mut ViewContext<'_>, at: Selected<'_>, place: usize, change: PassageChange) {
    ctx.change_claim(at.id, ClaimChange::Passage(place, change));
}
