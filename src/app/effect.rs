//! What the application wants done in the world, and what came of it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::Failure;
use super::application::RunningExport;
use super::bundles::{BundleEffect, BundleEvent};
use super::command::{CitePlace, Command, ExportOrder};
use super::comparing::{CompareEffect, CompareEvent};
use super::evidence::{EvidenceEffect, EvidenceEvent};
use super::figures::{Clip, PictureEvent, PictureJob, PictureOrder};
use super::import::{ImportEffect, ImportEvent};
use super::keeping::{KeepEffect, KeepEvent};
use super::leaving::{LeavingEffect, LeavingEvent};
use crate::assessment::{Assessment, EvidenceCode, EvidenceSource};
use crate::checks::EvidenceState;
use crate::edit::NewEvidence;
use crate::framework::Framework;
use crate::scheme::Scheme;

/// What the application wants done in the world.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Ask which assessment to open.
    PickOpen,
    /// Ask where to save.
    PickSave(String),
    /// Ask for evidence files.
    PickEvidence(Option<CitePlace>),
    /// Ask which file a piece of evidence is now.
    PickRelink(EvidenceCode),
    /// Ask for the picture of the logo.
    PickLogo,
    /// Ask where to export to, under a proposed name.
    PickBundle(String, ExportOrder),
    /// Ask where to save a picture, under a proposed name.
    PickPicture(String, PictureOrder),
    /// Draw a picture of a figure.
    DrawPicture(Box<PictureJob>),
    /// Put something on the clipboard.
    SetClipboard(Clip),
    /// Read an assessment.
    Read(PathBuf),
    /// Read the bundled example.
    ReadExample,
    /// Read a recovered document.
    ReadRecovery(PathBuf),
    /// Write an assessment where nothing is yet.
    WriteNew(PathBuf, Box<Assessment>, u64),
    /// Write an assessment; the number is its revision.
    Write(PathBuf, Box<Assessment>, u64),
    /// Write a recovery file for the document of this file.
    WriteRecovery(Option<PathBuf>, Box<Assessment>, u64),
    /// Remove this run's recovery file.
    RemoveRecovery,
    /// Remove the recovery file of another run.
    DiscardRecovery(PathBuf),
    /// Hash files and bring them as evidence.
    RegisterEvidence(Vec<PathBuf>, Option<CitePlace>),
    /// Hash a file for a piece of evidence that is there already.
    Relink(EvidenceCode, PathBuf),
    /// Compare all evidence with its digests; moved files are looked for in the folder of the document's file.
    CheckEvidence(Option<PathBuf>, Box<Assessment>),
    /// Something else for the evidence register.
    Evidence(EvidenceEffect),
    /// Open a file or an address with the system's program.
    OpenExternally(String),
    /// Write a submission bundle of the document.
    Export(ExportOrder, Box<Assessment>),
    /// Stop the running export.
    CancelExport,
    /// Something about bundles of others.
    Bundle(BundleEffect),
    /// Something about what leaves the house.
    Leaving(LeavingEffect),
    /// Something for an import.
    Import(ImportEffect),
    /// Write the settings.
    WriteSettings(String),
    /// Watch over the file on disk.
    Keep(KeepEffect),
    /// Something for a comparison with another assessment.
    Compare(CompareEffect),
    /// End the program.
    Quit,
}

/// A document that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The document.
    pub assessment: Assessment,
    /// Its framework version.
    pub framework: Arc<Framework>,
    /// Its scheme, or the default one where the document names one that is not known.
    pub scheme: Arc<Scheme>,
    /// What was repaired or skipped while reading, one sentence each.
    pub repairs: Vec<String>,
}

/// A document that an earlier run left behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovery {
    /// The recovery file.
    pub path: PathBuf,
    /// The file it is a newer version of; none for one never saved.
    pub original: Option<PathBuf>,
    /// When it was written, in words.
    pub written: String,
}

/// What a file dialog was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// A file to open.
    Open,
    /// Where to save.
    Save,
    /// Evidence.
    Evidence,
    /// Which file a piece of evidence is now.
    Relink,
    /// Where to export to.
    Export,
    /// Where to save a picture.
    Picture,
    /// What to import.
    Import,
    /// A bundle to be checked, or something for it.
    Bundle,
    /// An assessment to compare with.
    Compare,
}

/// What came of an effect.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The user chose; this is what to do now.
    Picked(Box<Command>),
    /// The user closed a dialog without a choice, or no dialog appeared: the systems do not tell these apart.
    NotPicked(Asked),
    /// A document was read; the path is where it is saved to, none for the example and for recovered ones never saved.
    Read {
        /// Where it is saved to.
        path: Option<PathBuf>,
        /// The document.
        opened: Box<Opened>,
        /// Whether it differs from what is on disk.
        unsaved: bool,
    },
    /// An assessment was written.
    Written(PathBuf, u64),
    /// A recovery file was written.
    RecoveryWritten(u64),
    /// Files are ready to be registered.
    EvidenceReady(Vec<NewEvidence>),
    /// A file is ready to stand for a piece of evidence.
    RelinkReady(EvidenceCode, EvidenceSource),
    /// Something else about the evidence register.
    Evidence(EvidenceEvent),
    /// How the evidence is.
    EvidenceChecked(BTreeMap<EvidenceCode, EvidenceState>),
    /// How far an export has come.
    ExportProgress(RunningExport),
    /// An export needs the passphrase of the key that signs, or another one than was given.
    ExportNeedsPassphrase(Failure),
    /// A bundle was written: where, and what to know about it.
    Exported(PathBuf, Vec<String>),
    /// An export was stopped; nothing was left behind.
    ExportCancelled,
    /// Something came of a look at what leaves the house, or of a final export.
    Leaving(LeavingEvent),
    /// A picture is drawn or saved.
    Picture(PictureEvent),
    /// Something came of bundles of others.
    Bundle(BundleEvent),
    /// Something came of an import.
    Import(ImportEvent),
    /// Documents that earlier runs left behind.
    RecoveriesFound(Vec<Recovery>),
    /// What came of watching over the file on disk.
    Keep(KeepEvent),
    /// Something came of a comparison with another assessment.
    Compare(CompareEvent),
    /// Something could not be done.
    Failed(Failure),
    /// A save could not be done.
    WriteFailed(Failure),
    /// An export could not be done.
    ExportFailed(Failure),
}
