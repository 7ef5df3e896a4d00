//! Effect to job to event: does one effect, and sends what came of it.

use std::path::{Path, PathBuf};

use super::export::{ExportRequest, Exported, NotExported, export_knowing, production_date};
use super::world::World;
use super::{bundles, compare, evidence, example, import, keep, leaving, open, picture, save};
use crate::app::{
    Asked, Command, Effect, Event, ExportOrder, Failure, FiguresCommand, KeepEffect, LeavingEffect, LeavingEvent,
    Recovery, Replace, RunningExport,
};
use crate::assessment::{Assessment, DocumentField};
use crate::edit::Edit;
use crate::export::{ALL_EXPORTS, DOCX};
use crate::platform::stamp::Stamp;
use crate::platform::{atomic, dialogs, files, launch, recovery};

/// On which thread an effect is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    /// In order with the other writes.
    Disk,
    /// On a thread of its own: it takes long, or waits for the user.
    Own,
    /// At once, by the window itself.
    Window,
}

/// On which thread an effect is done.
pub fn lane(effect: &Effect) -> Lane {
    match effect {
        Effect::Evidence(effect) => evidence::jobs::lane(effect),
        Effect::Bundle(effect) => bundles::lane(effect),
        // It reads many files, and writes none.
        Effect::Keep(KeepEffect::CompareRecoveries(_) | KeepEffect::LookAtRecent(_))
        | Effect::Compare(_)
        | Effect::PickOpen
        | Effect::PickSave(_)
        | Effect::PickEvidence(_)
        | Effect::PickRelink(_)
        | Effect::PickLogo
        | Effect::PickBundle(..)
        | Effect::PickPicture(..)
        | Effect::DrawPicture(_)
        | Effect::RegisterEvidence(..)
        | Effect::Relink(..)
        | Effect::CheckEvidence(..)
        | Effect::OpenExternally(_)
        | Effect::Import(_)
        | Effect::Leaving(LeavingEffect::Look(..))
        | Effect::Export(..) => Lane::Own,
        Effect::Write(..)
        | Effect::WriteNew(..)
        | Effect::WriteRecovery(..)
        | Effect::RemoveRecovery
        | Effect::DiscardRecovery(_)
        | Effect::WriteSettings(_)
        | Effect::Read(_)
        | Effect::ReadExample
        | Effect::ReadRecovery(_)
        | Effect::Keep(_) => Lane::Disk,
        Effect::CancelExport | Effect::Leaving(LeavingEffect::Stop) | Effect::SetClipboard(_) | Effect::Quit => {
            Lane::Window
        }
    }
}

/// Does one effect.
pub fn perform(effect: Effect, world: &World, send: &(dyn Fn(Event) + Sync)) {
    match effect {
        Effect::Read(path) => send(read(&path, world)),
        Effect::ReadExample => send(read_example(world)),
        Effect::ReadRecovery(path) => send(read_recovery(&path, world).unwrap_or_else(Event::Failed)),
        Effect::WriteNew(path, _, _) if path.exists() => {
            let what = format!("cannot save {}", path.display());
            send(Event::WriteFailed(Failure::new(what, "it exists", "choose another name, or allow replacing it")));
        }
        Effect::Write(path, assessment, revision) | Effect::WriteNew(path, assessment, revision) => {
            send(write(&files::absolute(&path), &assessment, revision, world));
        }
        Effect::WriteRecovery(path, assessment, revision) => {
            let text = crate::file::write(&assessment);
            let base = world.known_digest(path.as_deref());
            send(match world.with_slot(|slot| slot.write(path.as_deref(), base.as_deref(), &text)) {
                Ok(()) => Event::RecoveryWritten(revision),
                Err(failure) => Event::WriteFailed(failure),
            });
        }
        Effect::RemoveRecovery => {
            if world.has_slot()
                && let Err(failure) = world.with_slot(recovery::RecoverySlot::remove)
            {
                send(Event::Failed(failure));
            }
        }
        Effect::DiscardRecovery(path) => {
            if let Err(error) = recovery::discard(&path) {
                let what = format!("cannot remove {}", path.display());
                send(Event::Failed(Failure::new(what, files::reason(&error), "")));
            }
        }
        Effect::WriteSettings(text) => write_settings(world, &text, send),
        Effect::RegisterEvidence(paths, place) => {
            evidence::jobs::register(&paths, place, world, send);
        }
        Effect::Relink(code, path) => {
            evidence::jobs::relink(code, &path, world, send);
        }
        Effect::CheckEvidence(path, assessment) => {
            let folder = path.as_deref().map(atomic::folder_of);
            evidence::jobs::check(&assessment, folder, world, send);
        }
        Effect::Evidence(effect) => evidence::jobs::perform(effect, world, send),
        Effect::OpenExternally(target) => {
            if let Err(why) = launch::open(&target) {
                let hint = "open it from the file manager";
                send(Event::Failed(Failure::new(format!("cannot open {target}"), why, hint)));
            }
        }
        Effect::Export(order, assessment) => send(write_bundle(order, &assessment, world, send)),
        Effect::Leaving(LeavingEffect::Look(number, order, assessment)) => {
            if let Some(event) = look(number, order, &assessment, world, send) {
                send(Event::Leaving(event));
            }
        }
        Effect::Leaving(LeavingEffect::Stop) => world.stop_leaving(),
        Effect::Import(effect) => send(import::perform(effect, world)),
        Effect::Bundle(effect) => bundles::perform(effect, world, send),
        Effect::Compare(effect) => send(compare::perform(effect, world)),
        Effect::CancelExport => world.cancel_export(),
        Effect::Keep(effect) => keep::keep(effect, world, send),
        Effect::PickOpen
        | Effect::PickSave(_)
        | Effect::PickEvidence(_)
        | Effect::PickRelink(_)
        | Effect::PickLogo
        | Effect::PickBundle(..)
        | Effect::PickPicture(..) => {
            pick(effect, send);
        }
        Effect::DrawPicture(job) => send(picture::draw(*job).unwrap_or_else(Event::Failed)),
        // The window does these.
        Effect::SetClipboard(_) | Effect::Quit => {}
    }
}

