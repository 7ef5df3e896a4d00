//! The outline: several processes at once, keys, columns, the filter with proposals; by label, asserting the document.

use claimbook::app::{Bulk, Command, Field, Focus, OutlineColumn, OutlineCommand, Preference, SYNTAX, complete, known};
use claimbook::assessment::{Scope, Status, Support};
use claimbook::edit::{Edit, FilterChange};
use claimbook::ui::outline::keys_with_words;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use crate::support::window::TestWindow;
use crate::support::{id, score, seed};

/// A window with a process selected and the keyboard in the outline.
fn window(selected: &str) -> TestWindow {
    let mut window = TestWindow::with(seed());
    window.send(Command::Show(id(selected)));
    window.send(Command::Focus(Focus::Outline));
    window
}

/// How many steps can be undone.
fn steps(window: &TestWindow) -> usize {
    window.app().document.as_ref().unwrap().history.done().len()
}

#[test]
fn one_key_sets_scope_support_status_and_score_of_the_selection() {
    let mut window = window("1.1.11.2");
    for key in [Key::O, Key::I, Key::B, Key::R, Key::Num5] {
        window.press(Modifiers::NONE, key);
    }
    let claim = window.assessment().claim(id("1.1.11.2")).cloned().unwrap();
    assert_eq!(claim.scope, Scope::In);
    assert_eq!(claim.support, Some(Support::Both));
    assert_eq!(claim.status, Status::Ready);
    assert_eq!(claim.claimed, Some(score("5.0")));
    assert_eq!(steps(&window), 5);
}

#[test]
fn letters_never_act_while_a_text_is_typed() {
    let mut window = window("1.1.11.2");
    window.send(Command::Focus(Focus::Filter));
    window.press(Modifiers::NONE, Key::O);
    window.type_text("o");
    assert_eq!(window.assessment(), &seed());
    assert_eq!(window.app().document.as_ref().unwrap().outline.filter_text, "o");
}

#[test]
fn shift_and_arrows_select_several_and_one_key_changes_all_as_one_step() {
    let mut window = window("1.1.11.1");
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    assert!(window.shows("3 selected"), "{:?}", window.names());
    window.press(Modifiers::NONE, Key::M);
    for process in ["1.1.11.1", "1.1.11.2", "1.1.11.3"] {
        assert_eq!(window.assessment().claim(id(process)).unwrap().support, Some(Support::Manual), "{process}");
    }
    assert_eq!(steps(&window), 1);
    window.send(Command::Undo);
    assert_eq!(window.assessment(), &seed());
    window.send(Command::Focus(Focus::Outline));
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert!(!window.shows_part("selected"), "a plain move selects one again");
}

#[test]
fn the_menu_says_beforehand_how_many_claims_change() {
    let mut window = window("1.1.11.1");
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    window.click("Change the 2 selected processes");
    assert!(window.shows_part("Clear"), "{:?}", window.names());
    let clear = window.names().into_iter().find(|name| name.starts_with("Clear ") && name.contains("claims"));
    assert_eq!(clear.as_deref(), Some("Clear 2 claims"), "{:?}", window.names());
}

#[test]
fn a_branch_is_changed_as_one_step_and_levels_without_a_score_are_passed_over() {
    let mut window = window("1.1.11");
    let before = seed();
    window.send(Command::Outline(OutlineCommand::ChangeBranch(id("1.1.11"), Bulk::Claimed(Some(score("5.0"))))));
    assert_eq!(steps(&window), 1);
    assert!(window.assessment().claim(id("1.1.11")).unwrap().claimed.is_none());
    assert_eq!(window.assessment().claim(id("1.1.11.3")).unwrap().claimed, Some(score("5.0")));
    let notices: Vec<String> = window.app().notices.all().iter().map(|notice| notice.text.clone()).collect();
    assert!(notices.iter().any(|text| text.contains("1 process was passed over")), "{notices:?}");
    window.send(Command::Undo);
    assert_eq!(window.assessment(), &before);
}

