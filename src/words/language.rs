//! The languages of the window.

/// A language of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English, which is complete.
    #[default]
    English,
    /// Simplified Chinese.
    Chinese,
    /// Japanese.
    Japanese,
    /// English with accents and half as long again: shows in tests what is cut off, and what is not in the files.
    Pseudo,
}

impl Language {
    /// The languages that a user can choose.
    pub const ALL: &'static [Self] = &[Self::English, Self::Chinese, Self::Japanese];

    /// Its own name, which is not translated.
    pub const fn title(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Chinese => "简体中文",
            Self::Japanese => "日本語",
            Self::Pseudo => "Pseudo",
        }
    }

    /// Its tag (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-CN",
            Self::Japanese => "ja",
            Self::Pseudo => "en-XA",
        }
    }

    /// The language of a tag such as `ja` or `zh-CN`; the tag of the tests' language, `en-XA`, is understood as well.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.iter().copied().chain([Self::Pseudo]).find(|language| language.tag().eq_ignore_ascii_case(tag))
    }
}
