//! What the user chose about a spreadsheet: the sheet, the row of heads, the columns, and what wins in a conflict.

use std::collections::BTreeSet;

use super::Field;
use super::vocabulary::plain;
use crate::exchange::sheet::{Book, Sheet};

/// What happens where the assessment says something else already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Policy {
    /// Only what is empty is filled.
    #[default]
    Fill,
    /// The spreadsheet wins.
    Overwrite,
    /// A row that contradicts the assessment is left out as a whole.
    SkipRows,
}

impl Policy {
    /// All policies.
    pub const ALL: &'static [Self] = &[Self::Fill, Self::Overwrite, Self::SkipRows];

    /// The word on the command line and in settings.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Fill => "fill",
            Self::Overwrite => "overwrite",
            Self::SkipRows => "skip",
        }
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|policy| policy.word().eq_ignore_ascii_case(word.trim()))
    }

    /// The words on screen.
    pub fn title(self) -> &'static str {
        match self {
            Self::Fill => tr!("import-policy-fill"),
            Self::Overwrite => tr!("import-policy-overwrite"),
            Self::SkipRows => tr!("import-policy-skip"),
        }
    }
}

/// What the user chose about a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// The place of the sheet in the book.
    pub sheet: usize,
    /// The row of heads, from 0; none where the first row is a claim already.
    pub header: Option<usize>,
    /// What each column holds; none is not read.
    pub columns: Vec<Option<Field>>,
    /// What wins in a conflict.
    pub policy: Policy,
    /// Whether cells that cannot be read are left out; else they stand in the way.
    pub leave_out_bad: bool,
    /// Rows that the user left out, from 0.
    pub left_out: BTreeSet<usize>,
}

impl Choices {
    /// The sheet.
    pub fn sheet<'a>(&self, book: &'a Book) -> Option<&'a Sheet> {
        book.sheets.get(self.sheet)
    }

    /// The columns that hold a field.
    pub fn columns_of(&self, field: Field) -> impl Iterator<Item = usize> + '_ {
        let holds = move |(_, own): &(usize, &Option<Field>)| **own == Some(field);
        self.columns.iter().enumerate().filter(holds).map(|(column, _)| column)
    }

    /// Whether some column holds a field.
    pub fn has(&self, field: Field) -> bool {
        self.columns.contains(&Some(field))
    }

    /// Says what a column holds; a field that stands in one column only leaves the one that it had.
    pub fn set_column(&mut self, column: usize, field: Option<Field>) {
        if let Some(field) = field.filter(|field| !field.may_repeat()) {
            for own in self.columns.iter_mut().filter(|own| **own == Some(field)) {
                *own = None;
            }
        }
        if let Some(own) = self.columns.get_mut(column) {
            *own = field;
        }
    }

    /// The heads as one text, by which the choices are found again for the next file of the same make.
    pub fn signature(&self, book: &Book) -> String {
        let Some(sheet) = self.sheet(book) else { return String::new() };
        let heads = self.header.and_then(|row| sheet.rows.get(row)).map(Vec::as_slice).unwrap_or_default();
        let heads: Vec<String> = heads.iter().map(|cell| plain(&cell.text)).collect();
        heads.join("|").chars().take(600).collect()
    }
}
