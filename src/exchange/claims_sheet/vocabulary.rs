//! The words of people's spreadsheets, as data: heads of columns and values, in several languages.

use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The words, by kind and value.
const WORDS: &str = include_str!("../../../resources/import/vocabulary.tsv");

/// What words mean.
pub(in crate::exchange) struct Vocabulary {
    /// Kind, then word, then value.
    by_kind: BTreeMap<&'static str, BTreeMap<String, &'static str>>,
}

/// How well a head of a column fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::exchange) enum Fit {
    /// The word is a part of the head.
    Part,
    /// The head is the word.
    Whole,
}

/// The words; read when first asked for.
pub(in crate::exchange) fn vocabulary() -> &'static Vocabulary {
    static READ: OnceLock<Vocabulary> = OnceLock::new();
    READ.get_or_init(|| {
        let mut by_kind: BTreeMap<&'static str, BTreeMap<String, &'static str>> = BTreeMap::new();
        for line in WORDS.lines().skip(1) {
            let mut cells = line.split('\t');
            let (Some(kind), Some(value), Some(words)) = (cells.next(), cells.next(), cells.next()) else { continue };
            let known = by_kind.entry(kind).or_default();
            for word in words.split('|') {
                known.entry(plain(word)).or_insert(value);
            }
        }
        Vocabulary { by_kind }
    })
}

impl Vocabulary {
    /// What a value means, such as `Fully Conformant` as a score.
    pub(in crate::exchange) fn value(&self, kind: &str, text: &str) -> Option<&'static str> {
        self.by_kind.get(kind)?.get(&plain(text)).copied()
    }

    /// What the head of a column may mean, the best first.
    pub(in crate::exchange) fn heads(&self, kind: &str, text: &str) -> Vec<(&'static str, Fit)> {
        let head = plain(text);
        let Some(words) = self.by_kind.get(kind).filter(|_| !head.is_empty() && head.chars().count() <= 80) else {
            return Vec::new();
        };
        if let Some(value) = words.get(&head) {
            return vec![(value, Fit::Whole)];
        }
        // Of words that are a part of the head, the longest says most.
        let mut found: Vec<(usize, &'static str)> =
            words.iter().filter(|(word, _)| holds(&head, word)).map(|(word, value)| (word.len(), *value)).collect();
        found.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
        let mut values: Vec<(&'static str, Fit)> = Vec::new();
        for (_, value) in found {
            if !values.iter().any(|(own, _)| *own == value) {
                values.push((value, Fit::Part));
            }
        }
        values
    }
}

/// Whether a head holds a word: whole words of alphabets, any part of scripts without spaces.
fn holds(head: &str, word: &str) -> bool {
    if word.chars().any(|letter| u32::from(letter) >= 0x2E80) {
        return head.contains(word);
    }
    // One letter, and what is no word at all, says nothing as a part of a head.
    if word.chars().filter(|letter| letter.is_alphanumeric()).count() < 2 {
        return false;
    }
    format!(" {head} ").contains(&format!(" {word} "))
}

/// A text without case, punctuation and runs of spaces; a text that is all punctuation stays as it is.
pub(in crate::exchange) fn plain(text: &str) -> String {
    let lower = text.trim().to_lowercase();
    let kept: String = lower
        .chars()
        .map(|letter| match letter {
            ':' | '.' | ',' | '(' | ')' | '[' | ']' | '?' | '!' | '*' | '#' | '/' | '_' | '"' | '\'' | '’'
            | '\u{a0}' | '-' | '–' | '&' | '+' | '：' | '（' | '）' => ' ',
            other => other,
        })
        .collect();
    let words: Vec<&str> = kept.split_whitespace().collect();
    if words.is_empty() { lower } else { words.join(" ") }
}
