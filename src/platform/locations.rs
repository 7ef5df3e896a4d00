//! Where settings, imported catalogues, recovery files and the crash log belong on this system.

use std::path::{Path, PathBuf};

/// The folders of the program; `CLAIMBOOK_HOME` puts all of them in one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locations {
    /// Settings.
    pub settings: PathBuf,
    /// How windows stood, and what they showed of each file.
    pub windows: PathBuf,
    /// Imported catalogues.
    pub catalogues: PathBuf,
    /// Copies of the bundled example.
    pub examples: PathBuf,
    /// Recovery files.
    pub recovery: PathBuf,
    /// Which files are open in a window.
    pub locks: PathBuf,
    /// The crash log.
    pub crash_log: PathBuf,
}

impl Locations {
    /// All folders below one.
    pub fn below(home: &std::path::Path) -> Self {
        Self {
            settings: home.join("settings.ron"),
            windows: home.join("windows.ron"),
            catalogues: home.join("catalogues"),
            examples: home.join("examples"),
            recovery: home.join("recovery"),
            locks: home.join("locks"),
            crash_log: home.join("crash.log"),
        }
    }

    /// The folders by `CLAIMBOOK_HOME`, else by the platform's conventions; `None` where the user has no home.
    pub fn find() -> Option<Self> {
        if let Some(home) = std::env::var_os("CLAIMBOOK_HOME").filter(|home| !home.is_empty()) {
            return Some(Self::below(&PathBuf::from(home)));
        }
        let folders = directories::ProjectDirs::from("", "", "claimbook")?;
        let state = folders.state_dir().unwrap_or_else(|| folders.data_local_dir());
        Some(Self {
            settings: folders.config_dir().join("settings.ron"),
            windows: folders.config_dir().join("windows.ron"),
            catalogues: folders.data_dir().join("catalogues"),
            examples: folders.data_dir().join("examples"),
            recovery: state.join("recovery"),
            locks: state.join("locks"),
            crash_log: state.join("crash.log"),
        })
    }
}

/// Where a first file goes: the user's documents, else the folder that the program was started in.
pub fn working_folder() -> PathBuf {
    let documents = directories::UserDirs::new().and_then(|own| own.document_dir().map(Path::to_path_buf));
    documents.filter(|folder| folder.is_dir()).or_else(|| std::env::current_dir().ok()).unwrap_or_default()
}
