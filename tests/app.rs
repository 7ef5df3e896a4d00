//! Flows of commands on the application without pixels, with what they want done in the world.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers as well")]
#![allow(clippy::wildcard_enum_match_arm, reason = "any other effect or event fails the test")]

mod keeping;
mod looking;
mod saving;
mod world;

use std::path::PathBuf;
use std::sync::Arc;

use claimbook::app::{App, Command, Document, Effect, Event, KeepEffect, Opened, Settings};
use claimbook::assessment::{Assessment, Scope};
use claimbook::edit::{ClaimChange, Edit};

use crate::support::{framework, id, scheme, seed};

/// A document as it is read from disk.
fn opened(assessment: Assessment) -> Box<Opened> {
    let framework = framework(&assessment.framework.version);
    Box::new(Opened { assessment, framework, scheme: scheme(), repairs: Vec::new() })
}

/// An application with the published page's assessment open, saved as `/a/seed.claimbook`, and nothing left to do.
fn with_seed() -> App {
    let mut app = App::new(Settings::default());
    let path = Some(PathBuf::from("/a/seed.claimbook"));
    app.receive(Event::Read { path, opened: opened(seed()), unsaved: false });
    app.update(0);
    app
}

/// An application with a document that has no file yet.
fn with_unsaved() -> App {
    let mut app = App::new(Settings::default());
    app.receive(Event::Read { path: None, opened: opened(seed()), unsaved: true });
    app.update(0);
    app
}

/// Does one command, and gives what is wanted in the world.
fn send(app: &mut App, command: Command) -> Vec<Effect> {
    app.send(command);
    app.update(0)
}

/// Takes one event in, and gives what is wanted in the world.
fn receive(app: &mut App, event: Event) -> Vec<Effect> {
    app.receive(event);
    app.update(0)
}

/// The command that sets a comment.
fn comment(text: &str) -> Command {
    Command::Edit(Edit::Claims(vec![id("1.3.5.6")], ClaimChange::Comment(text.to_owned())))
}

/// The open document.
fn document(app: &App) -> &Document {
    app.document.as_ref().unwrap()
}

/// The comment that [`comment`] sets.
fn comment_of(app: &App) -> &str {
    &document(app).assessment().claim(id("1.3.5.6")).unwrap().comment
}

/// The identifiers of the visible rows.
fn rows(app: &App) -> Vec<String> {
    let document = document(app);
    document.outline.rows.iter().map(|idx| document.framework.at(*idx).unwrap().id.to_string()).collect()
}

#[test]
fn a_document_that_is_opened_is_clean_remembered_and_its_evidence_is_looked_at() {
    let mut app = App::new(Settings::default());
    let path = PathBuf::from("/a/seed.claimbook");
    assert_eq!(send(&mut app, Command::Open(path.clone())), [Effect::Read(path.clone())]);
    assert!(app.document.is_none(), "nothing is open before it was read");
    let effects = receive(&mut app, Event::Read { path: Some(path.clone()), opened: opened(seed()), unsaved: false });
    assert!(matches!(&effects[0], Effect::WriteSettings(text) if text.contains("seed.claimbook")), "{effects:?}");
    assert_eq!(effects[1], Effect::Keep(KeepEffect::Hold(path.clone())));
    assert_eq!(effects[2], Effect::CheckEvidence(Some(path.clone()), Box::new(seed())));
    assert_eq!(effects.len(), 3);
    assert!(!app.has_unsaved_changes());
    assert_eq!(app.settings.recent, [path]);
    assert_eq!(app.title(), "seed.claimbook – Claimbook");
    assert_eq!(document(&app).figures.totals.mean.unwrap().with_decimals(2), "4.82");
    assert_eq!(document(&app).outline.selected, Some(id("1.1.9.5")), "the first L3 in scope");
}

#[test]
fn repairs_of_a_file_are_told() {
    let mut app = App::new(Settings::default());
    let mut opened = opened(seed());
    opened.repairs = vec!["A claim was skipped".to_owned()];
    receive(&mut app, Event::Read { path: None, opened, unsaved: false });
    let notice = app.notices.shown().next().unwrap();
    assert_eq!((notice.text.as_str(), notice.hint.is_empty()), ("A claim was skipped", false));
}

#[test]
fn an_edit_reaches_figures_ticks_and_the_title_at_the_next_update() {
    let mut app = with_seed();
    let before = document(&app).derived;
    let effects = send(&mut app, Command::Edit(Edit::Tick(id("1.3.7"), false)));
    assert_eq!(effects, [], "an edit wants nothing from the world at once");
    assert!(app.has_unsaved_changes());
    assert_eq!(app.title(), "• seed.claimbook – Claimbook");
    let after = document(&app).derived;
    assert_ne!(after, before, "computed again");
    assert_eq!(document(&app).figures.totals.l3_in_scope, 21);
    assert!(app.notices.shown().any(|notice| notice.text == "Un-tick 1.3.7: 4 claims changed"), "the number is told");
    send(&mut app, Command::Select(id("1.3.7.4")));
    assert_eq!(document(&app).derived, after, "a selection computes nothing");
}

