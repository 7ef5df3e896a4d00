//! The keys of the list of problems while it has the keyboard.

use egui::{Key, Modifiers, Ui};

use super::{Chosen, go};
use crate::checks::Problem;
use crate::ui::ViewContext;
use crate::ui::widgets::list_keys;

/// Does what the keys ask for.
pub(super) fn keys_ui(ui: &Ui, ctx: &mut ViewContext<'_>, problems: &[Problem], page: isize) {
    for step in list_keys(ui, page, problems.len()) {
        let last = problems.len().saturating_sub(1);
        let next = selected_row(ctx, problems).map_or(0, |row| row.saturating_add_signed(step).min(last));
        if let Some(problem) = problems.get(next) {
            ctx.memory.problems.selected = Some(Chosen::of(problem));
        }
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
        && let Some(problem) = selected_row(ctx, problems).and_then(|row| problems.get(row))
    {
        go(ctx, problem);
    }
}

/// The row of the chosen problem.
pub(super) fn selected_row(ctx: &ViewContext<'_>, problems: &[Problem]) -> Option<usize> {
    let selected = ctx.memory.problems.selected.as_ref()?;
    problems.iter().position(|problem| selected.is(problem))
}
