//! Effects done in a real folder: what is written is read back.

use std::fs;
use std::path::Path;
use std::sync::Mutex;

use claimbook::app::{Command, Effect, Event, ExportOrder};
use claimbook::assessment::{Assessment, Citation, EvidenceCode, EvidenceSource};
use claimbook::checks::EvidenceState;
use claimbook::edit::{ClaimChange, Edit, Rules, apply};
use claimbook::export::Profile;
use claimbook::perform::{World, perform, recoveries};
use claimbook::platform::locations::Locations;

use crate::support::{framework, id, scheme, seed};

/// A world whose folders lie below one.
fn world(home: &Path) -> World {
    World::new(Some(Locations::below(home)))
}

/// Does an effect, and gives what came of it.
fn events(world: &World, effect: Effect) -> Vec<Event> {
    let events = Mutex::new(Vec::new());
    perform(effect, world, &|event| events.lock().unwrap().push(event));
    events.into_inner().unwrap()
}

/// Does an effect that gives one event.
fn event(world: &World, effect: Effect) -> Event {
    let mut events = events(world, effect);
    assert_eq!(events.len(), 1, "{events:?}");
    events.remove(0)
}

/// The document of a read event.
fn read(event: Event) -> Assessment {
    match event {
        Event::Read { opened, .. } => {
            assert_eq!(opened.repairs, Vec::<String>::new());
            opened.assessment
        }
        other => panic!("{other:?}"),
    }
}

/// The seed with a cited file, registered through the world.
fn with_evidence(world: &World, file: &Path) -> Assessment {
    let ready = event(world, Effect::RegisterEvidence(vec![file.to_owned()], Some((id("1.3.5.6"), None))));
    let Event::EvidenceReady(pieces) = ready else { panic!("{ready:?}") };
    let (framework, scheme) = (framework("16.0"), scheme());
    let rules = Rules { framework: &framework, scheme: &scheme };
    apply(rules, &seed(), &Edit::AddEvidence(pieces)).unwrap().unwrap().assessment
}

/// The path of the first piece of evidence.
fn first_path(assessment: &Assessment) -> &str {
    match &assessment.evidence[0].source {
        EvidenceSource::File { path, .. } => path,
        EvidenceSource::Link { url } => panic!("{url} is a link"),
    }
}

#[test]
fn a_document_comes_back_as_it_was_written_and_its_evidence_travels_by_relative_path() {
    let home = tempfile::tempdir().unwrap();
    let world = world(home.path());
    let folder = home.path().join("project/evidence");
    fs::create_dir_all(&folder).unwrap();
    let guide = folder.join("guide & \"notes\" ü.txt");
    fs::write(&guide, "The guide").unwrap();
    let assessment = with_evidence(&world, &guide);
    assert_eq!(first_path(&assessment), guide.to_string_lossy());

    let file = home.path().join("project/a.claimbook");
    let write = Effect::Write(file.clone(), Box::new(assessment.clone()), 7);
    assert_eq!(event(&world, write.clone()), Event::Written(file.clone(), 7));
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("evidence/guide & "), "relative, with a slash");
    assert!(!text.contains(&*home.path().to_string_lossy()), "no path of this machine");
    assert_eq!(read(event(&world, Effect::Read(file.clone()))), assessment);

    event(&world, write);
    assert_eq!(fs::read_to_string(home.path().join("project/a.claimbook~")).unwrap(), text, "the version before");

    // Saved elsewhere, the citation still finds its file.
    fs::create_dir_all(home.path().join("other/deep")).unwrap();
    let other = home.path().join("other/deep/b.claimbook");
    event(&world, Effect::Write(other.clone(), Box::new(assessment), 8));
    assert!(fs::read_to_string(&other).unwrap().contains("../../project/evidence/guide"));
    let again = read(event(&world, Effect::Read(other.clone())));
    assert_eq!(first_path(&again), guide.to_string_lossy());
    let states = event(&world, Effect::CheckEvidence(Some(other), Box::new(again.clone())));
    assert_eq!(states, Event::EvidenceChecked([(EvidenceCode(1), EvidenceState::Present)].into()));

    // The whole project moves: the relative path still holds.
    fs::rename(home.path().join("project"), home.path().join("moved")).unwrap();
    let moved = read(event(&world, Effect::Read(home.path().join("moved/a.claimbook"))));
    assert!(Path::new(first_path(&moved)).is_file(), "{}", first_path(&moved));
}

