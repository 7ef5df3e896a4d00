//! Writes an assessment to disk, atomically; evidence paths become relative to it.

use std::path::Path;

use super::open::with_paths;
use crate::app::Failure;
use crate::assessment::Assessment;
use crate::file;
use crate::platform::{atomic, files};

/// The assessment as the text of the file at `path`.
pub fn text_for(path: &Path, assessment: &Assessment) -> String {
    let real = files::real(path);
    let folder = atomic::folder_of(&real);
    let mut stored = assessment.clone();
    with_paths(&mut stored, |evidence| files::relative(Path::new(evidence), folder));
    file::write(&stored)
}

/// Saves an assessment and keeps the version before it as `NAME~`.
pub fn save(path: &Path, assessment: &Assessment) -> Result<(), Failure> {
    let folder = atomic::folder_of(path);
    if !folder.exists() {
        let why = format!("there is no folder {}", folder.display());
        return Err(Failure::new(format!("cannot save {}", path.display()), why, "make the folder first"));
    }
    atomic::write_keeping_previous(path, text_for(path, assessment).as_bytes()).map_err(|error| {
        let what = format!("cannot save {}", path.display());
        Failure::new(what, files::reason(&error), "save under another name; the file on disk is as it was")
    })
}
