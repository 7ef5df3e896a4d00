//! The columns of the register: heads, widths, and what a cell says.

use crate::app::Column;

/// A column: what it sorts by, its first width.
pub(super) const COLUMNS: &[(Column, f32)] = &[
    (Column::Code, 62.0),
    (Column::Title, 170.0),
    (Column::State, 96.0),
    (Column::CitedBy, 120.0),
    (Column::Kind, 90.0),
    (Column::Who, 110.0),
    (Column::Version, 60.0),
    (Column::Dated, 78.0),
    (Column::Issuer, 110.0),
    (Column::Component, 90.0),
    (Column::Location, 180.0),
    (Column::Size, 72.0),
    (Column::Digest, 80.0),
];

/// The head of a column.
pub(super) fn head(column: Column) -> &'static str {
    match column {
        Column::Code => tr!("evidence-column-code"),
        Column::Title => tr!("evidence-column-title"),
        Column::State => tr!("evidence-column-state"),
        Column::CitedBy => tr!("evidence-column-cited"),
        Column::Kind => tr!("evidence-column-kind"),
        Column::Who => tr!("evidence-column-who"),
        Column::Version => tr!("evidence-column-version"),
        Column::Dated => tr!("evidence-column-dated"),
        Column::Issuer => tr!("evidence-column-issuer"),
        Column::Component => tr!("evidence-column-component"),
        Column::Location => tr!("evidence-column-location"),
        Column::Size => tr!("evidence-column-size"),
        Column::Digest => tr!("evidence-column-digest"),
    }
}
