//! Another assessment beside the open one: what differs, by keys and in whole texts, and the merge of what is chosen.

use claimbook::app::{Command, CompareCommand, Dialog, View};
use claimbook::assessment::{Citation, DocumentField, Evidence, EvidenceCode, EvidenceSource};
use claimbook::perform::save;
use claimbook::words::Language;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use super::{Desk, change_outside, comment_in, in_conflict, read, seed_file};
use crate::support::id;

/// Two claims of the seed.
const A: &str = "1.1.11.2";
const B: &str = "1.2.7.1";

/// No modifier.
const N: Modifiers = Modifiers::NONE;

/// A text that does not fit in a line, and its last words.
fn long(last: &str) -> String {
    format!("{}{last}", "The queue isolates each problem before anybody is called. ".repeat(6))
}

/// A window on a file, and another file in which two comments differ; compared by the path typed.
fn compared(home: &std::path::Path) -> Desk {
    let file = seed_file(home);
    let other = home.join("other.claimbook");
    std::fs::copy(&file, &other).unwrap();
    change_outside(&file, A, &long("Nobody waits."));
    change_outside(&other, A, &long("Somebody waits."));
    change_outside(&other, B, "Theirs");
    let mut desk = Desk::open(home, &file);
    desk.send(Command::Compare(CompareCommand::Begin));
    desk.window.type_text(&other.display().to_string());
    desk.window.press(N, Key::Enter);
    desk.settle();
    desk
}

#[test]
fn another_file_stands_beside_the_open_one_in_whole_texts() {
    let home = tempfile::tempdir().unwrap();
    let desk = compared(home.path());
    assert_eq!(desk.window.app().dialog, Some(Dialog::Compare));
    assert!(desk.window.shows("2 claims differ"), "{:?}", desk.window.names());
    assert!(desk.window.shows("1 of 2") && desk.window.shows("other.claimbook"), "{:?}", desk.window.names());
    for text in [long("Nobody waits."), long("Somebody waits.")] {
        assert!(desk.window.shows(&text), "{text} is not whole in {:?}", desk.window.names());
    }
}

#[test]
fn the_arrows_walk_through_the_differences_and_a_button_leads_to_the_place() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = compared(home.path());
    desk.window.press(N, Key::ArrowDown);
    assert!(desk.window.shows("2 of 2") && desk.window.shows("Theirs"), "{:?}", desk.window.names());
    desk.click("Previous difference");
    assert!(desk.window.shows("1 of 2"));
    desk.window.press(N, Key::End);
    desk.click("Show in the window");
    assert_eq!((desk.window.app().dialog.clone(), desk.window.app().view), (None, View::Claim));
    assert_eq!(desk.window.app().document.as_ref().unwrap().outline.selected, Some(id(B)));
    assert!(!desk.is_dirty(), "to compare changes nothing");
    desk.send(Command::Compare(CompareCommand::Begin));
    assert!(desk.window.shows("1 of 2"), "the comparison is still there: {:?}", desk.window.names());
}

#[test]
fn a_merge_with_another_file_takes_over_what_is_chosen_as_one_step() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = compared(home.path());
    desk.click("Merge…");
    assert!(desk.window.shows("2 of 2 still to be decided"), "{:?}", desk.window.names());
    desk.window.press(N, Key::ArrowLeft);
    desk.window.press(N, Key::Enter);
    assert!(desk.window.shows("1 of 2 still to be decided") && desk.window.shows("2 of 2"));
    desk.window.press(N, Key::ArrowRight);
    assert!(desk.window.shows("All 2 decided"));
    desk.click("Take over 1 difference");
    assert_eq!((desk.comment_of(A), desk.comment_of(B)), (long("Nobody waits.").as_str(), "Theirs"));
    assert_eq!(desk.window.app().dialog, None);
    desk.send(Command::Undo);
    assert_eq!(desk.comment_of(B), "");
    assert!(!desk.is_dirty());
}

#[test]
fn a_difference_is_decided_with_the_mouse_and_opened_again() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = compared(home.path());
    desk.click("Merge…");
    let take = format!("{A} comment: take other.claimbook");
    desk.click(&take);
    assert!(desk.window.shows(&format!("{A} comment: other.claimbook")), "{:?}", desk.window.names());
    desk.click(&take);
    assert!(desk.window.shows("2 of 2 still to be decided"));
    desk.click(&take);
    desk.click("Take over 1 difference");
    assert_eq!((desk.comment_of(A), desk.comment_of(B)), (long("Somebody waits.").as_str(), ""));
}

#[test]
fn values_are_read_in_the_language_of_the_window() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let other = home.path().join("other.claimbook");
    let mut whole = read(&file);
    whole.change_claim(id(A), |claim| claim.status = claimbook::assessment::Status::Ready);
    save::save(&other, &whole).unwrap();
    let mut desk = Desk::open(home.path(), &file);
    desk.window.speak(Language::Japanese);
    desk.send(Command::Compare(CompareCommand::With(other)));
    desk.send(Command::ShowDialog(Dialog::Compare));
    let shown = claimbook::words::text("status-ready");
    assert!(shown != "Ready" && desk.window.shows(shown), "{shown} is not in {:?}", desk.window.names());
    claimbook::words::speak(Language::English);
}

