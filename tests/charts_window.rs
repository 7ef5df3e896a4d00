//! The figures in the window: the export's geometry, clicks, keys, search, zoom, and pictures.

use claimbook::app::{
    Asked, Clip, Command, Effect, Event, FiguresCommand, PictureEvent, PictureJob, PictureKind, PictureOrder,
    PictureTo, Region, Replace, Settings, Theme, View,
};
use claimbook::assessment::{Assessment, Status};
use claimbook::charts::{Item, Link, Scene, Shape, house};
use claimbook::export::{EXPORTS, png, scene_of};
use claimbook::perform::{World, perform};
use egui::{Key, Modifiers, Pos2, Rect, pos2};
use egui_kittest::kittest::{NodeT, Queryable};

use crate::support::window::TestWindow;
use crate::support::{figures, framework, id, scheme, seed, submission};

/// A window on the page of figures; an empty stem shows all.
fn page(assessment: Assessment, stem: &str) -> TestWindow {
    let mut window = TestWindow::with_size(2400.0, 1400.0);
    window.open(assessment);
    window.send(Command::ShowView(View::Figures));
    window.send(Command::Figures(FiguresCommand::Choose(stem.to_owned())));
    window.take_effects();
    window
}

/// Where the chart of this title stands.
fn place_of(window: &TestWindow, title: &str) -> Rect {
    window.harness.get_by_label_contains(&format!("{title}. ")).rect()
}

/// The shapes that are painted inside an area, lists of shapes taken apart.
fn painted(window: &TestWindow, area: Rect) -> Vec<egui::Shape> {
    fn flat(shape: &egui::Shape, into: &mut Vec<egui::Shape>) {
        match shape {
            egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| flat(shape, into)),
            other => into.push(other.clone()),
        }
    }
    let mut shapes = Vec::new();
    for clipped in &window.harness.output().shapes {
        if area.expand(1.0).contains_rect(clipped.clip_rect.intersect(area)) && clipped.clip_rect.intersects(area) {
            flat(&clipped.shape, &mut shapes);
        }
    }
    shapes
}

/// The value of an attribute in a line of SVG.
fn attribute(line: &str, name: &str) -> f32 {
    let from = line.find(&format!(" {name}=\"")).unwrap() + name.len() + 3;
    line[from..].split('"').next().unwrap().parse().unwrap()
}

/// The rectangles of a written picture, in order.
fn written_rects(svg: &str) -> Vec<Rect> {
    let lines = svg.lines().filter(|line| line.starts_with("<rect"));
    let rect = |line: &str| {
        let at = |name: &str| attribute(line, name);
        Rect::from_min_size(pos2(at("x"), at("y")), egui::vec2(at("width"), at("height")))
    };
    lines.map(rect).collect()
}

/// The words of a written picture with the point each is anchored at, in order.
fn written_words(svg: &str) -> Vec<(String, Pos2)> {
    let lines = svg.lines().filter(|line| line.starts_with("<text"));
    let words = |line: &str| {
        let text = line.split_once('>').unwrap().1.split("</text>").next().unwrap().split("<title>").next().unwrap();
        let text = text.replace("&amp;", "&").replace("&#39;", "'").replace("&quot;", "\"");
        (text, pos2(attribute(line, "x"), attribute(line, "y")))
    };
    lines.map(words).collect()
}

