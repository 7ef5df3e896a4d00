//! The sheet of charts: native ones, so that they change with the numbers. Coverage and results are drawn from the sheet
//! of coverage, the scores from the tables beside them; all bars are named there.

use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartPatternFill,
    ChartPatternFillType, ChartSolidFill, Color, XlsxError,
};

use super::cell::Cell;
use super::formats::{Look, TENTHS};
use super::sheet::{EMPTY, Sheet};
use crate::charts::{MOST_ROWS, level_two_order};
use crate::export::Submission;
use crate::figures::{Bar, Conformance, ConformanceGroup, conformance_groups};
use crate::framework::Process;

/// The width of a chart, in pixels.
const WIDTH: u32 = 860;
/// The height of a bar with the room around it, in pixels.
const BAR: u32 = 32;
/// The height of what stands above and below the bars, in pixels.
const FRAME: u32 = 130;
/// The height of an empty row, in pixels.
const ROW: u32 = 20;
/// The first column of the charts, and the last one that they reach.
const AT: (u16, u16) = (5, 18);
/// The first row of data on the sheet of coverage.
const FIRST: u32 = 2;

/// Fills the sheet.
pub(super) fn fill(submission: &Submission, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    let words = &submission.scheme.words;
    sheet.title("Charts", &format!("Charts of coverage, results and scores, {}", submission.origin_words()))?;
    sheet.widths(vec![46, 12, 12, 12, 3])?;
    sheet.print_charts(AT);
    let order = level_two_order(&submission.framework, &submission.assessment, &submission.figures);
    let parts = order.len().div_ceil(MOST_ROWS).max(1);
    let even = order.len().div_ceil(parts).max(1);
    let mut first = FIRST;
    for (at, part) in order.chunks(even).enumerate() {
        let number = if parts > 1 { format!(" [{}/{parts}]", at + 1) } else { String::new() };
        let count = u32::try_from(part.len()).unwrap_or(0);
        let rows = (first, first + count.saturating_sub(1));
        let part: Vec<&Process> = part.iter().filter_map(|id| submission.framework.get(*id)).collect();
        let kinds = [
            ("Coverage of level 2 processes", "share of level 3 processes submitted"),
            ("Level 3 processes by result", "number of level 3 processes"),
        ];
        for (kind, (title, axis)) in kinds.into_iter().enumerate() {
            // The names of the bars stand beside the chart: identifier and name as one label.
            let names = sheet.next_row() + 2;
            let labels = ("Charts", names, 0, names + count.saturating_sub(1), 0);
            let chart = if kind == 0 { coverage(labels, rows) } else { results(submission, labels, rows) };
            let head = Cell::text("Level 2 process; its numbers are on the sheet Coverage");
            let label = |process: &&Process| Cell::text(format!("{} {}", process.id, process.name));
            let cells: Vec<[Cell; 4]> = std::iter::once(head)
                .chain(part.iter().map(label))
                .map(|name| [name, Cell::Blank, Cell::Blank, Cell::Blank])
                .collect();
            place(sheet, chart, &format!("{title}{number}"), axis, count, &cells)?;
        }
        first += count;
    }
    for group in conformance_groups(&submission.framework, &submission.assessment, &submission.figures) {
        let head = [&words.fully, &words.partially, &words.none].map(Cell::text);
        let [fully, partially, none] = head;
        let mut rows = vec![[Cell::text("Level 3 process"), fully, partially, none]];
        rows.extend(group.bars.iter().map(|bar| score_cells(submission, bar)));
        let count = u32::try_from(group.bars.len()).unwrap_or(0);
        let chart = scores(submission, &group, sheet.next_row() + 2);
        let title = format!("Conformance Results Summary – {}", group.title);
        place(sheet, chart, &title, &format!("score, {}", submission.origin_words()), count, &rows)?;
    }
    Ok(())
}

/// The cells of a score: it stands in the column of what it means.
fn score_cells(submission: &Submission, bar: &Bar) -> [Cell; 4] {
    let score = |kind: Conformance| {
        if kind == bar.conformance { Cell::Score(bar.score, submission.scheme.decimals) } else { Cell::Blank }
    };
    let name = Cell::text(format!("{} {}", bar.process, bar.name));
    [name, score(Conformance::Fully), score(Conformance::Partially), score(Conformance::None)]
}

/// Writes a heading and rows, the first of them their head where there are several, and puts the chart beside them; none
/// is parted between pages.
fn place(
    sheet: &mut Sheet<'_>,
    mut chart: Chart,
    title: &str,
    axis: &str,
    bars: u32,
    rows: &[[Cell; 4]],
) -> Result<(), XlsxError> {
    let font = |size: f64| {
        let mut font = ChartFont::new();
        font.set_size(size);
        font
    };
    let height = bars * BAR + FRAME;
    chart.set_width(WIDTH).set_height(height).set_name(title).set_alt_text(format!("{title}: {axis}"));
    let mut bold = font(13.0);
    bold.set_bold();
    chart.title().set_name(title).set_font(&bold);
    chart.y_axis().set_reverse().set_font(&font(9.0));
    chart.x_axis().set_name(axis).set_name_font(&font(9.0)).set_font(&font(9.0));
    chart.x_axis().set_major_gridlines_line(ChartLine::new().set_color(Color::RGB(0xD5_DBE3)));
    let lines = height.div_ceil(ROW) + 2;
    let head = [Cell::text(title), Cell::Blank, Cell::Blank, Cell::Blank];
    let named: f64 = std::iter::once(&head).chain(rows).map(|row| sheet.height(row)).sum();
    let empty = lines.saturating_sub(u32::try_from(rows.len()).unwrap_or(0) + 1);
    sheet.make_room(named + f64::from(empty) * EMPTY);
    let top = sheet.next_row();
    sheet.row(Look::Domain, &head)?;
    for (at, row) in rows.iter().enumerate() {
        sheet.row(if at == 0 && rows.len() > 1 { Look::Head } else { Look::Plain }, row)?;
    }
    sheet.chart(top, AT.0, &chart)?;
    sheet.skip_to(top + lines);
    Ok(())
}

