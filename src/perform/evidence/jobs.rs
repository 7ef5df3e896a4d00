//! The register's effects as jobs: with progress, a way to stop, and words about what could not be done.

use std::path::{Path, PathBuf};

use super::progress::Progress;
use super::{collect, expand, new_piece, preview, source_by, states_by, twins};
use crate::app::{
    Asked, CitePlace, Command, Event, EvidenceCommand, EvidenceEffect, EvidenceEvent, Failure, JobKind, Picture,
    Stopped,
};
use crate::assessment::{Assessment, EvidenceCode, EvidenceSource};
use crate::edit::NewEvidence;
use crate::perform::{Lane, World};
use crate::platform::worker::CancelFlag;
use crate::platform::{atomic, clock, dialogs, files};

/// The most files of a batch whose failure is told one by one.
const MOST_FAILURES: usize = 3;

/// The most names that are tried for a picture of one second.
const MOST_NAMES: u32 = 99;

/// On which thread an effect is done.
pub(in crate::perform) fn lane(effect: &EvidenceEffect) -> Lane {
    match effect {
        EvidenceEffect::PickFolder(_)
        | EvidenceEffect::PickRedacted(_)
        | EvidenceEffect::Redact(..)
        | EvidenceEffect::SavePicture(..)
        | EvidenceEffect::Collect(..)
        | EvidenceEffect::Preview(..) => Lane::Own,
        EvidenceEffect::ForgetDigests | EvidenceEffect::Cancel(_) | EvidenceEffect::RequestPaste => Lane::Window,
    }
}

/// Does one effect.
pub(in crate::perform) fn perform(effect: EvidenceEffect, world: &World, send: &(dyn Fn(Event) + Sync)) {
    match effect {
        EvidenceEffect::PickFolder(place) => {
            let picked = dialogs::pick_folder().map(|folder| Command::AddEvidence(vec![folder], place));
            send(picked.map_or(Event::NotPicked(Asked::Evidence), |command| Event::Picked(Box::new(command))));
        }
        EvidenceEffect::PickRedacted(code) => {
            let picked = dialogs::pick_evidence().into_iter().next();
            let command = picked.map(|path| Command::Evidence(EvidenceCommand::Redact(code, path)));
            send(command.map_or(Event::NotPicked(Asked::Evidence), |command| Event::Picked(Box::new(command))));
        }
        EvidenceEffect::Redact(code, path) => {
            let target = files::absolute(&path).to_string_lossy().into_owned();
            let source = super::source_of(&target, Path::new("."));
            send(source.map_or_else(Event::Failed, |source| Event::Evidence(EvidenceEvent::Redacted(code, source))));
        }
        EvidenceEffect::SavePicture(folder, picture, place) => match save_picture(&folder, &picture) {
            Ok((path, title)) => {
                let hashed = new_piece(&path, place, &mut files::fingerprint_whole);
                let kept = |piece| Event::Evidence(EvidenceEvent::PictureKept(NewEvidence { title, ..piece }));
                send(hashed.map_or_else(Event::Failed, kept));
            }
            Err(failure) => send(Event::Failed(failure)),
        },
        EvidenceEffect::Collect(path, assessment) => collect_into(path, &assessment, world, send),
        EvidenceEffect::Preview(code, path) => {
            let seen = preview::preview(&path);
            send(Event::Evidence(EvidenceEvent::Previewed(code, path, seen)));
        }
        EvidenceEffect::ForgetDigests => world.prints.forget(),
        EvidenceEffect::Cancel(number) => world.cancel_job(number),
        // The window itself asks the system.
        EvidenceEffect::RequestPaste => {}
    }
}

/// Hashes files, those of folders as well; what can be read is registered, the rest is told.
pub(in crate::perform) fn register(
    targets: &[PathBuf],
    place: Option<CitePlace>,
    world: &World,
    send: &(dyn Fn(Event) + Sync),
) {
    let targets = expand(targets);
    let total = targets.iter().filter_map(|path| std::fs::metadata(path).ok()).map(|found| found.len()).sum();
    let mut progress = Progress::begin(world, send, JobKind::Adding, CancelFlag::default(), total);
    let mut pieces = Vec::new();
    let mut failures = Vec::new();
    for target in &targets {
        match new_piece(target, place, &mut |path| progress.hash(path)) {
            Ok(piece) => pieces.push(piece),
            Err(failure) => failures.push(failure),
        }
        if progress.is_cancelled() {
            send(Event::Evidence(EvidenceEvent::Cancelled(Stopped::Adding)));
            return;
        }
    }
    drop(progress);
    if targets.is_empty() {
        let hint = "hidden files and assessments are left out; add single files instead";
        failures.push(Failure::new("no evidence was added", "there is no file in the folder", hint));
    }
    let more = failures.len().saturating_sub(MOST_FAILURES);
    failures.into_iter().take(MOST_FAILURES).for_each(|failure| send(Event::Failed(failure)));
    if more > 0 {
        let why = format!("{more} more files cannot be read");
        send(Event::Failed(Failure::new("some files were not registered", why, "check their permissions")));
    }
    if !pieces.is_empty() {
        send(Event::EvidenceReady(pieces));
    }
}

