//! `plan`: the cheapest way to the full score.

use serde_json::{Value, json};

use super::answer::{Answer, Outcome, print};
use super::arguments::{Format, ShowArguments};
use super::document::Document;
use crate::assessment::Score;
use crate::export::pretty;
use crate::figures::{PlanEntry, PlanStep, plan};

/// Runs `plan`.
pub(super) fn run(arguments: &ShowArguments) -> Outcome {
    let document = Document::open(&arguments.file)?;
    let figures = document.figures();
    let entries = plan(&document.framework, &document.scheme, &document.assessment, &figures);
    print(&match arguments.format {
        Format::Json => pretty(&json!({
            "format": "claimbook.plan/1",
            "full": number(Some(document.scheme.full())),
            "processes": entries.iter().map(entry_json).collect::<Vec<_>>(),
        })),
        Format::Text if entries.is_empty() => "Every level 3 process in scope has the full score.\n".to_owned(),
        Format::Text => entries.iter().map(|entry| entry_text(&document, entry)).collect::<String>(),
    })?;
    Ok(Answer::Yes)
}

/// A score as a JSON number.
fn number(score: Option<Score>) -> Value {
    score.map_or(Value::Null, |score| json!(f64::from(score.hundredths()) / 100.0))
}

/// One L3 as JSON.
fn entry_json(entry: &PlanEntry) -> Value {
    let step = |step: &PlanStep| {
        json!({
            "process": step.process.to_string(),
            "action": step.action.word(),
            "what": step.action.words(),
            "adds": number(step.adds),
            "after": number(step.after),
        })
    };
    json!({
        "id": entry.process.to_string(),
        "name": entry.name,
        "score": number(Some(entry.score)),
        "computed": number(entry.computed.score()),
        "steps": entry.steps.iter().map(step).collect::<Vec<_>>(),
    })
}

/// One L3 for people.
fn entry_text(document: &Document, entry: &PlanEntry) -> String {
    let step = |step: &PlanStep| {
        let name = document.framework.get(step.process).map(|process| process.name.as_str()).unwrap_or_default();
        let effect = match (step.adds, step.after) {
            (Some(adds), Some(after)) => {
                format!(" (+{} → {})", document.scheme.print(adds), document.scheme.print(after))
            }
            _ => String::new(),
        };
        format!("  {} {name}: {}{effect}\n", step.process, step.action.words())
    };
    let steps: Vec<String> = entry.steps.iter().map(step).collect();
    format!("{} – {}: {}\n{}", entry.process, entry.name, document.scheme.print(entry.score), steps.concat())
}
