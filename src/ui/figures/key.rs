//! The key of the map where its words would be too small to be read: in a readable size, shortened so that they stand in one
//! line, and not at all where they would say nothing.

use std::ops::Range;

use egui::{FontId, Painter, Rect, pos2, vec2};

use super::paint::Place;
use super::words::{READABLE, cut, line_width};
use crate::charts::{Scene, Shape};

/// The space between a sample and its words, and beside other entries.
const SPACE: f32 = 4.0;
/// Words in less room than this say nothing.
const LEAST: f32 = 60.0;

/// A sample with its words.
#[derive(Debug)]
pub(super) struct Entry<'s> {
    /// The places in the scene of the sample and what is drawn on it, and of the words.
    pub(super) items: Range<usize>,
    /// The edges of the sample.
    sample: [f32; 4],
    /// The words.
    words: &'s str,
}

/// The entries of a key whose words are too small at a scale.
pub(super) fn too_small(scene: &Scene, scale: f32) -> Vec<Entry<'_>> {
    let mut entries = Vec::new();
    let mut sample: Option<(usize, [f32; 4])> = None;
    for (at, item) in scene.items.iter().enumerate() {
        match &item.shape {
            Shape::Rect { .. } => {
                sample = item.shape.edges().filter(|_| item.target.is_none()).map(|edges| (at, edges));
            }
            Shape::Label { x, y, text, size, .. } => {
                // The words of a head stand in it; those of a sample beside it.
                let is_beside = |[_, upper, right, lower]: [f32; 4]| {
                    (0.0..12.0).contains(&(x - right)) && (upper..=lower).contains(y)
                };
                if let Some((first, edges)) = sample.take().filter(|(_, edges)| is_beside(*edges))
                    && item.target.is_none()
                    && size * scale < READABLE
                {
                    entries.push(Entry { items: first..at + 1, sample: edges, words: text });
                }
            }
            Shape::Line { .. } => {}
        }
    }
    entries
}

/// An entry in its place on the screen.
#[derive(Debug)]
pub(super) struct Placed {
    /// How far its sample is moved to the right, in units of the scene.
    pub(super) shift: f32,
    /// Its words as they are shown.
    pub(super) shown: String,
    /// Where they begin, in their middle.
    pub(super) at: egui::Pos2,
    /// The whole of it, and the words that the pointer tells.
    pub(super) told: Option<(Rect, String)>,
}

/// The places of all entries in a line, none of an entry that has no room for words.
pub(super) fn line(
    painter: &Painter,
    font: &FontId,
    place: Place,
    scene: &Scene,
    entries: &[Entry<'_>],
) -> Vec<Option<Placed>> {
    let Some([left, upper, right, lower]) = entries.first().map(|entry| entry.sample) else { return Vec::new() };
    let sample = (right - left) * place.scale + SPACE;
    let widths: Vec<f32> = entries.iter().map(|entry| line_width(painter, entry.words, font).ceil()).collect();
    let gaps = widths.iter().map(|_| sample + 2.0 * SPACE).sum::<f32>();
    let room = (scene.width - 2.0 * left) * place.scale - gaps;
    // The longest words give way first.
    let mut most = widths.iter().copied().fold(0.0, f32::max);
    while most >= LEAST && widths.iter().map(|width| width.min(most)).sum::<f32>() > room {
        most -= 1.0;
    }
    if most < LEAST {
        return entries.iter().map(|_| None).collect();
    }
    let mut x = place.on_screen(left, upper).x;
    let middle = place.on_screen(left, f32::midpoint(upper, lower)).y;
    let one = |(entry, width): (&Entry<'_>, &f32)| {
        let [own_left, ..] = entry.sample;
        let begins = x;
        let room = width.min(most);
        x += sample + room + 2.0 * SPACE;
        let shown = cut(painter, entry.words, font, vec2(room, 0.0))?;
        let area = Rect::from_min_max(pos2(begins, middle - font.size), pos2(x, middle + font.size));
        let told = (*width > most).then(|| (area, entry.words.to_owned()));
        let shift = (begins - place.on_screen(own_left, upper).x) / place.scale;
        Some(Placed { shift, shown, at: pos2(begins + sample, middle), told })
    };
    entries.iter().zip(&widths).map(one).collect()
}
