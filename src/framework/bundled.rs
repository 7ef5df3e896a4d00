//! The framework versions that come with the program.

use std::sync::{Arc, OnceLock};

use super::Framework;
use super::catalogue::{read_catalogue, read_columns};

/// The columns of the map, by version.
const COLUMNS: &str = include_str!("../../resources/catalogues/columns.tsv");

/// A bundled catalogue; read when first asked for.
#[derive(Debug)]
pub struct Bundled {
    /// The framework: `etom`.
    pub id: &'static str,
    /// The version: `16.0`.
    pub version: &'static str,
    /// The catalogue's text, in our own form.
    pub text: &'static str,
    /// The tree, once read.
    tree: OnceLock<Arc<Framework>>,
}

impl Bundled {
    /// An entry of the list.
    const fn new(version: &'static str, text: &'static str) -> Self {
        Self { id: "etom", version, text, tree: OnceLock::new() }
    }

    /// The framework; the build script has checked the text, so reading cannot fail.
    pub fn framework(&self) -> Arc<Framework> {
        let read = || {
            let columns = read_columns(COLUMNS, self.version).unwrap_or_default();
            let empty = || Framework::new(self.id, self.version, Vec::new(), Vec::new());
            Arc::new(read_catalogue(self.id, self.version, columns, self.text).unwrap_or_else(|_bad| empty()))
        };
        Arc::clone(self.tree.get_or_init(read))
    }
}

/// All bundled versions, oldest first.
pub static BUNDLED: [Bundled; 5] = [
    Bundled::new("16.0", include_str!("../../resources/catalogues/etom-16.0.tsv")),
    Bundled::new("21.0", include_str!("../../resources/catalogues/etom-21.0.tsv")),
    Bundled::new("24.5", include_str!("../../resources/catalogues/etom-24.5.tsv")),
    Bundled::new("25.5", include_str!("../../resources/catalogues/etom-25.5.tsv")),
    Bundled::new("26.0", include_str!("../../resources/catalogues/etom-26.0.tsv")),
];

/// The bundled framework of this version.
pub fn bundled(id: &str, version: &str) -> Option<Arc<Framework>> {
    BUNDLED.iter().find(|entry| entry.id == id && entry.version == version).map(Bundled::framework)
}
