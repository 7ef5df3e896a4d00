//! The key below a chart: samples of boxes or bars, each with its words.

use super::{Paint, Scene, Shape, text_width};

/// The size of a key's text.
const SIZE: f32 = 11.0;
/// The height of one line of a key.
const LINE: f32 = 20.0;
/// The width of a sample.
const SAMPLE: f32 = 22.0;

/// One entry of a key.
pub(super) struct Entry {
    /// The sample, drawn at the origin with the size given; a tick is added where `ticked`.
    pub(super) fill: Paint,
    /// Slanting lines over the sample.
    pub(super) hatch: Option<Paint>,
    /// The sample's border.
    pub(super) border: Paint,
    /// Whether the sample carries a tick.
    pub(super) ticked: bool,
    /// The words.
    pub(super) words: String,
}

/// Draws a key from `y` downwards, wrapped to the width; gives the lower edge.
pub(super) fn key(scene: &mut Scene, left: f32, y: f32, entries: &[Entry]) -> f32 {
    let (mut x, mut y) = (left, y);
    for entry in entries {
        // A tenth more for the fonts of other machines.
        let width = SAMPLE + 6.0 + text_width(&entry.words, SIZE, false) * 1.12;
        if x > left && x + width > scene.width - left {
            x = left;
            y += LINE;
        }
        let sample = Shape::rect(x, y + 3.0, SAMPLE, 13.0, entry.fill).bordered(entry.border, 1.0);
        scene.add(sample.hatched(entry.hatch));
        if entry.ticked {
            tick(scene, x + SAMPLE - 4.0, y + 6.0);
        }
        scene.add(Shape::label(x + SAMPLE + 6.0, y + 13.5, entry.words.clone(), SIZE, Paint::Text));
        x += width + 18.0;
    }
    y + LINE
}

/// Draws the tick of a box in scope, its upper right corner at a point.
pub(super) fn tick(scene: &mut Scene, right: f32, top: f32) {
    let stroke = super::Stroke::new(Paint::BoxInScopeText, 1.6);
    scene.add(Shape::Line { from: (right - 7.5, top + 3.8), to: (right - 5.0, top + 6.6), stroke });
    scene.add(Shape::Line { from: (right - 5.2, top + 6.8), to: (right, top), stroke });
}