#[test]
fn a_claim_is_copied_to_the_selection_and_scores_stay_behind_where_none_belong() {
    let mut window = window("1.1.11.2");
    window.send(Command::Outline(OutlineCommand::Toggle(id("1.1.11.3"))));
    window.send(Command::Outline(OutlineCommand::Change(Bulk::CopyFrom(id("1.1.11.2")))));
    let (from, to) = (window.assessment().claim(id("1.1.11.2")), window.assessment().claim(id("1.1.11.3")));
    assert_eq!(from, to);
    assert_eq!(steps(&window), 1);
}

#[test]
fn what_a_plan_promises_is_what_happens() {
    let window = window("1.3");
    let document = window.app().document.as_ref().unwrap();
    for bulk in [
        Bulk::Scope(Scope::Out),
        Bulk::Scope(Scope::In),
        Bulk::Support(Some(Support::Manual)),
        Bulk::Status(Status::Reviewed),
        Bulk::Owner("Ada".to_owned()),
        Bulk::Reason("Not sold".to_owned()),
        Bulk::Clear,
        Bulk::CopyFrom(id("1.1.11.2")),
    ] {
        let planned = document.plan_bulk(&document.branch(id("1.3.5")), &bulk).unwrap();
        let mut changed = TestWindow::with(seed());
        changed.send(Command::Edit(planned.edit.clone()));
        let after = changed.assessment();
        let ids = document.framework.processes().iter().map(|process| process.id);
        let differing = ids.filter(|id| seed().claim(*id) != after.claim(*id)).count();
        assert_eq!(planned.changes, differing, "{bulk:?}");
    }
}

#[test]
fn all_matches_of_a_filter_are_selected_and_walked_through() {
    let mut window = window("1.1.11.2");
    window.send(Command::SetFilter("score<5".to_owned()));
    window.send(Command::Focus(Focus::Outline));
    window.press(Modifiers::COMMAND, Key::A);
    assert!(window.shows("6 selected"), "{:?}", window.names());
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::NONE, Key::F3);
    let first = window.app().document.as_ref().unwrap().outline.selected;
    window.press(Modifiers::NONE, Key::F3);
    assert_ne!(window.app().document.as_ref().unwrap().outline.selected, first);
    window.press(Modifiers::SHIFT, Key::F3);
    assert_eq!(window.app().document.as_ref().unwrap().outline.selected, first);
}

#[test]
fn the_filter_proposes_what_may_come_next_and_tab_takes_it() {
    let mut window = window("1.1.11.2");
    window.send(Command::Focus(Focus::Filter));
    window.type_text("sta");
    assert!(window.shows_part("status:"), "{:?}", window.names());
    window.press(Modifiers::NONE, Key::Tab);
    assert_eq!(window.app().document.as_ref().unwrap().outline.filter_text, "status:");
    window.type_text("rev");
    window.press(Modifiers::NONE, Key::Tab);
    assert_eq!(window.app().document.as_ref().unwrap().outline.filter_text.trim(), "status:reviewed");
    assert!(window.harness.get_by_label("Filter").is_focused(), "Tab leaves the keyboard in the field");
}

/// Events that all come in one frame.
fn in_one_frame(window: &mut TestWindow, events: impl IntoIterator<Item = egui::Event>) {
    window.harness.input_mut().events.extend(events);
    window.settle();
}

