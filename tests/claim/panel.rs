//! The panel by accessible label: what a person clicks, types and presses, and what the document says afterwards.

use std::sync::Arc;

use claimbook::app::{ClaimCommand, ClaimSection, Command, Effect, Event, Opened, Region};
use claimbook::assessment::{
    Assessment, Claim, EvidenceCode, EvidenceSource, Passage, PassageOrigin, PassageSupport, Question, Scope, Support,
};
use claimbook::edit::{ClaimChange, Edit, NewEvidence};
use claimbook::figures::proposed_comment;
use claimbook::words::Language;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::support::window::TestWindow;
use crate::support::{framework, id, scheme, seed};

/// Ctrl and Shift.
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
/// What the framework says about 1.1.11.2 in these tests.
const TEXT: &str = "Track each lead. Close leads that are dead. Report.";

/// A high window on the claim about a process, with the framework's own text about 1.1.11.2.
pub(super) fn claim_of(assessment: Assessment, process: &str) -> TestWindow {
    let mut window = TestWindow::with_size(1400.0, 2400.0);
    let mut tree = claimbook::framework::Framework::clone(&framework("16.0"));
    tree.set_texts([(id("1.1.11.2"), TEXT.to_owned())]);
    let opened = Opened { assessment, framework: Arc::new(tree), scheme: scheme(), repairs: Vec::new() };
    let path = Some("seed.claimbook".into());
    window.receive(Event::Read { path, opened: Box::new(opened), unsaved: false });
    window.send(Command::ToggleRegion(Region::Charts));
    window.send(Command::Show(id(process)));
    window
}

/// The claim about a process.
pub(super) fn claim(window: &TestWindow, process: &str) -> Claim {
    window.assessment().claim(id(process)).cloned().unwrap_or_default()
}

/// The seed without a mapping of 1.1.11.2.
fn unmapped() -> Assessment {
    let mut assessment = seed();
    assessment.change_claim(id("1.1.11.2"), |claim| claim.mapping.clear());
    assessment
}

/// The texts and marks of a claim's passages.
fn marks(window: &TestWindow, process: &str) -> Vec<(String, Option<PassageSupport>)> {
    claim(window, process).mapping.iter().map(|passage| (passage.text.clone(), passage.support)).collect()
}

#[test]
fn the_framework_s_text_is_marked_in_place_with_the_mouse() {
    let mut window = claim_of(unmapped(), "1.1.11.2");
    window.click("Mark the framework's text");
    let mapping = claim(&window, "1.1.11.2").mapping;
    assert!(mapping.iter().all(|passage| passage.origin == PassageOrigin::Framework && passage.support.is_none()));
    let text: String = mapping.iter().map(|passage| passage.text.as_str()).collect();
    assert_eq!((mapping.len(), text.as_str()), (3, TEXT));
    window.click("Mark of passage 2: not marked");
    assert_eq!(marks(&window, "1.1.11.2")[1].1, Some(PassageSupport::Fully), "a click goes on to the next mark");
    window.click("Passage 1: partly supported");
    assert_eq!(marks(&window, "1.1.11.2")[0].1, Some(PassageSupport::Partly));
    window.type_into("Why passage 1 is not, or only partly, supported", "By hand only");
    assert_eq!(claim(&window, "1.1.11.2").mapping[0].reason, "By hand only");
    window.click("Join passage 1 with the next");
    let joined = &claim(&window, "1.1.11.2").mapping[0];
    assert_eq!(joined.text, "Track each lead. Close leads that are dead. ");
    assert_eq!(joined.support, Some(PassageSupport::Partly), "partly and fully together are partly");
}

#[test]
fn the_framework_s_text_is_marked_cut_and_joined_with_the_keyboard_alone() {
    let mut window = claim_of(unmapped(), "1.1.11.2");
    window.click("Mark the framework's text");
    window.press(Modifiers::NONE, Key::F);
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::P);
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::N);
    let supports: Vec<_> = marks(&window, "1.1.11.2").into_iter().map(|(_, mark)| mark.unwrap().word()).collect();
    assert_eq!(supports, ["fully", "partly", "not"]);
    window.press(Modifiers::NONE, Key::U);
    window.press(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(marks(&window, "1.1.11.2")[2].1, None);
    for _ in 0..6 {
        window.press(Modifiers::NONE, Key::ArrowRight);
    }
    window.press(Modifiers::NONE, Key::S);
    let texts: Vec<String> = marks(&window, "1.1.11.2").into_iter().map(|(text, _)| text).collect();
    assert_eq!(texts, ["Track each lead. ", "Close ", "leads that are dead. ", "Report."]);
    window.press(Modifiers::NONE, Key::F);
    assert_eq!(
        marks(&window, "1.1.11.2")[2].1,
        Some(PassageSupport::Fully),
        "the piece behind the cut has the keyboard"
    );
    window.press(Modifiers::NONE, Key::ArrowUp);
    window.press(Modifiers::NONE, Key::J);
    let texts: String = marks(&window, "1.1.11.2").into_iter().map(|(text, _)| text).collect();
    assert_eq!((marks(&window, "1.1.11.2").len(), texts.as_str()), (3, TEXT));
    window.type_text("x");
    let texts: String = marks(&window, "1.1.11.2").into_iter().map(|(text, _)| text).collect();
    assert_eq!(texts, TEXT, "the framework's words cannot be typed over");
}

