//! The report: one PDF with everything that is handed over about an assessment, chapter by chapter.

mod charts;
mod denominators;
mod results;
mod scope;

use serde_json::{Value, json};

use super::mapping::{front, gap_rows, legend, level_two, works_cited};
use super::pdf::{Document, Image, release_unused};
use super::{Artefact, ExportError, Made, Submission, draft_gaps};
use crate::assessment::{ProcessId, Stage};
use crate::charts::level_two_order;
use crate::figures::RESULTS_CHAPTER;

/// The report's title, by stage.
fn title(submission: &Submission) -> &'static str {
    match submission.assessment.stage {
        Stage::SelfAssessment => "Conformance self-assessment report",
        Stage::Awarded => "Conformance assessment report",
    }
}

/// The templates, the main one first.
const TEMPLATES: &[(&str, &str)] = &[
    ("report.typ", include_str!("../../../resources/report/report.typ")),
    ("style.typ", include_str!("../../../resources/report/style.typ")),
    ("claims.typ", include_str!("../../../resources/report/claims.typ")),
];

/// The L2s in scope in the order of charts and tables.
fn level_twos(submission: &Submission) -> Vec<ProcessId> {
    level_two_order(&submission.framework, &submission.assessment, &submission.figures)
}

/// What the report's template reads.
pub fn data(submission: &Submission) -> Value {
    let subject = &submission.assessment.subject;
    let history: Vec<Value> = subject
        .version_history
        .iter()
        .map(|line| json!({"version": line.version, "date": line.date, "author": line.author, "changes": line.changes}))
        .collect();
    let (misuse, disclaimer) = (submission.misuse_note(), submission.disclaimer());
    let level_twos: Vec<Value> = level_twos(submission).into_iter().map(|id| level_two(submission, id)).collect();
    json!({
        "front": front(submission, title(submission), title(submission)),
        "report_version": subject.report_version,
        "authors": subject.authors,
        "results_chapter": RESULTS_CHAPTER,
        "executive_summary": subject.executive_summary,
        "functionality_overview": subject.functionality_overview,
        "related_certifications": subject.related_certifications,
        "notes": [
            {"name": "Misuse", "text": misuse.text, "source": misuse.source},
            {"name": "Disclaimer", "text": disclaimer.text, "source": disclaimer.source},
        ],
        "history": history,
        "gaps": gap_rows(&draft_gaps(submission)),
        "legend": legend(submission),
        "level_twos": level_twos,
        "scope": scope::data(submission),
        "scoring": results::scoring(submission),
        "totals": results::totals(submission),
        "tables": results::tables(submission),
        "not_submitted": results::not_submitted(submission),
        "denominators": denominators::data(submission),
        "works": works_cited(submission, None),
        "holds_back": submission.holds_back,
    })
}

/// What the report's template reads, with its pictures.
pub fn contents(submission: &Submission) -> (Value, Vec<Image>) {
    let mut data = data(submission);
    let mut images: Vec<Image> = Vec::new();
    let mut charts = Vec::new();
    for chart in charts::chart_images(submission) {
        charts.push(json!({"file": chart.file, "caption": chart.caption, "alt": chart.alt, "across": chart.across}));
        images.push((chart.file, chart.svg.into_bytes()));
    }
    if let Some(fields) = data.as_object_mut() {
        fields.insert("charts".to_owned(), Value::Array(charts));
    }
    (data, images)
}

/// Makes the report.
pub fn make(submission: &Submission) -> Result<Made, ExportError> {
    let path = format!("report/{}", submission.report_name());
    let (data, images) = contents(submission);
    let document = Document {
        name: &path,
        templates: TEMPLATES,
        data: &data,
        images: &images,
        logo: submission.logo.as_deref(),
        date: submission.date,
        identifier: &format!("{}/report", submission.top_folder()),
    };
    let pdf = document.make()?;
    release_unused();
    let about = "The report: what is assessed, how, and with what result".to_owned();
    Ok(Made { artefacts: vec![Artefact { path, about, bytes: pdf.bytes }], warnings: pdf.warnings })
}
