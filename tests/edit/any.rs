//! Edits by chance: legal ones for the most part, on few processes, so that they meet each other.

use std::sync::Arc;

use claimbook::assessment::{
    Citation, Claim, DocumentField, EvidenceCode, EvidenceKind, EvidenceSource, Passage, PassageSupport, ProcessId,
    Question, Redaction, Scope, Score, Status, Support,
};
use claimbook::edit::{
    ClaimChange, Edit, EvidenceChange, FilterChange, NewEvidence, PassageChange, QuestionChange, RegisterStep,
};
use proptest::prelude::*;
use proptest::sample::select;

use super::small;
use crate::support::id;

/// One of a closed list.
fn one_of<T: Clone + std::fmt::Debug + 'static>(all: &[T]) -> impl Strategy<Value = T> {
    select(all.to_vec())
}

/// A process of few: a domain, L2s, L3s and L4s of one branch and of others.
fn any_process() -> impl Strategy<Value = ProcessId> {
    select(["1.2", "1.2.7", "1.2.7.1", "1.2.7.2", "1.2.7.2.1", "1.2.7.2.4", "1.1.9", "1.1.9.5", "1.3.7.3"].to_vec())
        .prop_map(id)
}

/// A short text.
fn any_text() -> impl Strategy<Value = String> {
    one_of(&["", "a", "<b>", "=1+1", "two\nlines", "שלום", "汉字"]).prop_map(str::to_owned)
}

/// A citation of a piece that may not be there.
fn any_citation() -> impl Strategy<Value = Citation> {
    (1..5_u32, any_text()).prop_map(|(code, page)| Citation { page, ..Citation::whole(EvidenceCode(code)) })
}

/// A score that the scheme allows, none, or one that it does not.
fn any_score() -> impl Strategy<Value = Option<Score>> {
    proptest::option::of((29..=52_u16).prop_map(|tenths| Score::from_hundredths(tenths * 10)))
}

/// A change of a passage.
fn any_passage_change() -> impl Strategy<Value = PassageChange> {
    prop_oneof![
        any_text().prop_map(PassageChange::Text),
        proptest::option::of(one_of(PassageSupport::ALL)).prop_map(PassageChange::Support),
        proptest::option::of(one_of(Support::ALL)).prop_map(PassageChange::Tag),
        any_text().prop_map(PassageChange::Reason),
    ]
}

/// A change of a question.
fn any_question_change() -> impl Strategy<Value = QuestionChange> {
    prop_oneof![
        (0..4_u32).prop_map(QuestionChange::Round),
        any_text().prop_map(QuestionChange::Author),
        any_text().prop_map(QuestionChange::Date),
        any_text().prop_map(QuestionChange::Text),
        any_text().prop_map(QuestionChange::Answer),
        any::<bool>().prop_map(QuestionChange::Settled),
    ]
}

/// A change of a claim.
fn any_claim_change() -> impl Strategy<Value = ClaimChange> {
    let passage = || proptest::option::of(0..3_usize);
    let words = prop_oneof![
        4 => one_of(Scope::ALL).prop_map(ClaimChange::Scope),
        1 => any_text().prop_map(ClaimChange::Reason),
        1 => proptest::option::of(one_of(Support::ALL)).prop_map(ClaimChange::Support),
        1 => any_score().prop_map(ClaimChange::Claimed),
        1 => any_score().prop_map(ClaimChange::Awarded),
        1 => any_text().prop_map(ClaimChange::Comment),
        1 => any_text().prop_map(ClaimChange::Note),
        1 => any_text().prop_map(ClaimChange::Component),
        1 => one_of(Status::ALL).prop_map(ClaimChange::Status),
        1 => any_text().prop_map(ClaimChange::Owner),
        1 => any_text().prop_map(ClaimChange::Mapping),
        1 => (one_of(Scope::ALL), any_text())
            .prop_map(|(scope, comment)| ClaimChange::Whole(Arc::new(Claim { scope, comment, ..Claim::empty() }))),
    ];
    let parts = prop_oneof![
        (0..4_usize, any_text()).prop_map(|(at, text)| ClaimChange::AddPassage(at, Arc::new(Passage::vendor(&text)))),
        (0..3_usize).prop_map(ClaimChange::RemovePassage),
        (0..3_usize, 0..3_usize).prop_map(|(from, to)| ClaimChange::MovePassage { from, to }),
        (0..3_usize, any_passage_change()).prop_map(|(at, change)| ClaimChange::Passage(at, change)),
        (0..3_usize, 0..6_usize).prop_map(|(at, after)| ClaimChange::SplitPassage(at, after)),
        (0..3_usize).prop_map(ClaimChange::JoinPassages),
        (1..3_u32).prop_map(|round| ClaimChange::AddQuestion(Box::new(Question::of_round(round)))),
        (0..2_usize).prop_map(ClaimChange::RemoveQuestion),
        (0..2_usize, any_question_change()).prop_map(|(at, change)| ClaimChange::Question(at, change)),
        (passage(), any_citation()).prop_map(|(passage, citation)| ClaimChange::Cite(passage, citation)),
        (passage(), 0..2_usize, proptest::option::of(any_citation()))
            .prop_map(|(passage, at, citation)| ClaimChange::ChangeCitation { passage, at, citation }),
    ];
    prop_oneof![2 => words, 1 => parts]
}

