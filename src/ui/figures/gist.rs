//! What the boxes of the map say where their own text would be too small to be read: the whole of it in a readable size
//! where it fits, else the identifier alone. The words under the pointer say the rest.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Color32, FontFamily, FontId, Galley, Id, Painter, Rect, Vec2, vec2};

use crate::charts::{Anchor, Item, Scene, Shape};

/// Text in boxes below this many points gives way.
const READABLE: f32 = 7.5;
/// The sizes that are tried, the largest first.
const SIZES: [f32; 3] = [9.0, 8.25, READABLE];
/// The smallest size of an identifier.
const SMALLEST: f32 = 6.5;
/// The room between a box's edge and its text.
const PADDING: f32 = 2.0;

/// A box with text that is too small.
#[derive(Debug)]
pub(super) struct Gist<'s> {
    /// The box.
    pub(super) shape: &'s Item,
    /// All that stands in it.
    text: String,
    /// What stands in it where that does not fit; empty where it has no identifier.
    short: String,
    /// Whether it is bold.
    pub(super) is_bold: bool,
    /// Where its text begins.
    anchor: Anchor,
}

/// What becomes of a label.
#[derive(Debug)]
pub(super) enum Given<'s> {
    /// The gist of its box stands for it and those that follow.
    Way(Gist<'s>),
    /// The gist of its box stands before it.
    Told,
}

/// The labels of boxes that are too small at a scale, by their place in the scene.
pub(super) fn too_small(scene: &Scene, scale: f32) -> BTreeMap<usize, Given<'_>> {
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
                if size * scale >= READABLE || own.target != item.target || !within(edges, [*x, *y, *x, *y]) {
                    continue;
                }
                if let Some(Given::Way(gist)) = first.and_then(|first| given.get_mut(&first)) {
                    if gist.short.is_empty() {
                        gist.text.push(' ');
                        gist.text.push_str(text);
                    }
                    given.insert(at, Given::Told);
                } else {
                    let short = item.process().map(|id| id.to_string()).unwrap_or_default();
                    // The words under the pointer begin with the whole name, in which no line breaks a word.
                    let name = item.hover.split(": ").next().filter(|name| !short.is_empty() && !name.is_empty());
                    let text = name.map_or_else(|| text.clone(), str::to_owned);
                    let gist = Gist { shape: own, text, short, is_bold: *bold, anchor: *anchor };
                    given.insert(at, Given::Way(gist));
                    first = Some(at);
                }
            }
            Shape::Line { .. } => {}
        }
    }
    given
}

/// Whether edges lie within others.
fn within([left, upper, right, lower]: [f32; 4], inner: [f32; 4]) -> bool {
    let [a, b, c, d] = inner;
    a >= left - 0.5 && b >= upper - 0.5 && c <= right + 0.5 && d <= lower + 0.5
}

/// How the words of a box fit into it.
#[derive(Debug, Clone, Copy)]
enum Fit {
    /// All of them, in a size.
    Whole(f32),
    /// The identifier, in a size.
    Short(f32),
    /// Words without an identifier, cut off at the end.
    Head,
    /// Nothing fits.
    Nothing,
}

/// What was found to fit, by the words, how they are set, and the size of the box and of a point. It outlives the charts, which
/// are made anew with every letter that is typed.
type Fits = BTreeMap<(String, [bool; 2], [u32; 3]), Fit>;

/// The most that is remembered: several maps at several sizes.
const MOST_FITS: usize = 4_000;

impl Gist<'_> {
    /// Paints it in its box on the screen.
    pub(super) fn paint(&self, painter: &Painter, family: &FontFamily, ink: Color32, rect: Rect) {
        let font = |size| FontId::new(size, family.clone());
        let fit = self.fit(painter, family, rect);
        let galley = match fit {
            Fit::Whole(size) => wrapped(painter, &self.text, font(size), ink, room(rect)),
            Fit::Short(size) => painter.layout_no_wrap(self.short.clone(), font(size), ink),
            Fit::Head => wrapped(painter, &self.text, font(READABLE), ink, room(rect)),
            Fit::Nothing => return,
        };
        let begins = matches!(fit, Fit::Whole(_)) && self.anchor == Anchor::Start;
        let slack = (rect.size() - galley.size()) / 2.0;
        let corner = rect.min + vec2(if begins { PADDING } else { slack.x }, slack.y);
        painter.with_clip_rect(painter.clip_rect().intersect(rect)).galley(corner, galley, ink);
    }

    /// How its words fit, measured once.
    fn fit(&self, painter: &Painter, family: &FontFamily, rect: Rect) -> Fit {
        let ctx = painter.ctx();
        let quarters = |points: f32| (points * 4.0).round().to_bits();
        let size = [quarters(rect.width()), quarters(rect.height()), ctx.pixels_per_point().to_bits()];
        let key = (self.text.clone(), [self.is_bold, self.short.is_empty()], size);
        let kept = Id::unique("what fits into the boxes of the map");
        let known = ctx.data_mut(|data| data.get_temp_mut_or_default::<Fits>(kept).get(&key).copied());
        known.unwrap_or_else(|| {
            let fit = self.measure(painter, family, rect);
            ctx.data_mut(|data| {
                let fits = data.get_temp_mut_or_default::<Fits>(kept);
                if fits.len() >= MOST_FITS {
                    fits.clear();
                }
                fits.insert(key, fit);
            });
            fit
        })
    }

    /// Tries how its words fit.
    fn measure(&self, painter: &Painter, family: &FontFamily, rect: Rect) -> Fit {
        let room = room(rect);
        let font = |size| FontId::new(size, family.clone());
        let line = |text: &str, size| painter.layout_no_wrap(text.to_owned(), font(size), Color32::PLACEHOLDER).size();
        let whole_words = |size| self.text.split_whitespace().all(|word| line(word, size).x <= room.x);
        let set = |size| wrapped(painter, &self.text, font(size), Color32::PLACEHOLDER, room);
        let whole = |size: &f32| {
            let galley = set(*size);
            !galley.elided && galley.size().y <= room.y + PADDING
        };
        if let Some(size) = SIZES.into_iter().filter(|size| whole_words(*size)).find(whole) {
            return Fit::Whole(size);
        }
        if self.short.is_empty() {
            let fits = whole_words(READABLE) && set(READABLE).size().y <= rect.height() + 1.0;
            return if fits { Fit::Head } else { Fit::Nothing };
        }
        let fits = |size: &f32| {
            let short = line(&self.short, *size);
            short.x <= room.x && short.y <= rect.height() + 1.0
        };
        SIZES.into_iter().chain([7.0, SMALLEST]).find(fits).map_or(Fit::Nothing, Fit::Short)
    }
}

/// The room for words in a box.
fn room(rect: Rect) -> Vec2 {
    rect.shrink(PADDING).size()
}

/// A text in as many lines as there is room for.
fn wrapped(painter: &Painter, text: &str, font: FontId, ink: Color32, room: Vec2) -> Arc<Galley> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a box has few lines")]
    let lines = (room.y / (font.size * 1.2)).floor().clamp(1.0, 40.0) as usize;
    let mut job = LayoutJob::simple(text.to_owned(), font, ink, room.x);
    job.wrap.max_rows = lines;
    painter.layout_job(job)
}
