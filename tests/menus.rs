//! The menus: submenus with the present choice marked, keys as they stand on the keyboard; and fields that offer a name.

use egui::accesskit::Toggled;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use claimbook::app::{Command, Dialog, OutlineColumn, Theme, View};

use crate::support::seed;
use crate::support::window::TestWindow;

/// Whether the entry of a menu is marked.
fn marked(window: &TestWindow, label: &str) -> Option<Toggled> {
    window.harness.get_by_label(label).accesskit_node().toggled()
}

#[test]
fn the_view_menu_fits_a_low_window_and_marks_the_theme_in_force() {
    let mut window = TestWindow::with_size(1024.0, 700.0);
    window.open(seed());
    window.click("View");
    let lowest = window.harness.get_by_label("Language").rect();
    assert!(lowest.bottom() < 690.0, "{lowest:?}");
    assert!(!window.shows("Theme: dark"));
    window.click("Theme");
    assert_eq!(marked(&window, "Theme: as the system"), Some(Toggled::True));
    assert_eq!(marked(&window, "Theme: dark"), Some(Toggled::False));
    window.click("Theme: dark");
    assert_eq!(window.app().settings.theme, Theme::Dark);
    assert!(!window.shows("Language"), "the menu is closed");
}

#[test]
fn a_ticked_entry_names_the_thing_that_is_shown() {
    let mut window = TestWindow::with(seed());
    let charts = |window: &mut TestWindow| {
        window.click("View");
        let entry = window.harness.get_by_role_and_label(egui::Role::MenuItemCheckBox, "Charts");
        let toggled = entry.accesskit_node().toggled();
        entry.click();
        window.settle();
        toggled
    };
    assert_eq!((charts(&mut window), charts(&mut window)), (Some(Toggled::True), Some(Toggled::False)));
    window.click("View");
    assert!(window.shows("Depth of the outline") && !window.shows_part("Show or hide"), "{:?}", window.names());
}

#[test]
fn the_tabs_of_the_centre_are_one_stop_with_arrows() {
    let mut window = TestWindow::with(seed());
    let focused = |window: &TestWindow| {
        let mut nodes = window.harness.root().children_recursive();
        let focused = nodes.find(|node| node.accesskit_node().is_focused());
        focused.map(|node| (node.accesskit_node().role(), node.accesskit_node().label().unwrap_or_default()))
    };
    window.harness.get_by_role_and_label(egui::Role::Tab, "Claim").focus();
    window.settle();
    window.press(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(focused(&window), Some((egui::Role::Tab, "Evidence".to_owned())));
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.app().view, View::Evidence);
    let tab = |name: &str| window.harness.get_by_role_and_label(egui::Role::Tab, name).accesskit_node().is_selected();
    assert_eq!((tab("Evidence"), tab("Claim")), (Some(true), Some(false)));
    window.press(Modifiers::NONE, Key::Tab);
    assert_ne!(focused(&window).map(|(role, _)| role), Some(egui::Role::Tab), "one Tab leaves them");
}

#[test]
fn a_submenu_opens_and_closes_by_arrows() {
    let mut window = TestWindow::with(seed());
    window.click("View");
    window.harness.get_by_label("Theme").focus();
    window.settle();
    window.press(Modifiers::NONE, Key::ArrowRight);
    assert!(window.shows("Theme: dark"));
    window.press(Modifiers::NONE, Key::ArrowLeft);
    assert!(!window.shows("Theme: dark") && window.shows("Language"));
}

#[test]
fn the_name_of_a_scheme_stands_whole_and_all_about_it_on_demand() {
    let mut window = TestWindow::start();
    window.press(Modifiers::COMMAND, Key::N);
    assert!(
        window.shows_part("The arithmetic is inferred") && !window.shows_part("Inferred from published conformance")
    );
    window.click("How sure is this?");
    assert!(window.shows_part("Inferred from published conformance"), "{:?}", window.names());
    window.click("Less");
    assert!(!window.shows_part("Inferred from published conformance"));
}

