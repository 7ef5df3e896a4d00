//! What a cell of the workbook holds.

use super::height;
use crate::assessment::Score;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    /// Nothing.
    Blank,
    /// Words, as typed.
    Text(String),
    /// Words in the place of a number: `[1/6]`, `Not in Scope`.
    Mark(String),
    /// An identifier, a code or a digest: digits that are no number.
    Code(String),
    /// A score, with at least so many decimals.
    Score(Score, u8),
    /// A number of things.
    Count(usize),
    /// A part of a whole.
    Share(usize, usize),
    /// A word that leads to another sheet of the workbook, by its name.
    Link(String, String),
}

impl Cell {
    /// Words, as typed.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Words in the place of a number.
    pub(super) fn mark(text: impl Into<String>) -> Self {
        Self::Mark(text.into())
    }

    /// An identifier, a code or a digest.
    pub(super) fn code(code: &impl ToString) -> Self {
        Self::Code(code.to_string())
    }

    /// How many lines it takes in a column of so many characters.
    pub(super) fn lines(&self, column: u8) -> u32 {
        match self {
            Self::Text(words) | Self::Mark(words) | Self::Code(words) | Self::Link(words, _) => {
                height::lines(words, column)
            }
            Self::Blank | Self::Score(..) | Self::Count(_) | Self::Share(..) => 1,
        }
    }

    /// A score, or nothing.
    pub(super) fn score(score: Option<Score>, decimals: u8) -> Self {
        score.map_or(Self::Blank, |score| Self::Score(score, decimals))
    }
}

/// A number of things as a cell holds it.
pub(super) fn to_f64(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}
