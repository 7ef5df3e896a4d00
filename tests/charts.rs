//! Charts as geometry: everything inside the picture, every process in its place, the same bytes twice.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "the shared functions of these tests fail by panicking, as the tests themselves do"
)]

use claimbook::assessment::{Assessment, Scope};
use claimbook::charts::{
    Anchor, FootprintOptions, Item, Link, Paint, Scene, Shape, all, conformance_at, coverage_at, coverage_parts,
    escape, footprint, footprint_parts, house, level_two_order, svg, text_width, wrap,
};
use claimbook::figures::{Figures, conformance_groups};
use claimbook::framework::BUNDLED;

use crate::support::{empty, figures, framework, id, scheme, score, seed};

/// An assessment with every process of levels 1 to 3 in scope and scores of all kinds.
pub fn everything(version: &str) -> Assessment {
    let framework = framework(version);
    let mut assessment = empty(version);
    for (at, process) in framework.processes().iter().enumerate().filter(|(_, process)| process.level <= 3) {
        assessment.change_claim(process.id, |claim| {
            claim.scope = Scope::In;
            if process.level == 3 {
                claim.claimed = [Some(score("5.0")), Some(score("3.1")), None][at % 3];
            }
        });
    }
    assessment
}

/// The charts of an assessment.
fn charts(assessment: &Assessment, figures: &Figures) -> Vec<(String, Scene)> {
    let framework = framework(&assessment.framework.version);
    let mut charts = all(&framework, &scheme(), assessment, figures, "self-assessed");
    let narrow = FootprintOptions { width: 300.0, ..FootprintOptions::default() };
    charts.push(("narrow".to_owned(), footprint(&framework, figures, narrow)));
    let filled = FootprintOptions { coverage_as_fill: true, figures_in_words: true, ..FootprintOptions::default() };
    charts.push(("filled".to_owned(), footprint(&framework, figures, filled)));
    charts.extend(house(&framework, assessment, figures));
    let order = level_two_order(&framework, assessment, figures);
    charts.extend(coverage_parts(&framework, figures, &order).into_iter().map(|scene| (scene.title.clone(), scene)));
    // As a phone shows them: names above bars.
    charts.push(("coverage on a phone".to_owned(), coverage_at(&framework, figures, &order, 328.0)));
    for group in conformance_groups(&framework, assessment, figures) {
        let scene = conformance_at(&scheme(), &group, "self-assessed", 328.0);
        charts.push((format!("{} on a phone", group.title), scene));
    }
    charts
}

/// The left, upper, right and lower edge of a shape.
fn edges(shape: &Shape) -> [f32; 4] {
    match shape {
        Shape::Rect { x, y, width, height, stroke, .. } => {
            let half = stroke.map_or(0.0, |stroke| stroke.width / 2.0);
            [x - half, y - half, x + width + half, y + height + half]
        }
        Shape::Line { from, to, .. } => [from.0.min(to.0), from.1.min(to.1), from.0.max(to.0), from.1.max(to.1)],
        Shape::Label { x, y, text, size, bold, anchor, .. } => {
            let width = text_width(text, *size, *bold);
            let left = match anchor {
                Anchor::Start => *x,
                Anchor::Middle => x - width / 2.0,
                Anchor::End => x - width,
            };
            [left, y - size, left + width, y + size * 0.25]
        }
    }
}

#[test]
fn every_shape_is_inside_its_picture() {
    for entry in &BUNDLED {
        let assessment = everything(entry.version);
        let figures = figures(&assessment);
        for (stem, scene) in charts(&assessment, &figures) {
            assert!(!scene.items.is_empty(), "{} {stem}", entry.version);
            for item in &scene.items {
                let [left, upper, right, lower] = edges(&item.shape);
                let inside = left >= 0.0 && upper >= 0.0 && right <= scene.width && lower <= scene.height;
                assert!(inside, "{} {stem}: {:?}", entry.version, item);
            }
        }
    }
}

