//! The dotted identifier of a process: 1.3.5.6.

use std::fmt;
use std::str::FromStr;

/// The most parts an identifier may have; published catalogues use up to eight.
const MOST_PARTS: usize = 10;

/// A dotted process identifier, ordered as an outline: 1.2 before 1.10, a parent before its children.
///
/// An identifier says nothing without the framework version it belongs to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProcessId {
    /// The parts, filled up with zeros, so that the derived order is outline order.
    parts: [u16; MOST_PARTS],
}

impl ProcessId {
    /// The parts without the padding.
    pub fn parts(&self) -> impl Iterator<Item = u16> + '_ {
        self.parts.iter().copied().take_while(|part| *part != 0)
    }

    /// How many parts the identifier has.
    pub fn depth(&self) -> usize {
        self.parts().count()
    }

    /// The identifier without its last part, if something is left.
    pub fn parent(&self) -> Option<Self> {
        let depth = self.depth();
        if depth < 2 {
            return None;
        }
        let mut parts = self.parts;
        if let Some(last) = parts.get_mut(depth - 1) {
            *last = 0;
        }
        Some(Self { parts })
    }

    /// The identifier with one more part; `None` where no further level fits or `part` is zero.
    pub fn child(&self, part: u16) -> Option<Self> {
        if part == 0 {
            return None;
        }
        let mut parts = self.parts;
        *parts.get_mut(self.depth())? = part;
        Some(Self { parts })
    }

    /// The last part: 6 in 1.3.5.6.
    pub fn last_part(&self) -> u16 {
        self.parts().last().unwrap_or(0)
    }

    /// Whether `other` stands strictly below this identifier.
    pub fn contains(&self, other: &Self) -> bool {
        self != other && self.parts().zip(other.parts()).all(|(a, b)| a == b) && self.depth() < other.depth()
    }
}

impl fmt::Display for ProcessId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(16);
        for (place, part) in self.parts().enumerate() {
            if place > 0 {
                text.push('.');
            }
            text.push_str(&part.to_string());
        }
        f.pad(&text)
    }
}

impl fmt::Debug for ProcessId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Why a text is not a process identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is not a process identifier such as 1.3.5.6")]
pub struct BadProcessId {
    /// The text as given.
    pub text: String,
}

impl FromStr for ProcessId {
    type Err = BadProcessId;

    fn from_str(text: &str) -> Result<Self, BadProcessId> {
        let bad = || BadProcessId { text: text.to_owned() };
        let mut parts = [0; MOST_PARTS];
        for (place, piece) in text.split('.').enumerate() {
            let slot = parts.get_mut(place).ok_or_else(bad)?;
            let plain = !piece.is_empty() && !piece.starts_with('0') && piece.bytes().all(|byte| byte.is_ascii_digit());
            *slot = if plain { piece.parse().ok() } else { None }.ok_or_else(bad)?;
        }
        Ok(Self { parts })
    }
}
