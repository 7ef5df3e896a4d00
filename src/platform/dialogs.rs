//! The system's file dialogs. They block, so call them on a worker's thread.
//!
//! On Linux a missing desktop portal looks exactly like "cancelled"; the window offers a path field as well.

use std::path::{Path, PathBuf};

/// The ending of assessment files.
const ENDING: &str = "claimbook";

/// A dialog that starts in a folder.
fn dialog(title: &str, folder: Option<&Path>) -> rfd::FileDialog {
    let dialog = rfd::FileDialog::new().set_title(title);
    match folder {
        Some(folder) => dialog.set_directory(folder),
        None => dialog,
    }
}

/// Asks which assessment to open.
pub fn pick_assessment(folder: Option<&Path>) -> Option<PathBuf> {
    dialog("Open assessment", folder).add_filter("Claimbook assessment", &[ENDING]).pick_file()
}

/// Asks where to save an assessment.
pub fn pick_save(folder: Option<&Path>, name: &str) -> Option<PathBuf> {
    dialog("Save assessment as", folder).add_filter("Claimbook assessment", &[ENDING]).set_file_name(name).save_file()
}

/// Asks for evidence files.
pub fn pick_evidence(folder: Option<&Path>) -> Vec<PathBuf> {
    dialog("Add evidence", folder).pick_files().unwrap_or_default()
}

/// Asks where to write a submission bundle.
pub fn pick_bundle(folder: Option<&Path>, name: &str) -> Option<PathBuf> {
    dialog("Export submission bundle", folder).add_filter("Zip archive", &["zip"]).set_file_name(name).save_file()
}
