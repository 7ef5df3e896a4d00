//! Watches over the file of the open document: who has it, and whether it is still what this window knows.

use std::path::{Path, PathBuf};
use std::sync::MutexGuard;

use super::open;
use super::world::World;
use crate::app::{Event, Failure, FileView, KeepEffect, KeepEvent, RecoveredChanges, Recovery, WindowFrame};
use crate::assessment::Assessment;
use crate::compare::diff;
use crate::framework::Catalogues;
use crate::platform::lock::{Claimed, FileLock};
use crate::platform::stamp::{Look, Stamp};
use crate::platform::{atomic, clock, files, recovery};

/// The file of the open document.
#[derive(Debug, Default)]
pub(super) struct Held {
    /// The file.
    path: Option<PathBuf>,
    /// What it was when it was read or written last.
    stamp: Option<Stamp>,
    /// What was told about it last.
    told: Option<Told>,
    /// Keeps other windows from it.
    lock: Option<FileLock>,
    /// Whether another window has it.
    others: bool,
    /// Whether it is saved although another window has it.
    lock_ignored: bool,
}

/// What was told about the file.
#[derive(Debug, PartialEq, Eq)]
enum Told {
    /// Another program changed it, to this.
    Changed(Stamp),
    /// It is gone.
    Gone,
}

impl World {
    /// A document was read from a file, or recovered for it; its digest, where it is known.
    pub(super) fn know(&self, path: &Path, stamp: Option<Stamp>) {
        let mut held = self.held();
        if held.path.as_deref() != Some(path) {
            *held = Held { path: Some(path.to_owned()), ..Held::default() };
        }
        held.stamp = stamp;
        held.told = None;
    }

    /// The digest of the open document's file as it was read or saved last.
    pub(super) fn known_digest(&self, path: Option<&Path>) -> Option<String> {
        let held = self.held();
        held.stamp.as_ref().filter(|_| held.path.as_deref() == path).map(|stamp| stamp.sha256().to_owned())
    }

    /// Whether a save to a path may begin; else what came between.
    pub(super) fn before_write(&self, path: &Path) -> Result<(), Event> {
        let mut held = self.held();
        if held.path.as_deref() == Some(path) {
            if let Some(event) =
                look_at(&mut held, true, &self.catalogues()).filter(|event| matches!(event, KeepEvent::Changed { .. }))
            {
                return Err(Event::Keep(event));
            }
            if held.lock.is_some() || held.lock_ignored {
                return Ok(());
            }
        }
        match self.claim(path) {
            Claimed::Others(_) => {
                let what = format!("cannot save {}", path.display());
                let hint = "close it there, or save under another name";
                Err(Event::WriteFailed(Failure::new(what, "it is open in another window", hint)))
            }
            Claimed::Ours(_) | Claimed::Unknown => Ok(()),
        }
    }

    /// A save is on disk.
    pub(super) fn after_write(&self, path: &Path) {
        self.know(path, Stamp::of(path).ok());
    }

    /// Looks whether the file of the open document is still what it was, and, where another window had it, whether that one
    /// let it go; gives what is new about it.
    pub fn look_at_file(&self) -> Option<Event> {
        let mut held = self.held();
        if let Some(event) = look_at(&mut held, false, &self.catalogues()) {
            return Some(Event::Keep(event));
        }
        let path = held.path.clone().filter(|_| held.others)?;
        let Claimed::Ours(lock) = self.claim(&path) else { return None };
        held.lock = Some(lock);
        held.others = false;
        Some(Event::Keep(KeepEvent::Held(path, None)))
    }

    /// Asks for the lock of a file.
    fn claim(&self, path: &Path) -> Claimed {
        self.locations.as_ref().map_or(Claimed::Unknown, |locations| FileLock::claim(&locations.locks, path))
    }

    /// Takes a file for this window.
    fn hold(&self, path: &Path, send: &(dyn Fn(Event) + Sync)) {
        let mut held = self.held();
        if held.path.as_deref() != Some(path) {
            *held = Held { path: Some(path.to_owned()), stamp: Stamp::of(path).ok(), ..Held::default() };
        }
        if !held.lock.as_ref().is_some_and(|lock| lock.is_of(path)) {
            // The old lock goes first: it may be of the same file under another name.
            held.lock = None;
            match self.claim(path) {
                Claimed::Ours(lock) => held.lock = Some(lock),
                Claimed::Others(_) => {
                    held.others = true;
                    send(Event::Keep(KeepEvent::OpenElsewhere(path.to_owned())));
                }
                Claimed::Unknown => {}
            }
        }
        if held.lock.is_some() {
            // The version that the document began from is the file itself, or, where one other save came between, the
            // previous version that it left.
            let previous = atomic::previous_path(&files::real(path));
            let base = held.stamp.as_ref().and_then(|stamp| {
                let began = |file: &&Path| files::fingerprint_whole(file).is_ok_and(|now| now.sha256 == stamp.sha256());
                [path, &previous].into_iter().find(began).and_then(|file| open::open(file, &self.catalogues()).ok())
            });
            let base = base.map(|opened| Box::new(opened.assessment));
            send(Event::Keep(KeepEvent::Held(path.to_owned(), base)));
        }
        if let Some(event) = look_at(&mut held, false, &self.catalogues()) {
            send(Event::Keep(event));
        }
    }