#[test]
fn a_selection_in_a_phrase_becomes_a_phrase_of_its_own() {
    let mut window = claim_of(unmapped(), "1.1.11.2");
    window.click("Mark the framework's text");
    for _ in 0..6 {
        window.press(Modifiers::NONE, Key::ArrowRight);
    }
    for _ in 0..4 {
        window.press(Modifiers::SHIFT, Key::ArrowRight);
    }
    window.click("Split passage 1");
    let texts: Vec<String> = marks(&window, "1.1.11.2").into_iter().map(|(text, _)| text).collect();
    assert_eq!(texts[..3], ["Track ", "each", " lead. "]);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(marks(&window, "1.1.11.2").len(), 3, "one step");
}

#[test]
fn letters_mark_a_passage_only_while_its_mark_has_the_keyboard() {
    let mut window = claim_of(unmapped(), "1.1.11.2");
    window.click("Add passage");
    window.press(Modifiers::NONE, Key::F);
    window.type_text("f");
    assert_eq!(marks(&window, "1.1.11.2"), [("f".to_owned(), None)], "typing marks nothing");
    window.harness.get_by_label("Mark of passage 1: not marked").focus();
    window.settle();
    window.press(Modifiers::NONE, Key::P);
    assert_eq!(marks(&window, "1.1.11.2"), [("f".to_owned(), Some(PassageSupport::Partly))]);
}

#[test]
fn a_sentence_is_a_step_of_undo() {
    let mut window = claim_of(unmapped(), "1.1.11.2");
    window.click("Add passage");
    for text in ["O", "ne.", " ", "T", "wo."] {
        window.type_text(text);
    }
    assert_eq!(claim(&window, "1.1.11.2").mapping[0].text, "One. Two.");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(claim(&window, "1.1.11.2").mapping[0].text, "One.");
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(claim(&window, "1.1.11.2").mapping.is_empty(), "a passage and its first sentence are one step");
}

/// Registers two addresses.
fn register(window: &mut TestWindow) {
    let piece = |title: &str| NewEvidence {
        title: title.to_owned(),
        source: EvidenceSource::Link { url: format!("https://example.com/{title}") },
        cite: None,
    };
    window.send(Command::Edit(Edit::AddEvidence(vec![piece("User guide"), piece("Release notes")])));
    window.send(Command::Show(id("1.1.11.2")));
}

#[test]
fn evidence_is_cited_for_a_passage_by_a_few_letters_and_the_last_used_comes_first() {
    let mut window = claim_of(unmapped(), "1.1.11.2");
    register(&mut window);
    window.click("Add passage");
    window.click("Cite evidence for passage 1");
    window.type_text("notes");
    window.press(Modifiers::NONE, Key::Enter);
    let last = EvidenceCode(window.assessment().last_evidence);
    assert_eq!(claim(&window, "1.1.11.2").mapping[0].citations[0].evidence, last);
    window.type_into(&format!("Page of {last} for passage 1"), "12");
    window.type_into(&format!("Time of {last} for passage 1"), "0:42");
    assert_eq!(claim(&window, "1.1.11.2").mapping[0].citations[0].place(), "page 12, time 0:42");
    window.click("Cite evidence for the claim");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(claim(&window, "1.1.11.2").citations.last().unwrap().evidence, last, "the last used piece is first");
    window.take_effects();
    window.click(&format!("Open {last} Release notes, cited for passage 1"));
    assert!(matches!(window.take_effects().as_slice(), [Effect::OpenExternally(_)]));
}

