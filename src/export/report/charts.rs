//! The report's charts as pictures: the same scenes as in the window and on the page.

use super::super::Submission;
use crate::charts;

/// A chart as the report shows it.
pub(super) struct ChartImage {
    /// Its file name; those that begin with `conformance` stand in the chapter of results, others in that of the scope.
    pub(super) file: String,
    /// The picture.
    pub(super) svg: String,
    /// The caption.
    pub(super) caption: String,
    /// The description for people who do not see it.
    pub(super) alt: String,
}

/// All charts in the order of the report.
pub(super) fn chart_images(submission: &Submission) -> Vec<ChartImage> {
    let Submission { framework, scheme, assessment, figures, .. } = submission;
    let scenes = charts::all(framework, scheme, assessment, figures, submission.origin_words());
    scenes
        .into_iter()
        .map(|(stem, scene)| ChartImage {
            file: format!("{stem}.svg"),
            svg: charts::svg::write(&scene),
            alt: format!("{}. {}", scene.title, scene.description),
            caption: scene.title,
        })
        .collect()
}
