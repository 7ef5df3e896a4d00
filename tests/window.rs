//! The window by its accessible names: start screen, tabs, keys, palette, dialogs.

use std::collections::BTreeSet;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use claimbook::app::{Command, Dialog, Effect, Theme, View};
use claimbook::assessment::Scope;
use claimbook::edit::Edit;
use claimbook::ui::commands::{TABLE, clashes};

use crate::support::window::TestWindow;
use crate::support::{id, seed};

/// Ctrl and Shift.
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

#[test]
fn no_two_commands_share_keys_names_or_labels() {
    assert_eq!(clashes(), []);
    let names: BTreeSet<&str> = TABLE.iter().map(|entry| entry.name).collect();
    let labels: BTreeSet<&str> = TABLE.iter().map(claimbook::ui::commands::Entry::label).collect();
    assert_eq!(names.len(), TABLE.len());
    assert_eq!(labels.len(), TABLE.len());
    for entry in TABLE {
        assert!(!entry.hint().is_empty() && !entry.hint().ends_with('.'), "{}", entry.name);
    }
}

#[test]
fn the_start_screen_offers_new_open_and_the_example() {
    let mut window = TestWindow::start();
    for label in ["New…", "Open…", "Open the example", "Path of a file"] {
        assert!(window.shows(label), "{label} is missing: {:?}", window.names());
    }
    window.click("Open the example");
    assert_eq!(window.take_effects(), [Effect::ReadExample]);
    window.type_into("Path of a file", "/tmp/a b.claimbook");
    window.click("Open it");
    assert_eq!(window.take_effects(), [Effect::Read("/tmp/a b.claimbook".into())]);
}

#[test]
fn an_open_assessment_shows_outline_totals_and_charts() {
    let window = TestWindow::with(seed());
    assert!(window.shows_part("1.1.11"), "{:?}", window.names());
    assert!(window.shows("L2 8 · L3 24/41 · fully 18 · partially 6 · mean 4.82"), "{:?}", window.names());
    assert!(window.shows_part("footprint"));
    assert!(window.shows_part("Coverage of level 2 processes"));
    assert!(window.shows("Saved"));
}

#[test]
fn every_tab_opens_by_click_and_by_key() {
    let mut window = TestWindow::with(seed());
    let keys = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];
    for (view, key) in View::ALL.iter().zip(keys) {
        window.press(Modifiers::COMMAND, key);
        assert_eq!(window.app().view, *view);
    }
    for view in View::ALL {
        let problems = window.app().document.as_ref().unwrap().problems.len();
        let count = if *view == View::Problems { format!(" ({problems})") } else { String::new() };
        let title = format!("{}{count}", view.title());
        window.click(&title);
        assert_eq!(window.app().view, *view);
    }
}

#[test]
fn the_palette_opens_by_key_and_jumps_to_a_process() {
    let mut window = TestWindow::with(seed());
    window.press(CTRL_SHIFT, Key::P);
    assert_eq!(window.app().dialog, Some(Dialog::Palette));
    window.type_text("1.3.5.6");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.app().dialog, None);
    assert_eq!(window.app().document.as_ref().unwrap().outline.selected, Some(id("1.3.5.6")));
}

#[test]
fn the_palette_runs_a_command_and_says_why_another_cannot_be_used() {
    let mut window = TestWindow::with(seed());
    window.press(Modifiers::COMMAND, Key::K);
    window.type_text("undo");
    assert!(window.shows("Nothing to undo"), "{:?}", window.names());
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.app().dialog, None);
    window.press(Modifiers::COMMAND, Key::K);
    window.type_text("theme dark");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.app().settings.theme, Theme::Dark);
}

#[test]
fn a_tick_by_key_is_undone_and_redone_by_key() {
    let mut window = TestWindow::with(seed());
    window.send(Command::Show(id("1.1.11.2")));
    window.press(Modifiers::COMMAND, Key::Enter);
    assert_eq!(window.assessment().scope(id("1.1.11.2")), Scope::Out);
    assert!(window.shows_part("L3 23/41"));
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.assessment().scope(id("1.1.11.2")), Scope::In);
    window.press(CTRL_SHIFT, Key::Z);
    assert_eq!(window.assessment().scope(id("1.1.11.2")), Scope::Out);
    window.press(Modifiers::COMMAND, Key::Z);
    window.press(Modifiers::COMMAND, Key::Y);
    assert_eq!(window.assessment().scope(id("1.1.11.2")), Scope::Out);
}

#[test]
fn a_new_assessment_is_made_with_the_keyboard() {
    let mut window = TestWindow::start();
    window.press(Modifiers::COMMAND, Key::N);
    assert!(window.shows("Enter the company"));
    window.type_text("Müller 公司");
    for text in ["Billing <b>", "7.2"] {
        window.press(Modifiers::NONE, Key::Tab);
        window.type_text(text);
    }
    window.press(Modifiers::NONE, Key::Enter);
    let subject = &window.assessment().subject;
    assert_eq!((subject.company.as_str(), subject.title.as_str()), ("Müller 公司", "Billing <b>"));
    assert_eq!(window.assessment().framework.version, "26.0");
    assert_eq!(window.app().dialog, None);
}

