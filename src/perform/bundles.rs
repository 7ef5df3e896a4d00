//! Bundles of others for the window: looked for, checked, and the assessment inside read.

use std::io::Read;
use std::path::{Path, PathBuf};

use super::folder::FolderSource;
use super::job::Lane;
use super::verify::{signers, verify_watched};
use super::{World, open};
use crate::app::{
    Asked, BundleCommand, BundleEffect, BundleEvent, CitePlace, Command, Event, Failure, JobProgress, Opened,
    PickBundle,
};
use crate::bundle::{BagSource, Signers, ZipSource};
use crate::platform::shared::SharedFile;
use crate::platform::{dialogs, files};

/// Where the assessment lies in a bundle.
const ASSESSMENT: &str = "data/assessment.claimbook";

/// On which thread an effect is done.
pub(super) fn lane(effect: &BundleEffect) -> Lane {
    match effect {
        BundleEffect::Stop => Lane::Window,
        BundleEffect::Look(..) | BundleEffect::Pick(_) | BundleEffect::Check(..) | BundleEffect::Read(_) => Lane::Own,
    }
}

/// Does one effect.
pub(super) fn perform(effect: BundleEffect, world: &World, send: &(dyn Fn(Event) + Sync)) {
    match effect {
        BundleEffect::Look(paths, place) => send(Event::Picked(Box::new(look(paths, place)))),
        BundleEffect::Pick(what) => {
            let picked = match what {
                PickBundle::Zip => dialogs::pick_zip().map(BundleCommand::Check),
                PickBundle::Folder => dialogs::pick_bundle_folder().map(BundleCommand::Check),
                PickBundle::Signers => dialogs::pick_signers().map(|path| BundleCommand::Trust(Some(path))),
                PickBundle::Key => dialogs::pick_key().map(BundleCommand::UseKey),
            };
            let picked = picked.map(|command| Event::Picked(Box::new(Command::Bundle(command))));
            send(picked.unwrap_or(Event::NotPicked(Asked::Bundle)));
        }
        BundleEffect::Check(path, list) => {
            let event = check(&path, list.as_deref(), world, send);
            send(Event::Bundle(event));
        }
        BundleEffect::Stop => world.stop_check(),
        BundleEffect::Read(path) => send(Event::Bundle(match read(&path, world) {
            Ok(opened) => BundleEvent::Inside(path, Box::new(opened)),
            Err(failure) => BundleEvent::NotInside(failure),
        })),
    }
}

/// What becomes of files that were dropped.
fn look(paths: Vec<PathBuf>, place: Option<CitePlace>) -> Command {
    match paths.as_slice() {
        [one] if is_bundle(one) => Command::Bundle(BundleCommand::Check(one.clone())),
        _ => Command::Bundle(BundleCommand::NotBundles(paths, place)),
    }
}

/// Whether a path is a bag: a folder with its declaration, or a zip with one in a top folder.
fn is_bundle(path: &Path) -> bool {
    if path.is_dir() {
        return path.join("bagit.txt").is_file();
    }
    let is_zip = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
    let Some(file) = std::fs::File::open(path).ok().filter(|_| is_zip) else { return false };
    let listed = ZipSource::new(SharedFile::new(file)).list();
    // A zip that cannot be listed was made to look like one, or is damaged: the check says which.
    listed.map_or(true, |listing| listing.entries.iter().any(|entry| entry.path == "bagit.txt"))
}

/// Checks a bundle.
fn check(path: &Path, list: Option<&Path>, world: &World, send: &(dyn Fn(Event) + Sync)) -> BundleEvent {
    let cancel = world.begin_check();
    let own = || path.to_owned();
    let trusted: Option<Signers> = match list.map(signers).transpose() {
        Ok(trusted) => trusted,
        Err(failure) => return BundleEvent::NotChecked(own(), failure),
    };
    let progress = |now: super::pace::Now| {
        let job = JobProgress { done: now.done, total: now.total, rate: now.rate, doing: String::new() };
        send(Event::Bundle(BundleEvent::Progress(own(), job)));
    };
    match verify_watched(path, trusted.as_ref(), &progress, &cancel) {
        Ok(Some(verdict)) => {
            let bad = trusted.map(|trusted| trusted.bad).unwrap_or_default();
            BundleEvent::Checked(own(), Box::new(verdict), bad)
        }
        Ok(None) => BundleEvent::Stopped(own()),
        Err(failure) => BundleEvent::NotChecked(own(), failure),
    }
}

/// Reads the assessment inside a bundle; nothing is unpacked.
fn read(path: &Path, world: &World) -> Result<Opened, Failure> {
    let what = format!("cannot open the assessment in {}", path.display());
    let failed = |why: String| Failure::new(&what, why, "other programs open the page, the workbook and the tables");
    let unreadable = |error: std::io::Error| failed(files::reason(&error));
    let data = path.join("data");
    let bytes = if path.is_dir() {
        let mut source = FolderSource::new(path.to_owned());
        inside(&mut source).map_err(failed)?
    } else {
        let file = std::fs::File::open(path).map_err(unreadable)?;
        inside(&mut ZipSource::new(SharedFile::new(file))).map_err(failed)?
    };
    open::from_bytes(&bytes, &what, &data, &world.catalogues())
}

/// The bytes of the assessment in a bundle.
fn inside(source: &mut dyn BagSource) -> Result<Vec<u8>, String> {
    let listing = source.list().map_err(|problem| problem.message)?;
    if let Some(problem) = listing.problems.first() {
        return Err(format!("{}: {}", problem.path, problem.message));
    }
    if !listing.entries.iter().any(|entry| entry.path == ASSESSMENT) {
        return Err(format!("there is no {ASSESSMENT} in it"));
    }
    let mut bytes = Vec::new();
    let most = crate::file::MOST_BYTES;
    let mut take = |content: &mut dyn Read| content.take(most + 1).read_to_end(&mut bytes).map(drop);
    source.read(ASSESSMENT, &mut take).map_err(|error| files::reason(&error))?;
    if bytes.len() as u64 > most { Err(format!("it is larger than {most} bytes")) } else { Ok(bytes) }
}