#[test]
fn a_proposal_is_made_for_the_text_that_stands_there_however_fast_it_is_typed() {
    let tab = || egui::Event::Key {
        key: Key::Tab,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let mut window = window("1.1.11.2");
    let text = |window: &TestWindow| window.app().document.as_ref().unwrap().outline.filter_text.clone();
    window.send(Command::Focus(Focus::Filter));
    window.type_text("sta");
    // The rest of the text and the key come without a frame in between that could propose anew.
    window.harness.state_mut().app.send(Command::SetFilter("status:rev".to_owned()));
    in_one_frame(&mut window, [tab()]);
    assert_eq!(text(&window).trim(), "status:reviewed");
    window.send(Command::SetFilter(String::new()));
    window.type_text("sta");
    in_one_frame(&mut window, [egui::Event::Text("t".to_owned()), tab()]);
    assert!(["stat", "status:"].contains(&text(&window).as_str()), "no letter is lost or doubled: {}", text(&window));
}

#[test]
fn a_filter_is_kept_under_a_name_and_undone() {
    let mut window = window("1.1.11.2");
    window.send(Command::SetFilter("score<5".to_owned()));
    window.click("Kept filters");
    window.type_into("Keep the filter under a name", "Gaps");
    window.click("Keep");
    assert_eq!(window.assessment().filters.len(), 1);
    window.send(Command::SetFilter(String::new()));
    window.click("Use the filter Gaps");
    assert_eq!(window.app().document.as_ref().unwrap().outline.filter_text, "score<5");
    window.send(Command::Undo);
    assert!(window.assessment().filters.is_empty());
    window.send(Command::Edit(Edit::Filter(FilterChange::Keep { name: "A".into(), text: "x".into() })));
    window.send(Command::Edit(Edit::Filter(FilterChange::Rename { from: "A".into(), to: "B".into() })));
    assert_eq!(window.assessment().filters[0].name, "B");
}

#[test]
fn what_changed_is_found_since_the_file_was_opened() {
    let mut window = window("1.1.11.2");
    window.send(Command::SetFilter("changed:opened".to_owned()));
    assert_eq!(window.app().document.as_ref().unwrap().outline.matches, 0);
    assert!(window.shows("Nothing matches this filter"), "an empty outline says so");
    window.send(Command::Outline(OutlineCommand::Change(Bulk::Support(Some(Support::Manual)))));
    assert_eq!(window.app().document.as_ref().unwrap().outline.matches, 1);
    window.send(Command::SetFilter("-changed:opened level:2".to_owned()));
    let document = window.app().document.as_ref().unwrap();
    assert_eq!(document.outline.matches, document.framework.of_level(2).count());
}

#[test]
fn columns_are_shown_hidden_and_remembered() {
    let mut window = TestWindow::with_size(1920.0, 1080.0);
    window.open(seed());
    let heads = |window: &TestWindow| window.harness.query_all_by_label("Status").count();
    let before = heads(&window);
    let choice = window.app().settings.outline_column(OutlineColumn::Status);
    window.send(Command::Prefer(Preference::Column(claimbook::app::ColumnChoice { shown: true, width: 90, ..choice })));
    assert_eq!(heads(&window), before + 1, "the column has a head");
    let again = claimbook::app::Settings::read(&window.app().settings.write());
    assert_eq!(again.outline_column(OutlineColumn::Status).width, 90);
    assert!(again.outline_column(OutlineColumn::Status).shown);
}

#[test]
fn the_edge_of_a_column_follows_the_pointer() {
    let mut window = TestWindow::with_size(1920.0, 1080.0);
    window.open(seed());
    let width = |window: &TestWindow| window.app().settings.outline_column(OutlineColumn::Cited).width;
    let left = |window: &TestWindow| window.harness.get_by_label("Cited").rect().left();
    let drag = |window: &mut TestWindow, by: f32| {
        let from = egui::pos2(left(window) - 2.0, 400.0);
        window.harness.drag_at(from);
        for part in [0.5, 1.0, 1.0, 1.0] {
            window.harness.hover_at(from + egui::vec2(by * part, 0.0));
            window.harness.step();
        }
        window.harness.drop_at(from + egui::vec2(by, 0.0));
        window.settle();
    };
    let (first, at_first) = (width(&window), left(&window));
    drag(&mut window, 20.0);
    assert_eq!(width(&window), first - 20, "it is narrower by as much as the pointer moved");
    assert!((left(&window) - at_first - 20.0).abs() < 1.0, "its edge is where the pointer is");
    drag(&mut window, -30.0);
    assert_eq!(width(&window), first + 10, "and wider again");
    drag(&mut window, 500.0);
    assert_eq!(width(&window), 24, "and never too narrow to be found");
}

#[test]
fn everything_that_the_filter_explains_has_words() {
    let known = known(&seed(), &[]);
    let mut proposals = Vec::new();
    for letter in 'a'..='z' {
        proposals.extend(complete(&letter.to_string(), 1, &known));
    }
    assert!(proposals.len() >= 10, "every field is proposed: {proposals:?}");
    for field in Field::ALL {
        for sign in [":", "<"] {
            let text = format!("{}{sign}", field.word());
            proposals.extend(complete(&text, text.len(), &known));
        }
    }
    let explained = proposals.iter().map(|proposal| proposal.words).chain(SYNTAX.iter().map(|(_, words)| *words));
    for id in explained.filter(|id| !id.is_empty()) {
        assert!(claimbook::words::has(id), "{id}");
    }
}

#[test]
fn every_key_of_the_outline_has_words() {
    for (key, words) in keys_with_words() {
        assert!(words.starts_with("In the outline"), "{key}: {words}");
    }
}

#[test]
fn the_way_here_can_be_the_only_one_that_is_open() {
    let mut window = window("1.1.11.2");
    window.send(Command::Outline(OutlineCommand::ExpandAround));
    let open: Vec<String> =
        window.app().document.as_ref().unwrap().outline.expanded.iter().map(ToString::to_string).collect();
    assert_eq!(open, ["1.1", "1.1.11"]);
}

#[test]
fn proposals_name_owners_problems_and_evidence_of_the_document() {
    let mut assessment = seed();
    assessment.change_claim(id("1.1.11.2"), |claim| claim.owner = "Ada Lovelace".to_owned());
    let known = known(&assessment, &[]);
    let found = complete("owner:a", 7, &known);
    assert_eq!(found.len(), 1);
    assert!(found[0].text.contains("Ada"), "{found:?}");
    for text in ["", "\"", "score<", "-", "owner:\"", "é:", "problem:C"] {
        for cursor in 0..=text.len() + 1 {
            drop(complete(text, cursor, &known));
        }
    }
}

#[test]
fn a_selected_process_that_the_filter_hides_is_named_and_one_click_shows_it() {
    let mut window = window("1.1.11.2");
    window.send(Command::SetFilter("1.3.5.6".to_owned()));
    assert!(window.shows_part("The filter hides 1.1.11.2"), "{:?}", window.names());
    window.click("Show it");
    let outline = &window.app().document.as_ref().unwrap().outline;
    assert_eq!((outline.filter_text.as_str(), outline.selected), ("", Some(id("1.1.11.2"))));
    assert!(!window.shows_part("The filter hides"));
}

#[test]
fn undo_of_what_no_view_shows_names_the_step() {
    let mut window = window("1.1.11.2");
    let keep = FilterChange::Keep { name: "Mine".to_owned(), text: "level:3".to_owned() };
    window.send(Command::Edit(Edit::Filter(keep)));
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(window.shows_part("Undone: Save filter Mine"), "{:?}", window.names());
    window.send(Command::Redo);
    assert!(window.shows_part("Done again: Save filter Mine"));
}

#[test]
fn letters_typed_behind_a_key_that_moves_the_keyboard_never_go_to_the_field_that_had_it() {
    let mut window = window("1.1.11.2");
    // The column of the outline has the same name as the field.
    window.harness.query_all_by_label("Owner").last().unwrap().focus();
    window.settle();
    let key = |key| egui::Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::COMMAND | Modifiers::SHIFT,
    };
    window.harness.input_mut().events.push(key(Key::C));
    window.harness.step();
    window.harness.input_mut().events.push(egui::Event::Text("seen".to_owned()));
    window.settle();
    let claim = window.assessment().claim(id("1.1.11.2")).unwrap();
    assert_eq!((claim.owner.as_str(), claim.comment.as_str()), ("", "seen"));
}

