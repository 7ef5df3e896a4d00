//! The framework's own text, marked in place: phrases that the keyboard steps through, marks, cuts and joins. The words
//! themselves cannot be changed here.

use std::sync::Arc;

use egui::{Button, Event, Frame, Id, Key, Margin, Modifiers, RichText, TextEdit, Ui};

use super::Selected;
use super::citations::citations_ui;
use super::mark::{look, mark_keys, mark_ui, marks_ui, reason_ui};
use crate::app::Unmarked;
use crate::assessment::{Passage, PassageOrigin, ProcessId, phrases};
use crate::edit::{ClaimChange, Edit};
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{card_ui, keep_caret_inside, muted_ui};

/// The phrase that has, or had last, the keyboard, and its selection in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PhraseCaret {
    /// Its process.
    process: ProcessId,
    /// Its place in the mapping.
    place: usize,
    /// The selection; empty at the caret.
    from: usize,
    /// Its end.
    to: usize,
}

/// The text of a phrase has this identity.
fn text_id(process: ProcessId, place: usize) -> Id {
    Id::unique(("phrase", process, place))
}

/// The framework's text: to be marked, or marked already.
pub(super) fn framework_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>, wants_focus: bool) {
    let all = at.claim.mapping.iter().enumerate();
    let places: Vec<usize> =
        all.filter(|(_, passage)| passage.origin == PassageOrigin::Framework).map(|(place, _)| place).collect();
    let Some(first) = places.first().copied() else {
        unmarked_ui(ui, ctx, at);
        return;
    };
    let caret = ctx.memory.claim.phrase.filter(|caret| caret.process == at.id && places.contains(&caret.place));
    let caret = caret.unwrap_or(PhraseCaret { process: at.id, place: first, from: 0, to: 0 });
    if wants_focus {
        ui.memory_mut(|memory| memory.request_focus(text_id(at.id, caret.place)));
    }
    if let Some((_, place)) =
        ctx.memory.claim.wanted_phrase.filter(|wanted| wanted.0 == at.id && places.contains(&wanted.1))
    {
        ctx.memory.claim.wanted_phrase = None;
        ui.memory_mut(|memory| memory.request_focus(text_id(at.id, place)));
    }
    card_ui(ui, ctx.tokens, |ui| {
        let marked =
            places.iter().filter(|place| at.claim.mapping.get(**place).is_some_and(|own| own.support.is_some()));
        let (marked, total) = (marked.count(), places.len());
        ui.label(RichText::new(tr!("framework-text")).strong());
        muted_ui(ui, ctx.tokens, &tr!("framework-marked", marked = marked, count = total));
        tools_ui(ui, ctx, at, caret);
        for place in &places {
            if let Some(passage) = at.claim.mapping.get(*place) {
                ui.push_id(("phrase", *place), |ui| phrase_ui(ui, ctx, at, *place, passage, &places));
            }
        }
        ui.separator();
        if let Some(passage) = at.claim.mapping.get(caret.place) {
            muted_ui(ui, ctx.tokens, &tr!("framework-detail", number = caret.place + 1));
            ui.push_id(("detail", caret.place), |ui| {
                reason_ui(ui, ctx, at, caret.place, passage);
                citations_ui(ui, ctx, at, Some(caret.place), &passage.citations);
            });
        }
    });
}

/// The description of the catalogue, and the button that makes phrases of it.
fn unmarked_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    let Some(text) = at.document.framework.description(at.id) else { return };
    card_ui(ui, ctx.tokens, |ui| {
        ui.label(RichText::new(tr!("framework-text")).strong());
        ui.add(egui::Label::new(text).wrap().selectable(true));
        let button = ui.button(tr!("framework-mark")).on_hover_text(tr!("framework-mark.hint"));
        if ctx.memory.claim.wanted_phrase.take_if(|wanted| wanted.0 == at.id).is_some() {
            button.request_focus();
            button.scroll_to_me(None);
        }
        if button.clicked() {
            let pieces = phrases(text).into_iter().enumerate();
            let add = |(place, phrase)| (at.id, ClaimChange::AddPassage(place, Arc::new(Passage::framework(phrase))));
            ctx.memory.claim.wanted_phrase = Some((at.id, 0));
            ctx.edit(Edit::Each(tr!("framework-mark-step", id = at.id.to_string()), pieces.map(add).collect()));
        }
    });
}

/// What can be done with the phrase that has the keyboard; always in its place.
fn tools_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>, caret: PhraseCaret) {
    let Some(passage) = at.claim.mapping.get(caret.place) else { return };
    ui.horizontal_wrapped(|ui| marks_ui(ui, ctx, at, caret.place, passage));
    ui.horizontal_wrapped(|ui| {
        let number = caret.place + 1;
        let split = ui.add_enabled(!cuts(passage, caret).is_empty(), Button::new(tr!("phrase-split")).small());
        let split = split.accessible_name(tr!("phrase-split.name", number = number));
        let split = split.on_hover_text(tr!("phrase-split.hint")).on_disabled_hover_text(tr!("phrase-split.hint"));
        if split.clicked() {
            split_at(ctx, at, passage, caret);
        }
        let join = ui.add_enabled(can_join(at, caret.place), Button::new(tr!("phrase-join")).small());
        let join = join.accessible_name(tr!("phrase-join.name", number = number));
        if join.on_hover_text(tr!("phrase-join.hint")).clicked() {
            ctx.change_claim(at.id, ClaimChange::JoinPassages(caret.place));
        }
        let remove = ui.add(Button::new(tr!("phrase-remove")).small());
        if remove.accessible_name(tr!("phrase-remove.name", number = number)).clicked() {
            ctx.change_claim(at.id, ClaimChange::RemovePassage(caret.place));
        }
    });
}

