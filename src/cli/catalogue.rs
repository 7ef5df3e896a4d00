//! `catalogue`: the framework versions.

use serde_json::json;

use super::answer::{Answer, Outcome, print};
use super::arguments::{CatalogueArguments, CatalogueFormat, CatalogueSubcommands, Format};
use super::document::framework_ref;
use super::table::align;
use crate::export::pretty;
use crate::framework::{BUNDLED, Framework, HEADER, Process, Provenance};

/// Runs `catalogue`.
pub(super) fn run(arguments: &CatalogueArguments) -> Outcome {
    print(&match &arguments.command {
        CatalogueSubcommands::List { format: Format::Json } => list_json(),
        CatalogueSubcommands::List { format: Format::Text } => list_text(),
        CatalogueSubcommands::Show { version, format } => {
            let (_, framework) = framework_ref(version, "cannot show the catalogue")?;
            match format {
                CatalogueFormat::Tsv => tsv(&framework),
                CatalogueFormat::Json => show_json(&framework),
            }
        }
    })?;
    Ok(Answer::Yes)
}

/// How many processes have a provenance.
fn count(framework: &Framework, provenance: Provenance) -> usize {
    framework.processes().iter().filter(|process| process.provenance == provenance).count()
}

/// All provenances.
const PROVENANCES: [Provenance; 4] =
    [Provenance::Published, Provenance::Attested, Provenance::Derived, Provenance::Recalled];

/// The versions for people.
fn list_text() -> String {
    let head = ["version", "processes", "L1", "L2", "L3", "L4", "provenance"].map(str::to_owned).to_vec();
    let row = |framework: &Framework| {
        let level = |level: u8| framework.of_level(level).count().to_string();
        let trust = PROVENANCES.iter().map(|provenance| (count(framework, *provenance), provenance.word()));
        let trust: Vec<String> =
            trust.filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}")).collect();
        let size = framework.len().to_string();
        vec![framework.label(), size, level(1), level(2), level(3), level(4), trust.join(", ")]
    };
    let rows: Vec<Vec<String>> =
        std::iter::once(head).chain(BUNDLED.iter().map(|entry| row(&entry.framework()))).collect();
    align(&rows)
}

/// The versions as JSON.
fn list_json() -> String {
    let one = |framework: &Framework| {
        let levels: serde_json::Map<_, _> =
            (1..=7).map(|level| (level.to_string(), framework.of_level(level).count().into())).collect();
        let trust: serde_json::Map<_, _> = PROVENANCES
            .iter()
            .map(|provenance| (provenance.word().to_owned(), count(framework, *provenance).into()))
            .collect();
        json!({
            "id": framework.id, "version": framework.version, "processes": framework.len(), "levels": levels, "provenance": trust,
        })
    };
    let all: Vec<_> = BUNDLED.iter().map(|entry| one(&entry.framework())).collect();
    pretty(&json!({"format": "claimbook.catalogues/1", "catalogues": all}))
}

/// A process's number, if it is known.
fn uid(process: &Process) -> String {
    process.uid.map(|uid| uid.to_string()).unwrap_or_default()
}

/// A catalogue in our own form.
fn tsv(framework: &Framework) -> String {
    let mut text = format!("{HEADER}\n");
    for process in framework.processes() {
        let groups = process.vertical_groups.join("; ");
        let (id, level, name) = (process.id, process.level, &process.name);
        let row = [
            id.to_string(),
            level.to_string(),
            name.clone(),
            groups,
            uid(process),
            process.provenance.word().to_owned(),
        ];
        text.push_str(&row.join("\t"));
        text.push('\n');
    }
    text
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
