//! All charts of an assessment, with the stems of their file names.

use super::{FootprintOptions, Scene, conformance, coverage, evidence, footprint, progress};
use crate::assessment::Assessment;
use crate::figures::{Figures, Progress, cited_below, conformance_groups, domain_groups};
use crate::framework::{Framework, ProcessId};
use crate::scheme::Scheme;

/// All charts: `footprint`, `coverage`, `conformance-1` and so on.
pub fn all(
    framework: &Framework,
    scheme: &Scheme,
    assessment: &Assessment,
    figures: &Figures,
    origin: &str,
) -> Vec<(String, Scene)> {
    let order = level_two_order(framework, assessment, figures);
    let mut charts = vec![
        ("footprint".to_owned(), footprint(framework, figures, FootprintOptions::default())),
        ("coverage".to_owned(), coverage(framework, figures, &order)),
    ];
    let groups = conformance_groups(framework, assessment, figures);
    let numbered = |(at, group)| (format!("conformance-{}", at + 1), conformance(scheme, group, origin));
    charts.extend(groups.iter().enumerate().map(numbered));
    charts
}

/// The window's own charts, `progress` and `evidence`: for the house, so they are in nothing that is handed over.
pub fn house(framework: &Framework, assessment: &Assessment, figures: &Figures) -> Vec<(String, Scene)> {
    let order = level_two_order(framework, assessment, figures);
    let state = Progress::compute(framework, assessment, figures);
    let cited = cited_below(framework, assessment, figures, &order);
    vec![("progress".to_owned(), progress(&state)), ("evidence".to_owned(), evidence(framework, &cited))]
}

/// The L2s in scope in the order of charts and tables.
pub fn level_two_order(framework: &Framework, assessment: &Assessment, figures: &Figures) -> Vec<ProcessId> {
    let domains = domain_groups(framework, assessment, figures).into_iter().flat_map(|group| group.domains);
    let below = |domain: ProcessId| framework.descendants(domain).iter().filter(|process| process.level == 2);
    domains.flat_map(below).map(|process| process.id).filter(|id| figures.of(framework, *id).in_scope).collect()
}