#[test]
fn an_edit_that_is_refused_changes_nothing_and_is_told() {
    let mut app = with_seed();
    let score = crate::support::score("5");
    send(&mut app, Command::Edit(Edit::Claims(vec![id("1.3.7")], ClaimChange::Claimed(Some(score)))));
    assert!(!app.has_unsaved_changes());
    let notice = app.notices.shown().next().unwrap();
    assert!(notice.text.contains("only levels 3 and 4 carry a score"), "{}", notice.text);
}

#[test]
fn undo_goes_to_where_the_change_was() {
    let mut app = with_seed();
    send(&mut app, comment("Changed"));
    send(&mut app, Command::Select(id("1.1.9.5")));
    send(&mut app, Command::ShowView(claimbook::app::View::Problems));
    send(&mut app, Command::ExpandToLevel(1));
    assert!(!rows(&app).contains(&"1.3.5.6".to_owned()));
    send(&mut app, Command::Undo);
    assert_eq!(document(&app).assessment(), &seed());
    assert!(!app.has_unsaved_changes(), "the state on disk is back");
    assert_eq!(app.view, claimbook::app::View::Claim);
    assert_eq!(document(&app).outline.selected, Some(id("1.3.5.6")));
    assert!(rows(&app).contains(&"1.3.5.6".to_owned()), "its row is visible");
    send(&mut app, Command::Redo);
    assert_eq!(comment_of(&app), "Changed");
    assert!(app.has_unsaved_changes());
}

#[test]
fn undo_of_other_changes_goes_to_their_views() {
    use claimbook::app::View;
    use claimbook::assessment::DocumentField;
    let mut app = with_seed();
    send(&mut app, Command::Edit(Edit::Field(DocumentField::Company, "Acme".to_owned())));
    send(&mut app, Command::Undo);
    assert_eq!(app.view, View::Subject);
    send(&mut app, Command::Edit(Edit::AddEvidence(vec![saving::piece("guide.pdf")])));
    send(&mut app, Command::ShowView(View::Claim));
    send(&mut app, Command::Undo);
    assert_eq!(app.view, View::Evidence);
}

#[test]
fn the_history_can_be_walked_to_any_step() {
    let mut app = with_seed();
    for text in ["one", "two", "three"] {
        send(&mut app, comment(text));
        send(&mut app, Command::EndGesture);
    }
    send(&mut app, Command::GoToStep(1));
    assert_eq!(comment_of(&app), "one");
    send(&mut app, Command::GoToStep(3));
    assert_eq!(comment_of(&app), "three");
    send(&mut app, Command::GoToStep(0));
    assert_eq!(document(&app).assessment(), &seed());
}

#[test]
fn evidence_that_is_registered_twice_is_only_cited() {
    let mut app = with_seed();
    let piece = saving::piece("guide.pdf");
    receive(&mut app, Event::EvidenceReady(vec![piece.clone()]));
    let cited = claimbook::edit::NewEvidence { cite: Some((id("1.3.5.6"), None)), ..piece };
    receive(&mut app, Event::EvidenceReady(vec![cited]));
    let assessment = document(&app).assessment();
    assert_eq!(assessment.evidence.len(), 1);
    assert_eq!(assessment.cited_by(assessment.evidence[0].code).collect::<Vec<_>>(), [id("1.3.5.6")]);
}

#[test]
fn a_new_assessment_has_no_file_and_counts_as_not_saved() {
    use claimbook::app::NewAssessment;
    use claimbook::assessment::{FrameworkRef, Subject};
    let wanted = |version: &str| {
        let framework = FrameworkRef { id: "etom".to_owned(), version: version.to_owned() };
        Command::New(Box::new(NewAssessment {
            framework,
            scheme: "bpf-share".to_owned(),
            subject: Subject::new("Acme", "Care", "1"),
        }))
    };
    let mut app = App::new(Settings::default());
    send(&mut app, wanted("99.9"));
    assert!(app.document.is_none());
    assert!(app.notices.shown().any(|notice| notice.text.contains("etom@99.9")));
    send(&mut app, wanted("26.0"));
    assert!(app.has_unsaved_changes());
    assert_eq!(document(&app).path, None);
    assert_eq!(Arc::clone(&document(&app).framework).version, "26.0");
    assert_eq!(document(&app).assessment().scope(id("1.1")), Scope::Undecided);
}
