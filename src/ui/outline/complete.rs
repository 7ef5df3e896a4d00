//! What may come next in the filter, below its field while it is typed.

use std::sync::Arc;

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Button, Event, EventFilter, Key, Modifiers, Popup, PopupCloseBehavior, Response, RichText, Ui};

use crate::app::{Command, Completion, Document, Known, complete, known};
use crate::ui::ViewContext;
use crate::ui::widgets::Cached;
use crate::words;

/// What is proposed, and which proposal is chosen.
#[derive(Debug, Default)]
pub(super) struct CompletionState {
    /// What the document has that a filter can name.
    known: Cached<(), Known>,
    /// The proposals of the frame before.
    proposals: Vec<Completion>,
    /// The place of the chosen one.
    chosen: usize,
}

impl CompletionState {
    /// Makes the proposals for the text as it stands now; the first one is chosen where they are others than before.
    fn propose(&mut self, document: &Document) {
        let known: Arc<Known> =
            self.known.get(document, (), |document, ()| known(document.assessment(), &document.problems));
        let text = document.outline.filter_text.as_str();
        let proposals = complete(text, text.len(), &known);
        if proposals != self.proposals {
            self.chosen = 0;
            self.proposals = proposals;
        }
    }
}

/// Takes the keys that choose a proposal, before the field sees them; gives the text with the proposal in it.
pub(super) fn keys(ui: &Ui, ctx: &mut ViewContext<'_>, document: &Document, has_focus: bool) -> Option<String> {
    let state = &mut ctx.memory.outline.completion;
    // Letters of the same frame change the text: the key is then not about what was proposed for the old one.
    let typed = |event: &Event| matches!(event, Event::Text(_) | Event::Paste(_) | Event::Ime(_));
    if !has_focus || state.proposals.is_empty() || ui.input(|input| input.events.iter().any(typed)) {
        return None;
    }
    let text = document.outline.filter_text.as_str();
    state.propose(document);
    if state.proposals.is_empty() {
        return None;
    }
    let last = state.proposals.len() - 1;
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        state.chosen = if state.chosen >= last { 0 } else { state.chosen + 1 };
    }
    if pressed(Key::ArrowUp) {
        state.chosen = state.chosen.checked_sub(1).unwrap_or(last);
    }
    let taken = pressed(Key::Tab).then(|| state.proposals.get(state.chosen)).flatten();
    taken.and_then(|proposal| with(text, proposal))
}

/// The text with a proposal in it.
fn with(text: &str, proposal: &Completion) -> Option<String> {
    let (before, after) = (text.get(..proposal.replaces.start)?, text.get(proposal.replaces.end..)?);
    let space = if proposal.finished && after.is_empty() { " " } else { "" };
    Some(format!("{before}{}{space}{after}", proposal.text))
}

/// The proposals below the field; a click or Tab takes one.
pub(super) fn proposals_ui(ui: &Ui, ctx: &mut ViewContext<'_>, document: &Document, field: &Response) {
    let text = document.outline.filter_text.as_str();
    let state = &mut ctx.memory.outline.completion;
    if !field.has_focus() || text.is_empty() {
        state.proposals.clear();
        state.chosen = 0;
        return;
    }
    state.propose(document);
    if state.proposals.is_empty() {
        return;
    }
    // Tab takes the proposal and leaves the keyboard where it is.
    let keeps = EventFilter { tab: true, vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(field.id, keeps));
    let (proposals, chosen, tokens) = (state.proposals.clone(), state.chosen, ctx.tokens);
    let popup = Popup::from_response(field).open(true).close_behavior(PopupCloseBehavior::IgnoreClicks);
    let picked = popup.show(|ui| {
        let width = field.rect.width().max(220.0);
        ui.set_width(width);
        let mut picked = None;
        for (place, proposal) in proposals.iter().enumerate() {
            let meaning = if proposal.words.is_empty() { proposal.own.as_str() } else { words::text(proposal.words) };
            let button = Button::selectable(place == chosen, RichText::new(&proposal.text).monospace());
            let button = button.shortcut_text(RichText::new(meaning).color(tokens.muted).small()).truncate();
            if ui.add(button.min_size(egui::vec2(ui.available_width(), 0.0))).clicked() {
                picked = Some(place);
            }
        }
        picked
    });
    let picked = picked.and_then(|shown| shown.inner).and_then(|place| proposals.get(place));
    if let Some(text) = picked.and_then(|proposal| with(text, proposal)) {
        take(ui, ctx, field.id, text);
        field.request_focus();
    }
}

/// Sets the filter, with the caret behind it.
pub(super) fn take(ui: &Ui, ctx: &mut ViewContext<'_>, field: egui::Id, text: String) {
    let end = CCursor::new(text.chars().count());
    let mut state = TextEditState::load(ui.ctx(), field).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    state.store(ui.ctx(), field);
    ctx.send(Command::SetFilter(text));
}
