//! A choice of a few values as buttons, or of many as a list that opens.

use egui::{
    Button, Color32, ComboBox, EventFilter, Id, Key, Modifiers, Response, RichText, Sense, TextWrapMode, Ui, WidgetText,
};

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

/// Buttons in a row, one of them chosen; gives a value that was chosen anew. By keys the row is one stop of Tab, on what
/// is chosen: arrows, Home and End move in it, Enter, Space or the letter of a button chooses.
pub fn choices_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    tokens: &Tokens,
    chosen: T,
    choices: &[Choice<'_, T>],
) -> Option<T> {
    let mut picked = None;
    let stop = stop(ui, choices.iter().position(|choice| choice.value == chosen));
    let mut shown = Vec::with_capacity(choices.len());
    for (place, choice) in choices.iter().enumerate() {
        let selected = choice.value == chosen;
        let mut text = RichText::new(choice.shown);
        if selected {
            text = text.strong().color(choice.colour.unwrap_or(tokens.text));
        }
        let button = Button::selectable(selected, text).frame_when_inactive(true).sense(stop.sense(place));
        let mut response = ui.add(button);
        response = response.accessible_name(choice.name.as_str());
        if !choice.hover.is_empty() {
            response = response.on_hover_text(choice.hover);
        }
        if response.clicked() && !selected {
            picked = Some(choice.value);
        }
        shown.push(response);
    }
    let letters: Vec<&str> = choices.iter().map(|choice| choice.shown).collect();
    if let Some(place) = row_keys(ui, &stop, &shown, &letters) {
        picked = choices.get(place).map(|choice| choice.value).filter(|value| *value != chosen);
    }
    picked
}

/// The button of a row that Tab stops at.
#[derive(Debug)]
pub struct Stop {
    /// The row.
    row: Id,
    /// The place of the button.
    place: usize,
}

impl Stop {
    /// What the button at a place feels: Tab passes by all but one.
    pub fn sense(&self, place: usize) -> Sense {
        if place == self.place { Sense::click() } else { Sense::CLICK }
    }

    /// Sends the keyboard to the button of a place.
    pub fn go_to(&self, ui: &Ui, place: usize, button: &Response) {
        ui.data_mut(|data| data.insert_temp(self.row, place));
        button.request_focus();
    }
}

/// Where Tab stops: at the button that had the keyboard in the frame before, else at what is chosen, else at the first.
pub fn stop(ui: &mut Ui, chosen: Option<usize>) -> Stop {
    let row = ui.next_auto_id().with("row of choices");
    let had: Option<usize> = ui.data(|data| data.get_temp(row));
    Stop { row, place: had.or(chosen).unwrap_or(0) }
}

/// The keys of a row, where one of its buttons has the keyboard; gives the place of a button whose letter was pressed.
pub fn row_keys(ui: &Ui, stop: &Stop, shown: &[Response], letters: &[&str]) -> Option<usize> {
    let Some((at, own)) = shown.iter().enumerate().find(|(_, response)| response.has_focus()) else {
        ui.data_mut(|data| data.remove_temp::<usize>(stop.row));
        return None;
    };
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(own.id, filter));
    let last = shown.len().saturating_sub(1);
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let mut to = at;
    for key in [Key::ArrowRight, Key::ArrowDown] {
        to = if pressed(key) { (to + 1).min(last) } else { to };
    }
    for key in [Key::ArrowLeft, Key::ArrowUp] {
        to = if pressed(key) { to.saturating_sub(1) } else { to };
    }
    to = if pressed(Key::Home) { 0 } else { to };
    to = if pressed(Key::End) { last } else { to };
    let letter = |letter: &&str| letter.len() == 1 && Key::from_name(letter).is_some_and(pressed);
    let picked = letters.iter().position(letter);
    to = picked.unwrap_or(to);
    ui.data_mut(|data| data.insert_temp(stop.row, to));
    if to != at
        && let Some(other) = shown.get(to)
    {
        stop.go_to(ui, to, other);
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
    let combo = ComboBox::from_id_salt(name).selected_text(title(chosen)).truncate();
    let combo = combo.width(ui.spacing().combo_width.max(180.0).min(ui.available_width()));
    list_ui(ui, name, (combo, TextWrapMode::Extend), chosen, values, title)
}

/// A list that opens, as wide as there is room: long names stand whole, in as many lines as they need.
pub fn whole_combo_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    chosen: T,
    values: impl IntoIterator<Item = T>,
    title: impl Fn(T) -> String,
) -> Option<T> {
    let combo = ComboBox::from_id_salt(name).selected_text(title(chosen)).wrap().width(ui.available_width());
    list_ui(ui, name, (combo, TextWrapMode::Wrap), chosen, values, title)
}

/// A list that opens, and how its entries are wrapped.
fn list_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    (combo, wrap): (ComboBox<'_>, TextWrapMode),
    chosen: T,
    values: impl IntoIterator<Item = T>,
    title: impl Fn(T) -> String,
) -> Option<T> {
    let mut taken = None;
    let shown = combo.show_ui(ui, |ui| {
        ui.style_mut().wrap_mode = Some(wrap);
        let opened = just_opened(ui);
        for value in values {
            if entry_ui(ui, (opened, value == chosen), title(value)) {
                taken = Some(value);
            }
        }
    });
    let button = shown.response.accessible_name(name);
    if taken.is_some() {
        button.request_focus();
    }
    taken.filter(|value| *value != chosen)
}

/// An entry of a list that opens; says whether it was clicked, which closes the list. What is chosen has the keyboard when
/// the list opens.
pub fn entry_ui(ui: &mut Ui, (opened, chosen): (bool, bool), words: impl Into<WidgetText>) -> bool {
    let entry = ui.selectable_label(chosen, words.into());
    if opened && chosen {
        entry.request_focus();
        entry.scroll_to_me(None);
    }
    if entry.clicked() {
        // A click by key does not close it.
        ui.close();
    }
    entry.clicked()
}

/// Whether a list was not there in the frame before.
pub fn just_opened(ui: &Ui) -> bool {
    let (id, now) = (ui.scope_id().with("seen"), ui.ctx().cumulative_pass_nr());
    let before: Option<u64> = ui.data_mut(|data| data.get_temp(id));
    ui.data_mut(|data| data.insert_temp(id, now));
    before.is_none_or(|before| now.saturating_sub(before) > 1)
}
