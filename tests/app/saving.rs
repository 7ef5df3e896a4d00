//! Saving, and the question about changes that are not saved.

use std::path::PathBuf;

use claimbook::app::{App, Command, Dialog, Effect, Event, Failure, KeepEffect, Tone};
use claimbook::assessment::EvidenceSource;
use claimbook::edit::NewEvidence;

use super::{comment, comment_of, document, opened, receive, send, with_seed, with_unsaved};
use crate::support::seed;

/// Where [`with_seed`] saves to.
fn path() -> PathBuf {
    PathBuf::from("/a/seed.claimbook")
}

/// A file that is ready to be registered.
pub fn piece(name: &str) -> NewEvidence {
    let source = EvidenceSource::File { path: format!("/a/{name}"), sha256: "ab".repeat(32), size: 3 };
    NewEvidence { title: name.to_owned(), source, cite: None }
}

/// The revision of the only write among effects.
fn written(effects: &[Effect]) -> u64 {
    let mut writes = effects.iter().filter_map(|effect| match effect {
        Effect::Write(_, _, revision) => Some(*revision),
        _ => None,
    });
    let revision = writes.next().unwrap();
    assert!(writes.next().is_none());
    revision
}

/// A failure to save.
fn failure() -> Failure {
    Failure::new("cannot save /a/seed.claimbook", "no space is left on the disk", "save under another name")
}

#[test]
fn a_save_writes_the_current_state_and_is_clean_once_it_is_on_disk() {
    let mut app = with_seed();
    send(&mut app, comment("Changed"));
    let effects = send(&mut app, Command::Save);
    let revision = document(&app).revision();
    let now = Box::new(document(&app).assessment().clone());
    assert_eq!(effects, [Effect::Write(path(), now, revision)]);
    assert!(app.has_unsaved_changes(), "not before it is on disk");
    let effects = receive(&mut app, Event::Written(path(), revision));
    assert!(!app.has_unsaved_changes());
    assert!(effects.contains(&Effect::RemoveRecovery));
    assert!(app.notices.shown().any(|notice| notice.tone == Tone::Done && notice.text == "Saved /a/seed.claimbook"));
}

#[test]
fn an_edit_during_a_save_stays_unsaved() {
    let mut app = with_seed();
    send(&mut app, comment("First"));
    let revision = written(&send(&mut app, Command::Save));
    send(&mut app, comment("Second"));
    receive(&mut app, Event::Written(path(), revision));
    assert!(app.has_unsaved_changes());
    assert_eq!(comment_of(&app), "Second");
    send(&mut app, Command::Undo);
    assert!(!app.has_unsaved_changes(), "the state on disk is a step back");
    assert_eq!(comment_of(&app), "First");
}

#[test]
fn typing_across_a_save_is_two_steps() {
    let mut app = with_seed();
    send(&mut app, comment("Fir"));
    let revision = written(&send(&mut app, Command::Save));
    receive(&mut app, Event::Written(path(), revision));
    send(&mut app, comment("First"));
    send(&mut app, Command::Undo);
    assert_eq!(comment_of(&app), "Fir");
    assert!(!app.has_unsaved_changes());
}

#[test]
fn a_document_without_a_file_asks_where_to_save() {
    let mut app = with_unsaved();
    assert!(app.has_unsaved_changes());
    assert_eq!(send(&mut app, Command::Save), [Effect::PickSave("huawei-digital-crm.claimbook".to_owned())]);
    let chosen = PathBuf::from("/b/new.claimbook");
    let effects = receive(&mut app, Event::Picked(Box::new(Command::SaveAs(chosen.clone()))));
    receive(&mut app, Event::Written(chosen.clone(), written(&effects)));
    assert_eq!(document(&app).path, Some(chosen));
    assert!(!app.has_unsaved_changes());
}

#[test]
fn a_save_that_fails_stays_unsaved_and_is_told() {
    let mut app = with_seed();
    send(&mut app, comment("Changed"));
    send(&mut app, Command::Save);
    receive(&mut app, Event::WriteFailed(failure()));
    assert!(app.has_unsaved_changes());
    let told: Vec<_> = app.notices.shown().filter(|notice| notice.tone == Tone::Failed).collect();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].text, "cannot save /a/seed.claimbook — no space is left on the disk");
    assert_eq!(told[0].hint, "save under another name");
    receive(&mut app, Event::WriteFailed(failure()));
    assert_eq!(app.notices.shown().filter(|notice| notice.tone == Tone::Failed).count(), 1, "said once");
}

