//! The file on disk: changed, gone, read-only, open twice, and what is recovered after a crash.

use std::fs;

use claimbook::app::Event;
use claimbook::app::{Command, Dialog, DiskState, Effect, Focus, KeepCommand, KeepEvent};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::{Desk, change_outside, comment_in, in_conflict, read, seed_file};
use crate::support::id;

/// Two claims of the seed.
const A: &str = "1.1.11.2";
const B: &str = "1.2.7.1";

#[test]
fn a_change_by_another_program_is_told_and_never_saved_over() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let mut desk = Desk::open(home.path(), &file);
    desk.look();
    assert!(!desk.window.shows_part("changed by another program"), "nothing happened yet");
    change_outside(&file, B, "Theirs");
    // No look in between: the save itself finds out.
    desk.comment(A, "Ours");
    desk.send(Command::Save);
    assert_eq!(comment_in(&read(&file), B), "Theirs");
    assert_eq!(comment_in(&read(&file), A), "", "nothing was written");
    assert!(desk.is_dirty());
    assert_eq!(desk.window.app().dialog, Some(Dialog::DiskChanged));
    assert!(desk.window.shows_part("2 claims differ"));
    assert!(desk.window.shows(&format!("{B} comment")), "{:?}", desk.window.names());
}

#[test]
fn a_quit_that_saves_first_does_not_happen_over_a_changed_file() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let mut desk = Desk::open(home.path(), &file);
    desk.comment(A, "Ours");
    change_outside(&file, B, "Theirs");
    desk.send(Command::Quit);
    desk.window.send(Command::SaveAndContinue);
    let effects = desk.window.take_effects();
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Write(..))));
    for effect in effects {
        let events = std::sync::Mutex::new(Vec::new());
        claimbook::perform::perform(effect, &desk.world, &|event| events.lock().unwrap().push(event));
        for event in events.into_inner().unwrap() {
            desk.window.receive(event);
        }
    }
    assert!(!desk.window.take_effects().contains(&Effect::Quit));
    assert_eq!(desk.window.app().dialog, Some(Dialog::DiskChanged));
}

#[test]
fn reloading_takes_their_version_and_undo_brings_the_own_one_back() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let mut desk = Desk::open(home.path(), &file);
    desk.comment(A, "Ours");
    change_outside(&file, B, "Theirs");
    desk.look();
    desk.click("Reload");
    assert_eq!((desk.comment_of(A), desk.comment_of(B)), ("", "Theirs"));
    assert!(!desk.is_dirty(), "it is what is on disk");
    assert!(!desk.window.shows_part("changed by another program"));
    desk.send(Command::Undo);
    assert_eq!((desk.comment_of(A), desk.comment_of(B)), ("Ours", ""));
    assert!(desk.is_dirty());
    desk.send(Command::Save);
    assert_eq!(comment_in(&read(&file), A), "Ours", "their version was seen, so the save goes through");
}

#[test]
fn changes_of_different_claims_merge_without_a_question_as_one_step() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let mut desk = Desk::open(home.path(), &file);
    desk.comment(A, "Ours");
    change_outside(&file, B, "Theirs");
    desk.look();
    desk.click("Merge");
    assert_eq!((desk.comment_of(A), desk.comment_of(B)), ("Ours", "Theirs"));
    assert!(desk.is_dirty());
    desk.send(Command::Save);
    let saved = read(&file);
    assert_eq!((comment_in(&saved, A), comment_in(&saved, B)), ("Ours", "Theirs"));
    desk.send(Command::Undo);
    assert_eq!((desk.comment_of(A), desk.comment_of(B)), ("Ours", ""), "the whole merge is one step");
}

#[test]
fn a_conflict_is_asked_about_and_the_answer_holds() {
    let home = tempfile::tempdir().unwrap();
    let (mut desk, file) = in_conflict(home.path(), [A, B]);
    assert_eq!(desk.window.app().dialog, Some(Dialog::Merge));
    assert!(desk.window.shows("2 of 2 still to be decided"), "{:?}", desk.window.names());
    for key in [Key::ArrowLeft, Key::ArrowDown, Key::ArrowRight] {
        desk.window.press(Modifiers::NONE, key);
    }
    assert!(desk.window.shows("All 2 decided"));
    desk.click("Merge so");
    assert_eq!((desk.comment_of(A), desk.comment_of(B)), ("Ours", "Theirs as well"));
    assert_eq!(desk.window.app().dialog, None);
    desk.send(Command::Save);
    assert_eq!(comment_in(&read(&file), B), "Theirs as well");
}

