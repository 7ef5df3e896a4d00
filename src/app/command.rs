//! What the user asks for: every menu, key, button, drop and start-up argument ends up as one of these.

use std::path::PathBuf;

use crate::assessment::{EvidenceCode, FrameworkRef, ProcessId, Subject};
use crate::checks::Target;
use crate::edit::Edit;
use crate::export::Profile;

use super::bundles::BundleCommand;
use super::comparing::CompareCommand;
use super::evidence::EvidenceCommand;
use super::figures::{FiguresCommand, PictureOrder};
use super::import::ImportCommand;
use super::keeping::KeepCommand;
use super::leaving::LeavingCommand;
use super::outline::OutlineCommand;
use super::panel::{ClaimCommand, Unmarked};
use super::preference::Preference;
use super::settings::Theme;
use super::signing::SignWith;
use crate::words::Language;

/// The centre of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    /// The selected claim.
    Claim,
    /// The evidence register.
    Evidence,
    /// The problems.
    Problems,
    /// The charts, on the whole page.
    Figures,
    /// The subject and the documents' texts.
    Subject,
    /// The steps that can be undone.
    History,
}

impl View {
    /// All views in the order of their tabs.
    pub const ALL: &'static [Self] =
        &[Self::Claim, Self::Evidence, Self::Problems, Self::Figures, Self::Subject, Self::History];

    /// The name on its tab.
    pub fn title(self) -> &'static str {
        match self {
            Self::Claim => tr!("view-claim"),
            Self::Evidence => tr!("view-evidence"),
            Self::Problems => tr!("view-problems"),
            Self::Figures => tr!("view-figures"),
            Self::Subject => tr!("view-subject"),
            Self::History => tr!("view-history"),
        }
    }
}

/// A side region that can be hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Region {
    /// The outline, on the left.
    Outline,
    /// The live charts, on the right.
    Charts,
}

/// What lies over the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dialog {
    /// The command palette.
    Palette,
    /// The keys.
    CheatSheet,
    /// A new assessment.
    New,
    /// A path to open, for systems whose file dialog does not appear.
    OpenPath,
    /// A path to save to, for the same.
    SavePath,
    /// The export.
    Export,
    /// Changes that are not saved, and what was about to happen.
    Unsaved(Box<Command>),
    /// A picture of a figure, to be saved.
    Picture(PictureOrder),
    /// Theme, language, zoom and defaults.
    Settings,
    /// What is to become of files that meet some in the register.
    EvidenceConflicts,
    /// What Claimbook is, its version and licences.
    About,
    /// The check of somebody's bundle.
    CheckBundle,
    /// The import of a spreadsheet.
    Import,
    /// The import of a framework catalogue.
    ImportCatalogue,
    /// The file was changed by another program: what differs, and the ways out.
    DiskChanged,
    /// The conflicts of a merge with the file on disk.
    Merge,
    /// What differs from another assessment, and before that, from which.
    Compare,
    /// The merge with that assessment, difference by difference.
    MergeOther,
    /// What a recovered document has that the saved one has not.
    RecoveryDifferences(PathBuf),
    /// Whether a recovered document is to be thrown away.
    DiscardRecovery(PathBuf),
}

/// A part of the window that the keyboard can be sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// The outline's filter.
    Filter,
    /// The outline.
    Outline,
    /// The claim's mapping.
    Mapping,
    /// The first passage of the claim's mapping that is not marked.
    Unmarked(Unmarked),
    /// The claim's comment.
    Comment,
    /// The table of the processes below.
    Branch,
    /// The assessor's questions.
    Review,
    /// The title of a piece of evidence, where the register is shown; elsewhere the piece is chosen there.
    Title(EvidenceCode),
    /// The region after the one that has the keyboard.
    NextRegion,
    /// The region before it.
    PreviousRegion,
}

/// What a new assessment starts from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAssessment {
    /// The framework version.
    pub framework: FrameworkRef,
    /// The scheme.
    pub scheme: String,
    /// What is assessed.
    pub subject: Subject,
}

/// What to export, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportOrder {
    /// A zip if it ends in `.zip`, else a folder.
    pub out: PathBuf,
    /// For whom.
    pub profile: Profile,
    /// Whether a draft will do.
    pub draft: bool,
    /// Whether an existing bundle may be replaced.
    pub force: bool,
    /// The key that signs the bundle.
    pub sign: Option<SignWith>,
    /// The L2s of a batch; empty is all.
    pub processes: Vec<ProcessId>,
    /// The round of the hand-over; none takes the next one.
    pub round: Option<u32>,
    /// Whether the mapping documents go out as DOCX as well.
    pub docx: bool,
}

