//! Files to compare the open assessment with: which there are, and what they hold.

use std::path::{Path, PathBuf};

use super::open;
use super::world::World;
use crate::app::{Asked, Command, CompareCandidate, CompareCommand, CompareEffect, CompareEvent, Event};
use crate::platform::{atomic, dialogs, files};

/// Does what is wanted for a comparison.
pub(super) fn perform(effect: CompareEffect, world: &World) -> Event {
    match effect {
        CompareEffect::Look(own, others) => Event::Compare(CompareEvent::Found(found(own.as_deref(), others))),
        CompareEffect::Pick => dialogs::pick_assessment().map_or(Event::NotPicked(Asked::Compare), |path| {
            Event::Picked(Box::new(Command::Compare(CompareCommand::With(path))))
        }),
        CompareEffect::Read(path) => {
            let path = files::absolute(&path);
            let other = open::open(&path, &world.catalogues()).map(Box::new);
            Event::Compare(CompareEvent::Read(path, other))
        }
    }
}

/// The version before the last save of a file, and the other files, as far as they are there.
fn found(own: Option<&Path>, others: Vec<PathBuf>) -> Vec<CompareCandidate> {
    let previous = own.map(|own| atomic::previous_path(&files::real(own)));
    let previous = previous.map(|path| CompareCandidate { path, is_previous: true });
    let others = others.into_iter().map(|path| CompareCandidate { path, is_previous: false });
    previous.into_iter().chain(others).filter(|candidate| candidate.path.is_file()).collect()
}
