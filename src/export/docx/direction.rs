//! The direction in which a text is read.

/// Whether a letter is of a script that is written from right to left.
pub(super) fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{7bf}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// Whether a text reads from right to left, by its first letter.
pub(in crate::export) fn reads_left(text: &str) -> bool {
    text.chars().find(|letter| letter.is_alphabetic()).is_some_and(is_right_to_left)
}
