//! Paints a chart's scene with egui.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Align2, Color32, CornerRadius, FontFamily, FontId, Painter, Pos2, Rect, StrokeKind, pos2, vec2};

use super::cache::Chart;
use super::gist::{Gist, Given, too_small, within};
use super::key::{self, Entry};
use super::words::READABLE;
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
        let [left, upper, right, lower] = item.shape.edges()?;
        Some(Rect::from_min_max(self.on_screen(left, upper), self.on_screen(right, lower)))
    }

    /// The item that leads somewhere under a point of the screen.
    pub(super) fn hit(self, scene: &Scene, at: Pos2) -> Option<&Item> {
        let at = (at - self.origin) / self.scale;
        scene.hit(at.x, at.y)
    }
}

/// Words that there was no room for, with the part of the screen at which the pointer tells them.
pub(super) type Untold = Vec<(Rect, String)>;

/// Paints a chart; what is not among the matches is dimmed, and a line is drawn around those that are. On a map, text in
/// boxes gives way where it is too small.
pub(super) fn paint(
    painter: Painter,
    tokens: &Tokens,
    chart: &Chart,
    place: Place,
    matches: Option<&BTreeSet<Link>>,
) -> Untold {
    let Some(scene) = chart.scene() else { return Untold::new() };
    let (mut gists, mut entries) = (BTreeMap::new(), Vec::new());
    if chart.is_map() {
        gists = too_small(scene, place.scale);
        entries = key::too_small(scene, place.scale);
    }
    let ground = Rect::from_min_size(place.origin, vec2(scene.width, scene.height) * place.scale);
    painter.rect_filled(ground, CornerRadius::same(4), colour(Paint::Background, tokens));
    let mut brush = Brush { painter, place, tokens, left: 1.0, untold: Untold::new() };
    let says_all = brush.all_fit(gists.values());
    let mut found: Vec<Rect> = Vec::new();
    // The box that was painted last: whether it is dimmed, and where it is.
    let mut last: Option<(&Item, bool)> = None;
    for (at, item) in scene.items.iter().enumerate() {
        if entries.iter().any(|entry| entry.items.contains(&at)) {
            continue;
        }
        let link = item.target.as_ref().zip(matches);
        let is_match = link.is_some_and(|(link, found)| found.contains(link));
        let mut is_dim = link.is_some() && !is_match;
        let inside = last.filter(|(own, _)| lies_in(item, own));
        if item.target.is_none() {
            // A tick is as dim as the box that it stands in.
            let is_line = matches!(item.shape, Shape::Line { .. });
            is_dim = is_line && inside.is_some_and(|(_, dim)| dim);
        }
        if let Some(rect) = place.rect_of(item)
            && !(inside.is_some_and(|(own, _)| own.target == item.target) && item.target.is_some())
        {
            last = Some((item, is_dim));
            if is_match {
                found.push(rect);
            }
        }
        brush.left = if is_dim { DIMMED } else { 1.0 };
        match gists.get(&at) {
            None => brush.item(item),
            Some(Given::Way(gist)) if says_all || !gist.is_box => brush.gist(item, gist),
            Some(Given::Way(_) | Given::Told) => {}
        }
    }
    brush.left = 1.0;
    for rect in found {
        let line = egui::Stroke::new(2.0, colour(Paint::Text, tokens));
        brush.painter.rect_stroke(rect, CornerRadius::same(2), line, StrokeKind::Outside);
    }
    brush.key(scene, &entries);
    brush.untold
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
    /// The words that the pointer has to tell.
    untold: Untold,
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

    /// Whether every box can say at least its identifier: where some could not, none does, for a few of them would look as
    /// if they were of another sort.
    fn all_fit<'s>(&self, given: impl Iterator<Item = &'s Given<'s>>) -> bool {
        let gists = given.filter_map(|given| match given {
            Given::Way(gist) => Some(gist),
            Given::Told => None,
        });
        let fits = |gist: &Gist<'_>| self.place.rect_of(gist.shape).is_none_or(|rect| gist.fits(&self.painter, rect));
        gists.filter(|gist| gist.is_box).all(fits)
    }

    /// Paints what a box says instead of the label and those that follow it.
    fn gist(&mut self, item: &Item, gist: &Gist<'_>) {
        let (Shape::Label { paint, .. }, Some(rect)) = (&item.shape, self.place.rect_of(gist.shape)) else { return };
        if self.sees(rect) && gist.paint(&self.painter, self.colour(*paint), rect) {
            self.untold.push((rect, gist.text.clone()));
        }
    }

    /// Paints the key in a readable size.
    fn key(&mut self, scene: &Scene, entries: &[Entry<'_>]) {
        let font = FontId::new(READABLE, FontFamily::Proportional);
        let placed = key::line(&self.painter, &font, self.place, scene, entries);
        for (entry, own) in entries.iter().zip(placed) {
            let place = self.place;
            self.place.origin.x += own.shift * place.scale;
            for item in scene.items.get(entry.items.clone()).unwrap_or_default() {
                if !matches!(item.shape, Shape::Label { .. }) {
                    self.item(item);
                }
            }
            self.place = place;
            self.painter.text(own.at, Align2::LEFT_CENTER, own.shown, font.clone(), self.colour(Paint::Text));
            self.untold.extend(own.told);
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
