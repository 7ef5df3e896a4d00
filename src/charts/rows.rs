//! What the bar charts share: a column of wrapped names at the left, bars at the right; where that is too narrow to be
//! read, as on a phone, each name above its bar.

use super::{Anchor, Link, Paint, Scene, Shape, own_room, wrap};
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
/// Below this width names stand above their bars.
const NARROW: f32 = 480.0;

/// A row: the name's lines, and where it stands.
pub(super) struct Row {
    /// The lines of the name.
    lines: Vec<String>,
    /// Upper edge.
    pub(super) y: f32,
    /// Height.
    pub(super) height: f32,
    /// The upper edge of the bar.
    bar_y: f32,
}

impl Row {
    /// The upper edge of the row's bar.
    pub(super) fn bar_y(&self) -> f32 {
        self.bar_y
    }

    /// The baseline of text beside the bar.
    pub(super) fn text_y(&self) -> f32 {
        self.bar_y + BAR / 2.0 + NAME_SIZE * 0.36
    }
}

/// Whether names stand above their bars in a chart of this width.
pub(super) fn is_narrow(width: f32) -> bool {
    width < NARROW
}

/// Where the bars begin and how long the longest is.
pub(super) fn bar_space(width: f32) -> (f32, f32) {
    let left = if is_narrow(width) { MARGIN } else { MARGIN + (width - 2.0 * MARGIN) * NAME_SHARE };
    (left, width - MARGIN - VALUE_ROOM - left)
}

/// The rows of names from `y` downwards.
pub(super) fn rows<'a>(width: f32, y: f32, names: impl Iterator<Item = &'a str>) -> Vec<Row> {
    let narrow = is_narrow(width);
    let room = if narrow { width - 2.0 * MARGIN } else { bar_space(width).0 - MARGIN - 10.0 };
    let mut y = y;
    let mut rows = Vec::new();
    for name in names {
        let lines = wrap(name, NAME_SIZE, false, own_room(room, false), 3);
        let text = count(lines.len()) * NAME_LINE;
        let (height, bar_y) = if narrow {
            (text + BAR + 14.0, y + text + 4.0)
        } else {
            let height = text.max(BAR) + 8.0;
            (height, y + (height - BAR) / 2.0)
        };
        rows.push(Row { lines, y, height, bar_y });
        y += height;
    }
    rows
}

/// Draws the names and the lines that the bars stand on: the lines go over the rows, and behind names above bars.
pub(super) fn draw_names(scene: &mut Scene, grid: impl Fn(&mut Scene), names: impl Fn(&mut Scene)) {
    let narrow = is_narrow(scene.width);
    if narrow {
        grid(scene);
    }
    names(scene);
    if !narrow {
        grid(scene);
    }
}

/// Draws the name of a row, right beside the bars or above them.
pub(super) fn draw_name(scene: &mut Scene, row: &Row, target: ProcessId, hover: &str) {
    draw_link(scene, row, &Link::Process(target), hover);
}

/// Draws the name of a row that leads somewhere else than to a process.
pub(super) fn draw_link(scene: &mut Scene, row: &Row, target: &Link, hover: &str) {
    let narrow = is_narrow(scene.width);
    let (x, anchor) = if narrow { (MARGIN, Anchor::Start) } else { (bar_space(scene.width).0 - 10.0, Anchor::End) };
    let text = count(row.lines.len()) * NAME_LINE;
    let (width, height) = (scene.width - 2.0 * MARGIN, if narrow { text } else { row.height });
    // Above its bar a name stands where the bars begin: the line that they stand on goes behind it.
    let beyond = if narrow { 1.0 } else { 0.0 };
    let ground = Shape::rect(MARGIN - beyond, row.y, width + beyond, height, Paint::Background);
    scene.add_link(target.clone(), hover, ground);
    let top = if narrow { row.y } else { row.y + (row.height - text) / 2.0 };
    for (at, line) in row.lines.iter().enumerate() {
        let y = top + count(at) * NAME_LINE + NAME_LINE * 0.77;
        let label = Shape::label(x, y, line.clone(), NAME_SIZE, Paint::Text).anchored(anchor);
        scene.add_link(target.clone(), hover, label);
    }
}

/// Draws the title and a line below it; gives the lower edge.
pub(super) fn draw_title(scene: &mut Scene, subtitle: &str) -> f32 {
    let room = scene.width - 2.0 * MARGIN;
    let mut y = MARGIN;
    for line in wrap(&scene.title, 17.0, true, own_room(room, true), 3) {
        scene.add(Shape::label(MARGIN, y + 16.0, line, 17.0, Paint::Text).bold());
        y += 22.0;
    }
    for line in wrap(subtitle, 12.5, false, own_room(room, false), 3) {
        scene.add(Shape::label(MARGIN, y + 13.0, line, 12.5, Paint::MutedText));
        y += 17.0;
    }
    y + 8.0
}

/// A small number as geometry counts it.
pub(super) fn count(number: usize) -> f32 {
    u16::try_from(number).map_or(f32::from(u16::MAX), f32::from)
}
