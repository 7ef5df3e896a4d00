//! What the boxes of the map say where their own text would be too small to be read: the whole of it in a readable size
//! where it fits, else the identifier alone, or as much of a head as there is room for. The words under the pointer say
//! the rest.

use std::collections::BTreeMap;

use egui::{Align, Color32, FontFamily, FontId, Id, Painter, Rect, Vec2, pos2, vec2};

use super::words::{READABLE, RISE, cut, is_cut, line_width, set};
use crate::charts::{Anchor, Item, Scene, Shape};
use crate::framework::ProcessId;

/// The sizes that are tried, the largest first.
const SIZES: [f32; 3] = [9.0, 8.25, READABLE];
/// The smallest size of an identifier, and of a head.
const SMALLEST: f32 = 6.5;
/// The room between a box's edge and its text.
const PADDING: f32 = 2.0;
/// How high digits are, as a share of their size: a box that high can say its identifier.
const INK: f32 = 0.75;

/// A box with text that is too small.
#[derive(Debug)]
pub(super) struct Gist {
    /// The edges of the box.
    pub(super) edges: [f32; 4],
    /// All that stands in it.
    pub(super) text: String,
    /// What stands in it where that does not fit; empty where it has no identifier.
    short: String,
    /// Whether it is bold.
    pub(super) is_bold: bool,
    /// Whether it is the box of a process, not the head of a row or column.
    pub(super) is_box: bool,
    /// Where its text begins.
    anchor: Anchor,
    /// How its words fit.
    fit: Fit,
}

/// What becomes of a label.
#[derive(Debug)]
pub(super) enum Given {
    /// The gist of its box stands for it and those that follow.
    Way(Gist),
    /// The gist of its box stands before it.
    Told,
}

/// The labels of boxes that are too small at a scale, by their place in the scene.
pub(super) fn too_small(scene: &Scene, scale: f32) -> BTreeMap<usize, Given> {
    let mut given = BTreeMap::new();
    let mut around: Option<(&Item, [f32; 4])> = None;
    let mut first: Option<usize> = None;
    for (at, item) in scene.items.iter().enumerate() {
        match &item.shape {
            Shape::Rect { .. } => {
                let Some(edges) = item.shape.edges() else { continue };
                // The fill of a box lies in it, and is of the same process.
                let is_fill = around.is_some_and(|(own, box_edges)| {
                    own.target == item.target && item.target.is_some() && within(box_edges, edges)
                });
                if !is_fill {
                    around = Some((item, edges));
                    first = None;
                }
            }
            Shape::Label { x, y, text, size, bold, anchor, .. } => {
                let Some((own, edges)) = around else { continue };
                // The words of a row's head lead nowhere, but stand in what leads to the domain.
                let is_of_other = item.target.is_some() && own.target != item.target;
                if size * scale >= READABLE || is_of_other || !within(edges, [*x, *y, *x, *y]) {
                    continue;
                }
                if let Some(Given::Way(gist)) = first.and_then(|first| given.get_mut(&first)) {
                    if own.target.is_none() {
                        gist.text.push(' ');
                        gist.text.push_str(text);
                    }
                    given.insert(at, Given::Told);
                } else {
                    given.insert(at, Given::Way(Gist::new((own, edges), item, (text, *bold, *anchor))));
                    first = Some(at);
                }
            }
            Shape::Line { .. } => {}
        }
    }
    given
}

/// Whether edges lie within others.
pub(super) fn within([left, upper, right, lower]: [f32; 4], inner: [f32; 4]) -> bool {
    let [a, b, c, d] = inner;
    a >= left - 0.5 && b >= upper - 0.5 && c <= right + 0.5 && d <= lower + 0.5
}

/// How the words of a box fit into it.
#[derive(Debug, Clone)]
enum Fit {
    /// All of them in their lines, in a size.
    Whole(String, f32),
    /// The identifier, in a size.
    Short(f32),
    /// Words without an identifier in their lines, cut off at the end, in a size.
    Cut(String, f32),
    /// Nothing fits.
    Nothing,
}

/// What was found to fit, by the words, how they are set, and the size of the box and of a point. It outlives the charts, which
/// are made anew with every figure that changes.
type Fits = BTreeMap<(String, [bool; 2], [u32; 3]), Fit>;

/// The most that is remembered: several maps at several sizes.
const MOST_FITS: usize = 4_000;

