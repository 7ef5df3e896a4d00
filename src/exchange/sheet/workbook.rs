//! Workbooks: XLSX and ODS with the numbers as they are shown, older ones with the numbers as they are stored.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, DataRef, Dimensions, ExcelDateTime, Ods, Range, Reader, SheetType, SheetVisible, Xls, Xlsx};

use super::number::{date, number};
use super::{
    Book, BookKind, BookWarning, Cell, CellKind, MOST_CELLS, MOST_COLUMNS, MOST_LETTERS, MOST_ROWS, Sheet, SheetError,
};

/// What to do with a workbook that cannot be read.
const AGAIN: &str = "open it in a spreadsheet and save it as XLSX without a password";

/// Reads a workbook that is a zip: XLSX, or ODS.
pub(super) fn read_zipped(bytes: &[u8]) -> Result<Book, SheetError> {
    match Xlsx::new(Cursor::new(bytes)) {
        Ok(book) => read_xlsx(book),
        Err(xlsx) => match Ods::new(Cursor::new(bytes)) {
            Ok(book) => Ok(with_shown_texts(read_other("ODS", book), bytes)),
            Err(ods) => {
                let is_ods = bytes.windows(40).take(4_096).any(|part| part.starts_with(b"opendocument.spreadsheet"));
                let why = if is_ods { ods.to_string() } else { xlsx.to_string() };
                Err(SheetError::new(format!("it is a package, and no workbook that can be read: {why}"), AGAIN))
            }
        },
    }
}

/// The cells of an ODS workbook with the texts that it shows for its numbers and dates.
fn with_shown_texts(mut book: Book, bytes: &[u8]) -> Book {
    let shown = super::ods::shown_texts(bytes);
    for sheet in &mut book.sheets {
        for ((row, column), text) in shown.get(&sheet.name).into_iter().flatten() {
            let cell = sheet.rows.get_mut(*row).and_then(|cells| cells.get_mut(*column));
            let Some(cell) = cell.filter(|cell| !matches!(cell.kind, CellKind::Text | CellKind::Error)) else {
                continue;
            };
            let is_number = matches!(cell.kind, CellKind::Number { .. });
            if is_number && !super::number::shows(text, &cell.text) {
                continue;
            }
            cell.text.clone_from(text);
            if is_number {
                // A number without decimals may have lost its zeros before it was shown.
                cell.kind = CellKind::Number { exact: text.contains(['.', ',']) && text.ends_with('0') };
            }
        }
    }
    book
}

/// Reads a workbook of the years before 2007; workbooks with a password look alike.
pub(super) fn read_old(bytes: &[u8]) -> Result<Book, SheetError> {
    let book = Xls::new(Cursor::new(bytes))
        .map_err(|error| SheetError::new(format!("it is an old workbook, or one with a password: {error}"), AGAIN))?;
    Ok(read_other("XLS", book))
}

/// The sheets that hold cells, and whether each is hidden.
fn sheets(all: &[calamine::Sheet]) -> Vec<(String, bool)> {
    let cells = all.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    cells.map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).collect()
}

/// Reads an XLSX workbook cell by cell.
fn read_xlsx(mut book: Xlsx<Cursor<&[u8]>>) -> Result<Book, SheetError> {
    let mut read = Grid::default();
    let mut done = Vec::new();
    let mut warnings = Vec::new();
    for (name, hidden) in sheets(book.sheets_metadata()) {
        let broken =
            |error: calamine::XlsxError| SheetError::new(format!("the sheet {name:?} cannot be read: {error}"), AGAIN);
        let mut reader = book.worksheet_cells_reader(&name).map_err(broken)?;
        let formats: Vec<Option<String>> = reader.styles().iter().map(format_of).collect();
        while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(broken)? {
            let format = formats.get(style).and_then(Option::as_deref);
            read.put(cell.get_position(), || from_xlsx(cell.get_value(), format));
        }
        drop(reader);
        // Merged cells only make cells easier to read: a fault in them is no reason to refuse a sheet.
        read.spread(&book.merge_cells_by_sheet_name(&name).unwrap_or_default());
        if read.cut {
            warnings.push(BookWarning::TooLarge(name.clone()));
        }
        done.push(Sheet { name, hidden, rows: read.take() });
    }
    Ok(Book { kind: BookKind::Workbook("XLSX"), sheets: done, warnings })
}

/// The number format of a style.
fn format_of(style: &calamine::Style) -> Option<String> {
    style.number_format.as_ref().map(|format| format.format_code.clone())
}

/// A cell of an XLSX workbook.
fn from_xlsx(value: &DataRef<'_>, format: Option<&str>) -> Cell {
    match value {
        DataRef::Float(value) => number(*value, format),
        #[allow(clippy::cast_precision_loss, reason = "a spreadsheet's own numbers are floats")]
        DataRef::Int(value) => number(*value as f64, format),
        DataRef::SharedString(text) => Cell::text(*text),
        DataRef::String(text) => Cell::text(text.as_str()),
        DataRef::DateTime(value) => from_date(value),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => from_iso(text),
        DataRef::Bool(value) => truth(*value),
        DataRef::Error(error) => failed(&error.to_string()),
        DataRef::Empty => Cell::default(),
    }
}

