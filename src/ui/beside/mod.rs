//! Two versions side by side: the list of what differs, and both whole values of the chosen difference with the words that
//! differ marked. In a merge each difference is decided here, by keys or with the mouse.

mod keys;
mod list;
mod marked;
mod state;
mod values;

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::ViewContext;
use super::dialogs::frame::within_room;
use super::theme::Tokens;

pub use state::Beside;

/// From this width on the list stands beside the values, else above them.
const WIDE: f32 = 640.0;

/// The height of a line of the list.
const LINE: f32 = 22.0;

/// How the two sides are named.
#[derive(Debug, Clone, Copy)]
pub struct Sides<'t> {
    /// The one on the left.
    pub left: &'t str,
    /// The one on the right.
    pub right: &'t str,
}

/// How high the two versions become where there is room.
const HIGH: f32 = 560.0;

/// The list and the values, as high as the dialog that they are in leaves room for.
pub fn beside_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, sides: Sides<'_>, takes_focus: bool) {
    let mut beside = std::mem::take(&mut ctx.memory.beside);
    let (_, rect) = within_room(ui, |ui, room| ui.allocate_space(vec2(ui.available_width(), room.min(HIGH))));
    let (list, values) = if rect.width() >= WIDE {
        let at = rect.left() + (rect.width() * 0.3).min(320.0);
        (Rect::from_min_max(rect.min, pos2(at, rect.bottom())), rect.with_min_x(at + Tokens::MARGIN))
    } else {
        let at = rect.top() + ((rect.height() * 0.4) / LINE).floor().max(1.0) * LINE;
        (Rect::from_min_max(rect.min, pos2(rect.right(), at)), rect.with_min_y(at + Tokens::SPACE_SMALL))
    };
    let inside = |rect: Rect, name: &'static str| UiBuilder::new().id_salt(name).max_rect(rect);
    ui.scope_builder(inside(list, "differences"), |ui| list::list_ui(ui, ctx, &mut beside, sides, takes_focus));
    ui.scope_builder(inside(values, "values"), |ui| values::values_ui(ui, ctx, &mut beside, sides));
    let keys = if beside.decides() {
        tr!("beside-keys-decide", left = sides.left, right = sides.right)
    } else {
        tr!("beside-keys").to_owned()
    };
    ui.add(egui::Label::new(egui::RichText::new(keys).small().color(ctx.tokens.muted)).wrap());
    ctx.memory.beside = beside;
}