#[test]
fn the_window_paints_the_rectangles_and_words_that_the_export_writes() {
    let assessment = seed();
    let charts = EXPORTS.iter().find(|export| export.word == "charts").unwrap();
    let files = (charts.make)(&submission(assessment.clone())).unwrap().artefacts;
    assert!(files.len() >= 5);
    for file in files {
        let svg = String::from_utf8(file.bytes).unwrap();
        let stem = file.path.trim_start_matches("charts/").trim_end_matches(".svg");
        let mut window = page(assessment.clone(), stem);
        // As documents have it.
        window.send(Command::Figures(FiguresCommand::FillWithCoverage(false)));
        let title = file.about.trim_end_matches('.');
        let area = place_of(&window, title);
        let shapes = painted(&window, area);
        let filled: Vec<(Rect, egui::CornerRadius)> = shapes
            .iter()
            .filter_map(|shape| match shape {
                egui::Shape::Rect(own) if own.fill != egui::Color32::TRANSPARENT => Some((own.rect, own.corner_radius)),
                _ => None,
            })
            .filter(|(rect, _)| area.expand(0.5).contains_rect(*rect))
            .collect();
        // The ground comes first, with corners of its own: where it lies tells where the scene lies. A picture that
        // travels alone has a note, so it is higher than the chart.
        let written = written_rects(&svg);
        let ground = filled.iter().position(|(_, corners)| *corners == egui::CornerRadius::same(4)).unwrap();
        let rects: Vec<Rect> = filled[ground..].iter().map(|(rect, _)| *rect).collect();
        let scale = rects[0].width() / written[0].width();
        let origin = rects[0].min;
        let back = |at: Pos2| pos2((at.x - origin.x) / scale, (at.y - origin.y) / scale);
        let near = |a: Pos2, b: Pos2| (a - b).length() < 0.5;
        assert_eq!(rects.len(), written.len(), "{stem}: as many rectangles");
        for (own, wanted) in rects.iter().zip(&written).skip(1) {
            assert!(near(back(own.min), wanted.min), "{stem}: {own:?} {wanted:?}");
            assert!(near(back(own.max), wanted.max), "{stem}: {own:?} {wanted:?}");
        }
        let words: Vec<(String, Pos2)> = shapes
            .iter()
            .filter_map(|shape| match shape {
                egui::Shape::Text(own) => {
                    let row = own.galley.rows.first()?;
                    let baseline = row.pos.y + row.glyphs.first()?.pos.y;
                    Some((own.galley.text().to_owned(), back(own.pos + egui::vec2(0.0, baseline))))
                }
                _ => None,
            })
            .collect();
        let written = written_words(&svg);
        for (text, at) in written.iter().filter(|(_, at)| at.y < rects[0].height() / scale) {
            // Labels anchored at their middle or end begin further left.
            let found = words
                .iter()
                .any(|(own, own_at)| own == text && (own_at.y - at.y).abs() < 0.5 && own_at.x <= at.x + 0.5);
            let own: Vec<_> = words.iter().filter(|(own, _)| own == text).collect();
            assert!(found, "{stem}: {text} at {at:?}; {own:?}");
        }
    }
}

/// The middle of the first item of a scene that fulfils a condition, on the screen.
fn middle_of(window: &TestWindow, scene: &Scene, wanted: impl Fn(&Item) -> bool) -> Pos2 {
    let rect = place_of(window, &scene.title);
    let scale = rect.width() / scene.width;
    let item = scene.items.iter().find(|item| matches!(item.shape, Shape::Rect { .. }) && wanted(item)).unwrap();
    let [left, upper, right, lower] = item.shape.edges().unwrap();
    rect.min + egui::vec2(f32::midpoint(left, right), f32::midpoint(upper, lower)) * scale
}

/// Clicks somewhere.
fn click_at(window: &mut TestWindow, at: Pos2, modifiers: Modifiers, button: egui::PointerButton) {
    window.harness.event(egui::Event::PointerMoved(at));
    for pressed in [true, false] {
        let event = egui::Event::PointerButton { pos: at, button, pressed, modifiers };
        window.harness.event_modifiers(event, modifiers);
    }
    window.settle();
}

/// The outline's filter.
fn filter(window: &TestWindow) -> String {
    window.app().document.as_ref().unwrap().outline.filter_text.clone()
}

#[test]
fn a_click_on_a_bar_of_progress_filters_the_outline() {
    let mut assessment = seed();
    assessment.change_claim(id("1.3.5.1"), |claim| {
        claim.status = Status::Draft;
        claim.owner = "Lind".to_owned();
    });
    let mut window = TestWindow::with_size(1600.0, 5000.0);
    window.open(assessment.clone());
    window.send(Command::Figures(FiguresCommand::Choose(String::new())));
    window.send(Command::ToggleRegion(Region::Outline));
    let scene = house(&framework("16.0"), &assessment, &figures(&assessment)).remove(0).1;
    let wanted = "status:draft owner:lind score<6";
    let at = middle_of(&window, &scene, |item| item.target == Some(Link::Filter(wanted.to_owned())));
    click_at(&mut window, at, Modifiers::NONE, egui::PointerButton::Primary);
    assert_eq!(filter(&window), wanted);
    assert!(window.app().shows(Region::Outline), "what is filtered can be seen");
    let outline = &window.app().document.as_ref().unwrap().outline;
    let framework = framework("16.0");
    let shown: Vec<String> =
        outline.rows.iter().filter_map(|row| framework.at(*row)).map(|process| process.id.to_string()).collect();
    assert_eq!(shown, ["1.3", "1.3.5", "1.3.5.1"]);
}

