//! The charts of the page with their captions, and their data as tables.

use super::html::{data_table, escape, paragraph};
use super::subject_line;
use crate::charts::{
    FootprintOptions, Scene, UPRIGHT_WIDTH, conformance, conformance_at, coverage_parts, coverage_parts_at, footprint,
    footprint_parts, level_two_order, svg,
};
use crate::export::Submission;
use crate::figures::{Conformance, ConformanceGroup, conformance_groups};
use crate::framework::ProcessId;

/// The width of bar charts on a phone, where one unit is one pixel.
const PHONE_WIDTH: f32 = 328.0;

/// The width of the map: as wide as a laptop's screen.
const MAP_WIDTH: f32 = 1240.0;

/// A bar chart for screens and paper and again for phones, with its caption, and its data after it; the caption is HTML
/// already. The style sheet shows one of the two.
fn bars(name: &str, scene: &Scene, phone: &Scene, caption: &str, data: &str) -> String {
    format!(
        "<figure class=\"bars\">\n<div class=\"frame for-wide\">\n{}\n</div>\n<div class=\"frame for-phone\">\n{}\n</div>\n\
         <figcaption>{caption}</figcaption>\n</figure>\n{data}",
        svg::inline(scene, name),
        svg::inline(phone, &format!("{name}-phone")),
    )
}

/// The map with its caption, and its data after it. Where it is wider than the screen it moves in its frame, by the
/// keyboard as well; paper gets it in parts whose text is readable there.
fn map(scene: &Scene, sheets: &[Scene], caption: &str, data: &str) -> String {
    let sheet = |(at, scene): (usize, &Scene)| {
        let across = if scene.width > UPRIGHT_WIDTH { " across" } else { "" };
        let name = format!("footprint-sheet-{}", at + 1);
        format!("<div class=\"for-paper{across}\">\n{}\n</div>\n", svg::inline(scene, &name))
    };
    let sheets: String = sheets.iter().enumerate().map(sheet).collect();
    format!(
        "<figure class=\"wide\">\n<section class=\"frame\" tabindex=\"0\" aria-label=\"Chart: {}\">\n{}\n</section>\n\
         {sheets}<figcaption>{caption}</figcaption>\n</figure>\n{data}",
        escape(&scene.title),
        svg::inline(scene, "footprint")
    )
}

/// The title of a process.
fn title(submission: &Submission, id: ProcessId) -> String {
    submission.framework.get(id).map_or_else(|| id.to_string(), crate::framework::Process::title)
}

/// The footprint and the coverage chart.
pub(super) fn scope(submission: &Submission) -> String {
    let (framework, figures) = (&submission.framework, &submission.figures);
    let order = level_two_order(framework, &submission.assessment, figures);
    let mut text = "<section class=\"map\" id=\"footprint\">\n<h2>Scope of the assessment: footprint</h2>\n".to_owned();
    text.push_str(&paragraph(
        "The map shows all level 2 processes of the framework. Those that were presented for the assessment are filled and \
         carry a tick.",
    ));
    let rows: Vec<Vec<String>> = order
        .iter()
        .map(|id| {
            let domain =
                framework.at_level(*id, 1).map(|domain| submission.domain_title(domain.id)).unwrap_or_default();
            vec![title(submission, *id), domain]
        })
        .collect();
    let data = if rows.is_empty() {
        String::new()
    } else {
        data_table("Level 2 processes in scope as a table", &["Level 2 process", "Domain"], &rows)
    };
    let caption = format!("Level 2 processes in scope for {}", subject_line(submission));
    let scene = footprint(framework, figures, FootprintOptions { width: MAP_WIDTH, ..FootprintOptions::default() });
    text.push_str(
        "<p class=\"swipe\">The map is wider than this screen: move it sideways, or open the table below it.</p>\n",
    );
    text.push_str(&map(&scene, &footprint_parts(framework, figures), &caption, &data));
    text.push_str("</section>\n<section id=\"coverage\">\n<h2>Scope of the assessment: coverage</h2>\n");
    if order.is_empty() {
        text.push_str(&paragraph("No level 2 process is in scope yet, so there is no coverage to show."));
    } else {
        let scenes = coverage_parts(framework, figures, &order);
        let shows = if scenes.len() == 1 { "The graph shows" } else { "The graphs show" };
        text.push_str(&paragraph(&format!(
            "{shows}, for each level 2 process in scope, how many of its level 3 processes were submitted.",
        )));
        text.push_str(&coverage_figures(submission, &order, &scenes));
    }
    text.push_str("</section>\n");
    text
}

