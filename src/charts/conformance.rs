//! The conformance chart: the scores of a group's L3s, fully and partially conformant told apart by colour and hatch.

use super::legend::{Entry, key};
use super::rows::{BAR, MARGIN, bar_space, draw_name, draw_names, draw_title, rows};
use super::{Anchor, Paint, Scene, Shape, Stroke};
use crate::assessment::Score;
use crate::figures::{Bar, Conformance, ConformanceGroup};
use crate::scheme::Scheme;

/// The width of the bar charts: across a column of text on A4 their names have eight points.
pub const DEFAULT_WIDTH: f32 = 720.0;

/// The widest picture that is readable on an upright sheet.
pub const UPRIGHT_WIDTH: f32 = 900.0;

/// The conformance chart of a group; `origin` says whose scores they are: self-assessed or awarded.
pub fn conformance(scheme: &Scheme, group: &ConformanceGroup, origin: &str) -> Scene {
    conformance_at(scheme, group, origin, DEFAULT_WIDTH)
}

/// The conformance chart at another width, for the window.
pub fn conformance_at(scheme: &Scheme, group: &ConformanceGroup, origin: &str, width: f32) -> Scene {
    let mut scene = Scene::new(width, tr!("figures-conformance-title", title = group.title.as_str()));
    let y = draw_title(&mut scene, &tr!("figures-conformance-about", origin = origin));
    let names: Vec<String> = group.bars.iter().map(|bar| format!("{} {}", bar.process, bar.name)).collect();
    let rows = rows(scene.width, y + 4.0, names.iter().map(String::as_str));
    let lower = rows.last().map_or(y + 4.0, |row| row.y + row.height);
    let hover_of = |bar: &Bar, name: &str| {
        format!("{name}: {}, {} ({origin})", scheme.print(bar.score), words(scheme, bar.conformance))
    };
    let all_names = |scene: &mut Scene| {
        for ((row, bar), name) in rows.iter().zip(&group.bars).zip(&names) {
            draw_name(scene, row, bar.process, &hover_of(bar, name));
        }
    };
    draw_names(&mut scene, |scene| grid(scene, scheme, y, lower), all_names);
    let (left, length) = bar_space(scene.width);
    let full = f32::from(scheme.full().hundredths()).max(1.0);
    for ((row, bar), name) in rows.iter().zip(&group.bars).zip(&names) {
        let long = (length * f32::from(bar.score.hundredths()) / full).min(length);
        if long > 0.0 {
            let (paint, hatch) = paints(bar.conformance);
            let shape = Shape::rect(left, row.bar_y(), long, BAR, paint).hatched(hatch);
            scene.add_for(bar.process, &hover_of(bar, name), shape.bordered(Paint::BarBorder, 0.8));
        }
        let score = Shape::label(left + long + 7.0, row.text_y(), scheme.print(bar.score), 12.5, Paint::Text).bold();
        scene.add_for(bar.process, "", score);
    }
    let kinds = [Conformance::Fully, Conformance::Partially, Conformance::None];
    let seen = |kind: Conformance| group.bars.iter().any(|bar| bar.conformance == kind);
    let entries: Vec<Entry> = kinds
        .into_iter()
        .filter(|kind| *kind != Conformance::None || seen(*kind))
        .map(|kind| {
            let (paint, hatch) = paints(kind);
            Entry { fill: paint, hatch, border: Paint::BarBorder, ticked: false, words: words(scheme, kind).to_owned() }
        })
        .collect();
    let y = key(&mut scene, MARGIN, lower + 26.0, &entries);
    scene.height = y + MARGIN - 6.0;
    let said = |(bar, name): (&Bar, &String)| {
        format!("{name}: {}, {}", scheme.print(bar.score), words(scheme, bar.conformance))
    };
    scene.description = group.bars.iter().zip(&names).map(said).collect::<Vec<_>>().join("; ");
    scene
}

/// The words of a conformance.
fn words(scheme: &Scheme, conformance: Conformance) -> &str {
    match conformance {
        Conformance::Fully => &scheme.words.fully,
        Conformance::Partially => &scheme.words.partially,
        Conformance::None => &scheme.words.none,
    }
}

/// The fill and the hatch of a conformance.
fn paints(conformance: Conformance) -> (Paint, Option<Paint>) {
    match conformance {
        Conformance::Fully => (Paint::Fully, None),
        Conformance::Partially => (Paint::Partially, Some(Paint::PartiallyHatch)),
        Conformance::None => (Paint::NoConformance, None),
    }
}

/// Draws the lines at whole scores with their numbers below.
fn grid(scene: &mut Scene, scheme: &Scheme, upper: f32, lower: f32) {
    let (left, length) = bar_space(scene.width);
    let full = scheme.full().hundredths().max(1);
    for score in (0..=full).step_by(100) {
        let x = left + length * f32::from(score) / f32::from(full);
        let stroke = if score == 0 { Stroke::new(Paint::Axis, 1.2) } else { Stroke::new(Paint::Grid, 1.0) };
        scene.add(Shape::Line { from: (x, upper), to: (x, lower), stroke });
        let words = Score::from_hundredths(score).with_decimals(1);
        scene.add(Shape::label(x, lower + 14.0, words, 10.5, Paint::MutedText).anchored(Anchor::Middle));
    }
}
