//! The table of a branch: filled in by keyboard alone, and by mouse.

use claimbook::app::Command;
use claimbook::assessment::{Passage, PassageSupport, Scope, Status, Support};
use claimbook::edit::{ClaimChange, Edit};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::panel::{claim, claim_of};
use crate::support::window::TestWindow;
use crate::support::{empty, framework, id, score, seed, tick};

/// Ctrl and Shift.
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
/// No modifier.
const NONE: Modifiers = Modifiers::NONE;

/// A window whose keyboard is in the table below a process.
fn table(process: &str) -> TestWindow {
    let mut window = claim_of(seed(), process);
    window.press(CTRL_SHIFT, Key::B);
    window
}

/// Presses a key several times.
fn times(window: &mut TestWindow, count: usize, key: Key) {
    for _ in 0..count {
        window.press(NONE, key);
    }
}

/// How many steps can be undone.
fn steps(window: &TestWindow) -> usize {
    window.app().document.as_ref().unwrap().history.done().len()
}

/// Sends an event as the window system would.
fn event(window: &mut TestWindow, event: Event) {
    window.harness.event(event);
    window.settle();
}

#[test]
fn cells_are_filled_in_with_the_keyboard_alone() {
    let mut window = table("1.2.7.2");
    times(&mut window, 2, Key::ArrowRight);
    window.type_text("4.2");
    window.press(NONE, Key::Enter);
    assert_eq!(claim(&window, "1.2.7.2.1").claimed, Some(score("4.2")));
    window.press(NONE, Key::F2);
    window.press(Modifiers::COMMAND, Key::A);
    window.type_text("3,9");
    window.press(NONE, Key::Tab);
    assert_eq!(claim(&window, "1.2.7.2.2").claimed, Some(score("3.9")), "Enter went down, Tab goes on");
    window.type_text("ready");
    window.press(NONE, Key::Tab);
    assert_eq!(claim(&window, "1.2.7.2.2").status, Status::Ready);
    window.type_text("Bob");
    window.press(NONE, Key::Escape);
    let owners: Vec<String> =
        (1..=6).map(|four| claim(&window, &format!("1.2.7.2.{four}")).owner).filter(|owner| owner == "Bob").collect();
    assert!(owners.is_empty(), "Escape takes nothing: {owners:?}");
}

#[test]
fn undo_and_redo_of_a_cell_stay_in_the_table_and_of_what_it_does_not_show_go_there() {
    let mut window = table("1.2.7.2");
    let selected = |window: &TestWindow| window.app().document.as_ref().unwrap().outline.selected;
    times(&mut window, 2, Key::ArrowRight);
    window.type_text("4.2");
    window.press(NONE, Key::Enter);
    let before = claim(&window, "1.2.7.2.1").claimed;
    assert_eq!(before, Some(score("4.2")));
    window.press(Modifiers::COMMAND, Key::Z);
    assert_ne!(claim(&window, "1.2.7.2.1").claimed, before);
    assert_eq!(selected(&window), Some(id("1.2.7.2")));
    window.press(CTRL_SHIFT, Key::Z);
    assert_eq!((claim(&window, "1.2.7.2.1").claimed, selected(&window)), (before, Some(id("1.2.7.2"))));
    window.type_text("3.9");
    window.press(NONE, Key::Enter);
    assert_eq!(claim(&window, "1.2.7.2.2").claimed, Some(score("3.9")), "the keyboard is still in the table");
    let note = ClaimChange::Note("Ask Ann".to_owned());
    window.send(Command::Edit(Edit::Claims(vec![id("1.2.7.2.3")], note)));
    window.send(Command::Undo);
    assert_eq!(selected(&window), Some(id("1.2.7.2.3")));
}

#[test]
fn the_table_stays_in_its_place_when_an_answer_makes_what_stands_above_it_longer() {
    let mut assessment = empty("26.0");
    tick(&mut assessment, "1.3.7.2");
    let mut window = TestWindow::with_size(1280.0, 800.0);
    window.open(assessment);
    window.send(Command::Show(id("1.3.7.2")));
    window.press(CTRL_SHIFT, Key::B);
    let place = |window: &TestWindow| {
        let head = window.harness.get_by_label_contains("Scope of 1.3.7.2.1").rect();
        (head.top(), window.names().iter().filter(|name| name.starts_with("Submit 1.3.7.2.")).count())
    };
    let (before, few) = place(&window);
    window.press(NONE, Key::Space);
    let (after, many) = place(&window);
    assert_eq!(claim(&window, "1.3.7.2.1").scope, Scope::In);
    assert!(many > few + 3, "the way to 5.0 has become longer: {few}, {many}");
    assert!((after - before).abs() < 1.0, "it stood at {before}, and stands at {after}");
}