/// Where a citation is wanted: a claim, or a passage of it.
pub type CitePlace = (ProcessId, Option<usize>);

/// What the user asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Shows the start screen, after asking about changes that are not saved.
    ShowStart,
    /// Makes a new assessment.
    New(Box<NewAssessment>),
    /// Asks which file to open.
    PickOpen,
    /// Opens a file.
    Open(PathBuf),
    /// Opens the bundled example.
    OpenExample,
    /// Opens a recovered document.
    Recover(PathBuf),
    /// Throws a recovered document away.
    DiscardRecovery(PathBuf),
    /// Takes a file off the list of recent ones.
    ForgetRecent(PathBuf),
    /// Saves; asks where if the document has no file yet.
    Save,
    /// Asks where to save.
    PickSaveAs,
    /// Saves under a path; what is there is replaced, and kept as the previous version.
    SaveAs(PathBuf),
    /// Saves under a path where nothing may be yet.
    SaveNew(PathBuf),
    /// Ends the program, after asking about changes that are not saved.
    Quit,
    /// Does what was about to happen, without saving.
    DiscardAndContinue,
    /// Saves, then does what was about to happen.
    SaveAndContinue,
    /// Changes the document.
    Edit(Edit),
    /// Ends a gesture: the next typing is a step of its own.
    EndGesture,
    /// Undoes a step.
    Undo,
    /// Does an undone step again.
    Redo,
    /// Undoes or redoes until this many steps are done.
    GoToStep(usize),
    /// Selects a process and shows its row.
    Select(ProcessId),
    /// Selects a process and shows its claim.
    Show(ProcessId),
    /// Goes to where a problem is.
    GoTo(Target),
    /// Moves the selection by rows.
    MoveSelection(isize),
    /// Opens a branch, or goes to its first child.
    ExpandSelected,
    /// Closes a branch, or goes to its parent.
    CollapseSelected,
    /// Opens or closes a branch.
    ToggleExpanded(ProcessId),
    /// Shows the outline down to a level.
    ExpandToLevel(u8),
    /// Sets the outline's filter.
    SetFilter(String),
    /// Selects the next L3 or L4 that is in scope and has no score, or has an undecided L4.
    NextUnanswered,
    /// Goes to the next process with a problem.
    NextProblem,
    /// Shows a view in the centre.
    ShowView(View),
    /// Shows or hides a region.
    ToggleRegion(Region),
    /// Sends the keyboard somewhere.
    Focus(Focus),
    /// Puts a dialog over the window.
    ShowDialog(Dialog),
    /// Takes the dialog away.
    CloseDialog,
    /// Chooses the theme.
    SetTheme(Theme),
    /// Chooses the language of the window.
    SetLanguage(Language),
    /// Sets the zoom in per cent.
    SetZoom(u16),
    /// Asks for evidence files.
    PickEvidence(Option<CitePlace>),
    /// Registers files as evidence.
    AddEvidence(Vec<PathBuf>, Option<CitePlace>),
    /// Asks which file a piece of evidence is now.
    PickRelink(EvidenceCode),
    /// Ask for the picture of the logo.
    PickLogo,
    /// Points a piece of evidence to a file.
    Relink(EvidenceCode, PathBuf),
    /// Opens a piece of evidence with the system's program.
    OpenEvidence(EvidenceCode),
    /// Shows the folder that something lies in with the system's program.
    ShowFolder(PathBuf),
    /// Reads all evidence again and compares the digests.
    CheckEvidence,
    /// Does something else in the evidence register.
    Evidence(EvidenceCommand),
    /// Asks where to export to.
    PickBundle(ExportOrder),
    /// Writes a submission bundle.
    Export(ExportOrder),
    /// Stops a running export.
    CancelExport,
    /// Looks at what leaves the house.
    Leaving(LeavingCommand),
    /// Does something with the figures.
    Figures(FiguresCommand),
    /// Does something with bundles of others.
    Bundle(BundleCommand),
    /// Something of the claim's panel.
    Claim(ClaimCommand),
    /// Remembers what the user prefers.
    Prefer(Preference),
    /// Imports a spreadsheet or a framework catalogue.
    Import(ImportCommand),
    /// Does something about the file on disk.
    Keep(KeepCommand),
    /// Compares with another assessment.
    Compare(CompareCommand),
    /// Does something in the outline.
    Outline(OutlineCommand),
    /// Takes a notice off the screen.
    DismissNotice(u64),
}
