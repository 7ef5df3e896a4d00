//! The report's charts as pictures: the same scenes as in the window and on the page.

use super::super::Submission;
use super::level_twos;
use crate::charts::{self, Scene};
use crate::figures::conformance_groups;

/// A chart as the report shows it.
pub(super) struct ChartImage {
    /// Its file name; those that begin with `conformance` stand in the chapter of results, others in that of the scope.
    pub(super) file: String,
    /// Whether it needs a sheet across.
    pub(super) across: bool,
    /// The picture.
    pub(super) svg: String,
    /// The caption.
    pub(super) caption: String,
    /// The description for people who do not see it.
    pub(super) alt: String,
}

/// All charts in the order of the report; maps and long charts in parts that are readable on a page.
pub(super) fn chart_images(submission: &Submission) -> Vec<ChartImage> {
    let Submission { framework, scheme, assessment, figures, .. } = submission;
    let origin = submission.origin_words();
    let mut images = Vec::new();
    let mut add = |stem: &str, scenes: Vec<Scene>, scored: bool| {
        for (at, scene) in scenes.into_iter().enumerate() {
            images.push(ChartImage {
                file: format!("{stem}-{}.svg", at + 1),
                across: scene.width > charts::UPRIGHT_WIDTH,
                svg: charts::svg::write(&scene),
                alt: format!("{}. {}", scene.title, scene.description),
                caption: if scored {
                    format!("{} (scores: {origin})", scene.title)
                } else {
                    caption(stem, &scene.title)
                },
            });
        }
    };
    let order = level_twos(submission);
    add("footprint", charts::footprint_parts(framework, figures), false);
    add("coverage", charts::coverage_parts(framework, figures, &order), false);
    let groups = conformance_groups(framework, assessment, figures);
    add("conformance", groups.iter().map(|group| charts::conformance(scheme, group, origin)).collect(), true);
    images
}

/// The caption of a chart without scores: the maps say what is marked, and keep the number of their part.
fn caption(stem: &str, title: &str) -> String {
    match (stem, title.split_once(": footprint")) {
        ("footprint", Some((framework, part))) => format!("Level 2 processes in scope, {framework}{part}"),
        _ => title.to_owned(),
    }
}
