//! What gives way where the window is small: the charts, tabs, words of the status bar; and what does not.

use egui::{FontId, Modifiers};
use egui_kittest::kittest::Queryable;

use claimbook::app::{Command, Dialog, Effect, Region, View};
use claimbook::words::Language;

use crate::support::window::TestWindow;
use crate::support::{id, seed};

/// A window of a size with the seed.
fn window(width: f32, height: f32) -> TestWindow {
    let mut window = TestWindow::with_size(width, height);
    window.open(seed());
    window
}

/// How wide a text is.
fn width_of(window: &TestWindow, text: &str) -> f32 {
    let font = FontId::proportional(14.0);
    let galley =
        window.harness.ctx.fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), font, egui::Color32::BLACK));
    galley.size().x
}

#[test]
fn names_in_the_outline_keep_twenty_characters_in_small_windows() {
    // 1280 × 800 at 150 % are 853 × 533 points.
    for (width, height) in [(1024.0, 700.0), (853.0, 533.0)] {
        let mut window = window(width, height);
        window.send(Command::Show(id("1.1.9.5")));
        let row = window.harness.get_by_label("Show 1.1.9.5 Manage Sales Accounts").rect();
        let needed = width_of(&window, "1.1.9.5 Manage Sales Account");
        assert!(row.width() >= needed, "{width}: {} of {needed}", row.width());
    }
}

#[test]
fn the_charts_give_way_in_a_narrow_window_until_they_are_asked_for() {
    let mut window = window(853.0, 533.0);
    let charts = |window: &TestWindow| window.harness.query_by_label("Charts").is_some();
    assert!(!charts(&window) && window.app().settings.charts_shown);
    window.harness.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::ALT), egui::Key::B);
    window.settle();
    assert!(charts(&window), "the key brings them back");
    window.harness.set_size(egui::vec2(1280.0, 800.0));
    window.settle();
    assert!(charts(&window));
    window.send(Command::ToggleRegion(Region::Charts));
    assert!(!charts(&window));
    window.harness.set_size(egui::vec2(853.0, 533.0));
    window.settle();
    assert!(charts(&window), "what was chosen for a narrow window holds there");
}

#[test]
fn tabs_and_status_bar_stay_in_one_row_at_200_per_cent_in_every_language() {
    for language in [Language::English, Language::Chinese, Language::Japanese] {
        let mut window = window(640.0, 400.0);
        window.speak(language);
        let top = |view: View| window.harness.query_all_by_label(view.title()).next().map(|node| node.rect().top());
        let tops: Vec<f32> = [View::Claim, View::Evidence].into_iter().filter_map(top).collect();
        assert!(tops.windows(2).all(|pair| (pair[0] - pair[1]).abs() < 1.0), "{tops:?}");
        let memory = &window.harness.state().memory;
        assert!(memory.status_height < 30.0, "{language:?}: {}", memory.status_height);
        window.speak(Language::English);
    }
}

#[test]
fn a_view_whose_tab_does_not_fit_is_reached_by_the_menu_and_then_has_a_tab() {
    let mut window = window(640.0, 400.0);
    assert!(!window.shows("History"));
    window.click("More views");
    window.click("History");
    assert_eq!(window.app().view, View::History);
    assert!(window.shows("History") && window.shows("More views"));
}

#[test]
fn the_passphrase_of_an_export_is_in_sight_above_its_buttons() {
    for (width, height) in [(1280.0, 800.0), (1024.0, 700.0)] {
        let mut window = window(width, height);
        window.send(Command::ShowDialog(Dialog::Export));
        let field = window.harness.get_all_by_label("Passphrase, if it is encrypted").last().unwrap().rect();
        let start = window.harness.get_by_label("Start the export").rect();
        assert!(field.bottom() <= start.top(), "{width}: {field:?} {start:?}");
    }
}

#[test]
fn the_export_makes_mapping_documents_as_docx_where_that_is_ticked() {
    let home = tempfile::tempdir().unwrap();
    for wanted in [false, true] {
        let mut window = window(1280.0, 800.0);
        window.send(Command::ShowDialog(Dialog::Export));
        if wanted {
            window.click("Mapping documents as DOCX as well, to be edited");
        }
        let out = home.path().join(format!("{wanted}"));
        window.type_into("Write to (a name ending in .zip, or a folder)", &out.display().to_string());
        window.click("Start the export");
        let effects = window.take_effects();
        let export = effects.into_iter().find(|effect| matches!(effect, Effect::Export(..))).unwrap();
        claimbook::perform::perform(export, &claimbook::perform::World::new(None), &|_| {});
        let text = std::fs::read_to_string(out.join("manifest-sha256.txt")).unwrap();
        assert_eq!(text.contains(".docx"), wanted, "{text}");
        assert!(text.contains(".pdf"));
    }
}

#[test]
fn differences_name_fields_and_choices_in_words() {
    use claimbook::assessment::DocumentField;
    use claimbook::compare::{Field, diff};
    use claimbook::ui::widgets::{change_words, field_words};
    let mut changed = seed();
    let before = changed.clone();
    changed.change_claim(id("1.1.11.2"), |claim| claim.scope = claimbook::assessment::Scope::Out);
    let changes = diff(&before, &changed);
    let scope = changes.iter().map(|change| change_words(change, 60)).find(|line| line.contains("→")).unwrap();
    assert!(scope.contains("Out of scope"), "{scope}");
    let mut window = window(1280.0, 800.0);
    window.speak(Language::Chinese);
    let words = field_words(Field::Document(DocumentField::ExecutiveSummary));
    assert!(!words.is_ascii(), "{words}");
    window.speak(Language::English);
}
