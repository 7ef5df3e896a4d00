//! What an ODS workbook shows for its numbers and dates: the texts that the spreadsheet itself wrote beside the values.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use super::{MOST_COLUMNS, MOST_ROWS};

/// The texts of cells that are no texts, by sheet, then by row and column from 0.
pub(super) type ShownTexts = BTreeMap<String, BTreeMap<(usize, usize), String>>;

/// The most bytes of the content that are looked at.
const MOST_BYTES: u64 = 400 * 1024 * 1024;

/// Reads the texts; a file that is not understood has none, and its numbers read as stored.
pub(super) fn shown_texts(bytes: &[u8]) -> ShownTexts {
    let mut content = String::new();
    let read = || -> Option<()> {
        let mut package = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
        let file = package.by_name("content.xml").ok()?;
        file.take(MOST_BYTES).read_to_string(&mut content).ok().map(drop)
    };
    if { read }().is_none() {
        return ShownTexts::new();
    }
    let mut walk = Walk::default();
    let mut rest = content.as_str();
    while let Some((text, after)) = rest.split_once('<') {
        walk.text(text);
        let end = tag_end(after);
        let (tag, after) = after.split_at_checked(end).unwrap_or((after, ""));
        walk.tag(tag);
        rest = after.strip_prefix('>').unwrap_or(after);
    }
    walk.found
}

/// Where a tag ends: at a `>` that is not in quotes.
fn tag_end(tag: &str) -> usize {
    let mut quote = None;
    for (at, letter) in tag.char_indices() {
        match (quote, letter) {
            (None, '>') => return at,
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), letter) if letter == open => quote = None,
            _ => {}
        }
    }
    tag.len()
}

/// Where reading has come to.
#[derive(Default)]
struct Walk {
    /// What was found.
    found: ShownTexts,
    /// The sheet.
    sheet: Option<String>,
    /// The row and how often it is repeated.
    row: (usize, usize),
    /// The column and how often the cell is repeated.
    column: (usize, usize),
    /// The text of a cell that is no text, while it is read.
    cell: Option<String>,
    /// Whether the text of a paragraph is being read.
    paragraph: bool,
    /// How many notes are open; their texts are not the cell's.
    notes: usize,
}

impl Walk {
    /// Takes text between tags.
    fn text(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|_| self.paragraph && self.notes == 0) {
            cell.push_str(&unescaped(text));
        }
    }

    /// Takes a tag, without its angle brackets.
    fn tag(&mut self, tag: &str) {
        let closed = tag.ends_with('/');
        let name = tag.trim_end_matches('/').split_whitespace().next().unwrap_or_default();
        let repeated = |what: &str| attribute(tag, what).and_then(|count| count.parse().ok()).unwrap_or(1).max(1);
        match name {
            "table:table" => {
                self.sheet = attribute(tag, "table:name").map(unescaped);
                (self.row, self.column) = ((0, 0), (0, 0));
            }
            "/table:table" => self.sheet = None,
            "table:table-row" => {
                self.row = (self.row.0 + self.row.1, repeated("table:number-rows-repeated"));
                self.column = (0, 0);
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.column = (self.column.0 + self.column.1, repeated("table:number-columns-repeated"));
                let kind = attribute(tag, "office:value-type");
                let typed = matches!(kind, Some("float" | "percentage" | "currency" | "date" | "time"));
                self.cell = (typed && !closed).then(String::new);
            }
            "/table:table-cell" | "/table:covered-table-cell" => self.end_cell(),
            "text:p" => self.paragraph = !closed,
            "/text:p" => self.paragraph = false,
            "office:annotation" if !closed => self.notes += 1,
            "/office:annotation" => self.notes = self.notes.saturating_sub(1),
            _ => {}
        }
    }

    /// Keeps the text of the cell that ends, once for each repetition within bounds.
    fn end_cell(&mut self) {
        let (Some(text), Some(sheet)) = (self.cell.take(), &self.sheet) else { return };
        // A repeated value is mostly one of a few; what lies beyond keeps the stored number.
        let (rows, columns) = (self.row.1.min(100), self.column.1.min(MOST_COLUMNS));
        let cells = self.found.entry(sheet.clone()).or_default();
        for row in self.row.0..self.row.0 + rows {
            for column in self.column.0..self.column.0 + columns {
                if row < MOST_ROWS && column < MOST_COLUMNS && !text.trim().is_empty() {
                    cells.insert((row, column), text.clone());
                }
            }
        }
    }
}

/// The value of an attribute, as written.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag;
    loop {
        let (before, after) = rest.split_once(name)?;
        let starts = before.is_empty() || before.ends_with(char::is_whitespace);
        let value = after.trim_start().strip_prefix('=').map(str::trim_start);
        if let Some(value) = value.filter(|_| starts)
            && let Some(quote) = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))
        {
            return value.get(1..)?.split_once(quote).map(|(value, _)| value);
        }
        rest = after;
    }
}

/// A text without the five entities of XML.
fn unescaped(text: &str) -> String {
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    pairs.iter().fold(text.to_owned(), |text, (entity, letter)| text.replace(entity, letter))
}
