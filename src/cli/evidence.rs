//! `evidence`: the register.

use serde_json::{Value, json};
use std::path::Path;

use super::answer::{Answer, Outcome, print, say};
use super::arguments::{EvidenceArguments, EvidenceDetails, EvidenceSubcommands, Format};
use super::document::{Document, word};
use super::table::align;
use crate::app::Failure;
use crate::assessment::{Citation, Confidentiality, Evidence, EvidenceCode, EvidenceKind, EvidenceSource};
use crate::checks::EvidenceState;
use crate::edit::{ClaimChange, Edit, EvidenceChange};
use crate::export::pretty;
use crate::perform;
use crate::platform::files;

/// Runs `evidence`.
pub(super) fn run(arguments: &EvidenceArguments) -> Outcome {
    let mut document = Document::open(&arguments.file)?;
    match &arguments.command {
        EvidenceSubcommands::List { format } => return list(&document, *format),
        EvidenceSubcommands::Status { format } => return status(&document, *format),
        EvidenceSubcommands::Add(add) => {
            let pieces = add_pieces(&document, &add.targets)?;
            let first = document.assessment.last_evidence + 1;
            let count = u32::try_from(pieces.len()).unwrap_or(u32::MAX);
            document.edit(&Edit::AddEvidence(pieces))?;
            for code in (first..first.saturating_add(count)).map(EvidenceCode) {
                change(&mut document, code, &add.details)?;
                let title = document.assessment.evidence(code).map(|piece| piece.title.clone()).unwrap_or_default();
                say(&format!("{code} {title}"));
            }
        }
        EvidenceSubcommands::Cite { id, code, at } => {
            let process = document.process(id).map_err(|reason| document.failure(reason, "nothing was changed"))?;
            let code = known(&document, code)?;
            let citation = Citation::whole(code)
                .with_place(at)
                .map_err(|reason| document.failure(reason, "write --at page=12, or --at 'page=12&section=3.2'"))?;
            document.edit(&Edit::Claims(vec![process], ClaimChange::Cite(None, citation)))?;
        }
        EvidenceSubcommands::Set { code, details, path } => {
            let code = known(&document, code)?;
            change(&mut document, code, details)?;
            if let Some(path) = path {
                let source = perform::evidence::source_of(path, Path::new("."))?;
                document.edit(&Edit::Evidence(code, EvidenceChange::Source(source)))?;
            }
        }
        EvidenceSubcommands::Remove { code } => {
            let code = known(&document, code)?;
            document.edit(&Edit::RemoveEvidence(code))?;
        }
    }
    document.warn_of_outside();
    document.save()?;
    Ok(Answer::Yes)
}

/// New pieces of evidence; one that is registered already refuses all.
fn add_pieces(document: &Document, targets: &[String]) -> Result<Vec<crate::edit::NewEvidence>, Failure> {
    let paths: Vec<std::path::PathBuf> = targets.iter().map(Into::into).collect();
    let pieces = perform::evidence::register(&paths, None)?;
    for piece in &pieces {
        if let Some(old) = document.assessment.evidence.iter().find(|old| old.source == piece.source) {
            let why = format!("{} is registered already, as {}", piece.title, old.code);
            return Err(document.failure(why, "cite it by its code"));
        }
    }
    Ok(pieces)
}

/// A code that is in the register.
fn known(document: &Document, text: &str) -> Result<EvidenceCode, Failure> {
    let hint = "claimbook evidence FILE list shows the codes";
    let code: EvidenceCode = text.parse().map_err(|reason: String| document.failure(reason, hint))?;
    if document.assessment.evidence(code).is_none() {
        return Err(document.failure(format!("{code} is not in the evidence register"), hint));
    }
    Ok(code)
}

