//! The editor over a cell: a line or a few lines of text, or a list of values to choose from.

use egui::{Area, Button, Event, EventFilter, Frame, Id, Key, KeyboardShortcut, Modifiers, Order, Rect, TextEdit, Ui};

use super::act::take_one;
use super::{At, Branch, Editing, GridMemory, owner_id};
use crate::app::grid::GridColumn;
use crate::assessment::{Scope, Status, Support};
use crate::ui::ViewContext;
use crate::ui::claim::scope::support_title;
use crate::ui::widgets::{CardTone, Titled, keep_caret_inside, message_ui, muted_ui, put_caret_at_end};

/// How an editor is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// With what was typed, to a cell so many rows below and columns to the right.
    Take(isize, isize),
    /// With what was there before.
    Cancel,
}

/// The editor; what cannot be taken stays in it, and says why.
pub(super) fn editor_ui(ui: &Ui, ctx: &mut ViewContext<'_>, branch: Branch<'_>, memory: &mut GridMemory, cell: Rect) {
    let Some(mut editing) = memory.editing.take() else { return };
    editing.seen = true;
    let Some(column) = GridColumn::ALL.get(editing.at.1).copied() else { return };
    let choices = column.choices();
    let mut way = keys(ui, column, &choices, &mut editing);
    let width = if column.is_long() { cell.width().max(320.0) } else { cell.width().max(150.0) };
    let name = branch.id(editing.at.0).map(|id| tr!("grid-edit", cell = column.cell_name(id))).unwrap_or_default();
    let area = Area::new(Id::unique(("cell editor", branch.of.id))).order(Order::Foreground).fixed_pos(cell.min);
    area.constrain(true).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).inner_margin(4).show(ui, |ui| {
            ui.set_width(width);
            let id = Id::unique(("cell editor text", branch.of.id));
            let before = editing.text.clone();
            if editing.fresh {
                // Letters typed over a value of a list are those of another value.
                let over = !choices.is_empty() && editing.text == branch.text(editing.at);
                put_caret_at_end(ui.ctx(), id, &before, over);
            }
            keep_caret_inside(ui.ctx(), id, &before);
            let edit = if column.is_long() {
                let new_line = KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter);
                TextEdit::multiline(&mut editing.text).desired_rows(4).return_key(new_line)
            } else {
                TextEdit::singleline(&mut editing.text)
            };
            // Tab and Escape are the editor's: the field must not give the keyboard away on its own.
            let filter = EventFilter { tab: true, escape: true, horizontal_arrows: true, vertical_arrows: true };
            let edit = edit.id(id).desired_width(width).cursor_at_end(true).event_filter(filter);
            let response = ui.add(edit).accessible_name(name);
            if std::mem::take(&mut editing.fresh) {
                response.request_focus();
            } else if response.lost_focus() && way.is_none() {
                // Elsewhere is clicked: what was typed is taken, as in a spreadsheet.
                way = Some(Way::Take(0, 0));
            }
            if editing.text != before {
                editing.error = None;
            }
            if let Some(choice) = choices_ui(ui, column, &choices, &editing.text) {
                editing.text = choice;
                way = Some(Way::Take(0, 0));
            }
            if let Some(error) = &editing.error {
                message_ui(ui, ctx.tokens, CardTone::Error, error);
            }
            if column.is_long() {
                muted_ui(ui, ctx.tokens, tr!("grid-editor-keys"));
            }
        });
    });
    leave(ui, ctx, branch, memory, editing, way);
}

/// Leaves the editor, where that was asked for and can be done.
fn leave(
    ui: &Ui,
    ctx: &mut ViewContext<'_>,
    branch: Branch<'_>,
    memory: &mut GridMemory,
    mut editing: Editing,
    way: Option<Way>,
) {
    match way {
        None => memory.editing = Some(editing),
        Some(Way::Cancel) => ui.memory_mut(|focus| focus.request_focus(owner_id(branch.of.id))),
        Some(Way::Take(down, right)) => match take_one(ctx, branch, editing.at, &editing.text) {
            Ok(()) => {
                let last = (branch.rows.len().saturating_sub(1), GridColumn::ALL.len().saturating_sub(1));
                let row = editing.at.0.saturating_add_signed(down).min(last.0);
                let column = editing.at.1.saturating_add_signed(right).min(last.1);
                memory.go((row, column), false);
                memory.bad.clear();
                if (down, right) != (0, 0) || !ui.input(|input| input.pointer.any_pressed()) {
                    ui.memory_mut(|focus| focus.request_focus(owner_id(branch.of.id)));
                }
                ui.ctx().request_repaint();
            }
            Err(reason) => {
                editing.error = Some(reason);
                memory.editing = Some(editing);
            }
        },
    }
}

