//! Single cells to values: lenient for people's words, and never a guess without saying so.

use super::vocabulary::vocabulary;
use crate::assessment::{Scope, Score, Status, Support};
use crate::framework::Process;
use crate::scheme::Scheme;

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reading<T> {
    /// Nothing.
    Blank,
    /// A value; `true` where the word was translated, so that the user is told.
    Value(T, bool),
    /// Nothing that is taken, and why; no fault.
    Note(String),
    /// A fault.
    Bad(String),
}

/// Reads a scope.
pub(super) fn scope(text: &str) -> Reading<Scope> {
    if text.trim().is_empty() {
        return Reading::Blank;
    }
    if let Some(scope) = Scope::from_word(text) {
        return Reading::Value(scope, false);
    }
    match vocabulary().value("scope", text) {
        Some(word) => Reading::Value(Scope::from_word(word).unwrap_or(Scope::Undecided), true),
        None => Reading::Bad(tr!("import-bad-scope", text = short(text))),
    }
}

/// Reads a support.
pub(super) fn support(text: &str) -> Reading<Support> {
    if text.trim().is_empty() {
        return Reading::Blank;
    }
    if let Some(support) = Support::from_word(text) {
        return Reading::Value(support, false);
    }
    match vocabulary().value("support", text).and_then(Support::from_word) {
        Some(support) => Reading::Value(support, true),
        None => Reading::Bad(tr!("import-bad-support", text = short(text))),
    }
}

/// Reads a status.
pub(super) fn status(text: &str) -> Reading<Status> {
    if text.trim().is_empty() {
        return Reading::Blank;
    }
    if let Some(status) = Status::from_word(text) {
        return Reading::Value(status, false);
    }
    match vocabulary().value("status", text).and_then(Status::from_word) {
        Some(status) => Reading::Value(status, true),
        None => Reading::Bad(tr!("import-bad-status", text = short(text))),
    }
}

/// What a cell of scores says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scored {
    /// A score.
    Score(Score),
    /// That the process was not submitted.
    Out,
}

/// Reads a score of a process.
pub(super) fn score(text: &str, process: &Process, scheme: &Scheme) -> Reading<Scored> {
    let text = text.trim();
    if text.is_empty() {
        return Reading::Blank;
    }
    let word = vocabulary().value("score", text);
    match word {
        Some("none") => return Reading::Blank,
        Some("out") => return Reading::Value(Scored::Out, true),
        _ => {}
    }
    if !matches!(process.level, 3 | 4) {
        let (id, level) = (process.id.to_string(), process.level);
        return Reading::Note(tr!("import-note-level", id = id, level = level, text = short(text)));
    }
    match word {
        Some("partial") => return Reading::Note(tr!("import-note-partial", text = short(text))),
        Some(number) => {
            return Score::parse(number).map_or(Reading::Blank, |score| Reading::Value(Scored::Score(score), true));
        }
        None => {}
    }
    let bad = || Reading::Bad(tr!("import-bad-score", text = short(text), allowed = scheme.allowed_words()));
    let end = text.find(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != ',');
    let (number, rest) = text.split_at_checked(end.unwrap_or(text.len())).unwrap_or_default();
    if !is_rest_of_score(rest) {
        return bad();
    }
    match Score::parse(trimmed(number)) {
        Some(score) if scheme.allows(score) => Reading::Value(Scored::Score(score), !rest.trim().is_empty()),
        _ => bad(),
    }
}

/// A number without zeros at the end that say nothing: `4.300`.
fn trimmed(number: &str) -> &str {
    let decimals = number.split_once(['.', ',']).map_or(0, |(_, decimals)| decimals.len());
    if decimals > 2 { number.trim_end_matches('0') } else { number }
}

/// Whether what follows a number does not change it: `/5`, `of 5.0`, `(Partially Conformant)`.
fn is_rest_of_score(rest: &str) -> bool {
    let rest = rest.trim();
    let rest = rest.strip_prefix(['/', '-', '–', '—', ':']).unwrap_or(rest).trim();
    let of = ["of ", "out of ", "von ", "sur "].iter().find_map(|of| rest.strip_prefix(of)).unwrap_or(rest).trim();
    let most = matches!(of, "5" | "5.0" | "5,0" | "5.00" | "5,00");
    let words = rest.trim_matches(['(', ')', '[', ']']).trim();
    rest.is_empty() || most || vocabulary().value("score", words).is_some_and(|word| word != "out" && word != "none")
}

/// The beginning of a text, for messages.
pub(super) fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= 60 { line } else { line.chars().take(59).chain(['…']).collect() }
}
