//! The list of problems: keys, severities, whole texts, fixes.

use std::collections::BTreeMap;
use std::sync::Arc;

use claimbook::app::{Command, Effect, Event, View};
use claimbook::assessment::{Assessment, Citation, Evidence, EvidenceCode, EvidenceSource};
use claimbook::checks::{EvidenceState, Severity, Target};
use egui::{Key, Modifiers};

use crate::support::window::TestWindow;
use crate::support::{id, seed};

/// The seed with three pieces of evidence, two of them equal, and a citation of nothing.
fn broken() -> Assessment {
    let mut assessment = seed();
    for (code, digest) in [(1, "aa"), (2, "aa"), (3, "cc")] {
        let source = EvidenceSource::File { path: format!("/p/{code}.pdf"), sha256: digest.to_owned(), size: 7 };
        assessment.evidence.push(Arc::new(Evidence::new(EvidenceCode(code), "Guide", source)));
    }
    assessment.last_evidence = 3;
    assessment.change_claim(id("1.3.5.6"), |claim| {
        let codes = [9, 1, 9, 2].map(EvidenceCode);
        claim.citations = codes.iter().map(|code| Citation::whole(*code)).collect();
        claim.citations[2].page = "3".to_owned();
    });
    assessment
}

/// A window that shows the problems.
fn window(assessment: Assessment) -> TestWindow {
    let mut window = TestWindow::with(assessment);
    let moved = EvidenceState::Moved { found: "/a/3.pdf".to_owned() };
    let states = BTreeMap::from([
        (EvidenceCode(1), EvidenceState::Present),
        (EvidenceCode(2), EvidenceState::Changed),
        (EvidenceCode(3), moved),
    ]);
    window.receive(Event::EvidenceChecked(states));
    window.send(Command::ShowView(View::Problems));
    window.take_effects();
    window
}

/// Chooses the first problem that a filter finds, by keys.
fn choose(window: &mut TestWindow, filter: &str) {
    window.send(Command::ShowView(View::Problems));
    window.harness.get_by_label("Filter problems").focus();
    window.settle();
    window.press(Modifiers::COMMAND, Key::A);
    window.type_text(filter);
    window.harness.get_by_label("Problems").focus();
    window.settle();
    window.press(Modifiers::NONE, Key::Home);
}

use egui_kittest::kittest::Queryable;

#[test]
fn the_arrows_move_through_the_problems_and_enter_goes_there() {
    let mut window = window(broken());
    let problems = window.app().document.as_ref().unwrap().problems.clone();
    assert!(problems.len() > 10);
    choose(&mut window, "CB003");
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::ArrowUp);
    window.press(Modifiers::NONE, Key::Enter);
    let mut of_code = problems.iter().filter(|problem| problem.code == "CB003");
    let second = of_code.nth(1).map(|problem| problem.target);
    let Some(Target::Process(second)) = second else { panic!("the seed has too few of CB003") };
    assert_eq!(window.app().view, View::Claim);
    assert_eq!(window.app().document.as_ref().unwrap().outline.selected, Some(second));
}

#[test]
fn several_problems_of_one_place_and_code_are_passed_one_by_one() {
    let mut assessment = broken();
    assessment.change_claim(id("1.3.5.6"), |claim| {
        claim.citations.extend([10, 11].map(|code| Citation::whole(EvidenceCode(code))));
    });
    let mut window = window(assessment);
    choose(&mut window, "CB017");
    for code in ["E009", "E010", "E011"] {
        assert!(window.shows_part(&format!("1.3.5.6 cites {code}")), "{code}");
        window.press(Modifiers::NONE, Key::ArrowDown);
    }
}

#[test]
fn severities_are_counted_and_hidden_by_a_click() {
    let mut window = window(broken());
    let problems = window.app().document.as_ref().unwrap().problems.clone();
    let count = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let (errors, warnings) = (
        if errors == 1 { "1 error".to_owned() } else { format!("{errors} errors") },
        if warnings == 1 { "1 warning".to_owned() } else { format!("{warnings} warnings") },
    );
    assert!(window.shows(&errors) && window.shows(&warnings), "{:?}", window.names());
    choose(&mut window, "CB003");
    window.harness.get_by_label("Problems").focus();
    let shown = |window: &TestWindow| window.names().iter().filter(|name| name.ends_with(": CB003")).count();
    assert!(shown(&window) > 0);
    let of_code = problems.iter().filter(|problem| problem.code == "CB003").count();
    window.click(&format!("{of_code} warnings"));
    assert_eq!(shown(&window), 0);
    assert!(window.shows_part("No problem of the severities that are shown"));
    window.click(&format!("{of_code} warnings"));
    assert!(shown(&window) > 0);
}

#[test]
fn the_whole_text_of_the_chosen_problem_stands_below_the_list() {
    let mut window = window(broken());
    choose(&mut window, "CB031");
    let problem = window.app().document.as_ref().unwrap().problems.iter().find(|problem| problem.code == "CB031");
    let message = problem.unwrap().message.clone();
    assert!(window.harness.query_all_by_label(&message).count() >= 1, "{message}");
}

#[test]
fn what_can_be_mended_with_a_click_is_one_step_of_undo() {
    let mut window = window(broken());
    choose(&mut window, "CB031");
    window.click("Relink to where it was found");
    assert_eq!(window.assessment().evidence[2].location(), "/a/3.pdf");
    window.press(Modifiers::COMMAND, Key::Z);
    choose(&mut window, "CB014");
    window.take_effects();
    window.click("Take over the change");
    assert!(window.take_effects().contains(&Effect::Relink(EvidenceCode(2), "/p/2.pdf".into())));
    choose(&mut window, "CB016");
    window.click("Merge with the first");
    let codes: Vec<u32> = window.assessment().evidence.iter().map(|piece| piece.code.0).collect();
    assert_eq!(codes, [1, 3]);
    choose(&mut window, "CB015");
    window.click("Remove from the register");
    assert_eq!(window.assessment().evidence.len(), 1);
    choose(&mut window, "CB017");
    window.click("Remove the citation");
    let claim = window.assessment().claim(id("1.3.5.6")).unwrap().clone();
    assert_eq!(claim.citations, [Citation::whole(EvidenceCode(1))]);
    choose(&mut window, "CB011");
    window.click("Write the generated comment");
    let commented = window.assessment().claims.values().filter(|claim| !claim.comment.is_empty()).count();
    assert_eq!(commented, 1);
    for _ in 0..4 {
        window.press(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(*window.assessment(), broken());
}

#[test]
fn problems_name_fields_as_people_do_and_say_how_far_one_has_come() {
    let mut assessment = broken();
    Arc::make_mut(&mut assessment.subject).company.clear();
    let mut window = window(assessment);
    choose(&mut window, "Company");
    assert!(window.shows_part("Go to Company"), "{:?}", window.names());
    choose(&mut window, "CB017");
    assert!(window.shows("1 of 1"), "{:?}", window.names());
}
