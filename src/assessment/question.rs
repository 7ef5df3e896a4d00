//! A question of the assessor about a claim, and the vendor's answer to it.

/// A question with its answer; it stays open until somebody settles it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The round of questions and answers it belongs to, counted from one.
    pub round: u32,
    /// Who asked; may be empty.
    pub author: String,
    /// When, as typed; may be empty.
    pub date: String,
    /// The question.
    pub text: String,
    /// The vendor's answer.
    pub answer: String,
    /// Whether nothing more is to be said about it.
    pub settled: bool,
}

impl Question {
    /// An open question without words.
    pub fn of_round(round: u32) -> Self {
        Self {
            round,
            author: String::new(),
            date: String::new(),
            text: String::new(),
            answer: String::new(),
            settled: false,
        }
    }
}