/// Asks the user for files; a dialog closed without a choice is told as well.
#[allow(clippy::wildcard_enum_match_arm, reason = "`perform` names every variant; the others never come here")]
fn pick(effect: Effect, send: &(dyn Fn(Event) + Sync)) {
    let (asked, command) = match effect {
        Effect::PickOpen => (Asked::Open, dialogs::pick_assessment().map(Command::Open)),
        Effect::PickSave(name) => (Asked::Save, dialogs::pick_save(&name).map(Command::SaveAs)),
        Effect::PickEvidence(place) => {
            let paths = dialogs::pick_evidence();
            (Asked::Evidence, (!paths.is_empty()).then_some(Command::AddEvidence(paths, place)))
        }
        Effect::PickRelink(code) => {
            let picked = dialogs::pick_evidence().into_iter().next();
            (Asked::Relink, picked.map(|path| Command::Relink(code, path)))
        }
        Effect::PickLogo => {
            let set = |path: PathBuf| Edit::Field(DocumentField::Logo, path.to_string_lossy().into_owned());
            (Asked::Picture, dialogs::pick_logo().map(|path| Command::Edit(set(path))))
        }
        Effect::PickBundle(name, order) => {
            let picked = dialogs::pick_bundle(&name);
            (Asked::Export, picked.map(|out| Command::Export(ExportOrder { out, ..order })))
        }
        Effect::PickPicture(name, order) => {
            let picked = dialogs::pick_picture(&name, order.kind.ending());
            let save = |path| Command::Figures(FiguresCommand::Save(order, path, Replace::Yes));
            (Asked::Picture, picked.map(save))
        }
        _ => return,
    };
    send(command.map_or(Event::NotPicked(asked), |command| Event::Picked(Box::new(command))));
}

/// Saves an assessment, unless something came between.
fn write(path: &Path, assessment: &Assessment, revision: u64, world: &World) -> Event {
    if let Err(between) = world.before_write(path) {
        return between;
    }
    match save::save(path, assessment) {
        Ok(()) => {
            world.after_write(path);
            Event::Written(path.to_owned(), revision)
        }
        Err(failure) => Event::WriteFailed(failure),
    }
}

/// Reads an assessment.
fn read(path: &Path, world: &World) -> Event {
    let path = files::absolute(path);
    // The stamp first: what changes in between is noticed, and never taken for what was read.
    let stamp = Stamp::of(&path).ok();
    match open::open(&path, &world.catalogues()) {
        Ok(opened) => {
            world.know(&path, stamp);
            Event::Read { path: Some(path), opened: Box::new(opened), unsaved: false }
        }
        Err(failure) => Event::Failed(failure),
    }
}

/// Unpacks and reads the bundled example.
fn read_example(world: &World) -> Event {
    let Some(locations) = &world.locations else {
        let hint = "set CLAIMBOOK_HOME to a folder that can be written to";
        return Event::Failed(Failure::new("cannot unpack the example", "there is no folder for it", hint));
    };
    example::unpack(&locations.examples).map_or_else(Event::Failed, |path| read(&path, world))
}

