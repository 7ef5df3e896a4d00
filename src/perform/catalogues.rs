//! The user's own framework catalogues: read from the data folder, and imported into it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::{Failure, ReadCatalogue};
use crate::exchange::catalogue_sheet::{self, CatalogueSheet, Differences};
use crate::exchange::sheet;
use crate::framework::{Catalogues, Framework, Imported, bundled, write_catalogue};
use crate::platform::locations::Locations;
use crate::platform::{atomic, files};

/// The most bytes that an imported catalogue may have.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// The framework that catalogues are of.
const FRAMEWORK: &str = "etom";

/// The bundled versions and the imported ones; a file that cannot be read is as if it were not there.
pub fn load(locations: Option<&Locations>) -> Catalogues {
    let Some(folder) = locations.map(|locations| &locations.catalogues) else { return Catalogues::default() };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    let read = |path: &PathBuf| {
        let name = path.file_name()?.to_str()?.strip_suffix(".tsv")?;
        let (id, version) = name.split_once('-')?;
        let bytes = files::read_limited(path, MOST_BYTES).ok()?;
        Some(Imported::new(id, version, String::from_utf8(bytes).ok()?))
    };
    Catalogues::new(paths.iter().filter_map(read).collect())
}

/// Reads a user's file: a workbook, a table of text, or JSON.
pub fn read(path: &Path, frameworks: &[Arc<Framework>]) -> Result<ReadCatalogue, Failure> {
    let what = format!("cannot import {}", path.display());
    let unreadable =
        |error: std::io::Error| Failure::new(&what, files::reason(&error), "check the path and its permissions");
    let bytes = files::read_limited(path, MOST_BYTES).map_err(unreadable)?;
    let hint = "a catalogue is a workbook, CSV, TSV or JSON with columns such as identifier, level, name, description";
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace() && !matches!(byte, 0xEF | 0xBB | 0xBF));
    let book = if matches!(first, Some(b'{' | b'[')) {
        catalogue_sheet::book_of_json(&bytes).map_err(|why| Failure::new(&what, why, hint))?
    } else {
        sheet::read(&bytes).map_err(|error| Failure::new(&what, error.why, error.hint))?
    };
    let found = catalogue_sheet::read(&book, frameworks).map_err(|why| Failure::new(&what, why, hint))?;
    let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(ReadCatalogue { sheet: found, version: catalogue_sheet::version_in(&name) })
}

/// A catalogue as it is stored, and how it differs from the bundled one of its version.
pub fn prepare(sheet: &CatalogueSheet, version: &str) -> Result<(Framework, Differences), Failure> {
    let what = "cannot import the catalogue";
    let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '.' || letter == '-';
    let is_version =
        !version.is_empty() && version.len() <= 24 && version.chars().all(plain) && !version.starts_with('.');
    if !is_version {
        let why = format!("{version:?} is no version");
        return Err(Failure::new(
            what,
            why,
            "name the version with letters, digits, full stops and hyphens, such as 26.0",
        ));
    }
    let differences = bundled(FRAMEWORK, version).map(|base| Differences::between(sheet, &base)).unwrap_or_default();
    Ok((sheet.framework(FRAMEWORK, version), differences))
}

/// Stores a catalogue in the data folder, or in a file of its own; gives where.
pub fn store(framework: &Framework, locations: Option<&Locations>, out: Option<&Path>) -> Result<PathBuf, Failure> {
    let hint = "set CLAIMBOOK_HOME to a folder that can be written to, or name a file with --out";
    let path = match (out, locations) {
        (Some(out), _) => out.to_owned(),
        (None, Some(locations)) => locations.catalogues.join(format!("{}-{}.tsv", framework.id, framework.version)),
        (None, None) => return Err(Failure::new("cannot store the catalogue", "there is no folder for it", hint)),
    };
    let write = || {
        if out.is_none() {
            std::fs::create_dir_all(atomic::folder_of(&path))?;
        }
        atomic::write(&path, write_catalogue(framework).as_bytes())
    };
    let what = || format!("cannot write {}", path.display());
    write().map_err(|error: std::io::Error| Failure::new(what(), files::reason(&error), hint))?;
    Ok(path)
}
