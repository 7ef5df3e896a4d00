//! The steps of this session: those done, where the document stands, and those undone.

mod row;

use std::collections::BTreeMap;

use egui::{EventFilter, Id, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

use super::ViewContext;
use super::theme::Tokens;
use super::widgets::{is_new, list_keys, muted_ui, section_ui};
use crate::app::{Command, Document};

/// What the panel remembers.
#[derive(Debug, Default)]
pub struct HistoryMemory {
    /// What each step changed, in words, by the revisions before and after it.
    words: BTreeMap<(u64, u64), String>,
    /// The frame in which the panel was drawn last.
    drawn: u64,
    /// The step that was scrolled to last.
    scrolled_to: Option<usize>,
    /// The current step of the last frame.
    scrolled_for: usize,
}

/// The identity of the list: what has the keyboard.
const LIST_ID: &str = "history";

/// The most lines that are remembered; a screen shows far fewer.
const MOST_WORDS: usize = 500;

/// The list of steps; a click or an arrow key goes to the state after a step.
pub fn history_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let Some(document) = ctx.document() else { return };
    section_ui(ui, tr!("history-title"));
    muted_ui(ui, ctx.tokens, tr!("history-about"));
    let (done, undone) = (document.history.done().len(), document.history.undone().len());
    if done + undone == 0 {
        ui.add_space(Tokens::SPACE);
        ui.label(tr!("history-empty"));
        return;
    }
    ui.add_space(Tokens::SPACE);
    let id = Id::unique(LIST_ID);
    let rect = ui.available_rect_before_wrap();
    let list = ui.interact(rect, id, Sense::focusable_noninteractive());
    list.widget_info(|| WidgetInfo::labeled(egui::Role::List, true, tr!("history-list")));
    // Whoever opens the panel wants to move in it.
    let pass = ui.ctx().cumulative_pass_nr();
    if is_new(ui, std::mem::replace(&mut ctx.memory.history.drawn, pass)) {
        list.request_focus();
    }
    if list.has_focus() {
        let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
        keys_ui(ui, ctx, rect.height(), done, done + undone);
        ui.painter().rect_stroke(rect, 2.0, Stroke::new(1.0, ctx.tokens.accent), StrokeKind::Inside);
    }
    steps_ui(ui, ctx, document);
}

/// The keys of the list.
fn keys_ui(ui: &Ui, ctx: &mut ViewContext<'_>, height: f32, done: usize, last: usize) {
    #[expect(clippy::cast_possible_truncation, reason = "a height in points is far below the limit")]
    let page = ((height / row::HEIGHT) as isize).saturating_sub(1).max(1);
    for step in list_keys(ui, page, last) {
        let wanted = done.saturating_add_signed(step).min(last);
        if wanted != done {
            ctx.send(Command::GoToStep(wanted));
        }
    }
}

/// The rows; only visible ones cost anything.
fn steps_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document) {
    let (done, undone) = (document.history.done(), document.history.undone());
    let rows = done.len() + undone.len() + 1;
    let current = done.len();
    let mut area = ScrollArea::vertical().id_salt("steps").auto_shrink(false);
    if ctx.memory.history.scrolled_to != Some(current) {
        let first = ctx.memory.history.scrolled_to.is_none();
        ctx.memory.history.scrolled_to = Some(current);
        if first {
            #[expect(clippy::cast_precision_loss, reason = "a screen has fewer rows than a float has numbers")]
            let top = current as f32 * row::HEIGHT - ui.available_height() / 2.0;
            area = area.vertical_scroll_offset(top.max(0.0));
        }
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    area.show_rows(ui, row::HEIGHT, rows, |ui, range| {
        // The row of the current state stays in sight when keys move it out of the list.
        #[expect(clippy::cast_precision_loss, reason = "a screen has fewer rows than a float has numbers")]
        if (current < range.start || current + 1 >= range.end) && ctx.memory.history.moved(current) {
            let top = ui.min_rect().top() + (current as f32 - range.start as f32) * row::HEIGHT;
            let rect = egui::Rect::from_min_size(egui::pos2(ui.min_rect().left(), top), egui::vec2(1.0, row::HEIGHT));
            ui.scroll_to_rect(rect, None);
        }
        for number in range {
            row::row_ui(ui, ctx, document, number);
        }
    });
    ctx.memory.history.scrolled_for = current;
}

impl HistoryMemory {
    /// Whether the current state is another one than in the last frame.
    fn moved(&self, current: usize) -> bool {
        self.scrolled_for != current
    }
}
