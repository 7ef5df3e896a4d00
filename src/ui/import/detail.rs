//! One row in full: every field before and after, and every remark with its cell.

use egui::{Grid, Label, RichText, ScrollArea, Ui};

use crate::app::Import;
use crate::exchange::claims_sheet::{Action, FieldChange, PlanRow};
use crate::ui::ViewContext;
use crate::ui::theme::bold;
use crate::ui::widgets::{CardTone, message_ui};

/// The row.
pub(super) fn detail_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, import: &Import, row: &PlanRow, height: f32) {
    ScrollArea::vertical().id_salt("import detail").auto_shrink(false).max_height(height).show(ui, |ui| {
        let id = row.process.map(|id| format!("{id} {}", row.name)).unwrap_or_default();
        ui.horizontal(|ui| {
            ui.label(RichText::new(tr!("import-row-title", row = row.row + 1, process = id)).family(bold()));
            if ui.small_button(tr!("import-close-row")).clicked() {
                ctx.memory.import.selected = None;
            }
        });
        for remark in &row.remarks {
            let tone = if remark.bad { CardTone::Error } else { CardTone::Info };
            message_ui(ui, ctx.tokens, tone, &format!("{}: {}", remark.place, remark.text));
        }
        if row.changes.is_empty() {
            return;
        }
        let width = ((ui.available_width() - 270.0) / 2.0).max(80.0);
        Grid::new(("import fields", row.row, import.planned)).num_columns(4).striped(true).show(ui, |ui| {
            let heads = [
                tr!("import-head-field"),
                tr!("import-head-before"),
                tr!("import-head-after"),
                tr!("import-head-action"),
            ];
            for head in heads {
                ui.label(RichText::new(head).color(ctx.tokens.muted));
            }
            ui.end_row();
            // What changes comes first; the order of the fields is kept within.
            let mut changes: Vec<&FieldChange> = row.changes.iter().collect();
            changes.sort_by_key(|change| match change.action {
                Action::Overwrite => 0,
                Action::Keep => 1,
                Action::Fill => 2,
                Action::Same => 3,
            });
            for change in changes {
                ui.label(change.field.title());
                wrapped(ui, width, &change.before);
                wrapped(ui, width, &change.after);
                let (words, colour) = match change.action {
                    Action::Fill => (tr!("import-action-fill"), ctx.tokens.fully),
                    Action::Overwrite => (tr!("import-action-overwrite"), ctx.tokens.warning),
                    Action::Keep => (tr!("import-action-keep"), ctx.tokens.warning),
                    Action::Same => (tr!("import-action-same"), ctx.tokens.muted),
                };
                ui.label(RichText::new(words).color(colour));
                ui.end_row();
            }
        });
    });
}

/// A text in a column of the grid.
fn wrapped(ui: &mut Ui, width: f32, text: &str) {
    ui.scope(|ui| {
        ui.set_width(width);
        ui.add(Label::new(if text.is_empty() { "–" } else { text }).wrap());
    });
}
