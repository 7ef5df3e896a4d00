//! What the bar charts share: a column of wrapped names at the left, bars at the right.

use super::{Anchor, Link, Paint, Scene, Shape, wrap};
use crate::framework::ProcessId;

/// The margin around a chart.
pub(super) const MARGIN: f32 = 16.0;
/// The size of the names' text.
pub(super) const NAME_SIZE: f32 = 12.5;
/// The height of a line of names.
const NAME_LINE: f32 = 15.5;
/// The height of a bar.
pub(super) const BAR: f32 = 16.0;
/// The share of the width that the names take.
const NAME_SHARE: f32 = 0.42;
/// The room for a score or a notation beside the bars.
pub(super) const VALUE_ROOM: f32 = 62.0;

/// A row: the name's lines, and where it stands.
pub(super) struct Row {
    /// The lines of the name.
    lines: Vec<String>,
    /// Upper edge.
    pub(super) y: f32,
    /// Height.
    pub(super) height: f32,
}

impl Row {
    /// The upper edge of the row's bar.
    pub(super) fn bar_y(&self) -> f32 {
        self.y + (self.height - BAR) / 2.0
    }

    /// The baseline of text beside the bar.
    pub(super) fn text_y(&self) -> f32 {
        self.y + self.height / 2.0 + NAME_SIZE * 0.36
    }
}

/// Where the bars begin and how long the longest is.
pub(super) fn bar_space(width: f32) -> (f32, f32) {
    let left = MARGIN + (width - 2.0 * MARGIN) * NAME_SHARE;
    (left, width - MARGIN - VALUE_ROOM - left)
}

/// The rows of names from `y` downwards.
pub(super) fn rows<'a>(width: f32, y: f32, names: impl Iterator<Item = &'a str>) -> Vec<Row> {
    let room = bar_space(width).0 - MARGIN - 10.0;
    let mut y = y;
    let mut rows = Vec::new();
    for name in names {
        let lines = wrap(name, NAME_SIZE, false, room, 3);
        let height = (count(lines.len()) * NAME_LINE).max(BAR) + 8.0;
        rows.push(Row { lines, y, height });
        y += height;
    }
    rows
}

/// Draws the name of a row, right beside the bars.
pub(super) fn draw_name(scene: &mut Scene, row: &Row, target: ProcessId, hover: &str) {
    draw_link(scene, row, &Link::Process(target), hover);
}

/// Draws the name of a row that leads somewhere else than to a process.
pub(super) fn draw_link(scene: &mut Scene, row: &Row, target: &Link, hover: &str) {
    let right = bar_space(scene.width).0 - 10.0;
    let width = scene.width - 2.0 * MARGIN;
    scene.add_link(target.clone(), hover, Shape::rect(MARGIN, row.y, width, row.height, Paint::Background));
    let top = row.y + (row.height - count(row.lines.len()) * NAME_LINE) / 2.0;
    for (at, line) in row.lines.iter().enumerate() {
        let y = top + count(at) * NAME_LINE + NAME_LINE * 0.77;
        let label = Shape::label(right, y, line.clone(), NAME_SIZE, Paint::Text).anchored(Anchor::End);
        scene.add_link(target.clone(), hover, label);
    }
}

/// Draws the title and a line below it; gives the lower edge.
pub(super) fn draw_title(scene: &mut Scene, subtitle: &str) -> f32 {
    let room = scene.width - 2.0 * MARGIN;
    let mut y = MARGIN;
    for line in wrap(&scene.title, 17.0, true, room, 3) {
        scene.add(Shape::label(MARGIN, y + 16.0, line, 17.0, Paint::Text).bold());
        y += 22.0;
    }
    for line in wrap(subtitle, 12.5, false, room, 3) {
        scene.add(Shape::label(MARGIN, y + 13.0, line, 12.5, Paint::MutedText));
        y += 17.0;
    }
    y + 8.0
}

/// A small number as geometry counts it.
pub(super) fn count(number: usize) -> f32 {
    u16::try_from(number).map_or(f32::from(u16::MAX), f32::from)
}