#[test]
fn an_answer_with_shift_goes_on_to_the_next_process_without_one_of_its_sort() {
    let mut window = window("1.1.11.1");
    let selected = |window: &TestWindow| window.app().document.as_ref().unwrap().outline.selected.unwrap().to_string();
    window.press(Modifiers::NONE, Key::A);
    assert_eq!(selected(&window), "1.1.11.1", "without Shift it stays");
    window.press(Modifiers::SHIFT, Key::A);
    assert_eq!(selected(&window), "1.1.11.2", "what is said already is no reason to stay");
    window.press(Modifiers::SHIFT, Key::M);
    assert_eq!(window.assessment().claim(id("1.1.11.2")).unwrap().support, Some(Support::Manual));
    assert_eq!(selected(&window), "1.2.7.1", "what is out of scope or undecided needs no support");
    window.send(Command::Show(id("1.1.9.5")));
    window.send(Command::Focus(Focus::Outline));
    window.press(Modifiers::SHIFT, Key::I);
    assert_eq!(selected(&window), "1.1.9.6", "the next that nobody decided on");
    window.press(Modifiers::SHIFT, Key::O);
    assert_eq!(window.assessment().scope(id("1.1.9.6")), Scope::Out);
    assert_ne!(selected(&window), "1.1.9.6");
}

