//! Something that could not be done, in the words that both front ends print.

use std::fmt;

/// What could not be done, why, and the way out. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What could not be done, with the place: `cannot open a.claimbook`.
    pub what: String,
    /// Why.
    pub why: String,
    /// What to do about it; may be empty.
    pub hint: String,
}

impl Failure {
    /// A failure with a way out.
    pub fn new(what: impl Into<String>, why: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { what: what.into(), why: why.into(), hint: hint.into() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} — {}", self.what, self.why)
    }
}

impl std::error::Error for Failure {}
