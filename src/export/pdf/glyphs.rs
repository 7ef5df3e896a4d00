//! Characters that none of the bundled fonts can show.

use std::collections::BTreeSet;

use serde_json::Value;

use super::world::fonts;

/// The most characters that a warning names one by one.
const MOST_NAMED: usize = 20;

/// All characters of the data's strings that no bundled font has.
pub(super) fn missing(data: &Value) -> BTreeSet<char> {
    let mut characters = BTreeSet::new();
    collect(data, &mut characters);
    characters.retain(|character| !is_invisible(*character) && !has_glyph(*character));
    characters
}

/// The warning that names them.
pub(super) fn warning(document: &str, missing: &BTreeSet<char>) -> String {
    let named: Vec<String> = missing
        .iter()
        .take(MOST_NAMED)
        .map(|character| {
            let shown = if is_control(*character) { String::new() } else { format!("{character} ") };
            format!("{shown}(U+{:04X})", u32::from(*character))
        })
        .collect();
    let rest = missing.len().saturating_sub(MOST_NAMED);
    let rest = if rest > 0 { format!(" and {rest} more") } else { String::new() };
    format!(
        "{document}: no bundled font has {}{rest}; the PDF shows an empty box there and is a plain PDF, without PDF/A and \
         PDF/UA",
        named.join(", ")
    )
}

/// Gathers the characters of all strings.
fn collect(data: &Value, characters: &mut BTreeSet<char>) {
    match data {
        Value::String(text) => characters.extend(text.chars()),
        Value::Array(items) => items.iter().for_each(|item| collect(item, characters)),
        Value::Object(fields) => fields.values().for_each(|value| collect(value, characters)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Whether a bundled font has the character; the null character has a glyph in some, and no standard allows it.
fn has_glyph(character: char) -> bool {
    character != '\0' && fonts().iter().any(|font| font.info().coverage.contains(u32::from(character)))
}

/// Whether a character is a control character other than white space; no font has these.
fn is_control(character: char) -> bool {
    character.is_control() && !character.is_whitespace()
}

/// Whether a character needs no picture of its own: white space, joiners, direction marks, variation selectors.
fn is_invisible(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(character, '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}