/// A change of a piece of evidence.
fn any_evidence_change() -> impl Strategy<Value = EvidenceChange> {
    prop_oneof![
        any_text().prop_map(EvidenceChange::Title),
        one_of(EvidenceKind::ALL).prop_map(EvidenceChange::Kind),
        any_text().prop_map(EvidenceChange::Dated),
        any_text().prop_map(|path| EvidenceChange::Redaction(Redaction::Twin { path, sha256: String::new(), size: 3 })),
        any_text().prop_map(|url| EvidenceChange::Source(EvidenceSource::Link { url })),
    ]
}

/// New pieces of evidence.
fn any_pieces() -> impl Strategy<Value = Vec<NewEvidence>> {
    let piece = (any_text(), proptest::option::of((any_process(), proptest::option::of(0..2_usize))));
    let piece =
        piece.prop_map(|(url, cite)| NewEvidence { title: url.clone(), source: EvidenceSource::Link { url }, cite });
    proptest::collection::vec(piece, 0..3)
}

/// Several changes of the register.
fn any_steps() -> impl Strategy<Value = Vec<RegisterStep>> {
    let code = || (1..5_u32).prop_map(EvidenceCode);
    let step = prop_oneof![
        any_pieces().prop_filter_map("one", |pieces| pieces.into_iter().next().map(RegisterStep::Add)),
        (code(), any_evidence_change()).prop_map(|(code, change)| RegisterStep::Change(code, change)),
        (code(), any_process()).prop_map(|(code, id)| RegisterStep::Cite(code, (id, None))),
        (code(), code()).prop_map(|(into, gone)| RegisterStep::Merge { into, gone }),
    ];
    proptest::collection::vec(step, 0..4)
}

/// A change of the saved filters.
fn any_filter_change() -> impl Strategy<Value = FilterChange> {
    prop_oneof![
        2 => (any_text(), any_text()).prop_map(|(name, text)| FilterChange::Keep { name, text }),
        1 => (any_text(), any_text()).prop_map(|(from, to)| FilterChange::Rename { from, to }),
        1 => any_text().prop_map(FilterChange::Remove),
    ]
}

/// Any edit.
pub fn any_edit() -> impl Strategy<Value = Edit> {
    let ids = proptest::collection::vec(any_process(), 0..3);
    prop_oneof![
        2 => (one_of(DocumentField::ALL), any_text()).prop_map(|(field, text)| Edit::Field(field, text)),
        6 => (ids, any_claim_change()).prop_map(|(ids, change)| Edit::Claims(ids, change)),
        3 => (any_process(), any::<bool>()).prop_map(|(id, ticked)| Edit::Tick(id, ticked)),
        1 => any_pieces().prop_map(Edit::AddEvidence),
        1 => (1..5_u32, any_evidence_change()).prop_map(|(code, change)| Edit::Evidence(EvidenceCode(code), change)),
        1 => (any_text(), any_steps()).prop_map(|(label, steps)| Edit::Register(format!("Register {label}"), steps)),
        1 => (1..5_u32).prop_map(|code| Edit::RemoveEvidence(EvidenceCode(code))),
        1 => any_filter_change().prop_map(Edit::Filter),
        1 => any_text().prop_map(|label| Edit::Replace(format!("Import {label}"), Box::new(small()))),
    ]
}
