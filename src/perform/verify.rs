//! Checks a bundle on disk, zip or folder.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use super::folder::FolderSource;
use crate::app::Failure;
use crate::bundle::{self, Verdict, ZipSource};
use crate::platform::files;

/// Checks a bundle; a failure only where there is nothing to check, or it cannot be read.
pub fn verify(path: &Path) -> Result<Verdict, Failure> {
    let unreadable = |error: std::io::Error| {
        let what = format!("cannot verify {}", path.display());
        Failure::new(what, files::reason(&error), "name a bundle: a zip or a folder")
    };
    if std::fs::metadata(path).map_err(unreadable)?.is_dir() {
        std::fs::read_dir(path).map_err(unreadable)?;
        return Ok(bundle::verify(&mut FolderSource::new(path.to_owned())));
    }
    let file = File::open(path).map_err(unreadable)?;
    Ok(bundle::verify(&mut ZipSource::new(BufReader::new(file))))
}