#[test]
fn a_click_on_a_box_filters_to_its_process_a_second_one_shows_all_and_with_ctrl_it_goes_there() {
    let mut window = page(seed(), "");
    let options = claimbook::charts::FootprintOptions { coverage_as_fill: true, ..Default::default() };
    let scene = claimbook::charts::footprint(&framework("16.0"), &figures(&seed()), options);
    let wanted = |item: &Item| item.process() == Some(id("1.3.5"));
    let at = middle_of(&window, &scene, wanted);
    let selected = |window: &TestWindow| window.app().document.as_ref().unwrap().outline.selected;
    let rows = window.app().document.as_ref().unwrap().outline.rows.len();
    click_at(&mut window, at, Modifiers::NONE, egui::PointerButton::Primary);
    assert_eq!((filter(&window).as_str(), window.app().view), ("1.3.5", View::Figures));
    assert_eq!(selected(&window), Some(id("1.3.5")));
    let all = window.app().document.as_ref().unwrap().framework.clone();
    let shown = &window.app().document.as_ref().unwrap().outline.rows;
    let of_branch = |row: &usize| {
        let shown = all.at(*row).unwrap().id;
        shown == id("1.3") || shown == id("1.3.5") || id("1.3.5").contains(&shown)
    };
    assert!(shown.iter().all(of_branch) && shown.len() > 2, "the branch within its ancestors");
    click_at(&mut window, at, Modifiers::NONE, egui::PointerButton::Primary);
    assert_eq!((filter(&window).as_str(), window.app().view), ("", View::Figures));
    assert!(window.app().document.as_ref().unwrap().outline.rows.len() >= rows);
    window.send(Command::SetFilter("score<5".to_owned()));
    for shown in ["1.3.5", "score<5"] {
        click_at(&mut window, at, Modifiers::NONE, egui::PointerButton::Primary);
        assert_eq!(filter(&window), shown, "what was typed comes back");
    }
    window.send(Command::SetFilter(String::new()));
    click_at(&mut window, at, Modifiers::COMMAND, egui::PointerButton::Primary);
    assert_eq!((filter(&window).as_str(), window.app().view), ("", View::Claim));
    window.send(Command::ShowView(View::Figures));
    click_at(&mut window, at, Modifiers::NONE, egui::PointerButton::Secondary);
    window.click("Filter the outline to this click");
    assert_eq!(filter(&window), "1.3.5");
    click_at(&mut window, at, Modifiers::NONE, egui::PointerButton::Secondary);
    window.click("Go to 1.3.5 Customer Interaction Management Ctrl+click");
    assert_eq!((selected(&window), window.app().view), (Some(id("1.3.5")), View::Claim));
}

#[test]
fn the_poster_is_walked_by_keys_alone() {
    let mut window = page(seed(), "footprint");
    window.harness.get_by_label_contains("footprint. ").focus();
    window.settle();
    // From the head of the first domain into its boxes.
    for key in [Key::ArrowDown, Key::ArrowRight, Key::ArrowDown] {
        window.press(Modifiers::NONE, key);
    }
    window.press(Modifiers::NONE, Key::Enter);
    let filtered = filter(&window);
    assert!(!filtered.is_empty(), "a box is chosen");
    assert_eq!(window.app().view, View::Figures);
    window.press(Modifiers::SHIFT, Key::Enter);
    assert_eq!(window.app().view, View::Claim);
    let selected = window.app().document.as_ref().unwrap().outline.selected.unwrap();
    assert_eq!(selected.to_string(), filtered);
}

/// The scale that is shown.
fn percent(window: &TestWindow) -> u32 {
    let names: Vec<String> = window
        .harness
        .query_all_by_label_contains("Scale ")
        .filter_map(|node| node.accesskit_node().value().or_else(|| node.accesskit_node().label()))
        .collect();
    names[0].trim_start_matches("Scale ").trim_end_matches(" %").parse().unwrap()
}

