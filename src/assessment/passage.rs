//! A piece of a mapping, and how it is cut in two and put together again.

use super::{Citation, PassageOrigin, PassageSupport, Support, is_ideograph};

/// A piece of a mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Whose words these are.
    pub origin: PassageOrigin,
    /// The words.
    pub text: String,
    /// How far it is supported; `None` is unmarked and counts for nothing.
    pub support: Option<PassageSupport>,
    /// Automated, manual or both; `None` is not said.
    pub tag: Option<Support>,
    /// Why it is not, or only partly, supported.
    pub reason: String,
    /// Where the evidence for this passage is.
    pub citations: Vec<Citation>,
}

impl Passage {
    /// A passage in the vendor's words, not marked yet.
    pub fn vendor(text: &str) -> Self {
        Self {
            origin: PassageOrigin::Vendor,
            text: text.to_owned(),
            support: None,
            tag: None,
            reason: String::new(),
            citations: Vec::new(),
        }
    }
    /// A phrase of the framework's own text, not marked yet.
    pub fn framework(text: &str) -> Self {
        Self { origin: PassageOrigin::Framework, ..Self::vendor(text) }
    }

    /// Cuts it in two at a place counted in characters: both halves keep marks, reason and citations. `None` where a
    /// half would be empty.
    pub fn split(&self, at: usize) -> Option<(Self, Self)> {
        let (byte, _) = self.text.char_indices().nth(at).filter(|_| at > 0)?;
        let (left, right) = self.text.split_at(byte);
        Some((Self { text: left.to_owned(), ..self.clone() }, Self { text: right.to_owned(), ..self.clone() }))
    }

    /// Joins it with the passage that follows: all words, reasons and citations of both; marks that differ become what
    /// holds for the whole. `None` where one is the framework's text and the other is not.
    pub fn join(&self, next: &Self) -> Option<Self> {
        if self.origin != next.origin {
            return None;
        }
        let mut joined = self.clone();
        joined.text = self.seam(&next.text);
        joined.support = match (self.support, next.support) {
            (one, other) if one == other => one,
            (Some(_), Some(_)) => Some(PassageSupport::Partly),
            _ => None,
        };
        joined.tag = match (self.tag, next.tag) {
            (Some(one), Some(other)) if one != other => Some(Support::Both),
            (one, other) => one.or(other),
        };
        if !next.reason.is_empty() && next.reason != self.reason {
            let gap = if self.reason.is_empty() { "" } else { "; " };
            joined.reason = format!("{}{gap}{}", self.reason, next.reason);
        }
        joined.citations.extend(next.citations.iter().filter(|citation| !self.citations.contains(citation)).cloned());
        Some(joined)
    }

    /// The words of both: the framework's just as they were, the vendor's apart by a space where none is.
    fn seam(&self, next: &str) -> String {
        let apart = self.text.ends_with(char::is_whitespace)
            || next.starts_with(char::is_whitespace)
            || self.text.is_empty()
            || next.is_empty()
            || next.starts_with(is_ideograph);
        let gap = if apart || self.origin == PassageOrigin::Framework { "" } else { " " };
        format!("{}{gap}{next}", self.text)
    }
}
