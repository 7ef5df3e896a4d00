//! Numbers and dates as a spreadsheet shows them.

use super::{Cell, CellKind};

/// A number as shown by its format; formats that are not understood show it as typed, and not as exact.
pub(super) fn number(value: f64, format: Option<&str>) -> Cell {
    let format = format.unwrap_or("General");
    let cell = |text: String, exact: bool| Cell { text, kind: CellKind::Number { exact }, merged: false };
    // Of several formats the first is for positive numbers.
    let first = format.split(';').next().unwrap_or_default();
    match decimals(&without_ornaments(first)) {
        Some(Shown::Decimals(places)) => cell(format!("{value:.places$}"), true),
        Some(Shown::Percent(places)) => cell(format!("{:.places$}%", value * 100.0), true),
        None => cell(as_typed(value), false),
    }
}

/// A format without what only surrounds the number: colours, texts, spaces as wide as a letter.
fn without_ornaments(format: &str) -> String {
    let mut plain = String::new();
    let mut letters = format.chars();
    while let Some(letter) = letters.next() {
        match letter {
            // The next letter is shown, repeated, or gives the width of a space.
            '\\' | '_' | '*' => drop(letters.next()),
            '"' => drop(letters.find(|end| *end == '"')),
            '[' => drop(letters.find(|end| *end == ']')),
            ' ' => {}
            other => plain.push(other),
        }
    }
    plain
}

/// How a format shows a number.
#[derive(Debug, PartialEq, Eq)]
enum Shown {
    /// With so many decimals.
    Decimals(usize),
    /// In per cent, with so many decimals.
    Percent(usize),
}

/// Reads formats such as `0`, `0.00`, `#,##0.0` and `0.0%`.
fn decimals(format: &str) -> Option<Shown> {
    let (number, percent) = format.strip_suffix('%').map_or((format, false), |number| (number, true));
    let (whole, rest) = number.split_once('.').map_or((number, None), |(whole, rest)| (whole, Some(rest)));
    let digits = |text: &str| text.chars().all(|letter| matches!(letter, '0' | '#' | ','));
    let places = match rest {
        None => 0,
        // Only zeros say how many decimals are shown; `0.0#` shows what there is.
        Some(rest) if !rest.is_empty() && rest.chars().all(|letter| letter == '0') => rest.len(),
        Some(_) => return None,
    };
    let known = !whole.is_empty() && whole.contains('0') && digits(whole) && places <= 10;
    known.then_some(if percent { Shown::Percent(places) } else { Shown::Decimals(places) })
}

/// A number as somebody would type it: without the noise of binary fractions.
fn as_typed(value: f64) -> String {
    // Fifteen digits are what spreadsheets keep.
    let rounded = format!("{value:.10}");
    let text = rounded.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Whether a text can be how a stored number is shown: the same number, to the decimals of the text.
pub(super) fn shows(text: &str, stored: &str) -> bool {
    let percent = text.trim().strip_suffix('%');
    let plain = percent.unwrap_or(text).trim().replace(',', ".");
    let decimals = plain.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let (Ok(shown), Ok(stored)) = (plain.parse::<f64>(), stored.parse::<f64>()) else { return false };
    let stored = if percent.is_some() { stored * 100.0 } else { stored };
    let unit = 0.1_f64.powi(i32::try_from(decimals).unwrap_or(0));
    (shown - stored).abs() <= unit * 0.500_001
}

/// A date as `2005-03-01`, with the time where there is one.
pub(super) fn date((year, month, day, hour, minute): (u16, u8, u8, u8, u8)) -> Cell {
    let day = format!("{year:04}-{month:02}-{day:02}");
    let text = if (hour, minute) == (0, 0) { day } else { format!("{day} {hour:02}:{minute:02}") };
    Cell { text, kind: CellKind::Date, merged: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_shows_a_number_only_where_it_is_the_same_to_its_decimals() {
        for (text, stored, same) in [
            ("1.10", "1.1", true),
            ("1,10", "1.1", true),
            ("4.3", "4.3333", true),
            ("86%", "0.86", true),
            ("1.20", "1.1", false),
            ("five", "5", false),
            ("4.4", "4.3333", false),
        ] {
            assert_eq!(shows(text, stored), same, "{text} {stored}");
        }
    }

    #[test]
    fn numbers_show_as_their_formats_say() {
        let cases = [
            (1.1, None, "1.1", false),
            (1.1, Some("0.00"), "1.10", true),
            (1.1, Some("0.00_);(0.00)"), "1.10", true),
            (4.3, Some("0.0"), "4.3", true),
            (4.333_333_333, Some("0.0"), "4.3", true),
            (4.0, Some("General"), "4", false),
            (0.1 + 0.2, None, "0.3", false),
            (0.86, Some("0%"), "86%", true),
            (1234.5, Some("#,##0.00"), "1234.50", true),
            (1.1, Some("[Red]0.00\" pts\""), "1.10", true),
            (1.1, Some("0.0#"), "1.1", false),
            (5.0, Some("@"), "5", false),
        ];
        for (value, format, text, exact) in cases {
            assert_eq!(number(value, format).text, text, "{value} {format:?}");
            assert_eq!(number(value, format).kind, CellKind::Number { exact }, "{value} {format:?}");
        }
    }
}