/// The coverage chart, in parts where it would not fit on a page; the data follows the last part.
fn coverage_figures(submission: &Submission, order: &[ProcessId], scenes: &[Scene]) -> String {
    let (framework, figures) = (&submission.framework, &submission.figures);
    let rows: Vec<Vec<String>> = order
        .iter()
        .filter_map(|id| {
            let coverage = figures.of(framework, *id).coverage?;
            Some(vec![title(submission, *id), coverage.in_scope.to_string(), coverage.total.to_string()])
        })
        .collect();
    let data = data_table("Coverage as a table", &["Level 2 process", "Submitted", "Level 3 processes"], &rows);
    let phones = coverage_parts_at(framework, figures, order, PHONE_WIDTH);
    let all = scenes.len();
    let part = |(at, (scene, phone)): (usize, (&Scene, &Scene))| {
        let number = at + 1;
        let part = if all > 1 { format!(" [{number}/{all}]") } else { String::new() };
        let caption = format!("Level 2 processes in scope, with the coverage of their level 3 processes{part}");
        bars(&format!("coverage-{number}"), scene, phone, &caption, if number == all { &data } else { "" })
    };
    scenes.iter().zip(&phones).enumerate().map(part).collect()
}

/// The result summary charts.
pub(super) fn results(submission: &Submission) -> String {
    let groups = conformance_groups(&submission.framework, &submission.assessment, &submission.figures);
    let mut text = "<section id=\"results\">\n<h2>Conformance summary</h2>\n".to_owned();
    if groups.is_empty() {
        text.push_str(&paragraph("No level 3 process has been submitted yet, so there are no scores to show."));
    } else {
        text.extend([format!(
            "<p>The charts show the {} scores of the level 3 processes that were presented for {}.</p>\n",
            escape(submission.origin_words()),
            subject_line(submission)
        )]);
    }
    for (at, group) in groups.iter().enumerate() {
        let (scheme, origin) = (&submission.scheme, submission.origin_words());
        let (scene, phone) = (conformance(scheme, group, origin), conformance_at(scheme, group, origin, PHONE_WIDTH));
        let (caption, data) = (group_caption(submission, group), group_table(submission, group));
        text.push_str(&bars(&format!("conformance-{}", at + 1), &scene, &phone, &caption, &data));
    }
    text.push_str("</section>\n");
    text
}

/// How many of a group's processes have which conformance.
fn group_caption(submission: &Submission, group: &ConformanceGroup) -> String {
    let count = |kind: Conformance| group.bars.iter().filter(|bar| bar.conformance == kind).count();
    let kinds = [Conformance::Fully, Conformance::Partially, Conformance::None];
    let parts: Vec<String> = kinds
        .into_iter()
        .filter(|kind| count(*kind) > 0)
        .map(|kind| format!("{} {}", count(kind), conformance_words(submission, kind)))
        .collect();
    escape(&format!("{}: {}; scores {}", group.title, parts.join(", "), submission.origin_words()))
}

/// The scheme's words for a conformance.
fn conformance_words(submission: &Submission, conformance: Conformance) -> &str {
    let words = &submission.scheme.words;
    match conformance {
        Conformance::Fully => &words.fully,
        Conformance::Partially => &words.partially,
        Conformance::None => &words.none,
    }
}

/// The data of a result summary chart.
fn group_table(submission: &Submission, group: &ConformanceGroup) -> String {
    let rows: Vec<Vec<String>> = group
        .bars
        .iter()
        .map(|bar| {
            let title = format!("{} – {}", bar.process, bar.name);
            vec![title, submission.scheme.print(bar.score), conformance_words(submission, bar.conformance).to_owned()]
        })
        .collect();
    data_table("Scores as a table", &["Level 3 process", "Score", "Conformance"], &rows)
}