#[test]
fn evidence_is_found_changed_moved_or_missing() {
    let home = tempfile::tempdir().unwrap();
    let world = world(home.path());
    let file = home.path().join("guide.txt");
    fs::write(&file, "The guide").unwrap();
    let assessment = with_evidence(&world, &file);
    let state = || {
        let saved = Some(home.path().join("a.claimbook"));
        match event(&world, Effect::CheckEvidence(saved, Box::new(assessment.clone()))) {
            Event::EvidenceChecked(states) => states[&EvidenceCode(1)].clone(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(state(), EvidenceState::Present);
    fs::write(&file, "The GUIDE").unwrap();
    assert_eq!(state(), EvidenceState::Changed, "of the same size");
    fs::remove_file(&file).unwrap();
    assert_eq!(state(), EvidenceState::Missing);
    let elsewhere = home.path().join("deep/other-name.txt");
    fs::create_dir_all(elsewhere.parent().unwrap()).unwrap();
    fs::write(&elsewhere, "The guide").unwrap();
    assert_eq!(state(), EvidenceState::Moved { found: elsewhere.to_string_lossy().into_owned() });
}

#[test]
fn a_recovery_file_is_found_by_the_next_run_and_recovered() {
    let home = tempfile::tempdir().unwrap();
    let original = home.path().join("a.claimbook");
    let mut changed = seed();
    changed.change_claim(id("1.3.5.6"), |claim| claim.comment = "Not saved".to_owned());
    {
        let first = world(home.path());
        let write = Effect::WriteRecovery(Some(original.clone()), Box::new(changed.clone()), 2);
        assert_eq!(event(&first, write), Event::RecoveryWritten(2));
        assert_eq!(recoveries(&world(home.path())), [], "its program is alive");
    }
    let second = world(home.path());
    let found = recoveries(&second);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].original, Some(original.clone()));
    assert!(!found[0].written.is_empty());
    match event(&second, Effect::ReadRecovery(found[0].path.clone())) {
        Event::Read { path, opened, unsaved } => {
            assert_eq!((path, unsaved), (Some(original.clone()), true));
            assert_eq!(opened.assessment, changed);
        }
        other => panic!("{other:?}"),
    }
    // A crash right after the recovery loses nothing either.
    drop(second);
    let third = world(home.path());
    let found = recoveries(&third);
    assert_eq!(found.iter().map(|left| left.original.clone()).collect::<Vec<_>>(), [Some(original)]);
    assert_eq!(events(&third, Effect::DiscardRecovery(found[0].path.clone())), []);
    assert_eq!(recoveries(&third), []);
}

#[test]
fn a_recovery_file_goes_when_the_document_is_saved() {
    let home = tempfile::tempdir().unwrap();
    {
        let world = world(home.path());
        event(&world, Effect::WriteRecovery(None, Box::new(seed()), 2));
        assert_eq!(events(&world, Effect::RemoveRecovery), []);
    }
    assert_eq!(recoveries(&world(home.path())), []);
}

#[test]
fn the_example_is_unpacked_opens_without_repairs_and_a_changed_copy_is_left_alone() {
    let home = tempfile::tempdir().unwrap();
    let world = world(home.path());
    let path_of = |event: &Event| match event {
        Event::Read { path, .. } => path.clone().unwrap(),
        other => panic!("{other:?}"),
    };
    let first = event(&world, Effect::ReadExample);
    let path = path_of(&first);
    let example = read(first);
    assert_eq!(example.subject.title, "Digital CRM");
    let states = event(&world, Effect::CheckEvidence(Some(path.clone()), Box::new(example.clone())));
    let Event::EvidenceChecked(states) = states else { panic!("{states:?}") };
    assert!(!states.is_empty() && states.values().all(|state| *state == EvidenceState::Present), "{states:?}");
    assert_eq!(path_of(&event(&world, Effect::ReadExample)), path, "an untouched copy is used again");

    let mut own = example;
    own.change_claim(id("1.3.5.6"), |claim| claim.comment = "Mine".to_owned());
    event(&world, Effect::Write(path.clone(), Box::new(own.clone()), 2));
    let second = path_of(&event(&world, Effect::ReadExample));
    assert_ne!(second, path);
    assert_eq!(read(event(&world, Effect::Read(path))), own);
}

#[test]
fn what_cannot_be_done_is_told_with_its_place() {
    let home = tempfile::tempdir().unwrap();
    let world = world(home.path());
    fs::write(home.path().join("file"), "text").unwrap();
    let below_a_file = home.path().join("file/a.claimbook");
    let failed = event(&world, Effect::Write(below_a_file.clone(), Box::new(seed()), 1));
    let Event::WriteFailed(failure) = failed else { panic!("{failed:?}") };
    assert!(failure.what.contains("a.claimbook") && !failure.hint.is_empty(), "{failure:?}");
    for effect in [
        Effect::Read(home.path().join("missing.claimbook")),
        Effect::Read(home.path().to_owned()),
        Effect::Read(home.path().join("file")),
        Effect::ReadRecovery(home.path().join("missing.claimbook")),
        Effect::RegisterEvidence(vec![home.path().join("missing.pdf")], None),
        Effect::Relink(EvidenceCode(1), home.path().join("missing.pdf")),
    ] {
        let shown = format!("{effect:?}");
        let Event::Failed(failure) = event(&world, effect) else { panic!("{shown}") };
        assert!(!failure.why.is_empty() && !failure.hint.is_empty(), "{shown}: {failure:?}");
    }
}

#[test]
fn settings_are_read_by_the_next_run() {
    let home = tempfile::tempdir().unwrap();
    let settings = claimbook::app::Settings { zoom: 130, ..Default::default() };
    let nested = home.path().join("not/there/yet");
    assert_eq!(events(&world(&nested), Effect::WriteSettings(settings.write())), []);
    assert_eq!(world(&nested).read_settings(), settings);
    assert_eq!(world(home.path()).read_settings(), claimbook::app::Settings::default());
}

#[test]
fn an_export_that_may_not_be_says_how_many_problems_stand_in_the_way() {
    let home = tempfile::tempdir().unwrap();
    let out = home.path().join("final.zip");
    let order = ExportOrder {
        out: out.clone(),
        profile: Profile::Assessor,
        draft: false,
        force: false,
        processes: Vec::new(),
        round: None,
        docx: false,
        sign: None,
    };
    let mut broken = seed();
    broken.change_claim(id("1.3.5.6"), |claim| claim.citations = vec![Citation::whole(EvidenceCode(9))]);
    let mut events = events(&world(home.path()), Effect::Export(order, Box::new(broken)));
    let Some(Event::ExportFailed(failure)) = events.pop() else { panic!("{events:?}") };
    assert!(failure.why.contains("problems stand in the way"), "{failure:?}");
    assert!(!out.exists());
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0, "nothing is left behind");
    // The same words reach the screen through the queue.
    let mut app = super::with_seed();
    super::send(&mut app, Command::Edit(Edit::Claims(vec![id("1.3.5.6")], ClaimChange::Note("n".to_owned()))));
    super::receive(&mut app, Event::ExportFailed(failure.clone()));
    assert!(app.export.is_none());
    assert!(app.notices.shown().any(|notice| notice.text == failure.to_string()));
}