#[test]
fn the_poster_is_zoomed_by_keys_buttons_and_wheel_and_fits_again() {
    let mut window = page(seed(), "footprint");
    let fit = percent(&window);
    window.click("Enlarge the chart");
    let larger = percent(&window);
    assert!(larger > fit, "{larger} {fit}");
    window.harness.get_by_label_contains("footprint. ").focus();
    window.settle();
    window.press(Modifiers::NONE, Key::Plus);
    assert!(percent(&window) > larger);
    window.press(Modifiers::NONE, Key::Num0);
    assert_eq!(percent(&window), fit);
    let middle = place_of(&window, "Business Process Framework (eTOM) 16.0: footprint").center();
    window.harness.event(egui::Event::PointerMoved(middle));
    window.harness.event(egui::Event::Zoom(2.0));
    window.settle();
    assert!(percent(&window).abs_diff(2 * fit) <= 1, "twice as large");
    assert_eq!(window.app().settings.zoom, 100, "the window itself stays as it is");
    window.click("Fit the chart");
    assert_eq!(percent(&window), fit);
}

#[test]
fn heads_of_rows_and_columns_stay_in_sight_where_the_poster_is_moved() {
    let mut window = page(seed(), "footprint");
    let area = place_of(&window, "Business Process Framework (eTOM) 16.0: footprint");
    // Heads that stand at the edges are set in letters of their own size.
    let at_edges = |window: &TestWindow| -> Vec<String> {
        let texts = texts(window, area).into_iter().filter(|(_, size)| (size - 12.5).abs() < 0.01);
        texts.map(|(text, _)| text).collect()
    };
    assert_eq!(at_edges(&window), Vec::<String>::new(), "all heads are in their places");
    window.harness.get_by_label_contains("footprint. ").focus();
    window.settle();
    for _ in 0..3 {
        window.press(Modifiers::NONE, Key::Plus);
    }
    let shown = at_edges(&window);
    for head in ["Fulfillment", "1.3 Customer Domain"] {
        assert!(shown.iter().any(|text| text == head), "{head} in {shown:?}");
    }
    // The box of its tick in the outline has the same name.
    window.harness.get_by_role_and_label(egui::Role::Button, "1.3 Customer Domain").click();
    window.settle();
    assert_eq!(filter(&window), "1.3");
    window.harness.get_by_label_contains("footprint. ").focus();
    window.settle();
    window.press(Modifiers::NONE, Key::Num0);
    assert_eq!(at_edges(&window), Vec::<String>::new());
}

#[test]
fn a_figure_is_chosen_from_the_list_by_keys_from_where_it_stands() {
    let mut window = TestWindow::with_size(900.0, 700.0);
    window.open(seed());
    window.send(Command::Figures(FiguresCommand::Choose("footprint".to_owned())));
    window.harness.get_by_role_and_label(egui::Role::ComboBox, "Figures").focus();
    window.settle();
    for key in [Key::Enter, Key::ArrowDown, Key::Enter] {
        window.press(Modifiers::NONE, key);
    }
    assert_eq!(window.app().settings.figures.chosen, "coverage");
    assert!(!window.shows("All figures"), "the list is closed");
}

#[test]
fn looking_for_words_or_identifiers_counts_what_matches_and_dims_the_rest() {
    let mut window = page(seed(), "footprint");
    window.type_into("Find in the figures", "interaction");
    assert!(window.shows("2 found"));
    window.type_into("Find in the figures", " 1.3.5");
    assert!(window.shows("1 found"));
    let area = place_of(&window, "Business Process Framework (eTOM) 16.0: footprint");
    let ink = |window: &TestWindow, part: &str| -> Vec<u8> {
        let shapes = painted(window, area);
        let texts = shapes.iter().filter_map(|shape| match shape {
            egui::Shape::Text(own) if own.galley.text().contains(part) => Some(own.fallback_color.a()),
            _ => None,
        });
        texts.collect()
    };
    assert!(ink(&window, "Interaction").contains(&255));
    assert!(ink(&window, "1.3.4 ").iter().all(|alpha| *alpha < 128), "{:?}", ink(&window, "1.3.4 "));
    assert!(!ink(&window, "1.3.4 ").is_empty());
    window.press(Modifiers::NONE, Key::Enter);
    window.harness.get_by_label_contains("footprint. ").focus();
    window.settle();
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(filter(&window), "1.3.5", "Enter goes to the match");
    window.type_into("Find in the figures", " nonsense");
    assert!(window.shows("Nothing found"));
}

#[test]
fn figures_follow_what_is_typed() {
    let mut window = page(seed(), "progress");
    assert!(window.shows_part("To do (30)") || window.shows_part("30 To do"));
    let change = claimbook::edit::ClaimChange::Status(Status::Ready);
    window.send(Command::Edit(claimbook::edit::Edit::Claims(vec![id("1.3.5.1")], change)));
    assert!(window.shows_part("29 To do, 1 Ready"));
}

