//! The scenes of the open document, made again only when something derived or the width changed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use super::canvas::CanvasState;
use super::laid::Laid;
use super::search::Search;
use crate::app::Document;
use crate::assessment::{ChartGroup, ProcessId, Stage};
use crate::charts::{self, FootprintOptions, Link, Scene};
use crate::figures::{ConformanceGroup, Progress, cited_below, conformance_groups};
use crate::words::{self, Language};

/// The narrowest charts whose names are readable.
const NARROWEST: f32 = 380.0;
/// The narrowest map in whose boxes every word stands whole: documents have a narrower one, and break a word there.
const NARROWEST_MAP: f32 = 960.0;
/// Widths are rounded, so that dragging an edge does not make all charts again at every pixel.
const STEP: f32 = 20.0;

/// One chart with what stands above it.
#[derive(Debug, Clone)]
pub struct Chart {
    /// What its file is called in an export, without the ending.
    pub stem: String,
    /// Its heading.
    pub heading: String,
    /// What it says in a few words; readable where its own text is too small. May be empty.
    pub words: String,
    /// Whether it is for the house only.
    pub house: bool,
    /// Whether it is folded.
    pub folded: bool,
    /// What it is.
    kind: Kind,
    /// How wide bar charts are made, and the map.
    widths: (f32, FootprintOptions),
    /// Its geometry and the items that the keyboard stops at, once it was asked for.
    made: OnceLock<Arc<Made>>,
    /// The geometry before the last change of the document, which may still hold.
    before: Option<Arc<Made>>,
}

/// A chart's geometry, and the items that the keyboard stops at.
pub(super) type Made = (Scene, Vec<usize>);

/// What a chart is, and what it shows of the figures.
#[derive(Debug, Clone)]
enum Kind {
    /// The footprint.
    Footprint,
    /// The coverage of level 2 processes in an order.
    Coverage(Vec<ProcessId>),
    /// The conformance of a group, at a stage.
    Conformance(ConformanceGroup, Stage),
    /// The work by status and owner.
    Progress,
    /// What is cited.
    Evidence,
}

impl Chart {
    /// Makes the geometry: of what is seen only, as all of it would cost more than a keystroke may.
    pub fn make(&self, document: &Document) {
        if !self.folded {
            self.made.get_or_init(|| {
                let scene = self.draw(document);
                match &self.before {
                    Some(before) if before.0 == scene => Arc::clone(before),
                    _ => {
                        let stops = charts::stops(&scene);
                        Arc::new((scene, stops))
                    }
                }
            });
        }
    }

    /// Whether it is the map of boxes.
    pub(super) fn is_map(&self) -> bool {
        matches!(self.kind, Kind::Footprint)
    }

    /// Its geometry with its stops.
    pub(super) fn made(&self) -> Option<&Arc<Made>> {
        self.made.get()
    }

    /// Its geometry; none while it is folded or was never seen.
    pub fn scene(&self) -> Option<&Scene> {
        self.made.get().map(|made| &made.0)
    }

    /// The items that the keyboard stops at.
    pub fn stops(&self) -> &[usize] {
        self.made.get().map(|made| made.1.as_slice()).unwrap_or_default()
    }

    /// The same chart of the same figures: what is for the house only shows more than figures, and is drawn again.
    fn again(&self) -> Self {
        if self.house {
            Self { made: OnceLock::new(), before: self.made.get().cloned(), ..self.clone() }
        } else {
            self.clone()
        }
    }

