//! Why a file cannot be opened at all, and what to do about it.

/// Why a file cannot be opened; it is left as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// It starts as an assessment, and some of its bytes are not text.
    #[error("line {line} is not UTF-8 text: byte {offset} of the file fits no character")]
    NotUtf8 {
        /// The line, from 1.
        line: usize,
        /// How many bytes stand before the bad one.
        offset: usize,
    },
    /// It is something else.
    #[error("this is not a Claimbook assessment: {found}")]
    WrongType {
        /// What it looks like, as a sentence without its full stop.
        found: String,
    },
    /// A later program wrote it.
    #[error("the file has format {found}, and this Claimbook knows formats up to {known}: a newer Claimbook wrote it")]
    Newer {
        /// The format that the file names: `claimbook/2`.
        found: String,
        /// The newest format this program reads.
        known: String,
    },
    /// It is an assessment, and its text is broken.
    #[error("the file is damaged at line {line}, column {column}: {reason}")]
    Damaged {
        /// The line, from 1.
        line: usize,
        /// The column in characters, from 1.
        column: usize,
        /// What is wrong there.
        reason: String,
    },
    /// It is larger than any assessment.
    #[error("the file has {size} bytes, and an assessment has at most {limit}")]
    TooLarge {
        /// Its size in bytes.
        size: u64,
        /// The most bytes that are read.
        limit: u64,
    },
}

impl FileError {
    /// What the user can do.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::NotUtf8 { .. } => {
                "open the file in a text editor and save it as UTF-8; or open the previous version, NAME.claimbook~, \
                 which lies beside it"
            }
            Self::WrongType { .. } => {
                "choose a file that ends in .claimbook; a submission bundle holds one in its data folder"
            }
            Self::Newer { .. } => "open it with a newer Claimbook; the file is left as it is",
            Self::Damaged { .. } => {
                "mend that line in a text editor, or open the previous version, NAME.claimbook~, which lies beside it"
            }
            Self::TooLarge { .. } => {
                "check that this is the right file; evidence belongs beside an assessment, not into it"
            }
        }
    }
}