#[test]
fn answers_go_on_within_what_the_filter_shows_and_say_when_nothing_is_left() {
    let mut window = window("1.3.5.1");
    window.send(Command::SetFilter("1.3.5 level:3".to_owned()));
    window.send(Command::Focus(Focus::Outline));
    for _ in 0..7 {
        window.press(Modifiers::SHIFT, Key::R);
    }
    let statuses: Vec<Status> =
        (1..=7).map(|three| window.assessment().claim(id(&format!("1.3.5.{three}"))).unwrap().status).collect();
    assert_eq!(statuses, [Status::Ready; 7]);
    assert_eq!(steps(&window), 7);
    assert!(window.shows_part("Nothing is left to answer here"), "{:?}", window.names());
}

/// The seed with two pieces of evidence, the second cited by 1.1.11.2.
fn with_evidence() -> TestWindow {
    let mut window = window("1.1.11.1");
    let piece = |title: &str| claimbook::edit::NewEvidence {
        title: title.to_owned(),
        source: claimbook::assessment::EvidenceSource::Link { url: format!("https://example.com/{title}") },
        cite: None,
    };
    window.send(Command::Edit(Edit::AddEvidence(vec![piece("Guide"), piece("Notes")])));
    let citation = claimbook::assessment::Citation::whole(claimbook::assessment::EvidenceCode(2));
    let cite = claimbook::edit::ClaimChange::Cite(None, citation);
    window.send(Command::Edit(Edit::Claims(vec![id("1.1.11.2")], cite)));
    window.send(Command::Show(id("1.1.11.1")));
    window.send(Command::Focus(Focus::Outline));
    window
}

#[test]
fn one_piece_of_evidence_is_cited_for_the_whole_selection_as_one_step() {
    let mut window = with_evidence();
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    let before = steps(&window);
    window.click("Change the 3 selected processes");
    window.click("Cite evidence");
    assert!(window.shows("Cite E001 Guide: 3 claims"), "{:?}", window.names());
    assert!(window.shows("Cite E002 Notes: 2 claims"), "one cites it already: {:?}", window.names());
    window.type_into("Find evidence for several claims", "not");
    assert!(!window.shows("Cite E001 Guide: 3 claims"));
    window.click("Cite E002 Notes: 2 claims");
    for process in ["1.1.11.1", "1.1.11.2", "1.1.11.3"] {
        let cited: Vec<u32> =
            window.assessment().claim(id(process)).unwrap().citations.iter().map(|own| own.evidence.0).collect();
        assert_eq!(cited, [2], "{process}");
    }
    assert_eq!(steps(&window), before + 1);
    let document = window.app().document.as_ref().unwrap();
    assert_eq!(document.history.undo_label(), Some("Cite E002 for 2 claims"));
    assert!(
        document
            .plan_bulk(&document.branch(id("1.1.11")), &Bulk::Cite(claimbook::assessment::EvidenceCode(1)))
            .is_some()
    );
}

