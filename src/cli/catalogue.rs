//! `catalogue`: the framework versions.

use serde_json::json;

use std::path::Path;

use super::answer::{Answer, Outcome, counted, print, say, warn};
use super::arguments::{CatalogueArguments, CatalogueFormat, CatalogueSubcommands, Format};
use super::document::{catalogues, framework_ref};
use super::table::align;
use crate::app::Failure;
use crate::export::pretty;
use crate::framework::{Catalogues, Framework, Process, Provenance, write_catalogue};
use crate::perform;
use crate::platform::locations::Locations;

/// Runs `catalogue`.
pub(super) fn run(arguments: &CatalogueArguments) -> Outcome {
    print(&match &arguments.command {
        CatalogueSubcommands::List { format: Format::Json } => list_json(&catalogues()),
        CatalogueSubcommands::List { format: Format::Text } => list_text(&catalogues()),
        CatalogueSubcommands::Show { version, format } => {
            let (_, framework) = framework_ref(version, "cannot show the catalogue")?;
            match format {
                CatalogueFormat::Tsv => {
                    // The framework's own texts stay in the user's data folder.
                    let mut list = Framework::clone(&framework);
                    list.set_texts([]);
                    write_catalogue(&list)
                }
                CatalogueFormat::Json => show_json(&framework),
            }
        }
        CatalogueSubcommands::Import { file, version, out } => {
            import(file, version.as_deref(), out.as_deref())?;
            return Ok(Answer::Yes);
        }
    })?;
    Ok(Answer::Yes)
}

/// Imports a catalogue for the user's own use.
fn import(file: &Path, version: Option<&str>, out: Option<&Path>) -> Result<(), Failure> {
    let read = perform::catalogues::read(file, &catalogues().all())?;
    for fault in &read.sheet.faults {
        warn(&format!("{}: {}; the row is not taken", file.display(), fault.words()));
    }
    let what = format!("cannot import {}", file.display());
    let version = version.or(read.version.as_deref()).ok_or_else(|| {
        Failure::new(what, "its name does not say which version it is", "name the version, such as --version 26.0")
    })?;
    let (framework, differences) = perform::catalogues::prepare(&read.sheet, version)?;
    let lines = differences.lines();
    for line in lines.iter().take(MOST_LISTED) {
        warn(line);
    }
    if lines.len() > MOST_LISTED {
        warn(&format!("… and {} more differences", lines.len() - MOST_LISTED));
    }
    let path = perform::catalogues::store(&framework, Locations::find().as_ref(), out)?;
    let (processes, texts) = (counted(framework.len(), "process", "processes"), framework.text_count());
    say(&format!("imported {}: {processes}, {texts} with texts, to {}", framework.label(), path.display()));
    if crate::framework::bundled(&framework.id, version).is_some() {
        let more = if differences.is_empty() { "" } else { "; import it under another --version to use its own list" };
        say(&format!("{} is bundled: its list stays in force, with the texts beside it{more}", framework.label()));
    }
    Ok(())
}

/// The most differences that are listed.
const MOST_LISTED: usize = 50;

/// How many processes have a provenance.
fn count(framework: &Framework, provenance: Provenance) -> usize {
    framework.processes().iter().filter(|process| process.provenance == provenance).count()
}

/// All provenances.
const PROVENANCES: [Provenance; 4] =
    [Provenance::Published, Provenance::Attested, Provenance::Derived, Provenance::Recalled];

/// The versions for people.
fn list_text(known: &Catalogues) -> String {
    let head = ["version", "processes", "L1", "L2", "L3", "L4", "provenance"].map(str::to_owned).to_vec();
    let row = |framework: &Framework| {
        let level = |level: u8| framework.of_level(level).count().to_string();
        let trust = PROVENANCES.iter().map(|provenance| (count(framework, *provenance), provenance.word()));
        let mut trust: Vec<String> =
            trust.filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}")).collect();
        if framework.has_texts() {
            trust.push(format!("{} with your own texts", framework.text_count()));
        }
        let size = framework.len().to_string();
        vec![framework.label(), size, level(1), level(2), level(3), level(4), trust.join(", ")]
    };
    let rows: Vec<Vec<String>> = std::iter::once(head).chain(known.all().iter().map(|own| row(own))).collect();
    align(&rows)
}

/// The versions as JSON.
fn list_json(known: &Catalogues) -> String {
    let one = |framework: &Framework| {
        let levels: serde_json::Map<_, _> =
            (1..=7).map(|level| (level.to_string(), framework.of_level(level).count().into())).collect();
        let trust: serde_json::Map<_, _> = PROVENANCES
            .iter()
            .map(|provenance| (provenance.word().to_owned(), count(framework, *provenance).into()))
            .collect();
        json!({
            "id": framework.id, "version": framework.version, "processes": framework.len(), "levels": levels, "provenance": trust,
            "texts": framework.text_count(),
        })
    };
    let all: Vec<_> = known.all().iter().map(|own| one(own)).collect();
    pretty(&json!({"format": "claimbook.catalogues/1", "catalogues": all}))
}

/// A catalogue as JSON.
fn show_json(framework: &Framework) -> String {
    let one = |process: &Process| {
        json!({
            "id": process.id.to_string(),
            "level": process.level,
            "name": process.name,
            "vertical_groups": process.vertical_groups,
            "uid": process.uid,
            "provenance": process.provenance.word(),
        })
    };
    let all: Vec<_> = framework.processes().iter().map(one).collect();
    let reference = json!({"id": framework.id, "version": framework.version});
    pretty(&json!({"format": "claimbook.catalogue/1", "framework": reference, "processes": all}))
}
