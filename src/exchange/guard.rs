//! Text in tables of plain text that a spreadsheet program would take for a formula: it travels behind an apostrophe.
//!
//! A text that has such an apostrophe of its own gets one more, so that the way back gives every text as it was typed.

use std::borrow::Cow;

/// What stands before a guarded text.
const GUARD: char = '\'';

/// Whether a spreadsheet program might take a text for a formula; leading white space does not hold it off.
fn may_begin_a_formula(text: &str) -> bool {
    text.starts_with(['\t', '\r'])
        || text.trim_start().starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'])
}

/// A text as it travels.
pub(super) fn guarded(text: &str) -> Cow<'_, str> {
    if may_begin_a_formula(text.trim_start_matches(GUARD)) {
        Cow::Owned(format!("{GUARD}{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text that travelled.
pub(super) fn unguarded(text: &str) -> &str {
    text.strip_prefix(GUARD).filter(|rest| may_begin_a_formula(rest.trim_start_matches(GUARD))).unwrap_or(text)
}
