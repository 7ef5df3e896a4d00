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
    /// The pairs of plain letters with which words begin; most plain texts are done with after a look for these.
    pairs: Pairs,
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
        let first = words.iter().filter_map(|word| word.letters.first().copied()).collect();
        let pairs = Pairs::new(&words);
        Self { words, first, pairs }
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
        if piece.is_ascii() && !self.pairs.any_in(piece.as_bytes()) {
            return;
        }
        let letters = fold(piece);
        for (at, letter) in letters.iter().enumerate() {
            if !self.first.contains(letter) {
                continue;
            }
            let before = at.checked_sub(1).and_then(|before| letters.get(before).copied());
            let rest = letters.get(at..).unwrap_or_default();
            for (word, found) in self.words.iter().zip(found.iter_mut()) {
                *found = *found || word.stands_at(rest, before);
            }
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
    fn stands_at(&self, rest: &[char], before: Option<char>) -> bool {
        let mut letters = rest.iter().copied().peekable();
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

/// Pairs of plain letters, as a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Pairs(Vec<bool>);

impl Pairs {
    /// The pairs with which words begin; after a word of one letter anything goes on.
    fn new(words: &[Word]) -> Self {
        let mut table = vec![false; 128 * 128];
        for word in words {
            let plain =
                |letter: Option<&char>| letter.and_then(|letter| u8::try_from(*letter).ok()).filter(u8::is_ascii);
            let Some(first) = plain(word.letters.first()) else { continue };
            let goes_on: Vec<u8> = match word.letters.get(1) {
                None | Some(' ') => (0..128).collect(),
                second => plain(second).into_iter().collect(),
            };
            for second in goes_on {
                if let Some(slot) = table.get_mut(usize::from(first) * 128 + usize::from(second)) {
                    *slot = true;
                }
            }
        }
        Self(table)
    }

    /// Whether one of the pairs stands in a plain text; the last letter may begin a word of one.
    fn any_in(&self, text: &[u8]) -> bool {
        let has = |first: u8, second: u8| {
            let at = usize::from(first.to_ascii_lowercase()) * 128 + usize::from(second.to_ascii_lowercase());
            self.0.get(at).copied().unwrap_or(false)
        };
        text.windows(2).any(|pair| matches!(pair, [first, second] if has(*first, *second)))
            || text.last().is_some_and(|last| has(*last, b' '))
    }
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