#[test]
fn a_choice_is_made_with_a_few_letters_and_arrows() {
    let mut window = table("1.2.7.2");
    window.press(NONE, Key::ArrowRight);
    window.type_text("am");
    window.press(NONE, Key::Enter);
    assert_eq!(claim(&window, "1.2.7.2.1").support, Some(Support::Both));
    window.press(NONE, Key::Enter);
    window.press(NONE, Key::ArrowUp);
    window.press(NONE, Key::ArrowUp);
    window.press(NONE, Key::ArrowUp);
    window.press(NONE, Key::ArrowUp);
    window.press(NONE, Key::Enter);
    assert_eq!(claim(&window, "1.2.7.2.2").support, Some(Support::Automated));
}

#[test]
fn a_range_is_filled_down_as_one_step() {
    let mut window = table("1.2.7.2");
    times(&mut window, 4, Key::ArrowRight);
    window.type_text("Ann");
    window.press(NONE, Key::Enter);
    window.press(NONE, Key::ArrowUp);
    let before = steps(&window);
    for _ in 0..3 {
        window.press(Modifiers::SHIFT, Key::ArrowDown);
    }
    window.press(Modifiers::COMMAND, Key::D);
    let owner = |window: &TestWindow, four: u16| claim(window, &format!("1.2.7.2.{four}")).owner;
    assert_eq!((1..=5).map(|four| owner(&window, four)).collect::<Vec<_>>(), ["Ann", "Ann", "Ann", "Ann", ""]);
    assert_eq!(steps(&window), before + 1);
    window.press(NONE, Key::Delete);
    assert_eq!(owner(&window, 2), "");
    window.press(Modifiers::COMMAND, Key::Z);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!((owner(&window, 1).as_str(), owner(&window, 2).as_str()), ("Ann", ""));
}

#[test]
fn a_block_is_pasted_from_a_spreadsheet_as_one_step_and_copied_out_again() {
    let mut window = table("1.2.7.2");
    times(&mut window, 4, Key::ArrowRight);
    let block = "Ann\t\"Two\nlines\"\t\"Says \"\"yes\"\"\"\nBob\tOne\t\n";
    let before = steps(&window);
    event(&mut window, Event::Paste(block.to_owned()));
    let first = claim(&window, "1.2.7.2.1");
    assert_eq!((first.owner.as_str(), first.comment.as_str()), ("Ann", "Says \"yes\""));
    assert_eq!(first.mapping_text(), "Two\nlines");
    assert_eq!(claim(&window, "1.2.7.2.2").owner, "Bob");
    assert_eq!(steps(&window), before + 1);
    window.harness.event(Event::Copy);
    window.harness.step();
    let commands = window.harness.output().platform_output.commands.clone();
    let copied = commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    assert_eq!(copied.as_deref(), Some(block), "the pasted block is selected");
}

#[test]
fn a_block_with_bad_cells_changes_nothing_and_names_each_of_them() {
    let mut window = table("1.2.7.2");
    let before = window.assessment().clone();
    event(&mut window, Event::Paste("in\tA\t9.9\nmaybe\tM\t4.0\n".to_owned()));
    assert_eq!(window.assessment(), &before);
    assert!(window.shows("Nothing was changed:"), "{:?}", window.names());
    assert!(window.shows_part("Row 1.2.7.2.1, column Score: "));
    assert!(window.shows("Row 1.2.7.2.2, column Scope: \"maybe\" is not a scope: in, out or undecided"));
    let rows = "x\n".repeat(9);
    event(&mut window, Event::Paste(rows));
    assert!(window.shows("The block has 9 rows, and only 6 are left from here"));
    assert_eq!(window.assessment(), &before);
}

#[test]
fn marked_passages_are_never_overwritten_by_a_cell() {
    let mut assessment = seed();
    assessment.change_claim(id("1.2.7.2.1"), |claim| {
        let passage = Passage { support: Some(PassageSupport::Fully), ..Passage::vendor("One.") };
        claim.mapping = vec![passage.clone().into(), passage.into()];
    });
    let mut window = claim_of(assessment, "1.2.7.2");
    window.press(CTRL_SHIFT, Key::B);
    times(&mut window, 5, Key::ArrowRight);
    let before = window.assessment().clone();
    window.press(NONE, Key::Delete);
    assert_eq!(window.assessment(), &before);
    assert!(window.shows_part("the mapping has 2 passages with marks of their own"));
    times(&mut window, 1, Key::ArrowDown);
    window.type_text("New text");
    window.press(NONE, Key::Enter);
    assert_eq!(claim(&window, "1.2.7.2.2").mapping_text(), "New text");
}