#[test]
fn saving_over_a_changed_file_keeps_it_as_the_previous_version() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let mut desk = Desk::open(home.path(), &file);
    desk.comment(A, "Ours");
    change_outside(&file, B, "Theirs");
    desk.look();
    desk.click("Save over it");
    assert_eq!(comment_in(&read(&file), A), "Ours");
    let previous = home.path().join("seed.claimbook~");
    assert_eq!(comment_in(&read(&previous), B), "Theirs");
    assert!(!desk.is_dirty());
}

#[test]
fn what_was_written_after_the_question_is_not_saved_over_either() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let mut desk = Desk::open(home.path(), &file);
    desk.comment(A, "Ours");
    change_outside(&file, B, "Theirs");
    desk.look();
    change_outside(&file, B, "Theirs, later");
    desk.click("Save over it");
    assert_eq!(comment_in(&read(&file), B), "Theirs, later");
    assert_eq!(desk.window.app().dialog, Some(Dialog::DiskChanged));
}

#[test]
fn a_file_that_was_only_touched_has_not_changed() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let mut desk = Desk::open(home.path(), &file);
    let bytes = fs::read(&file).unwrap();
    fs::write(&file, bytes).unwrap();
    assert_eq!(desk.world.look_at_file(), None);
    desk.comment(A, "Ours");
    desk.send(Command::Save);
    assert_eq!(comment_in(&read(&file), A), "Ours");
}

#[test]
fn a_change_that_is_taken_back_needs_no_answer_any_more() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let mut desk = Desk::open(home.path(), &file);
    let before = fs::read(&file).unwrap();
    change_outside(&file, B, "Theirs");
    desk.look();
    assert!(desk.window.shows_part("changed by another program: 1 claim differs"));
    fs::write(&file, before).unwrap();
    desk.look();
    assert!(!desk.window.shows_part("changed by another program"));
}

#[test]
fn a_file_that_became_unreadable_is_told_and_can_be_saved_over() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let mut desk = Desk::open(home.path(), &file);
    fs::write(&file, "not an assessment").unwrap();
    desk.look();
    assert!(desk.window.shows_part("cannot be read"));
    desk.comment(A, "Ours");
    desk.send(Command::Save);
    assert_eq!(fs::read_to_string(&file).unwrap(), "not an assessment");
    desk.send(Command::Keep(KeepCommand::Overwrite));
    assert_eq!(comment_in(&read(&file), A), "Ours");
}

#[test]
fn a_file_that_is_gone_is_told_and_saving_writes_it_again() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let mut desk = Desk::open(home.path(), &file);
    fs::remove_file(&file).unwrap();
    desk.look();
    assert!(desk.is_dirty(), "it is nowhere on disk");
    desk.click("Save again");
    assert_eq!(read(&file), *desk.window.assessment());
    assert!(!desk.is_dirty());
    assert!(!desk.window.shows_part("removed or renamed"));
}

#[test]
fn a_read_only_file_is_not_replaced_and_ways_out_are_shown() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let mut permissions = fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&file, permissions.clone()).unwrap();
    let mut desk = Desk::open(home.path(), &file);
    desk.comment(A, "Ours");
    desk.send(Command::Save);
    assert_eq!(comment_in(&read(&file), A), "");
    assert!(desk.window.shows_part("the file is read-only"));
    assert!(desk.window.shows("Save as…") && desk.window.shows("Save to a path…"));
    let other = home.path().join("other.claimbook");
    desk.send(Command::SaveAs(other.clone()));
    assert_eq!(comment_in(&read(&other), A), "Ours");
    assert!(!desk.window.shows_part("the file is read-only"), "it is settled");
    #[allow(clippy::permissions_set_readonly_false, reason = "the folder is removed")]
    permissions.set_readonly(false);
    fs::set_permissions(&file, permissions).unwrap();
}

