//! The scenes of the open document, made again only when something derived or the width changed.

use std::sync::Arc;

use crate::app::Document;
use crate::assessment::Stage;
use crate::charts::{self, FootprintOptions, Scene};
use crate::figures::conformance_groups;

/// The narrowest charts whose names are readable.
const NARROWEST: f32 = 380.0;
/// Widths are rounded, so that dragging an edge does not make all charts again at every pixel.
const STEP: f32 = 20.0;

/// One chart with what stands above it.
#[derive(Debug)]
pub struct Chart {
    /// Its heading.
    pub heading: String,
    /// What it says in a few words; readable where its own text is too small. May be empty.
    pub words: String,
    /// Its geometry.
    pub scene: Scene,
}

/// The scenes made last.
#[derive(Debug, Default)]
pub struct FigureCache {
    /// Of which state, and at what width.
    of: Option<(u64, f32)>,
    /// The charts.
    scenes: Arc<[Chart]>,
}

impl FigureCache {
    /// The scenes of a document at a width.
    pub fn scenes(&mut self, document: &Document, width: f32, map_width: f32) -> Arc<[Chart]> {
        let width = ((width / STEP).floor() * STEP).max(NARROWEST);
        if self.of != Some((document.derived, width)) {
            self.of = Some((document.derived, width));
            self.scenes = make(document, width, map_width).into();
        }
        Arc::clone(&self.scenes)
    }
}

/// Makes all scenes.
fn make(document: &Document, width: f32, map_width: f32) -> Vec<Chart> {
    let (framework, scheme) = (&document.framework, &document.scheme);
    let (assessment, figures) = (document.assessment(), &document.figures);
    let origin = match assessment.stage {
        Stage::SelfAssessment => "self-assessed",
        Stage::Awarded => "awarded",
    };
    let order = charts::level_two_order(framework, assessment, figures);
    let map = charts::footprint(framework, figures, FootprintOptions { width: map_width.max(width) });
    let in_map = format!("Level 2 processes in scope: {} of {}", figures.totals.l2, framework.of_level(2).count());
    let coverage = charts::coverage_at(framework, figures, &order, width);
    let mut scenes = vec![
        Chart { heading: "Footprint".to_owned(), words: in_map, scene: map },
        Chart { heading: "Coverage".to_owned(), words: String::new(), scene: coverage },
    ];
    for group in conformance_groups(framework, assessment, figures) {
        let heading = format!("Conformance: {}", group.title);
        let scene = charts::conformance_at(scheme, &group, origin, width);
        scenes.push(Chart { heading, words: String::new(), scene });
    }
    scenes
}
