//! Mapping documents, chart groups and denominators: what the vendor decides about the documents.

use super::ProcessId;
use super::claim::words;

words! {
    /// How far a mapping document has come.
    DocumentState {
        /// Being written.
        Draft = "draft", "Draft";
        /// Handed over.
        Submitted = "submitted", "Submitted";
        /// Sent back with questions.
        Questions = "questions", "Questions";
        /// The questions are answered.
        Answered = "answered", "Answered";
        /// Scored by the assessor.
        Scored = "scored", "Scored";
    }
}

words! {
    /// For whom a bundle is made; decides which fields and which evidence may leave the house.
    Profile {
        /// The assessor.
        Assessor = "assessor", "The assessor";
        /// Everybody.
        Public = "public", "Everybody";
    }
}

/// The mapping document of one L2, as an entity with its own version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappingDocument {
    /// The L2 process it describes.
    pub process: ProcessId,
    /// Its version: 1 in V1R2.
    pub version: u32,
    /// The review round: 2 in V1R2.
    pub round: u32,
    /// How far it has come.
    pub state: DocumentState,
    /// The date as printed.
    pub date: String,
    /// Who wrote it.
    pub author: String,
}

impl MappingDocument {
    /// The first draft.
    pub fn first(process: ProcessId) -> Self {
        Self { process, version: 1, round: 1, state: DocumentState::Draft, date: String::new(), author: String::new() }
    }

    /// The version and round as file names carry them: `V1R1`.
    pub fn label(&self) -> String {
        format!("V{}R{}", self.version, self.round)
    }
}

/// A titled group of domains that share a conformance chart and a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartGroup {
    /// The title: `Market/Sales, Product & Resource`.
    pub title: String,
    /// Its domains (L1), in order.
    pub domains: Vec<ProcessId>,
}

/// A filter of the outline that the vendor kept under a name; leaves the house in no bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedFilter {
    /// Its name, unique within the assessment.
    pub name: String,
    /// The filter as typed.
    pub text: String,
}

/// The vendor's own number of children of an L2 or L3, where the catalogue's cannot be trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Denominator {
    /// How many children there are.
    pub count: u16,
    /// Why, and from where; printed.
    pub note: String,
}