/// The keys of the editor, taken before its field sees them; arrows go through the values where there are some.
fn keys(ui: &Ui, column: GridColumn, choices: &[&'static str], editing: &mut Editing) -> Option<Way> {
    let mut way = None;
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key { key, pressed: true, modifiers, .. } = event else { return true };
            let by = match (*key, modifiers.shift) {
                (Key::Enter, true) if column.is_long() => return true,
                (Key::Enter, _) => {
                    way = Some(Way::Take(1, 0));
                    return false;
                }
                (Key::Tab, back) => {
                    way = Some(Way::Take(0, if back { -1 } else { 1 }));
                    return false;
                }
                (Key::Escape, _) => {
                    way = Some(Way::Cancel);
                    return false;
                }
                (Key::ArrowDown, _) if !choices.is_empty() => 1,
                (Key::ArrowUp, _) if !choices.is_empty() => -1,
                _ => return true,
            };
            let now = choices.iter().position(|choice| *choice == editing.text);
            let last = choices.len().saturating_sub(1);
            let next = now.map_or(0, |now| now.saturating_add_signed(by).min(last));
            if let Some(choice) = choices.get(next) {
                (*choice).clone_into(&mut editing.text);
            }
            false
        });
    });
    if matches!(way, Some(Way::Take(..))) {
        complete(column, choices, &mut editing.text);
    }
    way
}

/// A few letters are enough for a value: of its word, or of the title that the list shows.
fn complete(column: GridColumn, choices: &[&'static str], text: &mut String) {
    if text.is_empty() || choices.contains(&text.as_str()) {
        return;
    }
    let typed = text.to_lowercase();
    let only = |fits: &dyn Fn(&str) -> bool| {
        let mut fitting = choices.iter().copied().filter(|choice| fits(choice));
        fitting.next().filter(|_| fitting.next().is_none())
    };
    let title = |choice: &str| choice_title(column, choice).to_lowercase();
    let found = only(&|choice| choice.to_lowercase().starts_with(&typed))
        .or_else(|| only(&|choice| title(choice) == typed))
        .or_else(|| only(&|choice| title(choice).starts_with(&typed)));
    if let Some(choice) = found {
        choice.clone_into(text);
    }
}

/// Takes what was typed in the editor of another cell, before a cell is acted on; false where it cannot be taken.
pub(super) fn settle(ctx: &mut ViewContext<'_>, branch: Branch<'_>, memory: &mut GridMemory, at: At) -> bool {
    let Some(mut editing) = memory.editing.take() else { return true };
    if editing.at == at {
        memory.editing = Some(editing);
        return true;
    }
    if let Some(column) = GridColumn::ALL.get(editing.at.1).copied() {
        complete(column, &column.choices(), &mut editing.text);
    }
    match take_one(ctx, branch, editing.at, &editing.text) {
        Ok(()) => true,
        Err(reason) => {
            memory.editing = Some(Editing { error: Some(reason), ..editing });
            false
        }
    }
}

/// Takes what was typed in an editor that was scrolled out of sight; what cannot be taken is said below the table.
pub(super) fn scrolled_away(ctx: &mut ViewContext<'_>, branch: Branch<'_>, memory: &mut GridMemory) {
    let Some(editing) = memory.editing.take_if(|editing| !editing.seen && !editing.fresh) else { return };
    if let Err(reason) = take_one(ctx, branch, editing.at, &editing.text) {
        memory.bad = vec![reason];
    }
}

/// The values to choose from; gives the one that was clicked.
fn choices_ui(ui: &mut Ui, column: GridColumn, choices: &[&'static str], chosen: &str) -> Option<String> {
    let mut clicked = None;
    for choice in choices {
        let title = choice_title(column, choice);
        let button = Button::selectable(*choice == chosen, title).min_size(egui::vec2(ui.available_width(), 0.0));
        if ui.add(button).accessible_name(tr!("grid-choose", value = title)).clicked() {
            clicked = Some((*choice).to_owned());
        }
    }
    clicked
}

/// The words of a value.
fn choice_title(column: GridColumn, word: &str) -> &'static str {
    match column {
        GridColumn::Scope => Scope::from_word(word).map_or("", Titled::shown),
        GridColumn::Support => support_title(Support::from_word(word)),
        GridColumn::Status => Status::from_word(word).map_or("", Titled::shown),
        GridColumn::Score | GridColumn::Owner | GridColumn::Mapping | GridColumn::Comment => "",
    }
}