#[test]
fn charts_beside_the_claim_are_folded_one_by_one_and_that_is_remembered() {
    let mut window = TestWindow::with(seed());
    assert!(window.shows_part("16.0: footprint. "));
    window.take_effects();
    window.click("Footprint");
    assert!(!window.shows_part("16.0: footprint. "));
    let [Effect::WriteSettings(text)] = &window.take_effects()[..] else { panic!("settings are written") };
    assert!(Settings::read(text).figures.folded.contains("footprint"));
    window.click("Footprint");
    assert!(window.shows_part("16.0: footprint. "));
}

#[test]
fn a_figure_is_copied_and_saved_from_its_menu() {
    let mut window = page(seed(), "coverage");
    window.click("Picture of Coverage");
    window.click("Copy as PNG");
    let [Effect::DrawPicture(job)] = &window.take_effects()[..] else { panic!("a picture is drawn") };
    assert_eq!(
        (job.order.stem.as_str(), job.order.kind, &job.to),
        ("coverage", PictureKind::Png(2), &PictureTo::Clipboard)
    );
    let clip = Clip::Image { width: 1, height: 1, rgba: vec![0; 4] };
    window.receive(Event::Picture(PictureEvent::Drawn(clip.clone())));
    assert_eq!(window.take_effects(), [Effect::SetClipboard(clip)]);
    window.click("Picture of Coverage");
    window.click("Save as SVG…");
    assert!(window.shows("Save a picture"));
    window.click("Choose a place…");
    let order = PictureOrder { stem: "coverage".to_owned(), kind: PictureKind::Svg, coverage_as_fill: false };
    assert_eq!(window.take_effects(), [Effect::PickPicture("seed-coverage.svg".to_owned(), order.clone())]);
    window.receive(Event::NotPicked(Asked::Picture));
    assert!(window.shows_part("type the path"));
    window.click("Save the picture");
    let [Effect::DrawPicture(job)] = &window.take_effects()[..] else { panic!("a picture is drawn") };
    let path = std::path::PathBuf::from("seed-coverage.svg");
    assert_eq!((&job.order, &job.to), (&order, &PictureTo::File { path: path.clone(), replace: false }));
    window.receive(Event::Picture(PictureEvent::Saved(path)));
    assert!(!window.shows("Save a picture"), "the dialog is done");
}

/// Draws a picture, as a job does.
fn draw(stem: &str, kind: PictureKind, to: PictureTo) -> Event {
    let order = PictureOrder { stem: stem.to_owned(), kind, coverage_as_fill: false };
    let job = PictureJob { order, to, framework: framework("16.0"), scheme: scheme(), assessment: seed() };
    let events = std::sync::Mutex::new(Vec::new());
    perform(Effect::DrawPicture(Box::new(job)), &World::default(), &|event| events.lock().unwrap().push(event));
    let mut events = events.into_inner().unwrap();
    assert_eq!(events.len(), 1);
    events.remove(0)
}

#[test]
fn a_saved_picture_has_the_bytes_of_the_export_and_replaces_nothing_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("coverage.svg");
    let to = |replace| PictureTo::File { path: path.clone(), replace };
    assert!(matches!(draw("coverage", PictureKind::Svg, to(false)), Event::Picture(PictureEvent::Saved(_))));
    let charts = EXPORTS.iter().find(|export| export.word == "charts").unwrap();
    let files = (charts.make)(&submission(seed())).unwrap().artefacts;
    let exported = files.into_iter().find(|file| file.path == "charts/coverage.svg").unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), exported.bytes);
    std::fs::write(&path, "kept").unwrap();
    assert!(matches!(draw("coverage", PictureKind::Svg, to(false)), Event::Failed(_)));
    assert_eq!(std::fs::read(&path).unwrap(), b"kept");
    assert!(matches!(draw("coverage", PictureKind::Svg, to(true)), Event::Picture(PictureEvent::Saved(_))));
    assert_eq!(std::fs::read(&path).unwrap(), exported.bytes);
    assert!(matches!(draw("conformance-99", PictureKind::Svg, to(true)), Event::Failed(_)));
}

