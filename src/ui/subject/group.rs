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
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Subject => tr!("subject-group-subject"),
            Self::Texts => tr!("subject-group-texts"),
            Self::Statements => tr!("subject-group-statements"),
            Self::Documents => tr!("subject-group-documents"),
        }
    }

    /// What the group is for.
    pub(super) fn about(self) -> &'static str {
        match self {
            Self::Subject => tr!("subject-group-subject.about"),
            Self::Texts => tr!("subject-group-texts.about"),
            Self::Statements => tr!("subject-group-statements.about"),
            Self::Documents => tr!("subject-group-documents.about"),
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
            | DocumentField::EvidenceYears
            | DocumentField::Paper
            | DocumentField::Logo
            | DocumentField::Accent
            | DocumentField::Forbidden => Self::Documents,
        }
    }
}
