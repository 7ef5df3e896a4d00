//! Bytes to assessment, with whatever had to be repaired on the way.

use std::borrow::Cow;

use super::{FileError, FileProblem, header, v1};
use crate::assessment::Assessment;

/// The most bytes that an assessment may have: 256 MiB.
pub const MOST_BYTES: u64 = 256 << 20;

/// An assessment, and what could not be taken over as it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// The assessment.
    pub assessment: Assessment,
    /// What was repaired or left out, in the order of the file; empty for a sound file.
    pub problems: Vec<FileProblem>,
}

/// Whether a file of this size is read at all; ask before reading it into memory.
pub fn check_size(size: u64) -> Result<(), FileError> {
    if size > MOST_BYTES { Err(FileError::TooLarge { size, limit: MOST_BYTES }) } else { Ok(()) }
}

/// Reads an assessment file of any known version.
pub fn read(bytes: &[u8]) -> Result<Loaded, FileError> {
    check_size(u64::try_from(bytes.len()).unwrap_or(u64::MAX))?;
    let text = std::str::from_utf8(bytes).map_err(|error| header::not_text(bytes, error.valid_up_to()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    header::known_format(text)?;
    v1::read(&unix_lines(text))
}

/// Line ends as they were written: a carriage return of the user's is always escaped, so that a bare one before a line
/// break comes from a program that converted the file.
fn unix_lines(text: &str) -> Cow<'_, str> {
    if text.contains("\r\n") { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) }
}
