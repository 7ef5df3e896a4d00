//! What is done with many pieces at once: moved ones, duplicates, collected copies.

use std::ops::ControlFlow;

use crate::app::{Facts, Failure};
use crate::assessment::EvidenceSource;
use crate::checks::EvidenceState;
use crate::cli::answer::{Answer, say, warn};
use crate::cli::document::Document;
use crate::edit::{Edit, EvidenceChange, RegisterStep};
use crate::perform;
use crate::platform::files;

/// Points pieces that were found again elsewhere to their files.
pub(super) fn relink_moved(document: &mut Document) -> Result<(), Failure> {
    let states = perform::evidence::states(&document.assessment, Some(document.folder()));
    let steps: Vec<RegisterStep> = document
        .assessment
        .evidence
        .iter()
        .filter_map(|piece| match (&piece.source, states.get(&piece.code)) {
            (EvidenceSource::File { sha256, size, .. }, Some(EvidenceState::Moved { found })) => {
                let path = files::absolute(std::path::Path::new(found)).to_string_lossy().into_owned();
                say(&format!("{} {path}", piece.code));
                let source = EvidenceSource::File { path, sha256: sha256.clone(), size: *size };
                Some(RegisterStep::Change(piece.code, EvidenceChange::Source(source)))
            }
            _ => None,
        })
        .collect();
    if steps.is_empty() {
        say("nothing has moved");
    }
    document.edit(&Edit::Register(String::new(), steps))
}

/// Lets the first of equal files stand for all of them.
pub(super) fn merge_duplicates(document: &mut Document) -> Result<(), Failure> {
    let facts = Facts::of(&document.assessment);
    let steps: Vec<RegisterStep> = facts.spare().map(|(gone, into)| RegisterStep::Merge { into, gone }).collect();
    for (gone, into) in facts.spare() {
        say(&format!("{gone} is {into} now"));
    }
    if steps.is_empty() {
        say("no two pieces have the same content");
    }
    document.edit(&Edit::Register(String::new(), steps))
}

/// Copies files from outside into the folder of the assessment; the answer is no where some of them had to stay.
pub(super) fn collect(document: &mut Document) -> Result<Answer, Failure> {
    let go_on = &mut |_: &std::path::Path, _: u64| ControlFlow::Continue(());
    let collected = perform::evidence::collect::collect(&document.assessment, document.folder(), go_on)?;
    let collected = collected.unwrap_or_default();
    for (code, source) in &collected.copied {
        if let EvidenceSource::File { path, .. } = source {
            say(&format!("{code} {}", files::relative(std::path::Path::new(path), document.folder())));
        }
    }
    for (code, why) in &collected.left {
        warn(&format!("{code} stays where it is: {why}"));
    }
    if collected.copied.is_empty() && collected.left.is_empty() {
        say("all evidence lies in the folder of the assessment already");
    }
    let change = |(code, source)| RegisterStep::Change(code, EvidenceChange::Source(source));
    let steps = collected.copied.into_iter().map(change).collect();
    document.edit(&Edit::Register(String::new(), steps))?;
    Ok(Answer::of(collected.left.is_empty()))
}