#[cfg(unix)]
#[test]
fn saving_by_a_link_keeps_the_link_and_evidence_paths_follow_the_file() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir_all(home.path().join("deep/real")).unwrap();
    let real = seed_file(&home.path().join("deep/real"));
    let link = home.path().join("link.claimbook");
    std::os::unix::fs::symlink(&real, &link).unwrap();
    let guide = home.path().join("deep/real/guide.txt");
    fs::write(&guide, "The guide").unwrap();
    let mut desk = Desk::open(home.path(), &link);
    desk.comment(A, "Ours");
    desk.send(Command::AddEvidence(vec![guide.clone()], Some((id(A), None))));
    desk.send(Command::Save);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(comment_in(&read(&real), A), "Ours");
    assert!(fs::read_to_string(&real).unwrap().contains("\"guide.txt\""), "relative to the file, not to the link");
    assert_eq!(read(&link).evidence[0].location(), fs::canonicalize(&guide).unwrap().to_string_lossy());
    // A window on the file itself is a second window on the same file.
    let other = Desk::open(home.path(), &real);
    assert!(other.window.shows_part("Open in another window"));
}

#[test]
fn a_second_window_only_reads_until_it_is_told_otherwise() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let first = Desk::open(home.path(), &file);
    let mut second = Desk::open(home.path(), &file);
    assert!(!first.window.shows_part("Open in another window"));
    assert!(second.window.shows("Open in another window. This window only reads."));
    second.comment(A, "Second");
    assert_eq!(second.comment_of(A), "", "it only reads");
    assert!(second.window.shows_part("this window only reads"));

    second.click("Open anyway");
    second.comment(A, "Second");
    second.send(Command::Save);
    assert_eq!(comment_in(&read(&file), A), "Second");
}

#[test]
fn a_second_window_has_the_file_once_the_first_lets_it_go() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let first = Desk::open(home.path(), &file);
    let mut second = Desk::open(home.path(), &file);
    second.look();
    assert!(second.window.shows_part("This window only reads"), "the first is there still");
    drop(first);
    second.look();
    assert!(!second.window.shows_part("This window only reads"));
    second.comment(A, "Second");
    second.send(Command::Save);
    assert_eq!(comment_in(&read(&file), A), "Second");
    let third = Desk::open(home.path(), &file);
    assert!(third.window.shows_part("This window only reads"));
}

#[test]
fn a_second_window_can_work_on_a_copy() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let _first = Desk::open(home.path(), &file);
    let mut second = Desk::open(home.path(), &file);
    second.click("Work on a copy");
    second.comment(A, "Copy");
    assert_eq!(second.window.app().document.as_ref().unwrap().path, None);
    second.send(Command::SaveAs(file.clone()));
    assert_eq!(comment_in(&read(&file), A), "", "the first window has that file");
    let copy = home.path().join("copy.claimbook");
    second.send(Command::SaveAs(copy.clone()));
    assert_eq!(comment_in(&read(&copy), A), "Copy");
}

#[test]
fn a_window_that_is_closed_frees_its_file() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let mut first = Desk::open(home.path(), &file);
    first.send(Command::ShowStart);
    let second = Desk::open(home.path(), &file);
    assert!(!second.window.shows_part("Open in another window"));
    drop(second);
    let names: Vec<_> = fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(
        !names.iter().any(|name| name.to_string_lossy().ends_with(".lock")),
        "nothing lies beside the file: {names:?}"
    );
}

/// A run that ended without a word after a change.
fn crashed(home: &std::path::Path, file: &std::path::Path) {
    let mut desk = Desk::open(home, file);
    desk.comment(A, "Never saved");
    desk.window.harness.state_mut().app.rescue();
    desk.window.settle();
    desk.settle();
}

#[test]
fn the_start_screen_says_what_was_recovered_and_what_differs() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    crashed(home.path(), &file);
    let mut desk = Desk::at(home.path());
    assert!(desk.window.shows("1 claim differs:"), "{:?}", desk.window.names());
    assert!(desk.window.shows_part(&format!("{A} comment: empty → Never saved")));
    desk.click("Compare seed.claimbook");
    assert!(desk.window.shows("Never saved") && desk.window.shows("empty"), "{:?}", desk.window.names());
    desk.click("Recover");
    assert_eq!(desk.comment_of(A), "Never saved");
    assert!(desk.is_dirty());
    assert!(!desk.window.shows_part("changed by another program"));
    desk.send(Command::Save);
    assert_eq!(comment_in(&read(&file), A), "Never saved");
    drop(desk);
    assert!(!Desk::at(home.path()).window.shows("Recovered"), "it is saved now");
}

#[test]
fn a_file_changed_after_the_crash_is_noticed_and_merges_with_what_was_recovered() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    crashed(home.path(), &file);
    change_outside(&file, B, "Theirs");
    let mut desk = Desk::at(home.path());
    desk.click("Recover seed.claimbook");
    assert!(desk.window.shows_part("changed by another program"));
    desk.click("Merge");
    assert_eq!((desk.comment_of(A), desk.comment_of(B)), ("Never saved", "Theirs"));
}

