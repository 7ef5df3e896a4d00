//! What would become of each row: counts that filter, and a virtual table.

use std::sync::Arc;

use egui::{Align, Button, Layout, RichText, Sense, Ui};
use egui_extras::{Column, TableBuilder, TableRow};

use super::{Shown, detail};
use crate::app::{Command, Import, ImportCommand};
use crate::exchange::claims_sheet::{Action, FieldChange, Plan, PlanRow, RowState};
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::short_ui;

/// The height of a row: two lines.
const ROW: f32 = Tokens::ROW * 1.7;

/// The counts, the table, and the selected row in full below it.
pub(super) fn rows_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, import: &Import, height: f32) {
    let top = ui.cursor().top();
    filters_ui(ui, ctx, import);
    let rows = shown_rows(ctx, import);
    let plan = &import.plan;
    let selected = ctx.memory.import.selected.and_then(|row| plan.rows.iter().find(|own| own.row == row));
    let left = (height - (ui.cursor().top() - top)).max(5.0 * Tokens::ROW);
    let detail_height = if selected.is_some() { (left * 0.42).clamp(110.0, 230.0) } else { 0.0 };
    let most = left - detail_height - Tokens::ROW - 10.0;
    table_ui(ui, ctx, import, &rows, most);
    if let Some(row) = selected {
        ui.separator();
        detail::detail_ui(ui, ctx, import, row, detail_height - 12.0);
    }
}

/// The mark and the colour of a state; the word stands beside it.
fn state_look(tokens: &Tokens, state: RowState) -> (&'static str, egui::Color32) {
    match state {
        RowState::New => ("+", tokens.fully),
        RowState::Changes => ("➡", tokens.info),
        RowState::Unchanged => ("=", tokens.muted),
        RowState::Problem => ("⊗", tokens.error),
        RowState::LeftOut => ("–", tokens.muted),
    }
}

/// Whether a row overwrites something, or would.
fn is_conflict(row: &PlanRow) -> bool {
    row.changes.iter().any(|change| matches!(change.action, Action::Overwrite | Action::Keep))
}

/// The counts as buttons.
fn filters_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, import: &Import) {
    let plan = &import.plan;
    ui.horizontal_wrapped(|ui| {
        let mut one = |ui: &mut Ui, shown: Shown, words: String| {
            let chosen = ctx.memory.import.shown == shown;
            if ui.add(Button::selectable(chosen, words).frame_when_inactive(true)).clicked() {
                ctx.memory.import.shown = shown;
            }
        };
        one(ui, Shown::All, tr!("import-all", count = plan.rows.len()));
        for state in RowState::ALL {
            one(ui, Shown::State(*state), format!("{} ({})", state.title(), plan.count(*state)));
        }
        let conflicts = plan.overwritten + plan.kept;
        if conflicts > 0 {
            one(ui, Shown::Conflicts, tr!("import-conflicts", overwritten = plan.overwritten, kept = plan.kept));
        }
    });
}

/// The rows that are shown, found again only for another plan or another choice.
fn shown_rows(ctx: &mut ViewContext<'_>, import: &Import) -> Arc<Vec<usize>> {
    let memory = &mut ctx.memory.import;
    if let Some((planned, shown, rows)) = &memory.rows
        && (*planned, *shown) == (import.planned, memory.shown)
    {
        return Arc::clone(rows);
    }
    let fits = |row: &PlanRow| match memory.shown {
        Shown::All => true,
        Shown::State(state) => row.state == state,
        Shown::Conflicts => is_conflict(row),
    };
    let places = import.plan.rows.iter().enumerate().filter(|(_, row)| fits(row));
    let rows: Arc<Vec<usize>> = Arc::new(places.map(|(at, _)| at).collect());
    memory.rows = Some((import.planned, memory.shown, Arc::clone(&rows)));
    rows
}

