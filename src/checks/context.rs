//! What the checks are given: the document, its figures, and what was found of its evidence.

use std::collections::BTreeMap;

use crate::assessment::{Assessment, EvidenceCode};
use crate::figures::Figures;
use crate::framework::Framework;
use crate::scheme::Scheme;

/// What became of a piece of evidence since it was registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EvidenceState {
    /// Nobody has looked yet.
    Unknown,
    /// It is there, and the same.
    Present,
    /// It is the same, in another place.
    Moved {
        /// Where it was found.
        found: String,
    },
    /// It is there, and another digest comes out.
    Changed,
    /// It is not there.
    Missing,
    /// It is there, and cannot be read.
    Unreadable,
}

/// What the checks are given.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The framework version.
    pub framework: &'a Framework,
    /// The scheme that the figures were computed with; where its identifier is not the assessment's, that is unknown.
    pub scheme: &'a Scheme,
    /// The document.
    pub assessment: &'a Assessment,
    /// Its figures.
    pub figures: &'a Figures,
    /// What became of the evidence; a code that is not in it is unknown.
    pub evidence_states: &'a BTreeMap<EvidenceCode, EvidenceState>,
    /// Today as year, month and day, if somebody knows.
    pub today: Option<(u16, u8, u8)>,
}
