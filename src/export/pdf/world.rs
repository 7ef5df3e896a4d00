//! What the typesetter may see: the template, the data and the pictures of one document, and the bundled fonts.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::OnceLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use super::fonts::font_files;

/// What all documents share: the standard library and the fonts, read once.
struct Shared {
    /// Typst's standard library.
    library: LazyHash<Library>,
    /// What the fonts can do.
    book: LazyHash<FontBook>,
    /// The fonts, in the order of the book.
    fonts: Vec<Font>,
}

/// The standard library and the fonts.
fn shared() -> &'static Shared {
    static SHARED: OnceLock<Shared> = OnceLock::new();
    SHARED.get_or_init(|| {
        let read = |(_, bytes): &(&str, &'static [u8])| Font::iter(Bytes::new(*bytes)).collect::<Vec<_>>();
        // Row heads of tables without a head row.
        let library = Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build();
        let fonts: Vec<Font> = font_files().iter().flat_map(read).collect();
        Shared { library: LazyHash::new(library), book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    })
}

/// The bundled fonts, read.
pub(super) fn fonts() -> &'static [Font] {
    &shared().fonts
}

/// The files of one document, and nothing else.
pub(super) struct DocumentWorld {
    /// The template that is compiled.
    main: FileId,
    /// All templates, by name.
    sources: BTreeMap<String, Source>,
    /// Data and pictures, by name.
    files: BTreeMap<String, Bytes>,
    /// The production date.
    today: Option<Datetime>,
}

/// The typesetter's handle of a virtual file; `None` for a name that is no path.
fn file_id(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

impl DocumentWorld {
    /// A world of templates (the first is the main one) and files; `None` where a name is no path or there is none.
    pub(super) fn new(
        templates: &[(&str, &str)],
        files: Vec<(String, Bytes)>,
        today: Option<Datetime>,
    ) -> Option<Self> {
        let mut sources = BTreeMap::new();
        for (name, text) in templates {
            sources.insert((*name).to_owned(), Source::new(file_id(name)?, (*text).to_owned()));
        }
        let main = file_id(templates.first()?.0)?;
        Some(Self { main, sources, files: files.into_iter().collect(), today })
    }

    /// The name of a file of the project.
    fn name(id: FileId) -> FileResult<&'static str> {
        let path = id.get();
        match path.root() {
            VirtualRoot::Project => Ok(path.vpath().get_without_slash()),
            VirtualRoot::Package(_) => Err(FileError::AccessDenied),
        }
    }
}

impl World for DocumentWorld {
    fn library(&self) -> &LazyHash<Library> {
        &shared().library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &shared().book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let name = Self::name(id)?;
        self.sources.get(name).cloned().ok_or_else(|| FileError::NotFound(PathBuf::from(name)))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = Self::name(id)?;
        self.files.get(name).cloned().ok_or_else(|| FileError::NotFound(PathBuf::from(name)))
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts().get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}