#[test]
fn without_the_common_version_a_merge_asks_about_every_difference() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    crashed(home.path(), &file);
    change_outside(&file, B, "Theirs");
    change_outside(&file, B, "Theirs, again");
    let mut desk = Desk::at(home.path());
    desk.click("Recover seed.claimbook");
    desk.click("Merge");
    assert_eq!(desk.window.app().dialog, Some(Dialog::Merge));
    desk.click("All from disk");
    desk.click("Merge so");
    assert_eq!((desk.comment_of(A), desk.comment_of(B)), ("", "Theirs, again"));
    assert!(!desk.is_dirty(), "it is what is on disk");
}

#[test]
fn discarding_asks_first_and_leaves_the_others() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let other = home.path().join("other.claimbook");
    fs::copy(&file, &other).unwrap();
    crashed(home.path(), &file);
    crashed(home.path(), &other);
    let mut desk = Desk::at(home.path());
    assert_eq!(desk.window.app().recoveries.len(), 2);
    desk.click("Discard other.claimbook");
    assert_eq!(desk.window.app().recoveries.len(), 2, "it asks first");
    desk.click("Cancel");
    desk.click("Discard other.claimbook");
    desk.click("Discard for good");
    assert_eq!(desk.window.app().recoveries.len(), 1);
    drop(desk);
    let desk = Desk::at(home.path());
    assert!(desk.window.shows("seed.claimbook") && !desk.window.shows("Discard other.claimbook"));
}

#[test]
fn the_end_of_the_session_writes_the_last_edit_to_the_recovery_file_and_asks_nothing() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let mut desk = Desk::open(home.path(), &file);
    desk.comment(A, "Just typed");
    desk.window.receive(Event::Keep(KeepEvent::Ending));
    let effects = desk.window.take_effects();
    assert!(effects.contains(&Effect::Quit));
    assert!(!effects.contains(&Effect::RemoveRecovery));
    assert!(matches!(effects.first(), Some(Effect::WriteRecovery(..))), "{effects:?}");
    assert_eq!(desk.window.app().dialog, None);

    let mut clean = Desk::open(home.path(), &file);
    clean.window.take_effects();
    clean.window.receive(Event::Keep(KeepEvent::Ending));
    assert!(!clean.window.take_effects().iter().any(|effect| matches!(effect, Effect::WriteRecovery(..))));
}

#[test]
fn a_save_that_could_not_be_done_is_shown_until_one_could() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir(home.path().join("project")).unwrap();
    let file = seed_file(&home.path().join("project"));
    let mut desk = Desk::open(home.path(), &file);
    desk.comment(A, "Ours");
    fs::rename(home.path().join("project"), home.path().join("away")).unwrap();
    desk.send(Command::Save);
    assert!(desk.window.shows("Try again"));
    let saved = |desk: &Desk| desk.window.app().document.as_ref().unwrap().keeping.save_failed.clone();
    assert!(saved(&desk).unwrap().why.contains("there is no folder"), "{:?}", saved(&desk));
    fs::rename(home.path().join("away"), home.path().join("project")).unwrap();
    desk.click("Try again");
    assert_eq!(saved(&desk), None);
    assert_eq!(comment_in(&read(&file), A), "Ours");
    assert!(desk.window.harness.query_by_label("Try again").is_none());
    assert_eq!(desk.window.app().document.as_ref().unwrap().keeping.disk, DiskState::Same);
}

#[test]
fn the_field_that_is_typed_in_keeps_its_place_when_the_bar_about_the_file_comes() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let mut desk = Desk::open(home.path(), &file);
    desk.send(Command::SetZoom(150));
    desk.send(Command::Show(id(A)));
    desk.send(Command::Focus(Focus::Comment));
    desk.window.type_text("Ours");
    let place = |desk: &Desk| {
        let mut nodes = desk.window.harness.root().children_recursive();
        nodes.find(|node| node.accesskit_node().is_focused()).unwrap().rect().top()
    };
    let before = place(&desk);
    change_outside(&file, B, "Theirs");
    desk.look();
    assert!(desk.window.shows_part("changed by another program"));
    assert!((place(&desk) - before).abs() < 1.0, "{before} became {}", place(&desk));
    desk.click("Reload");
    assert!(!desk.window.shows_part("changed by another program"));
}
