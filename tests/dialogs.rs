//! Dialogs in low windows: what is in them scrolls, and their buttons stay in sight.

use claimbook::app::{Command, Dialog, Effect, Event, Failure, ImportEvent, View};
use egui::{Key, Modifiers, Pos2, Rect, pos2, vec2};
use egui_kittest::kittest::Queryable;

use crate::support::window::TestWindow;
use crate::support::{id, seed};

/// The places of the buttons of a name, in points.
fn buttons(window: &TestWindow, name: &str) -> Vec<Rect> {
    window.harness.query_all_by_label(name).map(|node| node.rect()).collect()
}

#[test]
fn the_buttons_of_every_dialog_stay_in_sight_in_a_low_window() {
    for (width, height, zoom) in
        [(1280.0, 800.0, 100), (1280.0, 800.0, 150), (1280.0, 800.0, 200), (1024.0, 700.0, 200)]
    {
        let mut window = TestWindow::with_size(width, height);
        window.open(seed());
        window.send(Command::SetZoom(zoom));
        let all = [
            (Dialog::New, "Cancel"),
            (Dialog::Export, "Start the export"),
            (Dialog::Settings, "Close"),
            (Dialog::About, "Close"),
            (Dialog::CheatSheet, "Close"),
            (Dialog::CheckBundle, "Cancel"),
            (Dialog::SavePath, "Cancel"),
            (Dialog::OpenPath, "Cancel"),
            (Dialog::Unsaved(Box::new(Command::Quit)), "Cancel"),
            (Dialog::Import, "Cancel"),
            (Dialog::ImportCatalogue, "Cancel"),
        ];
        for (dialog, button) in all {
            window.send(Command::ShowDialog(dialog.clone()));
            let room = Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(width, height) / f32::from(zoom) * 100.0);
            let places = buttons(&window, button);
            let place = format!("{dialog:?} at {width} x {height}, {zoom} %: {places:?}");
            assert!(places.iter().any(|rect| room.contains_rect(*rect)), "{place}");
            // But for a caret that blinks, nothing moves.
            window.harness.run_steps(3);
            let passes = window.harness.output().platform_output.num_completed_passes;
            assert_eq!(passes, 1, "{place}: a frame is drawn once");
            let delay = window.harness.output().viewport_output.values().map(|output| output.repaint_delay).min();
            assert!(delay.is_none_or(|delay| delay.as_millis() > 100), "{place}: {delay:?}");
            window.send(Command::CloseDialog);
        }
    }
}

/// Clicks at a place.
fn click_at(window: &mut TestWindow, at: Pos2) {
    window.harness.hover_at(at);
    window.settle();
    window.harness.drag_at(at);
    window.harness.drop_at(at);
    window.settle();
}

/// A window at 150 % on a screen of 1280 by 800.
fn low() -> TestWindow {
    let mut window = TestWindow::with_size(1280.0, 800.0);
    window.open(seed());
    window.send(Command::SetZoom(150));
    window
}

#[test]
fn a_click_beside_a_dialog_takes_away_nothing_that_was_typed() {
    let mut window = TestWindow::with(seed());
    let corner = pos2(3.0, 400.0);
    for dialog in [Dialog::New, Dialog::Export, Dialog::OpenPath, Dialog::SavePath, Dialog::CheckBundle, Dialog::Import]
    {
        window.send(Command::ShowDialog(dialog.clone()));
        click_at(&mut window, corner);
        assert_eq!(window.app().dialog.as_ref(), Some(&dialog), "a click beside closes it");
        window.press(Modifiers::NONE, Key::Escape);
        assert_eq!(window.app().dialog, None, "Escape closes {dialog:?}");
    }
    for dialog in [Dialog::About, Dialog::CheatSheet, Dialog::Palette, Dialog::Settings] {
        window.send(Command::ShowDialog(dialog.clone()));
        click_at(&mut window, corner);
        assert_eq!(window.app().dialog, None, "a click beside closes {dialog:?}, which only shows");
    }
}

#[test]
fn no_tooltip_of_the_window_stands_above_a_dialog() {
    let mut window = TestWindow::with(seed());
    let at = window.harness.get_by_label_contains("warning").rect().center();
    window.harness.hover_at(at);
    window.harness.run_steps(60);
    assert!(window.shows("Shows the problems"), "{:?}", window.names());
    window.send(Command::ShowDialog(Dialog::About));
    assert!(!window.shows("Shows the problems"), "{:?}", window.names());
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.app().dialog, None);
}

