//! A list that can be opened and closed: a short word, a sentence, and more on hover.

use egui::{CollapsingHeader, RichText, ScrollArea, Ui};

use crate::ui::theme::Tokens;
use crate::ui::widgets::short_ui;

/// The height of a row.
const ROW: f32 = 24.0;

/// The width of the short word.
const WORD: f32 = 74.0;

/// The most height of a list.
const MOST: f32 = 160.0;

/// One line.
pub(super) struct Line {
    /// The short word: a code, a size, a number.
    word: String,
    /// The sentence.
    words: String,
    /// More, on hover.
    more: String,
}

impl Line {
    /// A line.
    pub(super) fn new(word: &impl ToString, words: impl Into<String>, more: impl Into<String>) -> Self {
        Self { word: word.to_string(), words: words.into(), more: more.into() }
    }
}

/// The list under its title; nothing where it is empty.
pub(super) fn list_ui(ui: &mut Ui, tokens: &Tokens, title: &str, name: &str, lines: &[Line], open: bool) {
    if lines.is_empty() {
        return;
    }
    CollapsingHeader::new(title).id_salt(name).default_open(open).show(ui, |ui| {
        let area = ScrollArea::vertical().id_salt(name).max_height(MOST).auto_shrink([false, true]);
        area.show_rows(ui, ROW, lines.len(), |ui, rows| {
            for line in lines.get(rows).unwrap_or_default() {
                line_ui(ui, tokens, line);
            }
        });
    });
}

/// One line.
fn line_ui(ui: &mut Ui, tokens: &Tokens, line: &Line) {
    ui.horizontal(|ui| {
        ui.set_min_height(ROW);
        let word = egui::Label::new(RichText::new(&line.word).color(tokens.muted)).truncate();
        ui.add_sized([WORD, ROW], word);
        let said = short_ui(ui, line.words.as_str());
        if !line.more.is_empty() {
            said.on_hover_text(&line.more);
        }
    });
}
