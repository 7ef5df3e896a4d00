//! Holds a filter against a process and its claim.

use std::sync::Arc;

use super::text::contains;
use super::{Cited, Comparison, Condition, Filter, Since, Term};
use crate::assessment::{Assessment, Claim, ProcessId, Scope, Status};
use crate::figures::ProcessFigures;
use crate::framework::Process;

/// The document at earlier times.
#[derive(Debug, Clone, Copy)]
pub struct Before<'a> {
    /// As it was last saved; before the first save, as it was opened.
    pub saved: &'a Assessment,
    /// As it was opened.
    pub opened: &'a Assessment,
    /// As it is now, with its log of hand-overs.
    pub now: &'a Assessment,
}

/// What a filter looks at.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'a> {
    /// The process.
    pub process: &'a Process,
    /// Its claim.
    pub claim: Option<&'a Arc<Claim>>,
    /// Its figures.
    pub figures: &'a ProcessFigures,
    /// The codes of its problems.
    pub problems: &'a [&'static str],
    /// The document at earlier times.
    pub before: Before<'a>,
}

impl Filter {
    /// Whether a process passes.
    pub fn matches(&self, candidate: Candidate<'_>) -> bool {
        self.terms.iter().all(|term| term.matches(candidate))
    }
}

impl Term {
    /// Whether the condition holds, or must not and does not.
    fn matches(&self, candidate: Candidate<'_>) -> bool {
        self.condition.holds(candidate) != self.negated
    }
}

impl Condition {
    /// Whether the condition holds.
    fn holds(&self, candidate: Candidate<'_>) -> bool {
        let Candidate { process, claim, figures, problems, .. } = candidate;
        let scored = figures.in_scope && matches!(process.level, 3 | 4);
        match self {
            Self::Level(level) => process.level == *level,
            Self::Below(id) => process.id == *id || id.contains(&process.id),
            Self::Score(comparison, score) => {
                let ordering = figures.printed.cmp(score);
                scored
                    && match comparison {
                        Comparison::Below => ordering.is_lt(),
                        Comparison::AtMost => ordering.is_le(),
                        Comparison::Is => ordering.is_eq(),
                        Comparison::AtLeast => ordering.is_ge(),
                        Comparison::Above => ordering.is_gt(),
                    }
            }
            Self::NoScore => scored && figures.origin.is_none(),
            Self::Problem(code) => problems.iter().any(|problem| code.is_empty() || problem.eq_ignore_ascii_case(code)),
            Self::Scope(scope) => claim.map_or(Scope::Undecided, |claim| claim.scope) == *scope,
            Self::Support(support) => claim.and_then(|claim| claim.support) == *support,
            Self::Status(Status::Todo) => claim.is_some_and(|claim| claim.status == Status::Todo),
            Self::Status(status) => claim.is_some_and(|claim| claim.status == *status),
            Self::Cited(Cited::Nothing) => claim.is_none_or(|claim| claim.all_citations().next().is_none()),
            Self::Cited(Cited::Anything) => claim.is_some_and(|claim| claim.all_citations().next().is_some()),
            Self::Cited(Cited::Piece(code)) => {
                claim.is_some_and(|claim| claim.all_citations().any(|citation| citation.evidence == *code))
            }
            Self::Changed(since) => changed(candidate, *since),
            Self::Owner(owner) if owner.is_empty() => claim.is_none_or(|claim| claim.owner.is_empty()),
            Self::Owner(owner) => claim.is_some_and(|claim| contains(&claim.owner, owner)),
            Self::Words(word) => has_word(process, claim.map(Arc::as_ref), word),
        }
    }
}

/// Whether the claim differs from what it was; shared ones are equal without a look inside.
fn changed(candidate: Candidate<'_>, since: Since) -> bool {
    let before = match since {
        Since::Saved => candidate.before.saved,
        Since::Opened => candidate.before.opened,
        Since::HandOver => return candidate.before.now.changed_since_hand_over(candidate.process.id),
    };
    match (before.claims.get(&candidate.process.id), candidate.claim) {
        (Some(old), Some(new)) => !Arc::ptr_eq(old, new) && old != new,
        (old, new) => old.is_some() != new.is_some(),
    }
}

/// Whether a folded word stands in a process or its claim.
fn has_word(process: &Process, claim: Option<&Claim>, word: &str) -> bool {
    let in_text = |text: &str| contains(text, word);
    in_text(&process.name)
        || identifier_begins(process.id, word.as_bytes())
        || claim.is_some_and(|claim| {
            in_text(&claim.comment)
                || in_text(&claim.owner)
                || in_text(&claim.reason)
                || in_text(&claim.note)
                || claim.mapping.iter().any(|passage| in_text(&passage.text) || in_text(&passage.reason))
        })
}

/// Whether the dotted text of an identifier begins with some bytes; written without a copy, it is asked at every row.
fn identifier_begins(id: ProcessId, mut wanted: &[u8]) -> bool {
    if !wanted.first().is_some_and(u8::is_ascii_digit) {
        return false;
    }
    for (place, part) in id.parts().enumerate() {
        let mut digits = [0_u8; 6];
        let mut length = 0;
        let mut rest = part;
        while rest > 0 {
            if let Some(slot) = digits.get_mut(length) {
                *slot = b'0' + u8::try_from(rest % 10).unwrap_or(0);
            }
            rest /= 10;
            length += 1;
        }
        let dot = (place > 0).then_some(b'.');
        let written = dot.into_iter().chain(digits.get(..length).unwrap_or_default().iter().rev().copied());
        for byte in written {
            match wanted.split_first() {
                None => return true,
                Some((first, rest)) if *first == byte => wanted = rest,
                Some(_) => return false,
            }
        }
    }
    wanted.is_empty()
}