#[test]
fn a_path_that_cannot_be_opened_stays_to_be_mended() {
    let mut window = TestWindow::start();
    window.send(Command::ShowDialog(Dialog::OpenPath));
    window.type_text("/nowhere/mine.claimbook");
    window.press(Modifiers::NONE, Key::Enter);
    window.receive(Event::Failed(Failure::new("cannot open mine.claimbook", "there is no such file", "Look again")));
    assert_eq!(window.app().dialog, Some(Dialog::OpenPath));
    assert!(window.shows_part("there is no such file") && window.shows("Look again"), "{:?}", window.names());
    assert!(window.app().notices.all().is_empty(), "it is said once");
    window.press(Modifiers::NONE, Key::End);
    window.type_text(".old");
    window.press(Modifiers::NONE, Key::Enter);
    let opened = "/nowhere/mine.claimbook.old".into();
    assert!(
        window.take_effects().contains(&Effect::Read(opened)),
        "what was typed is mended, and the keyboard is there"
    );
    window.open(seed());
    assert_eq!(window.app().dialog, None);
}

#[test]
fn a_process_whose_name_begins_with_the_letters_comes_before_scattered_ones() {
    let mut window = TestWindow::with(seed());
    window.send(Command::ShowDialog(Dialog::Palette));
    window.type_text("sell");
    // The claim and the outline below name the process as well.
    let top = |window: &TestWindow, label: &str| {
        window.harness.query_all_by_label_contains(label).last().map(|node| node.rect().top()).unwrap()
    };
    assert!(top(&window, "1.1.9 Selling") < top(&window, "Select all rows"), "{:?}", window.names());
}

#[test]
fn a_pointer_that_rests_on_the_palette_chooses_nothing_and_one_that_moves_does() {
    let mut window = TestWindow::with(seed());
    window.send(Command::ShowDialog(Dialog::Palette));
    window.type_text("sell");
    let second = window.harness.query_all_by_label_contains("1.1.7.2 Support Selling").last().unwrap().rect().center();
    window.harness.hover_at(second + vec2(5.0, 0.0));
    window.settle();
    window.harness.hover_at(second);
    window.settle();
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.app().document.as_ref().unwrap().outline.selected, Some(id("1.1.7.2")));
    window.send(Command::ShowDialog(Dialog::Palette));
    window.type_text("sell");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.app().document.as_ref().unwrap().outline.selected, Some(id("1.1.9")), "it only rests there");
}

#[test]
fn an_import_that_was_read_fits_into_a_low_window() {
    let mut window = low();
    let room = Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0) / 1.5);
    window.send(Command::ShowDialog(Dialog::Import));
    window.type_text("/plans/plan.csv");
    window.press(Modifiers::NONE, Key::Enter);
    window.take_effects();
    let text = "Process,Name,Scope,Score\n1.1.9.1,Qualify Opportunity,Yes,5.0\n1.1.9.2,Negotiate,No,maybe\n";
    let book = claimbook::exchange::sheet::read(text.as_bytes()).unwrap();
    let guess = crate::import::guessed(&book);
    let read = ImportEvent::Read("/plans/plan.csv".into(), std::sync::Arc::new(book), Box::new(guess));
    window.receive(Event::Import(read));
    for name in ["Import a spreadsheet", "Cancel", "Leave out the cell that cannot be read"] {
        let places = buttons(&window, name);
        assert!(places.iter().any(|rect| room.contains_rect(*rect)), "{name}: {places:?}");
    }
}

#[test]
fn obstacles_name_their_place_once_and_all_of_them_are_one_click_away() {
    let mut window = low();
    window.send(Command::ShowDialog(Dialog::Export));
    let told = |name: &String| name.starts_with("Go to ") && name.contains(": ");
    let places: Vec<String> = window.names().into_iter().filter(told).collect();
    assert_eq!(places.len(), 6, "the first ones stand in the dialog: {places:?}");
    let is_text = |name: &String| name.contains("is in scope, and no") && !name.starts_with("Go to ");
    let named: Vec<String> = window.names().into_iter().filter(is_text).collect();
    assert!(named.iter().all(|name| !name.starts_with("1.")), "{named:?}");
    let all = window.names().into_iter().find(|name| name.starts_with("Show all ")).unwrap();
    window.harness.get_by_label(&all).scroll_to_me();
    window.settle();
    window.click(&all);
    assert_eq!((window.app().dialog.clone(), window.app().view), (None, View::Problems));
}

#[test]
fn keys_are_found_by_a_few_letters() {
    let mut window = TestWindow::with(seed());
    window.send(Command::ShowDialog(Dialog::CheatSheet));
    assert!(window.shows("Undo") && window.shows("Settings…"), "{:?}", window.names());
    window.type_text("undo");
    assert!(window.shows("Undo") && !window.shows("Settings…"), "{:?}", window.names());
    window.type_text("xyzzy");
    assert!(window.shows("No key is found"));
}
