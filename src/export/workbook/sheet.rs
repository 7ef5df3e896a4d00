//! A sheet being written, row by row.

use rust_xlsxwriter::utility::row_col_to_cell;
use rust_xlsxwriter::{
    Chart, Color, ConditionalFormatCell, ConditionalFormatCellRule, ConditionalFormatFormula, DataValidation,
    DataValidationRule, Format, ProtectionOptions, Url, Worksheet, XlsxError,
};

use super::cell::{Cell, to_f64};
use super::formats::{Formats, Kind, Look, Tone};
use super::{height, text};
use crate::export::DRAFT_MARK;

/// The height of the title line, in points.
const TITLE_HEIGHT: f64 = 22.0;

/// The widest sheet that can be read on A4, in characters.
const WIDEST_ON_A4: u32 = 200;

/// Excel's numbers of paper sizes.
const A4: u8 = 9;
/// See [`A4`].
const A3: u8 = 8;

/// The share of their size, in hundredths, at which charts are as wide as an upright page, with room to spare: columns are not
/// as wide in all programs.
const CHARTS_SCALE: u16 = 60;

/// How high the inside of an upright page of charts is, in points at their full size.
const UPRIGHT: f64 = 1180.0;

/// The height of an empty row, in points.
pub(super) const EMPTY: f64 = 15.0;

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
    /// How many columns stay in sight.
    frozen: u16,
    /// The columns whose cells may be edited, where the sheet is protected.
    open: Option<Vec<u16>>,
    /// The rows before which a printed page ends.
    breaks: Vec<u32>,
    /// The first and the last column of its charts, where only those are printed.
    charts: Option<(u16, u16)>,
    /// How much of the upright page of charts that is being filled is taken, in points at full size.
    taken: f64,
}

impl<'a> Sheet<'a> {
    /// An empty sheet.
    pub(super) fn new(formats: &'a Formats, draft: bool, warnings: &'a mut Vec<String>) -> Self {
        Self {
            worksheet: Worksheet::new(),
            formats,
            warnings,
            draft,
            row: 0,
            head: None,
            widths: Vec::new(),
            frozen: 0,
            open: None,
            breaks: Vec::new(),
            charts: None,
            taken: 0.0,
        }
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
        let height = if look == Look::Title { TITLE_HEIGHT } else { self.height(cells) };
        self.worksheet.set_row_height(self.row, height)?;
        self.row += 1;
        self.take(height);
        Ok(())
    }

    /// How high a row of these cells becomes, in points.
    pub(super) fn height(&self, cells: &[Cell]) -> f64 {
        let lines = cells.iter().zip(&self.widths).map(|(cell, width)| cell.lines(*width)).max();
        height::of_lines(lines.unwrap_or(1))
    }

    /// Leaves a row empty.
    pub(super) fn gap(&mut self) {
        self.row += 1;
        self.take(EMPTY);
    }

    /// Takes a row's height from the page that is being filled; what has no room left begins the next one.
    fn take(&mut self, height: f64) {
        let taken = self.taken + height;
        self.taken = if taken <= UPRIGHT { taken } else { height };
    }

    /// Ends the printed page here where so many points have no room on it.
    pub(super) fn make_room(&mut self, points: f64) {
        if self.taken > TITLE_HEIGHT && self.taken + points > UPRIGHT {
            self.breaks.push(self.row);
            self.taken = 0.0;
        }
    }

    /// The next row.
    pub(super) const fn next_row(&self) -> u32 {
        self.row
    }

    /// Keeps the first columns in sight.
    pub(super) fn freeze_columns(&mut self, count: u16) {
        self.frozen = count;
    }

    /// Protects the sheet without a password; cells of these columns may be edited, and the filter and the widths of
    /// columns work. Said before the rows are written.
    pub(super) fn protect(&mut self, open: Vec<u16>) {
        let options = ProtectionOptions {
            format_cells: true,
            format_columns: true,
            format_rows: true,
            sort: true,
            use_autofilter: true,
            use_pivot_tables: true,
            ..ProtectionOptions::new()
        };
        self.worksheet.protect_with_options(&options);
        self.open = Some(open);
    }

    /// The rows below the names of the columns; `None` where there are none.
    fn body(&self) -> Option<(u32, u32)> {
        let first = self.head? + 1;
        (self.row > first).then(|| (first, self.row - 1))
    }

    /// Offers a column's choices in a list; other words are refused.
    pub(super) fn choices(&mut self, col: u16, about: &str, words: &[&str]) -> Result<(), XlsxError> {
        let Some((first, last)) = self.body() else { return Ok(()) };
        let allowed = DataValidation::new()
            .allow_list_strings(words)?
            .set_error_title(about)?
            .set_error_message(format!("One of: {}; or nothing.", words.join(", ")))?;
        self.worksheet.add_data_validation(first, col, last, col, &allowed)?;
        Ok(())
    }

    /// Holds a column's numbers between two.
    pub(super) fn numbers(&mut self, col: u16, about: &str, (low, high): (f64, f64)) -> Result<(), XlsxError> {
        let Some((first, last)) = self.body() else { return Ok(()) };
        let allowed = DataValidation::new()
            .allow_decimal_number(DataValidationRule::Between(low, high))
            .set_error_title(about)?
            .set_error_message(format!("A number from {low} to {high}, or nothing."))?;
        self.worksheet.add_data_validation(first, col, last, col, &allowed)?;
        Ok(())
    }

