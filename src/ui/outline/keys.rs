//! The keys of the outline while it has the keyboard.

use egui::{Key, Modifiers, Ui};

use crate::app::{Command, Document, Focus, Tick};
use crate::edit::Edit;
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;

/// Sends what the keys ask for.
pub(super) fn keys_ui(ui: &Ui, ctx: &mut ViewContext<'_>, document: &Document, height: f32) {
    let page = page_rows(height);
    let all = isize::try_from(document.outline.rows.len()).unwrap_or(isize::MAX);
    let moves = [
        (Key::ArrowUp, Command::MoveSelection(-1)),
        (Key::ArrowDown, Command::MoveSelection(1)),
        (Key::PageUp, Command::MoveSelection(-page)),
        (Key::PageDown, Command::MoveSelection(page)),
        (Key::Home, Command::MoveSelection(-all)),
        (Key::End, Command::MoveSelection(all)),
        (Key::ArrowLeft, Command::CollapseSelected),
        (Key::ArrowRight, Command::ExpandSelected),
    ];
    for (key, command) in moves {
        let times = ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        for _ in 0..times {
            ctx.send(command.clone());
        }
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
        && let Some(id) = document.outline.selected
    {
        ctx.send(Command::Show(id));
        ctx.send(Command::Focus(Focus::Mapping));
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Space))
        && let Some(id) = document.outline.selected
        && let Some(idx) = document.framework.index_of(id)
    {
        let on = document.ticks.get(idx) == Some(&Tick::On);
        ctx.edit(Edit::Tick(id, !on));
    }
}

/// How many rows a page has.
#[expect(clippy::cast_possible_truncation, reason = "a height in points is far below the limit")]
fn page_rows(height: f32) -> isize {
    ((height / Tokens::ROW) as isize - 2).max(1)
}
