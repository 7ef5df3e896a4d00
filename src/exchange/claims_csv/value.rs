//! Single cells to values of the model; the error says what was expected.

use crate::assessment::{Scope, Score, Status, Support};
use crate::framework::Process;
use crate::scheme::Scheme;

/// Reads a scope; blank is undecided.
pub(super) fn scope(text: &str) -> Result<Scope, String> {
    match text.trim().to_ascii_lowercase().as_str() {
        "" | "undecided" => Ok(Scope::Undecided),
        "in" | "yes" | "x" | "1" => Ok(Scope::In),
        "out" | "no" | "0" => Ok(Scope::Out),
        _ => Err(format!("scope {text:?} is none of in, out, undecided (or yes, no, x, 1, 0)")),
    }
}

/// Reads a support; blank is not said.
pub(super) fn support(text: &str) -> Result<Option<Support>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    Support::from_word(text).map(Some).ok_or_else(|| format!("support {text:?} is none of A, M, AM, none"))
}

/// Reads a status; blank is to do.
pub(super) fn status(text: &str) -> Result<Status, String> {
    if text.trim().is_empty() {
        return Ok(Status::Todo);
    }
    let words = || Status::ALL.iter().map(|status| status.word()).collect::<Vec<_>>().join(", ");
    Status::from_word(text).ok_or_else(|| format!("status {text:?} is none of {}", words()))
}

/// Reads a score of a process; blank is none.
pub(super) fn score(name: &str, text: &str, process: &Process, scheme: &Scheme) -> Result<Option<Score>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if !matches!(process.level, 3 | 4) {
        let (id, level) = (process.id, process.level);
        return Err(format!("{name} {text:?}: {id} has level {level}, and only levels 3 and 4 carry a score"));
    }
    let allowed = || format!("{name} {text:?} is not a score: {}", scheme.allowed_words());
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if let Some((whole, decimals)) = text.split_once(['.', ','])
        && digits(whole)
        && digits(decimals)
        && decimals.len() > usize::from(scheme.decimals)
    {
        return Err(format!(
            "{name} {text:?} has more decimals than the scheme {}: {}",
            scheme.id,
            scheme.allowed_words()
        ));
    }
    let score = Score::parse(text).ok_or_else(allowed)?;
    if scheme.allows(score) { Ok(Some(score)) } else { Err(allowed()) }
}