/// Whether a phrase of the framework's follows.
fn can_join(at: Selected<'_>, place: usize) -> bool {
    at.claim.mapping.get(place + 1).is_some_and(|next| next.origin == PassageOrigin::Framework)
}

/// Where a phrase would be cut, the last place first.
fn cuts(passage: &Passage, caret: PhraseCaret) -> Vec<usize> {
    let mut places = vec![caret.to, caret.from];
    places.dedup();
    // Neither half may be blank.
    places.retain(|place| {
        let halves = passage.split(*place);
        halves.is_some_and(|(left, right)| !left.text.trim().is_empty() && !right.text.trim().is_empty())
    });
    places
}

/// Cuts a phrase at the caret, or around what is selected; the keyboard goes to the piece behind the first cut.
fn split_at(ctx: &mut ViewContext<'_>, at: Selected<'_>, passage: &Passage, caret: PhraseCaret) {
    let cuts = cuts(passage, caret);
    if cuts.is_empty() {
        return;
    }
    let selected = usize::from(caret.from > 0);
    ctx.memory.claim.wanted_phrase = Some((at.id, caret.place + selected));
    let changes = cuts.into_iter().map(|cut| (at.id, ClaimChange::SplitPassage(caret.place, cut))).collect();
    ctx.edit(Edit::Each(tr!("phrase-split-step", id = at.id.to_string()), changes));
}

/// One phrase: its mark at the side, its words with a caret for cutting.
fn phrase_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    at: Selected<'_>,
    place: usize,
    passage: &Passage,
    places: &[usize],
) {
    let id = text_id(at.id, place);
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    if has_focus {
        keys_ui(ui, ctx, at, place, passage, places);
    }
    let (colour, _) = look(ctx.tokens, passage.support);
    let fill = if has_focus { ctx.tokens.hover } else { ctx.tokens.raised };
    let frame = Frame::new().fill(fill).corner_radius(Tokens::RADIUS).inner_margin(Margin::symmetric(4, 2));
    let shown = frame.show(ui, |ui| {
        ui.horizontal_top(|ui| {
            mark_ui(ui, ctx, at, (place, passage), false);
            let mut words = passage.text.trim_end();
            let name =
                tr!("phrase-name", number = place + 1, title = super::mark::mark_title(passage.support).to_lowercase());
            keep_caret_inside(ui.ctx(), id, words);
            let edit = TextEdit::multiline(&mut words).id(id).desired_rows(1).desired_width(ui.available_width());
            let output = edit.frame(Frame::new()).cursor_at_end(false).show(ui);
            let response = output.response.response.accessible_name(name);
            if let Some(range) = output.cursor_range.filter(|_| response.has_focus()) {
                let range = range.as_sorted_char_range();
                let (from, to) = (range.start.0, range.end.0);
                ctx.memory.claim.phrase = Some(PhraseCaret { process: at.id, place, from, to });
            }
            if response.gained_focus() {
                response.scroll_to_me(None);
            }
        });
    });
    let rect = shown.response.rect;
    let band = egui::Rect::from_min_max(rect.min, egui::pos2(rect.left() + 3.0, rect.bottom()));
    ui.painter().rect_filled(band, 0.0, colour);
}

/// The keys of a phrase that has the keyboard: marks, cut, join, and the way to its neighbours.
fn keys_ui(ui: &Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>, place: usize, passage: &Passage, places: &[usize]) {
    mark_keys(ui, ctx, at, place, Unmarked::Phrase);
    let (up, down, split, join) = ui.input_mut(|input| {
        let up = input.consume_key(Modifiers::NONE, Key::ArrowUp);
        let down = input.consume_key(Modifiers::NONE, Key::ArrowDown);
        let split = input.consume_key(Modifiers::NONE, Key::S) || input.consume_key(Modifiers::NONE, Key::Enter);
        let join = input.consume_key(Modifiers::NONE, Key::J);
        // The words stand fast: letters are keys here.
        input.events.retain(|event| !matches!(event, Event::Text(_) | Event::Paste(_) | Event::Cut));
        (up, down, split, join)
    });
    if split && let Some(caret) = ctx.memory.claim.phrase.filter(|caret| (caret.process, caret.place) == (at.id, place))
    {
        split_at(ctx, at, passage, caret);
    }
    if join && can_join(at, place) {
        ctx.change_claim(at.id, ClaimChange::JoinPassages(place));
    }
    let own = places.iter().position(|other| *other == place);
    let to = own.and_then(|own| if up { own.checked_sub(1) } else { Some(own + 1).filter(|_| down) });
    if let Some(to) = to.and_then(|to| places.get(to)) {
        ui.memory_mut(|memory| memory.request_focus(text_id(at.id, *to)));
    }
}
