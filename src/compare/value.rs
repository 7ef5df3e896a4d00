//! What stands at a place, for people and for programs.

use std::sync::Arc;

use crate::assessment::{Citation, Passage, PassageSupport, Question, Score, Support};

/// What stands at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing, or nothing said.
    Nothing,
    /// Text, or the word of a closed list.
    Text(String),
    /// A score.
    Score(Score),
    /// A mapping.
    Passages(Vec<Arc<Passage>>),
    /// Questions with their answers.
    Questions(Vec<Question>),
}

impl Value {
    /// A text; empty text is text as well.
    pub(super) fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// A word that may be missing.
    pub(super) fn word(word: Option<&str>) -> Self {
        word.map_or(Self::Nothing, Self::text)
    }

    /// A score that may be missing.
    pub(super) fn score(score: Option<Score>) -> Self {
        score.map_or(Self::Nothing, Self::Score)
    }

    /// Whether there is something to read.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Text(text) => text.is_empty(),
            Self::Score(_) => false,
            Self::Passages(list) => list.is_empty(),
            Self::Questions(list) => list.is_empty(),
        }
    }

    /// The value as text in English, as documents and programs have it; empty where there is none.
    pub fn words(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(text) => text.clone(),
            Self::Score(score) => score.to_string(),
            Self::Passages(list) => apart(list.iter().map(|own| passage(own))),
            Self::Questions(list) => apart(list.iter().map(question)),
        }
    }
}

/// Texts with an empty line between them.
fn apart(texts: impl Iterator<Item = String>) -> String {
    texts.collect::<Vec<_>>().join("\n\n")
}

/// Citations in one line: `E001 page 12; E003`.
pub fn citations(list: &[Citation]) -> String {
    let one = |citation: &Citation| format!("{} {}", citation.evidence, citation.place()).trim_end().to_owned();
    list.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// A question with its answer: `Round 2, Ann, 2017-05-02 [settled]: The words: the answer`.
fn question(question: &Question) -> String {
    let mut words = format!("Round {}", question.round);
    for text in [&question.author, &question.date] {
        if !text.is_empty() {
            words.extend([", ", text]);
        }
    }
    words.extend([if question.settled { " [settled]: " } else { ": " }, &question.text]);
    if !question.answer.is_empty() {
        words.extend(["\n", &question.answer]);
    }
    words
}

/// A passage with its marks: `[fully, A] The words (reason) {E001 page 12}`.
pub(super) fn passage(passage: &Passage) -> String {
    let origin = (passage.origin != crate::assessment::PassageOrigin::Vendor).then(|| passage.origin.word());
    let marks = [origin, passage.support.map(PassageSupport::word), passage.tag.map(Support::word)];
    let marks: Vec<&str> = marks.into_iter().flatten().collect();
    let mut words = String::new();
    if !marks.is_empty() {
        words.extend(["[", &marks.join(", "), "] "]);
    }
    words.push_str(&passage.text);
    if !passage.reason.is_empty() {
        words.extend([" (", &passage.reason, ")"]);
    }
    if !passage.citations.is_empty() {
        words.extend([" {", &citations(&passage.citations), "}"]);
    }
    words
}
