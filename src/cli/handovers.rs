//! `handovers`: what was handed over, and which claims have changed since.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::answer::{Answer, Outcome, print};
use super::arguments::Format;
use super::document::Document;
use super::table::align;
use crate::assessment::{HandOver, Handed, ProcessId};
use crate::export::pretty;

/// Arguments of `handovers`.
#[derive(Debug, Args)]
pub struct HandOversArguments {
    /// The assessment
    pub file: PathBuf,
    /// The claims that were changed since the last hand-over that they were part of; exit code 1 where there are any
    #[arg(long)]
    pub changed: bool,
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    pub format: Format,
}

/// Runs `handovers`; with `--changed` the answer is no where something has changed.
pub(super) fn run(arguments: &HandOversArguments) -> Outcome {
    let document = Document::open(&arguments.file)?;
    if arguments.changed { changed(&document, arguments.format) } else { log(&document, arguments.format) }
}

/// Prints the log.
fn log(document: &Document, format: Format) -> Outcome {
    let log = &document.assessment.hand_overs;
    let entry = |own: &HandOver| {
        json!({
            "date": own.date,
            "profile": own.profile.word(),
            "round": own.round,
            "batch": own.batch.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "bundle": own.bundle,
            "tagmanifest_sha256": own.tagmanifest_sha256,
            "claims": own.claims.len(),
        })
    };
    let row = |own: &HandOver| {
        let batch = own.batch_words();
        let batch = if batch.is_empty() { "all".to_owned() } else { batch };
        let round = format!("round {}", own.round);
        vec![
            own.date.clone(),
            own.profile.word().to_owned(),
            round,
            batch,
            own.bundle.clone(),
            own.tagmanifest_sha256.clone(),
        ]
    };
    print(&match format {
        Format::Json => pretty(&json!({
            "format": "claimbook.handovers/1",
            "handovers": log.iter().map(entry).collect::<Vec<_>>(),
        })),
        Format::Text => align(&log.iter().map(row).collect::<Vec<_>>()),
    })?;
    Ok(Answer::Yes)
}

/// Prints the claims that have changed.
fn changed(document: &Document, format: Format) -> Outcome {
    let assessment = &document.assessment;
    let own = document.framework.processes().iter().filter(|process| assessment.changed_since_hand_over(process.id));
    let found: Vec<(ProcessId, &str, Handed<'_>)> =
        own.map(|process| (process.id, process.name.as_str(), assessment.handed(process.id))).collect();
    let since = |handed: Handed<'_>| match handed {
        Handed::Never => None,
        Handed::Same(last) | Handed::Changed(last) => Some((last.date.clone(), last.round)),
    };
    print(&match format {
        Format::Json => pretty(&json!({
            "format": "claimbook.changed/1",
            "changed": found.iter().map(|(id, name, handed)| {
                let since = since(*handed);
                json!({
                    "id": id.to_string(),
                    "name": name,
                    "handed_over": since.as_ref().map(|(date, _)| date),
                    "round": since.as_ref().map(|(_, round)| round),
                })
            }).collect::<Vec<_>>(),
        })),
        Format::Text => align(
            &found
                .iter()
                .map(|(id, name, handed)| {
                    let since = since(*handed).map_or_else(
                        || "not handed over yet".to_owned(),
                        |(date, round)| format!("changed since {date}, round {round}"),
                    );
                    vec![id.to_string(), (*name).to_owned(), since]
                })
                .collect::<Vec<_>>(),
        ),
    })?;
    Ok(Answer::of(found.is_empty()))
}