/// Hashes the file that a piece of evidence is from now on.
pub(in crate::perform) fn relink(code: EvidenceCode, path: &Path, world: &World, send: &(dyn Fn(Event) + Sync)) {
    let total = std::fs::metadata(path).map_or(0, |found| found.len());
    let mut progress = Progress::begin(world, send, JobKind::Adding, CancelFlag::default(), total);
    let source = source_by(&path.to_string_lossy(), Path::new("."), &mut |path| progress.hash(path));
    let stopped = progress.is_cancelled();
    drop(progress);
    send(match source {
        _ if stopped => Event::Evidence(EvidenceEvent::Cancelled(Stopped::Adding)),
        Ok(source) => Event::RelinkReady(code, source),
        Err(failure) => Event::Failed(failure),
    });
}

/// Compares all evidence with its digests. A look that begins later stops this one, and it says nothing.
pub(in crate::perform) fn check(
    assessment: &Assessment,
    folder: Option<&Path>,
    world: &World,
    send: &(dyn Fn(Event) + Sync),
) {
    let redacted = twins(assessment);
    let sizes = assessment.evidence.iter().chain(&redacted.evidence).map(|piece| match &piece.source {
        EvidenceSource::File { size, .. } => *size,
        EvidenceSource::Link { .. } => 0,
    });
    let total = sizes.fold(0, u64::saturating_add);
    let look = world.begin_look();
    let mut progress = Progress::begin(world, send, JobKind::Checking, look, total);
    let states = states_by(assessment, folder, &mut |path| progress.hash(path));
    let twins = states_by(&redacted, folder, &mut |path| progress.hash(path));
    let stopped = progress.is_cancelled();
    let by_user = stopped && progress.is_latest_look();
    drop(progress);
    if by_user {
        send(Event::Evidence(EvidenceEvent::Cancelled(Stopped::Checking)));
    } else if !stopped {
        if !twins.is_empty() {
            send(Event::Evidence(EvidenceEvent::TwinsChecked(twins)));
        }
        send(Event::EvidenceChecked(states));
    }
}

/// Copies files from outside into the folder of the assessment.
fn collect_into(path: PathBuf, assessment: &Assessment, world: &World, send: &(dyn Fn(Event) + Sync)) {
    let total = collect::size_outside(assessment, atomic::folder_of(&path));
    let mut progress = Progress::begin(world, send, JobKind::Collecting, CancelFlag::default(), total);
    let collected = collect::collect(assessment, atomic::folder_of(&path), &mut |file, read| {
        if read == 0 {
            progress.file(file);
        }
        progress.bytes(read)
    });
    drop(progress);
    send(match collected {
        Ok(Some(collected)) => Event::Evidence(EvidenceEvent::Collected(path, collected)),
        Ok(None) => Event::Evidence(EvidenceEvent::Cancelled(Stopped::Collecting)),
        Err(failure) => Event::Failed(failure),
    });
}

/// Writes a picture as PNG under a name of its own; gives the path and a title.
fn save_picture(folder: &Path, picture: &Picture) -> Result<(PathBuf, String), Failure> {
    let what = "cannot keep the picture";
    let failed = |why: String| Failure::new(what, why, "save the picture with another program, and add the file");
    let bytes = preview::png(picture).ok_or_else(|| failed("it cannot be written as PNG".to_owned()))?;
    std::fs::create_dir_all(folder).map_err(|error| failed(files::reason(&error)))?;
    let now = clock::timestamp();
    let stamp: String = now.chars().filter(|letter| *letter != ':' && *letter != 'Z').collect();
    let title = format!("Screenshot {}", now.replace('T', " ").trim_end_matches('Z'));
    for number in 1..=MOST_NAMES {
        let suffix = if number == 1 { String::new() } else { format!("-{number}") };
        let path = folder.join(format!("screenshot-{}{suffix}.png", stamp.replace('T', "-")));
        match atomic::write_new(&path, &bytes) {
            Ok(()) => return Ok((path, title)),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(failed(files::reason(&error))),
        }
    }
    Err(failed("too many pictures have the same second in their names".to_owned()))
}
