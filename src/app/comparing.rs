//! Another assessment beside the open one: which file, what differs, and the merge of the two.

use std::path::{Path, PathBuf};

use super::Failure;
use super::application::App;
use super::command::{Command, Dialog};
use super::effect::{Effect, Opened};
use crate::assessment::Assessment;
use crate::compare::{Merged, Side, merge_without_base, placed};
use crate::edit::Edit;

/// What the user asks for about another assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CompareCommand {
    /// Asks which file to compare with.
    Begin,
    /// Asks with the system's file dialog.
    Pick,
    /// Compares with a file.
    With(PathBuf),
    /// Merges it into the open one; these are the answers to the differences.
    TakeOver(Vec<Side>),
}

/// What is wanted in the world for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CompareEffect {
    /// Look which files there are to compare with: the version before the last save of the first one, and the others.
    Look(Option<PathBuf>, Vec<PathBuf>),
    /// Ask for a file.
    Pick,
    /// Read it.
    Read(PathBuf),
}

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub enum CompareEvent {
    /// The files that there are.
    Found(Vec<Candidate>),
    /// A file was read, or why it could not be.
    Read(PathBuf, Result<Box<Opened>, Failure>),
}

/// A file that is likely to be compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The file.
    pub path: PathBuf,
    /// Whether it is the open assessment as it was before the last save.
    pub is_previous: bool,
}

/// A comparison with another assessment.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Comparing {
    /// The files to choose from.
    pub candidates: Vec<Candidate>,
    /// The file.
    pub path: PathBuf,
    /// Counts up with every file that was read.
    pub number: u64,
    /// Of which open document.
    document: u64,
    /// What it holds, once it is read.
    pub other: Option<Result<Box<Opened>, Failure>>,
}

impl Comparing {
    /// The name of the file.
    pub fn name(&self) -> String {
        file_name(&self.path)
    }

    /// The other assessment, if it could be read.
    pub fn opened(&self) -> Option<&Opened> {
        self.other.as_ref().and_then(|other| other.as_ref().ok()).map(Box::as_ref)
    }

    /// The other assessment, with the paths of this one where both hold the same evidence.
    pub fn beside(&self, ours: &Assessment) -> Option<Assessment> {
        self.opened().map(|opened| placed(ours, opened.assessment.clone()))
    }
}

/// The name of a file.
fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

impl App {
    /// Does a command about another assessment.
    pub(super) fn compare(&mut self, command: CompareCommand) {
        match command {
            CompareCommand::Begin => {
                let Some(document) = &self.document else { return };
                let own = document.path.clone();
                // What was compared before is read again: it may have changed since.
                if self.comparing.document == document.number && self.comparing.opened().is_some() {
                    self.want(Effect::Compare(CompareEffect::Read(self.comparing.path.clone())));
                } else {
                    let (number, document) = (self.comparing.number, document.number);
                    self.comparing = Comparing { number, document, ..Comparing::default() };
                }
                let others = self.settings.recent.iter().filter(|path| Some(*path) != own.as_ref()).cloned().collect();
                self.dialog = Some(Dialog::Compare);
                self.want(Effect::Compare(CompareEffect::Look(own, others)));
            }
            CompareCommand::Pick => self.want(Effect::Compare(CompareEffect::Pick)),
            CompareCommand::With(path) => self.want(Effect::Compare(CompareEffect::Read(path))),
            CompareCommand::TakeOver(choices) => self.take_over_other(&choices),
        }
    }

    /// Takes in what came of it.
    pub(super) fn compared(&mut self, event: CompareEvent) {
        match event {
            CompareEvent::Found(candidates) => self.comparing.candidates = candidates,
            CompareEvent::Read(path, other) => {
                self.comparing.number += 1;
                self.comparing.path = path;
                self.comparing.other = Some(other);
            }
        }
    }

    /// The merge of the open assessment and the other one, in which every difference is to be decided; none where the two
    /// cannot be merged.
    pub fn merged_other(&self) -> Option<Merged> {
        let ours = self.document.as_ref()?.assessment();
        let other = self.comparing.opened().filter(|other| other.assessment.framework == ours.framework)?;
        Some(merge_without_base(ours, &other.assessment))
    }

    /// Merges the other assessment into the open one, as one step of undo.
    fn take_over_other(&mut self, choices: &[Side]) {
        let Some(merged) = self.merged_other() else { return };
        if !self.may_change() {
            return;
        }
        let name = self.comparing.name();
        let step = tr!("compare-merge-step", name = name.as_str());
        self.command(Command::Edit(Edit::Replace(step, Box::new(merged.resolved(choices)))));
        self.dialog = None;
        let told = self.about_step(tr!("compare-merged", name = name), tr!("keep-merged-hint"));
        self.say(told.until_saved());
        self.check_evidence();
    }
}