#[test]
fn the_text_of_a_box_stays_in_the_box_and_is_whole() {
    for entry in &BUNDLED {
        let framework = framework(entry.version);
        let filled = FootprintOptions { coverage_as_fill: true, ..FootprintOptions::default() };
        let figures = figures(&everything(entry.version));
        let scenes = [FootprintOptions::default(), filled].map(|options| footprint(&framework, &figures, options));
        for (scene, process) in scenes.iter().flat_map(|scene| framework.of_level(2).map(move |own| (scene, own))) {
            let own = || scene.items.iter().filter(|item| item.process() == Some(process.id));
            // Not the parts of a fill.
            let is_box = |item: &&Item| matches!(item.shape, Shape::Rect { stroke: Some(_), .. });
            let boxes: Vec<[f32; 4]> = own().filter(is_box).map(|item| edges(&item.shape)).collect();
            assert!(!boxes.is_empty(), "{} {} has no box", entry.version, process.id);
            let mut read = String::new();
            for item in own().filter(|item| matches!(item.shape, Shape::Label { .. })) {
                let [left, upper, right, lower] = edges(&item.shape);
                let inside = |area: &[f32; 4]| left > area[0] && upper > area[1] && right < area[2] && lower < area[3];
                assert!(boxes.iter().any(inside), "{} {:?}", entry.version, item);
                let Shape::Label { text, .. } = &item.shape else { continue };
                read.push_str(&text.replace(' ', ""));
            }
            let whole = format!("{}{}", process.id, process.name).replace(' ', "");
            assert_eq!(read, whole.repeat(boxes.len()), "{} {}", entry.version, process.id);
        }
    }
}

#[test]
fn boxes_of_the_footprint_do_not_overlap() {
    for entry in &BUNDLED {
        let framework = framework(entry.version);
        let scene = footprint(&framework, &figures(&empty(entry.version)), FootprintOptions::default());
        let level_two = |item: &&Item| {
            let own = item.process().and_then(|target| framework.get(target));
            own.is_some_and(|process| process.level == 2) && matches!(item.shape, Shape::Rect { .. })
        };
        let boxes: Vec<[f32; 4]> = scene.items.iter().filter(level_two).map(|item| edges(&item.shape)).collect();
        for (at, a) in boxes.iter().enumerate() {
            for b in boxes.iter().skip(at + 1) {
                let apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
                assert!(apart, "{}: {a:?} {b:?}", entry.version);
            }
        }
    }
}

#[test]
fn a_process_of_several_groups_spans_neighbours_and_stands_again_elsewhere() {
    let framework = framework("16.0");
    let scene = footprint(&framework, &figures(&seed()), FootprintOptions::default());
    let widths = |process: &str| -> Vec<f32> {
        let own = scene.items.iter().filter(|item| item.process() == Some(id(process)));
        own.filter_map(|item| match item.shape {
            Shape::Rect { width, .. } => Some(width),
            Shape::Line { .. } | Shape::Label { .. } => None,
        })
        .collect()
    };
    let groups = |count: usize| framework.of_level(2).find(|process| process.vertical_groups.len() == count).unwrap();
    let single = widths(&groups(1).id.to_string());
    assert_eq!(single.len(), 1);
    let spanning = framework.of_level(2).find(|process| process.vertical_groups.len() == 3).unwrap();
    let wide = widths(&spanning.id.to_string());
    assert_eq!(wide.len(), 1);
    assert!(wide[0] > 3.0 * single[0], "{wide:?} {single:?}");
    let apart = ["Fulfillment".to_owned(), "Lifecycle Management".to_owned()];
    let twice = framework.of_level(2).find(|process| process.vertical_groups == apart).unwrap();
    assert_eq!(widths(&twice.id.to_string()).len(), 2);
}

