//! The fields of the grammar, and examples for its help.

/// A field of the grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The scope.
    Scope,
    /// The printed score.
    Score,
    /// The support.
    Support,
    /// What is cited.
    Evidence,
    /// The work status.
    Status,
    /// The owner.
    Owner,
    /// The problems.
    Problem,
    /// The level.
    Level,
    /// Whether the claim changed.
    Changed,
}

impl Field {
    /// All fields in the order of help and completion.
    pub const ALL: &'static [Self] = &[
        Self::Scope,
        Self::Score,
        Self::Support,
        Self::Evidence,
        Self::Status,
        Self::Owner,
        Self::Problem,
        Self::Level,
        Self::Changed,
    ];

    /// The word before the colon.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Scope => "scope",
            Self::Score => "score",
            Self::Support => "support",
            Self::Evidence => "evidence",
            Self::Status => "status",
            Self::Owner => "owner",
            Self::Problem => "problem",
            Self::Level => "level",
            Self::Changed => "changed",
        }
    }

    /// The field of this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.word() == word)
    }
}

/// Examples of everything that a filter understands, with the identifier of the words that explain them.
pub const SYNTAX: &[(&str, &str)] = &[
    ("billing", "filter-syntax-word"),
    ("\"order handling\"", "filter-syntax-phrase"),
    ("1.3.5", "filter-syntax-below"),
    ("scope:in", "filter-syntax-scope"),
    ("score<5", "filter-syntax-score"),
    ("score:none", "filter-syntax-no-score"),
    ("support:A", "filter-syntax-support"),
    ("evidence:none", "filter-syntax-evidence"),
    ("status:draft", "filter-syntax-status"),
    ("owner:name", "filter-syntax-owner"),
    ("problem:any", "filter-syntax-problem"),
    ("level:3", "filter-syntax-level"),
    ("changed:saved", "filter-syntax-changed"),
    ("changed:handover", "filter-syntax-handover"),
    ("-scope:out", "filter-syntax-not"),
];
