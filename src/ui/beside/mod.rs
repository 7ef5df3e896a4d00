//! Two versions side by side: the list of what differs, and both whole values of the chosen difference with the words that
//! differ marked. In a merge each difference is decided here, by keys or with the mouse.

mod keys;
mod list;
mod marked;
mod state;
mod values;

use egui::{Rect, Ui, UiBuilder, vec2};

use super::ViewContext;
use super::dialogs::frame::{scrolled, within_room};
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

/// In a window lower than this, in points, everything above the buttons of the dialog scrolls as one: in what would be left
/// beside the words above it no text could be read.
const LOW: f32 = 480.0;

/// The most lines of the list in a low window.
const LOW_LINES: usize = 3;

/// What is said above, the list and the values, as high as the dialog that they are in leaves room for.
pub fn beside_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    sides: Sides<'_>,
    takes_focus: bool,
    above: impl FnOnce(&mut Ui, &Beside),
) {
    let mut beside = std::mem::take(&mut ctx.memory.beside);
    if ui.ctx().content_rect().height() < LOW {
        scrolled(ui, |ui| {
            above(ui, &beside);
            let lines = (1..LOW_LINES).take_while(|lines| *lines < beside.count()).count() + 1;
            #[expect(clippy::cast_precision_loss, reason = "a few lines")]
            let height = lines as f32 * LINE + 2.0 * list::EDGE;
            let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
            parts_ui(ui, rect, "differences", |ui| list::list_ui(ui, ctx, &mut beside, sides, takes_focus));
            values::whole_ui(ui, ctx, &mut beside, sides);
            keys_ui(ui, ctx, &beside, sides);
        });
    } else {
        above(ui, &beside);
        let (_, rect) = within_room(ui, |ui, room| ui.allocate_space(vec2(ui.available_width(), room.min(HIGH))));
        let (list, values) = split(rect);
        parts_ui(ui, list, "differences", |ui| list::list_ui(ui, ctx, &mut beside, sides, takes_focus));
        parts_ui(ui, values, "values", |ui| values::scrolling_ui(ui, ctx, &mut beside, sides));
        keys_ui(ui, ctx, &beside, sides);
    }
    ctx.memory.beside = beside;
}

/// The room of the list, and that of the values: side by side, or one above the other.
fn split(rect: Rect) -> (Rect, Rect) {
    if rect.width() >= WIDE {
        let at = rect.left() + (rect.width() * 0.3).min(320.0);
        (rect.with_max_x(at), rect.with_min_x(at + Tokens::MARGIN))
    } else {
        let at = rect.top() + ((rect.height() * 0.4) / LINE).floor().max(1.0) * LINE + 2.0 * list::EDGE;
        (rect.with_max_y(at), rect.with_min_y(at + Tokens::SPACE_SMALL))
    }
}

/// Draws a part in its room, which is taken already, and nothing outside of it.
fn parts_ui(ui: &mut Ui, rect: Rect, name: &'static str, contents: impl FnOnce(&mut Ui)) {
    let mut part = ui.new_child(UiBuilder::new().id_salt(name).max_rect(rect));
    part.shrink_clip_rect(rect);
    contents(&mut part);
}

/// The keys, in one line.
fn keys_ui(ui: &mut Ui, ctx: &ViewContext<'_>, beside: &Beside, sides: Sides<'_>) {
    let keys = if beside.decides() {
        tr!("beside-keys-decide", left = sides.left, right = sides.right)
    } else {
        tr!("beside-keys").to_owned()
    };
    ui.add(egui::Label::new(egui::RichText::new(keys).small().color(ctx.tokens.muted)).wrap());
}
