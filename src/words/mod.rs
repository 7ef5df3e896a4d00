//! The words that people read, by identifier, in the language that is spoken; the words themselves are Fluent files in
//! `resources/words`.
//!
//! Which language is spoken is a matter of the thread: the window speaks the user's, every other thread English, so that
//! documents, the command line and tests never depend on a setting. English is complete (a test reads all sources);
//! another language falls back to it word by word.

#[macro_use]
mod macros;

mod book;
mod language;

use std::cell::Cell;

pub use book::Arguments;
pub use fluent_bundle::FluentValue;
pub use language::Language;

thread_local! {
    /// The language of this thread.
    static SPOKEN: Cell<Language> = const { Cell::new(Language::English) };
}

/// Speaks a language from now on, in this thread.
pub fn speak(language: Language) {
    SPOKEN.set(language);
}

/// The language that this thread speaks.
pub fn spoken() -> Language {
    SPOKEN.get()
}

/// The words of an identifier that needs no values, such as `outline-filter-hint`, or of an attribute of one, such as
/// `command-new.hint`. An identifier that does not exist says so.
pub fn text(id: &str) -> &'static str {
    let own = book::book(spoken());
    own.plain(id).or_else(|| book::book(Language::English).plain(id)).unwrap_or("(no words)")
}

/// Whether English has words for an identifier.
pub fn has(id: &str) -> bool {
    book::book(Language::English).has(id)
}

/// The identifiers for which a language has no words yet; it shows English there.
pub fn missing(language: Language) -> Vec<&'static str> {
    let own = book::book(language);
    book::book(Language::English).ids().filter(|id| !own.has(id)).collect()
}

/// The words of an identifier with values in them.
pub fn filled(id: &str, values: Arguments<'_>) -> String {
    let own = book::book(spoken());
    let words = own.filled(id, values).or_else(|| book::book(Language::English).filled(id, values));
    words.unwrap_or_else(|| id.to_owned())
}
