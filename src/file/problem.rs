//! What was wrong in a file that could be opened all the same.

use std::fmt;

/// One thing in a file that could not be taken over as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileProblem {
    /// Where: `claim 1.3.5.6, passage 2`.
    pub place: String,
    /// What is wrong, and what was done about it.
    pub message: String,
}

impl fmt::Display for FileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

/// Where in a file something stands; turned into words only when there is a problem.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    /// The sort of entry: `claim`.
    kind: &'static str,
    /// Which one, as the file writes it.
    name: &'a str,
    /// The passage of a claim, from 1.
    passage: Option<usize>,
}

impl<'a> Place<'a> {
    /// A place of a sort, with the name of the entry or an empty one.
    pub(super) fn new(kind: &'static str, name: &'a str) -> Self {
        Self { kind, name, passage: None }
    }

    /// A passage of a claim, from 1.
    pub(super) fn passage(self, number: usize) -> Self {
        Self { passage: Some(number), ..self }
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind)?;
        if !self.name.is_empty() {
            write!(f, " {}", self.name)?;
        }
        self.passage.map_or(Ok(()), |number| write!(f, ", passage {number}"))
    }
}

/// Collects problems while a file is turned into an assessment.
#[derive(Debug, Default)]
pub(super) struct Problems {
    /// What was found so far, in the order of the file.
    pub(super) found: Vec<FileProblem>,
}

impl Problems {
    /// Notes a problem.
    pub(super) fn report(&mut self, place: Place<'_>, message: impl Into<String>) {
        self.found.push(FileProblem { place: place.to_string(), message: message.into() });
    }

    /// Notes fields that the format does not have, or that stand twice.
    pub(super) fn report_stray(&mut self, place: Place<'_>, fields: &[String]) {
        for field in fields {
            let message = format!(
                "the field {field:?} is unknown, or stands here a second time; it was not read, and saving drops it"
            );
            self.report(place, message);
        }
    }

    /// Reads a word of a closed list; an empty one is nothing, an unknown one is noted and is nothing.
    pub(super) fn word<T: Copy>(&mut self, place: Place<'_>, field: &str, text: &str, list: &List<T>) -> Option<T> {
        if text.is_empty() {
            return None;
        }
        let value = (list.read)(text);
        if value.is_none() {
            let words: Vec<&str> = list.all.iter().map(|value| (list.word)(*value)).collect();
            let message = format!("{field} {text:?} is none of {}; it was left out", words.join(", "));
            self.report(place, message);
        }
        value
    }
}

/// A closed list of words: how to read one, all values, and how each is written.
pub(super) struct List<T: 'static> {
    /// Reads a word.
    pub(super) read: fn(&str) -> Option<T>,
    /// All values.
    pub(super) all: &'static [T],
    /// The word of a value.
    pub(super) word: fn(T) -> &'static str,
}

/// The list of one of the model's enums of words.
macro_rules! list {
    ($name:ident) => {
        &$crate::file::problem::List { read: $name::from_word, all: $name::ALL, word: $name::word }
    };
}
pub(super) use list;
