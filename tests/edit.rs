//! Edits: every change can be undone and redone, refuses what cannot be, and merges while the user types.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers as well")]

pub mod any;
mod identifiers;

use std::sync::Arc;

use claimbook::app::{Document, Opened};
use claimbook::assessment::{
    Assessment, Citation, Claim, Confidentiality, DocumentField, EvidenceCode, EvidenceKind, EvidenceSource, Passage,
    PassageSupport, Scope, Status, Support,
};
use claimbook::edit::{
    Applied, ClaimChange, Edit, EditTarget, EvidenceChange, History, NewEvidence, PassageChange, RegisterStep,
    Rejection, Rules, Snapshot, apply,
};
use claimbook::figures::Figures;
use claimbook::framework::Framework;
use proptest::prelude::*;

use crate::support::{empty, framework, id, scheme, score, tick};

/// Applies an edit.
fn applied(assessment: &Assessment, edit: &Edit) -> Result<Option<Applied>, Rejection> {
    let (framework, scheme) = (framework("16.0"), scheme());
    apply(Rules { framework: &framework, scheme: &scheme }, assessment, edit)
}

/// The document after an edit that changes it.
fn after(assessment: &Assessment, edit: &Edit) -> Assessment {
    applied(assessment, edit).unwrap().unwrap().assessment
}

/// An edit of one claim.
fn claim(process: &str, change: ClaimChange) -> Edit {
    Edit::Claims(vec![id(process)], change)
}

/// A piece of evidence that is a link, cited by a claim.
fn link(title: &str, cite: Option<&str>) -> NewEvidence {
    let source = EvidenceSource::Link { url: format!("https://example.com/{title}") };
    NewEvidence { title: title.to_owned(), source, cite: cite.map(|process| (id(process), None)) }
}

/// A document with two claims, one with two passages, and two pieces of evidence.
fn small() -> Assessment {
    let mut assessment = empty("16.0");
    tick(&mut assessment, "1.1.9.5");
    tick(&mut assessment, "1.2.7.2");
    assessment.change_claim(id("1.1.9.5"), |claim| {
        claim.mapping = vec![Arc::new(Passage::vendor("One")), Arc::new(Passage::vendor("Two"))];
    });
    let pieces = vec![link("guide", Some("1.1.9.5")), link("test", Some("1.2.7.2"))];
    after(&assessment, &Edit::AddEvidence(pieces))
}

/// A document under edits, as the application holds it.
struct Desk {
    current: Snapshot,
    history: History,
}

impl Desk {
    fn new(assessment: Assessment) -> Self {
        Self { current: Snapshot { assessment, revision: 1 }, history: History::default() }
    }

