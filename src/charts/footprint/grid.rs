//! The columns of the footprint: where each vertical group stands, and which of them a process spans.

use super::{GAP, MARGIN};
use crate::charts::rows::count;
use crate::charts::{Anchor, Head, HeadOf, Paint, Scene, Shape, Stroke, own_room, wrap};
use crate::framework::{Framework, MapColumn, Process};

/// The room between the two halves of the map.
const AREA_GAP: f32 = 8.0;
/// The size of the heads' text.
const HEAD_SIZE: f32 = 11.0;

/// A column's place.
pub(super) struct Column {
    /// Left edge.
    x: f32,
    /// The vertical group.
    group: MapColumn,
}

/// All columns.
pub(super) struct Grid {
    /// The columns from left to right.
    pub(super) columns: Vec<Column>,
    /// The width of a column.
    width: f32,
    /// The width of the rows' heads.
    pub(super) head_width: f32,
    /// The right edge.
    pub(super) right: f32,
}

impl Grid {
    /// The columns of a framework on a map of this width.
    pub(super) fn new(framework: &Framework, width: f32) -> Self {
        let head_width = (width * 0.085).max(84.0);
        let (left, right) = (MARGIN + head_width + GAP, width - MARGIN);
        let areas: Vec<&[MapColumn]> = framework.columns.chunk_by(|a, b| a.area == b.area).collect();
        let gaps = AREA_GAP * count(areas.len().saturating_sub(1));
        let column = (right - left - gaps) / count(framework.columns.len().max(1));
        let mut columns = Vec::new();
        let mut x = left;
        for (at, area) in areas.into_iter().enumerate() {
            x += if at > 0 { AREA_GAP } else { 0.0 };
            for group in area {
                columns.push(Column { x, group: group.clone() });
                x += column;
            }
        }
        Self { columns, width: column, head_width, right }
    }

    /// The left edge of the columns.
    pub(super) fn left(&self) -> f32 {
        MARGIN + self.head_width + GAP
    }

    /// The left edge and the width of neighbouring columns.
    pub(super) fn span(&self, first: usize, last: usize) -> (f32, f32) {
        let x = |at: usize| self.columns.get(at).map_or(self.left(), |column| column.x);
        (x(first), x(last) + self.width - x(first))
    }

    /// The runs of neighbouring columns that a process stands in; none where it has no vertical group.
    pub(super) fn runs(&self, process: &Process) -> Vec<(usize, usize)> {
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for (at, column) in self.columns.iter().enumerate() {
            if !process.vertical_groups.contains(&column.group.vertical_group) {
                continue;
            }
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == at => *last = at,
                _ => runs.push((at, at)),
            }
        }
        runs
    }

    /// Draws the heads of areas and columns; gives the lower edge.
    pub(super) fn draw_heads(&self, scene: &mut Scene, framework: &Framework, y: f32) -> f32 {
        let mut first = 0;
        for area in framework.columns.chunk_by(|a, b| a.area == b.area) {
            let (x, width) = self.span(first, first + area.len() - 1);
            first += area.len();
            scene.add(Shape::rect(x, y, width, 20.0, Paint::Head));
            let title = area.first().map_or("", |column| column.area.title());
            for line in wrap(title, HEAD_SIZE + 1.0, true, own_room(width - 8.0, true), 1) {
                let label = Shape::label(x + width / 2.0, y + 14.5, line, HEAD_SIZE + 1.0, Paint::HeadText);
                scene.add(label.bold().anchored(Anchor::Middle));
            }
        }
        let y = y + 20.0 + GAP;
        let titles: Vec<Vec<String>> = self
            .columns
            .iter()
            .map(|column| wrap(&column.group.vertical_group, HEAD_SIZE, true, own_room(self.width - 8.0, true), 3))
            .collect();
        let lines = titles.iter().map(Vec::len).max().unwrap_or(1);
        let height = count(lines) * 13.5 + 7.0;
        for (column, title) in self.columns.iter().zip(titles) {
            scene.add(Shape::rect(column.x + 1.0, y, self.width - 2.0, height, Paint::Head));
            let edges = [column.x, y, column.x + self.width, y + height];
            let words = column.group.vertical_group.clone();
            // The end is known once the rows are drawn.
            scene.heads.push(Head { of: HeadOf::Column { end: y }, edges, words, target: None });
            let top = y + (height - count(title.len()) * 13.5) / 2.0 + 10.5;
            for (at, line) in title.into_iter().enumerate() {
                let label =
                    Shape::label(column.x + self.width / 2.0, top + count(at) * 13.5, line, HEAD_SIZE, Paint::HeadText);
                scene.add(label.bold().anchored(Anchor::Middle));
            }
        }
        y + height + GAP
    }

    /// Draws the lines between the columns of a row.
    pub(super) fn draw_columns(&self, scene: &mut Scene, y: f32, lower: f32) {
        for column in self.columns.iter().skip(1) {
            let stroke = Stroke::new(Paint::Grid, 0.8);
            scene.add(Shape::Line { from: (column.x, y), to: (column.x, lower), stroke });
        }
    }
}
