//! Reads spreadsheets and catalogues for the window and the command line.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use super::world::World;
use super::{catalogues, evidence};
use crate::app::{Asked, CatalogueCommand, Command, Event, Failure, ImportCommand, ImportEffect, ImportEvent};
use crate::exchange::claims_sheet::{self, Guess, KnownEvidence};
use crate::exchange::sheet::{self, Book};
use crate::framework::Framework;
use crate::platform::{dialogs, files};

/// Reads a spreadsheet, and guesses what it holds.
pub fn read(path: &Path, frameworks: &[Arc<Framework>]) -> Result<(Book, Guess), Failure> {
    let what = format!("cannot import {}", path.display());
    let unreadable =
        |error: std::io::Error| Failure::new(&what, files::reason(&error), "check the path and its permissions");
    let bytes = files::read_limited(path, sheet::MOST_BYTES).map_err(unreadable)?;
    let book = sheet::read(&bytes).map_err(|error| Failure::new(&what, error.why, error.hint))?;
    let guess = claims_sheet::guess(&book, frameworks);
    Ok((book, guess))
}

/// Looks at files and addresses that a spreadsheet names; relative paths begin at its folder.
pub fn look_at(targets: &BTreeSet<String>, folder: &Path) -> KnownEvidence {
    let one = |target: &String| {
        let source = evidence::source_of(&target.replace('\\', "/"), folder);
        (target.clone(), source.map_err(|failure| failure.why))
    };
    targets.iter().map(one).collect()
}

/// Does an effect of an import.
pub(super) fn perform(effect: ImportEffect, world: &World) -> Event {
    let picked = |command: Option<ImportCommand>| {
        let not = Event::NotPicked(Asked::Import);
        command.map_or(not, |command| Event::Picked(Box::new(Command::Import(command))))
    };
    Event::Import(match effect {
        ImportEffect::Pick => return picked(dialogs::pick_spreadsheet().map(ImportCommand::Read)),
        ImportEffect::PickCatalogue => {
            let path = dialogs::pick_catalogue();
            return picked(path.map(|path| ImportCommand::Catalogue(CatalogueCommand::Read(path))));
        }
        ImportEffect::Read(path) => match read(&path, &world.catalogues().all()) {
            Ok((book, guess)) => ImportEvent::Read(path, Arc::new(book), Box::new(guess)),
            Err(failure) => ImportEvent::NotRead(failure),
        },
        ImportEffect::LookAt(targets, folder) => ImportEvent::LookedAt(look_at(&targets, &folder)),
        ImportEffect::ReadCatalogue(path) => match catalogues::read(&path, &world.catalogues().all()) {
            Ok(read) => ImportEvent::CatalogueRead(path, Box::new(read)),
            Err(failure) => ImportEvent::CatalogueNotRead(failure),
        },
        ImportEffect::StoreCatalogue(framework) => {
            match catalogues::store(&framework, world.locations.as_ref(), None) {
                Ok(_) => ImportEvent::Catalogues(world.catalogues(), Some(framework.label())),
                Err(failure) => ImportEvent::CatalogueNotRead(failure),
            }
        }
    })
}
