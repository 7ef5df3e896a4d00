//! RON text laid out for line-based tools: one field a line, empty fields left out, long text with its own line breaks.

use std::fmt::{Display, Write as _};

/// The width of one step of indentation.
const STEP: usize = 4;

/// RON text while it grows.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// The text so far.
    out: String,
    /// How deep the next line stands.
    depth: usize,
}

impl Layout {
    /// The finished text.
    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Starts a line, with the name of a field unless it is empty.
    fn start(&mut self, name: &str) {
        self.out.extend(std::iter::repeat_n(' ', self.depth * STEP));
        if !name.is_empty() {
            self.out.push_str(name);
            self.out.push_str(": ");
        }
    }

    /// What stands between two brackets, each line one step deeper.
    fn between(&mut self, brackets: [char; 2], inner: impl FnOnce(&mut Self)) {
        let [open, close] = brackets;
        self.out.push(open);
        self.out.push('\n');
        self.depth += 1;
        inner(self);
        self.depth -= 1;
        self.start("");
        self.out.push(close);
    }

    /// The outermost group of fields.
    pub(super) fn whole(&mut self, fields: impl FnOnce(&mut Self)) {
        self.between(['(', ')'], fields);
        self.out.push('\n');
    }

    /// A named group of fields, or an entry of a list where the name is empty.
    pub(super) fn group(&mut self, name: &str, fields: impl FnOnce(&mut Self)) {
        self.start(name);
        self.between(['(', ')'], fields);
        self.out.push_str(",\n");
    }

    /// A named list; left out when it is empty.
    pub(super) fn list<T>(
        &mut self,
        name: &str,
        items: impl IntoIterator<Item = T>,
        mut item: impl FnMut(&mut Self, T),
    ) {
        let mut items = items.into_iter().peekable();
        if items.peek().is_none() {
            return;
        }
        self.start(name);
        self.between(['[', ']'], |inner| items.for_each(|entry| item(inner, entry)));
        self.out.push_str(",\n");
    }

    /// A text field; left out when it is empty.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.text_always(name, text);
        }
    }

    /// A text field, or an entry of a list where the name is empty.
    pub(super) fn text_always(&mut self, name: &str, text: &str) {
        self.start(name);
        self.quote(text);
        self.out.push_str(",\n");
    }

    /// A field whose value stands without quotes.
    pub(super) fn word(&mut self, name: &str, word: &str) {
        self.start(name);
        self.out.push_str(word);
        self.out.push_str(",\n");
    }

    /// A number field.
    pub(super) fn number(&mut self, name: &str, number: u64) {
        self.start(name);
        self.display(number);
        self.out.push_str(",\n");
    }

    /// A group of short text fields on one line; empty ones are left out.
    pub(super) fn line(&mut self, fields: &[(&str, &str)]) {
        self.start("");
        self.out.push('(');
        let mut separator = "";
        for (name, text) in fields.iter().filter(|(_, text)| !text.is_empty()) {
            self.out.push_str(separator);
            self.out.push_str(name);
            self.out.push_str(": ");
            self.quote(text);
            separator = ", ";
        }
        self.out.push_str("),\n");
    }

    /// Appends a value as it displays.
    fn display(&mut self, value: impl Display) {
        // Writing to a string cannot fail.
        write!(self.out, "{value}").unwrap_or_default();
    }

    /// Appends a text in quotes. Line breaks stay, so that long texts can be read and compared line by line; what an
    /// editor would not show is escaped.
    fn quote(&mut self, text: &str) {
        self.out.push('"');
        for letter in text.chars() {
            match letter {
                '"' => self.out.push_str("\\\""),
                '\\' => self.out.push_str("\\\\"),
                '\n' => self.out.push('\n'),
                '\r' => self.out.push_str("\\r"),
                '\t' => self.out.push_str("\\t"),
                hidden if is_hidden(hidden) => self.display(hidden.escape_unicode()),
                plain => self.out.push(plain),
            }
        }
        self.out.push('"');
    }
}

/// Whether an editor would hide a character, break the line at it, or reorder what follows.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
