//! What views remember from frame to frame, and nobody else needs: half-typed text, scroll targets, chart caches.

use super::bars::BarsMemory;
use super::beside::Beside;
use super::claim::ClaimMemory;
use super::dialogs::{
    CheckBundleForm, CompareForm, ExportForm, NewForm, PaletteState, PathForm, PictureForm, SignForm,
};
use super::evidence::EvidenceMemory;
use super::figures::FigureCache;
use super::history::HistoryMemory;
use super::import::ImportMemory;
use super::notices::NoticesMemory;
use super::outline::OutlineMemory;
use super::over::Over;
use super::problems::ProblemsMemory;
use super::regions::Regions;
use super::returning::Returning;
use super::status::StatusCache;
use super::subject::SubjectMemory;
use super::widgets::{Drafts, PathDrafts, Scrolls, ServedFocus};
use super::widths::Widths;
use crate::app::Dialog;

/// What views remember. Each view adds a field of its own type, defined beside the view.
#[derive(Default)]
pub struct Memory {
    /// What was typed ahead of the keyboard, and waits for the next frame.
    pub(super) ahead: Vec<egui::Event>,
    /// Whether the start screen has given the keyboard to the first thing on it.
    pub(super) greeted: bool,
    /// The path typed on the start screen.
    pub start_path: String,
    /// The charts beside the claim.
    pub side_charts: FigureCache,
    /// The charts on the whole page.
    pub page_charts: FigureCache,
    /// The filter that a click on a chart set, and the one that it took the place of.
    pub(super) replaced_filter: Option<(String, String)>,
    /// What the status bar says.
    pub status: StatusCache,
    /// The dialog that was drawn last, so that one just opened starts afresh.
    pub dialog: Option<Dialog>,
    /// What had the keyboard before a dialog or a menu.
    pub over: Over,
    /// The dialog for a new assessment.
    pub new_form: NewForm,
    /// The dialog for an export.
    pub export_form: ExportForm,
    /// The key that signs an export.
    pub sign_form: SignForm,
    /// The dialog for the check of a bundle.
    pub check_bundle: CheckBundleForm,
    /// A path typed by hand.
    pub path_form: PathForm,
    /// The dialog for a picture.
    pub picture_form: PictureForm,
    /// The command palette.
    pub palette: PaletteState,
    /// What is looked for among the keys.
    pub(super) keys_query: String,
    /// How high the bar at the bottom must be: its contents are drawn after its place is taken.
    pub status_height: f32,
    /// The regions of the window, and what had the keyboard in each.
    pub regions: Regions,
    /// Where the keyboard was sent last.
    pub focus: ServedFocus,
    /// The messages on the screen.
    pub(super) notices: NoticesMemory,
    /// Texts that are half typed.
    pub drafts: Drafts,
    /// Paths that are half typed.
    pub paths: PathDrafts,
    /// For how many frames a picture from the clipboard was waited for.
    pub picture_frames: u8,
    /// Of the outline.
    pub outline: OutlineMemory,
    /// Of the claim.
    pub claim: ClaimMemory,
    /// Of the evidence register.
    pub evidence: EvidenceMemory,
    /// Of the subject.
    pub subject: SubjectMemory,
    /// Of the imports.
    pub import: ImportMemory,
    /// Of the history.
    pub history: HistoryMemory,
    /// Of the bars about the file on disk.
    pub bars: BarsMemory,
    /// Two versions side by side.
    pub beside: Beside,
    /// The dialog for a comparison with another assessment.
    pub compare_form: CompareForm,
    /// Where undo returns to.
    pub returning: Returning,
    /// The widths of the regions.
    pub widths: Widths,
    /// Scroll positions.
    pub scrolls: Scrolls,
    /// Of the problems.
    pub problems: ProblemsMemory,
}
