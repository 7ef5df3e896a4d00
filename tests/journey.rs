//! A person's way through the program, by accessible label, with real files: only the file dialogs are answered by the test.

mod bundles;

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use claimbook::app::{Command, Effect, Event};
use claimbook::assessment::{Assessment, DocumentField, Scope};
use claimbook::perform::{self, World, open};
use claimbook::platform::locations::Locations;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::support::id;
use crate::support::window::TestWindow;

/// A window whose effects are done in a folder of the test.
struct Journey {
    /// The window.
    window: TestWindow,
    /// What jobs share.
    world: World,
    /// The folder; removed at the end.
    home: tempfile::TempDir,
    /// What the user answers when asked where to save or export to.
    answer: Option<PathBuf>,
}

impl Journey {
    /// A window on its start screen.
    fn start() -> Self {
        let home = tempfile::tempdir().unwrap();
        let world = World::new(Some(Locations::below(home.path())));
        Self { window: TestWindow::start(), world, home, answer: None }
    }

    /// Does what was wanted, until nothing more is.
    fn settle(&mut self) {
        loop {
            let effects = self.window.take_effects();
            if effects.is_empty() {
                return;
            }
            for effect in effects {
                for event in self.perform(effect) {
                    self.window.receive(event);
                }
            }
        }
    }

    /// Does one effect; dialogs get the test's answer.
    fn perform(&mut self, effect: Effect) -> Vec<Event> {
        let answer = self.answer.take();
        match (effect, answer) {
            (Effect::PickSave(_), Some(path)) => vec![Event::Picked(Box::new(Command::SaveAs(path)))],
            (Effect::PickEvidence(place), Some(path)) => {
                vec![Event::Picked(Box::new(Command::AddEvidence(vec![path], place)))]
            }
            (Effect::PickSave(_) | Effect::PickEvidence(_) | Effect::PickOpen | Effect::Quit, _) => Vec::new(),
            (effect, _) => {
                let events = Mutex::new(Vec::new());
                perform::perform(effect, &self.world, &|event| events.lock().unwrap().push(event));
                events.into_inner().unwrap()
            }
        }
    }

    /// Clicks, and has done what was wanted.
    fn click(&mut self, label: &str) {
        self.window.click(label);
        self.settle();
    }

    /// Presses keys, and has done what was wanted.
    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.window.press(modifiers, key);
        self.settle();
    }

    /// Where the document is saved.
    fn path(&self) -> PathBuf {
        self.window.app().document.as_ref().unwrap().path.clone().unwrap()
    }

    /// What is on disk.
    fn saved(&self) -> Assessment {
        read(&self.path())
    }
}

/// An assessment on disk.
fn read(path: &Path) -> Assessment {
    open::open(path, &claimbook::framework::Catalogues::default()).unwrap().assessment
}

#[test]
fn the_example_is_opened_changed_undone_commented_saved_and_reopened() {
    let mut journey = Journey::start();
    journey.click("Open the example");
    let coverage = |journey: &Journey| {
        let document = journey.window.app().document.as_ref().unwrap();
        document.figures.of(&document.framework, id("1.1.11")).coverage.unwrap().notation()
    };
    assert_eq!(coverage(&journey), "[2/3]");

    journey.click("1.1.11.2 Track Lead");
    assert_eq!(journey.window.assessment().scope(id("1.1.11.2")), Scope::Out);
    assert_eq!(coverage(&journey), "[1/3]");
    assert!(journey.window.shows("[1/3]"), "the outline shows the new coverage");
    journey.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(coverage(&journey), "[2/3]");

    journey.window.send(Command::Show(id("1.3.7.4")));
    journey.window.send(Command::Edit(claimbook::edit::Edit::Claims(
        vec![id("1.3.7.4")],
        claimbook::edit::ClaimChange::Comment("评语 “ok” <b>".to_owned()),
    )));
    journey.press(Modifiers::COMMAND, Key::S);
    assert!(!journey.window.app().has_unsaved_changes());
    assert_eq!(journey.saved().claim(id("1.3.7.4")).unwrap().comment, "评语 “ok” <b>");
    let path = journey.path();
    assert!(path.with_file_name("huawei-digital-crm.claimbook~").is_file(), "the previous version is kept");

    journey.window.send(Command::ShowStart);
    journey.settle();
    journey.window.send(Command::Open(path));
    journey.settle();
    assert_eq!(journey.window.assessment().claim(id("1.3.7.4")).unwrap().comment, "评语 “ok” <b>");
    assert_eq!(journey.window.app().document.as_ref().unwrap().evidence_states.len(), 3);
}