impl Gist {
    /// The gist of a box whose text begins with a label.
    fn new((shape, edges): (&Item, [f32; 4]), label: &Item, (text, is_bold, anchor): (&str, bool, Anchor)) -> Self {
        // The words under the pointer begin with the whole name, in which no line breaks a word.
        let name = shape.hover.split(": ").next().filter(|name| !name.is_empty());
        let text = name.map_or_else(|| text.to_owned(), str::to_owned);
        let begins = text.split(' ').next().filter(|word| word.parse::<ProcessId>().is_ok());
        let short = shape.process().map(|id| id.to_string()).or(begins.map(str::to_owned)).unwrap_or_default();
        Self { edges, text, short, is_bold, is_box: label.process().is_some(), anchor, fit: Fit::Nothing }
    }

    /// The family of its font.
    fn family(&self) -> FontFamily {
        if self.is_bold { crate::ui::theme::bold() } else { FontFamily::Proportional }
    }

    /// Whether it can say at least its identifier.
    pub(super) const fn fits(&self) -> bool {
        !matches!(self.fit, Fit::Nothing)
    }

    /// Whether words are left out that the pointer has to tell.
    pub(super) const fn leaves_out(&self) -> bool {
        !matches!(self.fit, Fit::Whole(..))
    }

    /// Paints it in its box on the screen.
    pub(super) fn paint(&self, painter: &Painter, ink: Color32, rect: Rect) {
        let (text, size) = match &self.fit {
            Fit::Whole(text, size) | Fit::Cut(text, size) => (text, *size),
            Fit::Short(size) => (&self.short, *size),
            Fit::Nothing => return,
        };
        let begins = self.anchor == Anchor::Start && !(self.is_box && self.leaves_out());
        let (align, x) = if begins { (Align::Min, rect.left() + PADDING) } else { (Align::Center, rect.center().x) };
        let galley = set(painter, text, FontId::new(size, self.family()), ink, align);
        let slack = (rect.height() - galley.size().y) / 2.0;
        // The heads of rows begin at the top, as their own text does.
        let top = if begins && !self.is_box { slack.min(PADDING) } else { slack };
        // Letters that hang below their line stay whole in a box that is hardly higher than they are.
        let clip = painter.clip_rect().intersect(rect.expand2(vec2(0.0, 1.5)));
        painter.with_clip_rect(clip).galley(pos2(x, rect.top() + top - size * RISE), galley, ink);
    }

    /// Finds how its words fit into its box at a scale.
    pub(super) fn fit_in(&mut self, painter: &Painter, scale: f32) {
        let [left, upper, right, lower] = self.edges;
        self.fit = self.fit(painter, vec2(right - left, lower - upper) * scale);
    }

    /// How its words fit into a room, measured once.
    fn fit(&self, painter: &Painter, room: Vec2) -> Fit {
        let ctx = painter.ctx();
        let quarters = |points: f32| (points * 4.0).round().to_bits();
        let size = [quarters(room.x), quarters(room.y), ctx.pixels_per_point().to_bits()];
        let key = (self.text.clone(), [self.is_bold, self.is_box], size);
        let kept = Id::unique("what fits into the boxes of the map");
        let known = ctx.data_mut(|data| data.get_temp_mut_or_default::<Fits>(kept).get(&key).cloned());
        known.unwrap_or_else(|| {
            let fit = self.measure(painter, room);
            ctx.data_mut(|data| {
                let fits = data.get_temp_mut_or_default::<Fits>(kept);
                if fits.len() >= MOST_FITS {
                    fits.clear();
                }
                fits.insert(key, fit.clone());
            });
            fit
        })
    }

    /// Tries how its words fit.
    fn measure(&self, painter: &Painter, whole: Vec2) -> Fit {
        let room = vec2(whole.x - 2.0 * PADDING, whole.y - 1.0);
        let family = self.family();
        let font = |size| FontId::new(size, family.clone());
        let is_high = |size: f32| size * INK <= whole.y - 0.5;
        let in_full =
            |size: f32| Some((cut(painter, &self.text, &font(size), room).filter(|text| !is_cut(text))?, size));
        let small = (!self.is_box).then_some(SMALLEST);
        if let Some((text, size)) = SIZES.into_iter().chain(small).filter(|size| is_high(*size)).find_map(in_full) {
            return Fit::Whole(text, size);
        }
        if !self.short.is_empty() {
            let fits = |size: &f32| line_width(painter, &self.short, &font(*size)) <= room.x && is_high(*size);
            return SIZES.into_iter().chain([7.0, SMALLEST]).find(fits).map_or(Fit::Nothing, Fit::Short);
        }
        let part = |size: f32| Some((cut(painter, &self.text, &font(size), room).filter(|_| is_high(size))?, size));
        part(READABLE).or_else(|| part(SMALLEST)).map_or(Fit::Nothing, |(text, size)| Fit::Cut(text, size))
    }
}
