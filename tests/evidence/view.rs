//! The register as it is seen: by accessible label and by key, asserting the document and what is wanted in the world.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use claimbook::app::{
    Collected, Command, Dialog, Effect, Event, EvidenceCommand, EvidenceEffect, EvidenceEvent, JobEvent, JobKind,
    JobProgress, NoPreview, Picture, Preview, RunningJob, Stopped, View,
};
use claimbook::assessment::{
    Assessment, Citation, DocumentField, EvidenceCode, EvidenceKind, EvidenceSource, Redaction,
};
use claimbook::checks::EvidenceState;
use claimbook::edit::{Edit, EvidenceChange, NewEvidence};
use egui::accesskit::Role;
use egui::{Event as Input, Key, Modifiers};
use egui_kittest::kittest::Queryable;

use super::{file, new, with};
use crate::support::id;
use crate::support::window::TestWindow;

/// A register of four pieces, the first two cited.
fn register() -> Assessment {
    let mut assessment =
        with(&[("/p/guide.pdf", "aa"), ("/p/report.txt", "bb"), ("/q/copy.pdf", "aa"), ("/p/shot.png", "cc")]);
    assessment.change_claim(id("1.1.9.5"), |claim| claim.citations = vec![Citation::whole(EvidenceCode(1))]);
    assessment.change_claim(id("1.3.5.6"), |claim| claim.citations = vec![Citation::whole(EvidenceCode(3))]);
    assessment
}

/// A window that shows the register of an assessment.
fn window(assessment: Assessment) -> TestWindow {
    let mut window = TestWindow::with(assessment);
    window.send(Command::ShowView(View::Evidence));
    window.take_effects();
    window
}

/// The codes in the register.
fn codes(window: &TestWindow) -> Vec<u32> {
    window.assessment().evidence.iter().map(|piece| piece.code.0).collect()
}

/// The claims that cite a piece.
fn cited_by(window: &TestWindow, code: u32) -> Vec<String> {
    window.assessment().cited_by(EvidenceCode(code)).map(|id| id.to_string()).collect()
}

/// Tells what became of the files.
fn states(window: &mut TestWindow, states: &[(u32, EvidenceState)]) {
    let states: BTreeMap<_, _> = states.iter().map(|(code, state)| (EvidenceCode(*code), state.clone())).collect();
    window.receive(Event::EvidenceChecked(states));
}

#[test]
fn the_arrows_move_enter_opens_f2_renames_and_delete_removes() {
    let mut window = window(register());
    window.click("Show E001 guide");
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.take_effects().contains(&Effect::OpenExternally("/p/report.txt".to_owned())));
    window.press(Modifiers::NONE, Key::F2);
    assert!(window.harness.get_by_role_and_label(Role::TextInput, "Title").is_focused());
    // The whole title is selected, so that typing replaces it.
    window.type_text("Test of March");
    assert_eq!(window.assessment().evidence[1].title, "Test of March");
    window.press(Modifiers::NONE, Key::Enter);
    window.press(Modifiers::NONE, Key::End);
    window.press(Modifiers::NONE, Key::Delete);
    assert_eq!(codes(&window), [1, 2, 3]);
    // The neighbour is chosen, and keys go on there.
    window.press(Modifiers::NONE, Key::Delete);
    assert_eq!(codes(&window), [1, 2]);
    window.press(Modifiers::COMMAND, Key::Z);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!((codes(&window), cited_by(&window, 3)), (vec![1, 2, 3, 4], vec!["1.3.5.6".to_owned()]));
}

