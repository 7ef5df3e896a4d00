//! What views remember from frame to frame, and nobody else needs: half-typed text, scroll targets, chart caches.

use super::claim::ClaimMemory;
use super::evidence::EvidenceMemory;
use super::outline::OutlineMemory;
use super::problems::ProblemsMemory;
use super::subject::SubjectMemory;
use super::widgets::{Drafts, PathDrafts, ServedFocus};

/// What views remember. Each view adds a field of its own type, defined beside the view.
#[derive(Default)]
pub struct Memory {
    /// Where the keyboard was sent last.
    pub focus: ServedFocus,
    /// Texts that are half typed.
    pub drafts: Drafts,
    /// Paths that are half typed.
    pub paths: PathDrafts,
    /// Of the outline.
    pub outline: OutlineMemory,
    /// Of the claim.
    pub claim: ClaimMemory,
    /// Of the evidence register.
    pub evidence: EvidenceMemory,
    /// Of the subject.
    pub subject: SubjectMemory,
    /// Of the problems.
    pub problems: ProblemsMemory,
}
