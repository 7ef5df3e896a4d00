//! RFC 4180 text to records of cells, each with the line it starts on; broken quoting is a fault, not a guess.

use super::{Column, RowFault};

/// A row of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    /// The line on which it starts, from 1; earlier cells may hold line breaks.
    pub(super) line: usize,
    /// Its cells, without their quotes.
    pub(super) cells: Vec<String>,
}

impl Record {
    /// Whether all its cells are blank.
    fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// The separator that makes the most known columns of the first row that says something.
pub(super) fn separator(text: &str) -> char {
    let known = |separator: &char| {
        let (records, _) = records(text, *separator, 1);
        let names = records.first().map(|record| record.cells.as_slice()).unwrap_or_default();
        names.iter().filter(|name| Column::from_name(name).is_some()).count()
    };
    [';', '\t'].into_iter().fold(',', |best, other| if known(&other) > known(&best) { other } else { best })
}

/// The first `most` records that say something, and the faults on the way.
pub(super) fn records(text: &str, separator: char, most: usize) -> (Vec<Record>, Vec<RowFault>) {
    let mut cursor = Cursor { rest: text, line: 1, separator };
    let (mut records, mut faults) = (Vec::new(), Vec::new());
    while !cursor.rest.is_empty() && records.len() < most {
        let line = cursor.line;
        match cursor.record() {
            Ok(cells) => {
                let record = Record { line, cells };
                if !record.is_blank() {
                    records.push(record);
                }
            }
            Err(message) => faults.push(RowFault { line, message }),
        }
    }
    (records, faults)
}

/// Where reading has come to.
#[derive(Clone, Copy)]
struct Cursor<'a> {
    /// What is left.
    rest: &'a str,
    /// The line of its first character.
    line: usize,
    /// What stands between cells.
    separator: char,
}

/// What follows a cell.
#[derive(PartialEq, Eq)]
enum Follows {
    /// Another cell.
    Cell,
    /// The end of the record.
    End,
}

impl<'a> Cursor<'a> {
    /// The cells up to the end of the record; a fault skips the line on which it was found.
    fn record(&mut self) -> Result<Vec<String>, String> {
        let mut cells = Vec::new();
        loop {
            let cell = if self.rest.starts_with('"') { self.quoted() } else { Ok(self.plain().to_owned()) };
            let follows = cell.and_then(|cell| {
                cells.push(cell);
                self.follows()
            });
            match follows {
                Ok(Follows::Cell) => {}
                Ok(Follows::End) => return Ok(cells),
                Err(message) => {
                    self.take_until(&['\n', '\r']);
                    self.line_end();
                    return Err(message);
                }
            }
        }
    }

    /// Takes the text before the first of some characters, or all of it.
    fn take_until(&mut self, ends: &[char]) -> &'a str {
        let (taken, rest) =
            self.rest.split_at_checked(self.rest.find(ends).unwrap_or(self.rest.len())).unwrap_or_default();
        self.rest = rest;
        taken
    }

    /// A cell without quotes around it.
    fn plain(&mut self) -> &'a str {
        self.take_until(&[self.separator, '\n', '\r'])
    }

    /// A cell in quotes; two quotes inside are one.
    fn quoted(&mut self) -> Result<String, String> {
        let start = *self;
        let mut cell = String::new();
        while let Some(rest) = self.rest.strip_prefix('"') {
            if !std::ptr::eq(self.rest, start.rest) {
                cell.push('"');
            }
            self.rest = rest;
            let piece = self.take_until(&['"']);
            self.line += line_breaks(piece);
            cell.push_str(piece);
            let Some(rest) = self.rest.strip_prefix('"') else {
                // The rest of the table is not swallowed: the following lines are read as rows of their own.
                *self = start;
                let line = start.line;
                return Err(format!(
                    "the quote opened on line {line} is never closed; write a quote inside a text twice"
                ));
            };
            self.rest = rest;
        }
        Ok(cell)
    }

    /// What stands after a cell.
    fn follows(&mut self) -> Result<Follows, String> {
        if let Some(rest) = self.rest.strip_prefix(self.separator) {
            self.rest = rest;
            return Ok(Follows::Cell);
        }
        if self.rest.is_empty() || self.rest.starts_with(['\n', '\r']) {
            self.line_end();
            return Ok(Follows::End);
        }
        let line = self.line;
        let after: String = self.rest.chars().take(20).take_while(|letter| !matches!(letter, '\n' | '\r')).collect();
        Err(format!("{after:?} follows a closing quote on line {line}; write a quote inside a text twice"))
    }

    /// Takes one line break, if there is one.
    fn line_end(&mut self) {
        let rest = self.rest.strip_prefix("\r\n").or_else(|| self.rest.strip_prefix(['\n', '\r']));
        if let Some(rest) = rest {
            self.rest = rest;
            self.line += 1;
        }
    }
}

/// How many line breaks a text holds, of any kind.
fn line_breaks(text: &str) -> usize {
    text.matches(['\n', '\r']).count() - text.matches("\r\n").count()
}
