//! The window's own charts: the work by status and owner, and what is cited below each level 2 process.

use super::legend::{Entry, key};
use super::rows::{BAR, MARGIN, Row, bar_space, count, draw_link, draw_title, rows};
use super::{Anchor, DEFAULT_WIDTH, Link, Paint, Scene, Shape, Stroke, text_width};
use crate::assessment::Status;
use crate::figures::{CitedBelow, Progress, StatusCounts};
use crate::framework::Framework;

/// What a filter says of the processes that are counted: only they have a printed score, which is never above five.
const COUNTED: &str = "score<6";
/// The size of the text on bars.
const ON_BAR: f32 = 10.5;

/// The work by status and by owner.
pub fn progress(progress: &Progress) -> Scene {
    progress_at(progress, DEFAULT_WIDTH)
}

/// The work by status and by owner, at another width.
pub fn progress_at(progress: &Progress, width: f32) -> Scene {
    let mut scene = Scene::new(width, tr!("figures-progress-title").to_owned());
    let y = draw_title(&mut scene, tr!("figures-progress-about"));
    if progress.all.total() == 0 {
        return nothing(scene, y);
    }
    let all = [(tr!("figures-progress-all").to_owned(), String::new(), progress.all)];
    let owner = |(name, counts): &(String, StatusCounts)| {
        let shown = if name.is_empty() { tr!("figures-progress-nobody").to_owned() } else { name.clone() };
        (shown, owner_filter(name), *counts)
    };
    let lines: Vec<(String, String, StatusCounts)> = all.into_iter().chain(progress.owners.iter().map(owner)).collect();
    let rows = rows(scene.width, y + 4.0, lines.iter().map(|(name, _, _)| name.as_str()));
    let lower = rows.last().map_or(y, |row| row.y + row.height);
    for (row, (name, filter, counts)) in rows.iter().zip(&lines) {
        let whole = Link::Filter(joined(&[filter, COUNTED]));
        let words = tr!("figures-progress-row", name = name.as_str(), count = counts.total());
        draw_link(&mut scene, row, &whole, &words);
        stacked(&mut scene, row, name, filter, counts);
        let total = Shape::label(scene.width - MARGIN, row.text_y(), counts.total().to_string(), 12.5, Paint::Text);
        scene.add(total.bold().anchored(Anchor::End));
    }
    let entry = |status: &Status| Entry {
        fill: paint(*status),
        hatch: None,
        border: Paint::BarBorder,
        ticked: false,
        words: format!("{}  {} ({})", letter(*status), title(*status), progress.all.of(*status)),
    };
    let entries: Vec<Entry> = Status::ALL.iter().map(entry).collect();
    let y = key(&mut scene, MARGIN, lower + 6.0, &entries);
    scene.height = y + MARGIN - 6.0;
    let said = |(name, _, counts): &(String, String, StatusCounts)| {
        let parts = Status::ALL.iter().filter(|status| counts.of(**status) > 0);
        let parts: Vec<String> = parts.map(|status| format!("{} {}", counts.of(*status), title(*status))).collect();
        format!("{name}: {}", parts.join(", "))
    };
    scene.description = lines.iter().map(said).collect::<Vec<_>>().join("; ");
    scene
}

/// One bar, cut by status; each piece leads to its claims.
fn stacked(scene: &mut Scene, row: &Row, name: &str, filter: &str, counts: &StatusCounts) {
    let (left, length) = bar_space(scene.width);
    let total = count(counts.total()).max(1.0);
    let mut x = left;
    for status in Status::ALL {
        let own = counts.of(*status);
        if own == 0 {
            continue;
        }
        let long = length * count(own) / total;
        let link = Link::Filter(joined(&[&format!("status:{}", status.word()), filter, COUNTED]));
        let hover = tr!("figures-progress-piece", name = name, status = title(*status), count = own);
        let piece = Shape::rect(x, row.bar_y(), long, BAR, paint(*status)).bordered(Paint::BarBorder, 0.8);
        scene.add_link(link.clone(), &hover, piece);
        let words = format!("{} {own}", letter(*status));
        // What is too narrow says it under the pointer and in the key.
        if text_width(&words, ON_BAR, true) * 1.12 + 6.0 <= long {
            let label = Shape::label(x + long / 2.0, row.bar_y() + 11.8, words, ON_BAR, Paint::Text);
            scene.add_link(link, &hover, label.bold().anchored(Anchor::Middle));
        }
        x += long;
    }
}

/// What is cited below each level 2 process.
pub fn evidence(framework: &Framework, cited: &[CitedBelow]) -> Scene {
    evidence_at(framework, cited, DEFAULT_WIDTH)
}

