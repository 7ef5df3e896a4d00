//! What is computed for one process.

use crate::assessment::Score;

/// Submitted children over all children, printed `[7/9]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// Level 3 processes in scope.
    pub in_scope: usize,
    /// All level 3 processes, or the vendor's own denominator.
    pub total: usize,
}

impl Coverage {
    /// As the documents print it: `[7/9]`.
    pub fn notation(self) -> String {
        format!("[{}/{}]", self.in_scope, self.total)
    }

    /// The covered share in thousandths.
    pub fn thousandths(self) -> usize {
        (self.in_scope * 1000).checked_div(self.total).unwrap_or(0).min(1000)
    }
}

/// Why a process has no computed score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoScore {
    /// It is not in scope, or its level is not scored.
    NotScored,
    /// Neither its children nor its mapping say how far it is supported.
    NothingSaid,
    /// The numbers of its children have gaps in the catalogue, and there is no own denominator.
    CatalogueGaps,
}

/// The computed score of a process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Computed {
    /// There is none.
    None(NoScore),
    /// A score.
    Score {
        /// The score.
        score: Score,
        /// Whether rounding the children first, or not, changes the printed score.
        rounding_matters: bool,
    },
    /// Children in scope have no score yet: the lowest and the highest that can come out.
    Range {
        /// With every unscored child counted as not supported.
        low: Score,
        /// With every unscored child counted as fully supported.
        high: Score,
        /// How many children are unscored.
        unscored: usize,
    },
}

impl Computed {
    /// The score, if there is exactly one.
    pub fn score(self) -> Option<Score> {
        match self {
            Self::Score { score, .. } => Some(score),
            Self::None(_) | Self::Range { .. } => None,
        }
    }
}

/// Where a printed score comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Typed by the vendor.
    Claimed,
    /// From the scheme.
    Computed,
    /// From the assessor's answer.
    Awarded,
}

impl Origin {
    /// The word in JSON and tables.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Claimed => "claimed",
            Self::Computed => "computed",
            Self::Awarded => "awarded",
        }
    }
}

/// What a printed score means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Conformance {
    /// The full score.
    Fully,
    /// Any other score above zero.
    Partially,
    /// Not submitted, or nothing awarded.
    None,
}

impl Conformance {
    /// The word in JSON and tables.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Fully => "fully",
            Self::Partially => "partially",
            Self::None => "none",
        }
    }
}

/// Everything computed for one process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProcessFigures {
    /// Whether the process and all its ancestors are in scope.
    pub in_scope: bool,
    /// Of an L2: submitted L3s over all L3s.
    pub coverage: Option<Coverage>,
    /// The score that the scheme gives; levels 3 and 4.
    pub computed: Computed,
    /// The score that the vendor claims; none out of scope.
    pub claimed: Option<Score>,
    /// The score that was awarded; none out of scope.
    pub awarded: Option<Score>,
    /// The score that documents print.
    pub printed: Score,
    /// Where the printed score comes from.
    pub origin: Option<Origin>,
    /// What the printed score means.
    pub conformance: Conformance,
}

impl ProcessFigures {
    /// The figures of a process that is not in scope.
    pub const OUT: Self = Self {
        in_scope: false,
        coverage: None,
        computed: Computed::None(NoScore::NotScored),
        claimed: None,
        awarded: None,
        printed: Score::ZERO,
        origin: None,
        conformance: Conformance::None,
    };
}
