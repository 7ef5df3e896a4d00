//! Which words of two texts differ.

use similar::{Algorithm, DiffTag, capture_diff_slices};

use crate::assessment::is_ideograph;

/// Texts with more words than this are told apart at their beginning and end only.
const MOST_WORDS: usize = 20_000;

/// A part of a text that the other text has as well, or has not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The part.
    pub text: String,
    /// Whether the other text has it not, or has it elsewhere.
    pub differs: bool,
}

/// Two texts in runs: joined, the runs of each are that text.
pub fn word_diff(before: &str, after: &str) -> (Vec<Run>, Vec<Run>) {
    let (old, new) = (words(before), words(after));
    let (mut left, mut right) = (vec![false; old.len()], vec![false; new.len()]);
    if old.len() + new.len() > MOST_WORDS {
        mark_middle(&old, &new, &mut left, &mut right);
    } else {
        for step in capture_diff_slices(Algorithm::Myers, &old, &new) {
            if step.tag() != DiffTag::Equal {
                mark(&mut left, step.old_range());
                mark(&mut right, step.new_range());
            }
        }
    }
    close_gaps(&old, &mut left);
    close_gaps(&new, &mut right);
    (runs(&old, &left), runs(&new, &right))
}

/// Marks the words of a range.
fn mark(marks: &mut [bool], range: std::ops::Range<usize>) {
    if let Some(marks) = marks.get_mut(range) {
        marks.fill(true);
    }
}

/// Marks everything between what two texts begin and end with.
fn mark_middle(old: &[&str], new: &[&str], left: &mut [bool], right: &mut [bool]) {
    let begin = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let rest = old.len().min(new.len()) - begin;
    let end = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    mark(left, begin..old.len() - end);
    mark(right, begin..new.len() - end);
}

/// Marks the space between two marked words as well, so that a marked phrase is one run.
fn close_gaps(words: &[&str], marks: &mut [bool]) {
    for at in 1..words.len().saturating_sub(1) {
        let blank = words.get(at).is_some_and(|word| word.chars().all(|letter| letter == ' '));
        let around = marks.get(at - 1) == Some(&true) && marks.get(at + 1) == Some(&true);
        if let Some(own) = marks.get_mut(at).filter(|_| blank && around) {
            *own = true;
        }
    }
}

/// Words with equal marks as runs.
fn runs(words: &[&str], marks: &[bool]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (word, differs) in words.iter().zip(marks) {
        match runs.last_mut() {
            Some(last) if last.differs == *differs => last.text.push_str(word),
            _ => runs.push(Run { text: (*word).to_owned(), differs: *differs }),
        }
    }
    runs
}

/// What a letter belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A word of letters and digits.
    Word,
    /// A space; several are one.
    Space,
    /// A sign, or a letter of a script that writes words without spaces: each stands alone.
    Alone,
}

/// What a letter belongs to.
fn kind(letter: char) -> Kind {
    match letter {
        ' ' => Kind::Space,
        _ if is_ideograph(letter) => Kind::Alone,
        _ if letter.is_alphanumeric() || letter == '_' => Kind::Word,
        _ => Kind::Alone,
    }
}

/// A text in words, spaces and signs. A point or a comma between digits belongs to their number.
fn words(text: &str) -> Vec<&str> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let digit =
        |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|(_, letter)| letter.is_ascii_digit());
    let kind_at = |at: usize, letter: char| {
        let inside = matches!(letter, '.' | ',') && digit(at.checked_sub(1)) && digit(Some(at + 1));
        if inside { Kind::Word } else { kind(letter) }
    };
    let mut words = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (at, (place, letter)) in letters.iter().enumerate() {
        let own = kind_at(at, *letter);
        if last.is_some_and(|last| last != own || own == Kind::Alone) {
            words.extend(text.get(start..*place));
            start = *place;
        }
        last = Some(own);
    }
    words.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    words
}