#[test]
fn a_bad_score_stays_in_its_editor_and_says_why() {
    let mut window = table("1.2.7.2");
    times(&mut window, 2, Key::ArrowRight);
    window.type_text("7");
    window.press(NONE, Key::Enter);
    assert!(window.shows_part("\"7\" is not a score that the scheme allows"), "{:?}", window.names());
    assert_eq!(window.assessment(), &seed());
    window.press(NONE, Key::Escape);
    assert!(!window.shows_part("is not a score that the scheme allows"));
}

#[test]
fn cells_are_clicked_edited_and_ticked_with_the_mouse() {
    let mut window = claim_of(seed(), "1.2.7.2");
    window.click("Owner of 1.2.7.2.3");
    window.type_text("Eve");
    window.press(NONE, Key::Enter);
    assert_eq!(claim(&window, "1.2.7.2.3").owner, "Eve");
    let name = framework("16.0").get(id("1.2.7.2.5")).unwrap().name.clone();
    window.click(&format!("Submit 1.2.7.2.5 {name}"));
    assert_eq!(window.assessment().scope(id("1.2.7.2.5")), Scope::In);
    window.click("Scope of 1.2.7.2.6");
    window.press(NONE, Key::F2);
    window.click("Choose In scope");
    assert_eq!(window.assessment().scope(id("1.2.7.2.6")), Scope::In);
    window.click(&format!("Go to 1.2.7.2.5 {name}"));
    assert_eq!(window.app().document.as_ref().unwrap().outline.selected, Some(id("1.2.7.2.5")));
}

#[test]
fn what_is_typed_in_a_cell_stays_with_it_when_another_cell_is_clicked() {
    let mut window = claim_of(seed(), "1.2.7.2");
    window.click("Owner of 1.2.7.2.3");
    window.type_text("Eve");
    window.click("Owner of 1.2.7.2.6");
    assert_eq!(claim(&window, "1.2.7.2.3").owner, "Eve");
    assert_eq!(claim(&window, "1.2.7.2.6").owner, "");
    let before = claim(&window, "1.2.7.2.2").claimed;
    window.click("Score of 1.2.7.2.2");
    window.type_text("7");
    window.click("Owner of 1.2.7.2.6");
    assert!(window.shows_part("\"7\" is not a score that the scheme allows"), "{:?}", window.names());
    window.press(NONE, Key::Escape);
    assert_eq!(claim(&window, "1.2.7.2.2").claimed, before);
    assert_eq!(claim(&window, "1.2.7.2.6").owner, "");
}

#[test]
fn a_branch_shows_all_rows_down_to_level_four_and_draws_only_some() {
    let mut window = table("1.3");
    let below = framework("16.0").descendants(id("1.3")).iter().filter(|process| process.level <= 4).count();
    assert!(below > 100, "{below}");
    let drawn = |window: &TestWindow| window.harness.query_all_by_label_contains("Scope of 1.3").count();
    assert!((5..60).contains(&drawn(&window)), "{}", drawn(&window));
    window.press(Modifiers::COMMAND, Key::End);
    window.press(Modifiers::COMMAND, Key::ArrowDown);
    let last = framework("16.0").descendants(id("1.3")).iter().rfind(|process| process.level <= 4).unwrap().id;
    assert!(window.shows(&format!("Scope of {last}")), "the last row is scrolled to");
    window.press(NONE, Key::Home);
    window.type_text("in");
    window.press(NONE, Key::Enter);
    assert_eq!(window.assessment().scope(last), Scope::In);
}

#[test]
fn tab_goes_through_the_cells_and_leaves_the_table_after_escape() {
    let mut window = table("1.2.7.2");
    let at = |window: &TestWindow| {
        let node = window.harness.get_by_label("Table of the processes below 1.2.7.2");
        (node.accesskit_node().is_focused(), node.value().unwrap_or_default())
    };
    assert!(at(&window).0);
    window.press(NONE, Key::Tab);
    assert_eq!(at(&window), (true, "Support of 1.2.7.2.1: ".to_owned()));
    window.press(Modifiers::SHIFT, Key::Tab);
    assert_eq!(at(&window).1, "Scope of 1.2.7.2.1: in");
    window.press(NONE, Key::Escape);
    window.press(NONE, Key::Tab);
    assert!(!at(&window).0, "Tab leaves");
}

