//! Mapping documents for those who must edit them: the same content as the PDF, from the same data, with real styles.

mod claims;
mod front;
mod questions;
mod tables;

use serde_json::Value;

use super::super::docx::{Body, Frame, Paragraph, Run, package};
use super::super::{Artefact, ExportError, Made, Submission};
use super::{about, data, documents};
use crate::assessment::{Paper, ProcessId};

/// The green of what is fully supported.
const GREEN: &str = "1B6B3A";
/// The amber of what is supported in part.
const AMBER: &str = "8A5200";
/// The red of what is not supported, and of drafts.
const RED: &str = "A3262A";
/// The grey of what matters less.
const FAINT: &str = "5B6875";

/// A part of the data; null where there is none.
fn part<'a>(value: &'a Value, key: &str) -> &'a Value {
    value.get(key).unwrap_or(&Value::Null)
}

/// A text of the data; empty where there is none.
fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// Whether a fact of the data holds.
fn holds(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool).unwrap_or_default()
}

/// A list of the data.
fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

/// Whether nothing is said.
fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// A text, or a dash where nothing is said.
fn dash(text: &str) -> &str {
    if is_blank(text) { "–" } else { text }
}

/// Company, title and version; each keeps its own direction.
fn product(front: &Value) -> Vec<Run> {
    let mut line = Vec::new();
    for words in ["company", "subject", "version"].map(|key| text(front, key).trim()) {
        if !line.is_empty() && !words.is_empty() {
            line.push(Run::new(" "));
        }
        if !words.is_empty() {
            line.push(Run::apart(&words.split_whitespace().collect::<Vec<_>>().join(" ")));
        }
    }
    line
}

/// The colour of a support or of a conformance; the word or letter always stands beside it.
fn colour_of(word: &str) -> &'static str {
    match word {
        "fully" => GREEN,
        "partly" | "partially" => AMBER,
        "not" => RED,
        _ => FAINT,
    }
}

/// A paragraph in a table.
fn cell(words: &str) -> Vec<Paragraph> {
    vec![Paragraph::new("TableText", vec![Run::new(words)])]
}

/// A cell of runs.
fn runs(runs: Vec<Run>) -> Vec<Paragraph> {
    vec![Paragraph::new("TableText", runs)]
}

/// Makes the editable mapping document of one L2.
pub(super) fn make_one(submission: &Submission, process: ProcessId) -> Result<Made, ExportError> {
    let stem = submission.mapping_stem(&submission.assessment.document(process));
    let path = format!("mapping/{stem}.docx");
    let data = data(submission, process);
    let front = part(&data, "front");
    let look = part(front, "look");
    let mut body = Body::new(submission.assessment.subject.paper == Paper::Letter);
    front::write(&mut body, submission, &data);
    claims::write(&mut body, &data);
    let scores = format!("Scores: {}", text(front, "origin"));
    let frame = Frame {
        title: text(front, "title"),
        author: text(front, "author"),
        head: &product(front),
        foot: text(front, "footer"),
        state: if submission.draft { text(front, "draft_mark") } else { &scores },
        watermark: if submission.draft { text(front, "draft_mark") } else { "" },
        accent: text(look, "accent").trim_start_matches('#'),
        tint: text(look, "tint").trim_start_matches('#'),
        logo: submission.logo.as_deref(),
        date: submission.date,
    };
    let bytes = package(&path, &frame, body)?;
    let about = format!("{}, to be edited (Office Open XML)", about(submission, process));
    Ok(Made { artefacts: vec![Artefact { path, about, bytes }], warnings: Vec::new() })
}

/// Makes all of them.
pub fn make(submission: &Submission) -> Result<Made, ExportError> {
    let mut all = Made::default();
    for process in documents(submission) {
        all.artefacts.extend(make_one(submission, process)?.artefacts);
    }
    Ok(all)
}
