//! Tables for people: columns as wide as their longest cell.

use unicode_normalization::UnicodeNormalization;

/// The columns that a text takes on a terminal, near enough: wide letters count twice, marks not at all.
fn width(text: &str) -> usize {
    let columns = |letter: char| match letter as u32 {
        0x0300..=0x036F => 0,
        0x1100..=0x115F | 0x2E80..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0xFE30..=0xFE6F | 0xFF00..=0xFF60 => 2,
        _ => 1,
    };
    text.nfc().map(columns).sum()
}

/// Rows as aligned text; control characters and line breaks become spaces, the last column is not filled up.
pub(super) fn align(rows: &[Vec<String>]) -> String {
    let clean = |cell: &String| cell.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(clean).collect()).collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widest = |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|cell| width(cell)).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(widest).collect();
    let mut text = String::new();
    for row in &rows {
        let mut line = String::new();
        for (cell, column) in row.iter().zip(&widths) {
            line.push_str(cell);
            line.push_str(&" ".repeat(column.saturating_sub(width(cell)) + 2));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
