//! PDF documents: the letters that their pages draw, and whom they name as their author.

use std::sync::Arc;

use hayro_interpret::font::{FontData, Glyph};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, TransformExt as _, interpret_page,
};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use kurbo::{Affine, BezPath, Point, Rect};

use super::Look;
use crate::export::pdf::fonts::font_files;
use crate::perform::evidence::preview::pdf_text;

/// The most pages that are searched.
const MOST_PAGES: usize = 3_000;

impl Look<'_> {
    /// Looks at a PDF.
    pub(super) fn pdf(&mut self, bytes: Vec<u8>, part: &str) -> Result<(), String> {
        let pdf = Pdf::new(bytes).map_err(|error| match error {
            LoadPdfError::Decryption(DecryptionError::PasswordProtected) => "it is locked with a password",
            LoadPdfError::Decryption(_) | LoadPdfError::Invalid => "it is a broken PDF",
        })?;
        let about = pdf.metadata();
        for (role, text) in [
            ("author", &about.author),
            ("title", &about.title),
            ("subject", &about.subject),
            ("keywords", &about.keywords),
        ] {
            let text = text.as_deref().map(pdf_text).unwrap_or_default();
            if role == "author" {
                self.author(role, &text);
            } else {
                self.text(&text, role);
            }
        }
        let (pages, cache) = (pdf.pages(), InterpreterCache::new());
        let (mut silent, mut unknown) = (0_usize, 0_usize);
        for (number, page) in pages.iter().enumerate().take(MOST_PAGES) {
            let (width, height) = page.render_dimensions();
            let frame = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
            let upright = page.initial_transform(true).to_kurbo();
            let mut context = Context::new(upright, frame, &cache, page.xref(), settings());
            let mut letters = Letters::default();
            interpret_page(page, &mut context, &mut letters);
            silent += usize::from(letters.text.trim().is_empty());
            unknown += usize::from(letters.unknown * 20 > letters.known);
            let place = format!("page {}", number + 1);
            self.text(&letters.text, &if part.is_empty() { place } else { format!("{part}: {place}") });
        }
        if pages.len() > MOST_PAGES {
            self.unsearched(format!("only its first {MOST_PAGES} pages are searched"));
        } else if silent > 0 {
            self.unsearched(format!("{silent} of its {} pages hold no text: they may be pictures", pages.len()));
        } else if unknown > 0 {
            self.unsearched(format!("on {unknown} of its {} pages some letters cannot be read", pages.len()));
        }
        Ok(())
    }
}

/// How pages are read. For fonts that are not embedded any will do: which letters are meant does not depend on how they
/// look.
fn settings() -> InterpreterSettings {
    let font = font_files().first().map(|(_, bytes)| -> FontData { Arc::new(*bytes) });
    InterpreterSettings {
        font_resolver: Arc::new(move |_| font.clone().map(|font| (font, 0))),
        ..InterpreterSettings::default()
    }
}

/// The longest step between two letters of a word, as a part of the height of the letters.
const STEP: f64 = 0.18;

/// Collects the letters of a page in the order in which they are drawn.
#[derive(Debug, Default)]
struct Letters {
    /// The text so far.
    text: String,
    /// How many letters are known.
    known: usize,
    /// How many are not.
    unknown: usize,
    /// Where the last letter ended.
    end: Option<Point>,
}

impl Letters {
    /// Sets words and lines apart: letters that do not stand beside each other.
    fn space(&mut self, start: Point, em: f64) {
        let Some(end) = self.end else { return };
        let step = start - end;
        let apart = step.hypot() > em * STEP;
        if apart && !self.text.ends_with(char::is_whitespace) {
            let other_line = step.y.abs() > em * 0.4 && step.x.abs() > em * 0.4;
            self.text.push(if other_line { '\n' } else { ' ' });
        }
    }
}

impl<'a> Device<'a> for Letters {
    fn draw_glyph(&mut self, glyph: &Glyph<'a>, transform: Affine, own: Affine, _: &Paint<'a>, _: &GlyphDrawMode) {
        let whole = transform * own;
        let start = whole * Point::ORIGIN;
        let em = (whole * Point::new(1000.0, 0.0) - start).hypot();
        self.space(start, em);
        match glyph.as_unicode() {
            Some(BfString::Char(letter)) => self.text.push(letter),
            Some(BfString::String(letters)) => self.text.push_str(&letters),
            None => {
                self.unknown += 1;
                self.end = None;
                return;
            }
        }
        self.known += 1;
        let advance = match glyph {
            Glyph::Outline(outline) => outline.advance_width(),
            Glyph::Type3(_) => None,
        };
        self.end = Some(whole * Point::new(f64::from(advance.unwrap_or(500.0)), 0.0));
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