/// Reads a recovered document: it is saved to the file that it is a newer version of.
fn read_recovery(path: &Path, world: &World) -> Result<Event, Failure> {
    let what = format!("cannot recover {}", path.display());
    let bytes = files::read_limited(path, crate::file::MOST_BYTES)
        .map_err(|error| Failure::new(&what, files::reason(&error), "open the saved file instead"))?;
    let text = String::from_utf8_lossy(&bytes);
    let recovery::Kept { original, base, text } = recovery::split(&text);
    let opened = open::from_bytes(text.as_bytes(), &what, Path::new("/"), &world.catalogues())?;
    // The document lives on in this run; the file of the other run goes only once this run's holds the same.
    if world.with_slot(|slot| slot.write(original.as_deref(), base, text)).is_ok() {
        drop(recovery::discard(path));
    }
    if let Some(original) = &original {
        // A file that was changed since the recovery file was begun is noticed before it is saved over.
        world.know(original, base.map(Stamp::of_digest).or_else(|| Stamp::of(original).ok()));
    }
    Ok(Event::Read { path: original, opened: Box::new(opened), unsaved: true })
}

/// Writes the settings.
fn write_settings(world: &World, text: &str, send: &(dyn Fn(Event) + Sync)) {
    let Some(path) = world.settings_path() else { return };
    let write = || {
        std::fs::create_dir_all(atomic::folder_of(&path))?;
        atomic::write(&path, text.as_bytes())
    };
    if let Err(error) = write() {
        let what = format!("cannot write the settings to {}", path.display());
        send(Event::Failed(Failure::new(what, files::reason(&error), "they hold for this run only")));
    }
}

/// What is exported, as the world needs it.
fn request(order: ExportOrder, world: &World) -> ExportRequest {
    let ExportOrder { out, profile, draft, force, processes, round, docx, sign } = order;
    let only = if docx { vec![ALL_EXPORTS.to_owned(), DOCX.to_owned()] } else { Vec::new() };
    ExportRequest {
        out,
        profile,
        draft,
        force,
        date: production_date(),
        only,
        processes,
        round,
        catalogues: world.catalogues(),
        sign,
    }
}

/// What to know about a bundle, in few sentences.
fn told(done: &Exported) -> Vec<String> {
    let mut warnings = done.warnings.clone();
    if !done.hits.is_empty() {
        warnings.push(tr!("export-hits-told", count = done.hits.len()));
    }
    if !done.traces.is_empty() {
        warnings.push(tr!("export-traces-told", count = done.traces.len()));
    }
    warnings
}

/// Looks at what leaves the house; a look that was stopped says nothing.
fn look(
    number: u64,
    order: ExportOrder,
    assessment: &Assessment,
    world: &World,
    send: &(dyn Fn(Event) + Sync),
) -> Option<LeavingEvent> {
    let cancel = world.begin_leaving();
    let progress = |now: RunningExport| {
        send(Event::Leaving(LeavingEvent::Progress(number, now.thousandths, now.doing)));
    };
    let seen = leaving::look(&request(order, world), assessment, (&progress, &cancel), &world.inspections);
    match seen {
        Ok(seen) => Some(LeavingEvent::Looked(number, Box::new(seen))),
        Err(NotExported::Failed(failure)) => Some(LeavingEvent::Failed(number, failure)),
        Err(NotExported::Cancelled | NotExported::NotReady(_) | NotExported::NeedsPassphrase(_)) => None,
    }
}

/// Writes a submission bundle.
fn write_bundle(order: ExportOrder, assessment: &Assessment, world: &World, send: &(dyn Fn(Event) + Sync)) -> Event {
    let cancel = world.begin_export();
    let out = files::absolute(&order.out);
    let order = ExportOrder { out: out.clone(), ..order };
    let request = request(order, world);
    let progress = |now: RunningExport| send(Event::ExportProgress(now));
    match export_knowing(&request, assessment, (&progress, &cancel), &world.inspections) {
        Ok(done) => {
            if let Some(hand_over) = done.hand_over.clone() {
                send(Event::Leaving(LeavingEvent::HandedOver(hand_over)));
            }
            let warnings = told(&done);
            Event::Exported(out, warnings)
        }
        Err(NotExported::Cancelled) => Event::ExportCancelled,
        Err(NotExported::NeedsPassphrase(failure)) => Event::ExportNeedsPassphrase(failure),
        Err(NotExported::Failed(failure)) => Event::ExportFailed(failure),
        Err(NotExported::NotReady(problems)) => {
            let first = problems.first().map(|problem| format!("{}: {}", problem.target, problem.message));
            let count = problems.len();
            let why = format!("{count} problems stand in the way of a final submission; {}", first.unwrap_or_default());
            let hint = "look at Problems, under Final submission, and at what leaves the house; or export a draft";
            Event::ExportFailed(Failure::new(format!("cannot export to {}", out.display()), why, hint))
        }
    }
}

/// Documents that earlier runs left behind.
pub fn recoveries(world: &World) -> Vec<Recovery> {
    let folder: Option<PathBuf> = world.locations.as_ref().map(|locations| locations.recovery.clone());
    let leftovers = folder.map(|folder| recovery::leftovers(&folder)).unwrap_or_default();
    let known = |left: recovery::Leftover| Recovery { path: left.path, original: left.original, written: left.written };
    leftovers.into_iter().map(known).collect()
}
