//! What can be changed: one value per change, plain data.

use std::sync::Arc;

use super::register::RegisterStep;
use crate::assessment::{
    Assessment, Citation, Claim, Confidentiality, DocumentField, Evidence, EvidenceCode, EvidenceKind, EvidenceSource,
    HandOver, Passage, PassageSupport, ProcessId, Question, Redaction, Scope, Score, Status, Support,
};

/// A change of one claim, or of many in the same way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClaimChange {
    /// Sets the scope; in takes the ancestors in, out takes the descendants out.
    Scope(Scope),
    /// Sets the reason.
    Reason(String),
    /// Sets the support.
    Support(Option<Support>),
    /// Sets the score that the vendor claims.
    Claimed(Option<Score>),
    /// Sets the awarded score.
    Awarded(Option<Score>),
    /// Sets the comment.
    Comment(String),
    /// Sets the internal note.
    Note(String),
    /// Sets the component.
    Component(String),
    /// Sets the work status.
    Status(Status),
    /// Sets the owner.
    Owner(String),
    /// Replaces the whole mapping by one passage in the vendor's words; empty text removes it.
    Mapping(String),
    /// Puts a passage at a place.
    AddPassage(usize, Arc<Passage>),
    /// Removes the passage at a place.
    RemovePassage(usize),
    /// Moves a passage to another place.
    MovePassage {
        /// From here.
        from: usize,
        /// To here.
        to: usize,
    },
    /// Cuts the passage at a place in two, after so many characters.
    SplitPassage(usize, usize),
    /// Joins the passage at a place with the next one.
    JoinPassages(usize),
    /// Changes the passage at a place.
    Passage(usize, PassageChange),
    /// Takes over a whole claim; its scope works as any other, and only the claim's own part may say in.
    Whole(Arc<Claim>),
    /// Adds a citation to the claim, or to the passage at a place.
    Cite(Option<usize>, Citation),
    /// Changes a citation of the claim, or of the passage at a place.
    ChangeCitation {
        /// The passage; `None` is the claim itself.
        passage: Option<usize>,
        /// The place of the citation in its list.
        at: usize,
        /// What it becomes; `None` removes it.
        citation: Option<Citation>,
    },
    /// Adds a question at the end.
    AddQuestion(Box<Question>),
    /// Removes the question at a place.
    RemoveQuestion(usize),
    /// Changes the question at a place.
    Question(usize, QuestionChange),
}

/// A change of one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionChange {
    /// Sets the round.
    Round(u32),
    /// Sets who asked.
    Author(String),
    /// Sets when.
    Date(String),
    /// Sets the question.
    Text(String),
    /// Sets the answer.
    Answer(String),
    /// Settles it, or opens it again.
    Settled(bool),
}

/// A change of one passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PassageChange {
    /// Sets the words.
    Text(String),
    /// Sets how far it is supported.
    Support(Option<PassageSupport>),
    /// Sets automated, manual or both.
    Tag(Option<Support>),
    /// Sets why it is not, or only partly, supported.
    Reason(String),
}

/// A change of one piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EvidenceChange {
    /// Sets the title.
    Title(String),
    /// Sets the kind.
    Kind(EvidenceKind),
    /// Sets the document version.
    DocumentVersion(String),
    /// Sets the issuer.
    Issuer(String),
    /// Sets who may see it.
    Confidentiality(Confidentiality),
    /// Sets the component.
    Component(String),
    /// Sets the date of the document.
    Dated(String),
    /// Sets what the public gets instead of the file.
    Redaction(Redaction),
    /// Points to another file or address, or takes over a file that changed.
    Source(EvidenceSource),
}

/// A change of the saved filters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilterChange {
    /// Keeps a filter under a name; one of this name is replaced.
    Keep {
        /// The name.
        name: String,
        /// The filter as typed.
        text: String,
    },
    /// Gives a filter another name; the name of another filter is refused.
    Rename {
        /// The name so far.
        from: String,
        /// The name from now on.
        to: String,
    },
    /// Removes a filter.
    Remove(String),
}

