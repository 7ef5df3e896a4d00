//! Finds a process identifier in what people write: `1.3.5.6 Customer Order`, `eTOM 1.3.5`, `1.3.5.6.`.

use crate::framework::ProcessId;

/// The first identifier in a text, and the words around it, which are mostly the process's name.
pub(in crate::exchange) fn find(text: &str) -> Option<(ProcessId, String)> {
    let text: String = text.chars().map(narrow).collect();
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let at = start + rest.find(|letter: char| letter.is_ascii_digit())?;
        let tail = text.get(at..)?;
        let end = at + tail.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(tail.len());
        let word = text.get(at..end)?.trim_end_matches('.');
        let before = text.get(..at)?;
        let after = text.get(end..)?;
        let alone = !before.chars().next_back().is_some_and(|letter| letter.is_alphanumeric() || letter == '.')
            && !after.chars().next().is_some_and(char::is_alphanumeric);
        if alone && let Some(id) = parse(word) {
            return Some((id, around(before, after)));
        }
        start = end;
    }
    None
}

/// A word as an identifier of at least two parts; parts may have zeros before them.
fn parse(word: &str) -> Option<ProcessId> {
    if !word.contains('.') {
        return None;
    }
    word.parse().ok().or_else(|| {
        let parts: Vec<&str> = word.split('.').map(|part| part.trim_start_matches('0')).collect();
        parts.join(".").parse().ok()
    })
}

/// Digits and full stops of Chinese and Japanese width as those of Latin.
fn narrow(letter: char) -> char {
    match letter {
        '０'..='９' => char::from_u32(u32::from(letter) - 0xFF10 + 0x30).unwrap_or(letter),
        '．' | '。' => '.',
        '\u{a0}' | '\u{3000}' => ' ',
        other => other,
    }
}

/// The words around an identifier, without what joins them to it and without the framework's own name.
fn around(before: &str, after: &str) -> String {
    let edges = |letter: char| letter.is_whitespace() || "-–—:;,._()[]|/".contains(letter);
    let (before, after) = (before.trim_matches(edges), after.trim_matches(edges));
    if after.is_empty() && !before.eq_ignore_ascii_case("etom") { before.to_owned() } else { after.to_owned() }
}

/// Whether two names are the same to a reader: without case, punctuation and runs of spaces.
pub(in crate::exchange) fn same_name(one: &str, other: &str) -> bool {
    name_key(one) == name_key(other)
}

/// A name as readers compare it.
pub(in crate::exchange) fn name_key(name: &str) -> String {
    super::vocabulary::plain(&name.replace('&', " and "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_found_in_what_people_write() {
        let cases = [
            ("1.3.5.6", Some(("1.3.5.6", ""))),
            ("1.3.5.6 Customer Order Handling", Some(("1.3.5.6", "Customer Order Handling"))),
            ("eTOM 1.3.5", Some(("1.3.5", ""))),
            ("1.3.5.6.", Some(("1.3.5.6", ""))),
            ("1.3.5.6 – Track (old)", Some(("1.3.5.6", "Track (old"))),
            ("Track Lead (1.1.11.2)", Some(("1.1.11.2", "Track Lead"))),
            ("01.03.05", Some(("1.3.5", ""))),
            ("１．３．５ 订单", Some(("1.3.5", "订单"))),
            ("Release v1.2: see 1.3.5", Some(("1.3.5", "Release v1.2: see"))),
            ("7", None),
            ("no digits", None),
            ("", None),
            ("1..2", None),
            ("4.3.x1.2y", None),
        ];
        for (text, expected) in cases {
            let found = find(text).map(|(id, name)| (id.to_string(), name));
            let expected = expected.map(|(id, name)| (id.to_owned(), name.to_owned()));
            assert_eq!(found, expected, "{text}");
        }
    }
}
