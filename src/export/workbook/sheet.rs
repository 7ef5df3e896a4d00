//! A sheet being written, row by row.

use rust_xlsxwriter::utility::row_col_to_cell;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::formats::{Formats, Kind, Look};
use super::{height, text};
use crate::assessment::Score;
use crate::export::DRAFT_MARK;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    /// Nothing.
    Blank,
    /// Words, as typed.
    Text(String),
    /// Words in the place of a number: `[1/6]`, `Not in Scope`.
    Mark(String),
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

    /// Words in the place of a number.
    pub(super) fn mark(text: impl Into<String>) -> Self {
        Self::Mark(text.into())
    }

    /// An identifier, a code or a digest.
    pub(super) fn code(code: &impl ToString) -> Self {
        Self::Code(code.to_string())
    }

    /// How many lines it takes in a column of so many characters.
    fn lines(&self, column: u8) -> u32 {
        match self {
            Self::Text(words) | Self::Mark(words) | Self::Code(words) => height::lines(words, column),
            Self::Blank | Self::Score(..) | Self::Count(_) | Self::Share(..) => 1,
        }
    }

    /// A score, or nothing.
    pub(super) fn score(score: Option<Score>, decimals: u8) -> Self {
        score.map_or(Self::Blank, |score| Self::Score(score, decimals))
    }
}

/// The height of the title line, in points.
const TITLE_HEIGHT: f64 = 22.0;

/// The widest sheet that can be read on A4, in characters.
const WIDEST_ON_A4: u32 = 200;

/// Excel's numbers of paper sizes.
const A4: u8 = 9;
/// See [`A4`].
const A3: u8 = 8;

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
    /// The row of the column names, once there are some.
    head: Option<u32>,
    /// The widths of the columns, in characters.
    widths: Vec<u8>,
}

impl<'a> Sheet<'a> {
    /// An empty sheet.
    pub(super) fn new(formats: &'a Formats, draft: bool, warnings: &'a mut Vec<String>) -> Self {
        Self { worksheet: Worksheet::new(), formats, warnings, draft, row: 0, head: None, widths: Vec::new() }
    }

    /// Names the sheet and writes its title line; a draft says so.
    pub(super) fn title(&mut self, name: &str, title: &str) -> Result<(), XlsxError> {
        self.worksheet.set_name(name)?;
        let title = if self.draft { format!("DRAFT – {title}") } else { title.to_owned() };
        self.row(Look::Title, &[Cell::Text(title)])
    }

    /// Writes the names of the columns with their widths; they stay in sight and can be filtered by.
    pub(super) fn head(&mut self, columns: &[(&str, u8)]) -> Result<(), XlsxError> {
        self.widths(columns.iter().map(|(_, width)| *width).collect())?;
        self.head = Some(self.row);
        let names: Vec<Cell> = columns.iter().map(|(name, _)| Cell::text(*name)).collect();
        self.row(Look::Head, &names)
    }

    /// Sets the widths of the columns.
    pub(super) fn widths(&mut self, widths: Vec<u8>) -> Result<(), XlsxError> {
        for (col, width) in (0_u16..).zip(&widths) {
            self.worksheet.set_column_width(col, f64::from(*width))?;
        }
        self.widths = widths;
        Ok(())
    }

    /// Writes a row.
    pub(super) fn row(&mut self, look: Look, cells: &[Cell]) -> Result<(), XlsxError> {
        for (col, cell) in (0_u16..).zip(cells) {
            self.cell(look, col, cell)?;
        }
        let lines = cells.iter().zip(&self.widths).map(|(cell, width)| cell.lines(*width)).max();
        let height = if look == Look::Title { TITLE_HEIGHT } else { height::of_lines(lines.unwrap_or(1)) };
        self.worksheet.set_row_height(self.row, height)?;
        self.row += 1;
        Ok(())
    }

    /// Leaves a row empty.
    pub(super) fn gap(&mut self) {
        self.row += 1;
    }

    /// The finished sheet, ready to print: landscape, as wide as a page, the column names on every page.
    pub(super) fn finish(mut self) -> Result<Worksheet, XlsxError> {
        if let Some(head) = self.head {
            let last_col = u16::try_from(self.widths.len().saturating_sub(1)).unwrap_or(0);
            self.worksheet.set_freeze_panes(head + 1, 0)?;
            self.worksheet.set_repeat_rows(0, head)?;
            self.worksheet.autofilter(head, 0, self.row.saturating_sub(1).max(head), last_col)?;
        }
        let width = self.widths.iter().map(|width| u32::from(*width)).sum::<u32>();
        let paper = if width > WIDEST_ON_A4 { A3 } else { A4 };
        self.worksheet.set_paper_size(paper).set_landscape().set_print_fit_to_pages(1, 0).set_footer("&L&A&R&P / &N");
        if self.draft {
            self.worksheet.set_header(format!("&R&B{DRAFT_MARK}"));
        }
        Ok(self.worksheet)
    }

    /// Writes a cell.
    fn cell(&mut self, look: Look, col: u16, cell: &Cell) -> Result<(), XlsxError> {
        match cell {
            Cell::Blank | Cell::Share(_, 0) => self.string(look, Kind::Text, col, ""),
            Cell::Text(words) | Cell::Mark(words) if words.starts_with(['=', '+', '-', '@', '\'']) => {
                self.string(look, Kind::Guarded, col, words)
            }
            Cell::Text(words) => self.string(look, Kind::Text, col, words),
            Cell::Mark(words) => self.string(look, Kind::Centred, col, words),
            Cell::Code(code) => self.string(look, Kind::Code, col, code),
            Cell::Score(score, decimals) => {
                let kind = if score.decimals().max(*decimals) >= 2 { Kind::Hundredths } else { Kind::Tenths };
                self.number(look, kind, col, f64::from(score.hundredths()) / 100.0)
            }
            Cell::Count(count) => self.number(look, Kind::Count, col, to_f64(*count)),
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