#[test]
fn a_click_finds_the_process_and_the_hover_says_its_figures() {
    let assessment = seed();
    let figures = figures(&assessment);
    let charts = all(&framework("16.0"), &scheme(), &assessment, &figures, "awarded");
    let stems: Vec<&str> = charts.iter().map(|(stem, _)| stem.as_str()).collect();
    assert_eq!(stems, ["footprint", "coverage", "conformance-1", "conformance-2", "conformance-3"]);
    for (chart, process, words) in [
        (0, "1.3.5", "1.3.5 Customer Interaction Management: in scope"),
        (1, "1.3.5", "1.3.5 Customer Interaction Management: 7 of 9 level 3 processes submitted"),
        (2, "1.2.7.2", "1.2.7.2 Product Offering Development & Retirement: 4.3, Partially Conformant (awarded)"),
    ] {
        let scene = &charts[chart].1;
        let own = |item: &&Item| item.process() == Some(id(process)) && item.hover == words;
        let item = scene.items.iter().find(own).unwrap_or_else(|| panic!("{process} is not in {}", scene.title));
        let [left, upper, right, lower] = edges(&item.shape);
        let hit = scene.hit(f32::midpoint(left, right), f32::midpoint(upper, lower)).unwrap();
        assert_eq!(hit.process(), Some(id(process)));
    }
}

#[test]
fn partial_conformance_is_hatched_and_as_long_as_its_score() {
    let assessment = seed();
    let charts = all(&framework("16.0"), &scheme(), &assessment, &figures(&assessment), "awarded");
    let bar = |process: &str| {
        let found = charts[2].1.items.iter().find_map(|item| match &item.shape {
            Shape::Rect { width, hatch, fill: Paint::Fully | Paint::Partially, .. } => {
                (item.process() == Some(id(process))).then_some((*width, *hatch))
            }
            Shape::Rect { .. } | Shape::Line { .. } | Shape::Label { .. } => None,
        });
        found.unwrap()
    };
    let (full, partial) = (bar("1.2.7.1"), bar("1.2.7.2"));
    assert_eq!((full.1, partial.1), (None, Some(Paint::PartiallyHatch)));
    assert!((partial.0 / full.0 - 0.86).abs() < 0.001);
    assert_eq!(charts[2].1.title, "Conformance Results Summary – Market/Sales, Product & Resource Domains");
}

#[test]
fn text_stays_inside_where_wider_fonts_stand_in_for_ours() {
    for entry in &BUNDLED {
        let assessment = everything(entry.version);
        let figures = figures(&assessment);
        for (stem, scene) in charts(&assessment, &figures) {
            for item in &scene.items {
                let Shape::Label { text, bold, .. } = &item.shape else { continue };
                let [left, _, right, _] = edges(&item.shape);
                let grown = (right - left) * if *bold { 0.15 } else { 0.1 };
                let Shape::Label { anchor, .. } = &item.shape else { continue };
                let (left, right) = match anchor {
                    Anchor::Start => (left, right + grown),
                    Anchor::Middle => (left - grown / 2.0, right + grown / 2.0),
                    Anchor::End => (left - grown, right),
                };
                assert!(left >= 0.0 && right <= scene.width, "{} {stem}: {text}", entry.version);
            }
        }
    }
}

#[test]
fn svg_is_the_same_twice_and_data_stays_data() {
    let mut assessment = seed();
    assessment.chart_groups[1].title = "<b>\"Kunde\" & 'x'\u{1}</b>".to_owned();
    let figures = figures(&assessment);
    let write = || {
        let charts = all(&framework("16.0"), &scheme(), &assessment, &figures, "awarded");
        charts.iter().map(|(_, scene)| svg::write(scene)).collect::<Vec<_>>()
    };
    let written = write();
    assert_eq!(written, write());
    assert!(written[3].contains("&lt;b&gt;&quot;Kunde&quot; &amp; &#39;x&#39;\u{fffd}&lt;/b&gt; Domain [1/2]"));
    assert!(!written[3].contains("<b>"));
    assert_eq!(escape("a\r\nb\u{0}"), "a\nb\u{fffd}");
    for text in &written {
        assert!(!text.contains("NaN") && !text.contains("inf"));
        // Title and description name the picture, and nothing else has an identifier.
        for named in ["<title id=\"chart-title\">", "<desc id=\"chart-desc\">", "aria-labelledby=\"chart-title\""] {
            assert_eq!(text.matches(named).count(), 1, "{named}");
        }
        assert_eq!(text.matches(" id=").count(), 2);
    }
}