    /// Draws it.
    fn draw(&self, document: &Document) -> Scene {
        let (framework, scheme) = (&document.framework, &document.scheme);
        let (assessment, figures) = (document.assessment(), &document.figures);
        let (width, options) = self.widths;
        match &self.kind {
            Kind::Footprint => charts::footprint(framework, figures, options),
            Kind::Coverage(order) => charts::coverage_at(framework, figures, order, width),
            Kind::Conformance(group, stage) => {
                let origin = match stage {
                    Stage::SelfAssessment => tr!("figures-origin-self"),
                    Stage::Awarded => tr!("figures-origin-awarded"),
                };
                charts::conformance_at(scheme, group, origin, width)
            }
            Kind::Progress => charts::progress_at(&Progress::compute(framework, assessment, figures), width),
            Kind::Evidence => {
                let order = charts::level_two_order(framework, assessment, figures);
                charts::evidence_at(framework, &cited_below(framework, assessment, figures, &order), width)
            }
        }
    }
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

/// Figures, and what they are shown with.
#[derive(Debug, Clone, PartialEq)]
struct Basis {
    /// The state of the figures; no two documents share it.
    figured: u64,
    /// Where the framework and the scheme lie in memory.
    lie: [usize; 2],
    /// The groups of the bars.
    groups: Vec<ChartGroup>,
    /// Whose scores they are.
    stage: Stage,
}

impl Basis {
    /// Of a document.
    fn of(document: &Document) -> Self {
        let lie = [Arc::as_ptr(&document.framework).addr(), Arc::as_ptr(&document.scheme).addr()];
        let assessment = document.assessment();
        Self { figured: document.figured, lie, groups: assessment.chart_groups.clone(), stage: assessment.stage }
    }
}

/// What the scenes are made of.
#[derive(Debug, Clone, PartialEq)]
struct Asked {
    /// The state of the document.
    derived: u64,
    /// What the figures are made of.
    figures: Basis,
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
    /// What stands for text that is too small.
    pub(super) laid: Option<Laid>,
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
                Sizes::Region { width, map: map.max(width).max(NARROWEST_MAP) }
            }
        };
        let same = |of: &Asked| {
            let Asked { derived, figures, sizes: old, fill: filled, folded: hidden, language } = of;
            *derived == document.derived
                && *figures == Basis::of(document)
                && *old == sizes
                && *filled == fill
                && hidden == folded
                && *language == words::spoken()
        };
        if !self.of.as_ref().is_some_and(same) {
            let language = words::spoken();
            let figures = Basis::of(document);
            let asked = Asked { derived: document.derived, figures, sizes, fill, folded: folded.clone(), language };
            let same_figures = |of: &Asked| Asked { derived: asked.derived, ..of.clone() } == asked;
            if self.of.as_ref().is_some_and(same_figures) {
                self.charts = self.charts.iter().map(Chart::again).collect();
            } else {
                let old = std::mem::replace(&mut self.charts, list(document, &asked).into());
                let same_list = self.charts.iter().map(|chart| &chart.stem).eq(old.iter().map(|chart| &chart.stem));
                let same_looks = |of: &Asked| {
                    let Asked { derived, figures, .. } = asked.clone();
                    Asked { derived, figures, ..of.clone() } == asked
                };
                // Figures rarely change a height; what is out of sight keeps its place until it is seen again.
                if !(same_list && self.of.as_ref().is_some_and(same_looks)) {
                    self.heights = Heights::default();
                }
            }
            self.of = Some(asked);
        }
        Arc::clone(&self.charts)
    }
}

/// All charts, not drawn yet: those that the export writes, then the house's.
fn list(document: &Document, asked: &Asked) -> Vec<Chart> {
    let (framework, assessment, figures) = (&document.framework, document.assessment(), &document.figures);
    let (width, map) = match asked.sizes {
        Sizes::Document => (charts::DEFAULT_WIDTH, FootprintOptions::default().width),
        Sizes::Region { width, map } => (width, map),
    };
    let options = FootprintOptions { width: map, coverage_as_fill: asked.fill, figures_in_words: true };
    let chart = |stem: &str, heading: &str, kind: Kind| Chart {
        stem: stem.to_owned(),
        heading: heading.to_owned(),
        words: String::new(),
        house: matches!(kind, Kind::Progress | Kind::Evidence),
        folded: asked.folded.contains(stem),
        kind,
        widths: (width, options),
        made: OnceLock::new(),
        before: None,
    };
    let in_map = tr!("figures-in-map", in = figures.totals.l2, all = framework.of_level(2).count());
    let order = charts::level_two_order(framework, assessment, figures);
    let mut list = vec![
        Chart { words: in_map, ..chart("footprint", tr!("figures-footprint"), Kind::Footprint) },
        chart("coverage", tr!("figures-coverage"), Kind::Coverage(order)),
    ];
    for (at, group) in conformance_groups(framework, assessment, figures).into_iter().enumerate() {
        let heading = tr!("figures-conformance", title = group.title.as_str());
        list.push(chart(&format!("conformance-{}", at + 1), &heading, Kind::Conformance(group, assessment.stage)));
    }
    list.push(chart("progress", tr!("figures-progress"), Kind::Progress));
    list.push(chart("evidence", tr!("figures-evidence"), Kind::Evidence));
    list
}
