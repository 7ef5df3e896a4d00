//! What is done with many pieces at once: moved ones, duplicates, collected copies.

use std::ops::ControlFlow;
use std::path::Path;

use crate::app::{Facts, Failure, relinks};
use crate::assessment::{EvidenceSource, Redaction};
use crate::cli::answer::{Answer, say, warn};
use crate::cli::document::Document;
use crate::edit::{Edit, EvidenceChange, RegisterStep};
use crate::perform;
use crate::platform::files;

/// The path in a change that points elsewhere, and what of the piece lies there.
fn path_of(change: &EvidenceChange) -> Option<(&str, &'static str)> {
    if let EvidenceChange::Source(EvidenceSource::File { path, .. }) = change {
        return Some((path, ""));
    }
    let EvidenceChange::Redaction(Redaction::Twin { path, .. }) = change else { return None };
    Some((path, " (redacted)"))
}

/// Points pieces that were found again elsewhere to their files.
pub(super) fn relink_moved(document: &mut Document) -> Result<(), Failure> {
    let folder = files::absolute(document.folder());
    let states = perform::evidence::states(&document.assessment, Some(&folder));
    let twins = perform::evidence::twin_states(&document.assessment, Some(&folder));
    let steps = relinks(&document.assessment, &states, &twins);
    for step in &steps {
        if let RegisterStep::Change(code, change) = step
            && let Some((path, what)) = path_of(change)
        {
            say(&format!("{code}{what} {path}"));
        }
    }
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
    let go_on = &mut |_: &Path, _: u64| ControlFlow::Continue(());
    let collected = perform::evidence::collect::collect(&document.assessment, document.folder(), go_on)?;
    let collected = collected.unwrap_or_default();
    let copied = collected.copied;
    for (code, change) in &copied {
        if let Some((path, what)) = path_of(change) {
            say(&format!("{code}{what} {}", files::relative(Path::new(path), document.folder())));
        }
    }
    for (code, why) in &collected.left {
        warn(&format!("{code} stays where it is: {why}"));
    }
    if copied.is_empty() && collected.left.is_empty() {
        say("all evidence lies in the folder of the assessment already");
    }
    let steps = copied.into_iter().map(|(code, change)| RegisterStep::Change(code, change)).collect();
    document.edit(&Edit::Register(String::new(), steps))?;
    Ok(Answer::of(collected.left.is_empty()))
}
