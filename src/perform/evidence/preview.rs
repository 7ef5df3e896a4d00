//! Looks into a file for its preview: pictures, texts, the number of pages of a PDF.
//!
//! Files come from anywhere: sizes are limited before anything is read, and a decoder that gives up is a sentence.

use std::fs::File;
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ImageReader, Limits};

use crate::app::{NoPreview, Picture, Preview};
use crate::platform::files;

/// The most bytes of a picture or a PDF that are read.
const MOST_BYTES: u64 = 128 << 20;

/// The most pixels that a picture may have: as many need 160 MB while they are made smaller.
const MOST_PIXELS: u64 = 40_000_000;

/// The most bytes that a decoder may ask for.
const MOST_MEMORY: u64 = 400 << 20;

/// The longest side of a picture as it is shown.
const LONGEST_SIDE: u32 = 1_200;

/// The most bytes of a text that are shown.
const MOST_TEXT: u64 = 64 << 10;

/// The longest title of a PDF that is shown.
const LONGEST_TITLE: usize = 200;

/// What can be seen of a file.
pub fn preview(path: &Path) -> Preview {
    // A decoder that panics over a broken file must not leave the window waiting.
    let seen = catch_unwind(AssertUnwindSafe(|| look(path)));
    seen.unwrap_or(Ok(Preview::Nothing(NoPreview::Broken))).unwrap_or_else(Preview::Nothing)
}

/// Looks at the beginning of a file, then at what it seems to be.
fn look(path: &Path) -> Result<Preview, NoPreview> {
    let unreadable = |error: std::io::Error| NoPreview::Unreadable(files::reason(&error));
    let file = File::open(path).map_err(unreadable)?;
    let found = file.metadata().map_err(unreadable)?;
    if found.is_dir() {
        return Err(NoPreview::Unreadable("it is a folder".to_owned()));
    }
    let mut head = Vec::new();
    file.take(MOST_TEXT).read_to_end(&mut head).map_err(unreadable)?;
    let whole = || files::read_limited(path, MOST_BYTES);
    let read = |error: std::io::Error| {
        if error.kind() == std::io::ErrorKind::FileTooLarge {
            NoPreview::TooLarge(found.len())
        } else {
            NoPreview::Unreadable(files::reason(&error))
        }
    };
    if head.is_empty() {
        Err(NoPreview::Empty)
    } else if head.get(..head.len().min(1024)).unwrap_or_default().windows(5).any(|bytes| bytes == b"%PDF-") {
        pdf(whole().map_err(read)?)
    } else if image::guess_format(&head).is_ok_and(|format| format.reading_enabled()) {
        picture(&whole().map_err(read)?)
    } else {
        text(head, found.len())
    }
}

/// The beginning of a text.
fn text(head: Vec<u8>, size: u64) -> Result<Preview, NoPreview> {
    let cut = size > head.len() as u64;
    let text = match String::from_utf8(head) {
        Ok(text) => text,
        // A letter may be cut in two at the end.
        Err(error) if cut && error.utf8_error().error_len().is_none() => {
            String::from_utf8_lossy(error.as_bytes()).trim_end_matches('\u{fffd}').to_owned()
        }
        Err(_) => return Err(NoPreview::Unknown),
    };
    let binary = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t' | '\u{c}' | '\u{1b}');
    if text.chars().any(binary) {
        return Err(NoPreview::Unknown);
    }
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    Ok(Preview::Text { text, cut })
}

/// The pages and the title of a PDF.
fn pdf(bytes: Vec<u8>) -> Result<Preview, NoPreview> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => NoPreview::Locked,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => NoPreview::Broken,
    })?;
    let pages = pdf.pages().len();
    let title = pdf.metadata().title.as_deref().map(pdf_text).unwrap_or_default();
    if pages == 0 { Err(NoPreview::Broken) } else { Ok(Preview::Pdf { pages, title }) }
}

/// A text of a PDF: UTF-16 or UTF-8 with their marks, else a letter a byte.
pub(in crate::perform) fn pdf_text(bytes: &[u8]) -> String {
    let text = if let Some(rest) = bytes.strip_prefix(&[0xfe, 0xff]) {
        let units = rest.chunks_exact(2).map(|pair| pair.iter().fold(0_u16, |all, byte| all << 8 | u16::from(*byte)));
        char::decode_utf16(units).map(|letter| letter.unwrap_or('\u{fffd}')).collect()
    } else if let Some(rest) = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]) {
        String::from_utf8_lossy(rest).into_owned()
    } else {
        String::from_utf8(bytes.to_vec()).unwrap_or_else(|_| bytes.iter().copied().map(char::from).collect())
    };
    let plain = text.chars().filter(|letter| !letter.is_control());
    plain.take(LONGEST_TITLE).collect::<String>().trim().to_owned()
}

/// A picture, made smaller where it is large.
fn picture(bytes: &[u8]) -> Result<Preview, NoPreview> {
    let reader = || ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok();
    let (width, height) = reader().and_then(|reader| reader.into_dimensions().ok()).ok_or(NoPreview::Broken)?;
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(NoPreview::TooManyPixels(width, height));
    }
    let mut reader = reader().ok_or(NoPreview::Broken)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let whole = reader.decode().map_err(|_why| NoPreview::Broken)?;
    let small = if width.max(height) > LONGEST_SIDE { whole.thumbnail(LONGEST_SIDE, LONGEST_SIDE) } else { whole };
    let small = small.into_rgba8();
    let sides = (small.width() as usize, small.height() as usize);
    let shown = Picture::new(sides.0, sides.1, small.into_raw()).ok_or(NoPreview::Broken)?;
    Ok(Preview::Picture { shown, width, height })
}

/// A picture as a PNG file.
pub(super) fn png(picture: &Picture) -> Option<Vec<u8>> {
    let (width, height) = (u32::try_from(picture.width).ok()?, u32::try_from(picture.height).ok()?);
    let pixels = image::RgbaImage::from_raw(width, height, picture.rgba.as_ref().clone())?;
    let opaque = pixels.pixels().all(|pixel| pixel.0[3] == u8::MAX);
    let whole = DynamicImage::ImageRgba8(pixels);
    // Screenshots have no holes; without the fourth channel they are a good deal smaller.
    let whole = if opaque { DynamicImage::ImageRgb8(whole.into_rgb8()) } else { whole };
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive);
    whole.write_with_encoder(encoder).ok()?;
    Some(bytes)
}