/// An application that was asked to quit with a change that is not saved.
fn asked() -> App {
    let mut app = with_seed();
    send(&mut app, comment("Changed"));
    assert_eq!(send(&mut app, Command::Quit), [], "it does not quit");
    assert_eq!(app.dialog, Some(Dialog::Unsaved(Box::new(Command::Quit))));
    app
}

#[test]
fn quit_without_changes_quits() {
    let mut app = with_seed();
    let effects = send(&mut app, Command::Quit);
    assert!(matches!(effects[..], [Effect::Keep(KeepEffect::RememberView(..)), Effect::RemoveRecovery, Effect::Quit]));
}

#[test]
fn quit_can_be_called_off() {
    let mut app = asked();
    assert_eq!(send(&mut app, Command::CloseDialog), []);
    assert_eq!(app.dialog, None);
    assert_eq!(comment_of(&app), "Changed");
    assert!(app.has_unsaved_changes());
}

#[test]
fn quit_can_throw_the_changes_away() {
    let effects = send(&mut asked(), Command::DiscardAndContinue);
    assert_eq!(effects.last(), Some(&Effect::Quit));
    assert!(effects.contains(&Effect::RemoveRecovery));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Write(..))));
}

#[test]
fn quit_can_save_first_and_waits_for_the_disk() {
    let mut app = asked();
    let effects = send(&mut app, Command::SaveAndContinue);
    assert!(!effects.contains(&Effect::Quit), "not before it is on disk");
    let effects = receive(&mut app, Event::Written(path(), written(&effects)));
    assert_eq!(effects.last(), Some(&Effect::Quit));
}

#[test]
fn quit_does_not_happen_if_the_save_before_it_fails() {
    let mut app = asked();
    let revision = written(&send(&mut app, Command::SaveAndContinue));
    assert!(!receive(&mut app, Event::WriteFailed(failure())).contains(&Effect::Quit));
    assert!(app.has_unsaved_changes());
    send(&mut app, Command::Save);
    assert!(!receive(&mut app, Event::Written(path(), revision)).contains(&Effect::Quit), "the wish to quit is gone");
}

#[test]
fn an_edit_between_the_save_and_the_disk_asks_again() {
    let mut app = asked();
    let revision = written(&send(&mut app, Command::SaveAndContinue));
    send(&mut app, comment("Later"));
    assert!(!receive(&mut app, Event::Written(path(), revision)).contains(&Effect::Quit));
    assert_eq!(app.dialog, Some(Dialog::Unsaved(Box::new(Command::Quit))));
}

#[test]
fn a_file_dialog_that_was_cancelled_gives_the_quitting_up() {
    let mut app = with_unsaved();
    send(&mut app, Command::Quit);
    assert!(matches!(send(&mut app, Command::SaveAndContinue)[..], [Effect::PickSave(_)]));
    receive(&mut app, Event::NotPicked(claimbook::app::Asked::Save));
    // Later the user saves, and wants to go on working.
    assert!(matches!(send(&mut app, Command::Save)[..], [Effect::PickSave(_)]));
    let chosen = PathBuf::from("/b/new.claimbook");
    let effects = receive(&mut app, Event::Picked(Box::new(Command::SaveAs(chosen.clone()))));
    let effects = receive(&mut app, Event::Written(chosen, written(&effects)));
    assert!(!effects.contains(&Effect::Quit));
    assert!(app.document.is_some());
}

#[test]
fn opening_another_file_asks_and_goes_on_after_the_answer() {
    let mut app = with_seed();
    send(&mut app, comment("Changed"));
    let other = Command::Open(PathBuf::from("/b/other.claimbook"));
    assert_eq!(send(&mut app, other.clone()), []);
    assert_eq!(app.dialog, Some(Dialog::Unsaved(Box::new(other))));
    let effects = send(&mut app, Command::DiscardAndContinue);
    assert_eq!(effects.last(), Some(&Effect::Read(PathBuf::from("/b/other.claimbook"))));
}

#[test]
fn a_late_write_of_another_document_is_not_taken_for_ours() {
    let mut app = with_seed();
    send(&mut app, comment("Changed"));
    let revision = written(&send(&mut app, Command::Save));
    send(&mut app, Command::ShowStart);
    send(&mut app, Command::DiscardAndContinue);
    receive(&mut app, Event::Read { path: None, opened: opened(seed()), unsaved: true });
    receive(&mut app, Event::Written(path(), revision));
    assert_eq!(document(&app).path, None, "the next save would replace the other document's file");
    assert!(app.has_unsaved_changes());
}