#[test]
fn the_search_and_the_quick_filters_show_less_and_say_how_much() {
    let mut window = window(register());
    states(&mut window, &[(2, EvidenceState::Missing)]);
    window.click("Show only: Missing");
    assert!(window.shows("Show E002 report") && !window.shows("Show E001 guide"));
    assert!(window.shows("1 of 4 pieces"));
    window.click("Show only: Not cited");
    assert!(window.shows("2 of 4 pieces") && window.shows("Show E004 shot"));
    window.click("Clear the search");
    window.type_into("Search the register", "guide state:lost");
    assert!(window.shows_part("state: knows missing"), "{:?}", window.names());
    assert!(window.shows("4 of 4 pieces"), "what is not understood hides nothing");
    window.click("Clear the search");
    window.type_into("Search the register", "zzz");
    assert!(window.shows_part("Nothing in the register fits"));
}

#[test]
fn a_missing_file_is_relinked_by_a_typed_path_where_no_dialog_appears() {
    let mut window = window(register());
    states(&mut window, &[(1, EvidenceState::Present), (2, EvidenceState::Missing)]);
    let field = "Path of the file as it is now";
    window.click("Show E001 guide");
    assert!(!window.shows(field), "it is there");
    window.click("Show E002 report");
    window.type_into(field, "/p/renamed.txt");
    window.take_effects();
    window.click(&format!("Add: {field}"));
    let wanted = Effect::Relink(EvidenceCode(2), PathBuf::from("/p/renamed.txt"));
    assert!(window.take_effects().contains(&wanted));
}

#[test]
fn a_click_on_a_head_sorts_and_another_turns_round() {
    let mut window = window(register());
    let order = |window: &TestWindow| {
        let names = window.names().into_iter().filter(|name| name.starts_with("Show E"));
        names.map(|name| name["Show ".len()..][..4].to_owned()).collect::<Vec<_>>()
    };
    window.click("Sort the register by Title");
    assert_eq!(order(&window), ["E003", "E001", "E002", "E004"]);
    window.click("Sort the register by Title");
    assert_eq!(order(&window), ["E004", "E002", "E001", "E003"]);
}

#[test]
fn only_visible_rows_of_two_thousand_are_drawn() {
    let paths: Vec<String> = (1..=2_000).map(|number| format!("/p/file-{number}.txt")).collect();
    let pieces: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), "")).collect();
    let mut window = window(with(&pieces));
    let drawn = |window: &TestWindow| window.names().iter().filter(|name| name.starts_with("Show E")).count();
    assert!((5..60).contains(&drawn(&window)), "{}", drawn(&window));
    window.click("Show E001 file-1");
    window.press(Modifiers::NONE, Key::End);
    assert!(window.shows("Show E2000 file-2000"), "the table follows the keys");
    assert!(drawn(&window) < 60);
}

#[test]
fn the_entry_has_kind_date_and_the_way_to_the_limit_of_age() {
    // High enough for the whole entry.
    let mut window = TestWindow::with_size(1280.0, 1400.0);
    window.open(register());
    window.send(Command::ShowView(View::Evidence));
    window.click("Show E002 report");
    window.harness.get_by_role_and_label(Role::TextInput, "Dated").focus();
    window.settle();
    window.type_text("2014-06");
    assert_eq!(window.assessment().evidence[1].dated, "2014-06");
    window.send(Command::Edit(Edit::Field(DocumentField::Completed, "2017-02".to_owned())));
    window.send(Command::Edit(Edit::Field(DocumentField::EvidenceYears, "2".to_owned())));
    assert!(window.shows("Evidence may be 2 years older than the completion date."));
    assert!(window.shows_part("Too old. It is dated"));
    window.click("Show only: Too old");
    assert!(window.shows("Show E002 report") && !window.shows("Show E001 guide"));
    let problems = &window.app().document.as_ref().unwrap().problems;
    assert!(problems.iter().any(|problem| problem.code == "CB032"));
    window.click("Change the limit");
    assert_eq!(window.app().view, View::Subject);
    assert!(window.shows("Evidence: at most so many years old"));
}

