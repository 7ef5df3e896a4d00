//! What a column of a vendor's spreadsheet can hold.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The process identifier; where several columns hold one, the longest counts.
    Id,
    /// The process name.
    Name,
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
    /// The component.
    Component,
    /// The evidence, with places.
    Evidence,
    /// A question of the assessor; joins the questions that the claim has.
    Question,
}

impl Field {
    /// All fields in the order in which they are offered.
    pub const ALL: &'static [Self] = &[
        Self::Id,
        Self::Name,
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
        Self::Component,
        Self::Evidence,
        Self::Question,
    ];

    /// The word on the command line, in settings and in the vocabulary.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Name => "name",
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
            Self::Component => "component",
            Self::Evidence => "evidence",
            Self::Question => "question",
        }
    }

    /// Reads the word; case does not matter.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.word().eq_ignore_ascii_case(word.trim()))
    }

    /// The words on screen.
    pub fn title(self) -> &'static str {
        match self {
            Self::Id => tr!("import-field-id"),
            Self::Name => tr!("import-field-name"),
            Self::Scope => tr!("import-field-scope"),
            Self::Reason => tr!("import-field-reason"),
            Self::Support => tr!("import-field-support"),
            Self::Score => tr!("import-field-score"),
            Self::Awarded => tr!("import-field-awarded"),
            Self::Mapping => tr!("import-field-mapping"),
            Self::Comment => tr!("import-field-comment"),
            Self::Note => tr!("import-field-note"),
            Self::Owner => tr!("import-field-owner"),
            Self::Status => tr!("import-field-status"),
            Self::Component => tr!("import-field-component"),
            Self::Evidence => tr!("import-field-evidence"),
            Self::Question => tr!("import-field-question"),
        }
    }

    /// Whether several columns can hold it: identifiers by level, and texts, which are joined.
    pub const fn may_repeat(self) -> bool {
        matches!(
            self,
            Self::Id | Self::Mapping | Self::Comment | Self::Note | Self::Reason | Self::Evidence | Self::Question
        )
    }
}
