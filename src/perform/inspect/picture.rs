//! What cameras write into pictures: where they were taken, and by whom.

use std::io::Cursor;

use image::{ImageDecoder, ImageReader};

use super::Look;
use crate::export::TraceKind;

/// The tag of the place, a table of its own.
const GPS: u16 = 0x8825;

/// The tags of people: artist, and the author as Windows writes it.
const PEOPLE: [u16; 2] = [0x013b, 0x9c9d];

/// The most entries of a table that are looked at.
const MOST_ENTRIES: u16 = 512;

impl Look<'_> {
    /// Looks at what stands beside the pixels.
    pub(super) fn picture(&mut self, bytes: &[u8]) {
        let decoder = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok();
        let exif = decoder
            .and_then(|reader| reader.into_decoder().ok())
            .and_then(|mut decoder| decoder.exif_metadata().ok().flatten());
        let Some(exif) = exif else { return };
        let tiff = Tiff(exif.strip_prefix(b"Exif\0\0").unwrap_or(&exif));
        for (tag, at) in tiff.first_table() {
            if tag == GPS && tiff.long(at + 8).is_some_and(|table| tiff.entries(table).next().is_some()) {
                self.trace(TraceKind::Location, "");
            } else if PEOPLE.contains(&tag)
                && let Some(name) = tiff.name(at)
            {
                self.author("photographer", &name);
            }
        }
    }
}

/// The tables of a TIFF, as Exif holds them.
struct Tiff<'a>(&'a [u8]);

impl Tiff<'_> {
    /// Whether the low byte comes first.
    fn is_little(&self) -> bool {
        self.0.starts_with(b"II")
    }

    /// Two bytes as a number.
    fn short(&self, at: usize) -> Option<u16> {
        let bytes: [u8; 2] = self.0.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.is_little() { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    }

    /// Four bytes as a place.
    fn long(&self, at: usize) -> Option<usize> {
        let bytes: [u8; 4] = self.0.get(at..at.checked_add(4)?)?.try_into().ok()?;
        let number = if self.is_little() { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) };
        usize::try_from(number).ok()
    }

    /// The entries of the first table.
    fn first_table(&self) -> impl Iterator<Item = (u16, usize)> + '_ {
        self.long(4).into_iter().flat_map(|table| self.entries(table))
    }

    /// The entries of a table: their tags, and where they stand.
    fn entries(&self, table: usize) -> impl Iterator<Item = (u16, usize)> + '_ {
        let count = self.short(table).unwrap_or(0).min(MOST_ENTRIES);
        (0..usize::from(count)).filter_map(move |number| {
            let at = table.checked_add(2 + number * 12)?;
            Some((self.short(at)?, at))
        })
    }

    /// The text of an entry: ASCII, or UTF-16 as Windows writes it.
    fn name(&self, at: usize) -> Option<String> {
        let (kind, count) = (self.short(at + 2)?, self.long(at + 4)?);
        let from = if count <= 4 { at + 8 } else { self.long(at + 8)? };
        let bytes = self.0.get(from..from.checked_add(count)?)?;
        let wide = kind == 1;
        let text: String = if wide {
            let units = bytes.chunks_exact(2).filter_map(|pair| Some(u16::from_le_bytes(pair.try_into().ok()?)));
            char::decode_utf16(units).map(|letter| letter.unwrap_or(' ')).collect()
        } else {
            String::from_utf8_lossy(bytes).into_owned()
        };
        let text = text.trim_matches(['\0', ' ']).to_owned();
        (!text.is_empty()).then_some(text)
    }
}
