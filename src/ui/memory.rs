//! What views remember from frame to frame, and nobody else needs: half-typed text, scroll targets, chart caches.

use super::claim::ClaimMemory;
use super::dialogs::{ExportForm, NewForm, PaletteState, PathForm, PictureForm};
use super::evidence::EvidenceMemory;
use super::figures::FigureCache;
use super::outline::OutlineMemory;
use super::problems::ProblemsMemory;
use super::status::StatusCache;
use super::subject::SubjectMemory;
use super::widgets::{Drafts, PathDrafts, ServedFocus};
use crate::app::Dialog;

/// What views remember. Each view adds a field of its own type, defined beside the view.
#[derive(Default)]
pub struct Memory {
    /// The path typed on the start screen.
    pub start_path: String,
    /// The charts beside the claim.
    pub side_charts: FigureCache,
    /// The charts on the whole page.
    pub page_charts: FigureCache,
    /// What the status bar says.
    pub status: StatusCache,
    /// The dialog that was drawn last, so that one just opened starts afresh.
    pub dialog: Option<Dialog>,
    /// The dialog for a new assessment.
    pub new_form: NewForm,
    /// The dialog for an export.
    pub export_form: ExportForm,
    /// A path typed by hand.
    pub path_form: PathForm,
    /// The dialog for a picture.
    pub picture_form: PictureForm,
    /// The command palette.
    pub palette: PaletteState,
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
