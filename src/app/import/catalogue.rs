//! The import of a framework catalogue: read, compared with the bundled list, stored.

use std::path::PathBuf;
use std::sync::Arc;

use super::{CatalogueCommand, ImportEffect};
use crate::app::application::App;
use crate::app::command::Dialog;
use crate::app::effect::Effect;
use crate::app::notices::Tone;
use crate::app::{Asked, Failure};
use crate::exchange::catalogue_sheet::{CatalogueSheet, Differences};
use crate::framework::{Catalogues, Framework};

/// A catalogue that was read from a user's file, before it is stored.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReadCatalogue {
    /// What it holds.
    pub sheet: CatalogueSheet,
    /// The version that its name speaks of.
    pub version: Option<String>,
}

/// The import of a catalogue.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CatalogueImport {
    /// The file that is being read.
    pub reading: Option<PathBuf>,
    /// Why it could not be read.
    pub failure: Option<Failure>,
    /// What was read, and from where.
    pub read: Option<(PathBuf, ReadCatalogue)>,
}

impl CatalogueImport {
    /// How what was read differs from the bundled list of a version; none where there is no such list.
    pub fn differences(&self, version: &str) -> Option<Differences> {
        let bundled = crate::framework::bundled("etom", version)?;
        self.read.as_ref().map(|(_, read)| Differences::between(&read.sheet, &bundled))
    }
}

impl App {
    /// Does a command about a catalogue.
    pub(in crate::app) fn import_catalogue(&mut self, command: CatalogueCommand) {
        match command {
            CatalogueCommand::Begin => {
                self.importing.catalogue = CatalogueImport::default();
                self.dialog = Some(Dialog::ImportCatalogue);
            }
            CatalogueCommand::Pick => self.want(Effect::Import(ImportEffect::PickCatalogue)),
            CatalogueCommand::Read(path) => {
                self.importing.catalogue =
                    CatalogueImport { reading: Some(path.clone()), ..CatalogueImport::default() };
                self.dialog = Some(Dialog::ImportCatalogue);
                self.want(Effect::Import(ImportEffect::ReadCatalogue(path)));
            }
            CatalogueCommand::Store(version) => {
                let Some((_, read)) = &self.importing.catalogue.read else { return };
                let framework = Arc::new(read.sheet.framework("etom", version.trim()));
                self.want(Effect::Import(ImportEffect::StoreCatalogue(framework)));
            }
            CatalogueCommand::Close => {
                self.importing.catalogue = CatalogueImport::default();
                self.dialog = None;
            }
        }
    }

    /// The catalogues that the user has now: an open document sees the new texts at once.
    pub(in crate::app) fn catalogues_loaded(&mut self, catalogues: Catalogues, stored: Option<String>) {
        self.catalogues = catalogues;
        if let Some(document) = &mut self.document
            && let Some(framework) = self.catalogues.find(&document.framework.id, &document.framework.version)
        {
            document.set_framework(framework);
        }
        let Some(label) = stored else { return };
        let framework = label.split_once('@').and_then(|(id, version)| self.catalogues.find(id, version));
        let (count, texts) = framework.as_deref().map_or((0, 0), |own| (own.len(), Framework::text_count(own)));
        let text = tr!("catalogue-stored", label = label, count = count, texts = texts);
        self.tell(Tone::Done, text, tr!("catalogue-stored-hint"));
        self.importing.catalogue = CatalogueImport::default();
        self.dialog = self.dialog.take().filter(|dialog| *dialog != Dialog::ImportCatalogue);
    }

    /// No file was chosen for an import.
    pub(in crate::app) fn import_not_picked(&mut self, asked: Asked) {
        if asked == Asked::Import {
            self.tell(Tone::Note, tr!("import-not-picked"), tr!("import-not-picked-hint"));
        }
    }
}
