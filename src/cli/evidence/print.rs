//! Prints the register: as a list, one entry, and what became of the files.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use crate::app::{self, Facts, NoPreview, Preview, Query};
use crate::assessment::{Evidence, EvidenceCode, EvidenceSource};
use crate::checks::{self, EvidenceState};
use crate::cli::answer::{Answer, Outcome, print};
use crate::cli::arguments::Format;
use crate::cli::document::Document;
use crate::cli::table::align;
use crate::export::pretty;
use crate::perform;
use crate::platform::files;

/// The place of a piece of evidence as the file holds it.
fn location(document: &Document, piece: &Evidence) -> String {
    location_of(document, &piece.source)
}

/// A place as the file holds it.
fn location_of(document: &Document, source: &EvidenceSource) -> String {
    match source {
        EvidenceSource::File { path, .. } => files::relative(Path::new(path), document.folder()),
        EvidenceSource::Link { url } => url.clone(),
    }
}

/// The processes that cite a piece.
fn cited(document: &Document, piece: &Evidence) -> Vec<String> {
    document.assessment.cited_by(piece.code).map(|id| id.to_string()).collect()
}

/// An entry as JSON.
fn entry(document: &Document, piece: &Evidence) -> Value {
    json!({
        "code": piece.code.to_string(),
        "title": piece.title,
        "location": location(document, piece),
        "sha256": piece.sha256(),
        "kind": piece.kind.word(),
        "document_version": piece.document_version,
        "dated": piece.dated,
        "issuer": piece.issuer,
        "confidentiality": piece.confidentiality.word(),
        "redacted": piece.redaction.source().map(|source| location_of(document, &source)),
        "component": piece.component,
        "cited_by": cited(document, piece),
    })
}

/// Prints the register, or what of it fits a filter.
pub(super) fn list(document: &Document, filter: &str, format: Format) -> Outcome {
    let facts = Facts::of(&document.assessment);
    // Only a question about the files is worth reading them for.
    let states = if filter.contains("state:") {
        perform::evidence::states(&document.assessment, Some(document.folder()))
    } else {
        BTreeMap::new()
    };
    let query = Query { words: filter.to_owned(), ..Query::default() };
    let rows = app::rows(&document.assessment, &states, &facts, &query).map_err(|why| {
        let what = format!("cannot list the evidence of {}", document.path.display());
        app::Failure::new(what, why.to_string(), "claimbook evidence FILE list --help names what can be asked")
    })?;
    let pieces = || rows.iter().filter_map(|row| document.assessment.evidence.get(*row)).map(AsRef::as_ref);
    let row = |piece: &Evidence| {
        let (who, cited) = (piece.confidentiality.word().to_owned(), cited(document, piece).join(" "));
        vec![piece.code.to_string(), piece.title.clone(), who, location(document, piece), cited]
    };
    print(&match format {
        Format::Json => pretty(&json!({
            "format": "claimbook.evidence/1",
            "evidence": pieces().map(|piece| entry(document, piece)).collect::<Vec<_>>(),
        })),
        Format::Text => align(&pieces().map(row).collect::<Vec<_>>()),
    })?;
    Ok(Answer::Yes)
}

/// Prints one entry, with what its file is.
pub(super) fn show(document: &Document, code: EvidenceCode, format: Format) -> Outcome {
    let Some(piece) = document.assessment.evidence(code) else { return Ok(Answer::No) };
    let seen = match &piece.source {
        EvidenceSource::File { path, .. } => Some(perform::evidence::preview::preview(Path::new(path))),
        EvidenceSource::Link { .. } => None,
    };
    let contents = seen.map_or(Value::Null, |seen| contents(&seen));
    print(&match format {
        Format::Json => {
            let mut entry = entry(document, piece);
            if let Some(fields) = entry.as_object_mut() {
                fields.insert("contents".to_owned(), contents);
            }
            pretty(&json!({"format": "claimbook.evidence-entry/1", "evidence": entry}))
        }
        Format::Text => {
            let words = |value: &Value| match value {
                Value::String(text) => text.clone(),
                Value::Array(list) => list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "),
                Value::Null => String::new(),
                Value::Bool(_) | Value::Number(_) | Value::Object(_) => value.to_string(),
            };
            let mut rows = Vec::new();
            let fields = [entry(document, piece), contents];
            for (key, value) in fields.iter().filter_map(Value::as_object).flatten() {
                rows.push(vec![key.replace('_', " "), words(value)]);
            }
            rows.retain(|row| row.last().is_some_and(|text| !text.is_empty()));
            align(&rows)
        }
    })?;
    Ok(Answer::Yes)
}

