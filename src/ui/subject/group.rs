//! The groups of the form's fields.

use crate::assessment::DocumentField;

/// A group of fields under one heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    /// What is assessed, and by whom.
    Subject,
    /// The texts of the report.
    Texts,
    /// Statements of others, and notes.
    Statements,
    /// Scoring, and the documents.
    Documents,
}

impl Group {
    /// All groups in order.
    pub(super) const ALL: &'static [Self] = &[Self::Subject, Self::Texts, Self::Statements, Self::Documents];

    /// The heading.
    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Subject => "Subject",
            Self::Texts => "Report texts",
            Self::Statements => "Statements and notes",
            Self::Documents => "Scoring and documents",
        }
    }

    /// What the group is for.
    pub(super) const fn about(self) -> &'static str {
        match self {
            Self::Subject => "Stands on the title page, in the page's header, and in file names.",
            Self::Texts => "Printed in the report as typed.",
            Self::Statements => {
                "Printed only if you enter them: Claimbook never claims a review or an award by itself."
            }
            Self::Documents => {
                "How scores are computed and printed, and how charts and mapping documents are arranged."
            }
        }
    }

    /// The group of a field.
    pub(super) const fn of(field: DocumentField) -> Self {
        match field {
            DocumentField::Company
            | DocumentField::ShortName
            | DocumentField::Title
            | DocumentField::ProductVersion
            | DocumentField::Kind
            | DocumentField::Components
            | DocumentField::Completed
            | DocumentField::ReportVersion
            | DocumentField::Authors => Self::Subject,
            DocumentField::ExecutiveSummary
            | DocumentField::FunctionalityOverview
            | DocumentField::VersionHistory
            | DocumentField::RelatedCertifications => Self::Texts,
            DocumentField::Statement
            | DocumentField::StatementSource
            | DocumentField::MisuseNote
            | DocumentField::MisuseSource
            | DocumentField::Disclaimer
            | DocumentField::DisclaimerSource
            | DocumentField::Notice => Self::Statements,
            DocumentField::Stage
            | DocumentField::Scheme
            | DocumentField::NotSubmittedLabel
            | DocumentField::ChartGroups
            | DocumentField::Denominators
            | DocumentField::MappingDocuments
            | DocumentField::EvidenceYears => Self::Documents,
        }
    }
}
