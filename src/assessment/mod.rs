//! The vendor's document as plain values: subject, claims, evidence, mapping documents.
//!
//! The document is small and wholly in memory; everything that can be computed from it is computed and never stored
//! in it. It stores only claims that say something. Absent on purpose: serde (the file format owns wire shapes),
//! scores that were computed, and any IO.

mod accent;
mod claim;
mod document;
mod evidence;
mod field;
mod hand_over;
mod leaving;
mod passage;
mod phrases;
mod question;
mod score;
mod subject;
mod whole;

pub use crate::framework::ProcessId;
pub use accent::Accent;
pub use claim::{Claim, PassageOrigin, PassageSupport, Scope, Status, Support};
pub use document::{ChartGroup, Denominator, DocumentState, MappingDocument, Profile, SavedFilter};
pub use evidence::{Citation, Confidentiality, Evidence, EvidenceCode, EvidenceKind, EvidenceSource, Redaction};
pub use field::DocumentField;
pub use hand_over::{ClaimPrint, HandOver, Handed};
pub use passage::Passage;
pub use phrases::{begins_phrase, count_words, is_ideograph, phrases};
pub use question::Question;
pub use score::Score;
pub use subject::{Component, Paper, Revision, Subject, SubjectKind};
pub use whole::{Assessment, FrameworkRef, Stage};
