//! A range of rows drawn with the pointer, from the row where it was pressed to the one where it is.

use egui::{Modifiers, Pos2, Rect, Ui};

use super::table::PITCH;
use crate::app::{Command, Document, OutlineCommand};
use crate::assessment::ProcessId;
use crate::ui::ViewContext;

/// How many seconds a row takes to come into sight while the pointer is held beyond the rows.
const STEP: f32 = 0.04;

/// Follows the pointer over the rows, which are scrolled by an offset.
pub(super) fn draw_ui(ui: &Ui, ctx: &mut ViewContext<'_>, document: &Document, rows: Rect, offset: f32) {
    let pointer = ui.input(|input| {
        let drawn = input.pointer.primary_down() && input.pointer.is_decidedly_dragging();
        let places = input.pointer.press_origin().zip(input.pointer.interact_pos());
        places.filter(|_| drawn && input.modifiers == Modifiers::NONE)
    });
    let Some((from, to)) = pointer else {
        ctx.memory.outline.drawing = false;
        return;
    };
    let at = |place: Pos2| process_at(document, place.y - rows.top() + offset);
    if !ctx.memory.outline.drawing {
        // A bar, an edge and what lies over the outline are drawn for themselves.
        let own = ui.ctx().layer_id_at(from) == Some(ui.layer_id()) && ui.ctx().dragged_id().is_none();
        let Some(first) = at(from).filter(|_| own && rows.contains(from)) else { return };
        ctx.memory.outline.drawing = true;
        ctx.send(Command::Select(first));
        ctx.send(Command::Outline(OutlineCommand::SelectOne));
    }
    if to.y < rows.top() || to.y > rows.bottom() {
        let rows_on = if to.y < rows.top() { -1 } else { 1 };
        ctx.send(Command::Outline(OutlineCommand::ExtendBy(rows_on)));
        ui.ctx().request_repaint_after_secs(STEP);
    } else if let Some(last) = at(to).filter(|last| document.outline.selected != Some(*last)) {
        ctx.send(Command::Outline(OutlineCommand::SelectTo(last)));
    }
}

/// The process whose row is so far below the first.
fn process_at(document: &Document, below: f32) -> Option<ProcessId> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a row of the table")]
    let row = (below / PITCH).floor().max(0.0) as usize;
    let idx = document.outline.rows.get(row)?;
    document.framework.at(*idx).map(|process| process.id)
}
