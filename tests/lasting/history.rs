//! The history panel, and undo that returns to the very control.

use claimbook::app::{Command, EvidenceCommand, Focus, View, daytime};
use claimbook::assessment::{DocumentField, Evidence, EvidenceCode, EvidenceSource};
use claimbook::edit::{ClaimChange, Edit};
use claimbook::words::{self, Language};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use crate::support::window::TestWindow;
use crate::support::{id, seed};

/// Sets a comment as a step of its own.
fn comment(window: &mut TestWindow, process: &str, text: &str) {
    window.send(Command::EndGesture);
    window.send(Command::Edit(Edit::Claims(vec![id(process)], ClaimChange::Comment(text.to_owned()))));
}

/// Whether the field of this name has the keyboard.
fn has_keyboard(window: &TestWindow, label: &str) -> bool {
    let fields = window.harness.query_all_by_label(label);
    fields.into_iter().any(|node| node.accesskit_node().is_focused())
}

/// Types into the text field of this name; its name may stand above it as well.
fn type_into(window: &mut TestWindow, label: &str, text: &str) {
    let node = window.harness.query_all_by_label(label).find(|node| node.accesskit_node().is_text_input());
    node.unwrap().focus();
    window.settle();
    window.type_text(text);
}

#[test]
fn every_step_says_when_and_from_what_to_what() {
    let mut window = TestWindow::with(seed());
    window.harness.state_mut().app.clock_began = 14 * 3_600 + 5 * 60;
    comment(&mut window, "1.1.11.2", "First");
    comment(&mut window, "1.1.11.2", "Second");
    window.send(Command::Edit(Edit::Tick(id("1.3"), false)));
    window.send(Command::Undo);
    window.send(Command::ShowView(View::History));
    for text in [
        "1.1.11.2 comment: empty → First",
        "1.1.11.2 comment: First → Second",
        "Un-tick 1.3 (undone)",
        "✔ saved",
        "⬅ now",
        "undone",
    ] {
        assert!(window.shows(text), "{text} is not in {:?}", window.names());
    }
    assert!(window.shows_part("14:05:0"), "{:?}", window.names());
    assert!(window.shows_part("claims differ"), "a step of many claims gives their number");
}

