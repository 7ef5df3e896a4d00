//! A text field with a name: shows the model's text each frame, and gives the whole new text when it changes.

use egui::{Id, Label, Response, TextEdit, Ui};

use super::caret::keep_caret_inside;
use crate::app::Command;
use crate::assessment::begins_phrase;
use crate::ui::ViewContext;

/// A text field with a name. It keeps no text and no history of its own.
#[derive(Debug, Clone, Copy)]
pub struct TextField<'t> {
    /// Its name.
    label: &'t str,
    /// The model's text.
    text: &'t str,
    /// How many lines it shows at least; one is a field of a single line.
    rows: usize,
    /// What stands in it while it is empty.
    hint: &'t str,
    /// Its width; none takes what there is.
    width: Option<f32>,
    /// Whether the name stands above it; else only screen readers know it.
    name_shown: bool,
    /// Whether it takes the keyboard now.
    takes_focus: bool,
}

/// What came of showing a field.
#[derive(Debug)]
pub struct Typed {
    /// The whole new text, if it changed.
    pub text: Option<String>,
    /// The field's response.
    pub response: Response,
}

impl<'t> TextField<'t> {
    /// A field of a single line.
    pub fn line(label: &'t str, text: &'t str) -> Self {
        Self { label, text, rows: 1, hint: "", width: None, name_shown: true, takes_focus: false }
    }

    /// A field of several lines.
    pub fn lines(label: &'t str, text: &'t str, rows: usize) -> Self {
        Self { rows: rows.max(2), ..Self::line(label, text) }
    }

    /// Shows another text.
    #[must_use]
    pub fn text(self, text: &'t str) -> Self {
        Self { text, ..self }
    }

    /// What stands in it while it is empty.
    #[must_use]
    pub fn hint(self, hint: &'t str) -> Self {
        Self { hint, ..self }
    }

    /// Its width.
    #[must_use]
    pub fn width(self, width: f32) -> Self {
        Self { width: Some(width), ..self }
    }

    /// Shows no name above it.
    #[must_use]
    pub fn nameless(self) -> Self {
        Self { name_shown: false, ..self }
    }

    /// Takes the keyboard now.
    #[must_use]
    pub fn focused(self, takes_focus: bool) -> Self {
        Self { takes_focus, ..self }
    }

    /// Shows it; ends the gesture when the keyboard leaves it.
    pub fn show(self, ui: &mut Ui, ctx: &mut ViewContext<'_>) -> Typed {
        let id = self.id(ui);
        let mut text = self.text.to_owned();
        keep_caret_inside(ui.ctx(), id, self.text);
        let width = self.width.unwrap_or_else(|| ui.available_width());
        if self.name_shown {
            ui.add(Label::new(self.label).wrap());
        }
        let edit = if self.rows == 1 { TextEdit::singleline(&mut text) } else { TextEdit::multiline(&mut text) };
        let edit = edit.id(id).desired_rows(self.rows).desired_width(width).hint_text(self.hint.to_owned());
        let takes_focus = self.takes_focus || ctx.memory.returning.wants(id);
        if takes_focus {
            // Before it is drawn, so that no letter of this frame is lost.
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let response = ui.add(edit).accessible_name(self.label);
        if takes_focus {
            // Again: what lay under a dialog a moment ago had to give it away.
            response.request_focus();
            response.scroll_to_me(None);
        }
        // A new phrase is a step of its own in the history.
        let begins = response.changed() && begins_phrase(self.text, &text);
        if begins || response.lost_focus() {
            ctx.send(Command::EndGesture);
        }
        Typed { text: response.changed().then_some(text), response }
    }

    /// An identity that does not change when something appears above the field.
    pub fn id(&self, ui: &Ui) -> Id {
        ui.make_persistent_id(("text field", self.label))
    }
}
