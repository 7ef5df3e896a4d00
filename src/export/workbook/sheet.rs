//! A sheet being written, row by row.

use rust_xlsxwriter::utility::row_col_to_cell;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::formats::{Formats, Kind, Look};
use super::text;
use crate::assessment::Score;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    /// Nothing.
    Blank,
    /// Words, as typed.
    Text(String),
    /// An identifier, a code or a digest: digits that are no number.
    Code(String),
    /// A score, with at least so many decimals.
    Score(Score, u8),
    /// A number of things.
    Count(usize),
    /// A part of a whole.
    Share(usize, usize),
}

impl Cell {
    /// Words, as typed.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// An identifier, a code or a digest.
    pub(super) fn code(code: impl ToString) -> Self {
        Self::Code(code.to_string())
    }

    /// A score, or nothing.
    pub(super) fn score(score: Option<Score>, decimals: u8) -> Self {
        score.map_or(Self::Blank, |score| Self::Score(score, decimals))
    }
}

/// A sheet being written.
pub(super) struct Sheet<'a> {
    /// The sheet itself.
    worksheet: Worksheet,
    /// How cells look.
    formats: &'a Formats,
    /// Where cut cells are reported.
    warnings: &'a mut Vec<String>,
    /// Whether title lines say that this is a draft.
    draft: bool,
    /// The next row.
    row: u32,
    /// The row of the column names and the last column, once there are some.
    head: Option<(u32, u16)>,
}

impl<'a> Sheet<'a> {
    /// An empty sheet.
    pub(super) fn new(formats: &'a Formats, draft: bool, warnings: &'a mut Vec<String>) -> Self {
        Self { worksheet: Worksheet::new(), formats, warnings, draft, row: 0, head: None }
    }

    /// Names the sheet and writes its title line; a draft says so.
    pub(super) fn title(&mut self, name: &str, title: &str) -> Result<(), XlsxError> {
        self.worksheet.set_name(name)?;
        let title = if self.draft { format!("DRAFT – {title}") } else { title.to_owned() };
        self.row(Look::Title, &[Cell::Text(title)])
    }

    /// Writes the names of the columns with their widths; they stay in sight and can be filtered by.
    pub(super) fn head(&mut self, columns: &[(&str, u8)]) -> Result<(), XlsxError> {
        let mut names = Vec::with_capacity(columns.len());
        for (col, (name, width)) in (0_u16..).zip(columns) {
            self.worksheet.set_column_width(col, f64::from(*width))?;
            names.push(Cell::text(*name));
            self.head = Some((self.row, col));
        }
        self.row(Look::Head, &names)
    }

    /// Sets the widths of columns without names.
    pub(super) fn widths(&mut self, widths: &[u8]) -> Result<(), XlsxError> {
        for (col, width) in (0_u16..).zip(widths) {
            self.worksheet.set_column_width(col, f64::from(*width))?;
        }
        Ok(())
    }

    /// Writes a row.
    pub(super) fn row(&mut self, look: Look, cells: &[Cell]) -> Result<(), XlsxError> {
        for (col, cell) in (0_u16..).zip(cells) {
            self.cell(look, col, cell)?;
        }
        self.row += 1;
        Ok(())
    }

    /// Leaves a row empty.
    pub(super) fn gap(&mut self) {
        self.row += 1;
    }

    /// The finished sheet, ready to print: landscape, as wide as a page, the column names on every page.
    pub(super) fn finish(mut self) -> Result<Worksheet, XlsxError> {
        if let Some((head, last_col)) = self.head {
            self.worksheet.set_freeze_panes(head + 1, 0)?;
            self.worksheet.set_repeat_rows(head, head)?;
            self.worksheet.autofilter(head, 0, self.row.saturating_sub(1).max(head), last_col)?;
        }
        self.worksheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0).set_footer("&L&A&R&P / &N");
        Ok(self.worksheet)
    }

    /// Writes a cell.
    fn cell(&mut self, look: Look, col: u16, cell: &Cell) -> Result<(), XlsxError> {
        match cell {
            Cell::Blank => self.string(look, Kind::Text, col, ""),
            Cell::Text(words) if words.starts_with(['=', '+', '-', '@', '\'']) => {
                self.string(look, Kind::Guarded, col, words)
            }
            Cell::Text(words) => self.string(look, Kind::Text, col, words),
            Cell::Code(code) => self.string(look, Kind::Code, col, code),
            Cell::Score(score, decimals) => {
                let kind = if score.decimals().max(*decimals) >= 2 { Kind::Hundredths } else { Kind::Tenths };
                self.number(look, kind, col, f64::from(score.hundredths()) / 100.0)
            }
            Cell::Count(count) => self.number(look, Kind::Count, col, to_f64(*count)),
            Cell::Share(_, 0) => self.string(look, Kind::Text, col, ""),
            Cell::Share(part, whole) => self.number(look, Kind::Percent, col, to_f64(*part) / to_f64(*whole)),
        }
    }

    /// Writes a number.
    fn number(&mut self, look: Look, kind: Kind, col: u16, number: f64) -> Result<(), XlsxError> {
        if let Some(format) = self.formats.of(look, kind) {
            self.worksheet.write_number_with_format(self.row, col, number, format)?;
        }
        Ok(())
    }

    /// Writes words, cut with a warning where a cell has no room for them.
    fn string(&mut self, look: Look, kind: Kind, col: u16, words: &str) -> Result<(), XlsxError> {
        let Some(format) = self.formats.of(look, kind) else { return Ok(()) };
        let (row, runs) = (self.row, text::looks_like_runs(words));
        let most = if runs { text::MOST_UNITS_OF_RUNS } else { text::MOST_UNITS };
        let mut words = text::plain(words);
        if let Some(short) = text::cut(&words, most) {
            let (sheet, cell) = (self.worksheet.name(), row_col_to_cell(row, col));
            let message =
                format!("workbook.xlsx, sheet {sheet}, cell {cell}: the text is cut; a cell holds {most} characters");
            self.warnings.push(message);
            words = short;
        }
        // The writer takes `<r>..</r>` for its own markup; written as a run the same letters are text again.
        if runs && text::looks_like_runs(&words) {
            self.worksheet.write_rich_string_with_format(
                row,
                col,
                &[(&Format::default(), &text::protected(&words))],
                format,
            )?;
        } else {
            self.worksheet.write_string_with_format(row, col, words, format)?;
        }
        Ok(())
    }
}

/// A number of things as a cell holds it.
fn to_f64(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}
