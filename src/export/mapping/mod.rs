//! Mapping documents: one PDF per L2 in scope, with everything that its claims say.

mod editable;
mod evidence;
mod front;
mod passages;
mod process;
mod questions;

use serde_json::{Value, json};

use super::gaps::{gathered, rule_and_place};
use super::pdf::{Document, release_memory, release_unused};
use super::{Artefact, ExportError, Made, Omission, Submission};
use crate::assessment::ProcessId;
use crate::framework::Process;

pub use editable::make as make_editable;
use evidence::cited_in;
pub(super) use evidence::works_cited;
pub(super) use front::{completed_words, front};
pub(super) use passages::{citations, legend, passages};
pub(super) use process::{conformance_words, level_two, score_words};

/// The templates, the main one first.
const TEMPLATES: &[(&str, &str)] = &[
    ("mapping.typ", include_str!("../../../resources/report/mapping.typ")),
    ("style.typ", include_str!("../../../resources/report/style.typ")),
    ("claims.typ", include_str!("../../../resources/report/claims.typ")),
];

/// The L2s in scope, each of which has a mapping document, in outline order.
pub fn documents(submission: &Submission) -> Vec<ProcessId> {
    let in_scope = |id: ProcessId| submission.figures.of(&submission.framework, id).in_scope;
    submission.framework.of_level(2).map(|process| process.id).filter(|id| in_scope(*id)).collect()
}

/// What the template of one mapping document reads.
pub fn data(submission: &Submission, process: ProcessId) -> Value {
    let document = submission.assessment.document(process);
    let name = submission.framework.get(process).map_or_else(|| process.to_string(), Process::title);
    let title = format!("Mapping document {name}");
    json!({
        "front": front(submission, &title, &format!("Mapping document {process} {}", document.label())),
        "document": {
            "title": name,
            "label": document.label(),
            "state": document.state.title(),
            "date": completed_words(&document.date),
            "author": document.author,
            "round": document.round,
        },
        "review": questions::review(submission, process),
        "gaps": gap_rows(&gaps_of(submission, process)),
        "legend": legend(submission),
        "level_two": level_two(submission, process),
        "works": works_cited(submission, Some(process)),
        "holds_back": submission.holds_back,
    })
}

/// What a draft lacks, as templates read it.
pub(super) fn gap_rows(gaps: &[Omission]) -> Value {
    gaps.iter().map(|gap| json!({"what": gap.what, "why": gap.why})).collect()
}

/// What a draft lacks in the claims of an L2 and in the evidence that they cite.
fn gaps_of(submission: &Submission, process: ProcessId) -> Vec<Omission> {
    let cited: Vec<String> = cited_in(submission, process).iter().map(ToString::to_string).collect();
    let own = |omission: &Omission| {
        let Some((_, place)) = rule_and_place(omission) else { return false };
        let inside = place.parse::<ProcessId>().is_ok_and(|id| id == process || process.contains(&id));
        inside || cited.iter().any(|code| code == place)
    };
    gathered(submission, own)
}

/// Makes the mapping document of one L2. Documents do not depend on each other, so that callers may make them at once.
pub fn make_one(submission: &Submission, process: ProcessId) -> Result<Made, ExportError> {
    let stem = submission.mapping_stem(&submission.assessment.document(process));
    let path = format!("mapping/{stem}.pdf");
    let data = data(submission, process);
    let document = Document {
        name: &path,
        templates: TEMPLATES,
        data: &data,
        images: &[],
        logo: submission.logo.as_deref(),
        date: submission.date,
        identifier: &format!("{}/{stem}", submission.top_folder()),
    };
    let pdf = document.make()?;
    release_unused();
    let about = about(submission, process);
    Ok(Made { artefacts: vec![Artefact { path, about, bytes: pdf.bytes }], warnings: pdf.warnings })
}

/// What the mapping document of an L2 is, for the README.
fn about(submission: &Submission, process: ProcessId) -> String {
    let name = submission.framework.get(process).map_or_else(|| process.to_string(), Process::title);
    format!("How the product supports {name}, passage by passage, with evidence")
}

/// Makes all mapping documents, one after the other.
pub fn make(submission: &Submission) -> Result<Made, ExportError> {
    let mut all = Made::default();
    for process in documents(submission) {
        let one = make_one(submission, process)?;
        all.artefacts.extend(one.artefacts);
        all.warnings.extend(one.warnings);
    }
    release_memory();
    Ok(all)
}