#[test]
fn lines_break_at_spaces_and_what_does_not_fit_is_cut_with_an_ellipsis() {
    let width = text_width("Product Specification", 10.0, false) + 0.1;
    assert_eq!(
        wrap("Product Specification & Offering", 10.0, false, width, 3),
        ["Product Specification", "& Offering"]
    );
    let cut = wrap("Product Specification & Offering", 10.0, false, width, 1);
    assert_eq!(cut.len(), 1);
    assert!(cut[0].ends_with('…') && text_width(&cut[0], 10.0, false) <= width);
    let long = "x".repeat(200);
    assert_eq!(wrap(&long, 10.0, false, 50.0, 100).concat(), long);
    assert!((text_width("漢", 10.0, false) - 10.0).abs() < 0.001, "a missing glyph is one em");
}

/// The relative luminance of `#rrggbb`.
fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

#[test]
fn text_is_readable_on_its_ground_in_every_palette() {
    for (text, ground) in Paint::TEXT_PAIRS.iter().copied() {
        for palette in [Paint::light, Paint::dark, Paint::contrast_light, Paint::contrast_dark] {
            let (a, b) = (luminance(palette(text)), luminance(palette(ground)));
            let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
            assert!(contrast >= 4.5, "{text:?} on {ground:?}: {contrast:.2}");
        }
    }
}

#[test]
#[ignore = "writes the charts to target/pictures, to be looked at"]
fn pictures_to_look_at() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, assessment) in [("seed", seed()), ("large", everything("26.0")), ("old", everything("16.0"))] {
        let figures = figures(&assessment);
        for (stem, scene) in charts(&assessment, &figures) {
            let stem = stem.replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
            std::fs::write(folder.join(format!("{name}-{stem}.svg")), svg::write(&scene)).unwrap();
        }
    }
}

#[test]
fn the_map_in_parts_fits_sheets_and_shows_every_process_once_or_more() {
    for entry in &BUNDLED {
        let framework = framework(entry.version);
        let parts = footprint_parts(&framework, &figures(&empty(entry.version)));
        assert!(parts.len() > 1, "{}", entry.version);
        let shown: std::collections::BTreeSet<_> =
            parts.iter().flat_map(|part| &part.items).filter_map(Item::process).collect();
        for process in framework.of_level(2) {
            assert!(shown.contains(&process.id), "{} {}", entry.version, process.id);
        }
        for (at, part) in parts.iter().enumerate() {
            assert!(part.title.ends_with(&format!("footprint [{}/{}]", at + 1, parts.len())), "{}", part.title);
            assert!(
                part.width <= 900.0 || part.height <= 0.592 * part.width,
                "{}: {} x {}",
                part.title,
                part.width,
                part.height
            );
        }
    }
}

