//! What happens to files that meet the register: pure planning.

use std::collections::BTreeMap;

use claimbook::app::{Answer, Batch, ConflictKind, plan};
use claimbook::assessment::{Assessment, EvidenceCode};
use claimbook::checks::EvidenceState;
use claimbook::edit::{EvidenceChange, NewEvidence, RegisterStep};

use super::{file, new, with};
use crate::support::id;

/// The register of the tests: a guide and a report.
fn register() -> Assessment {
    with(&[("/p/guide.pdf", "aa"), ("/p/report.txt", "bb")])
}

/// The batch of some files, against states that nobody knows.
fn batch(assessment: &Assessment, pieces: Vec<NewEvidence>) -> Batch {
    plan(assessment, &BTreeMap::new(), pieces).batch
}

#[test]
fn each_way_to_meet_the_register_is_told_apart_and_the_likely_answer_is_proposed() {
    let cited = |piece: NewEvidence| NewEvidence { cite: Some((id("1.1.9.5"), None)), ..piece };
    let cases = [
        (new("/p/guide.pdf", "cc"), ConflictKind::SameFile, Answer::Replace),
        (new("/q/copy.pdf", "aa"), ConflictKind::SameContent, Answer::Skip),
        (cited(new("/q/copy.pdf", "aa")), ConflictKind::SameContent, Answer::Cite),
        (new("/q/GUIDE.pdf", "cc"), ConflictKind::SameName, Answer::Add),
        // The same content weighs more than the same name.
        (new("/q/report.txt", "aa"), ConflictKind::SameContent, Answer::Skip),
    ];
    for (piece, kind, answer) in cases {
        let batch = batch(&register(), vec![piece.clone()]);
        let question = &batch.questions[0];
        assert_eq!((question.conflict.kind, question.answer), (kind, answer), "{piece:?}");
        assert!(kind.answers(piece.cite.is_some()).contains(&answer));
    }
    // A file that is gone from its place has most likely been moved here.
    let states = BTreeMap::from([(EvidenceCode(1), EvidenceState::Missing)]);
    let moved = plan(&register(), &states, vec![new("/q/copy.pdf", "aa")]);
    assert_eq!(moved.batch.questions[0].answer, Answer::Replace);
}

#[test]
fn what_is_registered_and_unchanged_is_cited_or_left_alone_without_a_question() {
    let same = new("/p/guide.pdf", "aa");
    let planned = plan(&register(), &BTreeMap::new(), vec![same.clone(), same.clone()]);
    assert_eq!((planned.known, planned.batch.questions.len()), (vec![EvidenceCode(1)], 0));
    let place = (id("1.1.9.5"), Some(1));
    let planned = plan(&register(), &BTreeMap::new(), vec![NewEvidence { cite: Some(place), ..same }]);
    assert_eq!(planned.known, []);
    assert_eq!(planned.batch.steps(&register().evidence), [RegisterStep::Cite(EvidenceCode(1), place)]);
}

#[test]
fn answers_become_steps_in_the_order_of_the_files() {
    let place = (id("1.1.9.5"), None);
    let pieces = vec![
        new("/q/first.pdf", "f1"),
        new("/p/guide.pdf", "cc"),
        NewEvidence { cite: Some(place), ..new("/q/copy.txt", "bb") },
        new("/q/guide.pdf", "dd"),
        new("/r/guide.pdf", "ee"),
    ];
    let mut batch = batch(&register(), pieces);
    assert_eq!(batch.questions.len(), 4);
    let steps = batch.steps(&register().evidence);
    let titled = |title: &str, piece: NewEvidence| RegisterStep::Add(NewEvidence { title: title.to_owned(), ..piece });
    let expected = [
        titled("first", new("/q/first.pdf", "f1")),
        RegisterStep::Change(EvidenceCode(1), EvidenceChange::Source(file("/p/guide.pdf", "cc"))),
        RegisterStep::Cite(EvidenceCode(2), place),
        // Titles that are taken get a number, also within the batch.
        titled("guide (2)", new("/q/guide.pdf", "dd")),
        titled("guide (3)", new("/r/guide.pdf", "ee")),
    ];
    assert_eq!(steps, expected);
    // One answer for all of a sort leaves the other sorts alone.
    batch.answer(2, Answer::Skip, true);
    let kinds: Vec<Answer> = batch.questions.iter().map(|question| question.answer).collect();
    assert_eq!(kinds, [Answer::Replace, Answer::Cite, Answer::Skip, Answer::Skip]);
    // What cannot be answered is not taken.
    batch.answer(0, Answer::Cite, false);
    assert_eq!(batch.questions[0].answer, Answer::Replace);
    assert_eq!(batch.steps(&register().evidence).len(), 3);
}

#[test]
fn a_replaced_file_that_was_dropped_on_a_claim_is_cited_there() {
    let place = (id("1.1.9.5"), None);
    let piece = NewEvidence { cite: Some(place), ..new("/p/guide.pdf", "cc") };
    let steps = batch(&register(), vec![piece]).steps(&register().evidence);
    assert_eq!(steps[1..], [RegisterStep::Cite(EvidenceCode(1), place)]);
}

#[test]
fn batches_that_arrive_one_after_the_other_wait_together() {
    let mut waiting = batch(&register(), vec![new("/q/guide.pdf", "dd")]);
    waiting.append(batch(&register(), vec![new("/q/new.pdf", "ff"), new("/p/report.txt", "gg")]));
    assert_eq!(waiting.questions.len(), 2);
    waiting.answer(1, Answer::Skip, false);
    let steps = waiting.steps(&register().evidence);
    assert_eq!(steps.len(), 2, "{steps:?}");
}
