//! Texts in the form in which words are looked for.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The letters of a text without case, accents and width; white space is one blank, what is not seen is gone.
pub(super) fn fold(text: &str) -> Vec<char> {
    let mut letters = Vec::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            push(&mut letters, letter.to_ascii_lowercase());
            continue;
        }
        for part in std::iter::once(letter).nfkd().filter(|part| !is_combining_mark(*part) && !is_unseen(*part)) {
            part.to_lowercase().for_each(|lower| fold_one(&mut letters, lower));
        }
    }
    letters
}

/// Adds a letter in lower case in the form in which it is compared.
fn fold_one(letters: &mut Vec<char>, letter: char) {
    match letter {
        'ß' => letters.extend(['s', 's']),
        'ς' => letters.push('σ'),
        'ı' => letters.push('i'),
        'æ' => letters.extend(['a', 'e']),
        'œ' => letters.extend(['o', 'e']),
        'ø' => letters.push('o'),
        'ł' => letters.push('l'),
        'đ' => letters.push('d'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => letters.push('-'),
        '\u{2018}' | '\u{2019}' => letters.push('\''),
        // A dot above that a capital leaves behind.
        mark if is_combining_mark(mark) => {}
        other => push(letters, other),
    }
}

/// Adds a letter; of several blanks one stays.
fn push(letters: &mut Vec<char>, letter: char) {
    if letter.is_whitespace() || letter.is_control() {
        if letters.last() != Some(&' ') {
            letters.push(' ');
        }
    } else {
        letters.push(letter);
    }
}

/// Whether a letter takes no room: joiners, soft hyphens, marks of direction.
const fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Whether a letter joins its neighbours to one word: letters and digits of scripts that set words apart by blanks.
pub(super) fn is_joined(letter: char) -> bool {
    letter.is_alphanumeric() && !is_continuous(letter)
}

/// Whether a letter is of a script that sets no blanks between words, or that was taken apart for comparing.
const fn is_continuous(letter: char) -> bool {
    matches!(letter,
        // Thai, Lao, Burmese, Khmer.
        '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        // Hangul letters and syllables: endings join names without a blank.
        | '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7ff}'
        // Kana and ideographs.
        | '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