#[test]
fn coverage_as_a_fill_is_as_wide_as_the_covered_share() {
    let assessment = seed();
    let options = FootprintOptions { coverage_as_fill: true, figures_in_words: true, ..FootprintOptions::default() };
    let scene = footprint(&framework("16.0"), &figures(&assessment), options);
    let rects: Vec<(&Item, [f32; 4], Paint)> = scene
        .items
        .iter()
        .filter(|item| item.process() == Some(id("1.3.5")))
        .filter_map(|item| match item.shape {
            Shape::Rect { fill, .. } => Some((item, item.shape.edges().unwrap(), fill)),
            Shape::Line { .. } | Shape::Label { .. } => None,
        })
        .collect();
    let [(item, whole, Paint::BoxInScope), (_, rest, Paint::BoxRest), (_, strip, Paint::BoxInScopeText)] = rects[..]
    else {
        panic!("{rects:?}")
    };
    let inside = whole[2] - whole[0] - 2.0;
    // Seven of nine, in thousandths.
    assert!(((rest[0] - whole[0] - 1.0) / inside - 0.777).abs() < 0.001, "{rest:?}");
    assert!(((strip[2] - strip[0]) / inside - 0.777).abs() < 0.001, "{strip:?}");
    let words = "1.3.5 Customer Interaction Management: in scope, 7 of 9 level 3 processes submitted; 6 fully, 1 partially \
                 conformant, 0 without a score";
    assert_eq!(item.hover, words);
    assert!(
        scene
            .items
            .iter()
            .any(|item| matches!(&item.shape, Shape::Label { text, .. } if text.contains("Not submitted")))
    );
}

#[test]
fn the_charts_of_the_house_are_in_nothing_that_is_handed_over() {
    let assessment = seed();
    let (framework, figures) = (framework("16.0"), figures(&assessment));
    let handed: Vec<String> =
        all(&framework, &scheme(), &assessment, &figures, "awarded").into_iter().map(|(stem, _)| stem).collect();
    let house: Vec<String> = house(&framework, &assessment, &figures).into_iter().map(|(stem, _)| stem).collect();
    assert_eq!(house, ["progress", "evidence"]);
    let submission = crate::support::submission(assessment);
    let written: Vec<String> = claimbook::export::EXPORTS
        .iter()
        .filter(|export| ["charts", "page"].contains(&export.word))
        .flat_map(|export| (export.make)(&submission).unwrap().artefacts)
        .map(|artefact| artefact.path)
        .collect();
    assert!(written.contains(&"charts/footprint.svg".to_owned()), "{written:?}");
    for stem in house {
        assert!(!handed.contains(&stem));
        assert!(!written.iter().any(|path| path.contains(&stem)), "{written:?}");
    }
    assert!(!svg::style_sheet(Paint::light).contains("status"), "nor are their colours");
}

#[test]
fn the_pieces_of_a_bar_of_progress_fill_it_and_lead_to_their_claims() {
    use claimbook::assessment::Status;
    let mut assessment = seed();
    for (at, process) in ["1.3.5.1", "1.3.5.2", "1.3.5.3"].into_iter().enumerate() {
        assessment.change_claim(id(process), |claim| {
            claim.status = [Status::Ready, Status::Draft, Status::NeedsReview][at];
            claim.owner = "Anna Lind".to_owned();
        });
    }
    let scene = &house(&framework("16.0"), &assessment, &figures(&assessment))[0].1;
    let pieces = |owner: &str| -> Vec<(String, [f32; 4])> {
        let bordered =
            |item: &&Item| matches!(item.shape, Shape::Rect { stroke: Some(_), .. }) && item.hover.starts_with(owner);
        let own = scene.items.iter().filter(bordered);
        own.map(|item| match &item.target {
            Some(Link::Filter(text)) => (text.clone(), item.shape.edges().unwrap()),
            other => panic!("{other:?}"),
        })
        .collect()
    };
    let own = pieces("Anna Lind");
    let filters: Vec<&str> = own.iter().map(|(filter, _)| filter.as_str()).collect();
    let wanted = ["draft", "ready", "needs-review"].map(|word| format!("status:{word} owner:anna owner:lind score<6"));
    assert_eq!(filters, wanted);
    for pair in own.windows(2) {
        assert!((pair[0].1[2] - pair[1].1[0]).abs() < 0.01, "the pieces touch and do not overlap");
    }
    let all = pieces("All claims");
    let length = |pieces: &[(String, [f32; 4])]| pieces.last().unwrap().1[2] - pieces[0].1[0];
    assert!((length(&own) - length(&all)).abs() < 0.01, "every bar is whole");
    assert_eq!(pieces("Nobody")[0].0, "status:todo owner:none score<6");
}
