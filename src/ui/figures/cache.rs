//! The scenes of the open document, made again only when something derived or the width changed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::canvas::CanvasState;
use super::search::Search;
use crate::app::Document;
use crate::assessment::Stage;
use crate::charts::{self, FootprintOptions, Link, Scene};
use crate::figures::{Progress, cited_below, conformance_groups};
use crate::words::{self, Language};

/// The narrowest charts whose names are readable.
const NARROWEST: f32 = 380.0;
/// Widths are rounded, so that dragging an edge does not make all charts again at every pixel.
const STEP: f32 = 20.0;

/// One chart with what stands above it.
#[derive(Debug)]
pub struct Chart {
    /// What its file is called in an export, without the ending.
    pub stem: String,
    /// Its heading.
    pub heading: String,
    /// What it says in a few words; readable where its own text is too small. May be empty.
    pub words: String,
    /// Whether it is for the house only.
    pub house: bool,
    /// Its geometry; none while it is folded.
    pub scene: Option<Scene>,
    /// The items that the keyboard stops at.
    pub stops: Vec<usize>,
}

/// How wide charts are made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Sizes {
    /// As documents have them.
    Document,
    /// For a region of the window.
    Region {
        /// The width of bar charts.
        width: f32,
        /// The width of the map.
        map: f32,
    },
}

/// What the scenes are made of.
#[derive(Debug, Clone, PartialEq)]
struct Asked {
    /// The state of the document.
    derived: u64,
    /// How wide.
    sizes: Sizes,
    /// Whether the map shows coverage.
    fill: bool,
    /// What is folded.
    folded: BTreeSet<String>,
    /// The language of their words.
    language: Language,
}

/// What one chart remembers between frames.
#[derive(Debug, Default)]
pub(super) struct ChartState {
    /// The item that the keyboard is at.
    pub(super) stop: Option<usize>,
    /// What the menu under the pointer is about.
    pub(super) menu: Option<(Link, String)>,
}

/// The scenes made last, and what their region remembers.
#[derive(Debug, Default)]
pub struct FigureCache {
    /// Of what.
    of: Option<Asked>,
    /// The charts.
    charts: Arc<[Chart]>,
    /// How high each chart stood with its heading when it was last drawn, and how wide the region was.
    pub(super) heights: Heights,
    /// What the charts remember, by stem.
    pub(super) states: BTreeMap<String, ChartState>,
    /// The one that is shown large.
    pub(super) canvas: CanvasState,
    /// What is looked for.
    pub(super) search: Search,
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
    /// The charts of a document.
    pub fn charts(&mut self, document: &Document, sizes: Sizes, fill: bool, folded: &BTreeSet<String>) -> Arc<[Chart]> {
        let sizes = match sizes {
            Sizes::Document => Sizes::Document,
            Sizes::Region { width, map } => {
                let width = ((width / STEP).floor() * STEP).max(NARROWEST);
                Sizes::Region { width, map: map.max(width) }
            }
        };
        let same = |of: &Asked| {
            let Asked { derived, sizes: old, fill: filled, folded: hidden, language } = of;
            *derived == document.derived
                && *old == sizes
                && *filled == fill
                && hidden == folded
                && *language == words::spoken()
        };
        if !self.of.as_ref().is_some_and(same) {
            let language = words::spoken();
            let asked = Asked { derived: document.derived, sizes, fill, folded: folded.clone(), language };
            self.charts = make(document, &asked).into();
            self.of = Some(asked);
            self.heights = Heights::default();
        }
        Arc::clone(&self.charts)
    }
}

/// Makes all charts: those that the export writes, then the house's.
fn make(document: &Document, asked: &Asked) -> Vec<Chart> {
    let (framework, scheme) = (&document.framework, &document.scheme);
    let (assessment, figures) = (document.assessment(), &document.figures);
    let origin = match assessment.stage {
        Stage::SelfAssessment => "self-assessed",
        Stage::Awarded => "awarded",
    };
    let (width, map) = match asked.sizes {
        Sizes::Document => (charts::DEFAULT_WIDTH, FootprintOptions::default().width),
        Sizes::Region { width, map } => (width, map),
    };
    let order = charts::level_two_order(framework, assessment, figures);
    let mut made = Vec::new();
    let mut add = |stem: &str, heading: &str, words: String, house: bool, scene: &dyn Fn() -> Scene| {
        let scene = (!asked.folded.contains(stem)).then(scene);
        let stops = scene.as_ref().map(charts::stops).unwrap_or_default();
        made.push(Chart { stem: stem.to_owned(), heading: heading.to_owned(), words, house, scene, stops });
    };
    let options = FootprintOptions { width: map, coverage_as_fill: asked.fill, figures_in_words: true };
    let in_map = tr!("figures-in-map", in = figures.totals.l2, all = framework.of_level(2).count());
    add("footprint", tr!("figures-footprint"), in_map, false, &|| charts::footprint(framework, figures, options));
    let coverage = || charts::coverage_at(framework, figures, &order, width);
    add("coverage", tr!("figures-coverage"), String::new(), false, &coverage);
    for (at, group) in conformance_groups(framework, assessment, figures).iter().enumerate() {
        let heading = tr!("figures-conformance", title = group.title.as_str());
        let scene = || charts::conformance_at(scheme, group, origin, width);
        add(&format!("conformance-{}", at + 1), &heading, String::new(), false, &scene);
    }
    let progress = || charts::progress_at(&Progress::compute(framework, assessment, figures), width);
    add("progress", tr!("figures-progress"), String::new(), true, &progress);
    let evidence = || charts::evidence_at(framework, &cited_below(framework, assessment, figures, &order), width);
    add("evidence", tr!("figures-evidence"), String::new(), true, &evidence);
    made
}
