//! What is seen where there is little room: heads and the key of the map, rows of tables, lines around controls.

use claimbook::app::{Command, FiguresCommand, View};
use claimbook::assessment::ProcessId;
use claimbook::charts::house;
use egui::{Rect, Shape};
use egui_kittest::kittest::{NodeT, Queryable};

use crate::evidence::with;
use crate::support::window::TestWindow;
use crate::support::{figures, framework, id, seed};

/// A window of a size and zoom with the seed.
fn window((width, height): (f32, f32), zoom: u16) -> TestWindow {
    let mut window = TestWindow::with_size(width, height);
    window.open(seed());
    window.send(Command::SetZoom(zoom));
    window
}

/// The page of figures with one chart; an empty stem shows all.
fn figure(size: (f32, f32), zoom: u16, stem: &str) -> TestWindow {
    let mut window = window(size, zoom);
    window.send(Command::ShowView(View::Figures));
    window.send(Command::Figures(FiguresCommand::Choose(stem.to_owned())));
    window
}

/// Where the map is.
fn map(window: &TestWindow) -> Rect {
    window.harness.get_by_label_contains(": footprint. ").rect()
}

/// The shapes that are painted, lists of shapes taken apart, with what of them is in sight.
fn shapes(window: &TestWindow) -> Vec<(Shape, Rect)> {
    fn flat(shape: &Shape, clip: Rect, into: &mut Vec<(Shape, Rect)>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| flat(shape, clip, into)),
            other => into.push((other.clone(), clip.intersect(other.visual_bounding_rect()))),
        }
    }
    let mut all = Vec::new();
    for clipped in &window.harness.output().shapes {
        flat(&clipped.shape, clipped.clip_rect, &mut all);
    }
    all
}

/// The texts in sight in an area, in one line each, with the size of their letters.
fn texts(window: &TestWindow, area: Rect) -> Vec<(String, f32)> {
    let text = |(shape, seen): (Shape, Rect)| match shape {
        Shape::Text(text) if seen.is_positive() && area.intersects(seen) => {
            let size = text.galley.job.sections.first().map_or(0.0, |section| section.format.font_id.size);
            Some((text.galley.text().replace('\n', " "), size))
        }
        _ => None,
    };
    shapes(window).into_iter().filter_map(text).collect()
}

/// Whether a text says something from its beginning, be it cut off.
fn says(text: &str, whole: &str) -> bool {
    let plain = |text: &str| text.replace("/ ", "/");
    let (text, whole) = (plain(text), plain(whole));
    text == whole || text.strip_suffix('…').is_some_and(|begin| begin.len() > 2 && whole.starts_with(begin))
}

#[test]
fn heads_of_the_map_are_never_blank_but_cut_off_at_a_readable_size() {
    for (zoom, stem) in [(100, "footprint"), (150, "footprint"), (200, "footprint"), (150, "")] {
        let window = figure((1280.0, 800.0), zoom, stem);
        let texts = texts(&window, map(&window));
        let framework = framework("16.0");
        let columns = framework.columns.iter().map(|column| column.vertical_group.as_str());
        for head in columns.chain(framework.columns.iter().map(|column| column.area.title())) {
            let found = texts.iter().find(|(text, _)| says(text, head));
            let (text, size) = found.unwrap_or_else(|| panic!("{zoom} {stem}: {head} in {texts:?}"));
            assert!(*size >= 6.5, "{text} in {size} points");
        }
        let domain = texts.iter().find(|(text, _)| text == "1.1" || says(text, "1.1 Market/Sales Domain"));
        assert!(domain.is_some_and(|(_, size)| *size >= 6.5), "{zoom} {stem}: {texts:?}");
    }
}

