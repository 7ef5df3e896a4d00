//! What a column holds, in figures.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Field;
use super::identifier::{find, name_key};
use super::vocabulary::{plain, vocabulary};
use crate::assessment::{Score, Support};
use crate::exchange::sheet::Sheet;
use crate::framework::Framework;

/// The most rows that are looked at.
const SAMPLE: usize = 400;

/// What a column holds.
#[derive(Debug, Clone, Default)]
pub(super) struct Profile {
    /// Cells that are not blank.
    pub(super) filled: usize,
    /// Cells with an identifier that some framework version has.
    pub(super) identifiers: usize,
    /// Cells with a process's name.
    names: usize,
    /// Cells with a word for a scope.
    scopes: usize,
    /// Cells with a score.
    scores: usize,
    /// Cells with a word for a support.
    supports: usize,
    /// Cells with a word for a status.
    statuses: usize,
    /// Whether some score has a decimal.
    pub(super) decimals: bool,
    /// How many different texts there are.
    pub(super) different: usize,
    /// The mean number of letters.
    pub(super) letters: usize,
}

impl Profile {
    /// Looks at a column.
    pub(super) fn of(sheet: &Sheet, column: usize, first: usize, known: &Known<'_>) -> Self {
        let mut own = Self::default();
        let mut texts = BTreeSet::new();
        let mut letters = 0;
        let cells = sheet.rows.iter().skip(first).take(SAMPLE).filter_map(|row| row.get(column));
        for cell in cells.filter(|cell| !cell.is_blank() && !cell.merged) {
            let text = cell.text.trim();
            own.filled += 1;
            letters += text.chars().count();
            texts.insert(plain(text));
            // A name or an identifier stands in a short text; in a long one it is only mentioned.
            if text.chars().count() <= 120 {
                own.names += usize::from(known.has_name(text));
                let is_known = |id| known.frameworks.iter().any(|own| own.get(id).is_some());
                // Ahead of a name, or behind it in brackets; in the middle of a sentence it is only mentioned.
                let ahead = text.chars().take(7).any(char::is_numeric) || text.ends_with([')', ']']);
                own.identifiers += usize::from(ahead && find(text).is_some_and(|(id, _)| is_known(id)));
            }
            own.scopes += usize::from(vocabulary().value("scope", text).is_some());
            own.supports +=
                usize::from(Support::from_word(text).is_some() || vocabulary().value("support", text).is_some());
            own.statuses += usize::from(vocabulary().value("status", text).is_some());
            let (score, decimals) = score(text);
            own.scores += usize::from(score);
            own.decimals |= decimals;
        }
        own.different = texts.len();
        own.letters = letters / own.filled.max(1);
        own
    }

    /// The share of the filled cells that fit a field, in per cent; none for an empty column and for fields of free text.
    pub(super) fn share(&self, field: Field) -> Option<u8> {
        let fitting = match field {
            Field::Id => self.identifiers,
            Field::Name => self.names,
            Field::Scope => self.scopes,
            Field::Score | Field::Awarded => self.scores,
            Field::Support => self.supports,
            Field::Status => self.statuses,
            Field::Reason
            | Field::Mapping
            | Field::Comment
            | Field::Note
            | Field::Owner
            | Field::Component
            | Field::Evidence
            | Field::Question => return None,
        };
        (self.filled > 0).then(|| u8::try_from(fitting * 100 / self.filled).unwrap_or(100))
    }
}

/// What the framework versions have, for many looks.
pub(super) struct Known<'a> {
    /// The versions.
    frameworks: &'a [Arc<Framework>],
    /// The names of their processes, as readers compare them.
    names: BTreeSet<String>,
}

impl<'a> Known<'a> {
    /// What some versions have.
    pub(super) fn of(frameworks: &'a [Arc<Framework>]) -> Self {
        let all = frameworks.iter().flat_map(|framework| framework.processes());
        Self { frameworks, names: all.map(|process| name_key(&process.name)).collect() }
    }

    /// Whether a text is the name of a process, as some version writes it.
    fn has_name(&self, text: &str) -> bool {
        let words = find(text).map_or_else(|| text.to_owned(), |(_, words)| words);
        !words.is_empty() && self.names.contains(&name_key(&words))
    }
}

/// Whether a text is a score or a word for one, and whether it has a decimal.
fn score(text: &str) -> (bool, bool) {
    if vocabulary().value("score", text).is_some() {
        return (true, false);
    }
    let end = text.find(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != ',');
    let number = text.get(..end.unwrap_or(text.len())).unwrap_or_default();
    match Score::parse(number) {
        Some(score) if score.is_zero() || (300..=500).contains(&score.hundredths()) => (true, number.len() > 1),
        _ => (false, false),
    }
}
