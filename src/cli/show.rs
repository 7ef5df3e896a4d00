//! `show`: subject, framework, scheme, stage and totals.

use serde_json::json;

use super::answer::{Answer, Outcome, print};
use super::arguments::{Format, ShowArguments};
use super::document::Document;
use super::table::align;
use crate::assessment::DocumentField;
use crate::export::{pretty, totals_value};

/// Runs `show`.
pub(super) fn run(arguments: &ShowArguments) -> Outcome {
    let document = Document::open(&arguments.file)?;
    let figures = document.figures();
    let text = match arguments.format {
        Format::Json => pretty(&json!({
            "format": "claimbook.show/1",
            "subject": fields(&document).collect::<serde_json::Map<_, _>>(),
            "stage": document.assessment.stage.word(),
            "framework": {"id": document.framework.id, "version": document.framework.version},
            "scheme": document.assessment.scheme,
            "totals": totals_value(&figures),
            "evidence": document.assessment.evidence.len(),
            "claims": document.assessment.claims.len(),
        })),
        Format::Text => {
            let totals = figures.totals;
            let mean = totals.mean.map_or_else(|| "–".to_owned(), |mean| mean.with_decimals(2));
            let mut rows: Vec<Vec<String>> = fields(&document)
                .filter_map(|(name, value)| {
                    Some(vec![name, value.as_str().filter(|text| !text.is_empty())?.to_owned()])
                })
                .collect();
            let mut row = |name: &str, value: String| rows.push(vec![name.to_owned(), value]);
            row("stage", document.assessment.stage.word().to_owned());
            row("framework", document.framework.label());
            row("scheme", document.assessment.scheme.clone());
            row("level 2 in scope", totals.l2.to_string());
            row("level 3 in scope", format!("{} of {}", totals.l3_in_scope, totals.l3));
            row("fully conformant", totals.fully.to_string());
            row("partially conformant", totals.partially.to_string());
            row("mean score", mean);
            row("evidence", document.assessment.evidence.len().to_string());
            align(&rows)
        }
    };
    print(&text)?;
    Ok(Answer::Yes)
}

/// The subject's fields by their words.
fn fields(document: &Document) -> impl Iterator<Item = (String, serde_json::Value)> + '_ {
    let own = |field: &&DocumentField| !matches!(field, DocumentField::Stage | DocumentField::Scheme);
    let read = |field: &DocumentField| (field.word().to_owned(), field.read(&document.assessment).into());
    DocumentField::ALL.iter().filter(own).map(read)
}
