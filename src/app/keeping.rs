//! Nothing is lost: the file on disk is watched, one window owns it, and whatever came between is told with ways out.

use std::path::PathBuf;

use super::Failure;
use super::application::App;
use super::bundles::Inside;
use super::command::{Command, Dialog};
use super::effect::{Effect, Opened, Recovery};
use super::layout::{FileView, WindowFrame};
use super::notices::{Notice, Tone, Way};
use crate::assessment::Assessment;
use crate::compare::{Change, Merged, Side, merge, merge_without_base};
use crate::edit::Edit;

/// What the user asks for about the file on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeepCommand {
    /// Takes the version on disk over; the own one stays a step of undo.
    Reload,
    /// Merges the version on disk into the own one; asks about conflicts.
    Merge,
    /// Merges with these answers to the conflicts.
    MergeWith(Vec<Side>),
    /// Saves over the version on disk; it stays as the previous version.
    Overwrite,
    /// Goes on with a copy that has no file yet.
    WorkOnCopy,
    /// Changes and saves a file that another window has open as well.
    OpenAnyway,
}

/// What is wanted in the world for it.
#[derive(Debug, Clone, PartialEq)]
pub enum KeepEffect {
    /// Take a file for this window, and watch it.
    Hold(PathBuf),
    /// Let the file go.
    Release,
    /// Look whether the file on disk is still the same.
    Look,
    /// What is on disk now is known: the next save may replace it.
    Accept,
    /// Save although another window has the file open.
    IgnoreLock,
    /// Look when these files were changed last.
    LookAtRecent(Vec<PathBuf>),
    /// Compare what earlier runs left behind with what is saved.
    CompareRecoveries(Vec<Recovery>),
    /// Write how the window stands, and what it shows of the open file.
    RememberView(WindowFrame, Option<Box<FileView>>),
}

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub enum KeepEvent {
    /// The file is this window's; the version on disk, where it is the one that this document began from.
    Held(PathBuf, Option<Box<Assessment>>),
    /// Another window has the file open.
    OpenElsewhere(PathBuf),
    /// Another program changed the file; whether a save was stopped for it.
    Changed {
        /// The file.
        path: PathBuf,
        /// What it is now, or why it cannot be read.
        now: Result<Box<Opened>, Failure>,
        /// Whether a save was stopped.
        stopped: bool,
    },
    /// The file is not there any more.
    Gone(PathBuf),
    /// The file is again what it was.
    Back(PathBuf),
    /// When a recent file was changed last, in words; none if it is not there.
    RecentSeen(PathBuf, Option<String>),
    /// What a recovered document has that the saved one has not.
    RecoveryCompared(PathBuf, RecoveredChanges),
    /// The system ends the program.
    Ending,
}

/// What a recovered document has that the saved one has not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RecoveredChanges {
    /// The document's names, as the window shows them.
    pub title: String,
    /// The differences from the saved file.
    pub changes: Vec<Change>,
    /// Why there is nothing to compare with, in words.
    pub without: Option<String>,
}

/// How the file on disk is.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum DiskState {
    /// As it was read or saved last.
    #[default]
    Same,
    /// Another program changed it; this is what it is now.
    Changed(Box<Opened>),
    /// Another program changed it, and it cannot be read.
    Unreadable(Failure),
    /// It is not there any more.
    Gone,
}

/// What is known about the file of a document.
#[derive(Debug, Clone, Default)]
pub struct Keeping {
    /// The state that was read or saved last; none where it is not known.
    pub base: Option<Assessment>,
    /// How the file on disk is.
    pub disk: DiskState,
    /// Whether another window has the file open.
    pub open_elsewhere: bool,
    /// Whether this window only reads.
    pub read_only: bool,
    /// Why the last save could not be done.
    pub save_failed: Option<Failure>,
    /// The bundle that the document was read from, and that is never changed.
    pub inside: Option<Inside>,
}