#[test]
fn a_preview_is_asked_for_once_and_shown_when_it_comes() {
    let mut window = window(register());
    window.click("Show E004 shot");
    let path = PathBuf::from("/p/shot.png");
    let asked = Effect::Evidence(EvidenceEffect::Preview(EvidenceCode(4), path.clone()));
    assert_eq!(window.take_effects(), std::slice::from_ref(&asked));
    assert!(window.shows_part("Reading"));
    let shown = Picture::new(2, 2, vec![255; 16]).unwrap();
    let come = |preview| Event::Evidence(EvidenceEvent::Previewed(EvidenceCode(4), path.clone(), preview));
    window.receive(come(Preview::Picture { shown, width: 4000, height: 3000 }));
    assert!(window.shows("Preview of E004") && window.shows("4000 × 3000 pixels"));
    window.receive(come(Preview::Nothing(NoPreview::TooManyPixels(60_000, 60_000))));
    assert!(window.shows("No preview: 60000 × 60000 pixels are too many for a preview"));
    window.receive(come(Preview::Pdf { pages: 1, title: "Guide".to_owned() }));
    assert!(window.shows("PDF, 1 page") && window.shows("“Guide”"));
    window.receive(come(Preview::Text { text: "First line".to_owned(), cut: true }));
    assert!(window.shows("First line") && window.shows_part("Open shows all of it"));
    // One that comes too late is not shown for another piece.
    window.click("Show E002 report");
    window.receive(come(Preview::Pdf { pages: 9, title: String::new() }));
    assert!(!window.shows("PDF, 9 pages"));
    // Checking again reads it again.
    window.take_effects();
    window.click("Check again");
    let effects = window.take_effects();
    assert!(effects.contains(&Effect::Evidence(EvidenceEffect::ForgetDigests)));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Evidence(EvidenceEffect::Preview(..)))));
}

#[test]
fn conflicts_are_asked_answered_for_all_alike_and_registered_as_one_step() {
    let mut window = window(register());
    let place = Some((id("1.1.11.2"), None));
    let cited = |piece: NewEvidence| NewEvidence { cite: place, ..piece };
    let pieces = vec![
        cited(new("/n/fresh.pdf", "f1")),
        cited(new("/n/copy.txt", "bb")),
        cited(new("/n/guide.pdf", "n1")),
        cited(new("/m/guide.pdf", "m1")),
    ];
    window.receive(Event::EvidenceReady(pieces));
    assert_eq!(window.app().dialog, Some(Dialog::EvidenceConflicts));
    assert_eq!(codes(&window), [1, 2, 3, 4], "nothing happens before the answers");
    assert!(window.shows("These 3 files meet entries of the register. What is to become of each?"));
    window.harness.get_all_by_label("Replace: guide.pdf").next().unwrap().click();
    window.settle();
    window.click("Replace for all 2 like this");
    window.click("Go on");
    assert_eq!(window.app().dialog, None);
    assert_eq!(codes(&window), [1, 2, 3, 4, 5]);
    assert_eq!(window.assessment().evidence[0].source, file("/m/guide.pdf", "m1"), "the last one stands");
    assert_eq!(cited_by(&window, 1), ["1.1.9.5", "1.1.11.2"], "citations stay");
    assert_eq!(cited_by(&window, 2), ["1.1.11.2"]);
    assert_eq!(cited_by(&window, 5), ["1.1.11.2"]);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(*window.assessment(), register(), "one step");
}

#[test]
fn a_batch_waits_behind_escape_and_can_be_given_up() {
    let mut window = window(register());
    window.receive(Event::EvidenceReady(vec![new("/n/guide.pdf", "n1")]));
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.app().dialog, None);
    assert!(window.shows("1 file waits for an answer"));
    window.click("Decide...");
    window.click("Cancel");
    assert!(!window.shows("1 file waits for an answer"));
    assert_eq!(*window.assessment(), register());
}

#[test]
fn several_known_files_are_told_in_one_message() {
    let mut window = window(register());
    window.receive(Event::EvidenceReady(vec![new("/p/guide.pdf", "aa"), new("/p/report.txt", "bb")]));
    let told = window.app().notices.all().last().unwrap().text.clone();
    assert_eq!(told, "2 files are in the register already: E001, E002");
}

