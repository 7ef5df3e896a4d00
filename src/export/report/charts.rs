//! The report's charts as pictures: the same scenes as in the window and on the page.

use std::collections::BTreeSet;

use super::super::Submission;
use super::level_twos;
use crate::assessment::ProcessId;
use crate::charts::{self, Module, Scene};
use crate::figures::conformance_groups;

/// A chart as the report shows it.
pub(super) struct ChartImage {
    /// Its file name; those that begin with `conformance` stand in the chapter of results, those that begin with
    /// `modules` in that of the product's scope, others in that of the process scope.
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

/// The components of the subject and those that claims name, in their places on the map, with the level 2 processes in
/// scope that they cover.
pub(super) fn modules(submission: &Submission) -> Vec<Module> {
    let Submission { framework, assessment, figures, .. } = submission;
    let in_scope = |id: ProcessId| figures.of(framework, id).in_scope;
    let level_two = |id: ProcessId| framework.at_level(id, 2).map(|process| process.id).filter(|id| in_scope(*id));
    let mut covered: Vec<(String, String, BTreeSet<ProcessId>)> = Vec::new();
    for part in &assessment.subject.components {
        let below = part.processes.iter().flat_map(|id| framework.descendants(*id)).map(|process| process.id);
        let level_twos = part.processes.iter().copied().chain(below).filter_map(level_two).collect();
        covered.push((part.name.trim().to_owned(), part.version.clone(), level_twos));
    }
    for (id, claim) in &assessment.claims {
        let name = claim.component.trim();
        let Some(level_two) = level_two(*id).filter(|_| !name.is_empty() && in_scope(*id)) else { continue };
        match covered.iter_mut().find(|(own, ..)| own == name) {
            Some((.., level_twos)) => {
                level_twos.insert(level_two);
            }
            None => covered.push((name.to_owned(), String::new(), BTreeSet::from([level_two]))),
        }
    }
    let module = |(at, (name, version, level_twos)): (usize, (String, String, BTreeSet<ProcessId>))| Module {
        mark: format!("M{}", at + 1),
        name: [name.as_str(), version.as_str()].join(" ").trim().to_owned(),
        level_twos,
    };
    covered.into_iter().enumerate().map(module).collect()
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
                svg: charts::svg::on_paper(&scene),
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
    let modules = modules(submission);
    if modules.iter().any(|module| !module.level_twos.is_empty()) {
        add("modules", charts::modules_on_map(framework, figures, &modules), false);
    }
    let groups = conformance_groups(framework, assessment, figures);
    add("conformance", groups.iter().map(|group| charts::conformance(scheme, group, origin)).collect(), true);
    images
}

/// The caption of a chart without scores: the maps say what is marked, and keep the number of their part.
fn caption(stem: &str, title: &str) -> String {
    match (title.split_once(": footprint"), title.split_once(": components on the map")) {
        (Some((framework, part)), _) if stem == "footprint" => {
            format!("Level 2 processes in scope, {framework}{part}")
        }
        (_, Some((framework, part))) if stem == "modules" => {
            format!("Components on the map of the {framework}{part}")
        }
        _ => title.to_owned(),
    }
}
