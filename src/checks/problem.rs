//! One place where a check is broken.

use std::fmt;

use super::Severity;
use crate::assessment::{DocumentField, EvidenceCode, ProcessId};

/// Where a problem is; ordered as problems are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// The document as a whole.
    Document,
    /// A field of the document.
    Field(DocumentField),
    /// The claim about a process.
    Process(ProcessId),
    /// A piece of evidence in the register.
    Evidence(EvidenceCode),
}

impl fmt::Display for Target {
    /// As messages and tables name the place: `document`, `company`, `1.1.9`, `E001`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Document => f.pad("document"),
            Self::Field(field) => f.pad(field.word()),
            Self::Process(id) => id.fmt(f),
            Self::Evidence(code) => code.fmt(f),
        }
    }
}

/// One place where a check is broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The check's stable code: `CB001`.
    pub code: &'static str,
    /// The check's stable name.
    pub name: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Where it is.
    pub target: Target,
    /// What is wrong, and why.
    pub message: String,
    /// What to do.
    pub hint: &'static str,
}
