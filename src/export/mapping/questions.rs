//! The assessor's questions and the answers, round by round, as the templates read them.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::super::Submission;
use crate::assessment::{ProcessId, Question};

/// Questions by their round.
fn by_round<'a>(questions: impl Iterator<Item = &'a Question>) -> BTreeMap<u32, Vec<&'a Question>> {
    let mut rounds: BTreeMap<u32, Vec<&Question>> = BTreeMap::new();
    for question in questions {
        rounds.entry(question.round).or_default().push(question);
    }
    rounds
}

/// The questions about one process, in rounds.
pub(super) fn rounds(questions: &[Question]) -> Value {
    let one = |question: &&Question| {
        json!({
            "author": question.author,
            "date": question.date,
            "text": question.text,
            "answer": question.answer,
            "state": state(question),
        })
    };
    let round = |(number, all): (u32, Vec<&Question>)| json!({"round": number, "questions": all.iter().map(one).collect::<Vec<Value>>()});
    by_round(questions.iter()).into_iter().map(round).collect()
}

/// How a question stands, in one word.
fn state(question: &Question) -> &'static str {
    match (question.settled, question.answer.trim().is_empty()) {
        (true, _) => "Settled",
        (false, false) => "Answered",
        (false, true) => "Open",
    }
}

/// The rounds of the whole document: how many questions, how many answered, how many open.
pub(super) fn review(submission: &Submission, level_two: ProcessId) -> Value {
    let claims = submission.assessment.claims.iter();
    let own = claims.filter(|(id, _)| **id == level_two || level_two.contains(id));
    let rounds = by_round(own.flat_map(|(_, claim)| &claim.questions));
    let line = |(number, all): (u32, Vec<&Question>)| {
        let of = |wanted: &str| all.iter().filter(|question| state(question) == wanted).count().to_string();
        json!({
            "round": number.to_string(),
            "asked": all.len().to_string(),
            "settled": of("Settled"),
            "answered": of("Answered"),
            "open": of("Open"),
        })
    };
    rounds.into_iter().map(line).collect()
}
