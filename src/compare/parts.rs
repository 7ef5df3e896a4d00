//! The fields of the document itself: compared and copied as values, not as the text of a form, so that nothing is lost.

use std::sync::Arc;

use crate::assessment::{Assessment, DocumentField, Subject};

// Names every field of the document and of its subject, so that a new one must be decided about here and in `place.rs`.
const _: fn(Assessment, Subject) = |assessment, subject| {
    let Assessment {
        framework: _,
        scheme: _,
        stage: _,
        subject: _,
        claims: _,
        evidence: _,
        last_evidence: _,
        documents: _,
        chart_groups: _,
        denominators: _,
        not_submitted_label: _,
        filters: _,
        forbidden: _,
        hand_overs: _,
    } = assessment;
    let Subject {
        company: _,
        short_name: _,
        title: _,
        product_version: _,
        kind: _,
        components: _,
        completed: _,
        report_version: _,
        authors: _,
        executive_summary: _,
        functionality_overview: _,
        version_history: _,
        related_certifications: _,
        statement: _,
        statement_source: _,
        misuse_note: _,
        misuse_source: _,
        disclaimer: _,
        disclaimer_source: _,
        notice: _,
        evidence_years: _,
        paper: _,
        logo: _,
        accent: _,
    } = subject;
};

/// Takes a field of the document over from another one. Those that are kept by process have places of their own.
pub(super) fn copy(field: DocumentField, from: &Assessment, to: &mut Assessment) {
    match field {
        DocumentField::Stage => to.stage = from.stage,
        DocumentField::Scheme => to.scheme.clone_from(&from.scheme),
        DocumentField::NotSubmittedLabel => to.not_submitted_label.clone_from(&from.not_submitted_label),
        DocumentField::ChartGroups => to.chart_groups.clone_from(&from.chart_groups),
        DocumentField::Forbidden => to.forbidden.clone_from(&from.forbidden),
        DocumentField::Denominators | DocumentField::MappingDocuments => {}
        DocumentField::Company
        | DocumentField::ShortName
        | DocumentField::Title
        | DocumentField::ProductVersion
        | DocumentField::Kind
        | DocumentField::Components
        | DocumentField::Completed
        | DocumentField::ReportVersion
        | DocumentField::Authors
        | DocumentField::ExecutiveSummary
        | DocumentField::FunctionalityOverview
        | DocumentField::VersionHistory
        | DocumentField::RelatedCertifications
        | DocumentField::Statement
        | DocumentField::StatementSource
        | DocumentField::MisuseNote
        | DocumentField::MisuseSource
        | DocumentField::Disclaimer
        | DocumentField::DisclaimerSource
        | DocumentField::Notice
        | DocumentField::EvidenceYears
        | DocumentField::Paper
        | DocumentField::Logo
        | DocumentField::Accent => copy_subject(field, &from.subject, Arc::make_mut(&mut to.subject)),
    }
}

/// Takes a field of the subject over from another one.
#[allow(clippy::wildcard_enum_match_arm, reason = "`copy` names every field; the others never come here")]
fn copy_subject(field: DocumentField, from: &Subject, to: &mut Subject) {
    match field {
        DocumentField::Company => to.company.clone_from(&from.company),
        DocumentField::ShortName => to.short_name.clone_from(&from.short_name),
        DocumentField::Title => to.title.clone_from(&from.title),
        DocumentField::ProductVersion => to.product_version.clone_from(&from.product_version),
        DocumentField::Kind => to.kind = from.kind,
        DocumentField::Components => to.components.clone_from(&from.components),
        DocumentField::Completed => to.completed.clone_from(&from.completed),
        DocumentField::ReportVersion => to.report_version.clone_from(&from.report_version),
        DocumentField::Authors => to.authors.clone_from(&from.authors),
        DocumentField::ExecutiveSummary => to.executive_summary.clone_from(&from.executive_summary),
        DocumentField::FunctionalityOverview => to.functionality_overview.clone_from(&from.functionality_overview),
        DocumentField::VersionHistory => to.version_history.clone_from(&from.version_history),
        DocumentField::RelatedCertifications => to.related_certifications.clone_from(&from.related_certifications),
        DocumentField::Statement => to.statement.clone_from(&from.statement),
        DocumentField::StatementSource => to.statement_source.clone_from(&from.statement_source),
        DocumentField::MisuseNote => to.misuse_note.clone_from(&from.misuse_note),
        DocumentField::MisuseSource => to.misuse_source.clone_from(&from.misuse_source),
        DocumentField::Disclaimer => to.disclaimer.clone_from(&from.disclaimer),
        DocumentField::DisclaimerSource => to.disclaimer_source.clone_from(&from.disclaimer_source),
        DocumentField::Notice => to.notice.clone_from(&from.notice),
        DocumentField::EvidenceYears => to.evidence_years = from.evidence_years,
        DocumentField::Paper => to.paper = from.paper,
        DocumentField::Logo => to.logo.clone_from(&from.logo),
        DocumentField::Accent => to.accent.clone_from(&from.accent),
        _ => {}
    }
}

/// Whether two documents have the same in a field.
pub(super) fn same(field: DocumentField, a: &Assessment, b: &Assessment) -> bool {
    let mut probe = without_claims(a);
    copy(field, b, &mut probe);
    probe == without_claims(a)
}

/// The document's own fields only: cheap to clone.
fn without_claims(whole: &Assessment) -> Assessment {
    Assessment {
        framework: whole.framework.clone(),
        scheme: whole.scheme.clone(),
        stage: whole.stage,
        subject: Arc::clone(&whole.subject),
        chart_groups: whole.chart_groups.clone(),
        not_submitted_label: whole.not_submitted_label.clone(),
        claims: std::collections::BTreeMap::new(),
        evidence: Vec::new(),
        last_evidence: 0,
        documents: std::collections::BTreeMap::new(),
        denominators: std::collections::BTreeMap::new(),
        filters: Vec::new(),
        forbidden: whole.forbidden.clone(),
        hand_overs: Vec::new(),
    }
}