/// What is cited below each level 2 process, at another width.
pub fn evidence_at(framework: &Framework, cited: &[CitedBelow], width: f32) -> Scene {
    // By identifier, as the outline has them: no document has this chart, whose groups it would follow.
    let mut cited = cited.to_vec();
    cited.sort_by_key(|own| own.process);
    let mut scene = Scene::new(width, tr!("figures-evidence-title").to_owned());
    let y = draw_title(&mut scene, tr!("figures-evidence-about"));
    if cited.is_empty() {
        return nothing(scene, y);
    }
    let name = |own: &CitedBelow| {
        framework
            .get(own.process)
            .map_or_else(|| own.process.to_string(), |process| format!("{} {}", process.id, process.name))
    };
    let names: Vec<String> = cited.iter().map(name).collect();
    let rows = rows(scene.width, y + 4.0, names.iter().map(String::as_str));
    let lower = rows.last().map_or(y, |row| row.y + row.height);
    let (left, length) = bar_space(scene.width);
    for ((row, own), name) in rows.iter().zip(&cited).zip(&names) {
        let CitedBelow { process, cited, claims, pieces } = *own;
        let words = tr!("figures-evidence-row", name = name.as_str(), cited = cited, claims = claims, pieces = pieces);
        draw_link(&mut scene, row, &Link::Process(process), &words);
        let long = if claims == 0 { 0.0 } else { length * count(cited) / count(claims) };
        let below = process.to_string();
        for (x, long, wanted, fill, hatch, part) in [
            (left, long, "evidence:any", Paint::CoverageFill, None, cited),
            (left + long, length - long, "evidence:none", Paint::CoverageTrack, Some(Paint::Grid), claims - cited),
        ] {
            if part > 0 || (claims == 0 && wanted == "evidence:none") {
                let link = Link::Filter(joined(&[&below, wanted, COUNTED]));
                let hover = if wanted == "evidence:any" {
                    tr!("figures-evidence-with", name = name.as_str(), count = part, pieces = pieces)
                } else {
                    tr!("figures-evidence-without", name = name.as_str(), count = part)
                };
                let piece = Shape::rect(x, row.bar_y(), long, BAR, fill).hatched(hatch);
                scene.add_link(link, &hover, piece.bordered(Paint::BarBorder, 0.8));
            }
        }
        let notation = format!("{cited}/{claims} · {pieces}");
        let notation = Shape::label(scene.width - MARGIN, row.text_y(), notation, 11.0, Paint::Text);
        scene.add(notation.bold().anchored(Anchor::End));
    }
    let stroke = Stroke::new(Paint::Axis, 1.2);
    scene.add(Shape::Line { from: (left, y), to: (left, lower), stroke });
    let entry = |fill, hatch, words: &str| Entry {
        fill,
        hatch,
        border: Paint::BarBorder,
        ticked: false,
        words: words.to_owned(),
    };
    let entries = [
        entry(Paint::CoverageFill, None, tr!("figures-evidence-key-with")),
        entry(Paint::CoverageTrack, Some(Paint::Grid), tr!("figures-evidence-key-without")),
    ];
    let y = key(&mut scene, MARGIN, lower + 6.0, &entries);
    scene.height = y + MARGIN - 6.0;
    let said = |(own, name): (&CitedBelow, &String)| {
        tr!("figures-evidence-row", name = name.as_str(), cited = own.cited, claims = own.claims, pieces = own.pieces)
    };
    scene.description = cited.iter().zip(&names).map(said).collect::<Vec<_>>().join("; ");
    scene
}

/// A chart of nothing.
fn nothing(mut scene: Scene, y: f32) -> Scene {
    scene.add(Shape::label(MARGIN, y + 16.0, tr!("figures-nothing"), 12.5, Paint::MutedText));
    scene.height = y + 24.0 + MARGIN;
    scene
}

/// The conditions of a filter in one text.
fn joined(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The filter for an owner: every word of the name.
fn owner_filter(name: &str) -> String {
    let word = |word: &str| format!("owner:{}", word.replace('"', "").to_lowercase());
    let words: Vec<String> = name.split_whitespace().map(word).collect();
    if words.is_empty() { "owner:none".to_owned() } else { words.join(" ") }
}

/// The words of a status.
fn title(status: Status) -> &'static str {
    match status {
        Status::Todo => tr!("figures-status-todo"),
        Status::Draft => tr!("figures-status-draft"),
        Status::Ready => tr!("figures-status-ready"),
        Status::Reviewed => tr!("figures-status-reviewed"),
        Status::NeedsReview => tr!("figures-status-needs-review"),
    }
}

/// The letter that stands for a status where its words do not fit.
fn letter(status: Status) -> &'static str {
    match status {
        Status::Todo => tr!("figures-letter-todo"),
        Status::Draft => tr!("figures-letter-draft"),
        Status::Ready => tr!("figures-letter-ready"),
        Status::Reviewed => tr!("figures-letter-reviewed"),
        Status::NeedsReview => tr!("figures-letter-needs-review"),
    }
}

/// The colour of a status.
fn paint(status: Status) -> Paint {
    match status {
        Status::Todo => Paint::StatusTodo,
        Status::Draft => Paint::StatusDraft,
        Status::Ready => Paint::StatusReady,
        Status::Reviewed => Paint::StatusReviewed,
        Status::NeedsReview => Paint::StatusNeedsReview,
    }
}
