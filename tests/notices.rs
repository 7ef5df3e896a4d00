//! Messages with ways out: what they tell of is one click or key away, and they go once it does not hold any more.

use std::path::PathBuf;

use claimbook::app::{Asked, BundleCommand, BundleEffect, Command, Dialog, Effect, Event, KeepCommand, Tone};
use claimbook::assessment::{Scope, Status};
use claimbook::edit::{ClaimChange, Edit};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use crate::support::window::TestWindow;
use crate::support::{id, seed};

/// A window on the example, in which a bundle was written.
fn exported() -> (TestWindow, PathBuf) {
    let mut window = TestWindow::with(seed());
    let path = PathBuf::from("/out/submission.zip");
    window.receive(Event::Exported(path.clone(), Vec::new()));
    window.take_effects();
    (window, path)
}

/// Clicks on a way out, named by its words and what the message tells.
fn take(window: &mut TestWindow, way: &str) {
    window.harness.get_by(|node| node.label().is_some_and(|name| name.starts_with(&format!("{way}: ")))).click();
    window.settle();
}

/// What the messages on the screen tell.
fn told(window: &TestWindow) -> Vec<String> {
    window.app().notices.shown().map(|notice| notice.text.clone()).collect()
}

/// Changes the status of several claims.
fn change_three(window: &mut TestWindow) {
    let ids = vec![id("1.1.9.5"), id("1.1.11.2"), id("1.1.11.3")];
    window.send(Command::Edit(Edit::Claims(ids, ClaimChange::Status(Status::Reviewed))));
}

#[test]
fn the_message_about_a_bundle_checks_it_and_shows_its_folder() {
    let (mut window, path) = exported();
    take(&mut window, "Show the folder");
    assert_eq!(window.take_effects(), [Effect::OpenExternally("/out".to_owned())]);
    assert_eq!(told(&window), ["The submission bundle is written: /out/submission.zip"], "it stays for the other way");
    take(&mut window, "Check it");
    assert!(window.take_effects().contains(&Effect::Bundle(BundleEffect::Check(path, None))));
    assert_eq!(window.app().dialog, Some(Dialog::CheckBundle));
    assert!(window.shows("Check a submission bundle") && told(&window).is_empty());
}

#[test]
fn the_check_proposes_the_bundle_that_was_written_last_and_another_path_is_typed_over_it() {
    let (mut window, path) = exported();
    let check = |window: &mut TestWindow| {
        window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
        window.take_effects();
    };
    check(&mut window);
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.take_effects().contains(&Effect::Bundle(BundleEffect::Check(path, None))));
    window.press(Modifiers::NONE, Key::Escape);
    // A newer bundle takes the place of what was found in the older one.
    window.receive(Event::Exported("/out/second.zip".into(), Vec::new()));
    check(&mut window);
    window.type_text("/other.zip");
    window.press(Modifiers::NONE, Key::Enter);
    let other = Effect::Bundle(BundleEffect::Check("/other.zip".into(), None));
    assert!(window.take_effects().contains(&other));
}

#[test]
fn a_number_is_told_once_and_the_message_goes_when_its_step_is_undone() {
    let mut window = TestWindow::with(seed());
    change_three(&mut window);
    assert_eq!(told(&window), ["Change status of 3 claims"]);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(told(&window), [""; 0], "the step is undone");
    window.send(Command::Edit(Edit::Tick(id("1.3.7"), false)));
    assert_eq!(told(&window), ["Un-tick 1.3.7: 4 claims changed"]);
    window.send(Command::GoToStep(0));
    assert_eq!(told(&window), [""; 0], "and so it is by the history");
}

#[test]
fn a_change_of_many_is_taken_back_from_its_message_as_long_as_it_is_the_last() {
    let mut window = TestWindow::with(seed());
    let before = window.assessment().clone();
    change_three(&mut window);
    take(&mut window, "Undo");
    assert!(*window.assessment() == before && told(&window).is_empty());
    change_three(&mut window);
    window.send(Command::Edit(Edit::Claims(vec![id("1.1.9.5")], ClaimChange::Scope(Scope::Out))));
    assert_eq!(told(&window), ["Change status of 3 claims"]);
    assert!(!window.shows_part("Undo: Change status"), "undo would be about another step: {:?}", window.names());
}

#[test]
fn messages_are_a_region_of_the_keyboard_and_give_it_back() {
    let (mut window, path) = exported();
    window.send(Command::Focus(claimbook::app::Focus::Outline));
    let focused = |window: &TestWindow| {
        let mut nodes = window.harness.root().children_recursive();
        let focused = nodes.find(|node| node.accesskit_node().is_focused());
        focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    };
    window.press(Modifiers::SHIFT, Key::F6);
    window.press(Modifiers::SHIFT, Key::F6);
    assert_eq!(focused(&window), "Dismiss");
    window.press(Modifiers::NONE, Key::Tab);
    assert_eq!(focused(&window), "Check it: The submission bundle is written: /out/submission.zip");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.take_effects().contains(&Effect::Bundle(BundleEffect::Check(path, None))));
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(focused(&window), "File", "it came from the bar");
}

