//! What stands at a place, in the language of the window.

use super::Titled;
use crate::assessment::{
    Confidentiality, DocumentField, EvidenceKind, Passage, PassageOrigin, PassageSupport, Question, Scope, Stage,
    Status, SubjectKind, Support,
};
use crate::compare::{ClaimField, EvidenceField, Field, PassageField, Value, citations};

/// A value as it is read in the window; empty where there is none.
pub fn value_words(field: Field, value: &Value) -> String {
    match value {
        Value::Passages(list) => apart(list.iter().map(|own| passage_words(own))),
        Value::Questions(list) => apart(list.iter().map(question_words)),
        Value::Nothing | Value::Text(_) | Value::Score(_) => {
            let words = value.words();
            choice_words(field, &words).map_or(words, str::to_owned)
        }
    }
}

/// Whether a field holds one of a closed list of choices, whose words are told apart as a whole.
pub fn is_choice(field: Field) -> bool {
    CHOICES.contains(&field)
        || matches!(
            field,
            Field::Passage(_, PassageField::Support | PassageField::Tag | PassageField::Origin)
                | Field::EvidencePart(_, EvidenceField::Kind | EvidenceField::Confidentiality)
        )
}

/// The fields of the document and of claims that hold a choice or a score.
const CHOICES: &[Field] = &[
    Field::Claim(ClaimField::Scope),
    Field::Claim(ClaimField::Support),
    Field::Claim(ClaimField::Status),
    Field::Claim(ClaimField::Claimed),
    Field::Claim(ClaimField::Awarded),
    Field::Document(DocumentField::Stage),
    Field::Document(DocumentField::Kind),
    Field::Document(DocumentField::Scheme),
    Field::Framework,
];

/// Texts with an empty line between them.
fn apart(texts: impl Iterator<Item = String>) -> String {
    texts.collect::<Vec<_>>().join("\n\n")
}

/// A passage with its marks, its reason and its citations, each in a line of its own.
fn passage_words(passage: &Passage) -> String {
    let origin = (passage.origin != PassageOrigin::Vendor).then(|| passage.origin.shown());
    let marks = [origin, passage.support.map(Titled::shown), passage.tag.map(Titled::shown)];
    let marks: Vec<&str> = marks.into_iter().flatten().collect();
    let mut lines = Vec::new();
    if !marks.is_empty() {
        lines.push(format!("[{}]", marks.join(" · ")));
    }
    lines.push(passage.text.clone());
    if !passage.reason.is_empty() {
        lines.push(tr!("beside-reason", text = passage.reason.as_str()));
    }
    if !passage.citations.is_empty() {
        lines.push(tr!("beside-citations", text = citations(&passage.citations)));
    }
    lines.join("\n")
}

/// A question: of which round, by whom, when; the question; the answer.
fn question_words(question: &Question) -> String {
    let mut head = vec![tr!("beside-round", round = question.round)];
    head.extend([&question.author, &question.date].into_iter().filter(|text| !text.is_empty()).cloned());
    if question.settled {
        head.push(tr!("beside-settled").to_owned());
    }
    let mut lines = vec![head.join(" · "), question.text.clone()];
    if !question.answer.is_empty() {
        lines.push(tr!("beside-answer", text = question.answer.as_str()));
    }
    lines.join("\n")
}

/// The words of a closed choice in the language of the window; none where the field holds text.
fn choice_words(field: Field, word: &str) -> Option<&'static str> {
    match field {
        Field::Claim(ClaimField::Scope) => Scope::from_word(word).map(Titled::shown),
        Field::Claim(ClaimField::Support) | Field::Passage(_, PassageField::Tag) => {
            Support::from_word(word).map(Titled::shown)
        }
        Field::Claim(ClaimField::Status) => Status::from_word(word).map(Titled::shown),
        Field::Passage(_, PassageField::Support) => PassageSupport::from_word(word).map(Titled::shown),
        Field::Passage(_, PassageField::Origin) => PassageOrigin::from_word(word).map(Titled::shown),
        Field::EvidencePart(_, EvidenceField::Kind) => EvidenceKind::from_word(word).map(Titled::shown),
        Field::EvidencePart(_, EvidenceField::Confidentiality) => Confidentiality::from_word(word).map(Titled::shown),
        Field::Document(DocumentField::Stage) => Stage::from_word(word).map(Titled::shown),
        Field::Document(DocumentField::Kind) => SubjectKind::from_word(word).map(Titled::shown),
        Field::Claim(_)
        | Field::Passage(..)
        | Field::EvidencePart(..)
        | Field::Document(_)
        | Field::Framework
        | Field::Evidence(_)
        | Field::Filters
        | Field::HandOvers
        | Field::LastEvidence
        | Field::Denominator
        | Field::MappingDocument => None,
    }
}
