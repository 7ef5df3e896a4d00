//! One chart as a picture of its own: the geometry of the documents, and PNG made of its SVG with the bundled fonts.

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::pdf::fonts::font_files;
use super::records::note;
use crate::assessment::{Assessment, Stage};
use crate::charts::{self, FootprintOptions, Scene, svg};
use crate::figures::Figures;
use crate::framework::Framework;
use crate::scheme::Scheme;

/// The most pixels of a picture.
const MOST_PIXELS: f32 = 100_000_000.0;

/// The chart of a stem as its picture shows it, with the note that says whose it is; `None` where there is no such chart.
/// Without the fill it is the chart that the export writes.
pub fn scene_of(
    framework: &Framework,
    scheme: &Scheme,
    assessment: &Assessment,
    stem: &str,
    coverage_as_fill: bool,
) -> Option<Scene> {
    let figures = Figures::compute(framework, scheme, assessment);
    let origin = match assessment.stage {
        Stage::SelfAssessment => "self-assessed",
        Stage::Awarded => "awarded",
    };
    let scene = if stem == "footprint" {
        charts::footprint(framework, &figures, FootprintOptions { coverage_as_fill, ..FootprintOptions::default() })
    } else {
        let handed_over = charts::all(framework, scheme, assessment, &figures, origin);
        let all = handed_over.into_iter().chain(charts::house(framework, assessment, &figures));
        all.into_iter().find(|(own, _)| own == stem)?.1
    };
    Some(scene.with_note(&note(&assessment.subject, false)))
}

/// A picture in pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    /// The width.
    pub width: usize,
    /// The height.
    pub height: usize,
    /// Red, green, blue and alpha of each pixel, not multiplied.
    pub rgba: Vec<u8>,
}

/// A chart in pixels, so many for a point; `None` where it is too large.
pub fn pixels(scene: &Scene, scale: u8) -> Option<Pixels> {
    let drawn = rasterise(scene, scale)?;
    let unmultiplied = drawn.pixels().iter().map(PremultipliedColorU8::demultiply);
    let rgba = unmultiplied.flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]).collect();
    let (width, height) = (usize::try_from(drawn.width()).ok()?, usize::try_from(drawn.height()).ok()?);
    Some(Pixels { width, height, rgba })
}

/// A chart as the bytes of a PNG file; the same chart and scale give the same bytes.
pub fn png(scene: &Scene, scale: u8) -> Option<Vec<u8>> {
    rasterise(scene, scale)?.encode_png().ok()
}

/// Draws a chart.
fn rasterise(scene: &Scene, scale: u8) -> Option<Pixmap> {
    let scale = f32::from(scale.clamp(1, 3));
    if scene.width * scale * scene.height * scale > MOST_PIXELS {
        return None;
    }
    let options = Options { font_family: "Noto Sans".to_owned(), fontdb: fonts(), ..Options::default() };
    let tree = Tree::from_str(&svg::write(scene), &options).ok()?;
    let size = tree.size().to_int_size().scale_by(scale)?;
    let mut drawn = Pixmap::new(size.width(), size.height())?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut drawn.as_mut());
    Some(drawn)
}

/// The bundled fonts, read once; never the system's, so that every machine draws the same.
pub(super) fn fonts() -> Arc<fontdb::Database> {
    static FONTS: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    let read = || {
        let mut fonts = fontdb::Database::new();
        for (_, bytes) in font_files() {
            fonts.load_font_source(fontdb::Source::Binary(Arc::new(*bytes)));
        }
        fonts.set_sans_serif_family("Noto Sans");
        Arc::new(fonts)
    };
    Arc::clone(FONTS.get_or_init(read))
}
