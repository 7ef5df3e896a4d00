//! What may come next in the filter, below its field while it is typed.

use std::sync::Arc;

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Button, EventFilter, Key, Modifiers, Popup, PopupCloseBehavior, Response, RichText, Ui};

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
    /// The text for which the proposals were closed.
    closed_for: Option<String>,
}

/// Takes the keys that choose a proposal, before the field sees them; gives the text with the proposal in it.
pub(super) fn keys(ui: &Ui, ctx: &mut ViewContext<'_>, text: &str, has_focus: bool) -> Option<String> {
    let state = &mut ctx.memory.outline.completion;
    if !has_focus || state.proposals.is_empty() {
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
pub(super) fn proposals_ui(ui: &Ui, ctx: &mut ViewContext<'_>, document: &Document, text: &str, field: &Response) {
    let state = &mut ctx.memory.outline.completion;
    let shown = field.has_focus() && state.closed_for.as_deref() != Some(text) && !text.is_empty();
    let before = std::mem::take(&mut state.proposals);
    if !shown {
        state.chosen = 0;
        return;
    }
    let known: Arc<Known> =
        state.known.get(document, (), |document, ()| known(document.assessment(), &document.problems));
    state.proposals = complete(text, text.len(), &known);
    if state.proposals != before {
        state.chosen = 0;
    }
    if state.proposals.is_empty() {
        return;
    }
    // Tab takes the proposal and leaves the keyboard where it is.
    let keeps = EventFilter { tab: true, vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(field.id, keeps));
    let (proposals, chosen, tokens) = (state.proposals.clone(), state.chosen, ctx.tokens);
    let popup = Popup::from_response(field).open(true).close_behavior(PopupCloseBehavior::IgnoreClicks);
    let picked = popup.show(|ui| {
        ui.set_min_width(220.0);
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
    ctx.memory.outline.completion.closed_for = None;
    ctx.send(Command::SetFilter(text));
}
