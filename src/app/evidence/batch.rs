//! Files that are about to be registered: what is clear by itself, and what has to be asked.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::assessment::{Assessment, Evidence, EvidenceCode, EvidenceSource};
use crate::checks::EvidenceState;
use crate::edit::{EvidenceChange, NewEvidence, RegisterStep};

/// How a file meets one that is in the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConflictKind {
    /// The same path, and its content has changed since.
    SameFile,
    /// The same content, in another place.
    SameContent,
    /// The same file name in another place, with other content.
    SameName,
}

/// A file that meets one in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// How they meet.
    pub kind: ConflictKind,
    /// The piece in the register.
    pub with: EvidenceCode,
    /// Its title.
    pub title: String,
    /// Where its file is.
    pub place: String,
}

/// What is to become of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// It is not registered.
    Skip,
    /// The piece in the register is cited instead.
    Cite,
    /// The piece in the register points to it from now on; citations stay.
    Replace,
    /// It becomes a piece of its own, under a title that is free.
    Add,
}

impl ConflictKind {
    /// What can be answered.
    pub fn answers(self, cites: bool) -> &'static [Answer] {
        match (self, cites) {
            (Self::SameFile, _) => &[Answer::Replace, Answer::Skip],
            (Self::SameContent, true) => &[Answer::Cite, Answer::Skip, Answer::Replace, Answer::Add],
            (Self::SameContent, false) => &[Answer::Skip, Answer::Replace, Answer::Add],
            (Self::SameName, _) => &[Answer::Add, Answer::Replace, Answer::Skip],
        }
    }
}

/// A file with what has to be decided about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The file.
    pub piece: NewEvidence,
    /// What it meets.
    pub conflict: Conflict,
    /// What is to become of it; at first what is most likely meant.
    pub answer: Answer,
}

/// An entry of a batch, in the order in which the files came.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Entry {
    /// Nothing has to be asked.
    Clear(RegisterStep),
    /// The question at a place.
    Asked(usize),
}

/// Files that wait for answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// All files, in order.
    entries: Vec<Entry>,
    /// What has to be decided.
    pub questions: Vec<Question>,
}

/// What came of laying files beside the register.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Planned {
    /// What can be done at once, and what has to be asked.
    pub batch: Batch,
    /// The pieces that are in the register already, unchanged, and need no citation.
    pub known: Vec<EvidenceCode>,
}

/// Lays files beside the register.
pub fn plan(
    assessment: &Assessment,
    states: &BTreeMap<EvidenceCode, EvidenceState>,
    pieces: Vec<NewEvidence>,
) -> Planned {
    let mut planned = Planned::default();
    let mut sources: Vec<EvidenceSource> = Vec::new();
    for piece in pieces {
        if sources.contains(&piece.source) {
            continue;
        }
        sources.push(piece.source.clone());
        if let Some(known) = assessment.evidence.iter().find(|known| known.source == piece.source) {
            match piece.cite {
                Some(place) => planned.batch.entries.push(Entry::Clear(RegisterStep::Cite(known.code, place))),
                None => planned.known.push(known.code),
            }
        } else if let Some(conflict) = conflict(&assessment.evidence, &piece) {
            let gone = matches!(
                states.get(&conflict.with),
                Some(EvidenceState::Missing | EvidenceState::Moved { .. } | EvidenceState::Unreadable)
            );
            let answer = match conflict.kind {
                ConflictKind::SameFile => Answer::Replace,
                ConflictKind::SameContent if gone => Answer::Replace,
                ConflictKind::SameContent if piece.cite.is_some() => Answer::Cite,
                ConflictKind::SameContent => Answer::Skip,
                ConflictKind::SameName => Answer::Add,
            };
            planned.batch.entries.push(Entry::Asked(planned.batch.questions.len()));
            planned.batch.questions.push(Question { piece, conflict, answer });
        } else {
            planned.batch.entries.push(Entry::Clear(RegisterStep::Add(piece)));
        }
    }
    planned
}

/// The piece that a file meets, the closest first.
fn conflict(register: &[Arc<Evidence>], piece: &NewEvidence) -> Option<Conflict> {
    let EvidenceSource::File { path, sha256, .. } = &piece.source else { return None };
    let name = file_name(path);
    let meets = |kind: ConflictKind, is: &dyn Fn(&str, &str) -> bool| {
        let found = register.iter().find(|known| match &known.source {
            EvidenceSource::File { path, sha256, .. } => is(path, sha256),
            EvidenceSource::Link { .. } => false,
        });
        found.map(|known| Conflict {
            kind,
            with: known.code,
            title: known.title.clone(),
            place: known.location().to_owned(),
        })
    };
    meets(ConflictKind::SameFile, &|other, _| other == path)
        .or_else(|| meets(ConflictKind::SameContent, &|_, digest| digest == sha256))
        .or_else(|| meets(ConflictKind::SameName, &|other, _| file_name(other).eq_ignore_ascii_case(name)))
}

/// The last part of a path.
fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or_default()
}

impl Batch {
    /// Adds the files of another batch.
    pub fn append(&mut self, other: Self) {
        let shift = self.questions.len();
        self.entries.extend(other.entries.into_iter().map(|entry| match entry {
            Entry::Asked(at) => Entry::Asked(at + shift),
            clear @ Entry::Clear(_) => clear,
        }));
        self.questions.extend(other.questions);
    }

    /// Decides about a file, or about all that meet the register in the same way.
    pub fn answer(&mut self, at: usize, answer: Answer, alike: bool) {
        let Some(kind) = self.questions.get(at).map(|question| question.conflict.kind) else { return };
        for (place, question) in self.questions.iter_mut().enumerate() {
            let meant = place == at || (alike && question.conflict.kind == kind);
            if meant && kind.answers(question.piece.cite.is_some()).contains(&answer) {
                question.answer = answer;
            }
        }
    }

    /// The steps of the register, with a free title for each new piece.
    pub fn steps(&self, register: &[Arc<Evidence>]) -> Vec<RegisterStep> {
        let mut titles: Vec<String> = register.iter().map(|piece| piece.title.clone()).collect();
        let mut steps = Vec::new();
        let mut add = |piece: &NewEvidence| {
            let title = free_title(&piece.title, &titles);
            titles.push(title.clone());
            RegisterStep::Add(NewEvidence { title, ..piece.clone() })
        };
        for entry in &self.entries {
            match entry {
                Entry::Clear(RegisterStep::Add(piece)) => steps.push(add(piece)),
                Entry::Clear(step) => steps.push(step.clone()),
                Entry::Asked(at) => {
                    let Some(question) = self.questions.get(*at) else { continue };
                    let (code, piece) = (question.conflict.with, &question.piece);
                    let cite = piece.cite.map(|place| RegisterStep::Cite(code, place));
                    match question.answer {
                        Answer::Skip => {}
                        Answer::Cite => steps.extend(cite),
                        Answer::Replace => {
                            steps.push(RegisterStep::Change(code, EvidenceChange::Source(piece.source.clone())));
                            steps.extend(cite);
                        }
                        Answer::Add => steps.push(add(piece)),
                    }
                }
            }
        }
        steps
    }
}

/// A title that no other piece has: `Guide`, `Guide (2)`.
fn free_title(title: &str, taken: &[String]) -> String {
    let is_taken = |title: &str| taken.iter().any(|other| other == title);
    if title.is_empty() || !is_taken(title) {
        return title.to_owned();
    }
    // One of so many numbers is free: there are no more titles than that.
    let mut numbered = (2..=taken.len() + 2).map(|number| format!("{title} ({number})"));
    numbered.find(|title| !is_taken(title)).unwrap_or_default()
}
