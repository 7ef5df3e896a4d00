//! The keys of the register while it has the keyboard.

use egui::{Key, Modifiers, Ui};

use crate::app::{Command, Document};
use crate::assessment::{Evidence, EvidenceCode};
use crate::edit::Edit;
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::list_keys;

/// Does what the keys ask for.
pub(super) fn keys_ui(ui: &Ui, ctx: &mut ViewContext<'_>, document: &Document, rows: &[usize], height: f32) {
    let code_at = |row: usize| {
        let place = rows.get(row)?;
        document.assessment().evidence.get(*place).map(|piece: &std::sync::Arc<Evidence>| piece.code)
    };
    for step in list_keys(ui, page_rows(height), rows.len()) {
        let row = selected_row(ctx, document, rows);
        let last = rows.len().saturating_sub(1);
        let next = row.map_or(0, |row| row.saturating_add_signed(step).min(last));
        if let Some(code) = code_at(next) {
            ctx.memory.evidence.select(code);
        }
    }
    let Some(row) = selected_row(ctx, document, rows) else { return };
    let Some(code) = code_at(row) else { return };
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Enter) {
        ctx.send(Command::OpenEvidence(code));
    }
    if pressed(Key::F2) {
        ctx.memory.evidence.rename = true;
    }
    if pressed(Key::Delete) {
        remove(ctx, code, code_at(row + 1).or_else(|| code_at(row.checked_sub(1)?)));
    }
}

/// Removes a piece; its neighbour is chosen, so that the next key does something sensible.
pub(super) fn remove(ctx: &mut ViewContext<'_>, code: EvidenceCode, neighbour: Option<EvidenceCode>) {
    ctx.edit(Edit::RemoveEvidence(code));
    ctx.memory.evidence.selected = neighbour;
}

/// The row of the chosen piece.
pub(super) fn selected_row(ctx: &ViewContext<'_>, document: &Document, rows: &[usize]) -> Option<usize> {
    let selected = ctx.memory.evidence.selected?;
    let place = document.assessment().evidence.iter().position(|piece| piece.code == selected)?;
    rows.iter().position(|row| *row == place)
}

/// How many rows a page has.
#[expect(clippy::cast_possible_truncation, reason = "a height in points is far below the limit")]
fn page_rows(height: f32) -> isize {
    ((height / Tokens::ROW) as isize - 2).max(1)
}