#[test]
fn a_double_click_on_an_edge_fits_the_column_to_what_it_holds() {
    let mut assessment = seed();
    assessment.change_claim(id("1.1.11.2"), |claim| claim.owner = "Augusta Ada King, Countess of Lovelace".to_owned());
    let mut window = TestWindow::with_size(1920.0, 1080.0);
    window.open(assessment);
    let choice = window.app().settings.outline_column(OutlineColumn::Owner);
    window.send(Command::Prefer(Preference::Column(claimbook::app::ColumnChoice { shown: true, ..choice })));
    let width = |window: &TestWindow| window.app().settings.outline_column(OutlineColumn::Owner).width;
    let twice = |window: &mut TestWindow| {
        let heads = window.harness.query_all_by_label("Owner").map(|node| node.rect());
        let head = heads.min_by(|one, other| one.left().total_cmp(&other.left())).unwrap();
        let edge = egui::pos2(head.left() - 2.0, 400.0);
        window.double_click(edge);
    };
    let first = width(&window);
    twice(&mut window);
    assert!(width(&window) > first + 60, "{first} {}", width(&window));
    let nobody = claimbook::edit::ClaimChange::Owner(String::new());
    window.send(Command::Edit(Edit::Claims(vec![id("1.1.11.2")], nobody)));
    twice(&mut window);
    assert_eq!(width(&window), first, "where nothing stands in it, it is as it was at first");
}

#[test]
fn what_another_filter_finds_is_read_from_its_beginning() {
    let mut window = TestWindow::with_size(1280.0, 800.0);
    window.open(seed());
    window.send(Command::SetFilter("1.2".to_owned()));
    let document = window.app().document.as_ref().unwrap();
    let last = document.framework.at(*document.outline.rows.last().unwrap()).unwrap().id;
    window.send(Command::Select(last));
    window.settle();
    let shown = |window: &TestWindow, part: &str| window.harness.query_all_by_label_contains(part).next().is_some();
    assert!(!shown(&window, "Show 1.2.1 "), "the beginning is out of sight: {:?}", window.names());
    window.send(Command::SetFilter("1.3".to_owned()));
    window.settle();
    assert!(shown(&window, "Show 1.3.1 "), "{:?}", window.names());
}

#[test]
fn without_a_filter_again_the_selected_process_is_in_sight() {
    let mut window = window("1.1.11.2");
    window.send(Command::SetFilter("1.2.7.2.3".to_owned()));
    window.send(Command::Select(id("1.2.7.2.3")));
    window.send(Command::SetFilter(String::new()));
    assert!(window.shows_part("Show 1.2.7.2.3 "), "{:?}", window.names());
}

#[test]
fn names_keep_their_room_at_the_largest_zoom() {
    // What a window of 1280 by 800 has at 200 %.
    let mut window = TestWindow::with_size(640.0, 400.0);
    window.open(seed());
    let name = window.harness.query_all_by_label_contains("Show 1.1.9.5 ").next().unwrap().rect();
    assert!(name.width() > 110.0, "{name:?}");
    let choice = window.app().settings.outline_column(OutlineColumn::Problems);
    window.send(Command::Prefer(Preference::Column(choice)));
    let narrower = window.harness.query_all_by_label_contains("Show 1.1.9.5 ").next().unwrap().rect();
    assert!(narrower.width() < name.width() - 20.0, "a column that is asked for is there: {narrower:?}");
}

#[test]
fn the_selected_row_is_not_covered_by_the_ancestors_that_stay_above_the_rows() {
    let mut window = window("1.3.7.3");
    window.send(Command::ExpandToLevel(4));
    let row = |window: &TestWindow, process: &str| {
        window.harness.query_all_by_label_contains(&format!("Show {process} ")).next().unwrap().rect()
    };
    window.send(Command::Show(id("1.3.7.3")));
    // Far up, so that the row is come to from below.
    window.send(Command::Show(id("1.1.11.2")));
    let selected = row(&window, "1.1.11.2");
    let covers = window.harness.query_all_by_label_contains("Back to ").map(|node| node.rect());
    let covered: Vec<_> = covers.filter(|rect| rect.bottom() > selected.top() + 1.0).collect();
    assert!(covered.is_empty(), "{selected:?} is covered by {covered:?}");
    assert!(window.shows("Back to 1.1 Market/Sales Domain"), "{:?}", window.names());
}