#[test]
fn a_passage_has_a_path_field_of_its_own() {
    let mut window = claim_of(unmapped(), "1.1.11.2");
    window.click("Add passage");
    window.click("Cite evidence for passage 1");
    window.type_into("Path of evidence for passage 1", "https://example.com/a.pdf");
    window.click("Add: Path of evidence for passage 1");
    assert_eq!(claim(&window, "1.1.11.2").mapping[0].citations.len(), 1);
}

#[test]
fn the_score_is_told_in_words_with_the_numbers_of_the_claim() {
    let window = claim_of(seed(), "1.2.7.2");
    let words = "6 level 4 processes: 4 fully (5.0), 2 not submitted (3.0): mean 4.33, computed 4.3";
    assert!(window.shows(words), "{:?}", window.names());
    for head in ["Computed", "Claimed", "Awarded", "Printed"] {
        assert!(window.shows(head), "{head}");
    }
}

#[test]
fn a_step_to_the_full_score_submits_the_missing_process() {
    let mut window = claim_of(seed(), "1.2.7.2");
    window.click("Submit 1.2.7.2.5");
    assert_eq!(window.assessment().scope(id("1.2.7.2.5")), Scope::In);
    assert_eq!(window.app().document.as_ref().unwrap().outline.selected, Some(id("1.2.7.2")), "the claim stays");
}

#[test]
fn a_step_to_the_full_score_marks_a_passage() {
    let mut assessment = unmapped();
    assessment.change_claim(id("1.1.11.2"), |claim| {
        claim.mapping.push(Arc::new(Passage { support: Some(PassageSupport::Not), ..Passage::vendor("No.") }));
    });
    let mut window = claim_of(assessment, "1.1.11.2");
    window.click("Mark passage 1 fully supported");
    assert_eq!(marks(&window, "1.1.11.2")[0].1, Some(PassageSupport::Fully));
}

#[test]
fn the_proposed_comment_is_taken_over_by_key() {
    let mut window = claim_of(unmapped(), "1.1.11.2");
    window.send(Command::Edit(Edit::Claims(vec![id("1.1.11.2")], ClaimChange::Comment(String::new()))));
    window.press(CTRL_SHIFT, Key::U);
    assert_eq!(claim(&window, "1.1.11.2").comment, "Fully Conformant. This level 3 process is covered in full.");
}

#[test]
fn questions_are_asked_answered_and_settled_round_by_round() {
    let mut window = claim_of(unmapped(), "1.1.11.2");
    window.click("Add question");
    window.type_text("Where is it shown?");
    window.type_into("Author of question 1", "Ann");
    window.type_into("Answer to question 1", "On page 3");
    window.click("Question 1: settled");
    window.click("Add question");
    window.type_into("Round of question 2", "\u{8}");
    window.harness.get_by_label("Round of question 2").focus();
    window.settle();
    window.press(Modifiers::COMMAND, Key::A);
    window.type_text("2");
    let questions = claim(&window, "1.1.11.2").questions;
    assert_eq!((questions[0].text.as_str(), questions[0].author.as_str()), ("Where is it shown?", "Ann"));
    assert_eq!((questions[0].answer.as_str(), questions[0].settled), ("On page 3", true));
    assert_eq!((questions[1].round, questions[1].settled), (2, false));
    assert!(window.shows("Round 1") && window.shows("Round 2"));
    assert!(window.shows("1 open question"));
    window.click("Remove question 2");
    assert_eq!(claim(&window, "1.1.11.2").questions.len(), 1);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(claim(&window, "1.1.11.2").questions.len(), 2);
}

#[test]
fn the_next_open_question_is_found_by_key_and_counted_above() {
    let mut assessment = unmapped();
    assessment.change_claim(id("1.3.5.6"), |claim| claim.questions.push(Question::of_round(1)));
    let mut window = claim_of(assessment, "1.3");
    assert!(window.shows("1 open question"), "{:?}", window.names());
    window.press(Modifiers::COMMAND.plus(Modifiers::ALT), Key::J);
    assert_eq!(window.app().document.as_ref().unwrap().outline.selected, Some(id("1.3.5.6")));
    window.type_text("Here");
    assert_eq!(claim(&window, "1.3.5.6").questions[0].answer, "Here", "the keyboard is in the answer");
}

#[test]
fn sections_fold_and_stay_folded_until_the_keyboard_is_sent_there() {
    let mut window = claim_of(unmapped(), "1.1.11.2");
    window.click("Fold section Comment");
    assert!(window.app().is_folded(ClaimSection::Comment));
    assert!(window.app().settings.write().contains("comment"), "it is remembered");
    window.send(Command::Show(id("1.1.9.5")));
    assert!(window.shows("Open section Comment"));
    window.press(CTRL_SHIFT, Key::C);
    assert!(window.shows("Fold section Comment"));
    window.type_text("Typed");
    assert_eq!(claim(&window, "1.1.9.5").comment, "Typed");
    window.send(Command::Claim(ClaimCommand::Fold(ClaimSection::Mapping)));
    assert!(!window.shows("Add passage"));
}

