//! The window: what leaves the house, batches, the log, and what has changed since; by accessible label.

use std::path::PathBuf;
use std::sync::Arc;

use claimbook::app::{
    Command, Dialog, Effect, Event, EvidenceCommand, EvidenceEffect, EvidenceEvent, LeavingEffect, LeavingEvent, View,
};
use claimbook::assessment::{
    Assessment, Confidentiality, DocumentField, Evidence, EvidenceCode, EvidenceSource, Profile, Redaction, Scope,
};
use claimbook::checks::{EvidenceState, Final, Severity, Target};
use claimbook::edit::{ClaimChange, Edit, EvidenceChange};
use claimbook::framework::Catalogues;
use claimbook::perform::export::ExportRequest;
use claimbook::perform::inspect::Inspections;
use claimbook::perform::leaving::look;
use claimbook::platform::worker::CancelFlag;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use super::handed::handed;
use crate::support::window::TestWindow;
use crate::support::{id, seed};

/// A document with a piece of evidence that holds a word that must not leave.
fn document(folder: &tempfile::TempDir) -> Assessment {
    let mut assessment = seed();
    let path = folder.path().join("notes.txt");
    std::fs::write(&path, "At Zeta.").unwrap();
    let sha256 = claimbook::bundle::sha256_of(b"At Zeta.");
    let source = EvidenceSource::File { path: path.to_string_lossy().into_owned(), sha256, size: 8 };
    let mut piece = Evidence::new(EvidenceCode(1), "Notes", source);
    piece.confidentiality = Confidentiality::Public;
    let mut internal = piece.clone();
    internal.code = EvidenceCode(2);
    internal.title = "Prices".to_owned();
    internal.confidentiality = Confidentiality::Internal;
    assessment.evidence = vec![Arc::new(piece), Arc::new(internal)];
    assessment.last_evidence = 2;
    assessment.forbidden = vec!["zeta".to_owned()];
    assessment
}

/// Opens the dialog for an export.
fn export(window: &mut TestWindow) {
    window.send(Command::ShowDialog(Dialog::Export));
    window.take_effects();
}

/// The look that was asked for.
fn asked(window: &mut TestWindow) -> (u64, claimbook::app::ExportOrder, Assessment) {
    let found = window.take_effects().into_iter().find_map(|effect| match effect {
        Effect::Leaving(LeavingEffect::Look(number, order, assessment)) => Some((number, order, *assessment)),
        _ => None,
    });
    found.expect("a look was asked for")
}

/// Does the look that was asked for.
fn seen(window: &mut TestWindow) {
    let (number, order, assessment) = asked(window);
    let request = ExportRequest {
        out: PathBuf::new(),
        profile: order.profile,
        draft: order.draft,
        force: order.force,
        date: claimbook::export::Date { year: 2026, month: 11, day: 24 },
        only: vec!["json".to_owned()],
        processes: order.processes,
        round: order.round,
        catalogues: Catalogues::default(),
        sign: None,
    };
    let quiet = |_: claimbook::app::RunningExport| {};
    let told = look(&request, &assessment, (&quiet, &CancelFlag::default()), &Inspections::default()).unwrap();
    window.receive(Event::Leaving(LeavingEvent::Looked(number, Box::new(told))));
}

#[test]
fn what_leaves_the_house_is_shown_before_an_export_with_words_that_must_not() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = TestWindow::with(document(&folder));
    export(&mut window);
    window.click("What leaves the house");
    assert!(window.shows("Stop looking"));
    seen(&mut window);
    assert!(window.shows("Huawei_Digital-CRM_R2.1_eTOM-16.0_assessor_draft"), "{:?}", window.names());
    assert!(window.shows_part("A word that must not leave stands in 1 place"));
    assert!(window.shows_part("→ Notes · Public · goes out"));
    assert!(window.shows_part("– Prices · Internal · stays: internal"));
    assert!(window.shows_part("words that must not leave the house"), "the list itself is left out");
    window.click("Choices");
    window.click("Everybody: only what may be published");
    window.click("What leaves the house");
    let (_, order, _) = asked(&mut window);
    assert_eq!(order.profile, Profile::Public, "other choices are looked at anew");
    window.click("Stop looking");
    assert!(window.take_effects().contains(&Effect::Leaving(LeavingEffect::Stop)));
}

#[test]
fn a_look_that_is_old_says_so_and_its_hits_are_ways_to_their_places() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = TestWindow::with(document(&folder));
    export(&mut window);
    window.click("What leaves the house");
    seen(&mut window);
    assert!(!window.shows_part("have changed since this look"));
    window.send(Command::Edit(Edit::Claims(vec![id("1.1.9.5")], ClaimChange::Comment("More".to_owned()))));
    assert!(window.shows_part("have changed since this look"), "{:?}", window.names());
    let hit = window.names().into_iter().find(|name| name.starts_with("Go to E001: ")).unwrap();
    assert!(hit.contains("zeta") && hit.contains("data/evidence/E001/notes.txt"), "{hit}");
    window.click(&hit);
    assert_eq!((window.app().dialog.clone(), window.app().view), (None, View::Evidence));
}

