//! Words in little room: broken between words only, and cut off at the end where there is no room for all of them.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Align, Color32, FontId, Galley, Painter, Vec2};

/// Text below this many points cannot be read with ease.
pub(super) const READABLE: f32 = 7.5;
/// The height of a line as a share of the size of its font.
const LINE: f32 = 1.2;
/// What says that something is left out.
const LEFT_OUT: char = '…';
/// Fewer letters than this say nothing.
const FEWEST: usize = 4;

/// Whether something was left out of words that [`cut`] gave.
pub(super) fn is_cut(text: &str) -> bool {
    text.ends_with(LEFT_OUT)
}

/// How wide a line of text is.
pub(super) fn line_width(painter: &Painter, text: &str, font: &FontId) -> f32 {
    painter.layout_no_wrap(text.to_owned(), font.clone(), Color32::PLACEHOLDER).size().x
}

/// The words in as many lines as there is room for; none where that would be a few letters only.
pub(super) fn cut(painter: &Painter, text: &str, font: &FontId, room: Vec2) -> Option<String> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a box has few lines")]
    let most = (room.y / (font.size * LINE)).floor().clamp(1.0, 40.0) as usize;
    let fits = |line: &str| line_width(painter, line.trim_end(), font) <= room.x;
    let mut lines = vec![String::new()];
    let mut left_out = false;
    // A line may also end behind a slash.
    for word in text.split_inclusive([' ', '/']) {
        let line = lines.last().map(String::as_str).unwrap_or_default();
        let joined = format!("{line}{word}");
        let is_new = !line.is_empty() && !fits(&joined);
        if is_new && lines.len() == most {
            left_out = true;
            break;
        }
        if is_new {
            lines.push(word.to_owned());
        } else if let Some(last) = lines.last_mut() {
            *last = joined;
        }
        if !lines.last().is_some_and(|line| fits(line)) {
            left_out = true;
            break;
        }
    }
    if left_out && let Some(last) = lines.last_mut() {
        let letters: Vec<char> = last.trim_end().chars().collect();
        let shortened = |count: usize| {
            let kept: String = letters.iter().take(count).collect();
            format!("{}{LEFT_OUT}", kept.trim_end())
        };
        *last = (1..=letters.len()).rev().map(shortened).find(|line| fits(line))?;
    }
    let lines: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
    let text = lines.join("\n");
    (!left_out || text.chars().count() > FEWEST).then_some(text)
}

/// How far up words belong from where [`set`] puts them to stand in the middle, as a share of their size: a font keeps more
/// room above its letters than below.
pub(super) const RISE: f32 = 0.1;

/// Words laid out in lines that stand close together.
pub(super) fn set(painter: &Painter, text: &str, font: FontId, ink: Color32, align: Align) -> Arc<Galley> {
    let line = font.size * LINE;
    let mut job = LayoutJob::simple(text.to_owned(), font, ink, f32::INFINITY);
    job.halign = align;
    for section in &mut job.sections {
        section.format.line_height = Some(line);
    }
    painter.layout_job(job)
}