#[test]
fn keys_are_written_as_they_stand_on_the_keyboard() {
    let mut window = TestWindow::with(seed());
    window.send(Command::ShowDialog(Dialog::CheatSheet));
    assert!(window.shows_part("Ctrl+,") && window.shows_part("Ctrl+-"), "{:?}", window.names());
    assert!(!window.shows_part("+Comma") && !window.shows_part("+Minus"));
}

#[test]
fn a_typed_name_takes_the_place_of_the_one_that_save_to_a_path_offers() {
    let mut window = TestWindow::with(seed());
    window.send(Command::ShowDialog(Dialog::SavePath));
    window.type_text("mine");
    let value = window.harness.get_all_by_role(egui::Role::TextInput).find_map(|field| {
        let value = field.accesskit_node().value().unwrap_or_default();
        value.ends_with("mine.claimbook").then_some(value)
    });
    assert_eq!(value.as_deref(), Some("mine.claimbook"));
}

#[test]
fn several_columns_are_ticked_in_one_go() {
    let mut window = TestWindow::with(seed());
    window.click("More ways to open the outline, and its columns");
    window.harness.get_by_role_and_label(egui::Role::CheckBox, "Owner").click();
    window.settle();
    assert!(window.app().settings.outline_column(OutlineColumn::Owner).shown);
    assert!(window.shows("Columns"), "the menu stays open");
}

#[test]
fn a_menu_gives_the_keyboard_back_to_its_button() {
    let mut window = TestWindow::with(seed());
    window.send(Command::Focus(claimbook::app::Focus::Outline));
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    let name = "Change the 2 selected processes";
    let has_keyboard = |window: &TestWindow| window.harness.get_by_label(name).accesskit_node().is_focused();
    window.harness.get_by_label(name).focus();
    window.settle();
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows("Scope"));
    window.press(Modifiers::NONE, Key::Tab);
    assert!(!has_keyboard(&window), "it is in the menu");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.shows("Copy claim to…") && has_keyboard(&window));
}

#[test]
fn a_click_beside_a_menu_closes_it_and_does_nothing_else() {
    let mut window = TestWindow::with(seed());
    for status in [claimbook::assessment::Status::Ready, claimbook::assessment::Status::Draft] {
        let change = claimbook::edit::ClaimChange::Status(status);
        window.send(Command::Edit(claimbook::edit::Edit::Claims(vec![crate::support::id("1.1.11.2")], change)));
    }
    window.send(Command::ShowView(View::History));
    let row = window.harness.query_all_by_label_contains("As opened").next().unwrap().rect().center();
    let done = |window: &TestWindow| window.app().document.as_ref().unwrap().history.done().len();
    let click = |window: &mut TestWindow| {
        for pressed in [true, false] {
            let button = egui::PointerButton::Primary;
            window.harness.event(egui::Event::PointerMoved(row));
            let event = egui::Event::PointerButton { pos: row, button, pressed, modifiers: Modifiers::NONE };
            window.harness.event(event);
            window.harness.step();
        }
        window.settle();
    };
    let steps = done(&window);
    window.click("More ways to open the outline, and its columns");
    assert!(window.shows("Columns"));
    click(&mut window);
    assert!(!window.shows("Columns"), "it is closed");
    assert_eq!(done(&window), steps, "nothing else was done");
    click(&mut window);
    assert_eq!(done(&window), 0, "and now the history jumps");
}

#[test]
fn every_menu_stands_whole_in_a_low_window() {
    let mut window = TestWindow::with_size(1280.0, 800.0);
    window.open(seed());
    window.send(Command::SetZoom(150));
    for (menu, last) in [("File", "Quit"), ("Go", "Previous row of the outline"), ("View", "Language")] {
        window.click(menu);
        let lowest = window.harness.get_by_label(last).rect();
        assert!(lowest.bottom() < 800.0 / 1.5, "{menu}: {lowest:?}");
        window.press(Modifiers::NONE, Key::Escape);
    }
    window.click("File");
    window.click("Picture of the figure");
    assert!(window.shows("Copy the figure as SVG"));
}
