//! The words of two values with those marked that differ: by colour, and struck through or underlined.

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontId, Stroke};

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

/// How words are marked that the other side has not.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    /// The colour.
    pub(super) colour: Color32,
    /// Whether they are struck through, else underlined.
    pub(super) is_struck: bool,
}

/// Runs as one text that wraps.
pub(super) fn job(tokens: &Tokens, runs: &[Run], mark: Mark) -> LayoutJob {
    let mut job = LayoutJob::default();
    let font = FontId::proportional(Tokens::TEXT);
    let plain = TextFormat::simple(font.clone(), tokens.text);
    let line = Stroke::new(1.5, mark.colour);
    let (strikethrough, underline) = if mark.is_struck { (line, Stroke::NONE) } else { (Stroke::NONE, line) };
    let marked = TextFormat { strikethrough, underline, ..TextFormat::simple(font, mark.colour) };
    for run in runs {
        // A line break that differs alone would not be seen.
        let broken = run.differs && run.text.trim().is_empty() && run.text.contains('\n');
        let text = if broken { run.text.replace('\n', "↵\n") } else { run.text.clone() };
        job.append(&text, 0.0, if run.differs { marked.clone() } else { plain.clone() });
    }
    job
}