#[test]
fn what_moved_is_relinked_all_at_once_and_undone_at_once() {
    let mut window = window(register());
    let moved = |to: &str| EvidenceState::Moved { found: to.to_owned() };
    states(&mut window, &[(1, moved("/a/guide.pdf")), (2, EvidenceState::Present), (4, moved("/a/shot.png"))]);
    window.click("More");
    window.click("Relink what moved (2)");
    assert_eq!(window.assessment().evidence[0].source, file("/a/guide.pdf", "aa"));
    assert_eq!(window.assessment().evidence[3].source, file("/a/shot.png", "cc"));
    assert!(window.take_effects().iter().any(|effect| matches!(effect, Effect::CheckEvidence(..))));
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(*window.assessment(), register());
    // One alone, from its entry.
    window.click("Show E001 guide");
    window.click("Relink to where it was found");
    assert_eq!(window.assessment().evidence[0].source, file("/a/guide.pdf", "aa"));
    assert_eq!(window.assessment().evidence[3].source, file("/p/shot.png", "cc"));
}

#[test]
fn duplicates_are_merged_into_the_first_with_their_citations() {
    let mut window = window(register());
    window.click("Show E001 guide");
    assert!(window.shows("The same content as E003"));
    window.click("More");
    window.click("Merge duplicates (1)");
    assert_eq!(codes(&window), [1, 2, 4]);
    assert_eq!(cited_by(&window, 1), ["1.1.9.5", "1.3.5.6"]);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(*window.assessment(), register());
}

#[test]
fn collected_files_are_pointed_to_as_one_step_but_for_what_changed_meanwhile() {
    let mut window = window(register());
    window.click("More");
    window.click("Collect into the project folder");
    let effects = window.take_effects();
    let path = PathBuf::from("seed.claimbook");
    assert!(effects.iter().any(|effect| matches!(effect,
        Effect::Evidence(EvidenceEffect::Collect(own, whole)) if *own == path && **whole == register())));
    let copied = vec![
        (EvidenceCode(1), EvidenceChange::Source(file("/s/evidence/E001-guide.pdf", "aa"))),
        (EvidenceCode(2), EvidenceChange::Source(file("/s/evidence/E002-report.txt", "of another day"))),
        (EvidenceCode(1), EvidenceChange::Redaction(Redaction::twin(file("/s/evidence/E001-redacted.pdf", "cc")))),
    ];
    let collected = Collected { copied, left: vec![(EvidenceCode(4), "it does not exist".to_owned())] };
    let event = |path: &str, collected| Event::Evidence(EvidenceEvent::Collected(path.into(), collected));
    window.receive(event("other.claimbook", collected.clone()));
    assert_eq!(*window.assessment(), register(), "what is not of this document changes nothing");
    window.receive(event("seed.claimbook", collected));
    let sources: Vec<EvidenceSource> =
        window.assessment().evidence.iter().take(2).map(|piece| piece.source.clone()).collect();
    assert_eq!(sources, [file("/s/evidence/E001-guide.pdf", "aa"), file("/p/report.txt", "bb")]);
    let told: Vec<&str> = window.app().notices.all().iter().map(|notice| notice.text.as_str()).collect();
    assert!(told.contains(&"E004 stays where it is: it does not exist"), "{told:?}");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(*window.assessment(), register());
}

#[test]
fn an_assessment_without_a_file_is_saved_before_a_picture_is_kept_or_evidence_collected() {
    let mut window = TestWindow::start();
    let opened = claimbook::app::Opened {
        assessment: register(),
        framework: crate::support::framework("16.0"),
        scheme: crate::support::scheme(),
        repairs: Vec::new(),
    };
    window.receive(Event::Read { path: None, opened: Box::new(opened), unsaved: true });
    window.take_effects();
    let picture = Picture::new(1, 1, vec![1, 2, 3, 255]).unwrap();
    window.send(Command::Evidence(EvidenceCommand::AddPicture(picture.clone(), None)));
    assert!(matches!(window.take_effects().as_slice(), [Effect::PickSave(_)]));
    window.receive(Event::Picked(Box::new(Command::SaveAs("/s/a.claimbook".into()))));
    let revision = window.app().document.as_ref().unwrap().revision();
    window.take_effects();
    window.receive(Event::Written("/s/a.claimbook".into(), revision));
    let kept = Effect::Evidence(EvidenceEffect::SavePicture("/s/evidence".into(), picture, None));
    assert!(window.take_effects().contains(&kept));
}

