//! The words of two values with those marked that differ: by colour, and underlined. Neither side is the better one, nor the
//! older one: both are marked alike.

use egui::text::{LayoutJob, TextFormat};
use egui::{FontId, Stroke};

use super::state::Difference;
use crate::compare::{Run, word_diff};
use crate::ui::theme::Tokens;
use crate::ui::widgets::{is_choice, value_words};
use crate::words::Language;

/// The words of both sides of a difference.
#[derive(Debug)]
pub(super) struct Marked {
    /// Of which difference, in which language.
    key: (usize, Language),
    /// The left side.
    pub(super) left: Vec<Run>,
    /// The right side.
    pub(super) right: Vec<Run>,
}

impl Marked {
    /// Whether it is of this difference in the language that is spoken.
    pub(super) fn is_of(&self, at: usize) -> bool {
        self.key == (at, crate::words::spoken())
    }

    /// Finds the words that differ.
    pub(super) fn new(at: usize, own: &Difference) -> Self {
        let (left, right) = (value_words(own.field, &own.left), value_words(own.field, &own.right));
        let whole = |text: String| vec![Run { text, differs: true }];
        let (left, right) = if is_choice(own.field) { (whole(left), whole(right)) } else { word_diff(&left, &right) };
        Self { key: (at, crate::words::spoken()), left, right }
    }
}

/// Runs as one text that wraps.
pub(super) fn job(tokens: &Tokens, runs: &[Run]) -> LayoutJob {
    let mut job = LayoutJob::default();
    let font = FontId::proportional(Tokens::TEXT);
    let plain = TextFormat::simple(font.clone(), tokens.text);
    let underline = Stroke::new(1.5, tokens.accent);
    let marked = TextFormat { underline, ..TextFormat::simple(font, tokens.accent) };
    for run in runs {
        // A line break that differs alone would not be seen.
        let broken = run.differs && run.text.trim().is_empty() && run.text.contains('\n');
        let text = if broken { run.text.replace('\n', "↵\n") } else { run.text.clone() };
        job.append(&text, 0.0, if run.differs { marked.clone() } else { plain.clone() });
    }
    job
}