#[test]
fn letters_meant_for_a_text_that_is_about_to_take_the_keyboard_never_act_on_the_outline() {
    let mut window = window("1.1.11.2");
    let before = window.assessment().claim(id("1.1.11.2")).unwrap().clone();
    let modifiers = Modifiers::COMMAND | Modifiers::SHIFT;
    let key = |modifiers, key| egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
    let letters = [key(Modifiers::NONE, Key::O), egui::Event::Text("o".to_owned())];
    window.harness.input_mut().events.push(key(modifiers, Key::C));
    window.harness.step();
    window.harness.input_mut().events.extend(letters);
    window.settle();
    let claim = window.assessment().claim(id("1.1.11.2")).unwrap();
    assert_eq!(claim.scope, before.scope, "O takes nothing out of scope");
    assert_eq!(claim.comment, format!("{}o", before.comment));
}

/// Where the name of a row is.
fn row_at(window: &TestWindow, process: &str) -> egui::Pos2 {
    let name = format!("Show {process} ");
    let rows = window.harness.query_all_by_role(egui::Role::TreeItem);
    let mut named = rows.filter(|row| row.accesskit_node().label().is_some_and(|label| label.starts_with(&name)));
    named.next_back().unwrap_or_else(|| panic!("{name} is not in {:?}", window.names())).rect().center()
}

#[test]
fn rows_are_selected_by_drawing_the_pointer_over_them() {
    let mut window = window("1.1.11.1");
    let (from, to) = (row_at(&window, "1.1.11.1"), row_at(&window, "1.1.11.3"));
    window.harness.drag_at(from);
    window.harness.step();
    window.harness.hover_at(from + (to - from) / 2.0);
    window.settle();
    window.harness.hover_at(to);
    window.settle();
    window.harness.drop_at(to);
    window.settle();
    let selected = window.app().document.as_ref().unwrap().selected_ids();
    assert_eq!(selected, ["1.1.11.1", "1.1.11.2", "1.1.11.3"].map(id));
    assert_eq!(steps(&window), 0);
}

#[test]
fn what_a_filter_hides_is_not_selected_any_more() {
    let mut window = window("1.1.11.1");
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    window.send(Command::SetFilter("1.1.11.2".to_owned()));
    assert_eq!(window.app().document.as_ref().unwrap().selected_ids(), [id("1.1.11.2")]);
}

#[test]
fn a_reason_is_typed_once_for_all_that_is_out_of_scope() {
    let mut window = window("1.1.11.1");
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    window.send(Command::Outline(OutlineCommand::Change(Bulk::Scope(Scope::Out))));
    window.click("Change the 2 selected processes");
    for role in [egui::Role::Button, egui::Role::TextInput] {
        let named = window.harness.query_all_by_role_and_label(role, "Reason").next();
        named.unwrap_or_else(|| panic!("{role:?} in {:?}", window.names())).click();
        window.settle();
    }
    window.type_text("Sold by a partner");
    window.press(Modifiers::NONE, Key::Enter);
    for process in ["1.1.11.1", "1.1.11.2"] {
        assert_eq!(window.assessment().claim(id(process)).unwrap().reason, "Sold by a partner");
    }
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.assessment().claim(id("1.1.11.1")).unwrap().reason, "", "one step");
    assert_eq!(window.assessment().claim(id("1.1.11.1")).unwrap().scope, Scope::Out);
}

#[test]
fn an_owner_is_typed_into_the_menu_of_a_selection_with_the_mouse() {
    let mut window = window("1.1.11.1");
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    window.click("Change the 2 selected processes");
    for role in [egui::Role::Button, egui::Role::TextInput] {
        // The field of the claim, which has the same name, comes later.
        let named = window.harness.query_all_by_role_and_label(role, "Owner").next();
        named.unwrap_or_else(|| panic!("{role:?} in {:?}", window.names())).click();
        window.settle();
    }
    window.type_text("Ann");
    assert!(window.shows("Set the owner: 2 claims"), "{:?}", window.names());
    window.click("Set the owner: 2 claims");
    for process in ["1.1.11.1", "1.1.11.2"] {
        assert_eq!(window.assessment().claim(id(process)).unwrap().owner, "Ann");
    }
}
