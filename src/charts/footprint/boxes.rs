//! One box of the footprint: a level 2 process with its identifier and name.

use crate::charts::legend::tick;
use crate::charts::rows::count;
use crate::charts::{Paint, Scene, Shape, wrap_beside};
use crate::framework::{Process, ProcessId};

/// The size of the text in boxes.
pub(super) const SIZE: f32 = 10.0;
/// The height of a line in a box.
const LINE: f32 = 11.8;
/// The room between a box's edge and its text.
const PADDING: f32 = 4.0;
/// The room at the right that the tick needs; kept in every box, so that no text moves when the scope changes.
const TICK_ROOM: f32 = 11.0;
/// The room that other machines' fonts may need beyond ours: some are wider.
const OTHER_FONTS: f32 = 1.12;
/// The most lines in a box.
const MOST_LINES: usize = 6;

/// A box in its place.
pub(super) struct LevelTwoBox {
    /// The process.
    id: ProcessId,
    /// Its identifier and name in full.
    title: String,
    /// The lines of its text.
    lines: Vec<String>,
    /// Left edge.
    x: f32,
    /// Upper edge.
    pub(super) y: f32,
    /// Width.
    width: f32,
    /// Height.
    pub(super) height: f32,
    /// Whether the process is in scope.
    pub(super) in_scope: bool,
    /// Whether this is the head of a domain among the boxes of others.
    pub(super) is_domain: bool,
}

impl LevelTwoBox {
    /// A box that is as high as its text needs.
    pub(super) fn new(process: &Process, x: f32, y: f32, width: f32) -> Self {
        let title = format!("{} {}", process.id, process.name);
        let room = (width - 2.0 * PADDING) / OTHER_FONTS;
        let lines = wrap_beside(&title, SIZE, true, (room, TICK_ROOM), MOST_LINES);
        let height = count(lines.len()) * LINE + 5.0;
        Self { id: process.id, title, lines, x, y, width, height, in_scope: false, is_domain: false }
    }

    /// The lower edge.
    pub(super) fn lower(&self) -> f32 {
        self.y + self.height
    }

    /// Draws the box.
    pub(super) fn draw(&self, scene: &mut Scene) {
        let bare = Shape::rect(self.x, self.y, self.width, self.height, Paint::Head);
        let (hover, paint, shape) = if self.is_domain {
            (self.title.clone(), Paint::HeadText, bare)
        } else {
            let (fill, border) = paints(self.in_scope);
            let (words, paint, line) = if self.in_scope {
                ("in scope", Paint::BoxInScopeText, 1.8)
            } else {
                ("not in scope", Paint::BoxOutText, 0.8)
            };
            let shape = Shape::rect(self.x, self.y, self.width, self.height, fill);
            (format!("{}: {words}", self.title), paint, shape.bordered(border, line).rounded(2.0))
        };
        scene.add_for(self.id, &hover, shape);
        let heavy = self.in_scope || self.is_domain;
        let top = self.y + (self.height - count(self.lines.len()) * LINE) / 2.0 + LINE * 0.78;
        for (at, line) in self.lines.iter().enumerate() {
            let label = Shape::label(self.x + PADDING, top + count(at) * LINE, line.clone(), SIZE, paint);
            scene.add_for(self.id, &hover, if heavy { label.bold() } else { label });
        }
        if self.in_scope && !self.is_domain {
            tick(scene, self.x + self.width - 4.0, self.y + 4.0);
        }
    }
}

/// The fill and the border of a box by scope.
pub(super) fn paints(in_scope: bool) -> (Paint, Paint) {
    if in_scope { (Paint::BoxInScope, Paint::BoxInScopeBorder) } else { (Paint::BoxOut, Paint::BoxOutBorder) }
}
