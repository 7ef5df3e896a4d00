//! User text as a cell can hold it: the same letters, cut only where Excel has no room.

/// The most UTF-16 units a cell can hold.
pub(super) const MOST_UNITS: usize = 32_767;

/// The most UTF-16 units of a text that must be written as runs: escaped it may grow to five times its length.
pub(super) const MOST_UNITS_OF_RUNS: usize = 6_000;

/// What stands at the end of a text that was cut: where the whole of it is.
const CUT: &str = " [… cut here; the whole text is in claims.csv]";

/// The text with line breaks as Excel has them.
pub(super) fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Whether a spreadsheet program might take the text for a formula when somebody edits the cell, or after it went through
/// a table of plain text; leading white space does not hold it off.
pub(super) fn may_begin_a_formula(text: &str) -> bool {
    text.starts_with('\'')
        || text.trim_start().starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'])
}

/// The text of a run, with `_x0041_` protected, which Excel would otherwise read as a letter; the writer protects it
/// in plain texts only.
pub(super) fn protected(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        out.push_str(before);
        let digits = after.bytes().take(4).filter(u8::is_ascii_hexdigit).count();
        out.push_str(if digits == 4 && after.as_bytes().get(4) == Some(&b'_') { "_x005F_x" } else { "_x" });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Whether the writer would take the text for its own markup of runs.
pub(super) fn looks_like_runs(text: &str) -> bool {
    text.starts_with("<r>") && text.ends_with("</r>")
}

/// The text cut to so many UTF-16 units, if it is longer.
pub(super) fn cut(text: &str, most: usize) -> Option<String> {
    if text.len() <= most || text.encode_utf16().count() <= most {
        return None;
    }
    let mut room = most.saturating_sub(CUT.encode_utf16().count());
    let fits = |letter: &char| {
        let left = room.checked_sub(letter.len_utf16());
        room = left.unwrap_or(0);
        left.is_some()
    };
    let mut short: String = text.chars().take_while(fits).collect();
    short.push_str(CUT);
    Some(short)
}