#[test]
fn a_draft_is_exported_from_the_window_and_verifies() {
    let mut journey = Journey::start();
    journey.click("Open the example");
    let out = journey.home.path().join("bundle.zip");
    let order = claimbook::app::ExportOrder {
        out: out.clone(),
        profile: claimbook::export::Profile::Assessor,
        draft: true,
        force: false,
        sign: None,
        processes: Vec::new(),
        round: None,
        docx: false,
    };
    journey.window.send(Command::Export(order.clone()));
    journey.settle();
    assert!(journey.window.app().export.is_none(), "the export is over");
    assert!(perform::verify::verify(&out, None, &|_, _, _| {}).unwrap().valid);

    let before = std::fs::read(&out).unwrap();
    journey.window.send(Command::Export(order));
    journey.settle();
    let notices = journey.window.app().notices.all().to_vec();
    assert!(notices.iter().any(|notice| notice.text.contains("it exists")), "{notices:?}");
    assert_eq!(std::fs::read(&out).unwrap(), before, "an existing bundle is left alone");
}

#[test]
fn evidence_is_added_cited_and_found_missing_later() {
    let mut journey = Journey::start();
    journey.click("Open the example");
    let file = journey.home.path().join("manual.pdf");
    std::fs::write(&file, "a manual").unwrap();
    journey.window.send(Command::Show(id("1.1.9.5")));
    journey.answer = Some(file.clone());
    journey.window.send(Command::PickEvidence(Some((id("1.1.9.5"), None))));
    journey.settle();
    let claim = journey.window.assessment().claim(id("1.1.9.5")).unwrap().clone();
    assert_eq!(claim.citations.len(), 1);
    assert_eq!(claim.citations[0].evidence.to_string(), "E004");

    std::fs::remove_file(&file).unwrap();
    journey.window.send(Command::CheckEvidence);
    journey.settle();
    let document = journey.window.app().document.as_ref().unwrap();
    assert_eq!(document.evidence_states[&claim.citations[0].evidence], claimbook::checks::EvidenceState::Missing);
    assert!(document.problems.iter().any(|problem| problem.name == "evidence-missing"), "{:?}", document.problems);
}

#[test]
fn a_new_assessment_is_saved_elsewhere_and_keeps_its_evidence() {
    let mut journey = Journey::start();
    journey.click("Open the example");
    let elsewhere = journey.home.path().join("elsewhere");
    std::fs::create_dir(&elsewhere).unwrap();
    journey.answer = Some(elsewhere.join("copy.claimbook"));
    journey.window.send(Command::PickSaveAs);
    journey.settle();
    assert_eq!(journey.path(), elsewhere.join("copy.claimbook"));
    let text = std::fs::read_to_string(journey.path()).unwrap();
    assert!(text.contains("\"../examples/example/evidence/illustration-user-guide.pdf\""), "paths are relative");
    let states = perform::evidence::states(&journey.saved(), None);
    assert!(states.values().all(|state| *state == claimbook::checks::EvidenceState::Present), "{states:?}");
}

#[test]
fn a_crash_loses_nothing_that_was_quiet_for_two_seconds() {
    let mut journey = Journey::start();
    journey.click("Open the example");
    journey.click("1.1.11.2 Track Lead");
    let state = journey.window.harness.state_mut();
    state.app.look_after(10_000);
    state.app.look_after(12_000);
    let effects = state.app.take_effects();
    assert!(matches!(effects.as_slice(), [Effect::WriteRecovery(..)]), "{effects:?}");
    for effect in effects {
        journey.perform(effect);
    }
    // The run ends without a word: its lock is gone, its file stays.
    let recovery = journey.home.path().join("recovery");
    journey.world = World::new(Some(Locations::below(journey.home.path())));
    let left = perform::recoveries(&journey.world);
    assert_eq!(left.len(), 1, "{:?}", std::fs::read_dir(recovery).unwrap().collect::<Vec<_>>());

    let mut next = Journey { window: TestWindow::start(), ..journey };
    next.window.receive(Event::RecoveriesFound(left));
    next.click("Recover huawei-digital-crm.claimbook");
    assert_eq!(next.window.assessment().scope(id("1.1.11.2")), Scope::Out);
    assert!(next.window.app().has_unsaved_changes());
    assert_eq!(next.saved().scope(id("1.1.11.2")), Scope::In, "the saved file is as it was");
}

#[test]
fn the_subject_form_and_the_filter_work_by_label() {
    let mut journey = Journey::start();
    journey.click("Open the example");
    journey.press(Modifiers::COMMAND, Key::F);
    journey.window.type_text("score<5");
    assert!(journey.window.shows_part("1.1.9.5"));
    assert!(!journey.window.shows("1.1.11.2 Track Lead"), "a full score is filtered out");
    let matches = journey.window.app().document.as_ref().unwrap().outline.matches;
    assert_eq!(matches, 6);

    journey.window.send(Command::ShowView(claimbook::app::View::Subject));
    journey.settle();
    let field = DocumentField::ProductVersion.title();
    journey.window.harness.get_by_role_and_label(egui::accesskit::Role::TextInput, field).focus();
    journey.window.settle();
    journey.window.type_text(" SP1");
    assert!(journey.window.assessment().subject.product_version.contains("SP1"));
}

