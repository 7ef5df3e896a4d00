//! CB018: the document speaks of an identifier that its framework version does not have.
//!
//! # Why
//! An identifier means nothing without its version: the claim is in no table and in no score.
//!
//! # Example
//! A file for 16.0 holds a claim about 1.9.1, which came with a later version.
//!
//! # How to fix
//! Move what it says to an identifier of this version, or remove it; or update the assessment to the version that
//! was meant.

use super::{Check, Findings, Severity, Survey, Target};
use crate::assessment::{DocumentField, ProcessId};

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB018",
    name: "unknown-process",
    title: "Process that the framework version does not have",
    hint: "Move it to an identifier of this version, or remove it.",
    work: Severity::Error,
    final_: Severity::Error,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let framework = survey.ctx.framework;
    let label = framework.label();
    for id in survey.strangers() {
        findings.report(
            Target::Process(*id),
            tr!("check-unknown-process", id = id.to_string(), framework = label.as_str()),
        );
    }
    let mut look = |field: DocumentField, id: ProcessId| {
        if framework.index_of(id).is_none() {
            let message = tr!(
                "check-unknown-process-field",
                field = crate::words::text(&format!("field-{}", field.word())),
                id = id.to_string(),
                framework = label.as_str()
            );
            findings.report(Target::Field(field), message);
        }
    };
    let assessment = survey.ctx.assessment;
    for id in assessment.denominators.keys() {
        look(DocumentField::Denominators, *id);
    }
    for id in assessment.documents.keys() {
        look(DocumentField::MappingDocuments, *id);
    }
    for id in assessment.subject.components.iter().flat_map(|part| &part.processes) {
        look(DocumentField::Components, *id);
    }
    for id in assessment.chart_groups.iter().flat_map(|group| &group.domains) {
        look(DocumentField::ChartGroups, *id);
    }
}