impl App {
    /// Does a command about the file on disk.
    pub(super) fn keep(&mut self, command: KeepCommand) {
        match command {
            KeepCommand::Reload => self.reload(),
            KeepCommand::Merge => self.merge(None),
            KeepCommand::MergeWith(choices) => self.merge(Some(&choices)),
            KeepCommand::Overwrite => {
                self.settle_disk();
                self.want(Effect::Keep(KeepEffect::Accept));
                self.command(Command::Save);
            }
            KeepCommand::WorkOnCopy => {
                if let Some(document) = &mut self.document {
                    document.path = None;
                    document.mark_nowhere();
                    document.keeping = Keeping::default();
                }
                self.dialog = None;
                self.want(Effect::Keep(KeepEffect::Release));
                let told = Notice::new(Tone::Done, tr!("keep-copy-told"), tr!("keep-copy-hint"));
                self.say(told.until_saved().offer(tr!("keep-save-as"), Command::PickSaveAs));
            }
            KeepCommand::OpenAnyway => {
                if let Some(document) = &mut self.document {
                    document.keeping.read_only = false;
                }
                self.want(Effect::Keep(KeepEffect::IgnoreLock));
            }
        }
    }

    /// Looks what became of the recent files, before the start screen lists them.
    pub(super) fn look_at_recent(&mut self) {
        if !self.settings.recent.is_empty() {
            self.want(Effect::Keep(KeepEffect::LookAtRecent(self.settings.recent.clone())));
        }
    }

    /// Takes in what came of watching the file.
    pub(super) fn kept(&mut self, event: KeepEvent) {
        let own = |app: &Self, path: &PathBuf| {
            app.document.as_ref().is_some_and(|document| document.path.as_ref() == Some(path))
        };
        match event {
            KeepEvent::RecoveryCompared(path, changes) => {
                self.recovery_changes.insert(path, changes);
            }
            KeepEvent::RecentSeen(path, changed) => {
                self.recent_changed.insert(path, changed);
            }
            KeepEvent::Ending => self.end_now(),
            KeepEvent::Held(path, _)
            | KeepEvent::OpenElsewhere(path)
            | KeepEvent::Changed { path, .. }
            | KeepEvent::Gone(path)
            | KeepEvent::Back(path)
                if !own(self, &path) => {}
            KeepEvent::Held(_, base) => {
                if let Some(document) = &mut self.document {
                    document.keeping.open_elsewhere = false;
                    document.keeping.read_only = false;
                    if let Some(base) = base {
                        document.keeping.base = Some(*base);
                    }
                }
            }
            KeepEvent::OpenElsewhere(_) => {
                if let Some(document) = &mut self.document {
                    document.keeping.open_elsewhere = true;
                    document.keeping.read_only = true;
                }
            }
            KeepEvent::Changed { now, stopped, .. } => {
                if let Some(document) = &mut self.document {
                    document.keeping.disk = match now {
                        Ok(opened) => DiskState::Changed(opened),
                        Err(failure) => DiskState::Unreadable(failure),
                    };
                }
                if stopped {
                    self.save_stopped();
                }
            }
            KeepEvent::Gone(_) => {
                if let Some(document) = &mut self.document {
                    document.keeping.disk = DiskState::Gone;
                    document.mark_nowhere();
                }
            }
            KeepEvent::Back(_) => self.settle_disk(),
        }
    }

    /// A save may not replace what another program wrote: whatever waited for it does not happen, and the ways out are shown.
    pub(super) fn save_stopped(&mut self) {
        self.after_save = None;
        self.dialog = Some(Dialog::DiskChanged);
    }

    /// The difference to the file on disk is settled.
    fn settle_disk(&mut self) {
        if let Some(document) = &mut self.document {
            document.keeping.disk = DiskState::Same;
            document.keeping.save_failed = None;
        }
        self.dialog = self.dialog.take().filter(|dialog| !matches!(dialog, Dialog::DiskChanged | Dialog::Merge));
    }

    /// Takes the version on disk over, as one step of undo.
    fn reload(&mut self) {
        let Some(document) = &self.document else { return };
        let DiskState::Changed(now) = &document.keeping.disk else { return };
        if now.assessment.framework != document.assessment().framework {
            // Another framework version is another document: its own question about unsaved changes comes first.
            if let Some(path) = document.path.clone() {
                self.settle_disk();
                self.command(Command::Open(path));
            }
            return;
        }
        let theirs = now.assessment.clone();
        let before = self.state();
        self.take_over(tr!("keep-reload-step"), theirs.clone(), theirs);
        if let Some(document) = &mut self.document {
            document.mark_on_disk();
        }
        if self.state() == before {
            self.tell(Tone::Done, tr!("keep-reloaded"), "");
        } else {
            self.tell_step(tr!("keep-reloaded"), tr!("keep-reloaded-hint"));
        }
    }