#[test]
fn nothing_of_the_claim_is_cut_off_in_a_narrow_window() {
    for process in ["1.1.11.2", "1.2.7.2", "1.1"] {
        let mut window = TestWindow::with_size(760.0, 2400.0);
        window.open(seed());
        window.send(Command::Show(id(process)));
        let panel = window.harness.get_by_label("Fold section Notes").rect().left();
        for name in ["In scope", "Owner", "Status", "Add question", "Component"] {
            let rects: Vec<_> = window.harness.query_all_by_label(name).map(|node| node.rect()).collect();
            let inside = rects.iter().any(|rect| rect.right() <= 760.0 && rect.left() >= panel - 20.0);
            assert!(inside, "{process} {name}: {rects:?}");
        }
    }
}

#[test]
fn breadcrumbs_lead_upwards() {
    let mut window = claim_of(seed(), "1.2.7.2");
    let title = framework("16.0").get(id("1.2.7")).unwrap().title();
    window.click(&format!("Up to {title}"));
    assert_eq!(window.app().document.as_ref().unwrap().outline.selected, Some(id("1.2.7")));
}

#[test]
fn the_typed_score_of_a_level_4_process_is_not_called_computed() {
    let mut window = claim_of(seed(), "1.2.7.2.1");
    assert!(window.shows("The typed score 5.0 counts for this process in the computed score of 1.2.7.2"));
    assert!(!window.shows_part("computed 5.0"), "{:?}", window.names());
    assert!(window.shows("–"), "nothing is computed for it: {:?}", window.names());
    window.send(Command::Edit(Edit::Claims(
        vec![id("1.2.7.2.1")],
        ClaimChange::AddPassage(
            0,
            Arc::new(Passage { support: Some(PassageSupport::Partly), ..Passage::vendor("Half of it.") }),
        ),
    )));
    assert!(window.shows_part("1 marked passage: 1 in part (4.0): mean 4.00, computed 4.0"), "{:?}", window.names());
    assert!(window.shows("5.0 F"), "the typed one is printed");
    window.send(Command::Edit(Edit::Claims(vec![id("1.2.7.2.1")], ClaimChange::Claimed(None))));
    assert!(!window.shows_part("The typed score"), "{:?}", window.names());
}

#[test]
fn the_proposed_comment_names_the_level_of_its_process() {
    for (process, level) in [("1.1.11.2", 3), ("1.2.7.2.1", 4)] {
        let mut window = claim_of(seed(), process);
        window.click("Use proposal");
        let words = format!("Fully Conformant. This level {level} process is covered in full.");
        assert_eq!(claim(&window, process).comment, words);
    }
    let mut old = claimbook::scheme::Scheme::clone(&scheme());
    old.words.comment_full = "Old words.".to_owned();
    let assessment = seed();
    let figures = crate::support::figures(&assessment);
    let told = proposed_comment(&framework("16.0"), &old, &assessment, &figures, id("1.2.7.2.1"));
    assert_eq!(told, "Old words.", "a scheme that names no level prints what it says");
}

#[test]
fn a_mark_with_shift_goes_on_to_the_next_phrase_that_is_not_marked() {
    let mut window = claim_of(unmapped(), "1.1.11.2");
    window.click("Mark the framework's text");
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::P);
    window.press(Modifiers::NONE, Key::ArrowUp);
    window.press(Modifiers::SHIFT, Key::F);
    window.press(Modifiers::NONE, Key::N);
    let found: Vec<_> =
        marks(&window, "1.1.11.2").into_iter().map(|(_, mark)| mark.map(PassageSupport::word)).collect();
    assert_eq!(found, [Some("fully"), Some("partly"), Some("not")], "the marked one in between is passed by");
    window.press(Modifiers::SHIFT, Key::P);
    assert_eq!(marks(&window, "1.1.11.2")[2].1, Some(PassageSupport::Partly));
    assert!(window.shows_part("Every passage in scope is marked"), "{:?}", window.names());
}

