//! Pictures as geometry: footprint, coverage, conformance and progress as scenes of rectangles, lines and labels.
//!
//! A [`Scene`] is measured with the font that we ship, carries roles ([`Paint`]) instead of colours, and is painted by
//! the window or written as SVG. Meaning never rests on colour alone: boxes carry a tick, bars a hatch. Where the font
//! that we ship is missing, its wider stand-ins have room. Absent on
//! purpose: a drawing library, and anything that depends on the size of a screen.

mod conformance;
mod coverage;
mod escape;
mod footprint;
mod legend;
mod measure;
mod paint;
mod progress;
mod rows;
mod scene;
mod set;
mod stops;
pub mod svg;

pub use conformance::{DEFAULT_WIDTH, UPRIGHT_WIDTH, conformance, conformance_at};
pub use coverage::{MOST_ROWS, coverage, coverage_at, coverage_parts, coverage_parts_at};
pub use escape::escape;
pub use footprint::{FootprintOptions, Module, footprint, footprint_parts, modules_on_map};
use measure::own_room;
pub use measure::{text_width, wrap, wrap_beside};
pub use paint::Paint;
pub use progress::{evidence, evidence_at, progress, progress_at};
pub use scene::{Anchor, Head, HeadOf, Item, Link, Scene, Shape, Stroke};
pub use set::{all, house, level_two_order};
pub use stops::{Towards, step, stops};
