//! The columns of the outline that a user can show, hide and resize.

use serde::{Deserialize, Serialize};

use crate::app::Settings;

/// A column beside the tick, the identifier and the name, which are always there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum OutlineColumn {
    /// The printed score with a small bar; where the coverage has no column of its own, that as well.
    Score,
    /// The coverage of an L2.
    Coverage,
    /// How the product supports the process.
    Support,
    /// The number of citations.
    Cited,
    /// How far the work has come.
    Status,
    /// Who answers for it.
    Owner,
    /// The problems.
    Problems,
}

impl OutlineColumn {
    /// All columns, from left to right.
    pub const ALL: &'static [Self] =
        &[Self::Score, Self::Coverage, Self::Support, Self::Cited, Self::Status, Self::Owner, Self::Problems];

    /// How wide it is at first, in points, and whether it is shown at first.
    const fn default(self) -> (u16, bool) {
        match self {
            Self::Score => (54, true),
            Self::Coverage => (52, false),
            Self::Support | Self::Cited => (52, true),
            Self::Status | Self::Owner => (84, false),
            Self::Problems => (38, true),
        }
    }

    /// How wide it is at first, in points.
    pub const fn first_width(self) -> u16 {
        self.default().0
    }

    /// How narrow it can be made, in points: a score must never be cut, its first digit would be taken for all of it.
    pub const fn least_width(self) -> u16 {
        match self {
            Self::Score | Self::Coverage => 46,
            Self::Support | Self::Cited | Self::Status | Self::Owner | Self::Problems => 24,
        }
    }

    /// Whether a narrow outline keeps it; a tight one needs the room for names.
    pub const fn is_essential(self, tight: bool) -> bool {
        matches!(self, Self::Score) || (matches!(self, Self::Problems) && !tight)
    }
}

/// What a user chose for a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnChoice {
    /// The column.
    pub column: OutlineColumn,
    /// Its width in points.
    pub width: u16,
    /// Whether it is shown.
    pub shown: bool,
}

impl Settings {
    /// What holds for a column of the outline.
    pub fn outline_column(&self, column: OutlineColumn) -> ColumnChoice {
        let (width, shown) = column.default();
        let chosen = self.outline_columns.iter().find(|choice| choice.column == column);
        chosen.copied().unwrap_or(ColumnChoice { column, width, shown })
    }

    /// Changes what holds for a column of the outline.
    pub(in crate::app) fn set_outline_column(&mut self, choice: ColumnChoice) {
        self.outline_columns.retain(|own| own.column != choice.column);
        self.outline_columns
            .push(ColumnChoice { width: choice.width.clamp(choice.column.least_width(), 400), ..choice });
        self.outline_columns.sort_by_key(|own| own.column);
    }
}
