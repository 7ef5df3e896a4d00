//! Pictures of figures: drawn off the window's thread, for the clipboard or for a file.

use crate::app::{Clip, Event, Failure, PictureEvent, PictureJob, PictureKind, PictureTo};
use crate::charts::{Scene, svg};
use crate::export;
use crate::platform::{atomic, files};

/// Draws a picture and brings it where it is wanted.
pub(super) fn draw(job: PictureJob) -> Result<Event, Failure> {
    let PictureJob { order, to, framework, scheme, assessment } = job;
    let scene = export::scene_of(&framework, &scheme, &assessment, &order.stem, order.coverage_as_fill);
    let scene = scene.ok_or_else(|| failed("there is no such figure any more", "choose another one"))?;
    Ok(Event::Picture(match to {
        PictureTo::Clipboard => PictureEvent::Drawn(clip(&scene, order.kind)?),
        PictureTo::File { path, replace } => {
            let path = files::absolute(&path);
            let what = format!("cannot save {}", path.display());
            if path.exists() && !replace {
                return Err(Failure::new(what, "it exists", "choose another name, or allow replacing it"));
            }
            let bytes = bytes(&scene, order.kind)?;
            atomic::write(&path, &bytes).map_err(|error| Failure::new(what, files::reason(&error), ""))?;
            PictureEvent::Saved(path)
        }
    }))
}

/// A picture for the clipboard.
fn clip(scene: &Scene, kind: PictureKind) -> Result<Clip, Failure> {
    match kind {
        PictureKind::Svg => Ok(Clip::Text(svg::write(scene))),
        PictureKind::Png(scale) => {
            let export::Pixels { width, height, rgba } = export::pixels(scene, scale).ok_or_else(too_large)?;
            Ok(Clip::Image { width, height, rgba })
        }
    }
}

/// A picture for a file.
fn bytes(scene: &Scene, kind: PictureKind) -> Result<Vec<u8>, Failure> {
    match kind {
        PictureKind::Svg => Ok(svg::write(scene).into_bytes()),
        PictureKind::Png(scale) => export::png(scene, scale).ok_or_else(too_large),
    }
}

/// There is no picture.
fn failed(why: &str, hint: &str) -> Failure {
    Failure::new("the picture cannot be drawn", why, hint)
}

/// The picture has too many pixels.
fn too_large() -> Failure {
    failed("it is too large", "choose a smaller size, or SVG")
}
