//! The list of problems: keys, severities, whole texts, fixes.

use std::collections::BTreeMap;
use std::sync::Arc;

use claimbook::app::{Command, Effect, Event, ProblemGroups, View};
use claimbook::assessment::{Assessment, Citation, Evidence, EvidenceCode, EvidenceSource};
use claimbook::checks::{EvidenceState, Severity, Target};
use egui::{Key, Modifiers};

use crate::support::window::TestWindow;
use crate::support::{empty, id, seed};

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

use egui_kittest::kittest::{NodeT, Queryable};

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

/// How many rows of problems are in sight.
fn rows(window: &TestWindow) -> usize {
    window.names().iter().filter(|name| name.starts_with("Go to ") && name.contains(": CB")).count()
}

#[test]
fn a_middling_window_shows_two_dozen_problems_and_the_chosen_one() {
    let mut window = window(broken());
    choose(&mut window, "");
    assert!(window.app().document.as_ref().unwrap().problems.len() > 30);
    assert!(rows(&window) >= 24, "{} rows", rows(&window));
    assert!(window.shows("Go there"));
}

#[test]
fn problems_are_grouped_by_check_and_a_group_is_folded_by_keys_and_by_a_click() {
    let mut window = window(broken());
    choose(&mut window, "");
    window.click("Group by check");
    assert_eq!(window.app().settings.problem_groups, ProblemGroups::Check, "it is remembered");
    let problems = window.app().document.as_ref().unwrap().problems.clone();
    let of_code = |code: &str| problems.iter().filter(|problem| problem.code == code).count();
    let title = claimbook::checks::CHECKS.iter().find(|check| check.code == "CB017").unwrap().title;
    let head = format!("{title} ({})", of_code("CB017"));
    choose(&mut window, "CB017");
    assert!(window.shows(&head), "{head} is not in {:?}", window.names());
    assert_eq!(rows(&window), of_code("CB017"));
    window.press(Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(rows(&window), 0, "it is folded");
    assert!(window.shows(&head));
    window.press(Modifiers::NONE, Key::ArrowRight);
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert!(window.shows(&format!("1 of {}", of_code("CB017"))));
    window.press(Modifiers::NONE, Key::ArrowLeft);
    assert!(window.shows_part("problem"), "the head is chosen again");
    window.click(&format!("Fold the group {title}"));
    assert_eq!(rows(&window), 0);
    window.click(&format!("Open the group {title}"));
    assert_eq!(rows(&window), of_code("CB017"));
}

#[test]
fn problems_are_grouped_by_level_2_process_in_the_order_of_the_outline() {
    let mut window = window(broken());
    choose(&mut window, "1.3.5");
    window.click("Group by level 2 process");
    let problems = window.app().document.as_ref().unwrap().problems.clone();
    let framework = window.app().document.as_ref().unwrap().framework.clone();
    let name = framework.get(id("1.3.5")).unwrap().name.clone();
    let own = problems.iter().filter(|problem| match problem.target {
        Target::Process(process) => process == id("1.3.5") || id("1.3.5").contains(&process),
        _ => false,
    });
    let head = format!("{name} ({})", own.count());
    assert!(window.shows(&head), "{head} is not in {:?}", window.names());
    window.press(Modifiers::NONE, Key::F8);
    assert_eq!(window.app().view, View::Claim, "F8 goes to the next process with a problem");
    let selected = window.app().document.as_ref().unwrap().outline.selected;
    assert!(problems.iter().any(|problem| Some(problem.target) == selected.map(Target::Process)));
}

#[test]
fn all_problems_of_a_check_are_mended_as_one_step_or_their_processes_selected() {
    let mut assessment = seed();
    for process in ["1.1.9.5", "1.1.11.2", "1.3.5.6"] {
        assessment.change_claim(id(process), |claim| claim.comment.clear());
    }
    let mut window = window(assessment);
    let uncommented = |window: &TestWindow| {
        let problems = &window.app().document.as_ref().unwrap().problems;
        problems.iter().filter(|problem| problem.name == "partial-uncommented").map(|problem| problem.target).collect()
    };
    let before: Vec<Target> = uncommented(&window);
    assert!(before.len() > 1, "{before:?}");
    choose(&mut window, "partial-uncommented");
    window.click("Group by check");
    choose(&mut window, "partial-uncommented");
    window.click(&format!("Select the {} processes", before.len()));
    let selected = window.app().document.as_ref().unwrap().selected_ids();
    assert_eq!(selected.into_iter().map(Target::Process).collect::<Vec<_>>(), before);
    choose(&mut window, "partial-uncommented");
    window.click(&format!("Write the generated comment – all {}", before.len()));
    assert_eq!(uncommented(&window), []);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(uncommented(&window), before, "it was one step");
}

#[test]
fn a_problem_of_the_scheme_goes_to_its_list_with_its_name_in_sight() {
    let mut window = TestWindow::with_size(1024.0, 700.0);
    window.open(empty("26.0"));
    choose(&mut window, "CB009");
    window.press(Modifiers::NONE, Key::Enter);
    let title = claimbook::ui::widgets::Titled::shown(claimbook::assessment::DocumentField::Scheme);
    let named: Vec<_> = window.harness.query_all_by_label(title).collect();
    assert!(named.iter().any(|node| node.accesskit_node().is_focused()), "{:?}", window.names());
    assert!(named.iter().all(|node| (60.0..660.0).contains(&node.rect().center().y)), "{named:?}");
}
