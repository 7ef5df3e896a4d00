//! Looking for words in texts without regard to case, and without a copy of any text.

use std::ops::Range;

/// How common the letters a to z are in English text, in thousandths; what is searched for is the rarest.
const COMMON: [u8; 26] =
    [82, 15, 28, 43, 127, 22, 20, 61, 70, 2, 8, 40, 24, 67, 75, 19, 1, 60, 63, 91, 28, 10, 24, 2, 20, 1];

/// A text in the form in which texts are compared: every letter in lower case by itself.
pub fn folded(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

/// Whether a folded word stands in a text.
pub(super) fn contains(text: &str, word: &str) -> bool {
    find(text, word).is_some()
}

/// Where a folded word first stands in a text.
pub fn find(text: &str, word: &str) -> Option<Range<usize>> {
    if word.is_ascii() {
        let start = find_ascii(text.as_bytes(), word.as_bytes())?;
        return Some(start..start + word.len());
    }
    let first = word.chars().next()?;
    let begins = |letter: char| letter.to_lowercase().next() == Some(first);
    text.char_indices().filter(|(_, letter)| begins(*letter)).find_map(|(at, _)| {
        let length = folded_prefix(text.get(at..)?, word)?;
        Some(at..at + length)
    })
}

/// How many bytes of a text spell a folded word at its start.
fn folded_prefix(text: &str, word: &str) -> Option<usize> {
    let mut wanted = word.chars();
    let mut next = wanted.next();
    for (at, letter) in text.char_indices() {
        if next.is_none() {
            return Some(at);
        }
        for lower in letter.to_lowercase() {
            if next.is_none_or(|wanted| wanted != lower) {
                return None;
            }
            next = wanted.next();
        }
    }
    next.is_none().then_some(text.len())
}

/// Where an ASCII word in lower case first stands, whatever the case of the ASCII letters there: a vectorised search
/// for its rarest letter, and a look around each.
fn find_ascii(text: &[u8], word: &[u8]) -> Option<usize> {
    let rarest = (0..word.len()).min_by_key(|at| word.get(*at).map_or(u8::MAX, |byte| commonness(*byte)))?;
    let lower = *word.get(rarest)?;
    let upper = lower.to_ascii_uppercase();
    let mut from = rarest;
    loop {
        let rest = text.get(from..)?;
        let found = if lower == upper { memchr::memchr(lower, rest) } else { memchr::memchr2(lower, upper, rest) };
        let at = from + found?;
        let start = at - rarest;
        if text.get(start..start + word.len())?.eq_ignore_ascii_case(word) {
            return Some(start);
        }
        from = at + 1;
    }
}

/// How common a byte is: letters as in English, the blank more than any, everything else rare.
fn commonness(byte: u8) -> u8 {
    match byte {
        b' ' => 180,
        b'a'..=b'z' => COMMON.get(usize::from(byte - b'a')).copied().unwrap_or(0),
        _ => 12,
    }
}
