//! Bundles of others: checked beside the window, and the assessment inside read without changing it.

use std::path::{Path, PathBuf};

use super::Failure;
use super::application::App;
use super::command::{CitePlace, Command, Dialog};
use super::effect::{Effect, Opened};
use super::jobs::JobProgress;
use super::notices::{Notice, Tone};
use crate::bundle::{Signature, Verdict};

/// What the user asks for about bundles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BundleCommand {
    /// Looks what was dropped: a bundle is checked, anything else becomes evidence, cited here.
    Dropped(Vec<PathBuf>, Option<CitePlace>),
    /// What was dropped is no bundle.
    NotBundles(Vec<PathBuf>, Option<CitePlace>),
    /// Asks which bundle to check.
    Pick(PickBundle),
    /// Checks a bundle.
    Check(PathBuf),
    /// Checks it again with this list of signers, or without one.
    Trust(Option<PathBuf>),
    /// Stops the check.
    Stop,
    /// Forgets the bundle, so that another can be named.
    Another,
    /// Opens the assessment inside, to be read only.
    ReadInside,
    /// Signs exports with this key.
    UseKey(PathBuf),
}

/// What a file dialog is to find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PickBundle {
    /// A bundle in a zip.
    Zip,
    /// A bundle in a folder.
    Folder,
    /// A list of signers.
    Signers,
    /// A key that signs an export.
    Key,
}

/// What is wanted in the world for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BundleEffect {
    /// Look whether one of these is a bundle.
    Look(Vec<PathBuf>, Option<CitePlace>),
    /// Ask for a file or a folder.
    Pick(PickBundle),
    /// Check a bundle, trusting the signers of a list.
    Check(PathBuf, Option<PathBuf>),
    /// Stop the check.
    Stop,
    /// Read the assessment inside.
    Read(PathBuf),
}

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub enum BundleEvent {
    /// How far a check has come.
    Progress(PathBuf, JobProgress),
    /// A bundle was checked; what is wrong with the list of signers.
    Checked(PathBuf, Box<Verdict>, Vec<String>),
    /// A bundle could not be looked into.
    NotChecked(PathBuf, Failure),
    /// The check was stopped.
    Stopped(PathBuf),
    /// The assessment inside.
    Inside(PathBuf, Box<Opened>),
    /// There is no assessment inside that can be read.
    NotInside(Failure),
}

/// A bundle under check.
#[derive(Debug, Clone, PartialEq)]
pub struct Checking {
    /// The zip or the folder.
    pub path: PathBuf,
    /// The list of signers that are trusted.
    pub signers: Option<PathBuf>,
    /// How far it is.
    pub state: CheckState,
}

/// How far a check is.
#[derive(Debug, Clone, PartialEq)]
pub enum CheckState {
    /// It runs.
    Runs(JobProgress),
    /// The verdict, and what is wrong with the list of signers.
    Judged(Box<Verdict>, Vec<String>),
    /// The bundle could not be looked into.
    Failed(Failure),
    /// The user stopped it.
    Stopped,
}

/// The bundle that the open assessment was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inside {
    /// The zip or the folder.
    pub path: PathBuf,
    /// Whether the bundle was found valid, and its signature not wrong.
    pub valid: bool,
    /// Whether its evidence lies there as files.
    pub unpacked: bool,
}

impl Inside {
    /// The name of the zip or the folder.
    pub fn name(&self) -> String {
        name(&self.path)
    }
}

/// The name of a file or folder.
fn name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

impl Checking {
    /// The name of the zip or the folder.
    pub fn name(&self) -> String {
        name(&self.path)
    }

    /// The verdict, once there is one.
    pub fn verdict(&self) -> Option<&Verdict> {
        match &self.state {
            CheckState::Judged(verdict, _) => Some(verdict),
            CheckState::Runs(_) | CheckState::Failed(_) | CheckState::Stopped => None,
        }
    }
}

