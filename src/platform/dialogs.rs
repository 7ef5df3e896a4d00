//! The system's file dialogs. They block, so call them on a worker's thread.
//!
//! On Linux a missing desktop portal looks exactly like "cancelled"; the window offers a path field as well.

use std::path::PathBuf;

/// The ending of assessment files.
const ENDING: &str = "claimbook";

/// A dialog; the system remembers the folder.
fn dialog(title: &str) -> rfd::FileDialog {
    rfd::FileDialog::new().set_title(title)
}

/// Asks which assessment to open.
pub fn pick_assessment() -> Option<PathBuf> {
    dialog("Open assessment").add_filter("Claimbook assessment", &[ENDING]).pick_file()
}

/// Asks where to save an assessment.
pub fn pick_save(name: &str) -> Option<PathBuf> {
    dialog("Save assessment as").add_filter("Claimbook assessment", &[ENDING]).set_file_name(name).save_file()
}

/// Asks for evidence files.
pub fn pick_evidence() -> Vec<PathBuf> {
    dialog("Add evidence").pick_files().unwrap_or_default()
}

/// Asks for the picture of a logo.
pub fn pick_logo() -> Option<PathBuf> {
    dialog("Choose a logo").add_filter("Picture", &["png", "jpg", "jpeg", "svg"]).pick_file()
}

/// Asks for a folder of evidence files.
pub fn pick_folder() -> Option<PathBuf> {
    dialog("Add a folder of evidence").pick_folder()
}

/// Asks for a spreadsheet to import.
pub fn pick_spreadsheet() -> Option<PathBuf> {
    let endings = ["xlsx", "xlsm", "ods", "csv", "tsv", "txt", "xls"];
    dialog("Import a spreadsheet").add_filter("Spreadsheet", &endings).pick_file()
}

/// Asks for a framework catalogue to import.
pub fn pick_catalogue() -> Option<PathBuf> {
    let endings = ["xlsx", "xlsm", "ods", "csv", "tsv", "txt", "json", "xls"];
    dialog("Import a framework catalogue").add_filter("Catalogue", &endings).pick_file()
}

/// Asks where to write a submission bundle.
pub fn pick_bundle(name: &str) -> Option<PathBuf> {
    dialog("Export submission bundle").add_filter("Zip archive", &["zip"]).set_file_name(name).save_file()
}

/// Asks which bundle in a zip to check.
pub fn pick_zip() -> Option<PathBuf> {
    dialog("Check a submission bundle").add_filter("Zip archive", &["zip"]).pick_file()
}

/// Asks which bundle in a folder to check.
pub fn pick_bundle_folder() -> Option<PathBuf> {
    dialog("Check a submission bundle").pick_folder()
}

/// Asks for a list of signers.
pub fn pick_signers() -> Option<PathBuf> {
    dialog("Choose the list of signers").pick_file()
}

/// Asks for a key that signs.
pub fn pick_key() -> Option<PathBuf> {
    dialog("Choose the key that signs").pick_file()
}

/// Asks where to save a picture of this ending.
pub fn pick_picture(name: &str, ending: &str) -> Option<PathBuf> {
    dialog("Save picture as").add_filter(ending.to_uppercase(), &[ending]).set_file_name(name).save_file()
}