#[test]
fn a_batch_is_chosen_by_its_level_twos_and_only_its_problems_stand_in_the_way() {
    let mut window = TestWindow::with(seed());
    export(&mut window);
    let document = window.app().document.as_ref().unwrap();
    let errors = document.check(Final::Final);
    let errors = || errors.iter().filter(|problem| problem.severity == Severity::Error);
    // What is about no process and no evidence concerns every batch.
    let of_batch = |target: Target| match target {
        Target::Process(process) => process == id("1.1.9") || id("1.1.9").contains(&process),
        Target::Document | Target::Field(_) | Target::Evidence(_) => true,
    };
    let (all, own) = (errors().count(), errors().filter(|problem| of_batch(problem.target)).count());
    assert!(own > 1 && own < all, "{own} of {all}");
    assert!(window.shows(&format!("{all} problems stand in the way of a final submission")));
    window.click("A batch: 0 of 8 level 2 processes chosen");
    window.click("1.1.9 – Selling");
    assert!(window.shows("A batch: 1 of 8 level 2 processes chosen"), "{:?}", window.names());
    assert!(window.shows(&format!("{own} problems stand in the way of a final submission")));
    window.harness.get_by_label("Write to (a name ending in .zip, or a folder)").focus();
    window.settle();
    window.type_text("batch.zip");
    window.press(Modifiers::NONE, Key::Enter);
    let order = window.take_effects().into_iter().find_map(|effect| match effect {
        Effect::Export(order, _) => Some(order),
        _ => None,
    });
    let order = order.unwrap();
    assert_eq!((order.processes, order.round, order.draft), (vec![id("1.1.9")], None, true));
}

#[test]
fn an_empty_batch_cannot_be_exported() {
    let mut window = TestWindow::with(seed());
    export(&mut window);
    window.click("A batch: 0 of 8 level 2 processes chosen");
    window.harness.get_by_label("Write to (a name ending in .zip, or a folder)").focus();
    window.settle();
    window.type_text("batch.zip");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(!window.take_effects().iter().any(|effect| matches!(effect, Effect::Export(..))));
}

#[test]
fn a_final_export_is_noted_in_the_document_and_saved_where_it_was_saved_before() {
    let mut window = TestWindow::with(seed());
    export(&mut window);
    let order = claimbook::app::ExportOrder {
        out: PathBuf::from("final.zip"),
        profile: Profile::Assessor,
        draft: false,
        force: false,
        processes: Vec::new(),
        round: None,
        docx: false,
        sign: None,
    };
    window.send(Command::Export(order.clone()));
    window.take_effects();
    let own = handed(window.assessment(), Profile::Assessor, 1, &[]);
    window.receive(Event::Leaving(LeavingEvent::HandedOver(Box::new(own.clone()))));
    window.receive(Event::Exported(PathBuf::from("final.zip"), Vec::new()));
    assert_eq!(window.assessment().hand_overs, std::slice::from_ref(&own));
    assert!(window.take_effects().iter().any(|effect| matches!(effect, Effect::Write(..))), "it was saved before");

    window.send(Command::Edit(Edit::Claims(vec![id("1.1.9.5")], ClaimChange::Comment("More".to_owned()))));
    window.send(Command::Export(order));
    window.take_effects();
    window.receive(Event::Leaving(LeavingEvent::HandedOver(Box::new(own))));
    window.receive(Event::Exported(PathBuf::from("final.zip"), Vec::new()));
    assert!(
        !window.take_effects().iter().any(|effect| matches!(effect, Effect::Write(..))),
        "other changes are the user's to save"
    );
    assert!(window.shows_part("is noted in the assessment"));
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.assessment().hand_overs.len(), 1, "a note can be undone");
}

#[test]
fn a_hand_over_of_another_document_is_noted_nowhere() {
    let mut window = TestWindow::with(seed());
    window.send(Command::Export(claimbook::app::ExportOrder {
        out: PathBuf::from("final.zip"),
        profile: Profile::Assessor,
        draft: false,
        force: false,
        processes: Vec::new(),
        round: None,
        docx: false,
        sign: None,
    }));
    let own = handed(window.assessment(), Profile::Assessor, 1, &[]);
    window.open(seed());
    window.receive(Event::Leaving(LeavingEvent::HandedOver(Box::new(own))));
    assert_eq!(window.assessment().hand_overs, []);
    assert!(window.shows_part("could not be noted"), "{:?}", window.names());
}

