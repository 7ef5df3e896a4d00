//! How high a row must be: not every program fits rows to wrapped text when it opens a file.

/// The height of a line of ten-point text, in points.
const LINE: f64 = 13.5;

/// The most that a row can be high, in points.
const MOST: f64 = 409.0;

/// The height of a row of so many lines, in points.
pub(super) fn of_lines(lines: u32) -> f64 {
    (f64::from(lines) * LINE + 2.0).min(MOST)
}

/// How many lines a text takes in a column of so many characters, wrapped between words.
pub(super) fn lines(text: &str, column: u8) -> u32 {
    let column = u32::from(column).max(1);
    let lines = text.split('\n').map(|line| wrapped(line, column)).fold(0, u32::saturating_add).max(1);
    // Letters of other scripts come from other fonts, whose lines are higher.
    if text.chars().any(is_other_script) { lines.saturating_add(lines.div_ceil(5)) } else { lines }
}

/// How many lines one line of a text takes.
fn wrapped(line: &str, column: u32) -> u32 {
    let (mut lines, mut used) = (1_u32, 0_u32);
    for word in line.split(' ') {
        let width = word.chars().map(letter_width).fold(0, u32::saturating_add);
        if used > 0 && used.saturating_add(1).saturating_add(width) > column {
            lines = lines.saturating_add(1);
            used = 0;
        }
        let space = u32::from(used > 0);
        let total = used.saturating_add(space).saturating_add(width);
        // A word longer than the column is broken anywhere.
        let broken = total.saturating_sub(1) / column;
        lines = lines.saturating_add(broken);
        used = total - broken * column;
    }
    lines
}

/// The width of a letter in characters: East Asian letters and pictures take two.
fn letter_width(letter: char) -> u32 {
    match letter {
        '\u{1100}'..='\u{115F}'
        | '\u{2E80}'..='\u{A4CF}'
        | '\u{AC00}'..='\u{D7A3}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE6F}'
        | '\u{FF00}'..='\u{FF60}'
        | '\u{1F300}'..='\u{1FAFF}'
        | '\u{20000}'..='\u{3FFFD}' => 2,
        _ => 1,
    }
}

/// Whether a letter is of a script that office fonts often lack: Hebrew, Arabic, and all of Asia; not punctuation.
fn is_other_script(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{1DFF}' | '\u{2E80}'..)
}