/// Every way the document can change. Each is one step of undo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Sets a field of the document from its text.
    Field(DocumentField, String),
    /// Changes claims.
    Claims(Vec<ProcessId>, ClaimChange),
    /// Changes claims, each in its own way, as one step; the text is its label.
    Each(String, Vec<(ProcessId, ClaimChange)>),
    /// Ticks or un-ticks a process with what belongs to it: a tick on a domain or an L2 ticks its L3s, not its L4s.
    Tick(ProcessId, bool),
    /// Adds evidence to the register; codes are given here, in order.
    AddEvidence(Vec<NewEvidence>),
    /// Changes a piece of evidence.
    Evidence(EvidenceCode, EvidenceChange),
    /// Removes a piece of evidence together with its citations.
    RemoveEvidence(EvidenceCode),
    /// Changes several things of the register as one step; the text is its label.
    Register(String, Vec<RegisterStep>),
    /// Changes the saved filters of the outline.
    Filter(FilterChange),
    /// Notes a hand-over.
    HandOver(Box<HandOver>),
    /// Takes over a whole document, from an import or a merge; the text is the label of the step.
    Replace(String, Box<Assessment>),
}

/// A piece of evidence before it has a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvidence {
    /// Its title.
    pub title: String,
    /// Where it is.
    pub source: EvidenceSource,
    /// The claim that cites it at once, and the passage of it.
    pub cite: Option<(ProcessId, Option<usize>)>,
}

impl NewEvidence {
    /// The entry of the register.
    pub(super) fn with_code(&self, code: EvidenceCode) -> Evidence {
        Evidence::new(code, &self.title, self.source.clone())
    }
}

/// Where a change happened: undo returns there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditTarget {
    /// The document as a whole.
    Document,
    /// A field of the document.
    Field(DocumentField),
    /// A process.
    Process(ProcessId),
    /// The evidence register.
    Evidence,
}

/// Typing in one field is one step: edits with equal keys merge while the gesture lasts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergeKey(String);

impl MergeKey {
    /// The key of this text.
    pub(super) fn new(text: String) -> Self {
        Self(text)
    }
}

