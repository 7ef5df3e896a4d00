//! The company's logo as documents place it: looked into before, so that no document fails because of it.

use std::io::Cursor;

use image::{ImageFormat, ImageReader, Limits};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::picture::fonts;

/// The most bytes that a logo may have.
pub const MOST_LOGO_BYTES: u64 = 4 * 1024 * 1024;

/// The most pixels along a side.
const MOST_SIDE: u32 = 6000;

/// The width of the raster that is drawn of a vector picture.
const RASTER_WIDTH: f32 = 900.0;

/// What sort of picture a logo is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// SVG.
    Svg,
}

/// A logo that can be placed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// What sort of picture it is.
    kind: Kind,
    /// The file.
    bytes: Vec<u8>,
    /// Width and height in pixels, or in the units of a vector picture.
    size: (u32, u32),
}

impl Logo {
    /// Looks into a picture; the error says why it cannot be placed.
    pub fn read(bytes: Vec<u8>) -> Result<Self, String> {
        let kind = match image::guess_format(&bytes) {
            Ok(ImageFormat::Png) => Kind::Png,
            Ok(ImageFormat::Jpeg) => Kind::Jpeg,
            Ok(_) => return Err("it is neither PNG nor JPEG nor SVG".to_owned()),
            Err(_) => Kind::Svg,
        };
        let size = if kind == Kind::Svg { vector_size(&bytes)? } else { raster_size(&bytes)? };
        Ok(Self { kind, bytes, size })
    }

    /// The name that templates know it by.
    pub(super) const fn name(&self) -> &'static str {
        match self.kind {
            Kind::Png => "logo.png",
            Kind::Jpeg => "logo.jpg",
            Kind::Svg => "logo.svg",
        }
    }

    /// The file.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Width and height.
    pub(super) const fn size(&self) -> (u32, u32) {
        self.size
    }

    /// The picture as word processors take it: its ending and its bytes; vector pictures are drawn.
    pub(super) fn raster(&self) -> Option<(&'static str, Vec<u8>)> {
        match self.kind {
            Kind::Png => Some(("png", self.bytes.clone())),
            Kind::Jpeg => Some(("jpeg", self.bytes.clone())),
            Kind::Svg => {
                let tree = tree(&self.bytes).ok()?;
                let scale = RASTER_WIDTH / tree.size().width();
                let size = tree.size().to_int_size().scale_by(scale)?;
                let mut drawn = Pixmap::new(size.width().min(MOST_SIDE), size.height().min(MOST_SIDE))?;
                resvg::render(&tree, Transform::from_scale(scale, scale), &mut drawn.as_mut());
                Some(("png", drawn.encode_png().ok()?))
            }
        }
    }
}

/// The size of a PNG or JPEG whose pixels can be read.
fn raster_size(bytes: &[u8]) -> Result<(u32, u32), String> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|error| error.to_string())?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_SIDE);
    limits.max_image_height = Some(MOST_SIDE);
    reader.limits(limits);
    let picture = reader.decode().map_err(|error| error.to_string())?;
    Ok((picture.width().max(1), picture.height().max(1)))
}

/// A vector picture, read with the bundled fonts; nothing outside it is looked at.
fn tree(bytes: &[u8]) -> Result<Tree, String> {
    let options = Options { font_family: "Noto Sans".to_owned(), fontdb: fonts(), ..Options::default() };
    Tree::from_data(bytes, &options).map_err(|error| format!("it is neither PNG nor JPEG nor SVG ({error})"))
}

/// The size of an SVG.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a positive number that is held between one and a hundred thousand"
)]
fn vector_size(bytes: &[u8]) -> Result<(u32, u32), String> {
    let size = tree(bytes)?.size();
    let whole = |side: f32| side.clamp(1.0, 100_000.0).round() as u32;
    Ok((whole(size.width()), whole(size.height())))
}
