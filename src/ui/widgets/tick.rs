//! The three-state tick of a process.

use egui::{Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::app::Tick;
use crate::ui::theme::Tokens;

/// The side of the box.
const SIDE: f32 = 15.0;

/// A check box of three states, named by the process; a view sends the command when it was clicked.
pub fn tick_ui(ui: &mut Ui, tokens: &Tokens, tick: Tick, name: &str, focusable: bool) -> Response {
    let sense = if focusable { Sense::click() } else { Sense::CLICK };
    let (rect, response) = ui.allocate_exact_size(vec2(SIDE + 5.0, Tokens::ROW - 4.0), sense);
    response.widget_info(|| match tick {
        Tick::Partly => WidgetInfo::labeled(Role::CheckBox, ui.is_enabled(), name),
        Tick::On | Tick::Off => WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), tick == Tick::On, name),
    });
    if ui.is_rect_visible(rect) {
        let square = Rect::from_center_size(rect.center(), vec2(SIDE, SIDE));
        paint(ui, tokens, tick, square, &response);
    }
    response
}

/// Paints the box with its mark: a check, a dash, or nothing.
fn paint(ui: &Ui, tokens: &Tokens, tick: Tick, square: Rect, response: &Response) {
    let painter = ui.painter();
    let filled = tick != Tick::Off;
    let fill = if filled { tokens.accent } else { tokens.field };
    let lively = response.hovered() || response.has_focus();
    let edge = if filled || lively { tokens.accent } else { tokens.edge };
    painter.rect(square, 3.0, fill, Stroke::new(if lively { 2.0 } else { 1.0 }, edge), StrokeKind::Inside);
    let mark = Stroke::new(2.0, tokens.on_accent);
    let at = |x: f32, y: f32| pos2(square.left() + SIDE * x, square.top() + SIDE * y);
    match tick {
        Tick::Off => {}
        Tick::Partly => {
            painter.line_segment([at(0.25, 0.5), at(0.75, 0.5)], mark);
        }
        Tick::On => {
            painter.add(Shape::line(vec![at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.3)], mark));
        }
    }
}