impl ClaimChange {
    /// What is changed, for labels: `comment`.
    pub fn noun(&self) -> &'static str {
        match self {
            Self::Scope(_) => tr!("edit-noun-scope"),
            Self::Reason(_) => tr!("edit-noun-reason"),
            Self::Support(_) => tr!("edit-noun-support"),
            Self::Claimed(_) => tr!("edit-noun-claimed"),
            Self::Awarded(_) => tr!("edit-noun-awarded"),
            Self::Comment(_) => tr!("edit-noun-comment"),
            Self::Note(_) => tr!("edit-noun-note"),
            Self::Component(_) => tr!("edit-noun-component"),
            Self::Status(_) => tr!("edit-noun-status"),
            Self::Owner(_) => tr!("edit-noun-owner"),
            Self::Mapping(_) => tr!("edit-noun-mapping"),
            Self::AddPassage(..) => tr!("edit-noun-passage-added"),
            Self::RemovePassage(_) => tr!("edit-noun-passage-removed"),
            Self::MovePassage { .. } => tr!("edit-noun-passages"),
            Self::Passage(_, change) => change.noun(),
            Self::Whole(_) => tr!("edit-noun-claim"),
            Self::SplitPassage(..) => tr!("edit-noun-passage-split"),
            Self::JoinPassages(_) => tr!("edit-noun-passages-joined"),
            Self::AddQuestion(_) => tr!("edit-noun-question-added"),
            Self::RemoveQuestion(_) => tr!("edit-noun-question-removed"),
            Self::Question(_, change) => change.noun(),
            Self::Cite(..) | Self::ChangeCitation { .. } => tr!("edit-noun-citation"),
        }
    }

    /// The words of the step, with the noun of what is changed or, for an act, the act itself; `id` names the claims.
    fn step(&self, id: String) -> String {
        match self {
            Self::AddPassage(..) => tr!("edit-add-passage", id = id),
            Self::RemovePassage(_) => tr!("edit-remove-passage", id = id),
            Self::MovePassage { .. } => tr!("edit-move-passage", id = id),
            Self::SplitPassage(..) => tr!("edit-split-passage", id = id),
            Self::JoinPassages(_) => tr!("edit-join-passages", id = id),
            Self::AddQuestion(_) => tr!("edit-add-question", id = id),
            Self::RemoveQuestion(_) => tr!("edit-remove-question", id = id),
            Self::Question(_, QuestionChange::Settled(true)) => tr!("edit-settle-question", id = id),
            Self::Question(_, QuestionChange::Settled(false)) => tr!("edit-open-question", id = id),
            Self::Cite(_, citation) => tr!("edit-cite", code = citation.evidence.to_string(), id = id),
            Self::ChangeCitation { citation: None, .. } => tr!("edit-remove-citation", id = id),
            Self::Passage(
                _,
                PassageChange::Text(_) | PassageChange::Support(_) | PassageChange::Tag(_) | PassageChange::Reason(_),
            )
            | Self::ChangeCitation { citation: Some(_), .. }
            | Self::Question(
                _,
                QuestionChange::Round(_)
                | QuestionChange::Author(_)
                | QuestionChange::Date(_)
                | QuestionChange::Text(_)
                | QuestionChange::Answer(_),
            )
            | Self::Scope(_)
            | Self::Reason(_)
            | Self::Support(_)
            | Self::Claimed(_)
            | Self::Awarded(_)
            | Self::Comment(_)
            | Self::Note(_)
            | Self::Component(_)
            | Self::Status(_)
            | Self::Owner(_)
            | Self::Mapping(_)
            | Self::Whole(_) => tr!("edit-claim", what = self.noun(), id = id),
        }
    }

    /// Whether the change comes letter by letter.
    fn is_typing(&self) -> bool {
        match self {
            Self::Reason(_)
            | Self::Comment(_)
            | Self::Note(_)
            | Self::Component(_)
            | Self::Owner(_)
            | Self::Claimed(_)
            | Self::Awarded(_)
            | Self::Mapping(_)
            | Self::ChangeCitation { citation: Some(_), .. }
            | Self::Passage(_, PassageChange::Text(_) | PassageChange::Reason(_)) => true,
            Self::Question(_, change) => !matches!(change, QuestionChange::Settled(_)),
            Self::Scope(_)
            | Self::Support(_)
            | Self::Status(_)
            | Self::AddPassage(..)
            | Self::RemovePassage(_)
            | Self::MovePassage { .. }
            | Self::SplitPassage(..)
            | Self::JoinPassages(_)
            | Self::AddQuestion(_)
            | Self::RemoveQuestion(_)
            | Self::Passage(_, PassageChange::Support(_) | PassageChange::Tag(_))
            | Self::Whole(_)
            | Self::Cite(..)
            | Self::ChangeCitation { citation: None, .. } => false,
        }
    }

    /// The part of the claim that is changed, for merging.
    #[allow(clippy::wildcard_enum_match_arm, reason = "a change of a whole field is named by its noun")]
    fn part(&self) -> String {
        match self {
            Self::Passage(at, change) => format!("passage {at} {}", change.noun()),
            Self::Question(at, change) => format!("question {at} {}", change.noun()),
            Self::ChangeCitation { passage, at, .. } => format!("citation {passage:?} {at}"),
            other => other.noun().to_owned(),
        }
    }
}

impl QuestionChange {
    /// What is changed.
    fn noun(&self) -> &'static str {
        match self {
            Self::Round(_) => tr!("edit-noun-question-round"),
            Self::Author(_) => tr!("edit-noun-question-author"),
            Self::Date(_) => tr!("edit-noun-question-date"),
            Self::Text(_) => tr!("edit-noun-question"),
            Self::Answer(_) => tr!("edit-noun-answer"),
            Self::Settled(true) => tr!("edit-noun-question-settled"),
            Self::Settled(false) => tr!("edit-noun-question-opened"),
        }
    }
}

impl PassageChange {
    /// What is changed.
    fn noun(&self) -> &'static str {
        match self {
            Self::Text(_) => tr!("edit-noun-passage-text"),
            Self::Support(_) => tr!("edit-noun-passage-support"),
            Self::Tag(_) => tr!("edit-noun-passage-tag"),
            Self::Reason(_) => tr!("edit-noun-passage-reason"),
        }
    }
}

