//! Takes in what came of effects.

use std::path::PathBuf;

use super::application::{App, RunningExport};
use super::command::{Dialog, View};
use super::document::Document;
use super::effect::{Asked, Effect, Event, Opened};
use super::notices::Tone;
use crate::edit::{Edit, EvidenceChange};

impl App {
    /// Takes in one event.
    pub(super) fn event(&mut self, event: Event) {
        match event {
            Event::Picked(command) => self.command(*command),
            // What waited for a save under a new name does not happen.
            Event::NotPicked(asked) => {
                self.after_save = None;
                self.not_picked(asked);
            }
            Event::Read { path, opened, unsaved } => self.opened(path, *opened, unsaved),
            Event::Written(path, revision) => self.written(path, revision),
            Event::RecoveryWritten(_) => {}
            Event::EvidenceReady(pieces) => self.evidence_ready(pieces),
            Event::RelinkReady(code, source) => {
                self.edit_from_event(Edit::Evidence(code, EvidenceChange::Source(source)));
                self.check_evidence();
            }
            Event::Evidence(event) => self.heed_evidence(event),
            Event::EvidenceChecked(states) => {
                if let Some(document) = &mut self.document {
                    document.set_evidence_states(states);
                }
            }
            Event::ExportProgress(thousandths, doing) => {
                if self.export.is_some() {
                    self.export = Some(RunningExport { thousandths, doing });
                }
            }
            Event::Exported(path, warnings) => {
                self.export = None;
                self.dialog = self.dialog.take().filter(|dialog| *dialog != Dialog::Export);
                self.tell(Tone::Done, tr!("export-done", path = path.display().to_string()), "");
                for warning in warnings {
                    self.tell(Tone::Warning, warning, "");
                }
            }
            Event::ExportCancelled => {
                self.export = None;
                self.tell(Tone::Done, tr!("export-cancelled"), "");
            }
            Event::Import(event) => self.import_event(event),
            Event::RecoveriesFound(recoveries) => self.recoveries = recoveries,
            Event::Failed(failure) => self.notices.fail(self.now, &failure),
            Event::WriteFailed(failure) => {
                self.after_save = None;
                if let Some(document) = &mut self.document {
                    document.autosave.failed();
                }
                self.notices.fail(self.now, &failure);
            }
            Event::ExportFailed(failure) => {
                self.export = None;
                self.notices.fail(self.now, &failure);
            }
        }
    }

    /// Says what did not happen because no file was chosen, and the way without a file dialog.
    fn not_picked(&mut self, asked: Asked) {
        let (text, hint) = match asked {
            Asked::Open => (tr!("not-opened"), tr!("not-opened.hint")),
            Asked::Save => (tr!("not-saved"), tr!("not-saved.hint")),
            Asked::Evidence => (tr!("no-evidence-added"), tr!("no-evidence-added.hint")),
            Asked::Import => return self.import_not_picked(asked),
            Asked::Export => (tr!("not-exported"), tr!("not-exported.hint")),
        };
        self.tell(Tone::Done, text, hint);
    }

    /// Shows a document that was read.
    fn opened(&mut self, path: Option<PathBuf>, opened: Opened, unsaved: bool) {
        for repair in &opened.repairs {
            self.tell(Tone::Warning, repair.clone(), tr!("repaired.hint"));
        }
        if !unsaved && !self.recoveries.is_empty() {
            let own = self.recoveries.iter().any(|recovery| recovery.original.is_some() && recovery.original == path);
            let text = if own { tr!("recoverable-own") } else { tr!("recoverable-other") };
            self.tell(Tone::Warning, text, tr!("recoverable.hint"));
        }
        if let Some(path) = path.clone() {
            self.recoveries.retain(|recovery| !unsaved || recovery.original.as_ref() != Some(&path));
            self.change_settings(|settings| settings.remember(path));
        }
        self.document = Some(Document::new(path, opened, unsaved));
        self.dialog = None;
        self.view = View::Claim;
        self.batch = super::Batch::default();
        self.preview = None;
        self.check_evidence();
    }

    /// A save is on disk.
    fn written(&mut self, path: PathBuf, revision: u64) {
        if let Some(document) = &mut self.document {
            document.mark_saved(path.clone(), revision);
        }
        self.tell(Tone::Done, tr!("saved", path = path.display().to_string()), "");
        self.change_settings(|settings| settings.remember(path));
        self.want(Effect::RemoveRecovery);
        if let Some(next) = self.after_save.take() {
            self.command(next);
        }
    }

    /// Applies an edit that an event brought.
    fn edit_from_event(&mut self, edit: Edit) {
        self.command(super::Command::Edit(edit));
    }
}
