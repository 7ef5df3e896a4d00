//! The shared parts of the window by keyboard: settings, palette, cheat sheet, lists that open, regions, messages.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use claimbook::app::{Command, Dialog, Effect, Event, Failure, Region, Theme, View};
use claimbook::ui::commands::{TABLE, key_text};
use claimbook::ui::theme;
use claimbook::words::Language;

use crate::support::window::TestWindow;
use crate::support::{id, seed};

/// No modifier.
const N: Modifiers = Modifiers::NONE;
/// Ctrl.
const C: Modifiers = Modifiers::COMMAND;

/// The accessible name of what has the keyboard.
fn focused(window: &TestWindow) -> String {
    let focused = window.harness.root().children_recursive().find(|node| node.accesskit_node().is_focused());
    focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

/// Presses Tab until a control of this name has the keyboard.
fn tab_to(window: &mut TestWindow, name: &str) {
    for _ in 0..60 {
        if focused(window) == name {
            return;
        }
        window.press(N, Key::Tab);
    }
    panic!("{name} was not reached; {:?} has the keyboard", focused(window));
}

#[test]
fn theme_and_language_are_chosen_by_keyboard_and_remembered() {
    let mut window = TestWindow::with(seed());
    window.press(C, Key::Comma);
    assert_eq!(window.app().dialog, Some(Dialog::Settings));
    tab_to(&mut window, "Theme");
    window.press(N, Key::Enter);
    for _ in 0..4 {
        window.press(N, Key::ArrowDown);
    }
    window.press(N, Key::Enter);
    assert_eq!(window.app().settings.theme, Theme::ContrastDark);
    assert!(theme::in_force(&window.harness.ctx).contrast);
    assert_eq!(focused(&window), "Theme", "the keyboard is back on the list");
    tab_to(&mut window, "Language");
    window.press(N, Key::Enter);
    window.press(N, Key::ArrowDown);
    window.press(N, Key::ArrowDown);
    window.press(N, Key::Enter);
    assert_eq!(window.app().settings.language(), Language::Japanese);
    let written = window.take_effects().into_iter().filter_map(|effect| match effect {
        Effect::WriteSettings(text) => Some(text),
        _ => None,
    });
    let last = written.last().unwrap();
    assert!(last.contains("ContrastDark") && last.contains("\"ja\""), "{last}");
    window.press(N, Key::Escape);
    assert_eq!(window.app().dialog, None);
    window.send(Command::SetLanguage(Language::English));
}

#[test]
fn the_zoom_is_set_in_steps_in_the_settings() {
    let mut window = TestWindow::start();
    window.press(C, Key::Comma);
    window.click("Larger");
    assert_eq!(window.app().settings.zoom, 110);
    window.click("Smaller");
    window.click("Smaller");
    assert_eq!(window.app().settings.zoom, 90);
}

#[test]
fn a_new_assessment_starts_with_the_defaults_of_the_settings() {
    let mut window = TestWindow::start();
    window.press(C, Key::Comma);
    tab_to(&mut window, "Company");
    window.type_text("Acme 公司");
    tab_to(&mut window, "Framework version");
    window.press(N, Key::Enter);
    for _ in 0..5 {
        window.press(N, Key::ArrowDown);
    }
    window.press(N, Key::Enter);
    window.press(N, Key::Escape);
    window.press(C, Key::N);
    window.type_into("Product title", "Billing");
    window.type_into("Product version", "1");
    window.press(N, Key::Enter);
    assert_eq!(window.assessment().subject.company, "Acme 公司");
    assert_eq!(window.assessment().framework.version, "16.0");
}

#[test]
fn a_list_in_the_new_dialog_closes_after_enter() {
    let mut window = TestWindow::start();
    window.press(C, Key::N);
    tab_to(&mut window, "Kind");
    window.press(N, Key::Enter);
    assert!(window.shows("Solution"), "{:?}", window.names());
    window.press(N, Key::ArrowDown);
    window.press(N, Key::Enter);
    assert!(!window.shows("Managed service"), "the list is closed");
    assert_eq!(window.app().dialog, Some(Dialog::New), "and the dialog is not");
    for (name, text) in [("Company", "A"), ("Product title", "B"), ("Product version", "C")] {
        window.type_into(name, text);
    }
    window.press(N, Key::Enter);
    assert_eq!(window.assessment().subject.kind, claimbook::assessment::SubjectKind::Solution);
}

#[test]
fn the_palette_lists_what_was_used_last_first() {
    let mut window = TestWindow::with(seed());
    window.press(C, Key::K);
    window.type_text("theme dark");
    window.press(N, Key::Enter);
    window.press(C, Key::K);
    window.type_text("about");
    window.press(N, Key::Enter);
    assert_eq!(window.app().dialog, Some(Dialog::About));
    window.press(N, Key::Escape);
    assert_eq!(window.app().settings.used, ["about", "theme-dark"]);
    window.press(C, Key::K);
    assert!(window.shows("Used last"));
    window.press(N, Key::Enter);
    assert_eq!(window.app().dialog, Some(Dialog::About), "the first is what was used last");
}

#[test]
fn the_palette_finds_by_letters_that_are_apart_and_says_why_not() {
    let mut window = TestWindow::start();
    window.press(C, Key::K);
    window.type_text("xprt");
    assert!(window.shows_part("Export…"), "{:?}", window.names());
    assert!(window.shows("No assessment is open"));
    window.press(N, Key::Enter);
    assert_eq!(window.app().dialog, Some(Dialog::Palette), "what cannot be used is not used");
}

#[test]
fn the_cheat_sheet_names_every_command_that_has_keys() {
    let mut window = TestWindow::with_size(1280.0, 2400.0);
    window.open(seed());
    window.press(N, Key::F1);
    let with_keys = TABLE.iter().filter(|entry| !entry.keys.is_empty());
    for entry in with_keys {
        let keys = key_text(&window.harness.ctx, entry);
        assert!(window.shows(entry.label()), "{} is missing", entry.label());
        assert!(window.shows_part(&keys), "{keys} is missing");
    }
}

#[test]
fn f6_sends_the_keyboard_through_all_regions_and_back_to_where_it_was() {
    let mut window = TestWindow::with(seed());
    window.send(Command::Show(id("1.1.11.2")));
    window.harness.get_by_role_and_label(egui::accesskit::Role::MultilineTextInput, "Comment").focus();
    window.settle();
    assert_eq!(focused(&window), "Comment");
    let mut places = Vec::new();
    for _ in 0..5 {
        window.press(N, Key::F6);
        places.push(focused(&window));
    }
    assert_eq!(places.last().map(String::as_str), Some("Comment"), "{places:?}");
    assert!(places.contains(&"Outline".to_owned()) && places.contains(&"File".to_owned()), "{places:?}");
    let distinct: std::collections::BTreeSet<&String> = places.iter().collect();
    assert_eq!(distinct.len(), 5, "{places:?}");
    let mut back = Vec::new();
    for _ in 0..5 {
        window.press(Modifiers::SHIFT, Key::F6);
        back.push(focused(&window));
    }
    places.reverse();
    places.rotate_left(1);
    assert_eq!(back, places);
}

#[test]
fn f6_passes_by_a_region_that_is_hidden() {
    let mut window = TestWindow::with(seed());
    window.send(Command::ToggleRegion(Region::Outline));
    window.send(Command::ToggleRegion(Region::Charts));
    let mut places = std::collections::BTreeSet::new();
    for _ in 0..6 {
        window.press(N, Key::F6);
        places.insert(focused(&window));
    }
    assert_eq!(places.len(), 3, "{places:?}");
    assert!(!window.app().settings.outline_shown, "the keyboard does not bring it back");
}

#[test]
fn escape_dismisses_the_newest_message_and_the_list_remembers_it() {
    let mut window = TestWindow::with(seed());
    for what in ["cannot open one", "cannot open two"] {
        window.receive(Event::Failed(Failure::new(what, "it is a folder", "Choose a file")));
    }
    assert!(window.shows_part("open one") && window.shows_part("open two"));
    window.press(N, Key::Escape);
    assert!(window.shows_part("open one") && !window.shows_part("open two"));
    window.press(N, Key::Escape);
    assert!(!window.shows_part("open one"));
    window.click("Messages (2)");
    assert!(window.shows_part("open one") && window.shows_part("open two"));
}

#[test]
fn many_messages_stack_and_go_together() {
    let mut window = TestWindow::with(seed());
    for at in 0..6 {
        window.receive(Event::Failed(Failure::new(format!("cannot open {at}"), "it is a folder", "")));
    }
    assert!(window.shows("3 more under Messages, below"), "{:?}", window.names());
    window.click("Dismiss all");
    assert_eq!(window.app().notices.shown().count(), 0);
}

#[test]
fn a_screen_reader_hears_the_role_and_the_state_of_what_it_meets() {
    let mut window = TestWindow::with(seed());
    window.send(Command::Show(id("1.1.11.2")));
    let tab = window.harness.get_by_role_and_label(egui::accesskit::Role::Tab, "Claim");
    assert_eq!(tab.accesskit_node().is_selected(), Some(true));
    let other = window.harness.get_by_role_and_label(egui::accesskit::Role::Tab, "Subject");
    assert_eq!(other.accesskit_node().is_selected(), Some(false));
    let tick = window.harness.get_by_role_and_label(egui::accesskit::Role::CheckBox, "1.1.11.2 Track Lead");
    assert_eq!(tick.accesskit_node().toggled(), Some(egui::accesskit::Toggled::True));
    let save = window.harness.get_by_label("Save");
    assert!(save.accesskit_node().is_disabled(), "everything is saved");
}

#[test]
fn tab_goes_through_the_regions_in_reading_order() {
    let mut window = TestWindow::with(seed());
    window.send(Command::Show(id("1.1.11.2")));
    let mut order = Vec::new();
    for _ in 0..400 {
        window.press(N, Key::Tab);
        let name = focused(&window);
        if order.first() == Some(&name) {
            break;
        }
        order.push(name);
    }
    let file = order.iter().position(|name| name == "File").unwrap();
    order.rotate_left(file);
    let at = |name: &str| order.iter().position(|own| own == name).unwrap_or_else(|| panic!("{name}: {order:?}"));
    let way = [at("File"), at("Outline"), at("Claim"), at("Comment"), at("Larger"), at("Messages (0)")];
    assert!(way.is_sorted(), "{way:?} of {order:?}");
}

#[test]
fn a_window_of_any_height_comes_to_rest_in_every_view() {
    // Contents that reflow when a scroll bar comes or goes would bring it and take it away for ever.
    for height in (700_u16..=2600).step_by(50) {
        let mut window = TestWindow::with_size(1280.0, f32::from(height));
        window.open(seed());
        for view in View::ALL {
            window.send(Command::ShowView(*view));
        }
    }
}