    /// Merges the version on disk into the own one; without answers it asks where there are conflicts.
    fn merge(&mut self, choices: Option<&[Side]>) {
        let Some(document) = &self.document else { return };
        let DiskState::Changed(now) = &document.keeping.disk else { return };
        if now.assessment.framework != document.assessment().framework {
            let told = Notice::new(Tone::Failed, tr!("keep-merge-framework"), tr!("keep-merge-framework-hint"));
            let told = told.offer(tr!("keep-reload"), Command::Keep(KeepCommand::Reload));
            self.say(told.offer(tr!("keep-save-as"), Command::PickSaveAs));
            return;
        }
        let Some(merged) = self.merged() else { return };
        if choices.is_none() && !merged.conflicts.is_empty() {
            self.dialog = Some(Dialog::Merge);
            return;
        }
        let theirs = now.assessment.clone();
        let whole = merged.resolved(choices.unwrap_or_default());
        let same = whole == theirs;
        let before = self.state();
        self.take_over(tr!("keep-merge-step"), whole, theirs);
        if same && let Some(document) = &mut self.document {
            document.mark_on_disk();
        }
        if self.state() == before {
            self.tell(Tone::Done, tr!("keep-merged"), "");
        } else if self.has_unsaved_changes() {
            let told = self.about_step(tr!("keep-merged"), tr!("keep-merged-hint"));
            self.say(told.until_saved());
        } else {
            self.tell_step(tr!("keep-merged"), tr!("keep-merged-hint.saved"));
        }
    }

    /// The merge of the own version and the one on disk, without answers to conflicts.
    pub fn merged(&self) -> Option<Merged> {
        let document = self.document.as_ref()?;
        let DiskState::Changed(now) = &document.keeping.disk else { return None };
        let ours = document.assessment();
        Some(match &document.keeping.base {
            Some(base) => merge(base, ours, &now.assessment),
            None => merge_without_base(ours, &now.assessment),
        })
    }

    /// Makes a document the current state, as one step; what is on disk becomes the base.
    fn take_over(&mut self, label: &str, whole: Assessment, on_disk: Assessment) {
        let read_only = self.document.as_ref().is_some_and(|document| document.keeping.read_only);
        if let Some(document) = &mut self.document {
            document.keeping.read_only = false;
        }
        self.command(Command::Edit(Edit::Replace(label.to_owned(), Box::new(whole))));
        if let Some(document) = &mut self.document {
            document.keeping.read_only = read_only;
            document.keeping.base = Some(on_disk);
        }
        self.settle_disk();
        self.want(Effect::Keep(KeepEffect::Accept));
        self.check_evidence();
    }

    /// The system ends the program: what is not on disk goes to the recovery file, and nothing is asked.
    fn end_now(&mut self) {
        self.rescue();
        self.remember_view();
        self.want(Effect::Quit);
    }

    /// Wants the recovery file written now, if anything is not on disk.
    pub fn rescue(&mut self) {
        if let Some(document) = self.document.as_ref().filter(|document| document.is_dirty()) {
            let (path, revision) = (document.path.clone(), document.revision());
            let assessment = Box::new(document.assessment().clone());
            self.want(Effect::WriteRecovery(path, assessment, revision));
        }
    }

    /// Whether the document may be changed; a window that only reads says so.
    pub(super) fn may_change(&mut self) -> bool {
        let read_only = self.document.as_ref().is_some_and(|document| document.keeping.read_only);
        if read_only {
            let inside = self.document.as_ref().is_some_and(|document| document.keeping.inside.is_some());
            let (why, hint, label, command) = if inside {
                let (why, hint) = (tr!("bundle-read-only-why"), tr!("bundle-read-only-hint"));
                (why, hint, tr!("keep-save-as"), Command::PickSaveAs)
            } else {
                let copy = Command::Keep(KeepCommand::WorkOnCopy);
                (tr!("keep-read-only-why"), tr!("keep-read-only-hint"), tr!("keep-work-on-copy"), copy)
            };
            let failure = Failure::new(tr!("keep-read-only"), why, hint);
            self.notices.fail(self.now, &failure, vec![Way { label, command }]);
        }
        !read_only
    }
}
