//! The steps of this session: those done, where the document stands, and those undone.

use egui::{Button, RichText, ScrollArea, Ui};

use super::ViewContext;
use super::theme::Tokens;
use super::widgets::{muted_ui, section_ui};
use crate::app::Command;
use crate::edit::Step;

/// The list of steps; a click goes to the state after a step.
pub fn history_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let Some(document) = ctx.document() else { return };
    let (done, undone) = (document.history.done(), document.history.undone());
    section_ui(ui, "Steps since the document was opened");
    muted_ui(
        ui,
        ctx.tokens,
        "A click goes to the state after that step. Undone steps stay until something new is done.",
    );
    if done.is_empty() && undone.is_empty() {
        ui.add_space(Tokens::SPACE);
        ui.label("Nothing was changed yet. Every change appears here, and each can be undone.");
        return;
    }
    ui.add_space(Tokens::SPACE);
    let rows = done.len() + undone.len() + 1;
    ScrollArea::vertical().auto_shrink(false).show_rows(ui, Tokens::ROW, rows, |ui, range| {
        for number in range {
            row_ui(ui, ctx, number, done, undone);
        }
    });
}

/// One step; the first row is the document as it was opened.
fn row_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, number: usize, done: &[Step], undone: &[Step]) {
    let step = match number.checked_sub(1) {
        None => None,
        Some(at) => done.get(at).or_else(|| undone.iter().rev().nth(at.saturating_sub(done.len()))),
    };
    let label = step.map_or("As opened", |step| step.label.as_str());
    let current = number == done.len();
    let mark = if current { "  ⬅ now" } else { "" };
    let mut text = RichText::new(format!("{number}  {label}{mark}"));
    if number > done.len() {
        text = text.color(ctx.tokens.muted).italics();
    }
    let name = if number > done.len() { format!("{label} (undone)") } else { label.to_owned() };
    let button = Button::selectable(current, text).truncate().min_size(egui::vec2(240.0, Tokens::ROW));
    if ui.add(button).accessible_name(name).clicked() && !current {
        ctx.send(Command::GoToStep(number));
    }
}
