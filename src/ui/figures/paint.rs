//! Paints a chart's scene with egui.

use std::collections::BTreeSet;

use egui::{Align2, Color32, CornerRadius, FontFamily, FontId, Painter, Pos2, Rect, StrokeKind, pos2, vec2};

use super::cache::Chart;
use super::gist::{Gist, Given, within};
use super::laid::{self, Laid};
use crate::charts::{Anchor, Item, Link, Paint, Scene, Shape, Stroke};
use crate::ui::theme::{Tokens, bold, hex};

/// Text smaller than this many points is left to the words under the pointer.
const SMALLEST_TEXT: f32 = 5.0;
/// How much of a colour is left where an item does not match what is looked for.
const DIMMED: f32 = 0.22;

/// Where a scene lies on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    /// The upper left corner of the scene.
    pub(super) origin: Pos2,
    /// Points per unit of the scene.
    pub(super) scale: f32,
}

impl Place {
    /// A place of the scene on the screen.
    pub(super) fn on_screen(self, x: f32, y: f32) -> Pos2 {
        pos2(self.origin.x + x * self.scale, self.origin.y + y * self.scale)
    }

    /// The rectangle of an item on the screen.
    pub(super) fn rect_of(self, item: &Item) -> Option<Rect> {
        item.shape.edges().map(|edges| self.rect(edges))
    }

    /// Edges on the screen.
    pub(super) fn rect(self, [left, upper, right, lower]: [f32; 4]) -> Rect {
        Rect::from_min_max(self.on_screen(left, upper), self.on_screen(right, lower))
    }

    /// The item that leads somewhere under a point of the screen.
    pub(super) fn hit(self, scene: &Scene, at: Pos2) -> Option<&Item> {
        let at = (at - self.origin) / self.scale;
        scene.hit(at.x, at.y)
    }
}

/// Paints a chart; what is not among the matches is dimmed, and a line is drawn around those that are. On a map, text in
/// boxes gives way where it is too small.
pub(super) fn paint(
    painter: Painter,
    tokens: &Tokens,
    chart: &Chart,
    (place, laid): (Place, &mut Option<Laid>),
    matches: Option<&BTreeSet<Link>>,
) {
    let Some(made) = chart.made() else { return };
    let scene = &made.0;
    let laid = chart.is_map().then(|| Laid::of(laid, &painter, made, place.scale));
    let looked = matches.map(|matches| Looked::of(scene, matches)).unwrap_or_default();
    let ground = Rect::from_min_size(place.origin, vec2(scene.width, scene.height) * place.scale);
    painter.rect_filled(ground, CornerRadius::same(4), colour(Paint::Background, tokens));
    let mut brush = Brush { painter, place, tokens, left: 1.0 };
    for (at, item) in scene.items.iter().enumerate() {
        if laid.is_some_and(|laid| laid.is_in_key(at)) {
            continue;
        }
        brush.left = if looked.dimmed.contains(&at) { DIMMED } else { 1.0 };
        match laid.and_then(|laid| Some((laid, laid.given(at)?))) {
            None => brush.item(item),
            Some((laid, Given::Way(gist))) if laid.shows(gist) => brush.gist(item, gist),
            Some((_, Given::Way(_) | Given::Told)) => {}
        }
    }
    brush.left = 1.0;
    for item in looked.found {
        let line = egui::Stroke::new(2.0, colour(Paint::Text, tokens));
        if let Some(rect) = place.rect_of(item) {
            brush.painter.rect_stroke(rect, CornerRadius::same(2), line, StrokeKind::Outside);
        }
    }
    if let Some(laid) = laid {
        brush.key(scene, laid);
    }
}

/// What becomes of the items of a scene in which something is looked for.
#[derive(Debug, Default)]
struct Looked<'s> {
    /// The places of those that are not it.
    dimmed: BTreeSet<usize>,
    /// Those that are.
    found: Vec<&'s Item>,
}

impl<'s> Looked<'s> {
    /// Of a scene.
    fn of(scene: &'s Scene, matches: &BTreeSet<Link>) -> Self {
        let mut looked = Self::default();
        // The box that came last: whether it is dimmed, and where it is.
        let mut last: Option<(&Item, bool)> = None;
        for (at, item) in scene.items.iter().enumerate() {
            let is_match = item.target.as_ref().map(|link| matches.contains(link));
            let inside = last.filter(|(own, _)| lies_in(item, own));
            // A tick is as dim as the box that it stands in.
            let is_tick = matches!(item.shape, Shape::Line { .. });
            let is_dim = is_match.map_or_else(|| is_tick && inside.is_some_and(|(_, dim)| dim), |is_match| !is_match);
            let is_fill = inside.is_some_and(|(own, _)| own.target == item.target) && is_match.is_some();
            if item.shape.edges().is_some() && !is_fill {
                last = Some((item, is_dim));
                looked.found.extend(is_match.unwrap_or(false).then_some(item));
            }
            if is_dim {
                looked.dimmed.insert(at);
            }
        }
        looked
    }
}

/// Whether an item lies in a box.
fn lies_in(item: &Item, own: &Item) -> bool {
    let edges = match &item.shape {
        Shape::Rect { .. } => item.shape.edges(),
        Shape::Line { from, to, .. } => Some([from.0.min(to.0), from.1.min(to.1), from.0.max(to.0), from.1.max(to.1)]),
        Shape::Label { x, y, .. } => Some([*x, *y, *x, *y]),
    };
    own.shape.edges().zip(edges).is_some_and(|(own, edges)| within(own, edges))
}

