//! The report's charts as pictures.

use super::super::Submission;

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
pub(super) fn chart_images(_submission: &Submission) -> Vec<ChartImage> {
    Vec::new()
}