#[test]
fn the_arrow_keys_walk_through_the_history() {
    let mut window = TestWindow::with(seed());
    for text in ["One", "Two", "Three"] {
        comment(&mut window, "1.1.11.2", text);
    }
    let text = |window: &TestWindow| {
        window.assessment().claim(id("1.1.11.2")).map(|claim| claim.comment.clone()).unwrap_or_default()
    };
    window.send(Command::ShowView(View::History));
    window.press(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(text(&window), "Two");
    window.press(Modifiers::NONE, Key::Home);
    assert_eq!(text(&window), "");
    assert!(!window.app().has_unsaved_changes(), "as opened is as saved");
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(text(&window), "One");
    window.press(Modifiers::NONE, Key::End);
    assert_eq!(text(&window), "Three");
    assert_eq!(window.app().view, View::History);
    window.click("As opened");
    assert_eq!(text(&window), "");
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(text(&window), "One", "the keys go on from where the mouse clicked");
}

#[test]
fn a_long_history_shows_only_what_is_in_sight_and_keeps_the_current_step_there() {
    let mut window = TestWindow::with(seed());
    for number in 0..600 {
        window.harness.state_mut().app.send(Command::EndGesture);
        let change = ClaimChange::Comment(format!("Text {number}"));
        window.harness.state_mut().app.send(Command::Edit(Edit::Claims(vec![id("1.1.11.2")], change)));
    }
    window.settle();
    window.send(Command::ShowView(View::History));
    assert!(window.shows_part("Text 598 → Text 599"), "the current step is in sight");
    assert!(window.names().len() < 400, "{} names", window.names().len());
    window.press(Modifiers::NONE, Key::Home);
    window.settle();
    assert!(window.shows("As opened"), "the current step is in sight again");
}

#[test]
fn undo_and_redo_return_the_keyboard_to_the_field_that_changed() {
    let mut window = TestWindow::with(seed());
    window.send(Command::Show(id("1.1.11.2")));
    window.send(Command::Focus(Focus::Comment));
    window.type_text("Typed");
    assert_eq!(window.assessment().claim(id("1.1.11.2")).unwrap().comment, "Typed");
    window.send(Command::EndGesture);
    window.send(Command::Show(id("1.3.7.3")));
    type_into(&mut window, "Owner", "Ada");
    window.send(Command::ShowView(View::Problems));

    window.send(Command::Undo);
    assert_eq!(window.app().document.as_ref().unwrap().outline.selected, Some(id("1.3.7.3")));
    assert!(has_keyboard(&window, "Owner"));
    window.send(Command::Undo);
    assert_eq!(window.app().document.as_ref().unwrap().outline.selected, Some(id("1.1.11.2")));
    assert!(has_keyboard(&window, "Comment"));
    window.send(Command::Redo);
    assert!(has_keyboard(&window, "Comment"));
    window.send(Command::Redo);
    assert!(has_keyboard(&window, "Owner"));
}

#[test]
fn undo_returns_to_the_field_of_the_subject() {
    let mut window = TestWindow::with(seed());
    window.send(Command::ShowView(View::Subject));
    let title = DocumentField::ExecutiveSummary.title();
    type_into(&mut window, title, "Words");
    window.send(Command::ShowView(View::Claim));
    window.send(Command::Undo);
    assert_eq!(window.app().view, View::Subject);
    assert!(has_keyboard(&window, title));
}

#[test]
fn times_are_words_of_the_day() {
    let began = 23 * 3_600 + 59 * 60 + 58;
    assert_eq!(daytime(began, 1_000, 1_000), "23:59:59");
    assert_eq!(daytime(began, 5_000, 3_000), "00:00:01");
    assert_eq!(daytime(began, 5_000, 1_000), "yesterday 23:59:59");
    assert_eq!(daytime(began, 2 * 86_400_000 + 5_000, 0), "3 days ago, 23:59:58");
}

#[test]
fn the_labels_of_steps_are_in_the_language_of_the_window() {
    let mut whole = seed();
    for code in [1, 2] {
        let source = EvidenceSource::File { path: format!("/p/{code}.pdf"), sha256: "aa".to_owned(), size: 7 };
        whole.evidence.push(std::sync::Arc::new(Evidence::new(EvidenceCode(code), "Guide", source)));
    }
    whole.last_evidence = 2;
    let mut window = TestWindow::with(whole);
    window.speak(Language::Japanese);
    window.send(Command::Evidence(EvidenceCommand::MergeDuplicates));
    let label = window.app().document.as_ref().unwrap().history.undo_label().map(str::to_owned);
    words::speak(Language::English);
    assert_eq!(label.as_deref(), Some("重複した証拠 1 件を統合"));
}

#[test]
fn a_passage_typed_and_cited_in_the_window_is_undone_in_two_steps() {
    let mut whole = seed();
    let source = EvidenceSource::Link { url: "https://guide.example".to_owned() };
    whole.evidence.push(std::sync::Arc::new(Evidence::new(EvidenceCode(1), "Guide", source)));
    whole.last_evidence = 1;
    let mut window = TestWindow::with_size(1280.0, 2000.0);
    window.open(whole.clone());
    window.send(Command::Show(id("1.1.9.1")));
    window.click("Add passage");
    type_into(&mut window, "Passage 1", "It waits.");
    window.click("Cite evidence for passage 1");
    window.click("Cite E001 Guide");
    type_into(&mut window, "Page of E001 for passage 1", "12");
    type_into(&mut window, "Section of E001 for passage 1", "3.2");
    let claim = window.assessment().claim(id("1.1.9.1")).unwrap();
    assert_eq!((&*claim.mapping[0].text, &*claim.mapping[0].citations[0].section), ("It waits.", "3.2"));
    window.send(Command::Undo);
    let claim = window.assessment().claim(id("1.1.9.1")).unwrap();
    assert_eq!((&*claim.mapping[0].text, claim.mapping[0].citations.len()), ("It waits.", 0));
    window.send(Command::Undo);
    assert_eq!(*window.assessment(), whole);
}