#[test]
fn a_png_is_as_large_as_it_is_asked_for_and_has_the_same_bytes_twice() {
    let scene = scene_of(&framework("16.0"), &scheme(), &seed(), "conformance-1", false).unwrap();
    let bytes = png(&scene, 2).unwrap();
    assert!(bytes.starts_with(b"\x89PNG"));
    let at = |from: usize| u32::from_be_bytes(bytes[from..from + 4].try_into().unwrap());
    let pixels = (f64::from((scene.width * 2.0).ceil()), f64::from(scene.height.ceil() * 2.0));
    assert_eq!((f64::from(at(16)), f64::from(at(20))), pixels);
    assert_eq!(bytes, png(&scene, 2).unwrap());
    let Event::Picture(PictureEvent::Drawn(Clip::Image { width, height, rgba })) =
        draw("progress", PictureKind::Png(1), PictureTo::Clipboard)
    else {
        panic!("a picture is drawn")
    };
    assert_eq!(rgba.len(), width * height * 4);
    let dark = rgba.chunks(4).filter(|pixel| pixel[..3].iter().all(|part| *part < 90)).count();
    assert!(dark > 500, "the words are drawn: {dark}");
}

#[test]
fn the_page_stands_at_every_size_and_theme() {
    for (width, height, zoom) in [(1024.0, 700.0, 100), (1280.0, 800.0, 150), (1920.0, 1080.0, 200)] {
        for theme in [Theme::Light, Theme::Dark, Theme::ContrastLight, Theme::ContrastDark] {
            let mut window = TestWindow::with_size(width, height);
            window.open(seed());
            window.send(Command::SetTheme(theme));
            window.send(Command::SetZoom(zoom));
            window.send(Command::ShowView(View::Figures));
            for stem in ["footprint", "coverage", "conformance-2", "progress", "evidence", "gone", ""] {
                window.send(Command::Figures(FiguresCommand::Choose(stem.to_owned())));
                assert!(window.shows_part(". "), "{width} {stem}");
                let room = window.harness.ctx.content_rect();
                let find = window.harness.get_by_label("Find in the figures").rect();
                assert!(room.contains_rect(find), "{width} {zoom} {stem}: {find:?}");
            }
        }
    }
}

#[test]
fn a_size_is_chosen_between_one_and_three() {
    let mut window = page(seed(), "coverage");
    window.send(Command::Figures(FiguresCommand::SetScale(9)));
    assert_eq!(window.app().settings.figures.png_scale, 3);
    let order = PictureOrder { stem: "x".to_owned(), kind: PictureKind::Png(3), coverage_as_fill: false };
    window.take_effects();
    window.send(Command::Figures(FiguresCommand::Save(order, "x.png".into(), Replace::Yes)));
    let [Effect::DrawPicture(job)] = &window.take_effects()[..] else { panic!("a picture is drawn") };
    assert_eq!(job.to, PictureTo::File { path: "x.png".into(), replace: true });
}

/// The texts that are painted in an area, with the size of their letters.
fn texts(window: &TestWindow, area: Rect) -> Vec<(String, f32)> {
    let text = |shape: egui::Shape| match shape {
        egui::Shape::Text(text) => {
            let size = text.galley.job.sections.first().map_or(0.0, |section| section.format.font_id.size);
            Some((text.galley.rows.iter().map(|row| row.text()).collect::<Vec<_>>().join(" "), size))
        }
        _ => None,
    };
    painted(window, area).into_iter().filter_map(text).collect()
}

#[test]
fn names_in_small_boxes_of_the_map_give_way_to_identifiers_that_can_be_read() {
    let mut window = TestWindow::with_size(1280.0, 800.0);
    window.open(seed());
    window.send(Command::ShowView(View::Figures));
    window.send(Command::Figures(FiguresCommand::Choose("footprint".to_owned())));
    let framework = framework("16.0");
    let area = place_of(&window, "footprint");
    let texts = texts(&window, area);
    let boxes: Vec<&(String, f32)> = texts
        .iter()
        .filter(|(text, _)| framework.of_level(2).any(|own| text.starts_with(&own.id.to_string())))
        .collect();
    assert!(boxes.len() > 50, "{texts:?}");
    for (text, size) in &boxes {
        assert!(*size >= 6.5, "{text} in {size} points");
    }
    let alone = |text: &str| framework.of_level(2).any(|own| own.id.to_string() == text);
    assert!(boxes.iter().any(|(text, _)| alone(text)), "identifiers alone where there is no room: {boxes:?}");
    let whole = |text: &str| framework.of_level(2).any(|own| format!("{} {}", own.id, own.name) == text);
    assert!(boxes.iter().any(|(text, _)| whole(text)), "whole names where there is room: {boxes:?}");
}