    /// The file of the open document.
    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// Looks at the file; gives what was not told yet, or, when a save is about to begin, whatever stands in its way.
fn look_at(held: &mut Held, saving: bool, catalogues: &Catalogues) -> Option<KeepEvent> {
    let path = held.path.clone()?;
    match held.stamp.as_mut()?.look(&path) {
        Look::Same => held.told.take().map(|_| KeepEvent::Back(path)),
        Look::Gone if held.told == Some(Told::Gone) => None,
        Look::Gone => {
            held.told = Some(Told::Gone);
            Some(KeepEvent::Gone(path))
        }
        Look::Changed(stamp) => {
            let told = Some(Told::Changed(stamp));
            if held.told == told && !saving {
                return None;
            }
            held.told = told;
            let now = open::open(&path, catalogues).map(Box::new);
            Some(KeepEvent::Changed { path, now, stopped: saving })
        }
    }
}

/// Does what is wanted about the file.
pub(super) fn keep(effect: KeepEffect, world: &World, send: &(dyn Fn(Event) + Sync)) {
    match effect {
        KeepEffect::Hold(path) => world.hold(&path, send),
        KeepEffect::Release => *world.held() = Held::default(),
        KeepEffect::Look => {
            if let Some(event) = world.look_at_file() {
                send(event);
            }
        }
        KeepEffect::Accept => {
            let mut held = world.held();
            if let Some(path) = held.path.clone() {
                // What was shown to the user is accepted, and nothing that came later.
                held.stamp = match held.told.take() {
                    Some(Told::Changed(stamp)) => Some(stamp),
                    Some(Told::Gone) | None => Stamp::of(&path).ok(),
                };
            }
        }
        KeepEffect::IgnoreLock => world.held().lock_ignored = true,
        KeepEffect::LookAtRecent(paths) => {
            for path in paths {
                let changed = std::fs::metadata(&path).and_then(|found| found.modified()).ok().map(clock::words);
                send(Event::Keep(KeepEvent::RecentSeen(path, changed)));
            }
        }
        KeepEffect::CompareRecoveries(recoveries) => {
            for recovery in recoveries {
                let changes = compare(&recovery, &world.catalogues());
                send(Event::Keep(KeepEvent::RecoveryCompared(recovery.path, changes)));
            }
        }
        KeepEffect::RememberView(frame, file) => remember_view(world, frame, file),
    }
}

/// Writes how the window stands, and what it showed of its file; what other windows wrote of theirs stays.
fn remember_view(world: &World, frame: WindowFrame, file: Option<Box<FileView>>) {
    let Some(path) = world.locations.as_ref().map(|locations| &locations.windows) else { return };
    let mut windows = world.read_windows();
    windows.frame = frame;
    if let Some(file) = file {
        windows.remember(*file);
    }
    // Nobody is to be bothered because a window's place could not be remembered.
    if std::fs::create_dir_all(atomic::folder_of(path)).is_ok() {
        drop(atomic::write(path, windows.write().as_bytes()));
    }
}

/// What a recovered document has that the saved one has not.
fn compare(recovery: &Recovery, catalogues: &Catalogues) -> RecoveredChanges {
    let recovered = match recovered(&recovery.path, catalogues) {
        Ok(assessment) => assessment,
        Err(why) => return RecoveredChanges { without: Some(why.to_string()), ..RecoveredChanges::default() },
    };
    let subject = &recovered.subject;
    let names = [&subject.company, &subject.title, &subject.product_version];
    let names: Vec<&str> = names.into_iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
    let title = names.join(" ");
    let Some(original) = &recovery.original else {
        return RecoveredChanges { title, changes: Vec::new(), without: Some(String::new()) };
    };
    match open::open(original, catalogues) {
        Ok(saved) => RecoveredChanges { title, changes: diff(&saved.assessment, &recovered), without: None },
        Err(failure) => RecoveredChanges { title, changes: Vec::new(), without: Some(failure.to_string()) },
    }
}

/// The document of a recovery file.
fn recovered(path: &Path, catalogues: &Catalogues) -> Result<Assessment, Failure> {
    let what = format!("cannot read {}", path.display());
    let bytes = files::read_limited(path, crate::file::MOST_BYTES)
        .map_err(|error| Failure::new(&what, files::reason(&error), ""))?;
    let text = String::from_utf8_lossy(&bytes);
    open::from_bytes(recovery::split(&text).text.as_bytes(), &what, Path::new("/"), catalogues)
        .map(|opened| opened.assessment)
}
