//! One box of the footprint: a level 2 process with its identifier and name.

use super::Data;
use super::modules::marks;
use crate::charts::legend::tick;
use crate::charts::rows::count;
use crate::charts::{Paint, Scene, Shape, own_room, wrap, wrap_beside};
use crate::figures::{Conformance, Coverage};
use crate::framework::{Process, ProcessId};

/// The size of the text in boxes.
pub(super) const SIZE: f32 = 10.0;
/// The height of a line in a box.
const LINE: f32 = 11.8;
/// The room between a box's edge and its text.
const PADDING: f32 = 4.0;
/// The room at the right that the tick needs; kept in every box, so that no text moves when the scope changes.
const TICK_ROOM: f32 = 11.0;
/// The height of the strip that shows the coverage, at the lower edge.
const STRIP: f32 = 3.5;
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
    in_scope: bool,
    /// The coverage, where it is shown as a fill.
    fill: Option<Coverage>,
    /// What the pointer says beyond the scope; may be empty.
    figures: String,
    /// Whether this is the head of a domain among the boxes of others.
    pub(super) is_domain: bool,
}

impl LevelTwoBox {
    /// A box that is as high as its text needs.
    pub(super) fn new(data: Data<'_>, process: &Process, x: f32, y: f32, width: f32) -> Self {
        let title = format!("{} {}", process.id, process.name);
        let room = own_room(width - 2.0 * PADDING, true);
        let mut lines = wrap_beside(&title, SIZE, true, (room, TICK_ROOM), MOST_LINES);
        let marks = marks(data.modules, process.id);
        if !marks.is_empty() {
            lines.extend(wrap(&marks, SIZE, true, room, MOST_LINES));
        }
        // Of every box, so that none moves when its scope changes.
        let strip = if data.options.coverage_as_fill { STRIP } else { 0.0 };
        let height = count(lines.len()) * LINE + 5.0 + strip;
        let own = data.figures.of(data.framework, process.id);
        let in_scope = own.in_scope;
        let fill = own.coverage.filter(|_| data.options.coverage_as_fill && in_scope);
        let figures =
            own.coverage.filter(|_| data.options.figures_in_words).map(|coverage| words(data, process.id, coverage));
        let figures = figures.unwrap_or_default();
        Self { id: process.id, title, lines, x, y, width, height, in_scope, fill, figures, is_domain: false }
    }

    /// The lower edge.
    pub(super) fn lower(&self) -> f32 {
        self.y + self.height
    }

    /// Draws the part of the box that is not covered, and the strip that says how far it is; gives the strip's height.
    fn draw_fill(&self, scene: &mut Scene, hover: &str) -> f32 {
        let Some(coverage) = self.fill else { return 0.0 };
        let share = count(coverage.thousandths()) / 1000.0;
        let inside = self.width - 2.0;
        let covered = inside * share;
        let (x, y, height) = (self.x + 1.0, self.y + 1.0, self.height - 2.0);
        if share < 1.0 {
            scene.add_for(self.id, hover, Shape::rect(x + covered, y, inside - covered, height, Paint::BoxRest));
        }
        if covered > 0.0 {
            let strip = Shape::rect(x, self.lower() - 1.0 - STRIP, covered, STRIP, Paint::BoxInScopeText);
            scene.add_for(self.id, hover, strip);
        }
        STRIP
    }

    /// Draws the box.
    pub(super) fn draw(&self, scene: &mut Scene) {
        let bare = Shape::rect(self.x, self.y, self.width, self.height, Paint::Head);
        let (hover, paint, shape) = if self.is_domain {
            (self.title.clone(), Paint::HeadText, bare)
        } else {
            let (fill, border) = paints(self.in_scope);
            let (words, paint, line) = if self.in_scope {
                (tr!("figures-hover-in"), Paint::BoxInScopeText, 1.8)
            } else {
                (tr!("figures-hover-out"), Paint::BoxOutText, 0.8)
            };
            let shape = Shape::rect(self.x, self.y, self.width, self.height, fill);
            let hover = format!("{}: {words}{}", self.title, self.figures);
            (hover, paint, shape.bordered(border, line).rounded(2.0))
        };
        scene.add_for(self.id, &hover, shape);
        let strip = self.draw_fill(scene, &hover);
        let heavy = self.in_scope || self.is_domain;
        let top = self.y + (self.height - strip - count(self.lines.len()) * LINE) / 2.0 + LINE * 0.78;
        for (at, line) in self.lines.iter().enumerate() {
            let label = Shape::label(self.x + PADDING, top + count(at) * LINE, line.clone(), SIZE, paint);
            scene.add_for(self.id, &hover, if heavy { label.bold() } else { label });
        }
        if self.in_scope && !self.is_domain {
            tick(scene, self.x + self.width - 4.0, self.y + 4.0);
        }
    }
}

/// The figures of a level 2 process in words, after its scope.
fn words(data: Data<'_>, id: ProcessId, coverage: Coverage) -> String {
    let below = data.framework.descendants(id).iter().filter(|process| process.level == 3);
    let of = |wanted: Conformance| {
        let own = |id: ProcessId| data.figures.of(data.framework, id);
        below.clone().filter(|process| own(process.id).in_scope && own(process.id).conformance == wanted).count()
    };
    let (fully, partially, none) = (of(Conformance::Fully), of(Conformance::Partially), of(Conformance::None));
    let Coverage { in_scope, total } = coverage;
    let coverage = tr!("figures-hover-coverage", submitted = in_scope, total = total);
    if in_scope == 0 {
        return format!(", {coverage}");
    }
    let conformance = tr!("figures-hover-conformance", fully = fully, partially = partially, none = none);
    format!(", {coverage}; {conformance}")
}

/// The fill and the border of a box by scope.
pub(super) fn paints(in_scope: bool) -> (Paint, Paint) {
    if in_scope { (Paint::BoxInScope, Paint::BoxInScopeBorder) } else { (Paint::BoxOut, Paint::BoxOutBorder) }
}
