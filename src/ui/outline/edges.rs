//! The edges by which the columns of the outline are made wider and narrower.
//!
//! The columns stand at the right and the names take the room that is left. So a column is drawn by its left edge, which
//! follows the pointer; the handle of the table itself is the right edge, which stays where it is while the column shrinks
//! away from it.

use egui::{CursorIcon, Rect, Sense, Ui, vec2};

use crate::app::{ColumnChoice, Command, Preference};
use crate::ui::ViewContext;

/// The widest column, in points.
const WIDEST: f32 = 400.0;
/// What is left to the names.
pub(super) const NAMES: f32 = 120.0;

/// The width of a column: where its edge was drawn to, else what was chosen.
pub(super) fn width(ctx: &ViewContext<'_>, own: ColumnChoice) -> f32 {
    let dragged = ctx.memory.outline.dragged.filter(|(column, _)| *column == own.column);
    dragged.map_or(f32::from(own.width), |(_, width)| width).max(f32::from(own.column.least_width()))
}

/// The edges of the columns, which are as wide as said after that of the names.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "widths lie between 24 and 400")]
pub(super) fn edges_ui(ui: &Ui, ctx: &mut ViewContext<'_>, columns: &[ColumnChoice], area: Rect, widths: &[f32]) {
    let Some((names, widths)) = widths.split_first() else { return };
    let gap = ui.spacing().item_spacing.x;
    let mut left = area.left() + names + gap / 2.0;
    for (own, width) in columns.iter().zip(widths) {
        let right = left + width + gap;
        let line = Rect::from_x_y_ranges(left..=left, area.y_range());
        let grip = line.expand2(vec2(ui.style().interaction.resize_grab_radius_side, 0.0));
        let edge = ui.interact(grip, ui.scope_id().with(("edge", own.column)), Sense::CLICK | Sense::DRAG);
        if edge.hovered() || edge.dragged() {
            ui.set_cursor_icon(CursorIcon::ResizeColumn);
        }
        if let Some(pointer) = edge.interact_pointer_pos().filter(|_| edge.dragged()) {
            let least = f32::from(own.column.least_width());
            let widest = WIDEST.min(width + names - NAMES).max(least);
            let wanted = (right - gap - pointer.x).clamp(least, widest);
            ctx.memory.outline.dragged = Some((own.column, wanted));
        }
        let stopped = if edge.drag_stopped() { ctx.memory.outline.dragged.take() } else { None };
        let wanted = match stopped {
            Some((_, width)) => Some(width.round() as u16),
            None => edge.double_clicked().then(|| own.column.first_width()),
        };
        if let Some(width) = wanted {
            ctx.send(Command::Prefer(Preference::Column(ColumnChoice { width, ..*own })));
        }
        let visuals = &ui.visuals().widgets;
        let look = if edge.dragged() {
            &visuals.active
        } else if edge.hovered() {
            &visuals.hovered
        } else {
            &visuals.noninteractive
        };
        ui.painter().line_segment([line.left_top(), line.left_bottom()], look.bg_stroke);
        left = right;
    }
}
