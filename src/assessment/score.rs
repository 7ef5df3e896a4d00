//! A score, as typed and as printed: exact, never a binary float.

use std::fmt;

/// A conformance score in hundredths: 4.3 is 430. Schemes say how many decimals are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Score {
    /// The score times one hundred.
    hundredths: u16,
}

impl Score {
    /// Not submitted, or nothing awarded.
    pub const ZERO: Self = Self { hundredths: 0 };

    /// A score from hundredths.
    pub const fn from_hundredths(hundredths: u16) -> Self {
        Self { hundredths }
    }

    /// The score in hundredths.
    pub const fn hundredths(self) -> u16 {
        self.hundredths
    }

    /// Whether nothing was awarded.
    pub const fn is_zero(self) -> bool {
        self.hundredths == 0
    }

    /// Reads `4.3`, `4,3` or `5`; `None` for anything that is not a plain decimal number with at most two decimals.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, "0"));
        let plain = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !plain(whole) || !plain(decimals) || whole.len() > 2 || decimals.len() > 2 {
            return None;
        }
        let tens = if decimals.len() == 1 { 10 } else { 1 };
        let hundredths = whole.parse::<u16>().ok()? * 100 + decimals.parse::<u16>().ok()? * tens;
        Some(Self { hundredths })
    }

    /// How many decimals it takes to write the score down: 0, 1 or 2.
    pub const fn decimals(self) -> u8 {
        match self.hundredths % 100 {
            0 => 0,
            rest if rest % 10 == 0 => 1,
            _ => 2,
        }
    }

    /// The score with a fixed number of decimals (1 or 2), rounded half up.
    pub fn with_decimals(self, decimals: u8) -> String {
        if decimals >= 2 {
            format!("{}.{:02}", self.hundredths / 100, self.hundredths % 100)
        } else {
            let tenths = (self.hundredths + 5) / 10;
            format!("{}.{}", tenths / 10, tenths % 10)
        }
    }
}

impl fmt::Display for Score {
    /// One decimal, or two where they are needed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.with_decimals(self.decimals().max(1)))
    }
}