#[test]
fn a_pasted_picture_is_cited_by_the_claim_that_is_shown() {
    let mut window = window(register());
    let image = egui::ColorImage::filled([2, 1], egui::Color32::RED);
    let paste = |window: &mut TestWindow| {
        window.harness.event(Input::PasteImage(Arc::new(image.clone())));
        window.settle();
        let effects = window.take_effects();
        effects.into_iter().find_map(|effect| match effect {
            Effect::Evidence(EvidenceEffect::SavePicture(_, picture, place)) => Some((picture, place)),
            _ => None,
        })
    };
    let (picture, place) = paste(&mut window).unwrap();
    assert_eq!((picture.width, picture.rgba.as_slice(), place), (2, &[255, 0, 0, 255, 255, 0, 0, 255][..], None));
    window.send(Command::Show(id("1.1.11.2")));
    assert_eq!(paste(&mut window).unwrap().1, Some((id("1.1.11.2"), None)));
    window.send(Command::ShowDialog(Dialog::About));
    assert_eq!(paste(&mut window), None, "not behind a dialog");
}

#[test]
fn a_clipboard_without_a_picture_is_told_and_its_text_goes_nowhere() {
    let mut window = window(register());
    window.click("Show E001 guide");
    window.harness.get_by_role_and_label(Role::TextInput, "Title").focus();
    window.settle();
    window.harness.state_mut().app.send(Command::Evidence(EvidenceCommand::RequestPaste));
    window.harness.run_steps(1);
    assert!(window.take_effects().contains(&Effect::Evidence(EvidenceEffect::RequestPaste)));
    window.harness.event(Input::Paste("a text".to_owned()));
    window.settle();
    assert_eq!(window.assessment().evidence[0].title, "guide");
    let told = |window: &TestWindow| {
        let all = window.app().notices.all().iter();
        all.filter(|notice| notice.text == "The clipboard holds no picture").count()
    };
    assert_eq!(told(&window), 1);
    // Nothing at all comes from an empty clipboard; after a few frames that is told as well.
    let before = told(&window);
    window.send(Command::Evidence(EvidenceCommand::RequestPaste));
    window.settle();
    assert_eq!(told(&window), before + 1);
}

#[test]
fn files_over_the_window_are_told_what_a_drop_would_do() {
    let mut window = window(register());
    let hover = |window: &mut TestWindow, names: &[&str]| {
        let files = names.iter().map(|name| egui::HoveredFile { path: Some(name.into()), ..Default::default() });
        window.harness.input_mut().hovered_files = files.collect();
        // Files over the window keep it awake.
        window.harness.run_steps(3);
    };
    hover(&mut window, &["/n/a.pdf", "/n/b.pdf"]);
    assert!(window.shows("Drop to register 2 files as evidence"));
    hover(&mut window, &["/n/b.claimbook"]);
    assert!(window.shows("Drop to open b.claimbook"));
    hover(&mut window, &["/n/a.pdf"]);
    window.harness.state_mut().app.send(Command::Show(id("1.1.11.2")));
    window.harness.run_steps(3);
    assert!(window.shows("Drop to register 1 file as evidence and cite it for 1.1.11.2"));
    hover(&mut window, &[]);
    assert!(!window.shows_part("Drop to"));
}