    /// Colours the cells of columns that say a word.
    pub(super) fn tone_of_word(&mut self, cols: (u16, u16), word: &str, tone: Tone) -> Result<(), XlsxError> {
        let Some((first, last)) = self.body() else { return Ok(()) };
        let rule = ConditionalFormatCell::new()
            .set_rule(ConditionalFormatCellRule::EqualTo(word.to_owned()))
            .set_format(tone.format());
        self.worksheet.add_conditional_format(first, cols.0, last, cols.1, &rule)?;
        Ok(())
    }

    /// Colours the scores of columns by what they mean; words and empty cells are no scores.
    pub(super) fn tone_of_scores(&mut self, cols: (u16, u16), full: f64) -> Result<(), XlsxError> {
        let Some((first, last)) = self.body() else { return Ok(()) };
        let cell = row_col_to_cell(first, cols.0);
        let scores = [
            (format!("=AND(ISNUMBER({cell}),{cell}>={full})"), Tone::Green),
            (format!("=AND(ISNUMBER({cell}),{cell}>0,{cell}<{full})"), Tone::Amber),
            (format!("=AND(ISNUMBER({cell}),{cell}=0)"), Tone::Grey),
        ];
        for (score, tone) in scores {
            let rule = ConditionalFormatFormula::new().set_rule(score.as_str()).set_format(tone.format());
            self.worksheet.add_conditional_format(first, cols.0, last, cols.1, &rule)?;
        }
        Ok(())
    }

    /// Puts a chart's upper left corner into a cell.
    pub(super) fn chart(&mut self, row: u32, col: u16, chart: &Chart) -> Result<(), XlsxError> {
        self.worksheet.insert_chart(row, col, chart)?;
        Ok(())
    }

    /// Leaves rows empty until this one.
    pub(super) fn skip_to(&mut self, row: u32) {
        while self.row < row {
            self.gap();
        }
    }

    /// Prints these columns alone, which hold the charts, on upright pages.
    pub(super) fn print_charts(&mut self, columns: (u16, u16)) {
        self.charts = Some(columns);
    }

    /// Gives the sheet's tab the colour of those that may be edited.
    pub(super) fn mark_tab(&mut self) {
        self.worksheet.set_tab_color(Color::RGB(0x1D_5FA8));
    }

    /// The finished sheet, ready to print: landscape, as wide as a page, the column names on every page; charts upright.
    pub(super) fn finish(mut self, header: &str) -> Result<Worksheet, XlsxError> {
        let last = self.row.saturating_sub(1);
        if let Some(head) = self.head {
            let last_col = u16::try_from(self.widths.len().saturating_sub(1)).unwrap_or(0);
            self.worksheet.set_freeze_panes(head + 1, self.frozen)?;
            self.worksheet.set_repeat_rows(0, head)?;
            self.worksheet.autofilter(head, 0, last.max(head), last_col)?;
        }
        let width = self.widths.iter().map(|width| u32::from(*width)).sum::<u32>();
        let paper = if self.charts.is_none() && width > WIDEST_ON_A4 { A3 } else { A4 };
        self.worksheet.set_paper_size(paper).set_landscape().set_footer("&L&A&R&P / &N");
        if let Some((first, last_col)) = self.charts {
            self.worksheet.set_portrait().set_print_area(0, first, last, last_col)?.set_print_scale(CHARTS_SCALE);
        } else {
            self.worksheet.set_print_fit_to_pages(1, 0);
        }
        // They count only where nothing is fitted.
        if !self.breaks.is_empty() {
            self.worksheet.set_page_breaks(&self.breaks)?;
        }
        let draft = if self.draft { format!("&R&B{DRAFT_MARK}") } else { String::new() };
        self.worksheet.set_header(format!("&L{}{draft}", header_text(header)));
        Ok(self.worksheet)
    }

    /// Writes a cell.
    fn cell(&mut self, look: Look, col: u16, cell: &Cell) -> Result<(), XlsxError> {
        let look = if self.open.as_ref().is_some_and(|open| open.contains(&col)) { look.open() } else { look };
        match cell {
            Cell::Blank | Cell::Share(_, 0) => self.string(look, Kind::Text, col, ""),
            Cell::Text(words) | Cell::Mark(words) if text::may_begin_a_formula(words) => {
                self.string(look, Kind::Guarded, col, words)
            }
            Cell::Link(words, sheet) => self.link(look, col, words, sheet),
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

    /// Writes a word that leads to another sheet.
    fn link(&mut self, look: Look, col: u16, words: &str, sheet: &str) -> Result<(), XlsxError> {
        let Some(format) = self.formats.of(look, Kind::Link) else { return Ok(()) };
        let place = Url::new(format!("internal:'{}'!A1", sheet.replace('\'', "''"))).set_text(words);
        self.worksheet.write_url_with_format(self.row, col, place, format)?;
        Ok(())
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
        let Some(format) = self.formats.of_words(look, kind, words) else { return Ok(()) };
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

/// A text as a printed page's head can hold it: one line, not too long, nothing in it a command.
fn header_text(text: &str) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(90).collect();
    line.replace('&', "&&")
}