/// Where the names of bars stand: sheet, first row, column, last row, column.
type Labels = (&'static str, u32, u16, u32, u16);

/// A chart of the coverage; rows of the sheet of coverage.
fn coverage(labels: Labels, (first, last): (u32, u32)) -> Chart {
    let mut chart = Chart::new_bar();
    let blue = ChartSolidFill::new().set_color(Color::RGB(0x1D_5FA8)).clone();
    let series = chart.add_series();
    series.set_categories(labels).set_values(("Coverage", first, 5, last, 5));
    series.set_name("Coverage").set_gap(45).set_format(ChartFormat::new().set_solid_fill(&blue).set_border(&border()));
    series.set_data_label(ChartDataLabel::new().show_value());
    chart.x_axis().set_min(0).set_max(1).set_num_format("0%");
    chart.legend().set_hidden();
    chart
}

/// A chart of the results of each level 2 process; rows of the sheet of coverage.
fn results(submission: &Submission, labels: Labels, (first, last): (u32, u32)) -> Chart {
    let mut chart = Chart::new(rust_xlsxwriter::ChartType::BarStacked);
    let words = &submission.scheme.words;
    let names = [words.fully.as_str(), &words.partially, &words.none, "Not submitted"];
    for ((col, name), look) in (7_u16..).zip(names).zip([fully(), partially(), none(), out()]) {
        let series = chart.add_series();
        series.set_categories(labels).set_values(("Coverage", first, col, last, col));
        series.set_name(name).set_gap(45).set_overlap(100).set_format(&mut look.clone());
    }
    chart.x_axis().set_min(0).set_num_format("0");
    chart.legend().set_position(ChartLegendPosition::Bottom);
    chart
}

/// A chart of a group's scores, whose first row on this sheet is given.
fn scores(submission: &Submission, group: &ConformanceGroup, first: u32) -> Chart {
    let mut chart = Chart::new(rust_xlsxwriter::ChartType::BarStacked);
    let words = &submission.scheme.words;
    let last = first + u32::try_from(group.bars.len()).unwrap_or(1).saturating_sub(1);
    let kinds = [
        (1, words.fully.as_str(), fully(), Conformance::Fully),
        (2, &words.partially, partially(), Conformance::Partially),
        (3, &words.none, none(), Conformance::None),
    ];
    for (col, name, look, kind) in kinds {
        if kind == Conformance::None && group.bars.iter().all(|bar| bar.conformance != kind) {
            continue;
        }
        let series = chart.add_series();
        series.set_categories(("Charts", first, 0, last, 0)).set_values(("Charts", first, col, last, col));
        series.set_name(name).set_gap(45).set_overlap(100).set_format(&mut look.clone());
        series.set_data_label(ChartDataLabel::new().show_value().set_num_format(TENTHS));
    }
    let full = f64::from(submission.scheme.full().hundredths()) / 100.0;
    chart.x_axis().set_min(0).set_max(full).set_major_unit(1).set_num_format("0.0");
    chart.legend().set_position(ChartLegendPosition::Bottom);
    chart
}

/// The border of a bar.
fn border() -> ChartLine {
    ChartLine::new().set_color(Color::RGB(0x2B_3A4D)).set_width(0.75).clone()
}

/// A bar of one colour.
fn solid(color: u32) -> ChartFormat {
    let fill = ChartSolidFill::new().set_color(Color::RGB(color)).clone();
    ChartFormat::new().set_solid_fill(&fill).set_border(&border()).clone()
}

/// A bar of full conformance.
fn fully() -> ChartFormat {
    solid(0x5F_B98A)
}

/// A bar of partial conformance: hatched, so that colour is not the only carrier.
fn partially() -> ChartFormat {
    let mut fill = ChartPatternFill::new();
    fill.set_pattern(ChartPatternFillType::DiagonalStripesWideUpwards);
    fill.set_background_color(Color::RGB(0xF5_C264)).set_foreground_color(Color::RGB(0xB0_7A1A));
    ChartFormat::new().set_pattern_fill(&fill).set_border(&border()).clone()
}

/// A bar without conformance: empty.
fn none() -> ChartFormat {
    solid(0xFF_FFFF)
}

/// A bar of what was not submitted: dotted.
fn out() -> ChartFormat {
    let mut fill = ChartPatternFill::new();
    fill.set_pattern(ChartPatternFillType::Dotted20Percent);
    fill.set_background_color(Color::RGB(0xED_F0F4)).set_foreground_color(Color::RGB(0x8A_95A5));
    ChartFormat::new().set_pattern_fill(&fill).set_border(&border()).clone()
}