#[test]
fn a_head_that_is_cut_off_says_all_of_itself_under_the_pointer() {
    let mut window = figure((1280.0, 800.0), 200, "footprint");
    let area = map(&window);
    let cut = shapes(&window).into_iter().find_map(|(shape, seen)| match shape {
        Shape::Text(text) if area.contains_rect(seen) && text.galley.text().ends_with('…') => {
            Some((text.galley.text().replace('\n', " "), seen))
        }
        _ => None,
    });
    let (text, seen) = cut.unwrap();
    let framework = framework("16.0");
    let whole = framework.columns.iter().map(|own| own.vertical_group.as_str()).find(|own| says(&text, own)).unwrap();
    assert!(!window.shows_part(whole));
    window.harness.hover_at(seen.center());
    window.harness.run_steps(60);
    assert!(window.shows_part(whole), "{:?}", window.names());
}

#[test]
fn the_words_of_the_key_of_the_map_are_readable_or_not_there() {
    for (zoom, stem) in [(100, "footprint"), (150, "footprint"), (150, "")] {
        let mut window = figure((1280.0, 3200.0), zoom, stem);
        window.settle();
        let texts = texts(&window, map(&window));
        for entry in ["Level 2 process in scope (8)", "Not in scope (107)"] {
            let found = texts.iter().find(|(text, _)| says(text, entry));
            assert!(found.is_some_and(|(_, size)| *size >= 7.5), "{zoom} {stem}: {entry} in {texts:?}");
        }
    }
    let thumbnail = window((1280.0, 800.0), 100);
    let texts = texts(&thumbnail, map(&thumbnail));
    assert!(texts.iter().all(|(_, size)| *size >= 6.5), "{texts:?}");
}

#[test]
fn either_all_boxes_of_a_small_map_have_an_identifier_or_none() {
    for (size, zoom) in [((1920.0, 1080.0), 100), ((1280.0, 800.0), 100), ((1920.0, 1080.0), 150)] {
        let window = window(size, zoom);
        let texts = texts(&window, map(&window));
        let of_box = |text: &str| text.parse::<ProcessId>().is_ok_and(|own| own.depth() > 2);
        let boxes = texts.iter().filter(|(text, _)| of_box(text.split(' ').next().unwrap())).count();
        assert!(boxes == 0 || boxes >= 115, "{size:?} {zoom}: {boxes} of {texts:?}");
    }
}

#[test]
fn no_word_of_a_heading_beside_the_claim_is_broken() {
    let window = window((1280.0, 3200.0), 100);
    let heads: Vec<String> = shapes(&window)
        .into_iter()
        .filter_map(|(shape, _)| match shape {
            Shape::Text(text) if text.galley.text().starts_with("Conformance: ") => {
                let rows = text.galley.rows.iter().map(|row| row.text().trim_end().to_owned());
                Some(rows.collect::<Vec<_>>().join(" "))
            }
            _ => None,
        })
        .collect();
    assert!(!heads.is_empty());
    for head in heads {
        assert!(head.starts_with("Conformance: "), "{head}");
    }
}

#[test]
fn what_is_looked_for_in_the_figures_moves_no_button_and_is_outlined() {
    let mut window = figure((1280.0, 800.0), 150, "footprint");
    let buttons = ["Reduce the chart", "Enlarge the chart", "Fit the chart", "Picture of Footprint"];
    let places = |window: &TestWindow| buttons.map(|name| window.harness.get_by_label(name).rect());
    let outlined = |window: &TestWindow| {
        let area = map(window);
        let is_line = |shape: &Shape| match shape {
            Shape::Rect(own) => own.fill == egui::Color32::TRANSPARENT && (own.stroke.width - 2.0).abs() < 0.01,
            _ => false,
        };
        shapes(window).iter().filter(|(shape, seen)| is_line(shape) && area.contains_rect(*seen)).count()
    };
    let (before, none) = (places(&window), outlined(&window));
    window.type_into("Find in the figures", "order");
    assert!(window.shows("2 found"), "{:?}", window.names());
    assert_eq!(places(&window), before);
    assert!(outlined(&window) > none, "what is found has a line around it");
    window.type_into("Find in the figures", " nonsense");
    assert!(window.shows("Nothing found"));
    assert_eq!(places(&window), before);
    assert_eq!(outlined(&window), none);
}