/// Changes what is said of a piece of evidence.
fn change(document: &mut Document, code: EvidenceCode, details: &EvidenceDetails) -> Result<(), Failure> {
    let mut changes = Vec::new();
    if let Some(text) = &details.kind {
        let kind = word(text, EvidenceKind::from_word, EvidenceKind::ALL, EvidenceKind::word, "cannot read --kind")?;
        changes.push(EvidenceChange::Kind(kind));
    }
    if let Some(text) = &details.confidentiality {
        let what = "cannot read --confidentiality";
        let all = Confidentiality::ALL;
        let confidentiality = word(text, Confidentiality::from_word, all, Confidentiality::word, what)?;
        changes.push(EvidenceChange::Confidentiality(confidentiality));
    }
    changes.extend(details.title.clone().map(EvidenceChange::Title));
    changes.extend(details.document_version.clone().map(EvidenceChange::DocumentVersion));
    changes.extend(details.issuer.clone().map(EvidenceChange::Issuer));
    changes.extend(details.component.clone().map(EvidenceChange::Component));
    changes.into_iter().try_for_each(|change| document.edit(&Edit::Evidence(code, change)))
}

/// The place of a piece of evidence as the file holds it.
fn location(document: &Document, piece: &Evidence) -> String {
    match &piece.source {
        EvidenceSource::File { path, .. } => files::relative(Path::new(path), document.folder()),
        EvidenceSource::Link { url } => url.clone(),
    }
}

/// Prints the register.
fn list(document: &Document, format: Format) -> Outcome {
    let cited = |piece: &Evidence| -> Vec<String> {
        document.assessment.cited_by(piece.code).map(|id| id.to_string()).collect()
    };
    let json = |piece: &Evidence| {
        json!({
            "code": piece.code.to_string(),
            "title": piece.title,
            "location": location(document, piece),
            "sha256": piece.sha256(),
            "kind": piece.kind.word(),
            "document_version": piece.document_version,
            "issuer": piece.issuer,
            "confidentiality": piece.confidentiality.word(),
            "component": piece.component,
            "cited_by": cited(piece),
        })
    };
    let row = |piece: &Evidence| {
        let (confidentiality, cited) = (piece.confidentiality.word().to_owned(), cited(piece).join(" "));
        vec![piece.code.to_string(), piece.title.clone(), confidentiality, location(document, piece), cited]
    };
    let pieces = || document.assessment.evidence.iter().map(AsRef::as_ref);
    print(&match format {
        Format::Json => {
            pretty(&json!({"format": "claimbook.evidence/1", "evidence": pieces().map(json).collect::<Vec<_>>()}))
        }
        Format::Text => align(&pieces().map(row).collect::<Vec<_>>()),
    })?;
    Ok(Answer::Yes)
}

/// Reads all evidence again; the answer is no where a piece is not what was registered.
fn status(document: &Document, format: Format) -> Outcome {
    let states = perform::evidence::states(&document.assessment, Some(document.folder()));
    let words = |state: &EvidenceState| match state {
        EvidenceState::Unknown => ("unknown", String::new()),
        EvidenceState::Present => ("present", String::new()),
        EvidenceState::Moved { found } => ("moved", files::relative(Path::new(found), document.folder())),
        EvidenceState::Changed => ("changed", String::new()),
        EvidenceState::Missing => ("missing", String::new()),
        EvidenceState::Unreadable => ("unreadable", String::new()),
    };
    let rows = document.assessment.evidence.iter().map(|piece| {
        let (word, found) = states.get(&piece.code).map_or(("link", String::new()), words);
        (piece.code.to_string(), word, location(document, piece), found)
    });
    let json = |(code, state, location, found): (String, &str, String, String)| {
        let found = if found.is_empty() { Value::Null } else { Value::from(found) };
        json!({"code": code, "state": state, "location": location, "found": found})
    };
    print(&match format {
        Format::Json => {
            pretty(&json!({"format": "claimbook.evidence-status/1", "evidence": rows.map(json).collect::<Vec<_>>()}))
        }
        Format::Text => {
            let row = |(code, state, location, found): (String, &str, String, String)| {
                let place = if found.is_empty() { location } else { format!("{location} → {found}") };
                vec![code, state.to_owned(), place]
            };
            align(&rows.map(row).collect::<Vec<_>>())
        }
    })?;
    Ok(Answer::of(states.values().all(|state| *state == EvidenceState::Present)))
}