    /// Applies an edit at a time; `false` where nothing changes or it is refused.
    fn edit(&mut self, edit: &Edit, now: u64) -> bool {
        let Ok(Some(next)) = applied(&self.current.assessment, edit) else { return false };
        let next = Snapshot { assessment: next.assessment, revision: self.current.revision + 1 };
        let before = std::mem::replace(&mut self.current, next);
        self.history.record(edit, before, now);
        true
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undoing_all_steps_and_redoing_them_brings_both_ends_back(edits in proptest::collection::vec(any::any_edit(), 1..24)) {
        let start = small();
        let mut desk = Desk::new(start.clone());
        let mut states = vec![start];
        for (time, edit) in (0..).zip(&edits) {
            // A pause between all of them: nothing merges.
            if desk.edit(edit, time * 100_000) {
                states.push(desk.current.assessment.clone());
            }
        }
        prop_assert_eq!(desk.history.done().len(), states.len() - 1);
        for before in states.iter().rev().skip(1) {
            prop_assert!(desk.history.undo(&mut desk.current).is_some());
            prop_assert_eq!(&desk.current.assessment, before);
        }
        prop_assert!(desk.history.undo(&mut desk.current).is_none());
        for after in states.iter().skip(1) {
            prop_assert!(desk.history.redo(&mut desk.current).is_some());
            prop_assert_eq!(&desk.current.assessment, after);
        }
        prop_assert!(desk.history.redo(&mut desk.current).is_none());
    }

    #[test]
    fn an_edit_is_pure_and_leaves_a_document_that_holds_together(edits in proptest::collection::vec(any::any_edit(), 1..24)) {
        let framework = framework("16.0");
        let mut current = small();
        for edit in &edits {
            let before = current.clone();
            let result = applied(&current, edit);
            prop_assert_eq!(&current, &before);
            prop_assert!(!edit.label().trim().is_empty());
            match result {
                Err(rejection) => prop_assert!(!rejection.to_string().is_empty()),
                Ok(None) => {}
                Ok(Some(next)) => {
                    prop_assert_ne!(&next.assessment, &current);
                    current = next.assessment;
                }
            }
            holds_together(&current, &framework)?;
        }
    }

    #[test]
    fn the_figures_of_an_open_document_are_those_of_its_state(edits in proptest::collection::vec(any::any_edit(), 1..24)) {
        let opened = Opened { assessment: small(), framework: framework("16.0"), scheme: scheme(), repairs: Vec::new() };
        let mut document = Document::new(None, opened, false);
        let holds = |document: &mut Document| {
            document.refresh(claimbook::file::scheme);
            document.figures == Figures::compute(&document.framework, &document.scheme, document.assessment())
        };
        for edit in &edits {
            let changed = document.edit(edit, 0).unwrap_or_default();
            prop_assert!(holds(&mut document), "{:?} changed {:?} claims", edit, changed);
        }
        while document.undo().is_some() {
            prop_assert!(holds(&mut document));
        }
    }
}

/// What is true of every document that edits can make of a sound one.
fn holds_together(assessment: &Assessment, framework: &Framework) -> Result<(), TestCaseError> {
    let codes: Vec<u32> = assessment.evidence.iter().map(|piece| piece.code.0).collect();
    prop_assert!(codes.is_sorted_by(|a, b| a < b), "codes rise: {codes:?}");
    prop_assert!(codes.last().is_none_or(|last| *last <= assessment.last_evidence));
    for (id, claim) in &assessment.claims {
        prop_assert!(!claim.is_empty(), "{id} says nothing and is stored");
        prop_assert!(framework.get(*id).is_some(), "{id} is no process");
        if claim.scope == Scope::In {
            for above in framework.ancestors(*id) {
                prop_assert_eq!(
                    assessment.scope(above.id),
                    Scope::In,
                    "{} is in, and {} above it is not",
                    id,
                    above.id
                );
            }
        }
    }
    Ok(())
}

#[test]
fn every_edit_has_a_label_and_a_target_and_does_what_it_says() {
    let start = small();
    let whole = Box::new(empty("16.0"));
    let source = EvidenceSource::Link { url: "https://example.com/other".to_owned() };
    let passage = Arc::new(Passage::vendor("Three"));
    let first = EvidenceCode(1);
    let renamed = RegisterStep::Change(first, EvidenceChange::Title("Renamed".to_owned()));
    let process = EditTarget::Process(id("1.1.9.5"));
    let cases: Vec<(Edit, &str, EditTarget)> = vec![
        (
            Edit::Field(DocumentField::Company, "Acme".to_owned()),
            "Change company",
            EditTarget::Field(DocumentField::Company),
        ),
        (Edit::Tick(id("1.1.9.5"), false), "Un-tick 1.1.9.5", process),
        (Edit::Tick(id("1.1.11"), true), "Tick 1.1.11", EditTarget::Process(id("1.1.11"))),
        (Edit::AddEvidence(vec![link("new", None)]), "Add evidence new", EditTarget::Evidence),
        (Edit::AddEvidence(vec![link("a", None), link("b", Some("1.1.9.5"))]), "Add 2 pieces of evidence", process),
        (Edit::Evidence(first, EvidenceChange::Title("T".to_owned())), "Change evidence E001", EditTarget::Evidence),
        (
            Edit::Evidence(first, EvidenceChange::Kind(EvidenceKind::Manual)),
            "Change evidence E001",
            EditTarget::Evidence,
        ),
        (Edit::Evidence(first, EvidenceChange::Source(source)), "Change evidence E001", EditTarget::Evidence),
        (
            Edit::Evidence(first, EvidenceChange::Confidentiality(Confidentiality::Public)),
            "Change evidence E001",
            EditTarget::Evidence,
        ),
        (Edit::RemoveEvidence(first), "Remove evidence E001", EditTarget::Evidence),
        (Edit::Register("Relink E001".to_owned(), vec![renamed]), "Relink E001", EditTarget::Evidence),
        (Edit::Replace("Import claims".to_owned(), whole), "Import claims", EditTarget::Document),
        (
            Edit::Claims(vec![id("1.1.9.5"), id("1.2.7.2")], ClaimChange::Status(Status::Ready)),
            "Change status of 2 claims",
            process,
        ),
        (claim("1.1.9.5", ClaimChange::Scope(Scope::Out)), "Change scope of 1.1.9.5", process),
        (claim("1.1.9.5", ClaimChange::Reason("r".to_owned())), "Change reason of 1.1.9.5", process),
        (claim("1.1.9.5", ClaimChange::Support(Some(Support::Both))), "Change support of 1.1.9.5", process),
        (claim("1.1.9.5", ClaimChange::Claimed(Some(score("4.5")))), "Change claimed score of 1.1.9.5", process),
        (claim("1.1.9.5", ClaimChange::Awarded(Some(score("4.5")))), "Change awarded score of 1.1.9.5", process),
        (claim("1.1.9.5", ClaimChange::Comment("c".to_owned())), "Change comment of 1.1.9.5", process),
        (claim("1.1.9.5", ClaimChange::Note("n".to_owned())), "Change internal note of 1.1.9.5", process),
        (claim("1.1.9.5", ClaimChange::Component("c".to_owned())), "Change component of 1.1.9.5", process),
        (claim("1.1.9.5", ClaimChange::Owner("o".to_owned())), "Change owner of 1.1.9.5", process),
        (claim("1.1.9.5", ClaimChange::Mapping("m".to_owned())), "Change mapping of 1.1.9.5", process),
        (claim("1.1.9.5", ClaimChange::AddPassage(9, passage)), "Add a passage to 1.1.9.5", process),
        (claim("1.1.9.5", ClaimChange::RemovePassage(1)), "Remove a passage of 1.1.9.5", process),
        (claim("1.1.9.5", ClaimChange::MovePassage { from: 0, to: 1 }), "Move a passage of 1.1.9.5", process),
        (
            claim("1.1.9.5", ClaimChange::Passage(1, PassageChange::Support(Some(PassageSupport::Fully)))),
            "Change mark of a passage of 1.1.9.5",
            process,
        ),
        (
            claim("1.1.9.5", ClaimChange::Cite(Some(0), Citation::whole(EvidenceCode(2)))),
            "Cite E002 for 1.1.9.5",
            process,
        ),
        (
            claim("1.1.9.5", ClaimChange::ChangeCitation { passage: None, at: 0, citation: None }),
            "Remove a citation of 1.1.9.5",
            process,
        ),
    ];
    for (edit, label, target) in cases {
        assert_eq!(edit.label(), label);
        assert_eq!(edit.target(), target, "{label}");
        assert!(applied(&start, &edit).unwrap().is_some(), "{label} changes nothing");
    }
}

#[test]
fn what_cannot_be_done_is_refused_with_its_reason() {
    let start = small();
    let cases = [
        (claim("9.9.9", ClaimChange::Comment("x".to_owned())), "9.9.9 is not a process of this framework version"),
        (Edit::Tick(id("9.9.9"), true), "9.9.9 is not a process of this framework version"),
        (
            claim("1.1.9", ClaimChange::Claimed(Some(score("5")))),
            "1.1.9 is a level 2 process, and only levels 3 and 4 carry a score",
        ),
        (
            claim("1.1.9.5", ClaimChange::Awarded(Some(score("3")))),
            "3.0 is not a score that the scheme allows: 0, or 3.1 to 5.0 with one decimal",
        ),
        (
            claim("1.1.9.5", ClaimChange::Claimed(Some(score("4.55")))),
            "4.55 is not a score that the scheme allows: 0, or 3.1 to 5.0 with one decimal",
        ),
        (
            Edit::Field(DocumentField::Stage, "finished".to_owned()),
            "stage: \"finished\" is none of self-assessment, awarded",
        ),
        (Edit::RemoveEvidence(EvidenceCode(9)), "E009 is not in the evidence register"),
        (Edit::Evidence(EvidenceCode(9), EvidenceChange::Title(String::new())), "E009 is not in the evidence register"),
        (claim("1.1.9.5", ClaimChange::RemovePassage(2)), "1.1.9.5 has no such passage or citation any more"),
        (
            claim("1.1.9.5", ClaimChange::MovePassage { from: 0, to: 2 }),
            "1.1.9.5 has no such passage or citation any more",
        ),
        (
            claim("1.1.9.5", ClaimChange::Passage(2, PassageChange::Tag(None))),
            "1.1.9.5 has no such passage or citation any more",
        ),
        (
            claim("1.1.9.5", ClaimChange::ChangeCitation { passage: None, at: 1, citation: None }),
            "1.1.9.5 has no such passage or citation any more",
        ),
        (Edit::AddEvidence(vec![link("x", Some("9.9.9"))]), "9.9.9 is not a process of this framework version"),
        (
            Edit::Claims(vec![id("1.1.9.5"), id("9.9.9")], ClaimChange::Owner("o".to_owned())),
            "9.9.9 is not a process of this framework version",
        ),
    ];
    for (edit, reason) in cases {
        assert_eq!(applied(&start, &edit).unwrap_err().to_string(), reason, "{edit:?}");
    }
}

#[test]
fn a_tick_on_a_branch_takes_its_level_three_in_and_not_its_level_four() {
    let framework = framework("16.0");
    let next = applied(&empty("16.0"), &Edit::Tick(id("1.2.7"), true)).unwrap().unwrap();
    for below in framework.descendants(id("1.2.7")) {
        let expected = if below.level == 3 { Scope::In } else { Scope::Undecided };
        assert_eq!(next.assessment.scope(below.id), expected, "{}", below.id);
    }
    assert_eq!(next.assessment.scope(id("1.2")), Scope::In, "the domain comes along");
    assert_eq!(next.claims_changed, 4, "1.2, 1.2.7 and its two L3s");
    let three = after(&empty("16.0"), &Edit::Tick(id("1.2.7.2"), true));
    assert_eq!(three.claims.keys().copied().collect::<Vec<_>>(), ["1.2", "1.2.7", "1.2.7.2"].map(id));
}

#[test]
fn an_untick_takes_every_descendant_out_and_keeps_its_texts() {
    let mut assessment = empty("16.0");
    tick(&mut assessment, "1.2.7.2.1");
    assessment.change_claim(id("1.2.7.2.1"), |claim| claim.comment = "Kept".to_owned());
    assessment.change_claim(id("1.2.7.2.2"), |claim| claim.note = "Undecided stays".to_owned());
    let next = after(&assessment, &Edit::Tick(id("1.2.7"), false));
    for process in ["1.2.7", "1.2.7.2", "1.2.7.2.1"] {
        assert_eq!(next.scope(id(process)), Scope::Out, "{process}");
    }
    assert_eq!(next.scope(id("1.2")), Scope::In, "what is above stays");
    assert_eq!(next.claim(id("1.2.7.2.1")).unwrap().comment, "Kept");
    assert_eq!(next.scope(id("1.2.7.2.2")), Scope::Undecided);
    assert_eq!(next.claim(id("1.2.7.2.2")).unwrap().note, "Undecided stays");
}

#[test]
fn in_scope_pulls_the_ancestors_in_again() {
    let mut assessment = empty("16.0");
    tick(&mut assessment, "1.2.7.2");
    let out = after(&assessment, &claim("1.2", ClaimChange::Scope(Scope::Out)));
    assert_eq!(out.scope(id("1.2.7.2")), Scope::Out);
    let back = after(&out, &claim("1.2.7.2.3", ClaimChange::Scope(Scope::In)));
    for process in ["1.2", "1.2.7", "1.2.7.2", "1.2.7.2.3"] {
        assert_eq!(back.scope(id(process)), Scope::In, "{process}");
    }
    assert_eq!(back.scope(id("1.2.7.1")), Scope::Undecided);
}

#[test]
fn removing_evidence_removes_its_citations_everywhere() {
    let mut assessment = small();
    assessment.change_claim(id("1.1.9.5"), |claim| {
        let both = [EvidenceCode(1), EvidenceCode(2)].map(Citation::whole);
        Arc::make_mut(&mut claim.mapping[1]).citations = both.to_vec();
    });
    let next = after(&assessment, &Edit::RemoveEvidence(EvidenceCode(1)));
    assert!(next.evidence(EvidenceCode(1)).is_none());
    assert_eq!(next.cited_by(EvidenceCode(1)).count(), 0);
    assert_eq!(next.claim(id("1.1.9.5")).unwrap().mapping[1].citations, [Citation::whole(EvidenceCode(2))]);
    assert_eq!(next.cited_by(EvidenceCode(2)).collect::<Vec<_>>(), [id("1.1.9.5"), id("1.2.7.2")]);
}

#[test]
fn merged_evidence_hands_its_citations_to_the_first_and_no_citation_stands_twice() {
    let mut assessment = small();
    let place = |code: u32| Citation::whole(EvidenceCode(code)).with_place("page=3").unwrap();
    assessment.change_claim(id("1.1.9.5"), |claim| {
        // E001 is cited as a whole already; E002 is cited as a whole as well, and at a page.
        claim.citations.extend([Citation::whole(EvidenceCode(2)), place(2)]);
        Arc::make_mut(&mut claim.mapping[1]).citations = vec![place(2)];
    });
    let merge = RegisterStep::Merge { into: EvidenceCode(1), gone: EvidenceCode(2) };
    let next = after(&assessment, &Edit::Register("Merge".to_owned(), vec![merge]));
    assert_eq!(next.evidence.iter().map(|piece| piece.code.0).collect::<Vec<_>>(), [1]);
    let claim = next.claim(id("1.1.9.5")).unwrap();
    assert_eq!(claim.citations, [Citation::whole(EvidenceCode(1)), place(1)]);
    assert_eq!(claim.mapping[1].citations, [place(1)]);
    assert_eq!(next.claim(id("1.2.7.2")).unwrap().citations, [Citation::whole(EvidenceCode(1))]);
    let gone = RegisterStep::Merge { into: EvidenceCode(1), gone: EvidenceCode(9) };
    assert!(applied(&assessment, &Edit::Register(String::new(), vec![gone])).is_err());
}

#[test]
fn the_kind_of_a_picture_or_a_recording_is_guessed_from_its_name() {
    let kind = |path: &str| {
        let source = EvidenceSource::File { path: path.to_owned(), sha256: "aa".to_owned(), size: 1 };
        let piece = NewEvidence { title: "x".to_owned(), source, cite: None };
        after(&empty("16.0"), &Edit::AddEvidence(vec![piece])).evidence[0].kind
    };
    assert_eq!(kind("/a/shot.PNG"), EvidenceKind::Screenshot);
    assert_eq!(kind("/a/demo.webm"), EvidenceKind::Recording);
    assert_eq!(kind("/a.png/guide"), EvidenceKind::Other);
    assert_eq!(kind("/a/guide.pdf"), EvidenceKind::Other);
}

#[test]
fn codes_of_removed_evidence_are_never_given_again() {
    let removed = after(&small(), &Edit::RemoveEvidence(EvidenceCode(2)));
    let next = after(&removed, &Edit::AddEvidence(vec![link("third", None)]));
    assert_eq!(next.evidence.iter().map(|piece| piece.code.0).collect::<Vec<_>>(), [1, 3]);
    assert_eq!(next.last_evidence, 3);
}

#[test]
fn a_claim_that_says_nothing_any_more_is_dropped() {
    let with = after(&empty("16.0"), &claim("1.1.9.5", ClaimChange::Comment("x".to_owned())));
    assert_eq!(with.claim(id("1.1.9.5")), Some(&Claim { comment: "x".to_owned(), ..Claim::empty() }));
    let without = after(&with, &claim("1.1.9.5", ClaimChange::Comment(String::new())));
    assert_eq!(without, empty("16.0"));
}

/// Types a comment letter by letter.
fn type_comment(desk: &mut Desk, text: &str, from: u64, pause: u64) {
    for (time, end) in (1..=text.len()).enumerate() {
        let edit = claim("1.1.9.5", ClaimChange::Comment(text[..end].to_owned()));
        assert!(desk.edit(&edit, from + time as u64 * pause));
    }
}

#[test]
fn typing_is_one_step_within_a_gesture() {
    let mut desk = Desk::new(small());
    type_comment(&mut desk, "Hello", 0, 300);
    assert_eq!(desk.history.done().len(), 1);
    assert_eq!(desk.history.undo_label(), Some("Change comment of 1.1.9.5"));
    desk.history.undo(&mut desk.current);
    assert_eq!(desk.current.assessment, small());
    desk.history.redo(&mut desk.current);
    assert_eq!(desk.current.assessment.claim(id("1.1.9.5")).unwrap().comment, "Hello");
}

#[test]
fn typing_begins_a_new_step_after_a_pause_the_end_of_a_gesture_an_undo_or_elsewhere() {
    let comment = |text: &str| claim("1.1.9.5", ClaimChange::Comment(text.to_owned()));
    let mut paused = Desk::new(small());
    paused.edit(&comment("a"), 0);
    paused.edit(&comment("ab"), 2_000);
    assert_eq!(paused.history.done().len(), 1, "two seconds are no pause yet");
    paused.edit(&comment("abc"), 4_001);
    assert_eq!(paused.history.done().len(), 2);

    let mut ended = Desk::new(small());
    ended.edit(&comment("a"), 0);
    ended.history.end_gesture();
    ended.edit(&comment("ab"), 1);
    assert_eq!(ended.history.done().len(), 2);

    let mut undone = Desk::new(small());
    undone.edit(&comment("a"), 0);
    undone.history.end_gesture();
    undone.edit(&comment("ab"), 1);
    undone.history.undo(&mut undone.current);
    undone.edit(&comment("ac"), 2);
    assert_eq!(undone.history.done().len(), 2, "an undone step is not added to");
    assert!(undone.history.undone().is_empty(), "a new step forgets what was undone");

    let mut elsewhere = Desk::new(small());
    elsewhere.edit(&comment("a"), 0);
    elsewhere.edit(&claim("1.2.7.2", ClaimChange::Comment("b".to_owned())), 1);
    elsewhere.edit(&comment("ab"), 2);
    elsewhere.edit(&claim("1.1.9.5", ClaimChange::Owner("o".to_owned())), 3);
    assert_eq!(elsewhere.history.done().len(), 4);
}

/// A passage, a citation and its place, as a person writes them; the time of the last change.
fn write_passage(desk: &mut Desk) -> u64 {
    let edit = |change| claim("1.1.9.5", change);
    let place = |page: &str, section: &str| {
        let citation =
            Citation { page: page.to_owned(), section: section.to_owned(), ..Citation::whole(EvidenceCode(1)) };
        edit(ClaimChange::ChangeCitation { passage: Some(0), at: 0, citation: Some(citation) })
    };
    let text = |text: &str| edit(ClaimChange::Passage(0, PassageChange::Text(text.to_owned())));
    let source = EvidenceSource::Link { url: "https://guide.example".to_owned() };
    let cited = NewEvidence { title: "Guide".to_owned(), source, cite: Some((id("1.1.9.5"), Some(0))) };
    let begun = edit(ClaimChange::AddPassage(0, Arc::new(Passage::vendor(""))));
    assert!(desk.edit(&begun, 0));
    desk.history.end_gesture();
    for (time, words) in [(5_000, "It"), (5_100, "It waits."), (5_200, "It waits. ")] {
        assert!(desk.edit(&text(words), time));
    }
    // The field begins a new phrase.
    desk.history.end_gesture();
    assert!(desk.edit(&text("It waits. Then it goes."), 5_300));
    desk.history.end_gesture();
    assert!(desk.edit(&Edit::AddEvidence(vec![cited]), 9_000));
    desk.history.end_gesture();
    assert!(desk.edit(&place("1", ""), 20_000));
    assert!(desk.edit(&place("12", ""), 20_100));
    desk.history.end_gesture();
    assert!(desk.edit(&place("12", "3.2"), 30_000));
    30_000
}

#[test]
fn a_passage_with_its_citation_is_three_steps_and_each_phrase_can_be_undone() {
    let mut desk = Desk::new(small());
    write_passage(&mut desk);
    let labels: Vec<&str> = desk.history.done().iter().map(|step| step.label.as_str()).collect();
    assert_eq!(labels, ["Add a passage to 1.1.9.5", "Change text of a passage of 1.1.9.5", "Add evidence Guide"]);
    let mapping = |desk: &Desk| desk.current.assessment.claim(id("1.1.9.5")).map(|claim| claim.mapping.clone());
    let whole = desk.current.assessment.clone();
    desk.history.undo(&mut desk.current);
    assert!(mapping(&desk).unwrap()[0].citations.is_empty());
    assert_eq!(desk.current.assessment.evidence, small().evidence);
    desk.history.undo(&mut desk.current);
    assert_eq!(mapping(&desk).unwrap()[0].text, "It waits. ");
    desk.history.undo(&mut desk.current);
    assert_eq!(desk.current.assessment, small());
    for _ in 0..3 {
        desk.history.redo(&mut desk.current);
    }
    assert_eq!(desk.current.assessment, whole);
}

#[test]
fn what_completes_a_step_is_one_of_its_own_after_a_save_a_long_time_or_something_else() {
    let page = |page: &str| {
        let citation = Citation { page: page.to_owned(), ..Citation::whole(EvidenceCode(1)) };
        claim("1.1.9.5", ClaimChange::ChangeCitation { passage: Some(0), at: 0, citation: Some(citation) })
    };
    let mut saved = Desk::new(small());
    let time = write_passage(&mut saved);
    saved.history.seal();
    saved.edit(&page("13"), time + 1);
    assert_eq!(saved.history.done().len(), 4, "the state that was saved can be gone back to");
    let mut late = Desk::new(small());
    let time = write_passage(&mut late);
    late.history.end_gesture();
    late.edit(&page("13"), time + 30_001);
    assert_eq!(late.history.done().len(), 4);
    let mut other = Desk::new(small());
    let time = write_passage(&mut other);
    other.edit(&claim("1.1.9.5", ClaimChange::Status(Status::Ready)), time);
    other.edit(&page("13"), time + 1);
    assert_eq!(other.history.done().len(), 5);
}

#[test]
fn choices_never_merge() {
    let mut desk = Desk::new(small());
    for status in [Status::Draft, Status::Ready, Status::Reviewed] {
        desk.edit(&claim("1.1.9.5", ClaimChange::Status(status)), 0);
    }
    desk.edit(&Edit::Tick(id("1.1.11"), true), 0);
    desk.edit(&Edit::Tick(id("1.1.11"), false), 0);
    assert_eq!(desk.history.done().len(), 5);
}

#[test]
fn the_stage_awarded_is_reached_once_every_level_three_in_scope_has_an_award() {
    let (framework, scheme) = (crate::support::framework("16.0"), crate::support::scheme());
    let rules = claimbook::edit::Rules { framework: &framework, scheme: &scheme };
    let awarded = claimbook::edit::Edit::Field(claimbook::assessment::DocumentField::Stage, "awarded".to_owned());
    let mut assessment = crate::support::empty("16.0");
    assert!(claimbook::edit::apply(rules, &assessment, &awarded).is_err(), "nothing is in scope");
    crate::support::tick(&mut assessment, "1.1.9.5");
    let refused = claimbook::edit::apply(rules, &assessment, &awarded).unwrap_err().to_string();
    assert!(refused.contains("1.1.9.5"), "{refused}");
    assessment.change_claim(crate::support::id("1.1.9.5"), |claim| claim.awarded = Some(crate::support::score("4.5")));
    assert!(claimbook::edit::apply(rules, &assessment, &awarded).unwrap().is_some());
}
