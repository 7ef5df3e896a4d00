//! The framework versions that can be used by name: those that come with the program, and those that the user imported.
//!
//! An imported catalogue of a version that is bundled too adds its texts to the bundled list, and nothing else: figures
//! are the same on every machine, and a file opens without the imported catalogue.

use std::sync::{Arc, OnceLock};

use super::{BUNDLED, Framework, MapColumn, bundled, read_catalogue};

/// A catalogue from the user's data folder; read when first asked for.
#[derive(Debug)]
pub struct Imported {
    /// The framework: `etom`.
    pub id: String,
    /// The version.
    pub version: String,
    /// The catalogue's text, in our own form.
    text: String,
    /// The tree, once read; none where the text is no catalogue.
    tree: OnceLock<Option<Arc<Framework>>>,
}

impl Imported {
    /// A catalogue as it lies in the folder.
    pub fn new(id: &str, version: &str, text: String) -> Self {
        Self { id: id.to_owned(), version: version.to_owned(), text, tree: OnceLock::new() }
    }

    /// The framework: the imported list, or the bundled one with the imported texts.
    fn framework(&self) -> Option<Arc<Framework>> {
        let read = || {
            let own = read_catalogue(&self.id, &self.version, columns_for(&self.version), &self.text).ok()?;
            Some(Arc::new(match bundled(&self.id, &self.version) {
                Some(base) => Framework::clone(&base).with_texts_of(&own),
                None => own,
            }))
        };
        self.tree.get_or_init(read).clone()
    }
}

/// The columns of the map of a version; those of the newest bundled one where none is known.
fn columns_for(version: &str) -> Vec<MapColumn> {
    let of = |version: &str| bundled("etom", version).map(|framework| framework.columns.clone());
    of(version).or_else(|| BUNDLED.last().map(|entry| entry.framework().columns.clone())).unwrap_or_default()
}

/// All framework versions that are known; cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Catalogues {
    /// The user's own, in order of their labels.
    imported: Arc<Vec<Imported>>,
}

impl PartialEq for Catalogues {
    /// Two are equal where they hold the same texts.
    fn eq(&self, other: &Self) -> bool {
        let text = |own: &Self| -> Vec<(String, String)> {
            own.imported.iter().map(|entry| (entry.version.clone(), entry.text.clone())).collect()
        };
        Arc::ptr_eq(&self.imported, &other.imported) || text(self) == text(other)
    }
}

impl Catalogues {
    /// The bundled versions and some imported ones.
    pub fn new(imported: Vec<Imported>) -> Self {
        Self { imported: Arc::new(imported) }
    }

    /// The framework version of this name.
    pub fn find(&self, id: &str, version: &str) -> Option<Arc<Framework>> {
        let own = self.imported.iter().find(|entry| entry.id == id && entry.version == version);
        own.and_then(Imported::framework).or_else(|| bundled(id, version))
    }

    /// The names of all versions, framework and version: the bundled ones, oldest first, then those that were only
    /// imported.
    pub fn names(&self) -> Vec<(String, String)> {
        let own = BUNDLED.iter().map(|entry| (entry.id.to_owned(), entry.version.to_owned()));
        let mut names: Vec<(String, String)> = own.collect();
        for entry in self.imported.iter() {
            let name = (entry.id.clone(), entry.version.clone());
            if !names.contains(&name) && entry.framework().is_some() {
                names.push(name);
            }
        }
        names
    }

    /// Whether the user imported a catalogue of this version.
    pub fn is_imported(&self, id: &str, version: &str) -> bool {
        self.imported.iter().any(|entry| entry.id == id && entry.version == version && entry.framework().is_some())
    }

    /// All versions, read: the bundled ones, oldest first, then those that were only imported.
    pub fn all(&self) -> Vec<Arc<Framework>> {
        self.names().iter().filter_map(|(id, version)| self.find(id, version)).collect()
    }
}