#[test]
fn a_job_shows_how_far_it_is_and_can_be_cancelled_from_the_status_bar() {
    let mut window = window(register());
    let progress = JobProgress { done: 3, total: 4, rate: 1, doing: "guide.pdf".to_owned() };
    let job = RunningJob { number: 7, kind: JobKind::Adding, progress };
    window.receive(Event::Evidence(EvidenceEvent::Job(JobEvent::Progress(job))));
    assert!(window.shows("Reading files: 75 %"));
    window.click("Cancel: Reading files");
    assert_eq!(window.take_effects(), [Effect::Evidence(EvidenceEffect::Cancel(7))]);
    window.receive(Event::Evidence(EvidenceEvent::Cancelled(Stopped::Adding)));
    window.receive(Event::Evidence(EvidenceEvent::Job(JobEvent::Ended(7))));
    assert!(!window.shows_part("Reading files:"));
}

#[test]
fn the_view_works_in_a_small_window_too() {
    for (width, height) in [(1024.0, 700.0), (640.0, 400.0), (512.0, 350.0)] {
        let mut window = TestWindow::with_size(width, height);
        window.open(register());
        window.send(Command::ToggleRegion(claimbook::app::Region::Outline));
        window.send(Command::ShowView(View::Evidence));
        window.harness.get_by_label("Evidence register").focus();
        window.settle();
        window.press(Modifiers::NONE, Key::Home);
        assert!(
            window.harness.query_by_role_and_label(Role::TextInput, "Title").is_some(),
            "{width} x {height}: {:?}",
            window.names()
        );
    }
}

#[test]
fn a_kind_is_chosen_in_the_entry() {
    let mut window = window(register());
    window.click("Show E001 guide");
    window.click("Kind of evidence");
    window.harness.get_by_role_and_label(Role::Button, "Manual").click();
    window.settle();
    assert_eq!(window.assessment().evidence[0].kind, EvidenceKind::Manual);
}

#[test]
fn the_register_takes_the_keyboard_when_it_is_shown_and_leaves_it_to_a_field() {
    let mut window = window(register());
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.take_effects().contains(&Effect::OpenExternally("/p/guide.pdf".to_owned())));
    window.harness.get_by_label("Search the register").focus();
    window.settle();
    window.press(Modifiers::NONE, Key::Delete);
    assert_eq!(codes(&window), [1, 2, 3, 4], "a key in a field is the field's");
}

#[test]
fn a_pasted_picture_is_chosen_and_its_title_can_be_typed_at_once() {
    let mut window = window(register());
    window.receive(Event::Evidence(EvidenceEvent::PictureKept(new("/p/Screenshot 2026.png", "dd"))));
    let code = window.assessment().evidence.last().unwrap().code;
    assert!(window.harness.get_by_role_and_label(Role::TextInput, "Title").is_focused(), "{:?}", window.names());
    window.type_text("Order screen");
    assert_eq!(window.assessment().evidence(code).unwrap().title, "Order screen", "the time is typed over");
}

#[test]
fn a_picture_pasted_on_a_claim_waits_for_its_title_in_the_register() {
    let mut window = TestWindow::with(register());
    window.send(Command::Show(id("1.1.11.2")));
    let piece = NewEvidence { cite: Some((id("1.1.11.2"), None)), ..new("/p/shot 2.png", "dd") };
    window.receive(Event::Evidence(EvidenceEvent::PictureKept(piece)));
    assert_eq!(window.app().view, View::Claim, "the work goes on where it was");
    assert!(window.shows_part("E005 is chosen in the evidence register"), "{:?}", window.names());
    window.send(Command::ShowView(View::Evidence));
    assert!(window.shows_part("E005 shot 2"), "{:?}", window.names());
    assert!(window.harness.query_by_role_and_label(Role::TextInput, "Title").is_some());
}

#[test]
fn kinds_are_named_in_the_language_of_the_window() {
    let mut window = window(register());
    window.speak(claimbook::words::Language::Japanese);
    assert!(!window.shows("Other") && !window.shows("Assessor"), "{:?}", window.names());
}
