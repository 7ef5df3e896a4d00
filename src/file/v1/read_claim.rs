//! Wire shapes of claims to the model's claims.

use std::sync::Arc;

use super::wire::{CitationWire, ClaimWire, PassageWire, QuestionWire};
use crate::assessment::{
    Citation, Claim, EvidenceCode, Passage, PassageOrigin, PassageSupport, Question, Scope, Score, Status, Support,
};
use crate::file::problem::{Place, Problems, list};

/// A claim without its identifier.
pub(super) fn claim(wire: ClaimWire, place: Place<'_>, problems: &mut Problems) -> Claim {
    problems.report_stray(place, &wire.stray);
    let mapping = wire.mapping.into_iter().enumerate();
    Claim {
        scope: problems.word(place, "scope", &wire.scope, list!(Scope)).unwrap_or(Scope::Undecided),
        reason: wire.reason,
        support: problems.word(place, "support", &wire.support, list!(Support)),
        mapping: mapping.map(|(idx, wire)| Arc::new(passage(wire, place.passage(idx + 1), problems))).collect(),
        claimed: score("claimed", &wire.claimed, place, problems),
        awarded: score("awarded", &wire.awarded, place, problems),
        comment: wire.comment,
        note: wire.note,
        component: wire.component,
        status: problems.word(place, "status", &wire.status, list!(Status)).unwrap_or(Status::Todo),
        owner: wire.owner,
        citations: citations(wire.citations, place, problems),
        questions: wire.questions.into_iter().map(|wire| question(wire, place, problems)).collect(),
    }
}

/// A question; a state that cannot be read counts as open.
fn question(wire: QuestionWire, place: Place<'_>, problems: &mut Problems) -> Question {
    problems.report_stray(place, &wire.stray);
    if !matches!(wire.state.as_str(), "" | "settled") {
        problems.report(place, format!("the state {:?} of a question is not settled; it counts as open", wire.state));
    }
    Question {
        round: wire.round,
        author: wire.author,
        date: wire.date,
        text: wire.text,
        answer: wire.answer,
        settled: wire.state == "settled",
    }
}

/// A passage of a mapping. Words whose origin cannot be read count as the framework's, which the vendor may not print
/// without a licence: the careful choice.
fn passage(wire: PassageWire, place: Place<'_>, problems: &mut Problems) -> Passage {
    problems.report_stray(place, &wire.stray);
    let careful = if wire.origin.is_empty() { PassageOrigin::Vendor } else { PassageOrigin::Framework };
    Passage {
        origin: problems.word(place, "origin", &wire.origin, list!(PassageOrigin)).unwrap_or(careful),
        text: wire.text,
        support: problems.word(place, "support", &wire.support, list!(PassageSupport)),
        tag: problems.word(place, "tag", &wire.tag, list!(Support)),
        reason: wire.reason,
        citations: citations(wire.citations, place, problems),
    }
}

/// A score; one that cannot be read is noted.
fn score(field: &str, text: &str, place: Place<'_>, problems: &mut Problems) -> Option<Score> {
    if text.is_empty() {
        return None;
    }
    let score = Score::parse(text);
    if score.is_none() {
        problems.report(place, format!("{field} {text:?} is not a score such as 4.3; it was left out"));
    }
    score
}

/// Citations; one whose code cannot be read is noted with its place.
fn citations(wires: Vec<CitationWire>, place: Place<'_>, problems: &mut Problems) -> Vec<Citation> {
    let mut citations = Vec::with_capacity(wires.len());
    for wire in wires {
        problems.report_stray(place, &wire.stray);
        match wire.evidence.parse::<EvidenceCode>() {
            Ok(evidence) => {
                citations.push(Citation { evidence, page: wire.page, section: wire.section, time: wire.time });
            }
            Err(reason) => {
                let named = [("page", &wire.page), ("section", &wire.section), ("time", &wire.time)];
                let said: Vec<String> = named
                    .iter()
                    .filter(|(_, text)| !text.is_empty())
                    .map(|(name, text)| format!("{name} {text}"))
                    .collect();
                let said = if said.is_empty() { "no place".to_owned() } else { said.join(", ") };
                problems.report(place, format!("{reason}; the citation ({said}) was left out"));
            }
        }
    }
    citations
}
