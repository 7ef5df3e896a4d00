//! `evidence`: the register.

mod many;
mod print;

use std::path::{Path, PathBuf};

use super::answer::{Answer, Outcome, say, warn};
use super::arguments::{EvidenceAddArguments, EvidenceArguments, EvidenceDetails, EvidenceSubcommands, OnConflict};
use super::document::{Document, word};
use crate::app::{self, ConflictKind, Failure, Planned};
use crate::assessment::{Citation, Confidentiality, EvidenceCode, EvidenceKind, Redaction};
use crate::edit::{ClaimChange, Edit, EvidenceChange};
use crate::perform;

/// Runs `evidence`.
pub(super) fn run(arguments: &EvidenceArguments) -> Outcome {
    let mut document = Document::open(&arguments.file)?;
    match &arguments.command {
        EvidenceSubcommands::List { filter, format } => return print::list(&document, filter, *format),
        EvidenceSubcommands::Show { code, format } => {
            let code = known(&document, code)?;
            return print::show(&document, code, *format);
        }
        EvidenceSubcommands::Status { format } => return print::status(&document, *format),
        EvidenceSubcommands::Add(arguments) => add(&mut document, arguments)?,
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
        EvidenceSubcommands::Relink { code, path, moved: _ } => match (code, path) {
            (Some(code), Some(path)) => {
                let code = known(&document, code)?;
                let source = perform::evidence::source_of(path, Path::new("."))?;
                document.edit(&Edit::Evidence(code, EvidenceChange::Source(source)))?;
            }
            _ => many::relink_moved(&mut document)?,
        },
        EvidenceSubcommands::MergeDuplicates => many::merge_duplicates(&mut document)?,
        EvidenceSubcommands::Collect => {
            let answer = many::collect(&mut document)?;
            document.save()?;
            return Ok(answer);
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

/// Registers files and addresses. One that is registered already refuses all, unless it is said what is to become of it.
fn add(document: &mut Document, arguments: &EvidenceAddArguments) -> Result<(), Failure> {
    let mut targets: Vec<PathBuf> = arguments.targets.iter().map(Into::into).collect();
    if arguments.recursive {
        targets = perform::evidence::expand(&targets);
    }
    let pieces = perform::evidence::register(&targets, None)?;
    let Planned { mut batch, known } = app::plan(&document.assessment, &std::collections::BTreeMap::new(), pieces);
    if let Some(code) = known.first()
        && arguments.on_conflict.is_none()
    {
        let title = document.assessment.evidence(*code).map(|piece| piece.title.clone()).unwrap_or_default();
        return Err(document.failure(format!("{title} is registered already, as {code}"), "cite it by its code"));
    }
    for (at, question) in batch.questions.clone().iter().enumerate() {
        let (title, with) = (&question.piece.title, question.conflict.with);
        let answer = match (arguments.on_conflict, question.conflict.kind) {
            (Some(OnConflict::Skip), _) => app::Answer::Skip,
            (Some(OnConflict::Replace), _) => app::Answer::Replace,
            (Some(OnConflict::Add), ConflictKind::SameContent | ConflictKind::SameName) => app::Answer::Add,
            (Some(OnConflict::Add) | None, ConflictKind::SameFile) => {
                let why = format!("{title} is registered already, as {with}, and has changed since");
                return Err(document.failure(why, "take it over with --on-conflict replace, or leave it out with skip"));
            }
            (None, kind) => {
                let same = if kind == ConflictKind::SameContent { "content" } else { "file name" };
                warn(&format!("{title} has the same {same} as {with}; --on-conflict says what to do about that"));
                app::Answer::Add
            }
        };
        batch.answer(at, answer, false);
    }
    let first = document.assessment.last_evidence + 1;
    document.edit(&Edit::Register(String::new(), batch.steps(&document.assessment.evidence)))?;
    for code in (first..=document.assessment.last_evidence).map(EvidenceCode) {
        change(document, code, &arguments.details)?;
        let title = document.assessment.evidence(code).map(|piece| piece.title.clone()).unwrap_or_default();
        say(&format!("{code} {title}"));
    }
    Ok(())
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
    if let Some(path) = &details.redacted {
        changes.push(EvidenceChange::Redaction(match path.trim() {
            "" => Redaction::None,
            path => Redaction::twin(perform::evidence::source_of(path, Path::new("."))?),
        }));
    }
    changes.extend(details.title.clone().map(EvidenceChange::Title));
    changes.extend(details.document_version.clone().map(EvidenceChange::DocumentVersion));
    changes.extend(details.issuer.clone().map(EvidenceChange::Issuer));
    changes.extend(details.component.clone().map(EvidenceChange::Component));
    changes.extend(details.dated.clone().map(EvidenceChange::Dated));
    changes.into_iter().try_for_each(|change| document.edit(&Edit::Evidence(code, change)))
}