#[test]
fn a_field_that_is_clicked_on_while_a_message_is_shown_keeps_the_keyboard() {
    let (mut window, _) = exported();
    window.send(Command::Show(id("1.1.11.2")));
    window.send(Command::Focus(claimbook::app::Focus::Outline));
    let at = window.harness.get_by_role_and_label(egui::Role::TextInput, "Owner").rect().center();
    for pressed in [true, false] {
        let button = egui::PointerButton::Primary;
        window.harness.event(egui::Event::PointerMoved(at));
        window.harness.event(egui::Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
    }
    window.harness.step();
    window.type_text("Ann");
    window.press(Modifiers::NONE, Key::Tab);
    assert_eq!(window.assessment().claim(id("1.1.11.2")).unwrap().owner, "Ann");
    assert!(!told(&window).is_empty());
}

#[test]
fn a_message_about_something_done_goes_by_itself_and_a_failure_stays() {
    let (mut window, _) = exported();
    let failure = claimbook::app::Failure::new("cannot open x", "it is a folder", "");
    window.receive(Event::Failed(failure));
    let app = &mut window.harness.state_mut().app;
    assert!(app.look_after(10_000).is_some(), "somebody looks again");
    assert_eq!(app.notices.shown().count(), 2, "ways out are offered longer");
    app.notices.held = true;
    assert_eq!(app.look_after(60_000), None);
    assert_eq!(app.notices.shown().count(), 2, "none goes from under the pointer");
    app.notices.held = false;
    app.look_after(70_000);
    assert_eq!(app.notices.shown().count(), 2);
    app.look_after(80_000);
    let left: Vec<Tone> = app.notices.shown().map(|notice| notice.tone).collect();
    assert_eq!(left, [Tone::Failed]);
}

#[test]
fn what_a_hint_advises_is_one_click_away() {
    let mut window = TestWindow::with(seed());
    window.receive(Event::NotPicked(Asked::Save));
    take(&mut window, "Save to a path…");
    assert_eq!(window.app().dialog, Some(Dialog::SavePath));
    window.send(Command::CloseDialog);
    window.receive(Event::NotPicked(Asked::Open));
    take(&mut window, "Open a path…");
    assert_eq!(window.app().dialog, Some(Dialog::OpenPath));
}

#[test]
fn the_same_message_stands_on_the_screen_once() {
    let mut window = TestWindow::with(seed());
    for _ in 0..2 {
        window.receive(Event::ExportCancelled);
    }
    assert_eq!(told(&window).len(), 1, "{:?}", told(&window));
    assert_eq!(window.app().notices.all().len(), 2, "the list remembers both");
}

#[test]
fn a_bundle_that_is_checked_stays_in_its_dialog_while_another_is_written() {
    let mut window = TestWindow::with(seed());
    window.send(Command::Bundle(BundleCommand::Check("/a.zip".into())));
    window.receive(Event::Exported("/b.zip".into(), Vec::new()));
    assert!(window.app().checking.as_ref().is_some_and(|checking| checking.name() == "a.zip"));
}

#[test]
fn a_message_that_asks_for_a_save_goes_with_the_save() {
    let mut window = TestWindow::with(seed());
    window.send(Command::Keep(KeepCommand::WorkOnCopy));
    assert!(window.shows_part("This is a copy now"), "{:?}", told(&window));
    window.send(Command::SaveAs("/copy.claimbook".into()));
    let effects = window.take_effects();
    let revision = effects.iter().find_map(|effect| match effect {
        Effect::Write(_, _, revision, ..) => Some(*revision),
        _ => None,
    });
    window.receive(Event::Written("/copy.claimbook".into(), revision.unwrap()));
    assert!(!window.shows_part("This is a copy now"), "{:?}", told(&window));
    assert!(window.shows_part("Saved"), "{:?}", told(&window));
}

#[test]
fn no_message_moves_when_another_goes_or_comes() {
    let (mut window, _) = exported();
    let place = |window: &TestWindow| {
        window.harness.get_by(|node| node.label().is_some_and(|name| name.starts_with("Check it: "))).rect()
    };
    let alone = place(&window);
    window.receive(Event::ExportCancelled);
    assert_eq!(place(&window), alone, "what is told briefly lies above");
    let now = window.harness.state().now;
    window.harness.state_mut().app.look_after(now + 7_000);
    window.settle();
    assert!(!window.shows_part("The export was cancelled") && place(&window) == alone);
    let failure = claimbook::app::Failure::new("cannot open x", "it is a folder", "");
    window.harness.hover_at(alone.left_top() - egui::vec2(30.0, 0.0));
    window.settle();
    window.receive(Event::Failed(failure));
    assert_eq!(place(&window), alone, "the pointer is on its way to it");
    window.harness.hover_at(egui::pos2(200.0, 200.0));
    window.settle();
    assert!(place(&window).top() < alone.top(), "what stays lies lowest");
}