#[test]
fn a_mark_with_shift_goes_on_to_the_next_claim_where_none_is_left() {
    let mut assessment = seed();
    for process in ["1.1.11.2", "1.3.4.2"] {
        assessment
            .change_claim(id(process), |claim| claim.mapping = vec![Arc::new(Passage::vendor("How it is done."))]);
    }
    let mut window = claim_of(assessment, "1.1.11.2");
    window.harness.get_by_label("Mark of passage 1: not marked").focus();
    window.settle();
    window.press(Modifiers::SHIFT, Key::F);
    assert_eq!(claim(&window, "1.1.11.2").mapping[0].support, Some(PassageSupport::Fully));
    assert_eq!(window.app().document.as_ref().unwrap().outline.selected, Some(id("1.3.4.2")));
    window.press(Modifiers::NONE, Key::P);
    assert_eq!(claim(&window, "1.3.4.2").mapping[0].support, Some(PassageSupport::Partly), "its mark has the keyboard");
}

#[test]
fn the_next_passage_is_gone_to_while_a_text_is_typed() {
    let mut assessment = unmapped();
    assessment.change_claim(id("1.1.11.2"), |claim| {
        claim.mapping = vec![Arc::new(Passage::vendor("One.")), Arc::new(Passage::vendor("Two."))];
    });
    let mut window = claim_of(assessment, "1.1.11.2");
    window.harness.get_by_role_and_label(egui::Role::MultilineTextInput, "Passage 1").focus();
    window.settle();
    window.press(Modifiers::ALT | Modifiers::SHIFT, Key::F);
    window.type_text("!");
    let found = marks(&window, "1.1.11.2");
    assert_eq!(found[0], ("One.".to_owned(), Some(PassageSupport::Fully)));
    assert!(found[1].0.contains('!') && found[1].1.is_none(), "{found:?}");
}

#[test]
fn the_fields_of_a_citation_stay_in_one_line_with_their_words() {
    for width in [1000.0, 1280.0, 1900.0] {
        let mut window = TestWindow::with_size(width, 1600.0);
        window.open(unmapped());
        register(&mut window);
        let code = EvidenceCode(window.assessment().last_evidence);
        let citation = claimbook::assessment::Citation::whole(code);
        window.send(Command::Edit(Edit::Claims(vec![id("1.1.11.2")], ClaimChange::Cite(None, citation))));
        let rect = |label: &str| window.harness.get_by_label(label).rect();
        let fields = ["Page", "Section", "Time"].map(|part| rect(&format!("{part} of {code} for the claim")));
        for field in fields {
            assert!((field.center().y - fields[0].center().y).abs() < 1.0, "{width}: {fields:?}");
            assert!(field.width() >= 34.0 && field.right() < width, "{width}: {fields:?}");
        }
        for (part, field) in ["Page", "Section", "Time"].iter().zip(fields) {
            let words = window.harness.query_all_by_label(part).map(|node| node.rect());
            let mut beside = words.filter(|words| (words.center().y - field.center().y).abs() < 6.0);
            assert!(beside.any(|words| (0.0..20.0).contains(&(field.left() - words.right()))), "{width}: {part}");
        }
    }
}

#[test]
fn no_support_is_said_in_the_language_of_the_window() {
    let mut window = claim_of(seed(), "1.2.7.2");
    window.send(Command::Edit(Edit::Claims(vec![id("1.2.7.2.1")], ClaimChange::Support(Some(Support::Nothing)))));
    window.press(CTRL_SHIFT, Key::B);
    for (language, words) in [(Language::Japanese, "なし"), (Language::Chinese, "无")] {
        window.speak(language);
        assert!(window.shows(words), "{:?}", window.names());
        assert!(!window.shows("none"), "{:?}", window.names());
    }
}

#[test]
fn nothing_moves_in_a_narrow_panel_when_the_support_is_chosen() {
    for width in [800.0, 985.0, 1100.0, 1280.0] {
        let mut window = TestWindow::with_size(width, 900.0);
        window.open(seed());
        window.send(Command::Show(id("1.1.11.2")));
        let owner =
            |window: &TestWindow| window.harness.get_by_role_and_label(egui::Role::TextInput, "Owner").rect().top();
        window.click("Support: manual");
        let before = owner(&window);
        window.click("Support: automated and manual");
        assert!((owner(&window) - before).abs() < 1.0, "{width}: {before} {}", owner(&window));
    }
}

#[test]
fn the_parts_of_a_claim_are_come_to_by_key_from_any_view() {
    let mut window = claim_of(seed(), "1.1.11.2");
    window.send(Command::ShowView(claimbook::app::View::Evidence));
    window.press(CTRL_SHIFT, Key::C);
    assert!(window.harness.get_by_role_and_label(egui::Role::MultilineTextInput, "Comment").is_focused());
}
