//! Does what the keys of the table ask for. Every change is one step of undo.

use egui::Ui;

use super::keys::Action;
use super::{At, Branch, GridMemory, owner_id};
use crate::app::Command;
use crate::app::grid::{BadCell, Cell, GridColumn, changes, read_tsv, spread, write_tsv};
use crate::assessment::Scope;
use crate::edit::Edit;
use crate::ui::ViewContext;

/// Does one action.
pub(super) fn act(ui: &Ui, ctx: &mut ViewContext<'_>, branch: Branch<'_>, memory: &mut GridMemory, action: Action) {
    let columns = GridColumn::ALL.len();
    match action {
        Action::Move { down, right, extend } => {
            let last = (branch.rows.len().saturating_sub(1), columns.saturating_sub(1));
            let row = memory.cursor.0.saturating_add_signed(down).min(last.0);
            let column = memory.cursor.1.saturating_add_signed(right).min(last.1);
            memory.go((row, column), extend);
        }
        Action::Step(by) => {
            let place = memory.cursor.0 * columns + memory.cursor.1;
            let last = (branch.rows.len() * columns).saturating_sub(1);
            let next = place.saturating_add_signed(by).min(last);
            memory.go((next / columns, next % columns), false);
        }
        Action::All => {
            memory.anchor = (0, 0);
            memory.cursor = (branch.rows.len().saturating_sub(1), columns.saturating_sub(1));
        }
        Action::Edit => memory.edit(branch.text(memory.cursor)),
        Action::Type(text) => memory.edit(text),
        Action::Clear => clear(ctx, branch, memory),
        Action::FillDown => fill_down(ctx, branch, memory),
        Action::Tick => {
            if let Some(id) = branch.id(memory.cursor.0) {
                let inside = branch.of.document.assessment().scope(id) == Scope::In;
                ctx.edit(Edit::Tick(id, !inside));
            }
        }
        Action::Copy => ui.ctx().copy_text(block(branch, memory)),
        Action::Cut => {
            ui.ctx().copy_text(block(branch, memory));
            clear(ctx, branch, memory);
        }
        Action::Paste(text) => paste(ctx, branch, memory, &text),
        Action::Leave if memory.leaving => ui.memory_mut(|focus| focus.surrender_focus(owner_id(branch.of.id))),
        Action::Leave => {
            memory.leaving = true;
            memory.anchor = memory.cursor;
        }
    }
}

/// The selected cells as text for a spreadsheet.
fn block(branch: Branch<'_>, memory: &GridMemory) -> String {
    let (from, to) = memory.range();
    let row = |row: usize| (from.1..=to.1).map(|column| branch.text((row, column))).collect::<Vec<String>>();
    write_tsv(&(from.0..=to.0).map(row).collect::<Vec<Vec<String>>>())
}

/// The selected cells, each with a text.
fn selected(branch: Branch<'_>, memory: &GridMemory, text: impl Fn(At) -> String) -> Vec<Cell> {
    let (from, to) = memory.range();
    let all = (from.0..=to.0).flat_map(|row| (from.1..=to.1).map(move |column| (row, column)));
    let cell = |at: At| Some(Cell { id: branch.id(at.0)?, column: *GridColumn::ALL.get(at.1)?, text: text(at) });
    all.filter_map(cell).collect()
}

/// Empties the selected cells.
fn clear(ctx: &mut ViewContext<'_>, branch: Branch<'_>, memory: &mut GridMemory) {
    let cells = selected(branch, memory, |_| String::new());
    take(ctx, branch, memory, &cells, tr!("grid-step-clear", id = branch.of.id.to_string()));
}

/// Fills the selected cells from the first of each column; a single row is filled from the row above it.
fn fill_down(ctx: &mut ViewContext<'_>, branch: Branch<'_>, memory: &mut GridMemory) {
    let (from, to) = memory.range();
    let source = if from.0 == to.0 { from.0.saturating_sub(1) } else { from.0 };
    let cells = selected(branch, memory, |(_, column)| branch.text((source, column)));
    take(ctx, branch, memory, &cells, tr!("grid-step-fill", id = branch.of.id.to_string()));
}

/// Pastes a block at the selection, all of it or nothing.
fn paste(ctx: &mut ViewContext<'_>, branch: Branch<'_>, memory: &mut GridMemory, text: &str) {
    let rows = read_tsv(text);
    let (from, to) = memory.range();
    match spread(&branch.ids(), from, to, &rows) {
        Ok(cells) => {
            let step = tr!("grid-step-paste", id = branch.of.id.to_string());
            if take(ctx, branch, memory, &cells, step) && (rows.len() > 1 || rows.iter().any(|row| row.len() > 1)) {
                let width = rows.iter().map(Vec::len).max().unwrap_or(1);
                memory.anchor = from;
                memory.cursor = (from.0 + rows.len().saturating_sub(1), from.1 + width.saturating_sub(1));
            }
        }
        Err(reason) => {
            memory.bad = vec![reason];
            memory.bad_is_new = true;
        }
    }
}

/// Takes one cell over from its editor; gives why not.
pub(super) fn take_one(ctx: &mut ViewContext<'_>, branch: Branch<'_>, at: At, text: &str) -> Result<(), String> {
    let Some((id, column)) = branch.id(at.0).zip(GridColumn::ALL.get(at.1)) else { return Ok(()) };
    let cell = Cell { id, column: *column, text: text.to_owned() };
    let mut found = match changes(branch.of.document, &[cell]) {
        Ok(found) => found,
        Err(bad) => return Err(bad.into_iter().map(|cell| cell.reason).collect::<Vec<_>>().join("; ")),
    };
    if let Some((id, change)) = found.pop() {
        ctx.send(Command::EndGesture);
        ctx.change_claim(id, change);
        ctx.send(Command::EndGesture);
    }
    Ok(())
}

/// Changes cells as one step, or says what is bad in which cell.
fn take(ctx: &mut ViewContext<'_>, branch: Branch<'_>, memory: &mut GridMemory, cells: &[Cell], step: String) -> bool {
    match changes(branch.of.document, cells) {
        Ok(found) => {
            memory.bad.clear();
            if !found.is_empty() {
                ctx.edit(Edit::Each(step, found));
            }
            true
        }
        Err(bad) => {
            memory.bad = bad.iter().map(bad_words).collect();
            memory.bad_is_new = true;
            false
        }
    }
}

/// A bad cell in words, with its row and its column.
fn bad_words(cell: &BadCell) -> String {
    let column = cell.column.title();
    tr!("grid-bad", id = cell.id.to_string(), column = column, reason = cell.reason.as_str())
}