#[test]
fn the_register_shows_rows_at_every_zoom() {
    for zoom in [100, 150, 200] {
        let mut window = TestWindow::with_size(1280.0, 800.0);
        window.open(with(&[("/p/a.pdf", "aa"), ("/p/b.txt", "bb"), ("/q/c.pdf", "cc"), ("/q/d.pdf", "dd")]));
        window.send(Command::SetZoom(zoom));
        window.send(Command::ShowView(View::Evidence));
        let room = window.harness.ctx.content_rect();
        // The bar at the bottom is not the view's.
        let room = room.with_max_y(room.bottom() - 30.0);
        let rows = window.harness.query_all_by_label_contains("Show E00");
        let seen = rows.filter(|row| room.contains_rect(row.rect())).count();
        assert!(seen >= 2, "{zoom}: {seen} rows are in sight");
        let count = texts(&window, room).into_iter().any(|(text, _)| text == "4 of 4 pieces");
        assert!(count, "{zoom}: how many there are stands in one line");
    }
}

#[test]
fn in_a_low_window_a_path_of_evidence_is_typed_in_the_menu() {
    let mut window = TestWindow::with_size(640.0, 400.0);
    window.open(seed());
    window.send(Command::ShowView(View::Evidence));
    assert!(!window.shows("Path of evidence") && !window.shows("Paste a picture"), "{:?}", window.names());
    window.click("More");
    assert!(window.shows("Paste a picture") && window.shows("Check again"), "{:?}", window.names());
}

#[test]
fn a_severity_without_problems_does_not_look_shown() {
    let mut window = window((1280.0, 800.0), 100);
    window.send(Command::ShowView(View::Problems));
    let node = window.harness.get_by_label("0 errors");
    let node = node.accesskit_node();
    assert!(node.is_disabled() && node.toggled() != Some(egui::accesskit::Toggled::True));
}

#[test]
fn check_boxes_in_menus_have_a_line_around_them() {
    let mut window = window((1280.0, 800.0), 100);
    window.click("More ways to open the outline, and its columns");
    let place = window.harness.get_by_role_and_label(egui::accesskit::Role::CheckBox, "Coverage").rect();
    let lined = shapes(&window).into_iter().any(|(shape, seen)| match shape {
        Shape::Rect(own) => own.stroke.width >= 1.0 && place.contains_rect(seen) && seen.width() < 20.0,
        _ => false,
    });
    assert!(lined);
}

#[test]
fn rows_below_the_one_that_is_gone_to_are_in_sight() {
    let mut window = window((1280.0, 800.0), 150);
    window.send(Command::Show(id("1.1.9.5")));
    window.send(Command::Show(id("1.3.5.6")));
    let row = |window: &TestWindow, process: &str| {
        window.harness.query_all_by_label_contains(&format!("Show {process} ")).next().map(|node| node.rect())
    };
    let rows = window.harness.get_by_label("Outline").rect();
    let next = row(&window, "1.3.5.7").unwrap();
    assert!(rows.contains_rect(row(&window, "1.3.5.6").unwrap()));
    assert!(next.bottom() <= rows.bottom(), "{next:?} in {rows:?}");
    assert!(row(&window, "1.3.5.8").is_some_and(|own| own.bottom() <= rows.bottom() + 1.0));
}

#[test]
fn the_chart_of_evidence_is_in_the_order_of_identifiers() {
    let assessment = seed();
    let (_, scene) = house(&framework("16.0"), &assessment, &figures(&assessment)).remove(1);
    let of_row = |words: &str| words.split(' ').next()?.parse::<ProcessId>().ok();
    let rows: Vec<ProcessId> = scene.items.iter().filter_map(|item| of_row(&item.hover)).collect();
    assert!(rows.len() > 5);
    assert!(rows.is_sorted(), "{rows:?}");
}