#[test]
fn a_process_cannot_be_pasted_out_of_scope_above_one_in_scope() {
    let mut window = claim_of(seed(), "1.2.7");
    window.press(CTRL_SHIFT, Key::B);
    let before = window.assessment().clone();
    event(&mut window, Event::Paste("out\nin\n".to_owned()));
    let rows: Vec<_> = framework("16.0").descendants(id("1.2.7")).iter().take(2).map(|process| process.id).collect();
    assert!(rows[0].contains(&rows[1]));
    assert_eq!(window.assessment(), &before);
    assert!(window.shows_part("it cannot be out of scope while"));
    window.send(Command::Show(id("1.2.7")));
}

/// A window of a usual size with outline and charts, whose keyboard is in the table below a process.
fn usual_table(process: &str) -> TestWindow {
    let mut window = TestWindow::with_size(1280.0, 800.0);
    window.open(seed());
    window.send(Command::Show(id(process)));
    window.press(CTRL_SHIFT, Key::B);
    window
}

/// Where a control is.
fn rect(window: &TestWindow, label: &str) -> egui::Rect {
    window.harness.get_by_label(label).rect()
}

#[test]
fn names_and_heads_stay_in_sight_while_the_table_scrolls_sideways() {
    let mut window = usual_table("1.2.7.2");
    let name = framework("16.0").get(id("1.2.7.2.1")).unwrap().name.clone();
    let tick = format!("Submit 1.2.7.2.1 {name}");
    let first = (rect(&window, &tick), rect(&window, "Scope of 1.2.7.2.1"));
    assert!(first.0.right() < first.1.left());
    window.press(NONE, Key::End);
    let name = rect(&window, &tick);
    assert!((name.left() - first.0.left()).abs() < 1.0, "the name stays where it is: {name:?}");
    let (scope, comment) = (rect(&window, "Scope of 1.2.7.2.1"), rect(&window, "Comment of 1.2.7.2.1"));
    assert!(scope.left() < first.1.left() - 20.0, "the cells move under it");
    let table = rect(&window, "Table of the processes below 1.2.7.2");
    assert!(comment.right() <= table.right() + 1.0 && comment.left() > first.0.right(), "{comment:?} in {table:?}");
    window.press(NONE, Key::Home);
    let scope = rect(&window, "Scope of 1.2.7.2.1");
    assert!((scope.left() - first.1.left()).abs() < 1.0, "the first cell is not left under the names: {scope:?}");
}

#[test]
fn long_tables_scroll_under_their_heads() {
    let mut window = usual_table("1.3");
    let head = |window: &TestWindow| {
        let all = window.harness.query_all_by_label("Scope").map(|node| node.rect());
        all.filter(|rect| rect.left() > 480.0).map(|rect| rect.top()).next().unwrap()
    };
    let before = head(&window);
    window.press(Modifiers::COMMAND, Key::ArrowDown);
    assert!((head(&window) - before).abs() < 1.0, "{before} {}", head(&window));
    let last = framework("16.0").descendants(id("1.3")).iter().rfind(|process| process.level <= 4).unwrap().id;
    assert!(window.shows(&format!("Scope of {last}")));
}

#[test]
fn the_names_are_fitted_by_a_double_click_on_their_edge_and_drawn_wider() {
    let mut window = usual_table("1.2.7.2");
    let left = |window: &TestWindow| rect(window, "Scope of 1.2.7.2.1").left();
    let first = left(&window);
    let edge = egui::pos2(first, rect(&window, "Scope of 1.2.7.2.1").center().y);
    window.double_click(edge);
    let fitted = left(&window);
    assert!(fitted > first + 30.0, "{first} {fitted}");
    window.harness.drag_at(egui::pos2(fitted, edge.y));
    window.harness.hover_at(egui::pos2(fitted - 40.0, edge.y));
    window.harness.step();
    window.harness.drop_at(egui::pos2(fitted - 40.0, edge.y));
    window.settle();
    assert!((left(&window) - fitted + 40.0).abs() < 2.0, "{fitted} {}", left(&window));
}

#[test]
fn the_line_above_the_table_tells_the_whole_name_of_the_row() {
    let mut window = usual_table("1.2.7.2");
    window.press(NONE, Key::ArrowDown);
    let name = framework("16.0").get(id("1.2.7.2.2")).unwrap().title();
    assert!(window.shows(&format!("{name} · Scope: In scope")), "{:?}", window.names());
}

#[test]
fn a_long_table_below_a_long_claim_shows_its_rows() {
    let mut assessment = empty("26.0");
    tick(&mut assessment, "1.3.7.1");
    let mut window = TestWindow::with_size(1280.0, 800.0);
    window.open(assessment);
    window.send(Command::Show(id("1.3.7.1")));
    window.press(CTRL_SHIFT, Key::B);
    let in_sight = |row: &usize| window.shows(&format!("Scope of 1.3.7.1.{row}"));
    assert!((1..=9).filter(in_sight).count() >= 7, "{:?}", window.names());
}
