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
    /// How high each chart stood with its heading when it was last drawn, and how wide the region was.
    pub(super) heights: Heights,
}

/// How high the charts stood, so that those out of sight need not be laid out.
#[derive(Debug, Default)]
pub(super) struct Heights {
    /// The width of the region.
    width: f32,
    /// By the place of the chart; `None` was not drawn yet.
    known: Vec<Option<f32>>,
}

impl Heights {
    /// Forgets everything where the region has another width.
    pub(super) fn at_width(mut self, width: f32) -> Self {
        if (self.width - width).abs() > 0.5 {
            self = Self { width, known: Vec::new() };
        }
        self
    }

    /// How high a chart stood.
    pub(super) fn get(&self, at: usize) -> Option<f32> {
        self.known.get(at).copied().flatten()
    }

    /// Notes how high a chart stands.
    pub(super) fn set(&mut self, at: usize, height: f32) {
        if self.known.len() <= at {
            self.known.resize(at + 1, None);
        }
        if let Some(slot) = self.known.get_mut(at) {
            *slot = Some(height);
        }
    }
}

impl FigureCache {
    /// The scenes of a document at a width.
    pub fn scenes(&mut self, document: &Document, width: f32, map_width: f32) -> Arc<[Chart]> {
        let width = ((width / STEP).floor() * STEP).max(NARROWEST);
        if self.of != Some((document.derived, width)) {
            self.of = Some((document.derived, width));
            self.scenes = make(document, width, map_width).into();
            self.heights = Heights::default();
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
