//! A choice of a few values as buttons, or of many as a list that opens.

use egui::{Button, Color32, ComboBox, RichText, Ui};

use crate::ui::theme::Tokens;

/// One value to choose.
#[derive(Debug, Clone)]
pub struct Choice<'t, T> {
    /// The value.
    pub value: T,
    /// What the button shows: a letter or a word.
    pub shown: &'t str,
    /// Its name for screen readers, specific within the view.
    pub name: String,
    /// The whole words, on hover.
    pub hover: &'t str,
    /// The colour of the letter while chosen; always beside the letter itself.
    pub colour: Option<Color32>,
}

/// Buttons in a row, one of them chosen; gives a value that was chosen anew.
pub fn choices_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    tokens: &Tokens,
    chosen: T,
    choices: &[Choice<'_, T>],
) -> Option<T> {
    let mut picked = None;
    for choice in choices {
        let selected = choice.value == chosen;
        let mut text = RichText::new(choice.shown);
        if selected {
            text = text.strong().color(choice.colour.unwrap_or(tokens.text));
        }
        let button = Button::selectable(selected, text).frame_when_inactive(true);
        let mut response = ui.add(button);
        response = response.accessible_name(choice.name.as_str());
        if !choice.hover.is_empty() {
            response = response.on_hover_text(choice.hover);
        }
        if response.clicked() && !selected {
            picked = Some(choice.value);
        }
    }
    picked
}

/// A list that opens, under a name; gives a value that was chosen anew. By keys: Enter or Space opens it, arrows move,
/// Enter chooses, Escape leaves everything as it was.
pub fn combo_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    chosen: T,
    values: impl IntoIterator<Item = T>,
    title: impl Fn(T) -> String,
) -> Option<T> {
    hinted_combo_ui(ui, name, chosen, values, title, |_| None)
}

/// A list that opens, whose entries say more under the pointer.
pub fn hinted_combo_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    chosen: T,
    values: impl IntoIterator<Item = T>,
    title: impl Fn(T) -> String,
    hint: impl Fn(T) -> Option<String>,
) -> Option<T> {
    let mut taken = None;
    let combo = ComboBox::from_id_salt(name).selected_text(title(chosen)).truncate();
    let combo = combo.width(ui.spacing().combo_width.max(180.0).min(ui.available_width()));
    let shown = combo.show_ui(ui, |ui| {
        let opened = just_opened(ui);
        for value in values {
            let mut entry = ui.selectable_label(value == chosen, title(value));
            if let Some(hint) = hint(value) {
                entry = entry.on_hover_text(hint);
            }
            if opened && value == chosen {
                entry.request_focus();
                entry.scroll_to_me(None);
            }
            if entry.clicked() {
                taken = Some(value);
                // A click by key does not close it.
                ui.close();
            }
        }
    });
    let button = shown.response.accessible_name(name);
    if taken.is_some() {
        button.request_focus();
    }
    taken.filter(|value| *value != chosen)
}

/// Whether a list was not there in the frame before.
fn just_opened(ui: &Ui) -> bool {
    let (id, now) = (ui.scope_id().with("seen"), ui.ctx().cumulative_pass_nr());
    let before: Option<u64> = ui.data_mut(|data| data.get_temp(id));
    ui.data_mut(|data| data.insert_temp(id, now));
    before.is_none_or(|before| now.saturating_sub(before) > 1)
}
