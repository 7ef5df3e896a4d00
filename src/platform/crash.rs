//! The crash log: a panic is written down before the program ends.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;

/// Writes every panic to the log, then does what was done before.
pub fn log_panics_to(path: PathBuf) {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        let folder = super::atomic::folder_of(&path);
        let line = format!("{} claimbook {}: {info}\n", super::clock::timestamp(), env!("CARGO_PKG_VERSION"));
        // In a panic there is nobody left to tell that the log could not be written.
        drop(std::fs::create_dir_all(folder));
        if let Ok(mut log) = OpenOptions::new().create(true).append(true).open(&path) {
            drop(log.write_all(line.as_bytes()));
        }
        before(info);
    }));
}
