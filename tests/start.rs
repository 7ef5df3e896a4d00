//! The start screen by keyboard, and what it says of files.

use std::path::PathBuf;

use claimbook::app::{Command, Effect, Event, KeepEvent, Recovery};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use crate::support::seed;
use crate::support::window::TestWindow;

/// A start screen with recent files, the first the newest, and with what was recovered.
fn with_recent(names: &[&str], recoveries: Vec<Recovery>) -> TestWindow {
    let mut window = TestWindow::with(seed());
    window.harness.state_mut().app.settings.recent.clear();
    for name in names.iter().rev() {
        window.harness.state_mut().app.settings.remember(PathBuf::from("/data").join(name));
    }
    window.harness.state_mut().app.recoveries = recoveries;
    window.send(Command::ShowStart);
    window.take_effects();
    window
}

/// What has the keyboard.
fn focused(window: &TestWindow) -> String {
    let mut nodes = window.harness.root().children_recursive();
    let focused = nodes.find(|node| node.accesskit_node().is_focused());
    focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

/// Presses a key.
fn press(window: &mut TestWindow, key: Key) {
    window.press(Modifiers::NONE, key);
}

#[test]
fn the_newest_file_has_the_keyboard_and_enter_opens_it() {
    let mut window = with_recent(&["a.claimbook", "b.claimbook"], Vec::new());
    assert_eq!(focused(&window), "Open a.claimbook");
    press(&mut window, Key::Enter);
    assert_eq!(window.take_effects(), [Effect::Read("/data/a.claimbook".into())]);
}

#[test]
fn arrows_walk_recent_files_and_delete_takes_one_off_the_list() {
    let mut window = with_recent(&["a.claimbook", "b.claimbook", "c.claimbook"], Vec::new());
    press(&mut window, Key::ArrowDown);
    assert_eq!(focused(&window), "Open b.claimbook");
    press(&mut window, Key::Delete);
    assert_eq!(window.app().settings.recent, [PathBuf::from("/data/a.claimbook"), "/data/c.claimbook".into()]);
    assert_eq!(focused(&window), "Open c.claimbook", "the next one takes its place");
    press(&mut window, Key::Delete);
    assert_eq!(focused(&window), "Open a.claimbook", "behind the last there is none");
    press(&mut window, Key::Tab);
    assert!(!focused(&window).ends_with(".claimbook"), "the files are one stop of Tab: {}", focused(&window));
}

#[test]
fn without_files_the_first_button_has_the_keyboard() {
    let mut window = TestWindow::start();
    window.settle();
    assert_eq!(focused(&window), "New…");
}

#[test]
fn what_was_recovered_comes_first_and_says_where_it_lies_and_when_it_was_written() {
    let recovery = Recovery {
        path: "/r/1.claimbook".into(),
        original: Some("/home/me/crm.claimbook".into()),
        written: "2026-11-23 10:15".to_owned(),
    };
    let mut window = with_recent(&["a.claimbook"], vec![recovery]);
    assert!(window.shows("/home/me") && window.shows("Written 2026-11-23 10:15"), "{:?}", window.names());
    assert_eq!(focused(&window), "Recover crm.claimbook");
    press(&mut window, Key::Enter);
    assert!(window.take_effects().contains(&Effect::ReadRecovery("/r/1.claimbook".into())));
}

#[test]
fn recent_files_say_when_they_were_changed_and_which_are_gone() {
    let mut window = with_recent(&["a.claimbook", "b.claimbook"], Vec::new());
    window.receive(Event::RecoveriesFound(Vec::new()));
    assert!(!window.take_effects().is_empty(), "somebody looks");
    let seen =
        |path: &str, changed: Option<&str>| Event::Keep(KeepEvent::RecentSeen(path.into(), changed.map(str::to_owned)));
    window.receive(seen("/data/a.claimbook", Some("2026-11-23 10:15")));
    window.receive(seen("/data/b.claimbook", None));
    assert!(window.shows("Changed 2026-11-23 10:15") && window.shows("Not there any more"), "{:?}", window.names());
    let described = |name: &str| window.harness.get_by_label(name).accesskit_node().description();
    assert_eq!(described("Open a.claimbook").as_deref(), Some("/data, Changed 2026-11-23 10:15"));
}