#[test]
fn a_path_typed_by_hand_is_saved_to_and_nothing_there_is_replaced_unasked() {
    let mut journey = Journey::start();
    journey.click("Open the example");
    let there = journey.home.path().join("there.claimbook");
    std::fs::write(&there, "something else").unwrap();
    journey.window.send(Command::SaveNew(there.clone()));
    journey.settle();
    assert_eq!(std::fs::read_to_string(&there).unwrap(), "something else");
    assert!(journey.window.shows_part("it exists"), "{:?}", journey.window.names());

    let target = journey.home.path().join("typed");
    journey.window.send(Command::ShowDialog(claimbook::app::Dialog::SavePath));
    journey.press(Modifiers::COMMAND, Key::A);
    journey.window.type_text(&target.display().to_string());
    journey.click("Save to this path");
    assert_eq!(journey.path(), target.with_extension("claimbook"));
    assert_eq!(journey.saved().subject.company, "Huawei");
}

#[test]
fn a_cancelled_export_leaves_nothing_behind() {
    use claimbook::perform::export::{ExportRequest, NotExported, export};
    let journey_home = tempfile::tempdir().unwrap();
    let example = open::open(
        Path::new("resources/examples/huawei-digital-crm.claimbook"),
        &claimbook::framework::Catalogues::default(),
    )
    .unwrap()
    .assessment;
    for out in ["bundle.zip", "bundle"] {
        let flag = claimbook::platform::worker::CancelFlag::default();
        let request = ExportRequest {
            catalogues: claimbook::framework::Catalogues::default(),
            out: journey_home.path().join(out),
            profile: claimbook::export::Profile::Assessor,
            draft: true,
            force: false,
            date: claimbook::export::Date { year: 2026, month: 11, day: 23 },
            only: vec!["charts".to_owned(), "json".to_owned()],
            processes: Vec::new(),
            sign: None,
            round: None,
        };
        // Cancelled while the bundle is written: the documents are made by then.
        let progress = |now: claimbook::app::RunningExport| {
            if now.thousandths >= 800 {
                flag.cancel();
            }
        };
        assert_eq!(export(&request, &example, &progress, &flag), Err(NotExported::Cancelled), "{out}");
        assert_eq!(std::fs::read_dir(journey_home.path()).unwrap().count(), 0, "{out}");
    }
}

#[test]
fn evidence_from_outside_is_collected_and_travels_with_the_folder() {
    let mut journey = Journey::start();
    let home = journey.home.path().to_owned();
    let project = home.join("project");
    std::fs::create_dir_all(home.join("away/deep")).unwrap();
    std::fs::create_dir(&project).unwrap();
    std::fs::write(home.join("away/guide.txt"), "guide").unwrap();
    std::fs::write(home.join("away/deep/report.txt"), "report").unwrap();
    journey.click("Open the example");
    journey.window.send(Command::SaveAs(project.join("a.claimbook")));
    journey.settle();
    // A whole folder is added, then a copy of one of its files: the register says that it knows it.
    journey.window.send(Command::AddEvidence(vec![home.join("away")], Some((id("1.1.9.5"), None))));
    journey.settle();
    assert_eq!(journey.window.assessment().evidence.len(), 5);
    std::fs::copy(home.join("away/guide.txt"), home.join("copy.txt")).unwrap();
    journey.window.send(Command::AddEvidence(vec![home.join("copy.txt")], None));
    journey.settle();
    journey.click("Skip: copy.txt");
    journey.click("Go on");
    assert_eq!(journey.window.assessment().evidence.len(), 5);
    // One file moves within the folder and is found again.
    journey.window.send(Command::ShowView(claimbook::app::View::Evidence));
    journey.settle();
    journey.click("More");
    journey.click("Collect into the project folder");
    journey.press(Modifiers::COMMAND, Key::S);
    assert!(project.join("evidence/E005-guide.txt").is_file());
    std::fs::create_dir(project.join("new")).unwrap();
    std::fs::rename(project.join("evidence/E005-guide.txt"), project.join("new/guide.txt")).unwrap();
    journey.click("Check again");
    journey.click("More");
    journey.click("Relink what moved (1)");
    journey.press(Modifiers::COMMAND, Key::S);
    // The laptop travels: nothing but the folder goes along.
    let elsewhere = home.join("elsewhere");
    std::fs::rename(&project, &elsewhere).unwrap();
    std::fs::remove_dir_all(home.join("away")).unwrap();
    let saved = read(&elsewhere.join("a.claimbook"));
    let states = perform::evidence::states(&saved, None);
    assert_eq!(states.len(), 5);
    assert!(states.values().all(|state| *state == claimbook::checks::EvidenceState::Present), "{states:?}");
    assert_eq!(saved.claim(id("1.1.9.5")).unwrap().citations.len(), 2);
}