impl App {
    /// Does a command about bundles.
    pub(super) fn bundles(&mut self, command: BundleCommand) {
        let want = |app: &mut Self, effect| app.want(Effect::Bundle(effect));
        match command {
            BundleCommand::Dropped(paths, place) => want(self, BundleEffect::Look(paths, place)),
            BundleCommand::NotBundles(paths, place) => self.dropped_evidence(paths, place),
            BundleCommand::Pick(what) => {
                if what == PickBundle::Key {
                    self.picked_key = None;
                }
                want(self, BundleEffect::Pick(what));
            }
            BundleCommand::UseKey(path) => self.picked_key = Some(path),
            BundleCommand::Check(path) => {
                let signers = self.checking.take().and_then(|before| before.signers);
                self.check(path, signers);
            }
            BundleCommand::Trust(signers) => {
                if let Some(before) = self.checking.take() {
                    self.check(before.path, signers);
                }
            }
            BundleCommand::Stop => want(self, BundleEffect::Stop),
            BundleCommand::Another => self.checking = None,
            BundleCommand::ReadInside => {
                if let Some(checking) = &self.checking {
                    let effect = BundleEffect::Read(checking.path.clone());
                    want(self, effect);
                }
            }
        }
    }

    /// Begins a check; one that runs is stopped.
    fn check(&mut self, path: PathBuf, signers: Option<PathBuf>) {
        self.want(Effect::Bundle(BundleEffect::Stop));
        self.want(Effect::Bundle(BundleEffect::Check(path.clone(), signers.clone())));
        self.checking = Some(Checking { path, signers, state: CheckState::Runs(JobProgress::default()) });
        self.dialog = Some(Dialog::CheckBundle);
    }

    /// A bundle was written: the next check proposes it, and what was found in an earlier one of its place is forgotten.
    pub(super) fn bundle_written(&mut self, path: PathBuf) {
        let reads_other = self.document.as_ref().is_some_and(|document| document.keeping.inside.is_some());
        if self.dialog != Some(Dialog::CheckBundle) && !reads_other {
            self.checking = None;
        }
        let told = Notice::new(Tone::Done, tr!("export-done", path = path.display().to_string()), "");
        let told = told.offer(tr!("bundle-check"), Command::Bundle(BundleCommand::Check(path.clone())));
        self.say(told.offer(tr!("show-folder"), Command::ShowFolder(path.clone())));
        self.written_bundle = Some(path);
    }

    /// Takes in what came of bundles.
    pub(super) fn heed_bundle(&mut self, event: BundleEvent) {
        match event {
            BundleEvent::Progress(path, progress) => {
                if self.checking.as_ref().is_some_and(|own| matches!(own.state, CheckState::Runs(_))) {
                    self.checked(&path, CheckState::Runs(progress));
                }
            }
            BundleEvent::Checked(path, verdict, bad) => self.checked(&path, CheckState::Judged(verdict, bad)),
            BundleEvent::NotChecked(path, failure) => self.checked(&path, CheckState::Failed(failure)),
            BundleEvent::Stopped(path) => {
                // The one that was stopped may be an earlier check of the same bundle.
                if self.checking.as_ref().is_some_and(|own| own.path == path && own.verdict().is_none()) {
                    self.checked(&path, CheckState::Stopped);
                }
            }
            BundleEvent::Inside(path, opened) => self.inside(path, *opened),
            BundleEvent::NotInside(failure) => self.notices.fail(self.now, &failure, Vec::new()),
        }
    }

    /// The bundle under check is so far, if it is still this one.
    fn checked(&mut self, path: &Path, state: CheckState) {
        if let Some(checking) = self.checking.as_mut().filter(|checking| checking.path == path) {
            checking.state = state;
        }
    }

    /// Shows the assessment inside a bundle, to be read only.
    fn inside(&mut self, path: PathBuf, opened: Opened) {
        let verdict = self.checking.as_ref().filter(|checking| checking.path == path).and_then(Checking::verdict);
        let valid = verdict.is_some_and(|verdict| verdict.valid && verdict.signature != Signature::Invalid);
        let unpacked = path.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("zip"));
        let inside = Inside { path, valid, unpacked };
        let told = Notice::new(Tone::Done, tr!("bundle-opened", name = inside.name()), tr!("bundle-opened.hint"));
        self.say(told.offer(tr!("keep-save-as"), Command::PickSaveAs));
        self.opened_inside(inside, opened);
    }

    /// What was dropped and is no bundle: evidence, where there is an assessment.
    fn dropped_evidence(&mut self, paths: Vec<PathBuf>, place: Option<CitePlace>) {
        if self.document.is_some() {
            self.command(Command::AddEvidence(paths, place));
        } else {
            let told = Notice::new(Tone::Warning, tr!("drop-nothing"), "");
            self.say(told.offer(tr!("command-open"), Command::PickOpen));
        }
    }
}