#[test]
fn what_changed_since_the_last_hand_over_is_marked_told_and_filtered() {
    let mut assessment = seed();
    let own = handed(&assessment, Profile::Assessor, 1, &[]);
    assessment.hand_overs.push(own);
    let mut window = TestWindow::with(assessment);
    window.send(Command::Show(id("1.3.7.4")));
    assert!(window.shows("As handed over on 2026-11-11, round 1"), "{:?}", window.names());
    window.send(Command::Edit(Edit::Claims(vec![id("1.3.7.4")], ClaimChange::Note("internal".to_owned()))));
    assert!(window.shows("As handed over on 2026-11-11, round 1"), "a note leaves in no bundle");
    window.send(Command::Edit(Edit::Claims(vec![id("1.3.7.4")], ClaimChange::Comment("Better".to_owned()))));
    assert!(window.shows("Δ Changed since the hand-over of 2026-11-11, round 1"), "{:?}", window.names());
    export(&mut window);
    assert!(window.shows("1 hand-over"));
    window.click("Show what has changed since the last hand-over");
    let document = window.app().document.as_ref().unwrap();
    assert_eq!((window.app().dialog.clone(), document.outline.filter_text.as_str()), (None, "changed:handover"));
    let framework = document.framework.clone();
    let rows: Vec<String> =
        document.outline.rows.iter().map(|row| framework.at(*row).unwrap().id.to_string()).collect();
    assert_eq!(rows, ["1.3", "1.3.7", "1.3.7.4"], "with what stands above it");
    window.send(Command::Edit(Edit::Claims(vec![id("1.1.9.6")], ClaimChange::Scope(Scope::In))));
    window.send(Command::Show(id("1.1.9.6")));
    assert!(
        window.shows_part("hanged since the hand-over") || window.shows("Δ Not handed over yet"),
        "{:?}",
        window.names()
    );
}

#[test]
fn the_words_that_must_not_leave_are_edited_under_subject_and_problems_lead_to_their_places() {
    let mut window = TestWindow::with(seed());
    export(&mut window);
    window.click("What leaves the house");
    window.click("No words are listed that must not leave");
    assert_eq!((window.app().dialog.clone(), window.app().view), (None, View::Subject));
    window.type_text("Huawei");
    assert_eq!(window.assessment().forbidden, ["Huawei"], "{:?}", window.names());
    let problems = &window.app().document.as_ref().unwrap().problems;
    let own: Vec<String> =
        problems.iter().filter(|own| own.code == "CB033").map(|own| own.target.to_string()).collect();
    assert!(own.contains(&"company".to_owned()), "{own:?}");
    window.send(Command::Edit(Edit::Field(DocumentField::Forbidden, "Zeta\nZeta\n\n Acme ; Beta".to_owned())));
    assert_eq!(window.assessment().forbidden, ["Zeta", "Acme", "Beta"]);
}

#[test]
fn a_redacted_version_is_chosen_for_a_piece_and_taken_away_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = TestWindow::with(document(&folder));
    window.send(Command::ShowView(View::Evidence));
    window.click("Show E001 Notes");
    window.take_effects();
    window.click("Choose…");
    assert!(window.take_effects().contains(&Effect::Evidence(EvidenceEffect::PickRedacted(EvidenceCode(1)))));
    window.send(Command::Evidence(EvidenceCommand::Redact(EvidenceCode(1), PathBuf::from("/p/public.txt"))));
    let hash = EvidenceEffect::Redact(EvidenceCode(1), PathBuf::from("/p/public.txt"));
    assert!(window.take_effects().contains(&Effect::Evidence(hash)));
    let twin = EvidenceSource::File { path: "/p/public.txt".to_owned(), sha256: "aa".to_owned(), size: 3 };
    window.receive(Event::Evidence(EvidenceEvent::Redacted(EvidenceCode(1), twin.clone())));
    assert_eq!(window.assessment().evidence[0].redaction, Redaction::twin(twin));
    let found = [(EvidenceCode(1), EvidenceState::Moved { found: "/q/public.txt".to_owned() })].into();
    window.receive(Event::Evidence(EvidenceEvent::TwinsChecked(found)));
    window.click("Relink to where it was found");
    let moved = EvidenceSource::File { path: "/q/public.txt".to_owned(), sha256: "aa".to_owned(), size: 3 };
    assert_eq!(window.assessment().evidence[0].redaction, Redaction::twin(moved));
    let present = [(EvidenceCode(1), EvidenceState::Present)].into();
    window.receive(Event::Evidence(EvidenceEvent::TwinsChecked(present)));
    window.click("Remove the redacted version");
    assert_eq!(window.assessment().evidence[0].redaction, Redaction::None);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_ne!(window.assessment().evidence[0].redaction, Redaction::None);
    let change = EvidenceChange::Redaction(Redaction::Done);
    window.send(Command::Edit(Edit::Evidence(EvidenceCode(1), change)));
    assert!(window.shows("This is a redacted version"));
}
