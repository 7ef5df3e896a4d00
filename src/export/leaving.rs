//! What leaves the house: everything about a bundle that people want to know before it is made.

use super::{Date, Profile};
use crate::assessment::{Confidentiality, EvidenceCode};
use crate::checks::Problem;

/// What was found in a file of evidence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Inspection {
    /// The forbidden words that stand in it, and in which part: `word/comments.xml`, `page 3`; empty is the file itself.
    pub hits: Vec<(String, String)>,
    /// What people forget is in there.
    pub traces: Vec<Trace>,
    /// Why it was not searched, or not all of it.
    pub unsearched: Option<String>,
}

/// Something that people forget is in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// What it is.
    pub kind: TraceKind,
    /// Where, whose or how many; may be empty.
    pub detail: String,
}

/// What people forget is in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TraceKind {
    /// Changes that are tracked.
    TrackedChanges,
    /// Comments.
    Comments,
    /// Sheets that are hidden.
    HiddenSheets,
    /// Who wrote it.
    Author,
    /// Where a picture was taken.
    Location,
}

impl TraceKind {
    /// The word for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::TrackedChanges => "tracked-changes",
            Self::Comments => "comments",
            Self::HiddenSheets => "hidden-sheets",
            Self::Author => "author",
            Self::Location => "location",
        }
    }

    /// What it is, in words.
    pub const fn title(self) -> &'static str {
        match self {
            Self::TrackedChanges => "tracked changes",
            Self::Comments => "comments",
            Self::HiddenSheets => "hidden sheets",
            Self::Author => "names of people",
            Self::Location => "the place where the picture was taken (GPS)",
        }
    }
}

impl Trace {
    /// What it is, with where or whose.
    pub fn words(&self) -> String {
        if self.detail.is_empty() {
            self.kind.title().to_owned()
        } else {
            format!("{} ({})", self.kind.title(), self.detail)
        }
    }
}

/// What leaves the house, and what stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaving {
    /// The bundle's top folder.
    pub top: String,
    /// For whom.
    pub profile: Profile,
    /// Whether it is a draft.
    pub draft: bool,
    /// The production date.
    pub date: Date,
    /// The L2s of a batch; empty is all.
    pub batch: Vec<crate::assessment::ProcessId>,
    /// The files of the bundle by their paths.
    pub files: Vec<LeavingFile>,
    /// The evidence of the document, and what becomes of it.
    pub evidence: Vec<LeavingPiece>,
    /// What the profile leaves out.
    pub dropped: Vec<Dropped>,
    /// Forbidden words in texts and files: problems with their places.
    pub hits: Vec<Problem>,
    /// What people forget is in files: the code, the path in the bundle, what.
    pub traces: Vec<(EvidenceCode, String, Trace)>,
    /// Files that were not searched, or not wholly: the code, the path in the bundle, why.
    pub unsearched: Vec<(EvidenceCode, String, String)>,
    /// What stands in the way of a final submission.
    pub problems: Vec<Problem>,
}

impl Leaving {
    /// The size of all files.
    pub fn bytes(&self) -> u64 {
        self.files.iter().map(|file| file.bytes).fold(0, u64::saturating_add)
    }
}

/// A file of a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeavingFile {
    /// Its path below the top folder.
    pub path: String,
    /// Its size.
    pub bytes: u64,
    /// What it is.
    pub about: String,
}

/// A piece of evidence, and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeavingPiece {
    /// Its code.
    pub code: EvidenceCode,
    /// Its title.
    pub title: String,
    /// Who may see it.
    pub confidentiality: Confidentiality,
    /// What becomes of it.
    pub fate: PieceFate,
}

/// What becomes of a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PieceFate {
    /// The file goes out, under this path.
    Goes(String),
    /// The redacted twin goes out, under this path.
    GoesRedacted(String),
    /// The address goes out.
    GoesAsAddress,
    /// It is listed, and shown on request.
    Listed,
    /// It stays, for this reason.
    Stays(StayReason),
}

/// Why a piece of evidence stays in the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StayReason {
    /// It is internal.
    Internal,
    /// It is for the assessor only.
    AssessorOnly,
    /// It is shown on request, which the public cannot make.
    Withheld,
    /// It is not what was registered, or not there.
    Absent,
    /// No process of the batch cites it.
    OtherBatch,
}

impl StayReason {
    /// The word for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Internal => "internal",
            Self::AssessorOnly => "assessor-only",
            Self::Withheld => "withheld",
            Self::Absent => "absent",
            Self::OtherBatch => "other-batch",
        }
    }

    /// The reason in words.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Internal => "internal: it never leaves the house",
            Self::AssessorOnly => "for the assessor only",
            Self::Withheld => "withheld: the public is not told of it",
            Self::Absent => "the file is missing, or is not what was registered",
            Self::OtherBatch => "nothing in the batch cites it",
        }
    }
}

/// Something that the profile leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dropped {
    /// What it is.
    pub what: DroppedKind,
    /// How many.
    pub count: usize,
}

/// What a profile leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DroppedKind {
    /// Internal notes.
    Notes,
    /// Owners.
    Owners,
    /// How far the work has come.
    Status,
    /// Claims about which nobody has decided.
    Undecided,
    /// Texts of claims that are out of scope.
    OutOfScope,
    /// The framework's own words.
    FrameworkText,
    /// Questions and answers.
    Questions,
    /// Citations of evidence that is not listed.
    Citations,
    /// Paths on the vendor's machine.
    Paths,
    /// Filters that were kept.
    Filters,
    /// The forbidden words.
    Forbidden,
    /// The log of hand-overs.
    HandOvers,
}

impl DroppedKind {
    /// The word for programs, and the end of the identifier of the words.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Notes => "notes",
            Self::Owners => "owners",
            Self::Status => "status",
            Self::Undecided => "undecided-claims",
            Self::OutOfScope => "texts-out-of-scope",
            Self::FrameworkText => "framework-texts",
            Self::Questions => "questions",
            Self::Citations => "citations",
            Self::Paths => "paths",
            Self::Filters => "filters",
            Self::Forbidden => "forbidden-words",
            Self::HandOvers => "hand-overs",
        }
    }

    /// What it is, in words.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Notes => "internal notes",
            Self::Owners => "owners",
            Self::Status => "states of work",
            Self::Undecided => "claims that nobody has decided about",
            Self::OutOfScope => "claims out of scope with texts other than the reason",
            Self::FrameworkText => "passages of the framework's own text (the marks stay)",
            Self::Questions => "questions and answers",
            Self::Citations => "citations of evidence that stays",
            Self::Paths => "paths on this machine",
            Self::Filters => "saved filters",
            Self::Forbidden => "words that must not leave the house",
            Self::HandOvers => "entries of the hand-over log",
        }
    }
}