/// What can be seen of a file.
fn contents(seen: &Preview) -> Value {
    match seen {
        Preview::Picture { width, height, .. } => json!({"picture": format!("{width} x {height} pixels")}),
        Preview::Text { text, cut } => {
            let more = if *cut { "more than " } else { "" };
            json!({"text": format!("{more}{} lines", text.lines().count())})
        }
        Preview::Pdf { pages, title } => json!({"pages": pages, "pdf_title": title}),
        Preview::Nothing(why) => json!({"no_preview": match why {
            NoPreview::Unreadable(why) => why.clone(),
            NoPreview::TooLarge(size) => format!("it has {size} bytes, too many to look into"),
            NoPreview::TooManyPixels(width, height) => format!("{width} x {height} pixels are too many to look into"),
            NoPreview::Broken => "it is damaged, or is not what it seems".to_owned(),
            NoPreview::Locked => "it wants a password".to_owned(),
            NoPreview::Unknown => "its own program shows it".to_owned(),
            NoPreview::Empty => "it is empty".to_owned(),
        }}),
    }
}

/// What became of a file.
struct StatusRow {
    /// The piece.
    code: EvidenceCode,
    /// Whether it is the piece's redacted version.
    redacted: bool,
    /// The word for its state.
    state: &'static str,
    /// Whether the piece is older than the subject allows.
    old: bool,
    /// Its place as the file holds it.
    location: String,
    /// Where it was found again; empty where it was not looked for.
    found: String,
}

impl StatusRow {
    /// For programs.
    fn json(self) -> Value {
        let found = if self.found.is_empty() { Value::Null } else { Value::from(self.found) };
        json!({
            "code": self.code.to_string(),
            "redacted": self.redacted,
            "state": self.state,
            "too_old": self.old,
            "location": self.location,
            "found": found,
        })
    }

    /// For people.
    fn cells(self) -> Vec<String> {
        let twin = if self.redacted { " (redacted)" } else { "" };
        let old = if self.old { ", too old" } else { "" };
        let found = if self.found.is_empty() { String::new() } else { format!(" → {}", self.found) };
        vec![format!("{}{twin}", self.code), format!("{}{old}", self.state), format!("{}{found}", self.location)]
    }
}

/// Reads all evidence again; the answer is no where a piece is not what was registered.
pub(super) fn status(document: &Document, format: Format) -> Outcome {
    let states = perform::evidence::states(&document.assessment, Some(document.folder()));
    let twins = perform::evidence::twin_states(&document.assessment, Some(document.folder()));
    let words = |state: &EvidenceState| match state {
        EvidenceState::Unknown => ("unknown", String::new()),
        EvidenceState::Present => ("present", String::new()),
        EvidenceState::Moved { found } => ("moved", files::relative(Path::new(found), document.folder())),
        EvidenceState::Changed => ("changed", String::new()),
        EvidenceState::Missing => ("missing", String::new()),
        EvidenceState::Unreadable => ("unreadable", String::new()),
    };
    let row = |piece: &Evidence, source: &EvidenceSource, redacted: bool| {
        let states = if redacted { &twins } else { &states };
        let (state, found) = states.get(&piece.code).map_or(("link", String::new()), words);
        let old = !redacted && checks::is_too_old(&document.assessment, piece, None);
        StatusRow { code: piece.code, redacted, state, old, location: location_of(document, source), found }
    };
    let rows = document.assessment.evidence.iter().flat_map(|piece| {
        let twin = piece.redaction.source().map(|source| row(piece, &source, true));
        std::iter::once(row(piece, &piece.source, false)).chain(twin)
    });
    print(&match format {
        Format::Json => pretty(&json!({
            "format": "claimbook.evidence-status/1",
            "evidence": rows.map(StatusRow::json).collect::<Vec<_>>(),
        })),
        Format::Text => align(&rows.map(StatusRow::cells).collect::<Vec<_>>()),
    })?;
    Ok(Answer::of(states.values().chain(twins.values()).all(|state| *state == EvidenceState::Present)))
}
