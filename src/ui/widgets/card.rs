//! Frames, headings and messages of the views.

use egui::{Button, Color32, Frame, Label, Margin, RichText, Stroke, Ui};

use super::icon::{Icon, icon_ui};
use crate::ui::theme::{Tokens, bold};

/// How a message is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardTone {
    /// Something to know.
    Info,
    /// Something to look at.
    Warning,
    /// Something that must be mended.
    Error,
}

impl CardTone {
    /// The colour and the shape of the mark.
    fn mark(self, tokens: &Tokens) -> (Color32, Icon) {
        match self {
            Self::Info => (tokens.info, Icon::Info),
            Self::Warning => (tokens.warning, Icon::Warning),
            Self::Error => (tokens.error, Icon::Error),
        }
    }
}

/// A raised frame around what belongs together.
pub fn card_ui<R>(ui: &mut Ui, tokens: &Tokens, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = Frame::NONE
        .fill(tokens.raised)
        .stroke(Stroke::new(1.0, tokens.border))
        .corner_radius(Tokens::RADIUS_LARGE)
        .inner_margin(Margin::same(12))
        .outer_margin(Margin { bottom: 6, ..Margin::ZERO });
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        contents(ui)
    });
    shown.inner
}

/// The heading of a section, with space above it.
pub fn section_ui(ui: &mut Ui, title: &str) {
    ui.add_space(Tokens::MARGIN);
    ui.label(RichText::new(title).family(bold()));
    ui.add_space(2.0);
}

/// A sentence with a mark, wrapped.
pub fn message_ui(ui: &mut Ui, tokens: &Tokens, tone: CardTone, text: &str) {
    let (colour, mark) = tone.mark(tokens);
    ui.horizontal_top(|ui| {
        icon_ui(ui, mark, colour);
        ui.add(Label::new(RichText::new(text).color(if tone == CardTone::Info { tokens.text } else { colour })).wrap());
    });
}

/// The button that does what a view or dialog is for; one at most in sight.
pub fn primary_button<'a>(tokens: &Tokens, words: impl Into<String>) -> Button<'a> {
    Button::new(RichText::new(words).color(tokens.on_accent)).fill(tokens.accent).stroke(Stroke::NONE)
}

/// A sentence of less weight, wrapped.
pub fn muted_ui(ui: &mut Ui, tokens: &Tokens, text: &str) {
    ui.add(Label::new(RichText::new(text).color(tokens.muted)).wrap());
}

/// Text of one line in a table: shortened where it does not fit, with hover text; never takes the click of its row.
pub fn short_ui(ui: &mut Ui, text: impl Into<egui::WidgetText>) -> egui::Response {
    ui.add(Label::new(text).truncate().selectable(false).show_tooltip_when_elided(true))
}