impl Edit {
    /// The step's label in the undo menu and the history, in the language that is spoken now: `Comment of 1.1.9`.
    pub fn label(&self) -> String {
        match self {
            Self::Field(field, _) => {
                let title = crate::words::text(&format!("field-{}", field.word()));
                tr!("edit-field", field = lower_first(title))
            }
            Self::Claims(ids, change) => match ids.as_slice() {
                [id] => change.step(id.to_string()),
                many => change.step(tr!("edit-many", count = many.len())),
            },
            Self::Tick(id, true) => tr!("edit-tick", id = id.to_string()),
            Self::Tick(id, false) => tr!("edit-untick", id = id.to_string()),
            Self::AddEvidence(pieces) => match pieces.as_slice() {
                [piece] => tr!("edit-add-evidence", title = piece.title.as_str()),
                many => tr!("edit-add-evidences", count = many.len()),
            },
            Self::Evidence(code, _) => tr!("edit-evidence", code = code.to_string()),
            Self::RemoveEvidence(code) => tr!("edit-remove-evidence", code = code.to_string()),
            Self::Filter(FilterChange::Keep { name, .. }) => tr!("edit-filter-keep", name = name.as_str()),
            Self::Filter(FilterChange::Rename { from, to }) => {
                tr!("edit-filter-rename", from = from.as_str(), to = to.as_str())
            }
            Self::Filter(FilterChange::Remove(name)) => tr!("edit-filter-remove", name = name.as_str()),
            Self::HandOver(own) => tr!("edit-hand-over", round = own.round),
            Self::Each(label, _) | Self::Register(label, _) | Self::Replace(label, _) => label.clone(),
        }
    }

    /// Where the change happens.
    pub fn target(&self) -> EditTarget {
        match self {
            Self::Field(field, _) => EditTarget::Field(*field),
            Self::Claims(ids, _) => ids.first().map_or(EditTarget::Document, |id| EditTarget::Process(*id)),
            Self::Each(_, changes) => changes.first().map_or(EditTarget::Document, |(id, _)| EditTarget::Process(*id)),
            Self::Tick(id, _) => EditTarget::Process(*id),
            Self::AddEvidence(pieces) => pieces
                .iter()
                .find_map(|piece| piece.cite)
                .map_or(EditTarget::Evidence, |(id, _)| EditTarget::Process(id)),
            Self::Evidence(..) | Self::RemoveEvidence(_) | Self::Register(..) => EditTarget::Evidence,
            Self::Filter(_) | Self::HandOver(_) | Self::Replace(..) => EditTarget::Document,
        }
    }

    /// The key under which typing merges into one step; `None` never merges.
    pub fn merge_key(&self) -> Option<MergeKey> {
        let key = match self {
            Self::Field(field, _)
                if !matches!(field, DocumentField::Stage | DocumentField::Scheme | DocumentField::Kind) =>
            {
                format!("field {}", field.word())
            }
            Self::Claims(ids, change) if change.is_typing() => format!("claims {ids:?} {}", change.part()),
            Self::Evidence(code, change) => match change {
                EvidenceChange::Title(_) => format!("{code} title"),
                EvidenceChange::DocumentVersion(_) => format!("{code} version"),
                EvidenceChange::Issuer(_) => format!("{code} issuer"),
                EvidenceChange::Component(_) => format!("{code} component"),
                EvidenceChange::Dated(_) => format!("{code} date"),
                EvidenceChange::Kind(_)
                | EvidenceChange::Confidentiality(_)
                | EvidenceChange::Redaction(_)
                | EvidenceChange::Source(_) => return None,
            },
            Self::Field(..)
            | Self::Claims(..)
            | Self::Each(..)
            | Self::Tick(..)
            | Self::AddEvidence(_)
            | Self::RemoveEvidence(_)
            | Self::Register(..)
            | Self::Filter(_)
            | Self::HandOver(_)
            | Self::Replace(..) => return None,
        };
        Some(MergeKey(key))
    }
}

/// A title in the middle of a sentence.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
