//! The evidence register in the application: its commands, what they want in the world, and what comes back.

mod batch;
mod moved;
mod obey;
mod picture;
mod preview;
mod register;

use std::collections::BTreeMap;
use std::path::PathBuf;

pub use batch::{Answer, Batch, Conflict, ConflictKind, Planned, Question, plan};
pub use moved::relinks;
pub use picture::Picture;
pub use preview::{NoPreview, Preview, PreviewSlot};
pub use register::{BadSearch, CitedBy, Column, Facts, Query, REGISTER_SYNTAX, StateWord, rows};

use super::command::CitePlace;
use super::jobs::JobEvent;
use crate::assessment::{Assessment, EvidenceCode, EvidenceSource};
use crate::checks::EvidenceState;
use crate::edit::{EvidenceChange, NewEvidence};

/// What the user asks for in the evidence register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EvidenceCommand {
    /// Asks for a folder whose files become evidence.
    PickFolder(Option<CitePlace>),
    /// Asks the system for the picture in the clipboard.
    RequestPaste,
    /// No picture came from the clipboard.
    NoPicture,
    /// Keeps a picture from the clipboard beside the assessment, and registers it.
    AddPicture(Picture, Option<CitePlace>),
    /// Decides about a file that meets one in the register; `alike` decides about all others of the sort as well.
    Answer {
        /// The place of the question.
        at: usize,
        /// What is to become of the file.
        answer: Answer,
        /// Whether all questions of the sort are answered.
        alike: bool,
    },
    /// Registers the batch as it was decided.
    Settle,
    /// Gives the batch up.
    DropBatch,
    /// Points pieces that were found again elsewhere to their files: one, or all of them.
    RelinkMoved(Option<EvidenceCode>),
    /// Lets the first of equal files stand for all of them.
    MergeDuplicates,
    /// Copies files from outside into the folder of the assessment.
    Collect,
    /// Shows the folder of a piece with the system's program.
    Reveal(EvidenceCode),
    /// Reads a piece for its preview.
    Preview(EvidenceCode),
    /// Asks which file the public gets in place of a piece.
    PickRedacted(EvidenceCode),
    /// Lets the public get a file in place of a piece.
    Redact(EvidenceCode, PathBuf),
    /// Stops a running job.
    Cancel(u64),
}

/// What the register wants done in the world.
#[derive(Debug, Clone, PartialEq)]
pub enum EvidenceEffect {
    /// Ask for a folder.
    PickFolder(Option<CitePlace>),
    /// Ask the system for the picture in the clipboard.
    RequestPaste,
    /// Write a picture into a folder, and hash it.
    SavePicture(PathBuf, Picture, Option<CitePlace>),
    /// Copy files from outside into the folder of the file.
    Collect(PathBuf, Box<Assessment>),
    /// Read a file for its preview.
    Preview(EvidenceCode, PathBuf),
    /// Ask which file the public gets in place of a piece.
    PickRedacted(EvidenceCode),
    /// Hash the file that the public gets in place of a piece.
    Redact(EvidenceCode, PathBuf),
    /// Read all files again at the next look, even those that seem not to have changed.
    ForgetDigests,
    /// Stop a running job.
    Cancel(u64),
}

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub enum EvidenceEvent {
    /// A file was read for its preview.
    Previewed(EvidenceCode, PathBuf, Preview),
    /// What the redacted versions were found to be.
    TwinsChecked(BTreeMap<EvidenceCode, EvidenceState>),
    /// A file is ready to stand for a piece before the public.
    Redacted(EvidenceCode, EvidenceSource),
    /// A picture from the clipboard has a file now.
    PictureKept(NewEvidence),
    /// Files were copied into the folder of this document.
    Collected(PathBuf, Collected),
    /// A job was stopped; the words say what was not done.
    Cancelled(Stopped),
    /// How a job comes on.
    Job(JobEvent),
}

/// Which job was stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stopped {
    /// Files were being hashed.
    Adding,
    /// The register was being looked through.
    Checking,
    /// Files were being copied.
    Collecting,
}

/// What was copied into the folder of the assessment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Collected {
    /// Where each piece, or its redacted version, that was outside is now: the change that says so.
    pub copied: Vec<(EvidenceCode, EvidenceChange)>,
    /// What stays where it is, and why.
    pub left: Vec<(EvidenceCode, String)>,
}
