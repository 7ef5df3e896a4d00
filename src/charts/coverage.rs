//! The coverage chart: one bar per L2 in scope, the submitted share of its L3s.

use super::rows::{BAR, MARGIN, bar_space, count, draw_name, draw_names, draw_title, rows};
use super::{Anchor, DEFAULT_WIDTH, Paint, Scene, Shape, Stroke};
use crate::figures::{Coverage, Figures};
use crate::framework::{Framework, ProcessId};

/// The most rows that are readable on one page.
pub const MOST_ROWS: usize = 24;

/// The coverage chart of these L2s, in their order.
pub fn coverage(framework: &Framework, figures: &Figures, order: &[ProcessId]) -> Scene {
    coverage_at(framework, figures, order, DEFAULT_WIDTH)
}

/// The coverage chart at another width, for the window.
pub fn coverage_at(framework: &Framework, figures: &Figures, order: &[ProcessId], width: f32) -> Scene {
    draw(framework, figures, order, width, "")
}

/// The coverage chart in parts that fit on a page, each with its number in the title where there are several.
pub fn coverage_parts(framework: &Framework, figures: &Figures, order: &[ProcessId]) -> Vec<Scene> {
    coverage_parts_at(framework, figures, order, DEFAULT_WIDTH)
}

/// The coverage chart in parts, at another width.
pub fn coverage_parts_at(framework: &Framework, figures: &Figures, order: &[ProcessId], width: f32) -> Vec<Scene> {
    let parts = order.len().div_ceil(MOST_ROWS).max(1);
    let even = order.len().div_ceil(parts).max(1);
    if parts == 1 {
        return vec![draw(framework, figures, order, width, "")];
    }
    let part =
        |(at, ids): (usize, &[ProcessId])| draw(framework, figures, ids, width, &format!(" [{}/{parts}]", at + 1));
    order.chunks(even).enumerate().map(part).collect()
}

/// Draws one chart.
fn draw(framework: &Framework, figures: &Figures, order: &[ProcessId], width: f32, part: &str) -> Scene {
    let mut scene = Scene::new(width, format!("{}{part}", tr!("figures-coverage-title")));
    let mut y = draw_title(&mut scene, tr!("figures-coverage-about"));
    let coverage_of = |id: ProcessId| figures.of(framework, id).coverage.unwrap_or(Coverage { in_scope: 0, total: 0 });
    let name_of =
        |id: &ProcessId| framework.get(*id).map_or_else(|| id.to_string(), |process| format!("{id} {}", process.name));
    let names: Vec<String> = order.iter().map(name_of).collect();
    let rows = rows(scene.width, y + 18.0, names.iter().map(String::as_str));
    let lower = rows.last().map_or(y + 18.0, |row| row.y + row.height);
    let hover_of = |name: &str, coverage: Coverage| {
        let words = tr!("figures-hover-coverage", submitted = coverage.in_scope, total = coverage.total);
        format!("{name}: {words}")
    };
    let all_names = |scene: &mut Scene| {
        for ((row, id), name) in rows.iter().zip(order).zip(&names) {
            draw_name(scene, row, *id, &hover_of(name, coverage_of(*id)));
        }
    };
    draw_names(&mut scene, |scene| grid(scene, y + 12.0, lower), all_names);
    for ((row, id), name) in rows.iter().zip(order).zip(&names) {
        let coverage = coverage_of(*id);
        bar(&mut scene, row.bar_y(), coverage, *id, &hover_of(name, coverage));
        let x = scene.width - MARGIN;
        let notation = Shape::label(x, row.text_y(), coverage.notation(), 12.5, Paint::Text);
        scene.add_for(*id, "", notation.bold().anchored(Anchor::End));
    }
    if order.is_empty() {
        y += 18.0;
        scene.add(Shape::label(MARGIN, y + 16.0, tr!("figures-nothing"), 12.5, Paint::MutedText));
    }
    scene.height = lower.max(y + 24.0) + MARGIN;
    let said: Vec<String> =
        order.iter().zip(&names).map(|(id, name)| format!("{name} {}", coverage_of(*id).notation())).collect();
    scene.description = said.join("; ");
    scene
}

/// Draws the lines at quarters with their percentages above.
fn grid(scene: &mut Scene, y: f32, lower: f32) {
    let (left, length) = bar_space(scene.width);
    for quarter in 0_u8..=4 {
        let x = left + length * f32::from(quarter) / 4.0;
        let stroke = if quarter == 0 { Stroke::new(Paint::Axis, 1.2) } else { Stroke::new(Paint::Grid, 1.0) };
        scene.add(Shape::Line { from: (x, y + 4.0), to: (x, lower), stroke });
        let words = format!("{}%", u16::from(quarter) * 25);
        scene.add(Shape::label(x, y, words, 10.5, Paint::MutedText).anchored(Anchor::Middle));
    }
}

/// Draws one bar, cut into as many cells as the L2 has L3s.
fn bar(scene: &mut Scene, y: f32, coverage: Coverage, id: ProcessId, hover: &str) {
    let (left, length) = bar_space(scene.width);
    let filled = if coverage.total == 0 { 0.0 } else { length * count(coverage.in_scope) / count(coverage.total) };
    scene.add_for(id, hover, Shape::rect(left, y, length, BAR, Paint::CoverageTrack));
    if filled > 0.0 {
        scene.add_for(id, hover, Shape::rect(left, y, filled, BAR, Paint::CoverageFill));
    }
    // Beyond this the cells would be thinner than the lines between them.
    if coverage.total <= 40 {
        for cell in 1..coverage.total {
            let x = left + length * count(cell) / count(coverage.total);
            scene.add(Shape::Line { from: (x, y), to: (x, y + BAR), stroke: Stroke::new(Paint::Background, 1.5) });
        }
    }
    for (from, to) in [((left, y), (left + length, y)), ((left, y + BAR), (left + length, y + BAR))] {
        scene.add(Shape::Line { from, to, stroke: Stroke::new(Paint::BarBorder, 0.8) });
    }
    let right = left + length;
    scene.add(Shape::Line { from: (right, y), to: (right, y + BAR), stroke: Stroke::new(Paint::BarBorder, 0.8) });
}
