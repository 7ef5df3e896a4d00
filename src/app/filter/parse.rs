//! Text to filter. It never fails: what is not understood is kept by name and ignored.

use std::ops::Range;

use super::syntax::Field;
use super::text::folded;
use super::{Cited, Comparison, Condition, Filter, Since, Term};
use crate::assessment::{Scope, Score, Status, Support};

impl Filter {
    /// Reads a filter; what is not understood is kept in `unknown` and ignored.
    pub fn parse(text: &str) -> Self {
        let mut filter = Self::default();
        for place in tokens(text) {
            let token = text.get(place).unwrap_or_default();
            let (negated, rest) = negation(token);
            match condition(rest) {
                Some(condition) => filter.terms.push(Term { negated, condition }),
                None => filter.unknown.push(token.to_owned()),
            }
        }
        filter.terms.sort_by_key(|term| cost(&term.condition));
        filter
    }
}

/// The places of the tokens: parts between blanks, where a quoted part may hold blanks.
pub(super) fn tokens(text: &str) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut start = None;
    let mut quoted = false;
    for (at, letter) in text.char_indices() {
        match letter {
            '"' => {
                quoted = !quoted;
                start = start.or(Some(at));
            }
            blank if blank.is_whitespace() && !quoted => places.extend(start.take().map(|start| start..at)),
            _ => start = start.or(Some(at)),
        }
    }
    places.extend(start.map(|start| start..text.len()));
    places
}

/// Whether a token is negated, and what follows the sign.
pub(super) fn negation(token: &str) -> (bool, &str) {
    let negated = token.strip_prefix("not:").or_else(|| token.strip_prefix('-')).filter(|rest| !rest.is_empty());
    negated.map_or((false, token), |rest| (true, rest))
}

/// How dear a condition is: what looks into texts comes last.
fn cost(condition: &Condition) -> u8 {
    match condition {
        Condition::Level(_) | Condition::Below(_) | Condition::Score(..) | Condition::NoScore => 0,
        Condition::Problem(_) | Condition::Scope(_) | Condition::Support(_) | Condition::Status(_) => 1,
        Condition::Cited(_) | Condition::Changed(_) | Condition::Owner(_) => 2,
        Condition::Words(_) => 3,
    }
}

/// Reads one condition; `None` where a field or its value is not known.
fn condition(token: &str) -> Option<Condition> {
    if token.starts_with('"') {
        return words(token);
    }
    if let Some(rest) = strip_ignoring_case(token, Field::Score.word())
        && let Some((comparison, value)) = comparison(rest)
    {
        let none = comparison == Comparison::Is && value.eq_ignore_ascii_case("none");
        let score = || Score::parse(value).map(|score| Condition::Score(comparison, score));
        return if none { Some(Condition::NoScore) } else { score() };
    }
    let Some((field, value)) = token.split_once(':') else {
        let numeric = token.contains('.') && token.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let below = if numeric { token.trim_end_matches('.').parse().ok() } else { None };
        return below.map(Condition::Below).or_else(|| words(token));
    };
    let value = value.replace('"', "");
    of_field(Field::from_word(&field.to_ascii_lowercase())?, value.trim())
}

/// Reads the value of a field.
fn of_field(field: Field, value: &str) -> Option<Condition> {
    let is = |word: &str| value.eq_ignore_ascii_case(word);
    // Half a term.
    if value.is_empty() && matches!(field, Field::Owner | Field::Problem) {
        return None;
    }
    match field {
        Field::Scope => Scope::from_word(value).map(Condition::Scope),
        Field::Support if is("unset") => Some(Condition::Support(None)),
        Field::Support => Support::from_word(value).map(|support| Condition::Support(Some(support))),
        Field::Evidence if is("none") => Some(Condition::Cited(Cited::Nothing)),
        Field::Evidence if is("any") => Some(Condition::Cited(Cited::Anything)),
        Field::Evidence => value.parse().ok().map(|code| Condition::Cited(Cited::Piece(code))),
        Field::Status => Status::from_word(value).map(Condition::Status),
        Field::Owner => Some(Condition::Owner(if is("none") { String::new() } else { folded(value) })),
        Field::Level => value.parse().ok().filter(|level| (1..=9).contains(level)).map(Condition::Level),
        Field::Problem if is("any") => Some(Condition::Problem(String::new())),
        Field::Problem => Some(Condition::Problem(value.to_ascii_lowercase())),
        Field::Changed if is("saved") => Some(Condition::Changed(Since::Saved)),
        Field::Changed if is("opened") => Some(Condition::Changed(Since::Opened)),
        Field::Changed if is("handover") => Some(Condition::Changed(Since::HandOver)),
        // Comparisons were read before.
        Field::Changed | Field::Score => None,
    }
}

/// A word or a phrase; a sole quotation mark is nothing to look for.
fn words(token: &str) -> Option<Condition> {
    let phrase = token.replace('"', "");
    (!phrase.trim().is_empty()).then(|| Condition::Words(folded(&phrase)))
}

/// The comparison at the start of a text, and what follows it.
fn comparison(text: &str) -> Option<(Comparison, &str)> {
    let signs = [
        ("<=", Comparison::AtMost),
        (">=", Comparison::AtLeast),
        ("<", Comparison::Below),
        (">", Comparison::Above),
        ("=", Comparison::Is),
        (":", Comparison::Is),
    ];
    signs.into_iter().find_map(|(sign, comparison)| text.strip_prefix(sign).map(|rest| (comparison, rest)))
}

/// What follows a word at the start of a text; the case does not matter.
fn strip_ignoring_case<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let start = text.get(..word.len())?;
    if start.eq_ignore_ascii_case(word) { text.get(word.len()..) } else { None }
}
