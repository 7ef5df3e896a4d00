//! Files of text, apart by commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252; lenient, for people's files.

use super::{
    Book, BookKind, BookWarning, Cell, Encoding, MOST_CELLS, MOST_COLUMNS, MOST_LETTERS, MOST_ROWS, Sheet, SheetError,
};

/// How many rows are looked at to find out what stands between cells.
const SAMPLE: usize = 60;

/// Reads a file of text.
pub(super) fn read(bytes: &[u8]) -> Result<Book, SheetError> {
    let (text, encoding) = decoded(bytes);
    if text.chars().take(4_096).any(|letter| letter == '\0') {
        return Err(SheetError::new("it is no table: it holds binary data", "choose a CSV, XLSX or ODS file"));
    }
    let (announced, text) = announced(&text);
    let separator = announced.unwrap_or_else(|| separator(text));
    let (rows, warnings) = rows(text, separator, MOST_ROWS);
    let sheet = Sheet { name: String::new(), hidden: false, rows };
    Ok(Book { kind: BookKind::Text(separator, encoding), sheets: vec![sheet], warnings })
}

/// The bytes as text, and their encoding.
fn decoded(bytes: &[u8]) -> (String, Encoding) {
    let wide = |bytes: &[u8], pair: fn([u8; 2]) -> u16| {
        let units = bytes.as_chunks::<2>().0.iter().map(|two| pair(*two));
        char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    };
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => (String::from_utf8_lossy(rest).into_owned(), Encoding::Utf8Marked),
        [0xFF, 0xFE, rest @ ..] => (wide(rest, u16::from_le_bytes), Encoding::Utf16),
        [0xFE, 0xFF, rest @ ..] => (wide(rest, u16::from_be_bytes), Encoding::Utf16),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), Encoding::Utf8),
            Err(_) => (bytes.iter().map(|byte| windows_1252(*byte)).collect(), Encoding::Windows1252),
        },
    }
}

/// The characters that Windows-1252 has where Latin-1 has none.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// A byte of Windows-1252.
fn windows_1252(byte: u8) -> char {
    let special = byte.checked_sub(0x80).and_then(|place| WINDOWS.get(usize::from(place)));
    special.copied().unwrap_or_else(|| char::from(byte))
}

/// The separator that spreadsheets announce in a first line `sep=;`, and the text after it.
fn announced(text: &str) -> (Option<char>, &str) {
    let line = text.lines().next().unwrap_or_default();
    let mut letters = line.strip_prefix("sep=").unwrap_or_default().chars();
    match (letters.next(), letters.next()) {
        (Some(separator @ (',' | ';' | '\t')), None) => {
            let rest = text.get(line.len()..).unwrap_or_default();
            (Some(separator), rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n')).unwrap_or(rest))
        }
        _ => (None, text),
    }
}

/// The separator that gives the most cells that stand in columns of equal length.
fn separator(text: &str) -> char {
    let worth = |separator: char| {
        let (rows, _) = rows(text, separator, SAMPLE);
        let mut widths: Vec<usize> = rows.iter().map(Vec::len).filter(|width| *width > 1).collect();
        widths.sort_unstable();
        let mut best = 0;
        let mut rest = widths.as_slice();
        while let Some(first) = rest.first() {
            let same = rest.iter().take_while(|width| *width == first).count();
            best = best.max(same * (first - 1));
            rest = rest.get(same..).unwrap_or_default();
        }
        best
    };
    [';', '\t'].into_iter().fold(',', |best, other| if worth(other) > worth(best) { other } else { best })
}

/// The rows of a text, at most so many, and what the user should know.
fn rows(text: &str, separator: char, most: usize) -> (Vec<Vec<Cell>>, Vec<BookWarning>) {
    let mut reader = Reader { rest: text, separator };
    let (mut rows, mut warnings) = (Vec::new(), Vec::new());
    let mut cells = 0;
    while !reader.rest.is_empty() {
        if rows.len() >= most || cells >= MOST_CELLS {
            warnings.push(BookWarning::Cut(rows.len()));
            break;
        }
        let number = rows.len() + 1;
        let row = reader.row(|| warnings.push(BookWarning::OpenQuote(number)));
        cells += row.len();
        rows.push(row);
    }
    while rows.last().is_some_and(|row: &Vec<Cell>| row.iter().all(Cell::is_blank)) {
        rows.pop();
    }
    (rows, warnings)
}

/// Where reading has come to.
struct Reader<'a> {
    /// What is left.
    rest: &'a str,
    /// What stands between cells.
    separator: char,
}

impl<'a> Reader<'a> {
    /// The cells up to the end of the row; `unclosed` hears of a quote that is never closed.
    fn row(&mut self, mut unclosed: impl FnMut()) -> Vec<Cell> {
        let mut row = Vec::new();
        loop {
            let text = match self.quoted() {
                Some(Ok(text)) => text,
                Some(Err(())) => {
                    unclosed();
                    self.plain().to_owned()
                }
                None => self.plain().to_owned(),
            };
            if row.len() < MOST_COLUMNS {
                row.push(Cell::text(text.chars().take(MOST_LETTERS).collect::<String>()));
            }
            if let Some(rest) = self.rest.strip_prefix(self.separator) {
                self.rest = rest;
            } else {
                let ends = ["\r\n", "\n", "\r"];
                self.rest = ends.iter().find_map(|end| self.rest.strip_prefix(*end)).unwrap_or(self.rest);
                return row;
            }
        }
    }

    /// Takes the text up to the next separator or the end of the line.
    fn plain(&mut self) -> &'a str {
        let end = self.rest.find([self.separator, '\n', '\r']).unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at_checked(end).unwrap_or_default();
        self.rest = rest;
        text
    }

    /// Takes a cell in quotes, two quotes inside being one, and whatever follows the closing quote; the error is a quote
    /// that is never closed.
    fn quoted(&mut self) -> Option<Result<String, ()>> {
        let mut rest = self.rest.strip_prefix('"')?;
        let mut text = String::new();
        loop {
            let Some((piece, after)) = rest.split_once('"') else { return Some(Err(())) };
            text.push_str(piece);
            let Some(more) = after.strip_prefix('"') else {
                self.rest = after;
                text.push_str(self.plain());
                return Some(Ok(text.replace("\r\n", "\n")));
            };
            text.push('"');
            rest = more;
        }
    }
}
