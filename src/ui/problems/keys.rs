//! The keys of the list of problems while it has the keyboard.

use egui::{Key, Modifiers, Ui};

use super::{Chosen, jump};
use crate::checks::Problem;
use crate::ui::ViewContext;

/// Does what the keys ask for.
pub(super) fn keys_ui(ui: &Ui, ctx: &mut ViewContext<'_>, problems: &[Problem], page: isize) {
    let all = isize::try_from(problems.len()).unwrap_or(isize::MAX);
    let moves = [
        (Key::ArrowUp, -1),
        (Key::ArrowDown, 1),
        (Key::PageUp, -page),
        (Key::PageDown, page),
        (Key::Home, -all),
        (Key::End, all),
    ];
    for (key, step) in moves {
        let times = ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        for _ in 0..times {
            let last = problems.len().saturating_sub(1);
            let next = selected_row(ctx, problems).map_or(0, |row| row.saturating_add_signed(step).min(last));
            if let Some(problem) = problems.get(next) {
                ctx.memory.problems.selected = Some(Chosen::of(problem));
            }
        }
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
        && let Some(problem) = selected_row(ctx, problems).and_then(|row| problems.get(row))
    {
        jump(ctx, problem.target);
    }
}

/// The row of the chosen problem.
pub(super) fn selected_row(ctx: &ViewContext<'_>, problems: &[Problem]) -> Option<usize> {
    let selected = ctx.memory.problems.selected.as_ref()?;
    problems.iter().position(|problem| selected.is(problem))
}
