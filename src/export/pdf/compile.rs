//! From a template and data to the bytes of a PDF.

use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Datetime, Smart};
use typst::{World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::glyphs;
use super::world::DocumentWorld;
use crate::export::{Date, ExportError, Logo};

/// The standards that documents keep together: archivable with all structure, and accessible.
const STANDARDS: &[PdfStandard] = &[PdfStandard::A_2a, PdfStandard::Ua_1];

/// A picture of a document: the name that the template knows it by, and its bytes (SVG).
pub type Image = (String, Vec<u8>);

/// A document to be made.
pub struct Document<'a> {
    /// What errors and warnings call it.
    pub name: &'a str,
    /// The templates, by file name; the first is compiled.
    pub templates: &'a [(&'a str, &'a str)],
    /// What the template reads as `data.json`.
    pub data: &'a Value,
    /// The pictures.
    pub images: &'a [Image],
    /// The logo of the title page.
    pub logo: Option<&'a Logo>,
    /// The production date.
    pub date: Date,
    /// What identifies the document across its versions.
    pub identifier: &'a str,
}

/// A finished PDF, and what the user should know about it.
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Warnings, one sentence each.
    pub warnings: Vec<String>,
}

impl Document<'_> {
    /// Makes the PDF: PDF/A-2a and PDF/UA-1 where the text allows it, else a plain PDF with a warning.
    pub fn make(&self) -> Result<Pdf, ExportError> {
        let world = self.world()?;
        let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
        let pages = output.map_err(|errors| self.error(&words(&world, &errors)))?;
        let mut warnings: Vec<String> = warnings.iter().map(|one| format!("{}: {}", self.name, one.message)).collect();
        let missing = glyphs::missing(self.data);
        if missing.is_empty() {
            match typst_pdf::pdf(&pages, &self.options(STANDARDS)?) {
                Ok(bytes) => return Ok(Pdf { bytes, warnings }),
                Err(errors) => warnings.push(format!(
                    "{}: this is a plain PDF, without PDF/A and PDF/UA, because of: {}",
                    self.name,
                    words(&world, &errors)
                )),
            }
        } else {
            warnings.push(glyphs::warning(self.name, &missing));
        }
        let bytes =
            typst_pdf::pdf(&pages, &self.options(&[])?).map_err(|errors| self.error(&words(&world, &errors)))?;
        Ok(Pdf { bytes, warnings })
    }

    /// The files that the template sees.
    fn world(&self) -> Result<DocumentWorld, ExportError> {
        let mut files = vec![("data.json".to_owned(), Bytes::from_string(self.data.to_string()))];
        // On its own, so that the shared template need not read all the data for it.
        let look = self.data.pointer("/front/look").unwrap_or(&Value::Null);
        files.push(("look.json".to_owned(), Bytes::from_string(look.to_string())));
        files.extend(self.logo.map(|logo| (logo.name().to_owned(), Bytes::new(logo.bytes().to_vec()))));
        files.extend(self.images.iter().map(|(name, bytes)| (name.clone(), Bytes::new(bytes.clone()))));
        DocumentWorld::new(self.templates, files, self.midnight())
            .ok_or_else(|| self.error("a file of its template has no valid name"))
    }

    /// The production date as the PDF carries it.
    fn midnight(&self) -> Option<Datetime> {
        Datetime::from_ymd_hms(i32::from(self.date.year), self.date.month, self.date.day, 0, 0, 0)
    }

    /// How the PDF is written.
    fn options(&self, standards: &[PdfStandard]) -> Result<PdfOptions, ExportError> {
        let standards = PdfStandards::new(standards).map_err(|error| self.error(error.message()))?;
        Ok(PdfOptions {
            ident: Smart::Custom(self.identifier.to_owned()),
            creator: Smart::Custom(Some(format!("Claimbook {}", env!("CARGO_PKG_VERSION")))),
            timestamp: self.midnight().map(Timestamp::new_utc),
            standards,
            ..PdfOptions::default()
        })
    }

    /// An error about this document.
    fn error(&self, reason: &str) -> ExportError {
        ExportError { document: self.name.to_owned(), reason: reason.to_owned() }
    }
}

/// The messages of the typesetter in one line, each with its place in the template.
fn words(world: &DocumentWorld, errors: &[SourceDiagnostic]) -> String {
    let lines: Vec<String> = errors
        .iter()
        .map(|error| {
            let place = place(world, error).unwrap_or_default();
            let hints: Vec<String> = error.hints.iter().map(|hint| format!(" ({})", hint.v)).collect();
            format!("{place}{}{}", error.message, hints.concat())
        })
        .collect();
    lines.join("; ")
}

/// Where in a template an error is: `report.typ:12: `.
fn place(world: &DocumentWorld, error: &SourceDiagnostic) -> Option<String> {
    let id = error.span.id()?;
    let source = world.source(id).ok()?;
    let line = source.lines().byte_to_line(world.range(error.span)?.start)?;
    Some(format!("{}:{}: ", id.get().vpath().get_without_slash(), line + 1))
}

/// After how many documents what they left in the typesetter's memory is looked through: to look costs more than a small
/// document leaves there.
const LOOK_AFTER: usize = 4;

/// Gives back what the typesetter has not used for some documents; called after each. What was used since the last look
/// stays: others may be at work at the same time, and need theirs.
pub fn release_unused() {
    static MADE: AtomicUsize = AtomicUsize::new(0);
    if MADE.fetch_add(1, Ordering::Relaxed) % LOOK_AFTER == LOOK_AFTER - 1 {
        typst::comemo::evict(1);
    }
}

/// Gives all of the typesetter's memory back; called once a group of documents is made.
pub fn release_memory() {
    typst::comemo::evict(0);
}
