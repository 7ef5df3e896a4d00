//! The outline: the framework as a tree table with ticks, scores and problem markers, and its filter.

mod actions;
mod complete;
mod draw;
mod edges;
mod filter;
mod keys;
mod row;
mod sticky;
mod table;

pub use keys::keys_with_words;

use egui::{EventFilter, Id, Key, Modifiers, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

use super::ViewContext;
use super::regions::Place;
use super::theme::Tokens;
use crate::app::{Command, Focus, OutlineColumn};
use crate::assessment::ProcessId;

/// The identity of the outline's rows as a whole: what has the keyboard while they do.
pub(super) const OUTLINE_ID: &str = "outline";

/// What the outline remembers.
#[derive(Debug, Default)]
pub struct OutlineMemory {
    /// What the table was last scrolled for.
    scrolled_for: Option<ScrollCause>,
    /// The owner that is typed for several claims.
    owner: String,
    /// The reason that is typed for several claims.
    reason: String,
    /// What was typed to find a piece of evidence for several claims.
    piece: String,
    /// The name under which a filter is to be kept.
    filter_name: String,
    /// The identity of the field of the filter.
    filter_id: Option<Id>,
    /// The control before the rows.
    before_rows: Option<Id>,
    /// The column whose edge is being drawn, and the width that it has so far.
    dragged: Option<(OutlineColumn, f32)>,
    /// The columns that were drawn last: with others the table is another one, which scrolls to where this one was.
    columns: Vec<OutlineColumn>,
    /// How far a level is indented.
    indent: f32,
    /// Whether a range of rows is being drawn with the pointer.
    drawing: bool,
    /// What may come next in the filter.
    completion: complete::CompletionState,
}

/// What makes the table scroll to the selected row.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ScrollCause {
    /// The selected process.
    selected: Option<ProcessId>,
    /// The filter.
    filter: String,
    /// How many steps are undone: undo goes to where it happened.
    undone: usize,
}

/// The outline with its filter.
pub fn outline_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let Some(document) = ctx.document() else { return };
    filter::filter_ui(ui, ctx, document);
    filter::levels_ui(ui, ctx);
    // Below the rows, which are not to move away under the pointer while something is typed.
    filter::hidden_ui(ui, ctx, document);
    ui.add_space(2.0);
    let id = Id::unique(OUTLINE_ID);
    let rect = ui.available_rect_before_wrap();
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Tree, true, tr!("outline-name")));
    if ctx.memory.focus.take(ctx.app.focus, Focus::Outline) {
        response.request_focus();
    }
    if response.has_focus() {
        let own = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, own));
        // The Tab that brought the keyboard here is not to take it on.
        if !response.gained_focus() {
            tab_ui(ui, ctx);
        }
        keys::keys_ui(ui, ctx, document, rect.height());
    }
    table::table_ui(ui, ctx, document, id);
    if response.has_focus() {
        // Beside the words, which begin where the rows do; upon the rows, the last of which fades.
        let frame = rect.expand2(egui::vec2(Tokens::SPACE_SMALL, 0.0));
        ui.painter().rect_stroke(frame, 2.0, Stroke::new(1.0, ctx.tokens.accent), StrokeKind::Inside);
    }
}

/// Tab leaves the outline as a whole: its rows have keys of their own, and nobody wants to go through their ticks.
fn tab_ui(ui: &Ui, ctx: &mut ViewContext<'_>) {
    if ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::Tab)) {
        if let Some(before) = ctx.memory.outline.before_rows {
            ui.memory_mut(|memory| memory.request_focus(before));
        }
    } else if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Tab)) {
        ctx.memory.regions.forget(Place::Centre);
        ctx.send(Command::Focus(Focus::NextRegion));
    }
}
