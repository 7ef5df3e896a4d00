//! Looks into files of evidence before they leave the house: words that must not, and what people forget is in there.
//!
//! Files come from anywhere: sizes are limited before anything is read, and a reader that gives up is a sentence. What
//! cannot be searched is said, never passed over.

mod known;
mod office;
mod pdf;
mod picture;
mod text;
mod xml;

use std::fs::File;
use std::io::{BufReader, Cursor, Read, Seek};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

pub use known::Inspections;

use crate::checks::ForbiddenWords;
use crate::export::{Inspection, Trace, TraceKind};
use crate::platform::files;

/// The most bytes of a file that are read.
const MOST_BYTES: u64 = 128 << 20;

/// The bytes by which a kind of file is recognised.
const HEAD: u64 = 4 << 10;

/// Why some files are not searched.
const NO_TEXT: &str = "it is no kind of file that can be searched";

/// What old Office files begin with.
const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];

/// Looks into a file.
pub fn inspect(path: &Path, forbidden: &ForbiddenWords) -> Inspection {
    let mut look = Look { forbidden, found: Inspection::default() };
    // A reader that panics over a broken file must not stop the others.
    let read = catch_unwind(AssertUnwindSafe(|| look.file(path)));
    match read {
        Ok(Ok(())) => {}
        Ok(Err(why)) => look.unsearched(why),
        Err(_) => look.unsearched("it is broken"),
    }
    look.found
}

/// A look into one file.
struct Look<'a> {
    /// What must not stand in it.
    forbidden: &'a ForbiddenWords,
    /// What was found so far.
    found: Inspection,
}

impl Look<'_> {
    /// Looks at the beginning of a file, then at what it seems to be.
    fn file(&mut self, path: &Path) -> Result<(), String> {
        let unread = |error: std::io::Error| {
            if error.kind() == std::io::ErrorKind::FileTooLarge {
                return format!("it is larger than {} MB", MOST_BYTES >> 20);
            }
            format!("it cannot be read: {}", files::reason(&error))
        };
        let mut head = Vec::new();
        let mut file = File::open(path).map_err(unread)?;
        file.by_ref().take(HEAD).read_to_end(&mut head).map_err(unread)?;
        let kind = Kind::of(&head)?;
        match kind {
            Kind::Office => {
                file.rewind().map_err(unread)?;
                self.office(BufReader::new(file), "", 0)
            }
            // Without a list of words a text has nothing to tell.
            Kind::Text if self.forbidden.is_empty() => Ok(()),
            Kind::Text | Kind::Pdf | Kind::Picture => {
                self.bytes(files::read_limited(path, MOST_BYTES).map_err(unread)?, kind, "")
            }
        }
    }

    /// Looks at a file inside another; `part` is its name there.
    fn inner(&mut self, bytes: Vec<u8>, part: &str, depth: u8) -> Result<(), String> {
        let kind = Kind::of(bytes.get(..bytes.len().min(4096)).unwrap_or_default())?;
        match kind {
            Kind::Office => self.office(Cursor::new(bytes), part, depth),
            Kind::Text | Kind::Pdf | Kind::Picture => self.bytes(bytes, kind, part),
        }
    }

    /// Looks at what was read.
    fn bytes(&mut self, bytes: Vec<u8>, kind: Kind, part: &str) -> Result<(), String> {
        match kind {
            Kind::Pdf => self.pdf(bytes, part),
            Kind::Picture => {
                self.picture(&bytes);
                Err("it is a picture; what it shows is not searched".to_owned())
            }
            Kind::Text | Kind::Office => {
                let text = text::read(&bytes).ok_or(NO_TEXT)?;
                self.text(&text, part);
                Ok(())
            }
        }
    }

    /// Searches a text.
    fn text(&mut self, text: &str, part: &str) {
        for word in self.forbidden.found_in(text) {
            let hit = (word.to_owned(), part.to_owned());
            if !self.found.hits.contains(&hit) {
                self.found.hits.push(hit);
            }
        }
    }

    /// Notes something that people forget is in there, once.
    fn trace(&mut self, kind: TraceKind, detail: impl Into<String>) {
        let trace = Trace { kind, detail: detail.into() };
        if !self.found.traces.contains(&trace) {
            self.found.traces.push(trace);
        }
    }

    /// Notes why something was not searched; the first reason stays.
    fn unsearched(&mut self, why: impl Into<String>) {
        self.found.unsearched.get_or_insert_with(|| why.into());
    }

    /// Notes a name that a file carries, and searches it.
    fn author(&mut self, role: &str, name: &str) {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if !name.is_empty() {
            self.text(&name, role);
            self.trace(TraceKind::Author, format!("{role}: {name}"));
        }
    }
}

/// What a file seems to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A zip, most likely of an office program.
    Office,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// Text.
    Text,
}

impl Kind {
    /// What a file seems to be by its first bytes, or why it cannot be searched.
    fn of(head: &[u8]) -> Result<Self, String> {
        let first = head.get(..head.len().min(1024)).unwrap_or_default();
        if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
            Ok(Self::Office)
        } else if first.windows(5).any(|window| window == b"%PDF-") {
            Ok(Self::Pdf)
        } else if is_recording(head) {
            Err("it is a recording; nobody but you can look at it".to_owned())
        } else if image::guess_format(head).is_ok() {
            Ok(Self::Picture)
        } else if head.starts_with(OLE) {
            Err("it is an old Office file (.doc, .xls, .ppt); as .docx, .xlsx or .pptx it would be searched".to_owned())
        } else if text::read(head).is_some() {
            Ok(Self::Text)
        } else {
            Err(NO_TEXT.to_owned())
        }
    }
}

/// Whether a file begins as recordings do: MP4, Matroska, Ogg, RIFF with sound or pictures, MP3.
fn is_recording(head: &[u8]) -> bool {
    let at = |from: usize, bytes: &[u8]| head.get(from..).is_some_and(|rest| rest.starts_with(bytes));
    at(4, b"ftyp")
        || at(0, &[0x1a, 0x45, 0xdf, 0xa3])
        || at(0, b"OggS")
        || (at(0, b"RIFF") && (at(8, b"AVI ") || at(8, b"WAVE")))
        || at(0, b"ID3")
}