/// The table.
fn table_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, import: &Import, rows: &[usize], height: f32) {
    let plan: &Plan = &import.plan;
    let narrow = ui.available_width() < super::NARROW;
    let (name, changes) = if narrow { (110.0, 110.0) } else { (230.0, 160.0) };
    TableBuilder::new(ui)
        .id_salt("import rows")
        .sense(Sense::CLICK)
        .striped(true)
        .auto_shrink([false, false])
        .min_scrolled_height(height)
        .max_scroll_height(height)
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::exact(58.0))
        .column(Column::exact(92.0))
        .column(Column::exact(88.0))
        .column(Column::exact(name).clip(true))
        .column(Column::remainder().at_least(changes).clip(true))
        .header(Tokens::ROW, |mut row| {
            let heads = [
                tr!("import-head-row"),
                tr!("import-head-state"),
                tr!("import-field-id"),
                tr!("import-field-name"),
                tr!("import-head-changes"),
            ];
            for head in heads {
                row.col(|ui| {
                    short_ui(ui, RichText::new(head).strong());
                });
            }
        })
        .body(|body| {
            body.rows(ROW, rows.len(), |mut row| {
                if let Some(own) = rows.get(row.index()).and_then(|at| plan.rows.get(*at)) {
                    row.set_selected(ctx.memory.import.selected == Some(own.row));
                    row_ui(&mut row, ctx, import, own);
                }
            });
        });
    if rows.is_empty() {
        ui.label(RichText::new(tr!("import-no-rows")).color(ctx.tokens.muted));
    }
}

/// One row; a click shows it in full.
fn row_ui(row: &mut TableRow<'_, '_>, ctx: &mut ViewContext<'_>, import: &Import, own: &PlanRow) {
    let tokens = ctx.tokens;
    let number = own.row + 1;
    row.col(|ui| {
        ui.push_id(own.row, |ui| {
            let left_out = import.choices.left_out.contains(&own.row);
            let mut taken = !left_out;
            let tick =
                ui.checkbox(&mut taken, number.to_string()).accessible_name(tr!("import-take-row", row = number));
            if tick.on_hover_text(tr!("import-take-row-hint")).changed() {
                ctx.send(Command::Import(ImportCommand::LeaveOut(own.row, !taken)));
            }
        });
    });
    let (mark, colour) = state_look(tokens, own.state);
    row.col(|ui| {
        short_ui(ui, RichText::new(format!("{mark} {}", own.state.title())).color(colour));
    });
    let id = own.process.map(|id| id.to_string()).unwrap_or_default();
    let mut clicked = false;
    row.col(|ui| {
        ui.push_id(("show", own.row), |ui| {
            let text = if id.is_empty() { "?".to_owned() } else { id.clone() };
            let link = ui.link(text).accessible_name(tr!("import-show-row", row = number, id = id.as_str()));
            clicked = link.clicked();
        });
    });
    row.col(|ui| {
        let other = RichText::new(tr!("import-other-name", name = own.other_name.as_str())).color(tokens.warning);
        lines(ui, RichText::new(&own.name), Some(other).filter(|_| !own.other_name.is_empty()));
    });
    row.col(|ui| {
        let words: Vec<String> = own.changes.iter().filter_map(change_words).collect();
        let words = if words.is_empty() { tr!("import-no-change").to_owned() } else { words.join("  ·  ") };
        let colour = if own.state == RowState::LeftOut { tokens.muted } else { tokens.text };
        let bad = own.remarks.iter().find(|remark| remark.bad);
        let remark = bad.or(own.remarks.first()).map(|remark| {
            let (mark, colour) = if remark.bad { ("⊗", tokens.error) } else { ("ℹ", tokens.muted) };
            RichText::new(format!("{mark} {}: {}", remark.place, remark.text)).color(colour)
        });
        lines(ui, RichText::new(words).color(colour), remark);
    });
    if clicked || row.response().clicked() {
        let selected = &mut ctx.memory.import.selected;
        *selected = if *selected == Some(own.row) { None } else { Some(own.row) };
    }
}

/// One line in the middle of a cell, or two close together.
fn lines(ui: &mut Ui, first: RichText, second: Option<RichText>) {
    let (first, second) = match second {
        Some(second) if first.text().is_empty() => (second, None),
        second => (first, second),
    };
    let Some(second) = second else {
        short_ui(ui, first);
        return;
    };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(2.0);
        short_ui(ui, first);
        short_ui(ui, second);
    });
}

/// A change in few words; nothing where nothing is different.
fn change_words(change: &FieldChange) -> Option<String> {
    let short = |text: &str| {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.chars().count() > 28 { line.chars().take(27).chain(['…']).collect() } else { line }
    };
    let (field, before, after) = (change.field.title(), short(&change.before), short(&change.after));
    match change.action {
        Action::Fill => Some(tr!("import-change-fill", field = field, after = after)),
        Action::Overwrite => Some(tr!("import-change-overwrite", field = field, before = before, after = after)),
        Action::Keep => Some(tr!("import-change-keep", field = field, before = before, after = after)),
        Action::Same => None,
    }
}
