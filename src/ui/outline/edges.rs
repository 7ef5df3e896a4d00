//! The edges by which the columns of the outline are made wider and narrower.
//!
//! The columns stand at the right and the names take the room that is left. So a column is drawn by its left edge, which
//! follows the pointer; the handle of the table itself is the right edge, which stays where it is while the column shrinks
//! away from it.

use egui::{Rect, Ui};

use super::row::Row;
use super::table::head_words;
use crate::app::{ColumnChoice, Command, Document, OutlineColumn, Preference};
use crate::ui::ViewContext;
use crate::ui::widgets::{edge_ui, widest};

/// The widest column, in points.
const WIDEST: f32 = 400.0;
/// What is left to the names.
pub(super) const NAMES: f32 = 120.0;
/// The space beside what a column holds.
const BESIDE: f32 = 6.0;

/// The width of a column: where its edge was drawn to, else what was chosen.
pub(super) fn width(ctx: &ViewContext<'_>, own: ColumnChoice) -> f32 {
    let dragged = ctx.memory.outline.dragged.filter(|(column, _)| *column == own.column);
    dragged.map_or(f32::from(own.width), |(_, width)| width).max(f32::from(own.column.least_width()))
}

/// The width in which everything in a column's visible rows can be read whole, and its head; where the rows hold nothing,
/// the width that it had at first.
fn fitting(ui: &Ui, document: &Document, column: OutlineColumn) -> f32 {
    // Rows say the same again and again: each text is measured once.
    let rows = (0..document.outline.rows.len()).filter_map(|row| Row::at(document, row));
    let texts: std::collections::BTreeSet<String> = rows.map(|row| row.text(column)).collect();
    let held = widest(ui, texts);
    if held == 0.0 {
        return f32::from(column.first_width());
    }
    let needed = held.max(widest(ui, [head_words(column).0])) + BESIDE;
    needed.clamp(f32::from(column.least_width()), WIDEST)
}

/// The edges of the columns, which are as wide as said after that of the names. A double click fits a column to what it
/// holds.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "widths lie between 24 and 400")]
pub(super) fn edges_ui(
    ui: &Ui,
    ctx: &mut ViewContext<'_>,
    document: &Document,
    columns: &[ColumnChoice],
    (area, widths): (Rect, &[f32]),
) {
    let Some((names, widths)) = widths.split_first() else { return };
    let gap = ui.spacing().item_spacing.x;
    let mut left = area.left() + names + gap / 2.0;
    for (own, width) in columns.iter().zip(widths) {
        let right = left + width + gap;
        let line = Rect::from_x_y_ranges(left..=left, area.y_range());
        let edge = edge_ui(ui, line, ui.scope_id().with(("edge", own.column)));
        if let Some(pointer) = edge.interact_pointer_pos().filter(|_| edge.dragged()) {
            let least = f32::from(own.column.least_width());
            let widest = WIDEST.min(width + names - NAMES).max(least);
            let wanted = (right - gap - pointer.x).clamp(least, widest);
            ctx.memory.outline.dragged = Some((own.column, wanted));
        }
        let stopped = if edge.drag_stopped() { ctx.memory.outline.dragged.take() } else { None };
        let wanted = match stopped {
            Some((_, width)) => Some(width.round() as u16),
            None => edge.double_clicked().then(|| fitting(ui, document, own.column).ceil() as u16),
        };
        if let Some(width) = wanted {
            ctx.send(Command::Prefer(Preference::Column(ColumnChoice { width, ..*own })));
        }
        left = right;
    }
}
