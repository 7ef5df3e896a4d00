//! What is kept for bad days and between runs: recovery files, settings, notices.

use std::path::PathBuf;

use claimbook::app::{
    App, Autosave, AutosaveStep, Command, Effect, Event, Failure, Recovery, Region, Settings, Theme, Tone,
};

use super::{comment, document, receive, send, with_seed};

/// Recovery files wanted when the application looks after the document at a time.
fn recoveries(app: &mut App, now: u64) -> Vec<Effect> {
    app.look_after(now);
    let effects = app.take_effects();
    effects.into_iter().filter(|effect| matches!(effect, Effect::WriteRecovery(..))).collect()
}

#[test]
fn a_recovery_file_is_written_once_after_a_second_and_a_half_of_quiet() {
    let mut app = with_seed();
    assert_eq!(app.look_after(0), None, "a clean document needs none");
    send(&mut app, comment("Changed"));
    assert_eq!(app.look_after(1_000), Some(1_500));
    assert_eq!(recoveries(&mut app, 2_499), []);
    let path = Some(PathBuf::from("/a/seed.claimbook"));
    let state = Box::new(document(&app).assessment().clone());
    let revision = document(&app).revision();
    assert_eq!(recoveries(&mut app, 2_500), [Effect::WriteRecovery(path, state, revision)]);
    assert_eq!(recoveries(&mut app, 60_000), [], "one is enough");
    assert!(app.has_unsaved_changes(), "a recovery file is no save");
}

#[test]
fn typing_waits_at_most_ten_seconds_for_a_recovery_file() {
    let mut app = with_seed();
    let mut written = Vec::new();
    for step in 0..=110_u64 {
        let now = step * 100;
        send(&mut app, comment(&"x".repeat(usize::try_from(step).unwrap() + 1)));
        if !recoveries(&mut app, now).is_empty() {
            written.push(now);
        }
    }
    assert_eq!(written, [10_000]);
}

#[test]
fn an_undo_to_the_saved_state_needs_no_recovery_file() {
    let mut app = with_seed();
    send(&mut app, comment("Changed"));
    app.look_after(0);
    send(&mut app, Command::Undo);
    assert_eq!(recoveries(&mut app, 60_000), []);
}

#[test]
fn a_recovery_file_that_failed_is_tried_again_and_told_once() {
    let mut app = with_seed();
    send(&mut app, comment("Changed"));
    app.look_after(0);
    assert_eq!(recoveries(&mut app, 1_500).len(), 1);
    let mut tries = 0;
    for now in (2_000..20_000).step_by(500) {
        let failure = Failure::new("the recovery file cannot be written", "the disk is read-only", "save now");
        receive(&mut app, Event::WriteFailed(failure));
        tries += recoveries(&mut app, now).len();
    }
    assert!(tries > 0, "it is tried again");
    assert_eq!(app.notices.all().iter().filter(|notice| notice.tone == Tone::Failed).count(), 1);
}

#[test]
fn autosave_rests_waits_and_writes() {
    let mut autosave = Autosave::safe_at(1);
    assert_eq!(autosave.look(1, 0), AutosaveStep::Rest);
    assert_eq!(autosave.look(2, 100), AutosaveStep::Wait(1_500));
    assert_eq!(autosave.look(2, 600), AutosaveStep::Wait(1_000));
    assert_eq!(autosave.look(3, 700), AutosaveStep::Wait(1_500), "a new change begins the quiet anew");
    assert_eq!(autosave.look(1, 800), AutosaveStep::Rest);
    assert_eq!(autosave.look(3, 2_300), AutosaveStep::Write);
    assert_eq!(autosave.look(3, 2_301), AutosaveStep::Rest);
    autosave.failed();
    assert_eq!(autosave.look(3, 3_000), AutosaveStep::Wait(1_500));
    assert_eq!(autosave.look(3, 4_500), AutosaveStep::Write);
}