#[test]
fn evidence_of_another_file_comes_under_a_fresh_code_where_its_own_is_taken() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let other = home.path().join("other.claimbook");
    let register = |process: &str, url: &str, path: &std::path::Path| {
        let mut whole = read(&file);
        let code = EvidenceCode(whole.last_evidence + 1);
        whole.last_evidence += 1;
        let source = EvidenceSource::Link { url: url.to_owned() };
        whole.evidence.push(std::sync::Arc::new(Evidence::new(code, url, source)));
        whole.change_claim(id(process), |claim| claim.citations.push(Citation::whole(code)));
        save::save(path, &whole).unwrap();
    };
    register(B, "https://theirs.example", &other);
    register(A, "https://ours.example", &file);
    let mut desk = Desk::open(home.path(), &file);
    desk.send(Command::Compare(CompareCommand::With(other)));
    desk.send(Command::ShowDialog(Dialog::MergeOther));
    // Of all that the other file has, only the citation of B: its evidence comes along.
    desk.click(&format!("{B} citations: to be decided"));
    desk.window.press(N, Key::ArrowRight);
    desk.click("Take over 1 difference");
    let whole = desk.window.assessment();
    let cited = |process: &str| {
        let code = whole.claim(id(process)).unwrap().citations[0].evidence;
        whole.evidence(code).unwrap().title.clone()
    };
    assert_eq!((cited(A).as_str(), cited(B).as_str()), ("https://ours.example", "https://theirs.example"));
}

#[test]
fn a_file_about_another_framework_version_is_compared_and_not_merged() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let other = home.path().join("other.claimbook");
    let mut whole = read(&file);
    whole.framework.version = "21.0".to_owned();
    save::save(&other, &whole).unwrap();
    let mut desk = Desk::open(home.path(), &file);
    desk.send(Command::Compare(CompareCommand::With(other)));
    desk.send(Command::ShowDialog(Dialog::Compare));
    assert!(desk.window.shows("Framework version"), "{:?}", desk.window.names());
    desk.click("Merge…");
    assert_eq!(desk.window.app().dialog, Some(Dialog::Compare), "it cannot be merged");
}

#[test]
fn what_cannot_be_read_is_told_where_the_path_was_typed() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let mut desk = Desk::open(home.path(), &file);
    desk.send(Command::Compare(CompareCommand::Begin));
    desk.window.type_text(&home.path().join("nothing.claimbook").display().to_string());
    desk.click("Compare");
    assert!(desk.window.shows_part("cannot open"), "{:?}", desk.window.names());
    assert_eq!(desk.window.app().dialog, Some(Dialog::Compare));
}

#[test]
fn the_version_before_the_last_save_is_offered() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let mut desk = Desk::open(home.path(), &file);
    desk.comment(A, "Ours");
    desk.send(Command::Save);
    desk.send(Command::Compare(CompareCommand::Begin));
    desk.click("seed.claimbook~: before the last save");
    assert!(desk.window.shows("1 claim differs") && desk.window.shows("Ours"), "{:?}", desk.window.names());
}

#[test]
fn a_merge_with_the_file_on_disk_waits_until_all_is_decided() {
    let home = tempfile::tempdir().unwrap();
    let (mut desk, _) = in_conflict(home.path(), [A, B]);
    desk.click(&format!("{B} comment: to be decided"));
    desk.click(&format!("{B} comment: take On disk"));
    desk.click("Merge so");
    assert_eq!(desk.window.app().dialog, Some(Dialog::Merge), "the next save would silently drop their {A}");
    desk.click("All from this window");
    desk.click("Merge so");
    assert_eq!((desk.comment_of(A), desk.comment_of(B)), ("Ours", "Ours as well"));
}

#[test]
fn a_field_of_the_subject_is_found_from_its_difference() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let other = home.path().join("other.claimbook");
    let mut whole = read(&file);
    DocumentField::Title.write(&mut whole, "Another title").unwrap();
    save::save(&other, &whole).unwrap();
    assert_eq!(comment_in(&whole, A), "");
    let mut desk = Desk::open(home.path(), &file);
    desk.send(Command::Compare(CompareCommand::With(other)));
    desk.send(Command::ShowDialog(Dialog::Compare));
    desk.click("Show in the window");
    assert_eq!(desk.window.app().view, View::Subject);
}

#[test]
fn what_both_versions_came_from_is_read_whole() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    change_outside(&file, A, &long("Before."));
    let mut desk = Desk::open(home.path(), &file);
    desk.comment(A, "Ours");
    change_outside(&file, A, "Theirs");
    desk.look();
    desk.click("Merge");
    assert!(desk.window.shows("Before both were changed"), "{:?}", desk.window.names());
    for text in ["Ours", "Theirs", &long("Before.")] {
        assert!(desk.window.shows(text), "{text} is not whole in {:?}", desk.window.names());
    }
}

#[test]
fn a_click_beside_a_merge_keeps_what_was_decided() {
    let home = tempfile::tempdir().unwrap();
    let (mut desk, _) = in_conflict(home.path(), [A, B]);
    desk.window.press(N, Key::ArrowLeft);
    let corner = egui::pos2(3.0, 400.0);
    desk.window.harness.hover_at(corner);
    desk.window.harness.drag_at(corner);
    desk.window.harness.drop_at(corner);
    desk.settle();
    assert_eq!(desk.window.app().dialog, Some(Dialog::Merge));
    assert!(desk.window.shows("1 of 2 still to be decided"), "{:?}", desk.window.names());
}

#[test]
fn both_texts_are_as_high_as_each_other_and_can_be_read_in_a_low_window() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = compared(home.path());
    desk.send(Command::SetZoom(200));
    let window = &desk.window;
    let own = window.harness.get_by_label(&long("Nobody waits.")).rect();
    assert!(own.height() > 60.0, "{own:?}");
    let list = window.harness.get_by_role_and_label(egui::Role::List, "Differences").rect();
    let lines = window.harness.query_all_by_label_contains(B).map(|node| node.rect().bottom());
    assert!(lines.into_iter().all(|bottom| bottom <= list.bottom() + 0.5), "no line stands below its list");
}
