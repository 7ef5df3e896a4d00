//! The columns of the claims table.

/// A column of the claims table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The process identifier.
    Id,
    /// In, out or undecided.
    Scope,
    /// Why out, or why the score differs.
    Reason,
    /// Automated, manual, both or none.
    Support,
    /// The claimed score.
    Score,
    /// The awarded score.
    Awarded,
    /// The mapping's text.
    Mapping,
    /// The comment that tables print.
    Comment,
    /// The internal note.
    Note,
    /// Who answers for the claim.
    Owner,
    /// How far the work has come.
    Status,
    /// The evidence, with places.
    Evidence,
}

impl Column {
    /// All columns in the order in which they are written.
    pub const ALL: &'static [Self] = &[
        Self::Id,
        Self::Scope,
        Self::Reason,
        Self::Support,
        Self::Score,
        Self::Awarded,
        Self::Mapping,
        Self::Comment,
        Self::Note,
        Self::Owner,
        Self::Status,
        Self::Evidence,
    ];

    /// The name in the header.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Scope => "scope",
            Self::Reason => "reason",
            Self::Support => "support",
            Self::Score => "score",
            Self::Awarded => "awarded",
            Self::Mapping => "mapping",
            Self::Comment => "comment",
            Self::Note => "note",
            Self::Owner => "owner",
            Self::Status => "status",
            Self::Evidence => "evidence",
        }
    }

    /// Reads the name; case does not matter.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|column| column.name().eq_ignore_ascii_case(name.trim()))
    }
}
