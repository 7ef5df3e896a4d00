//! What can be seen of a piece of evidence without another program.

use std::path::PathBuf;

use super::Picture;
use crate::assessment::EvidenceCode;

/// What can be seen of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Preview {
    /// A picture, made smaller where it is large.
    Picture {
        /// The pixels to show.
        shown: Picture,
        /// How many pixels the file itself is wide.
        width: u32,
        /// How many pixels the file itself is high.
        height: u32,
    },
    /// The beginning of a text.
    Text {
        /// The text.
        text: String,
        /// Whether more follows.
        cut: bool,
    },
    /// A PDF document.
    Pdf {
        /// How many pages it has.
        pages: usize,
        /// Its title; may be empty.
        title: String,
    },
    /// Nothing.
    Nothing(NoPreview),
}

/// Why there is nothing to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoPreview {
    /// The file cannot be read.
    Unreadable(String),
    /// It has too many bytes.
    TooLarge(u64),
    /// It has too many pixels.
    TooManyPixels(u32, u32),
    /// It says that it is a picture or a PDF, and is none.
    Broken,
    /// It is a PDF that wants a password.
    Locked,
    /// Nothing here can show this kind of file.
    Unknown,
    /// It is empty.
    Empty,
}

/// The preview that is shown, or being made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewSlot {
    /// Of which piece.
    pub code: EvidenceCode,
    /// Of which file.
    pub path: PathBuf,
    /// What can be seen; none while the file is being read.
    pub preview: Option<Preview>,
}