#[test]
fn quitting_with_changes_asks_first() {
    let mut window = TestWindow::with(seed());
    window.send(Command::Edit(Edit::Tick(id("1.1.11.2"), false)));
    window.take_effects();
    window.press(Modifiers::COMMAND, Key::Q);
    assert!(window.shows("Save the changes?"));
    assert!(!window.take_effects().contains(&Effect::Quit));
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.app().dialog, None);
    window.press(Modifiers::COMMAND, Key::Q);
    window.click("Discard the changes");
    assert!(window.take_effects().contains(&Effect::Quit));
}

#[test]
fn the_export_dialog_lists_what_stands_in_the_way_and_starts() {
    let mut window = TestWindow::with(seed());
    window.press(Modifiers::COMMAND, Key::E);
    assert!(window.shows_part("in the way of a final submission"), "{:?}", window.names());
    window.type_text("out.zip");
    window.press(Modifiers::NONE, Key::Enter);
    let effects = window.take_effects();
    let started = effects.iter().any(|effect| matches!(effect, Effect::Export(order, ..) if order.draft));
    assert!(started, "{effects:?} {:?}", window.names());
    assert!(window.shows("Cancel the export"));
    window.click("Cancel the export");
    assert!(window.take_effects().contains(&Effect::CancelExport));
}

#[test]
fn keys_of_commands_rest_under_a_dialog_and_regions_hide() {
    let mut window = TestWindow::with(seed());
    window.press(Modifiers::NONE, Key::F1);
    assert_eq!(window.app().dialog, Some(Dialog::CheatSheet));
    window.press(Modifiers::COMMAND, Key::B);
    assert!(window.app().settings.outline_shown);
    window.click("Close");
    window.press(Modifiers::COMMAND, Key::B);
    assert!(!window.app().settings.outline_shown);
    window.press(Modifiers::COMMAND, Key::F);
    assert!(window.app().settings.outline_shown);
    window.press(Modifiers::COMMAND, Key::Plus);
    assert_eq!(window.app().settings.zoom, 110);
}

#[test]
fn a_click_on_a_chart_selects_a_process_of_it_and_filters_the_outline_to_it() {
    let mut window = TestWindow::with(seed());
    window.send(Command::Show(id("1.1.9.5")));
    window.press(Modifiers::COMMAND, Key::Num4);
    window.click("All figures");
    window.harness.get_by_label_contains("Results Summary – Customer Domain [2/2]").scroll_to_me();
    window.settle();
    window.harness.get_by_label_contains("Results Summary – Customer Domain [2/2]").click();
    window.settle();
    let selected = window.app().document.as_ref().unwrap().outline.selected.unwrap();
    assert!(id("1.3").contains(&selected), "{selected}");
    assert_eq!(window.app().document.as_ref().unwrap().outline.filter_text, selected.to_string());
    assert_eq!(window.app().view, View::Figures);
}

#[test]
fn a_narrow_window_keeps_room_for_the_claim() {
    let mut window = TestWindow::with_size(700.0, 600.0);
    window.open(seed());
    assert!(!window.shows("Footprint"), "the charts give way");
    let tab = window.harness.get_by_label("More views").rect();
    assert!(tab.height() < 40.0 && tab.right() < 700.0, "{tab:?}");
    window.press(Modifiers::COMMAND, Key::Num4);
    assert!(window.shows_part("16.0: footprint. "));
}

#[test]
fn a_failure_stays_until_it_is_dismissed() {
    let mut window = TestWindow::with(seed());
    let failure = claimbook::app::Failure::new("cannot open x", "it is a folder", "Choose a file");
    window.receive(claimbook::app::Event::Failed(failure));
    assert!(window.shows("Could not be done"));
    assert!(window.shows_part("it is a folder"));
    assert!(window.shows("Choose a file"));
    window.click("Dismiss");
    assert!(!window.shows("Could not be done"));
    assert!(window.shows("Messages (1)"));
}

#[test]
fn a_window_at_rest_asks_for_no_frame() {
    let mut window = TestWindow::with(seed());
    window.harness.run_steps(5);
    let delay = window.harness.output().viewport_output.values().map(|output| output.repaint_delay).min();
    assert!(delay.is_none_or(|delay| delay.as_secs() > 1), "{delay:?}");
}

#[test]
fn recovered_and_recent_files_can_be_opened_and_forgotten() {
    let mut window = TestWindow::start();
    let recovery = claimbook::app::Recovery {
        path: "/r/1.claimbook".into(),
        original: Some("/home/me/crm.claimbook".into()),
        written: "yesterday".to_owned(),
    };
    window.harness.state_mut().app.settings.remember("/home/me/other.claimbook".into());
    window.receive(claimbook::app::Event::RecoveriesFound(vec![recovery]));
    let wanted = window.take_effects();
    let compares = |effect: &Effect| matches!(effect, Effect::Keep(claimbook::app::KeepEffect::CompareRecoveries(_)));
    assert!(wanted.iter().any(compares), "{wanted:?}");
    window.click("Recover crm.claimbook");
    assert_eq!(window.take_effects(), [Effect::ReadRecovery("/r/1.claimbook".into())]);
    window.click("Discard crm.claimbook");
    assert_eq!(window.take_effects(), [], "it asks first");
    window.click("Discard for good");
    assert_eq!(window.take_effects(), [Effect::DiscardRecovery("/r/1.claimbook".into())]);
    assert!(!window.shows("Recovered"));
    window.click("Open other.claimbook");
    assert_eq!(window.take_effects(), [Effect::Read("/home/me/other.claimbook".into())]);
    window.click("Forget other.claimbook");
    assert!(window.app().settings.recent.is_empty());
}
