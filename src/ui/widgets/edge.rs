//! The edge of a column: it shows that it can be drawn, and says what else it does.

use egui::{Color32, CursorIcon, Rect, Response, Sense, TextStyle, Ui, vec2};

/// The edge along a line, under an identity of its own: a drag is for its view to follow, and so is a double click.
pub fn edge_ui(ui: &Ui, line: Rect, id: egui::Id) -> Response {
    let grip = line.expand2(vec2(ui.style().interaction.resize_grab_radius_side, 0.0));
    let edge = ui.interact(grip, id, Sense::CLICK | Sense::DRAG);
    if edge.hovered() || edge.dragged() {
        ui.set_cursor_icon(CursorIcon::ResizeColumn);
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
    if edge.dragged() { edge } else { edge.on_hover_text(tr!("column-edge")) }
}

/// The width of the widest of some texts of one line; nothing where there are none.
pub fn widest<T: Into<String>>(ui: &Ui, texts: impl IntoIterator<Item = T>) -> f32 {
    let font = TextStyle::Body.resolve(ui.style());
    let width = |text: T| ui.painter().layout_no_wrap(text.into(), font.clone(), Color32::PLACEHOLDER).size().x;
    texts.into_iter().map(width).fold(0.0, f32::max)
}