#[test]
fn documents_of_earlier_runs_are_offered() {
    let mut app = App::new(Settings::default());
    let recovery = |name: &str| Recovery {
        path: PathBuf::from(format!("/r/{name}.claimbook")),
        original: Some(PathBuf::from(format!("/a/{name}.claimbook"))),
        written: "today".to_owned(),
    };
    receive(&mut app, Event::RecoveriesFound(vec![recovery("one"), recovery("two")]));
    assert_eq!(app.recoveries.len(), 2);
    let two = PathBuf::from("/r/two.claimbook");
    assert_eq!(send(&mut app, Command::DiscardRecovery(two.clone())), [Effect::DiscardRecovery(two)]);
    assert_eq!(app.recoveries, [recovery("one")]);
    let one = PathBuf::from("/r/one.claimbook");
    assert_eq!(send(&mut app, Command::Recover(one.clone())), [Effect::ReadRecovery(one)]);
    let opened = super::opened(crate::support::seed());
    receive(&mut app, Event::Read { path: recovery("one").original, opened, unsaved: true });
    assert!(app.recoveries.is_empty(), "it is open now");
    assert!(app.has_unsaved_changes(), "and differs from what is on disk");
}

#[test]
fn notices_of_things_done_go_and_those_of_failures_stay() {
    let mut app = with_seed();
    app.send(comment("Changed"));
    app.send(Command::Save);
    app.update(1_000);
    let revision = document(&app).revision();
    app.receive(Event::Written(PathBuf::from("/a/seed.claimbook"), revision));
    app.receive(Event::Failed(Failure::new("cannot open x", "it does not exist", "check the path")));
    app.update(1_000);
    assert_eq!(app.notices.shown().count(), 2);
    assert_eq!(app.look_after(3_000), Some(4_000), "when to look again");
    assert_eq!(app.notices.shown().count(), 2);
    assert_eq!(app.look_after(7_000), None);
    let left: Vec<_> = app.notices.shown().map(|notice| (notice.tone, notice.number)).collect();
    assert!(matches!(left[..], [(Tone::Failed, _)]));
    send(&mut app, Command::DismissNotice(left[0].1));
    assert_eq!(app.notices.shown().count(), 0);
    assert_eq!(app.notices.all().len(), 2, "the list remembers");
}

#[test]
fn settings_come_back_as_they_were_written() {
    let mut settings = Settings { theme: Theme::Dark, zoom: 150, charts_shown: false, ..Settings::default() };
    settings.remember(PathBuf::from("/a/\"quotes\" & ünï.claimbook"));
    settings.remember(PathBuf::from("/b.claimbook"));
    assert_eq!(Settings::read(&settings.write()), settings);
    assert_eq!(Settings::read("not settings at all ("), Settings::default());
    assert_eq!(Settings::read("(zoom: 120)"), Settings { zoom: 120, ..Settings::default() }, "older ones lack fields");
    assert_eq!(Settings::read("(zoom: 120, later: 1)").zoom, 120, "newer ones have more");
}

#[test]
fn recent_files_stand_once_newest_first_and_twelve_at_most() {
    let mut settings = Settings::default();
    for number in 0..20 {
        settings.remember(PathBuf::from(format!("/{number}")));
    }
    settings.remember(PathBuf::from("/15"));
    assert_eq!(settings.recent.len(), 12);
    assert_eq!(settings.recent[..3], ["/15", "/19", "/18"].map(PathBuf::from));
}

#[test]
fn settings_are_written_when_they_change_and_only_then() {
    let mut app = App::new(Settings::default());
    assert!(matches!(send(&mut app, Command::SetTheme(Theme::Light))[..], [Effect::WriteSettings(_)]));
    assert_eq!(send(&mut app, Command::SetTheme(Theme::Light)), []);
    assert!(matches!(send(&mut app, Command::ToggleRegion(Region::Charts))[..], [Effect::WriteSettings(_)]));
    assert!(!app.shows(Region::Charts));
    send(&mut app, Command::SetZoom(1_000));
    assert_eq!(app.settings.zoom, 300);
}
