//! One step: when, what, and what it changed.

use egui::{Align, Button, Id, Layout, Rect, RichText, Sense, Ui, UiBuilder, vec2};

use super::{LIST_ID, MOST_WORDS};
use crate::app::{Command, Document, daytime};
use crate::compare::{diff, summary};
use crate::edit::{EditTarget, Step};
use crate::ui::ViewContext;

use crate::ui::widgets::{change_words, short_ui, summary_words};

/// The height of a row: two lines.
pub(super) const HEIGHT: f32 = 44.0;

/// How much of each value is shown.
const MOST: usize = 60;

/// One step; the first row is the document as it was opened.
pub(super) fn row_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, number: usize) {
    let (done, undone) = (document.history.done(), document.history.undone());
    let step = match number.checked_sub(1) {
        None => None,
        Some(at) => done.get(at).or_else(|| undone.iter().rev().nth(at.saturating_sub(done.len()))),
    };
    let label = step.map_or_else(|| tr!("history-opened").to_owned(), |step| step.label.clone());
    let current = number == done.len();
    let is_undone = number > done.len();
    ui.push_id(number, |ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
        let name = if is_undone { tr!("history-row-undone", label = label.clone()) } else { label.clone() };
        let button = ui.put(rect, Button::selectable(current, "").min_size(rect.size())).accessible_name(name);
        if button.clicked() {
            // The arrow keys go on from here.
            ui.memory_mut(|memory| memory.request_focus(Id::unique(LIST_ID)));
            if !current {
                ctx.send(Command::GoToStep(number));
            }
        }
        let words = step.map(|_| changed_words(ctx, document, number)).unwrap_or_default();
        let mut inner = rect.shrink2(vec2(8.0, 2.0));
        if words.is_empty() {
            // One line stands in the middle.
            inner = Rect::from_center_size(inner.center(), vec2(inner.width(), ui.spacing().interact_size.y));
        }
        ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            head_ui(ui, ctx, document, step, number, &label);
            let colour = ctx.tokens.muted;
            let text = RichText::new(&words).small().color(colour);
            short_ui(ui, if is_undone { text.italics() } else { text });
        });
    });
}

/// The first line: number, label and marks, at the right the time and the way to the place.
fn head_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    document: &Document,
    step: Option<&Step>,
    number: usize,
    label: &str,
) {
    let done = document.history.done().len();
    let colour = if number > done { ctx.tokens.muted } else { ctx.tokens.text };
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some(step) = step {
                when_and_where_ui(ui, ctx, step);
            }
            if document.is_saved_state(number) {
                short_ui(ui, RichText::new(format!("✔ {}", tr!("history-saved"))).color(ctx.tokens.fully));
            }
            if number == done {
                short_ui(ui, RichText::new(format!("⬅ {}", tr!("history-now"))).strong());
            }
            if number > done {
                short_ui(ui, RichText::new(tr!("history-undone")).color(ctx.tokens.muted));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let text = RichText::new(format!("{number}  {label}")).color(colour);
                short_ui(ui, if number > done { text.italics() } else { text });
            });
        });
    });
}

/// When a step was made, and the way to where.
fn when_and_where_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, step: &Step) {
    let time = daytime(ctx.app.clock_began, ctx.app.now(), step.at);
    short_ui(ui, RichText::new(time).color(ctx.tokens.muted));
    if let EditTarget::Process(id) = step.target {
        let link = ui.link(id.to_string()).accessible_name(tr!("history-show", id = id.to_string()));
        if link.clicked() {
            ctx.send(Command::Show(id));
        }
    }
}

/// What a step changed: one change in full, several as a count.
fn changed_words(ctx: &mut ViewContext<'_>, document: &Document, number: usize) -> String {
    let before = number.checked_sub(1).and_then(|before| document.state(before));
    let (Some(before), Some(after)) = (before, document.state(number)) else { return String::new() };
    let key = (before.revision, after.revision);
    if let Some(words) = ctx.memory.history.words.get(&key) {
        return words.clone();
    }
    let changes = diff(&before.assessment, &after.assessment);
    let words = match changes.as_slice() {
        [] => String::new(),
        [change] => change_words(change, MOST),
        [first, rest @ ..] if rest.len() < 3 => {
            tr!("history-more", line = change_words(first, MOST), count = rest.len())
        }
        _ => summary_words(summary(&changes)),
    };
    let known = &mut ctx.memory.history.words;
    if known.len() >= MOST_WORDS {
        known.clear();
    }
    known.insert(key, words.clone());
    words
}
