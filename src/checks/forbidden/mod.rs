//! Words that must not leave the house, and the search for them in any text.

mod fold;

use std::collections::BTreeSet;

use fold::{fold, is_joined};

/// The bytes of a text that are searched at a time: folded, a letter takes four.
const PIECE: usize = 1 << 20;

/// What two pieces share, so that no word is cut in two.
const SHARED: usize = 4 << 10;

/// Words that must not leave the house.
///
/// Letters are compared without case, accents and width; a blank in a word also stands for a hyphen, an underscore or a
/// line break. A word is found as a whole: `Ora` is not in `Oracle`. With a `*` at an end it is found inside longer ones
/// too. Scripts without blanks between words know no such ends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ForbiddenWords {
    /// The words in order.
    words: Vec<Word>,
    /// The folded letters with which words begin.
    first: BTreeSet<char>,
    /// Of the first 256 letters, those with which words begin.
    plain: Vec<bool>,
    /// Whether some word is found in the middle of others.
    any_open: bool,
}

/// A word in the form in which it is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    /// As it was typed.
    typed: String,
    /// Its folded letters.
    letters: Vec<char>,
    /// Whether letters may stand before it, and after it.
    open: [bool; 2],
}

impl ForbiddenWords {
    /// The words of a list; what is empty is passed over.
    pub fn new(list: &[String]) -> Self {
        let words: Vec<Word> = list.iter().filter_map(|typed| Word::new(typed)).collect();
        let first: BTreeSet<char> = words.iter().filter_map(|word| word.letters.first().copied()).collect();
        let plain = (0..=u8::MAX).map(|letter| first.contains(&char::from(letter))).collect();
        let any_open = words.iter().any(|word| word.open[0]);
        Self { words, first, plain, any_open }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words that stand in a text, as they were typed, each once, in the order of the list.
    pub fn found_in(&self, text: &str) -> Vec<&str> {
        let mut found = vec![false; self.words.len()];
        if !self.is_empty() {
            pieces(text).for_each(|piece| self.search(piece, &mut found));
        }
        self.words.iter().zip(found).filter(|(_, found)| *found).map(|(word, _)| word.typed.as_str()).collect()
    }

    /// Marks the words that stand in a piece of text.
    fn search(&self, piece: &str, found: &mut [bool]) {
        if piece.is_ascii() {
            // Most texts: nothing has to be folded beforehand.
            let bytes = piece.as_bytes();
            self.search_in(bytes.len(), |at| bytes.get(at).map(|byte| plain_letter(*byte)), found);
        } else {
            let letters = fold(piece);
            self.search_in(letters.len(), |at| letters.get(at).copied(), found);
        }
    }

    /// Marks the words that stand among so many folded letters.
    fn search_in(&self, count: usize, letter: impl Fn(usize) -> Option<char>, found: &mut [bool]) {
        let mut before = None;
        for at in 0..count {
            let here = letter(at);
            let begins = here.is_some_and(|here| match u8::try_from(here) {
                Ok(plain) => self.plain.get(usize::from(plain)).copied().unwrap_or(false),
                Err(_) => self.first.contains(&here),
            });
            if begins && (self.any_open || !before.is_some_and(is_joined)) {
                for (word, found) in self.words.iter().zip(found.iter_mut()) {
                    *found = *found || word.stands_at((at..).map_while(&letter), before);
                }
            }
            before = here;
        }
    }
}

impl Word {
    /// A word of the list; none where nothing is left to look for.
    fn new(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let open = [typed.starts_with('*'), typed.ends_with('*')];
        let letters = fold(typed.trim_matches('*').trim());
        (!letters.is_empty()).then(|| Self { typed: typed.to_owned(), letters, open })
    }

    /// Whether the word stands at the beginning of folded letters, after the one before them.
    fn stands_at(&self, rest: impl Iterator<Item = char>, before: Option<char>) -> bool {
        let mut letters = rest.peekable();
        for wanted in &self.letters {
            let here = letters.next();
            if *wanted == ' ' {
                if !here.is_some_and(is_gap) {
                    return false;
                }
                while letters.next_if(|letter| is_gap(*letter)).is_some() {}
            } else if here != Some(*wanted) {
                return false;
            }
        }
        let ends = |open: bool, own: Option<&char>, beside: Option<char>| {
            open || !own.is_some_and(|own| is_joined(*own)) || !beside.is_some_and(is_joined)
        };
        let [open_before, open_after] = self.open;
        ends(open_before, self.letters.first(), before)
            && ends(open_after, self.letters.last(), letters.peek().copied())
    }
}

/// A byte of a plain text in the form in which letters are compared.
const fn plain_letter(byte: u8) -> char {
    if byte.is_ascii_whitespace() || byte.is_ascii_control() { ' ' } else { byte.to_ascii_lowercase() as char }
}

/// Whether a letter may stand where a word has a blank.
const fn is_gap(letter: char) -> bool {
    matches!(letter, ' ' | '-' | '_')
}

/// A text in pieces that can be searched one by one; each begins after a blank, and shares its beginning with the one before.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut from = Some(0);
    std::iter::from_fn(move || {
        let start = from?;
        let rest = text.get(start..)?;
        if rest.len() <= PIECE + SHARED {
            from = None;
            return Some(rest);
        }
        let end = floor(text, start + PIECE + SHARED);
        let next = floor(text, start + PIECE);
        let blank = text.get(next..end).and_then(|shared| shared.find(char::is_whitespace)).map(|at| next + at);
        from = Some(blank.filter(|at| *at < end).unwrap_or(next));
        text.get(start..end)
    })
}

/// The place of a letter at or before a byte.
fn floor(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}
