//! What of a claim leaves the house.

use std::sync::Arc;

use super::{Claim, Passage, PassageOrigin, Scope};

impl Claim {
    /// The claim as it may leave the house, whoever it goes to; none where nothing of it does. Taken apart without `..`:
    /// a new field does not compile until someone decides here.
    ///
    /// - An undecided claim stays; of one that is out of scope go the reason, and the questions with their answers.
    /// - Never: the note, the owner, the status.
    /// - Of the framework's own text only the marks, until a licence can be stated.
    pub fn leaving(&self) -> Option<Self> {
        let Self {
            scope,
            reason,
            support,
            mapping,
            claimed,
            awarded,
            comment,
            note: _,
            component,
            status: _,
            owner: _,
            citations,
            questions,
        } = self;
        let said = Self { scope: *scope, reason: reason.clone(), questions: questions.clone(), ..Self::empty() };
        match scope {
            Scope::Undecided => None,
            Scope::Out => Some(said),
            Scope::In => Some(Self {
                support: *support,
                mapping: mapping.iter().map(leaving_passage).collect(),
                claimed: *claimed,
                awarded: *awarded,
                comment: comment.clone(),
                component: component.clone(),
                citations: citations.clone(),
                ..said
            }),
        }
    }
}

/// A passage as it may leave the house.
fn leaving_passage(passage: &Arc<Passage>) -> Arc<Passage> {
    match passage.origin {
        PassageOrigin::Vendor => Arc::clone(passage),
        PassageOrigin::Framework => Arc::new(Passage { text: String::new(), ..Passage::clone(passage) }),
    }
}
