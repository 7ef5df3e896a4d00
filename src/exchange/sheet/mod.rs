//! Any spreadsheet that a vendor has, as sheets of text cells: CSV, TSV, XLSX, ODS and their older relatives.
//!
//! A cell holds what the spreadsheet shows, not what it calculates with: 1.10 stays 1.10. Where the file does not say how
//! a number is shown, the cell says so ([`CellKind::Number`] with `exact` false). Absent on purpose: what the cells mean.

mod number;
mod ods;
mod read;
mod text;
mod workbook;

use std::fmt;

pub use read::{MOST_BYTES, SheetError, read};

/// The most rows that are read of a sheet.
pub const MOST_ROWS: usize = 100_000;
/// The most columns that are read of a sheet.
pub const MOST_COLUMNS: usize = 200;
/// The most cells that are read of a file.
pub const MOST_CELLS: usize = 2_000_000;
/// The most characters that are read of a cell; spreadsheets hold 32,767.
pub const MOST_LETTERS: usize = 100_000;

/// What a cell is in the spreadsheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CellKind {
    /// Nothing, or text.
    #[default]
    Text,
    /// A number. `exact`: the text is what the spreadsheet shows, for its format says how many decimals there are.
    Number {
        /// Whether trailing zeros are as the spreadsheet shows them.
        exact: bool,
    },
    /// A date or a time.
    Date,
    /// True or false.
    Truth,
    /// A formula that failed, such as `#REF!`.
    Error,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// What the spreadsheet shows.
    pub text: String,
    /// What it is.
    pub kind: CellKind,
    /// Whether the text is that of a merged cell which begins above or to the left.
    pub merged: bool,
}

impl Cell {
    /// A cell of text.
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Whether nothing is shown.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// One sheet; a file of text is one sheet without a name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Its name; empty for a file of text.
    pub name: String,
    /// Whether the spreadsheet hides it.
    pub hidden: bool,
    /// Its rows from the first; a row may be shorter than others.
    pub rows: Vec<Vec<Cell>>,
}

/// The cell that stands for all that are not there.
static NO_CELL: Cell = Cell { text: String::new(), kind: CellKind::Text, merged: false };

impl Sheet {
    /// The cell in a row and a column, both from 0; a blank one where there is none.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        self.rows.get(row).and_then(|cells| cells.get(column)).unwrap_or(&NO_CELL)
    }

    /// How many columns the widest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// Whether a row shows nothing.
    pub fn is_blank_row(&self, row: usize) -> bool {
        self.rows.get(row).is_none_or(|cells| cells.iter().all(Cell::is_blank))
    }

    /// The place of a cell.
    pub fn place(&self, row: usize, column: usize) -> Place {
        Place { sheet: self.name.clone(), row, column }
    }
}

/// The place of a cell: `Claims!C17`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The sheet; empty for a file of text.
    pub sheet: String,
    /// The row, from 0.
    pub row: usize,
    /// The column, from 0.
    pub column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.sheet.is_empty() {
            let plain = self.sheet.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
            if plain { write!(f, "{}!", self.sheet)? } else { write!(f, "'{}'!", self.sheet.replace('\'', "''"))? }
        }
        write!(f, "{}{}", column_name(self.column), self.row + 1)
    }
}

/// The letters of a column, from 0: A, Z, AA.
pub fn column_name(column: usize) -> String {
    let mut rest = column;
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    letters.iter().rev().collect()
}

/// The column of its letters: A is 0. Case does not matter.
pub fn column_of(letters: &str) -> Option<usize> {
    if letters.is_empty() || letters.len() > 3 || !letters.bytes().all(|letter| letter.is_ascii_alphabetic()) {
        return None;
    }
    let place = |letter: u8| usize::from(letter.to_ascii_uppercase() - b'A') + 1;
    Some(letters.bytes().fold(0, |sum, letter| sum * 26 + place(letter)) - 1)
}

/// What a file was recognised as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BookKind {
    /// Text, with what stands between cells and the encoding.
    Text(char, Encoding),
    /// A workbook, by the usual ending of its name.
    Workbook(&'static str),
    /// A list of objects.
    Json,
}

/// How a text is written in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-8 with a byte order mark.
    Utf8Marked,
    /// UTF-16 of either order.
    Utf16,
    /// Windows-1252, which every byte is.
    Windows1252,
}

impl BookKind {
    /// The words for people: `CSV, semicolons, Windows-1252`.
    pub fn words(self) -> String {
        let (separator, encoding) = match self {
            Self::Workbook(kind) => return tr!("import-kind-workbook", kind = kind),
            Self::Json => return "JSON".to_owned(),
            Self::Text(separator, encoding) => (separator, encoding),
        };
        let separator = match separator {
            ';' => tr!("import-kind-semicolons"),
            '\t' => tr!("import-kind-tabs"),
            _ => tr!("import-kind-commas"),
        };
        let encoding = match encoding {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf8Marked => tr!("import-kind-marked"),
            Encoding::Utf16 => "UTF-16",
            Encoding::Windows1252 => "Windows-1252",
        };
        format!("{separator}, {encoding}")
    }
}

/// Something to know about a whole file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BookWarning {
    /// Only so many rows are read.
    Cut(usize),
    /// In this row, from 1, a quote is opened and never closed.
    OpenQuote(usize),
    /// Of this sheet only a part is read.
    TooLarge(String),
    /// This sheet cannot be read.
    Unreadable(String, String),
}

impl BookWarning {
    /// The words for people.
    pub fn words(&self) -> String {
        match self {
            Self::Cut(rows) => tr!("import-warning-cut", rows = *rows),
            Self::OpenQuote(row) => tr!("import-warning-quote", row = *row),
            Self::TooLarge(name) => tr!("import-warning-large", name = name.as_str()),
            Self::Unreadable(name, why) => tr!("import-warning-unreadable", name = name.as_str(), why = why.as_str()),
        }
    }
}

/// A spreadsheet that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book {
    /// What it was recognised as.
    pub kind: BookKind,
    /// Its sheets in their order.
    pub sheets: Vec<Sheet>,
    /// What the user should know: limits that were reached.
    pub warnings: Vec<BookWarning>,
}

impl Book {
    /// The place of a sheet by its name; case does not matter.
    pub fn sheet_named(&self, name: &str) -> Option<usize> {
        let lower = name.to_lowercase();
        let exact = self.sheets.iter().position(|sheet| sheet.name == name);
        exact.or_else(|| self.sheets.iter().position(|sheet| sheet.name.to_lowercase() == lower))
    }
}
