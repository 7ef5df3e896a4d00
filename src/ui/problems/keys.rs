//! The keys of the list of problems while it has the keyboard.

use egui::{Key, Modifiers, Ui};

use super::list::{Line, Listed};
use super::{Selected, go};
use crate::ui::ViewContext;
use crate::ui::widgets::list_keys;

/// Does what the keys ask for.
pub(super) fn keys_ui(ui: &Ui, ctx: &mut ViewContext<'_>, listed: &Listed, page: isize) {
    for step in list_keys(ui, page, listed.lines.len()) {
        let last = listed.lines.len().saturating_sub(1);
        let next = selected_row(ctx, listed).map_or(0, |row| row.saturating_add_signed(step).min(last));
        choose(ctx, listed, next);
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (left, right, enter) = (pressed(Key::ArrowLeft), pressed(Key::ArrowRight), pressed(Key::Enter));
    let Some(row) = selected_row(ctx, listed) else { return };
    match listed.lines.get(row) {
        Some(Line::Head(group)) => {
            let fold = if left || right { left } else { !group.is_folded };
            if left || right || enter {
                ctx.memory.problems.fold(&group.key, fold);
            }
        }
        // To the head of the group.
        Some(Line::Problem(_)) if left => {
            let before = listed.lines.get(..row).unwrap_or_default();
            if let Some(head) = before.iter().rposition(|line| matches!(line, Line::Head(_))) {
                choose(ctx, listed, head);
            }
        }
        Some(line @ Line::Problem(_)) if enter => {
            if let Some(problem) = listed.problem(line) {
                go(ctx, problem);
            }
        }
        Some(Line::Problem(_)) | None => {}
    }
}

/// Chooses a line.
fn choose(ctx: &mut ViewContext<'_>, listed: &Listed, row: usize) {
    if let Some(line) = listed.lines.get(row) {
        ctx.memory.problems.selected = Selected::of(listed, line);
    }
}

/// The row of the chosen line.
pub(super) fn selected_row(ctx: &ViewContext<'_>, listed: &Listed) -> Option<usize> {
    let selected = ctx.memory.problems.selected.as_ref()?;
    listed.lines.iter().position(|line| selected.is(listed, line))
}