/// Reads another workbook, whose cells say nothing of how numbers are shown.
fn read_other<'a, R: Reader<Cursor<&'a [u8]>>>(kind: &'static str, mut book: R) -> Book {
    let mut done = Vec::new();
    let mut warnings = Vec::new();
    let mut read = Grid::default();
    for (name, hidden) in sheets(book.sheets_metadata()) {
        let range: Range<Data> = match book.worksheet_range(&name) {
            Ok(range) => range,
            Err(error) => {
                warnings.push(BookWarning::Unreadable(name, format!("{error:?}")));
                continue;
            }
        };
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let place = |start: u32, at: usize| start.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
            read.put((place(top, row), place(left, column)), || from_other(value));
        }
        if read.cut {
            warnings.push(BookWarning::TooLarge(name.clone()));
        }
        done.push(Sheet { name, hidden, rows: read.take() });
    }
    Book { kind: BookKind::Workbook(kind), sheets: done, warnings }
}

/// A cell of another workbook.
fn from_other(value: &Data) -> Cell {
    match value {
        Data::Float(value) => number(*value, None),
        #[allow(clippy::cast_precision_loss, reason = "a spreadsheet's own numbers are floats")]
        Data::Int(value) => number(*value as f64, None),
        Data::String(text) => Cell::text(text.as_str()),
        Data::DateTime(value) => from_date(value),
        Data::DateTimeIso(text) | Data::DurationIso(text) => from_iso(text),
        Data::Bool(value) => truth(*value),
        Data::Error(error) => failed(&error.to_string()),
        Data::Empty => Cell::default(),
    }
}

/// A date.
fn from_date(value: &ExcelDateTime) -> Cell {
    let (year, month, day, hour, minute, _, _) = value.to_ymd_hms_milli();
    date((year, month, day, hour, minute))
}

/// A date as the file writes it: `2005-03-01T00:00:00`.
fn from_iso(text: &str) -> Cell {
    let day = text.strip_suffix("T00:00:00").unwrap_or(text);
    Cell { text: day.replace('T', " "), kind: CellKind::Date, merged: false }
}

/// True or false, in the words that the vocabulary knows.
fn truth(value: bool) -> Cell {
    Cell { text: if value { "TRUE" } else { "FALSE" }.to_owned(), kind: CellKind::Truth, merged: false }
}

/// A formula that failed.
fn failed(text: &str) -> Cell {
    Cell { text: text.to_owned(), kind: CellKind::Error, merged: false }
}

/// The cells of a sheet while it is read.
#[derive(Default)]
struct Grid {
    /// By row, then by column.
    cells: BTreeMap<usize, BTreeMap<usize, Cell>>,
    /// How many cells of the whole book have been taken.
    taken: usize,
    /// Whether something was left out.
    cut: bool,
}

impl Grid {
    /// Takes a cell, if it shows something and there is room.
    fn put(&mut self, (row, column): (u32, u32), make: impl FnOnce() -> Cell) {
        let (row, column) = (usize::try_from(row).unwrap_or(usize::MAX), usize::try_from(column).unwrap_or(usize::MAX));
        if row >= MOST_ROWS || column >= MOST_COLUMNS || self.taken >= MOST_CELLS {
            // Formats reach further than what was typed.
            self.cut |= !make().is_blank();
            return;
        }
        let mut cell = make();
        if cell.is_blank() {
            return;
        }
        if cell.text.len() > MOST_LETTERS {
            cell.text = cell.text.chars().take(MOST_LETTERS).collect();
        }
        cell.text = cell.text.replace("\r\n", "\n").replace("_x000D_", "");
        self.taken += 1;
        self.cells.entry(row).or_default().insert(column, cell);
    }

    /// Shows the text of merged cells in every row that they cover.
    fn spread(&mut self, merged: &[Dimensions]) {
        for area in merged.iter().take(10_000) {
            let whole = |(row, column): (u32, u32)| (row as usize, column as usize);
            let ((top, column), (bottom, _)) = (whole(area.start), whole(area.end));
            let Some(cell) = self.cells.get(&top).and_then(|row| row.get(&column)).cloned() else { continue };
            for row in top + 1..=bottom.min(MOST_ROWS.saturating_sub(1)) {
                if self.taken >= MOST_CELLS {
                    return;
                }
                self.taken += 1;
                let own = Cell { merged: true, ..cell.clone() };
                self.cells.entry(row).or_default().entry(column).or_insert(own);
            }
        }
    }

    /// Gives the rows, and begins anew.
    fn take(&mut self) -> Vec<Vec<Cell>> {
        self.cut = false;
        let cells = std::mem::take(&mut self.cells);
        let mut rows = Vec::new();
        for (at, row) in cells {
            rows.resize_with(at, Vec::new);
            let mut line = Vec::new();
            for (column, cell) in row {
                line.resize_with(column, Cell::default);
                line.push(cell);
            }
            rows.push(line);
        }
        rows
    }
}
