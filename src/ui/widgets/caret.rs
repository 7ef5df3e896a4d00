//! Keeps the caret of a text field inside its text.

use std::ffi::OsStr;
use std::ops::Range;
use std::path::Path;

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Context, Id, TextEdit, Ui};

/// To be called before a field is shown. egui lays out letters that run from right to left as more characters than there
/// are, so its end of such a text lies behind the text's: a word deleted there would end the program.
pub fn keep_caret_inside(ctx: &Context, field: Id, text: &str) {
    let Some(mut state) = TextEditState::load(ctx, field) else { return };
    let Some(range) = state.cursor.char_range() else { return };
    let end = CCursor::new(text.chars().count());
    let inside = |caret: CCursor| if caret.index > end.index { end } else { caret };
    let (primary, secondary) = (inside(range.primary), inside(range.secondary));
    if (primary.index, secondary.index) != (range.primary.index, range.secondary.index) {
        state.cursor.set_char_range(Some(CCursorRange { primary, secondary, ..range }));
        state.store(ctx, field);
    }
}

/// A field of one line for text that is not the document's, named within its part of the window.
pub fn line_edit<'t>(ui: &Ui, name: &str, text: &'t mut String) -> TextEdit<'t> {
    let id = ui.make_persistent_id(("line", name));
    keep_caret_inside(ui.ctx(), id, text);
    TextEdit::singleline(text).id(id)
}

/// Puts the caret of a field that is about to be opened behind its text, or selects all of it.
pub fn put_caret_at_end(ctx: &Context, field: Id, text: &str, select_all: bool) {
    let mut state = TextEditState::load(ctx, field).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    let start = if select_all { CCursor::new(0) } else { end };
    state.cursor.set_char_range(Some(CCursorRange::two(start, end)));
    state.store(ctx, field);
}

/// Selects the name in a field for a path: what is typed replaces it, folder and ending stay.
pub fn select_name(ctx: &Context, field: Id, path: &Path) {
    let letters = |part: Option<&OsStr>| part.map_or(0, |part| part.to_string_lossy().chars().count());
    let start = path.to_string_lossy().chars().count() - letters(path.file_name());
    select(ctx, field, start..start + letters(path.file_stem()));
}

/// Selects letters of a field of one line.
pub fn select(ctx: &Context, field: Id, letters: Range<usize>) {
    let mut state = TextEditState::load(ctx, field).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(letters.start), CCursor::new(letters.end))));
    state.store(ctx, field);
}
