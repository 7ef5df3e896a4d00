//! The views by accessible label: what a person clicks and types, and what the document says afterwards.

use claimbook::app::{App, Command, Event, Focus, Opened, Settings, View};
use claimbook::assessment::{Assessment, PassageSupport, Scope};
use claimbook::ui::theme::Tokens;
use claimbook::ui::{Memory, ViewContext};
use eframe::egui::accesskit::Role;
use eframe::egui::{self, Key, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use crate::support::{framework, id, scheme, score, seed};

/// One view over a real application.
struct Window {
    /// The application.
    app: App,
    /// What the views remember.
    memory: Memory,
    /// The view.
    view: fn(&mut Ui, &mut ViewContext<'_>),
    /// Every command that the view sent.
    sent: Vec<Command>,
}

/// A window with one view over the published page's assessment, with a process selected.
fn window(view: fn(&mut Ui, &mut ViewContext<'_>), selected: &str) -> Harness<'static, Window> {
    window_of(view, selected, seed())
}

/// A window with one view over an assessment.
fn window_of(
    view: fn(&mut Ui, &mut ViewContext<'_>),
    selected: &str,
    assessment: Assessment,
) -> Harness<'static, Window> {
    let mut app = App::new(Settings::default());
    let opened = Opened { assessment, framework: framework("16.0"), scheme: scheme(), repairs: Vec::new() };
    app.receive(Event::Read { path: None, opened: Box::new(opened), unsaved: false });
    app.send(Command::Show(id(selected)));
    app.update(0);
    open(view, app)
}

/// A window with one view over an application.
fn open(view: fn(&mut Ui, &mut ViewContext<'_>), app: App) -> Harness<'static, Window> {
    let window = Window { app, memory: Memory::default(), view, sent: Vec::new() };
    let draw = |ui: &mut Ui, window: &mut Window| {
        window.app.update(0);
        let tokens = Tokens::light();
        let mut ctx = ViewContext::new(&window.app, &tokens, &mut window.memory);
        (window.view)(ui, &mut ctx);
        let sent = ctx.into_sent();
        window.app.focus = None;
        if !sent.is_empty() {
            ui.ctx().request_repaint();
        }
        window.sent.extend(sent.iter().cloned());
        for command in sent {
            window.app.send(command);
        }
    };
    let mut harness = Harness::builder()
        .with_size(egui::vec2(900.0, 2600.0))
        .with_context_setup(claimbook::ui::setup)
        .build_ui_state(draw, window);
    harness.run();
    harness
}

impl Window {
    /// The document.
    fn document(&self) -> &claimbook::app::Document {
        self.app.document.as_ref().unwrap()
    }

    /// The claim about a process.
    fn claim(&self, process: &str) -> claimbook::assessment::Claim {
        self.document().assessment().claim(id(process)).cloned().unwrap_or_default()
    }
}

/// Clicks a control by its role and name.
fn click(harness: &mut Harness<'_, Window>, role: Role, name: &str) {
    harness.get_by_role_and_label(role, name).click();
    harness.run();
}

/// Types into a field by its name, at the end of what stands there.
fn type_into(harness: &mut Harness<'_, Window>, role: Role, name: &str, text: &str) {
    harness.get_by_role_and_label(role, name).focus();
    harness.run();
    harness.key_press(Key::End);
    harness.get_by_role_and_label(role, name).type_text(text);
    harness.run();
}

/// Replaces what stands in a field.
fn retype(harness: &mut Harness<'_, Window>, role: Role, name: &str, text: &str) {
    harness.get_by_role_and_label(role, name).focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.key_press(Key::Backspace);
    harness.run();
    harness.get_by_role_and_label(role, name).type_text(text);
    harness.run();
}

/// Does a command as a menu would.
fn send(harness: &mut Harness<'_, Window>, command: Command) {
    harness.state_mut().app.send(command);
    harness.run();
}

#[test]
fn unticking_in_the_outline_takes_the_process_out_and_lowers_the_coverage() {
    let mut harness = window(claimbook::ui::outline::outline_ui, "1.1.11.2");
    assert!(harness.query_by_label("[2/3]").is_some(), "the coverage of 1.1.11");
    click(&mut harness, Role::CheckBox, "1.1.11.2 Track Lead");
    let window = harness.state();
    assert_eq!(window.document().assessment().scope(id("1.1.11.2")), Scope::Out);
    let coverage = window.document().figures.of(&framework("16.0"), id("1.1.11")).coverage.unwrap();
    assert_eq!(coverage.notation(), "[1/3]");
    assert_eq!(window.document().history.undo_label(), Some("Un-tick 1.1.11.2"));
    assert!(harness.query_all_by_label("[1/3]").next().is_some(), "the row shows it");
    send(&mut harness, Command::Undo);
    assert_eq!(harness.state().document().assessment(), &seed());
}

#[test]
fn a_click_on_a_name_in_the_outline_shows_its_claim_and_keys_move_on() {
    let mut harness = window(claimbook::ui::outline::outline_ui, "1.1.11.2");
    let name = framework("16.0").get(id("1.1.11.1")).unwrap().name.clone();
    click(&mut harness, Role::TreeItem, &format!("Show 1.1.11.1 {name}"));
    assert_eq!(harness.state().document().outline.selected, Some(id("1.1.11.1")));
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert_eq!(harness.state().document().outline.selected, Some(id("1.1.11.2")));
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(harness.state().document().assessment().scope(id("1.1.11.2")), Scope::Out);
    harness.key_press(Key::ArrowLeft);
    harness.run();
    assert_eq!(harness.state().document().outline.selected, Some(id("1.1.11")), "a leaf goes to its parent");
    harness.key_press(Key::Enter);
    harness.run();
    let asked = [Command::Show(id("1.1.11")), Command::Focus(Focus::Mapping)];
    assert!(harness.state().sent.ends_with(&asked), "{:?}", harness.state().sent);
}

#[test]
fn the_filter_shows_the_scores_below_five() {
    let mut harness = window(claimbook::ui::outline::outline_ui, "1.1.11.2");
    send(&mut harness, Command::Focus(Focus::Filter));
    assert!(harness.get_by_role_and_label(Role::TextInput, "Filter").is_focused(), "Ctrl+F goes to the filter");
    harness.get_by_role_and_label(Role::TextInput, "Filter").type_text("score<5 nonsense:x");
    harness.run();
    assert!(harness.query_by_label("6 matches").is_some());
    assert!(harness.query_by_label_contains("nonsense:x is not understood").is_some());
    assert_eq!(harness.state().document().outline.matches, 6);
    click(&mut harness, Role::Button, "Clear the filter");
    assert_eq!(harness.state().document().outline.filter_text, "");
}

#[test]
fn a_claimed_score_is_typed_with_a_comma_and_is_one_step() {
    let mut harness = window(claimbook::ui::claim::claim_ui, "1.1.11.2");
    type_into(&mut harness, Role::TextInput, "Claimed score", "4");
    type_into(&mut harness, Role::TextInput, "Claimed score", ",");
    type_into(&mut harness, Role::TextInput, "Claimed score", "3");
    assert_eq!(harness.state().claim("1.1.11.2").claimed, Some(score("4.3")));
    assert_eq!(harness.state().document().history.done().len(), 1, "typing a number is one step");
}

#[test]
fn a_bad_score_is_not_taken_and_says_what_is_allowed() {
    let mut harness = window(claimbook::ui::claim::claim_ui, "1.1.11.2");
    type_into(&mut harness, Role::TextInput, "Awarded score", "7");
    assert_eq!(harness.state().claim("1.1.11.2").awarded, Some(score("5.0")));
    let allowed = scheme().allowed_words();
    assert!(harness.query_by_label_contains(&allowed).is_some(), "{allowed}");
    retype(&mut harness, Role::TextInput, "Awarded score", "4.4");
    assert_eq!(harness.state().claim("1.1.11.2").awarded, Some(score("4.4")));
    assert!(harness.query_by_label_contains(&allowed).is_none(), "the message goes");
}

#[test]
fn a_comment_is_one_step_and_undo_takes_it_back() {
    let mut harness = window(claimbook::ui::claim::claim_ui, "1.1.11.2");
    type_into(&mut harness, Role::MultilineTextInput, "Comment", "Meets <b>all</b>");
    type_into(&mut harness, Role::MultilineTextInput, "Comment", " =1+1");
    assert_eq!(harness.state().claim("1.1.11.2").comment, "Meets <b>all</b> =1+1");
    send(&mut harness, Command::Undo);
    assert_eq!(harness.state().document().assessment(), &seed());
    let value = harness.get_by_role_and_label(Role::MultilineTextInput, "Comment").value();
    assert_eq!(value.unwrap_or_default(), "", "the field shows the document");
}

#[test]
fn the_proposed_comment_can_be_taken_over() {
    let mut harness = window(claimbook::ui::claim::claim_ui, "1.1.11.2");
    click(&mut harness, Role::Button, "Use proposal");
    assert_eq!(harness.state().claim("1.1.11.2").comment, "Fully Conformant. This level 3 process is covered in full.");
}

#[test]
fn a_passage_is_added_written_marked_and_removed() {
    let mut harness = window(claimbook::ui::claim::claim_ui, "1.1.11.2");
    click(&mut harness, Role::Button, "Add passage");
    type_into(&mut harness, Role::MultilineTextInput, "Passage 2", "Leads are tracked.");
    click(&mut harness, Role::Button, "Passage 2: partly supported");
    type_into(&mut harness, Role::TextInput, "Why passage 2 is not, or only partly, supported", "No alerts");
    let claim = harness.state().claim("1.1.11.2");
    let passage = claim.mapping.get(1).unwrap();
    assert_eq!(passage.text, "Leads are tracked.");
    assert_eq!(passage.support, Some(PassageSupport::Partly));
    assert_eq!(passage.reason, "No alerts");
    click(&mut harness, Role::Button, "Move passage 2 up");
    assert_eq!(harness.state().claim("1.1.11.2").mapping[0].text, "Leads are tracked.");
    click(&mut harness, Role::Button, "Remove passage 1");
    assert_eq!(harness.state().claim("1.1.11.2").mapping.len(), 1);
}

#[test]
fn the_scope_is_chosen_with_buttons() {
    let mut harness = window(claimbook::ui::claim::claim_ui, "1.1.11.2");
    click(&mut harness, Role::Button, "Out of scope");
    type_into(&mut harness, Role::TextInput, "Reason for not submitting", "Not sold");
    let claim = harness.state().claim("1.1.11.2");
    assert_eq!((claim.scope, claim.reason.as_str()), (Scope::Out, "Not sold"));
}

#[test]
fn the_way_to_the_full_score_goes_to_the_missing_process() {
    let mut harness = window(claimbook::ui::claim::claim_ui, "1.2.7.2");
    click(&mut harness, Role::Button, "Go to 1.2.7.2.5");
    assert_eq!(harness.state().document().outline.selected, Some(id("1.2.7.2.5")));
}

#[test]
fn an_address_becomes_evidence_that_the_claim_cites() {
    let mut harness = window(claimbook::ui::claim::claim_ui, "1.1.11.2");
    click(&mut harness, Role::Button, "Cite evidence for the claim");
    type_into(&mut harness, Role::TextInput, "Path of evidence for the claim", "https://example.com/a.pdf");
    click(&mut harness, Role::Button, "Add: Path of evidence for the claim");
    type_into(&mut harness, Role::TextInput, "Page of E001 for the claim", "12");
    let claim = harness.state().claim("1.1.11.2");
    assert_eq!(claim.citations.len(), 1);
    assert_eq!(claim.citations[0].place(), "page 12");
    harness.state_mut().view = claimbook::ui::evidence::evidence_ui;
    harness.run();
    click(&mut harness, Role::Link, "Show E001 https://example.com/a.pdf");
    retype(&mut harness, Role::TextInput, "Title", "User guide");
    let title = harness.state().document().assessment().evidence[0].title.clone();
    assert_eq!(title, "User guide");
    click(&mut harness, Role::Button, "Remove with 1 citation");
    assert!(harness.state().document().assessment().evidence.is_empty());
    assert!(harness.state().claim("1.1.11.2").citations.is_empty());
}

#[test]
fn the_subject_is_typed_and_half_typed_lists_stay() {
    let mut harness = window(claimbook::ui::subject::subject_ui, "1.1.11.2");
    retype(&mut harness, Role::TextInput, "Company", "<b>Søhne</b> & =1+1");
    assert_eq!(harness.state().document().assessment().subject.company, "<b>Søhne</b> & =1+1");
    retype(&mut harness, Role::MultilineTextInput, "Chart groups", "Everything");
    assert!(harness.query_by_label_contains("Not taken").is_some());
    let value = harness.get_by_role_and_label(Role::MultilineTextInput, "Chart groups").value();
    assert_eq!(value.as_deref(), Some("Everything"));
    assert!(harness.state().document().assessment().chart_groups.is_empty(), "cleared, then half typed");
    type_into(&mut harness, Role::MultilineTextInput, "Chart groups", " | 1.1, 1.3");
    let groups = &harness.state().document().assessment().chart_groups;
    assert_eq!(groups.len(), 1);
    assert_eq!(groups[0].title, "Everything");
    assert_eq!(groups[0].domains, [id("1.1"), id("1.3")]);
}

#[test]
fn a_problem_is_a_jump_to_its_claim() {
    let mut harness = window(claimbook::ui::problems::problems_ui, "1.3.6.1");
    send(&mut harness, Command::ShowView(View::Problems));
    click(&mut harness, Role::Button, "Sort by where");
    type_into(&mut harness, Role::TextInput, "Filter problems", "1.1.11.2");
    let links: Vec<_> = harness.query_all_by_label_contains("Go to 1.1.11.2: ").collect();
    links.first().expect("the seed has no evidence for 1.1.11.2").click();
    drop(links);
    harness.run();
    assert_eq!(harness.state().app.view, View::Claim);
    assert_eq!(harness.state().document().outline.selected, Some(id("1.1.11.2")));
}

#[test]
fn the_history_goes_to_any_step() {
    let mut harness = window(claimbook::ui::history::history_ui, "1.1.11.2");
    for process in ["1.1.11.2", "1.1.9.5"] {
        send(&mut harness, Command::Edit(claimbook::edit::Edit::Tick(id(process), false)));
    }
    click(&mut harness, Role::Button, "As opened");
    assert_eq!(harness.state().document().assessment(), &seed());
    click(&mut harness, Role::Button, "Un-tick 1.1.11.2 (undone)");
    let scope = |process| harness.state().document().assessment().scope(id(process));
    assert_eq!((scope("1.1.11.2"), scope("1.1.9.5")), (Scope::Out, Scope::In));
}

#[test]
fn the_outline_draws_only_rows_that_are_seen() {
    use claimbook::framework::{Framework, Process, ProcessId, Provenance};
    let process = |id: ProcessId, level| Process {
        id,
        level,
        name: format!("Process {id}"),
        vertical_groups: Vec::new(),
        uid: None,
        provenance: Provenance::Published,
    };
    let mut processes = vec![process(id("1"), 1)];
    for two in 1..=100 {
        let parent = id("1").child(two).unwrap();
        processes.push(process(parent, 2));
        processes.extend((1..=200).map(|three| process(parent.child(three).unwrap(), 3)));
    }
    let count = processes.len();
    let tree = std::sync::Arc::new(Framework::new("etom", "16.0", Vec::new(), processes));
    let mut app = App::new(Settings::default());
    let opened =
        Opened { assessment: crate::support::empty("16.0"), framework: tree, scheme: scheme(), repairs: Vec::new() };
    app.receive(Event::Read { path: None, opened: Box::new(opened), unsaved: false });
    app.send(Command::ExpandToLevel(4));
    app.send(Command::Show(id("1.90.150")));
    app.update(0);
    let mut harness = open(claimbook::ui::outline::outline_ui, app);
    assert_eq!(harness.state().document().outline.rows.len(), count);
    let drawn = harness.query_all_by_role(Role::CheckBox).count();
    assert!((50..200).contains(&drawn), "{drawn} of {count} rows are drawn");
    click(&mut harness, Role::CheckBox, "1.90.150 Process 1.90.150");
    assert_eq!(harness.state().document().assessment().scope(id("1.90.150")), Scope::In);
}

#[test]
fn a_frame_at_rest_asks_for_no_other() {
    let views: [fn(&mut Ui, &mut ViewContext<'_>); 6] = [
        claimbook::ui::outline::outline_ui,
        claimbook::ui::claim::claim_ui,
        claimbook::ui::evidence::evidence_ui,
        claimbook::ui::subject::subject_ui,
        claimbook::ui::problems::problems_ui,
        claimbook::ui::history::history_ui,
    ];
    for view in views {
        let mut harness = window(view, "1.2.7.2");
        harness.state_mut().sent.clear();
        harness.step();
        let delay = harness.output().viewport_output.values().map(|output| output.repaint_delay).min().unwrap();
        assert!(delay > std::time::Duration::from_hours(1), "{delay:?}");
        assert_eq!(harness.state().sent, []);
    }
}

#[test]
fn the_way_to_the_full_score_goes_to_the_passage() {
    let mut assessment = seed();
    assessment.change_claim(id("1.1.11.2"), |claim| {
        let mut passage = claimbook::assessment::Passage::vendor("Some of it.");
        passage.support = Some(PassageSupport::Not);
        claim.mapping.push(std::sync::Arc::new(passage));
    });
    let mut harness = window_of(claimbook::ui::claim::claim_ui, "1.1.11.2", assessment);
    click(&mut harness, Role::Button, "Go to passage 2");
    assert!(harness.get_by_role_and_label(Role::MultilineTextInput, "Passage 2").is_focused());
}

#[test]
fn words_are_deleted_at_the_end_of_text_that_runs_from_right_to_left() {
    // The window's text layout counts such letters more than once, so its end lies behind the text's.
    for (key, left) in [(Key::Delete, "Meets עברית"), (Key::Backspace, "Meets ")] {
        let mut harness = window(claimbook::ui::claim::claim_ui, "1.1.11.2");
        type_into(&mut harness, Role::MultilineTextInput, "Comment", "Meets עברית");
        harness.key_press(Key::End);
        harness.run();
        harness.key_press_modifiers(egui::Modifiers::ALT, key);
        harness.run();
        assert_eq!(harness.state().claim("1.1.11.2").comment, left, "{key:?}");
    }
}
