//! `diff`: what changed between two assessments, claim by claim and field by field.

use serde_json::{Value as Json, json};

use super::answer::{Answer, Outcome, counted, print};
use super::arguments::{DiffArguments, Format};
use super::document::Document;
use crate::compare::{Change, Value, diff, summary};
use crate::export::pretty;

/// Runs `diff`; the answer is no where the two differ.
pub(super) fn run(arguments: &DiffArguments) -> Outcome {
    let (before, after) = (Document::open(&arguments.a)?, Document::open(&arguments.b)?);
    let changes = diff(&before.assessment, &after.assessment);
    print(&match arguments.format {
        Format::Json => pretty(&json!({
            "format": "claimbook.diff/1",
            "changes": changes.iter().map(change_json).collect::<Vec<_>>(),
        })),
        Format::Text => text(&changes),
    })?;
    Ok(Answer::of(changes.is_empty()))
}

/// One change as JSON.
fn change_json(change: &Change) -> Json {
    json!({
        "process": change.process.map(|id| id.to_string()),
        "field": change.field.to_string(),
        "before": value_json(&change.before),
        "after": value_json(&change.after),
    })
}

/// What stands on one side.
fn value_json(value: &Value) -> Json {
    match value {
        Value::Nothing => Json::Null,
        Value::Text(_) | Value::Passages(_) | Value::Questions(_) => Json::from(value.words()),
        Value::Score(score) => json!(f64::from(score.hundredths()) / 100.0),
    }
}

/// The changes for people: a heading for each process, `-` before and `+` after.
fn text(changes: &[Change]) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut heading = None;
    for change in changes {
        if heading != Some(change.process) {
            heading = Some(change.process);
            lines.push(change.process.map_or_else(|| "assessment".to_owned(), |id| id.to_string()));
        }
        lines.push(format!("  {}", change.field));
        for (mark, value) in [('-', &change.before), ('+', &change.after)] {
            lines.extend(value.words().lines().map(|line| format!("    {mark} {}", harmless(line))));
        }
    }
    let summary = summary(changes);
    let claims = counted(summary.claims, "claim differs", "claims differ");
    let evidence = counted(summary.evidence, "piece of evidence differs", "pieces of evidence differ");
    let fields = counted(summary.fields, "field of the document differs", "fields of the document differ");
    lines.push(format!("{claims}, {evidence}, {fields}\n"));
    lines.join("\n")
}

/// A line in which nothing steers a terminal.
fn harmless(line: &str) -> String {
    let shown = |letter: char| if letter.is_control() { letter.escape_debug().to_string() } else { letter.to_string() };
    line.chars().map(shown).collect()
}