/// The colour of a role in the theme in force.
fn colour(paint: Paint, tokens: &Tokens) -> Color32 {
    hex(match (tokens.dark, tokens.contrast) {
        (false, false) => paint.light(),
        (true, false) => paint.dark(),
        (false, true) => paint.contrast_light(),
        (true, true) => paint.contrast_dark(),
    })
}

/// Where and how a scene is painted.
struct Brush<'a> {
    /// What paints.
    painter: Painter,
    /// Where the scene lies.
    place: Place,
    /// The theme in force.
    tokens: &'a Tokens,
    /// How much of a colour is left.
    left: f32,
}

impl Brush<'_> {
    /// The colour of a role, dimmed where that is wanted.
    fn colour(&self, paint: Paint) -> Color32 {
        let full = colour(paint, self.tokens);
        if self.left < 1.0 { full.gamma_multiply(self.left) } else { full }
    }

    /// A place of the scene on the screen.
    fn at(&self, x: f32, y: f32) -> Pos2 {
        self.place.on_screen(x, y)
    }

    /// A stroke on the screen; never so thin that it vanishes.
    fn stroke(&self, stroke: Stroke) -> egui::Stroke {
        egui::Stroke::new((stroke.width * self.place.scale).max(0.5), self.colour(stroke.paint))
    }

    /// Whether a part of the screen can be seen.
    fn sees(&self, rect: Rect) -> bool {
        self.painter.clip_rect().intersects(rect)
    }

    /// Paints one item, if it can be seen.
    fn item(&self, item: &Item) {
        match &item.shape {
            Shape::Rect { .. } => self.rect(&item.shape),
            Shape::Line { from, to, stroke } => {
                let ends = [self.at(from.0, from.1), self.at(to.0, to.1)];
                if self.sees(Rect::from_two_pos(ends[0], ends[1]).expand(1.0)) {
                    self.painter.line_segment(ends, self.stroke(*stroke));
                }
            }
            Shape::Label { .. } => self.label(&item.shape),
        }
    }

    /// Paints a rectangle with its hatch and border.
    fn rect(&self, shape: &Shape) {
        let Shape::Rect { x, y, width, height, fill, hatch, stroke, radius } = shape else { return };
        let rect = Rect::from_min_max(self.at(*x, *y), self.at(x + width, y + height));
        if !self.sees(rect) {
            return;
        }
        let corners = CornerRadius::from(radius * self.place.scale);
        self.painter.rect_filled(rect, corners, self.colour(*fill));
        if let Some(hatch) = hatch {
            let line = egui::Stroke::new((1.4 * self.place.scale).max(0.8), self.colour(*hatch));
            for [from, to] in shape.hatch_lines() {
                self.painter.line_segment([self.at(from.0, from.1), self.at(to.0, to.1)], line);
            }
        }
        if let Some(stroke) = stroke {
            self.painter.rect_stroke(rect, corners, self.stroke(*stroke), StrokeKind::Middle);
        }
    }

    /// Paints what a box says instead of the label and those that follow it.
    fn gist(&self, item: &Item, gist: &Gist) {
        let Shape::Label { paint, .. } = &item.shape else { return };
        let rect = self.place.rect(gist.edges);
        if self.sees(rect) {
            gist.paint(&self.painter, self.colour(*paint), rect);
        }
    }

    /// Paints the key in a readable size.
    fn key(&mut self, scene: &Scene, laid: &Laid) {
        let place = self.place;
        for (items, own) in laid.key() {
            self.place.origin.x += own.shift * place.scale;
            for item in scene.items.get(items.clone()).unwrap_or_default() {
                if !matches!(item.shape, Shape::Label { .. }) {
                    self.item(item);
                }
            }
            self.place = place;
            let at = own.at + place.origin.to_vec2();
            self.painter.text(at, Align2::LEFT_CENTER, &own.shown, laid::font(), self.colour(Paint::Text));
        }
    }

    /// Paints a line of text on its baseline.
    fn label(&self, shape: &Shape) {
        let Shape::Label { x, y, text, size, bold: heavy, anchor, paint } = shape else { return };
        let points = size * self.place.scale;
        let at = self.at(*x, *y);
        if points < SMALLEST_TEXT || !self.sees(around(at, text, points, *anchor)) {
            return;
        }
        let family = if *heavy { bold() } else { FontFamily::Proportional };
        let ink = self.colour(*paint);
        let galley = self.painter.layout_no_wrap(text.clone(), FontId::new(points, family), ink);
        let baseline = galley.rows.first().and_then(|row| Some(row.pos.y + row.glyphs.first()?.pos.y));
        let align = match anchor {
            Anchor::Start => Align2::LEFT_TOP,
            Anchor::Middle => Align2::CENTER_TOP,
            Anchor::End => Align2::RIGHT_TOP,
        };
        let top = at.y - baseline.unwrap_or(points);
        let rect = align.anchor_size(pos2(at.x, top), galley.size());
        self.painter.galley(rect.min, galley, ink);
    }
}

/// Where a line of text may be at most.
fn around(at: Pos2, text: &str, points: f32, anchor: Anchor) -> Rect {
    let letters = u16::try_from(text.len()).map_or(f32::INFINITY, f32::from);
    let width = letters * points * 1.1;
    let left = match anchor {
        Anchor::Start => at.x,
        Anchor::Middle => at.x - width / 2.0,
        Anchor::End => at.x - width,
    };
    Rect::from_min_size(pos2(left, at.y - points * 1.2), vec2(width, points * 1.8))
}
