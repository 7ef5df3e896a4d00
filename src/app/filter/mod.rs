//! The outline's filter: a small grammar over processes and claims.
//!
//! [`Filter::parse`] reads it, [`complete`] proposes what may come next, [`Filter::matches`] holds it against a process.
//! All terms must hold. What is not understood is named and ignored, so that half a term never empties the outline.

mod complete;
mod matching;
mod parse;
mod syntax;
mod text;

pub use complete::{Completion, Known, complete, known};
pub use matching::{Before, Candidate};
pub use syntax::{Field, SYNTAX};
pub use text::{find, folded};

use std::ops::Range;

use crate::assessment::{EvidenceCode, ProcessId, Scope, Score, Status, Support};

/// How a score is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Comparison {
    /// `<`
    Below,
    /// `<=`
    AtMost,
    /// `=` or `:`
    Is,
    /// `>=`
    AtLeast,
    /// `>`
    Above,
}

/// What a claim is compared with, to see whether it changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Since {
    /// The assessment as it was last saved; before the first save, as it was opened.
    Saved,
    /// The assessment as it was opened.
    Opened,
    /// What was handed over last.
    HandOver,
}

/// Which citations are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cited {
    /// None at all.
    Nothing,
    /// Any.
    Anything,
    /// Of one piece of evidence.
    Piece(EvidenceCode),
}

/// One condition of a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Condition {
    /// The level.
    Level(u8),
    /// An identifier: the process itself or anything below it.
    Below(ProcessId),
    /// A comparison of the printed score.
    Score(Comparison, Score),
    /// No printed score, in scope.
    NoScore,
    /// A problem's code in lower case; empty is any.
    Problem(String),
    /// The scope.
    Scope(Scope),
    /// The support; `None` is not said.
    Support(Option<Support>),
    /// The work status; a process without a claim is still to do.
    Status(Status),
    /// What is cited.
    Cited(Cited),
    /// Whether the claim changed.
    Changed(Since),
    /// A part of the owner's name, folded; empty is nobody.
    Owner(String),
    /// A word or phrase somewhere in the process or its claim, folded.
    Words(String),
}

/// A condition that must hold, or must not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    /// Whether it must not hold.
    negated: bool,
    /// The condition.
    condition: Condition,
}

/// A filter: all its terms must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// The terms, the cheap ones first.
    terms: Vec<Term>,
    /// What was typed and is not understood.
    pub unknown: Vec<String>,
}

impl Filter {
    /// Whether nothing is filtered.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The places in a name where words of the filter stand, from left to right, without overlaps.
    pub fn highlights(&self, name: &str) -> Vec<Range<usize>> {
        let mut places: Vec<Range<usize>> = Vec::new();
        for term in self.terms.iter().filter(|term| !term.negated) {
            let Condition::Words(word) = &term.condition else { continue };
            places.extend(find(name, word));
        }
        places.sort_by_key(|place| place.start);
        let mut apart: Vec<Range<usize>> = Vec::with_capacity(places.len());
        for place in places {
            match apart.last_mut() {
                Some(last) if place.start <= last.end => last.end = last.end.max(place.end),
                _ => apart.push(place),
            }
        }
        apart
    }
}
