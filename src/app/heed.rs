//! Takes in what came of effects.

use std::path::PathBuf;

use super::application::App;
use super::bundles::Inside;
use super::command::{Command, Dialog, View};
use super::document::Document;
use super::effect::{Asked, Effect, Event, Opened};
use super::keeping::KeepEffect;
use super::notices::{Notice, Tone};
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
            Event::ExportProgress(now) => self.export = self.export.take().map(|_before| now),
            Event::ExportNeedsPassphrase(failure) => self.ask_for_passphrase(&failure),
            Event::Exported(path, warnings) => {
                self.export = None;
                self.asks_passphrase = None;
                self.dialog = self.dialog.take().filter(|dialog| *dialog != Dialog::Export);
                for warning in warnings {
                    self.tell(Tone::Warning, warning, "");
                }
                self.bundle_written(path);
            }
            Event::ExportCancelled => {
                self.export = None;
                self.tell(Tone::Note, tr!("export-cancelled"), "");
            }
            Event::Leaving(event) => self.heed_leaving(event),
            Event::Picture(event) => self.picture(event),
            Event::Import(event) => self.import_event(event),
            Event::Bundle(event) => self.heed_bundle(event),
            Event::RecoveriesFound(recoveries) => {
                if !recoveries.is_empty() {
                    self.want(Effect::Keep(KeepEffect::CompareRecoveries(recoveries.clone())));
                }
                self.recoveries = recoveries;
                self.look_at_recent();
            }
            Event::Keep(event) => self.kept(event),
            Event::Compare(event) => self.compared(event),
            // The path stays to be mended.
            Event::Failed(failure) if self.dialog == Some(Dialog::OpenPath) => self.path_refused = Some(failure),
            Event::Failed(failure) => self.notices.fail(self.now, &failure, Vec::new()),
            Event::WriteFailed(failure) => {
                self.after_save = None;
                if let Some(document) = &mut self.document {
                    document.autosave.failed();
                    if document.take_writing() {
                        document.keeping.save_failed = Some(failure.clone());
                    }
                }
                self.notices.fail(self.now, &failure, Vec::new());
            }
            Event::ExportFailed(failure) => {
                self.export = None;
                self.notices.fail(self.now, &failure, Vec::new());
            }
        }
    }

    /// Says what did not happen because no file was chosen, and the way without a file dialog.
    fn not_picked(&mut self, asked: Asked) {
        let by_path = |text: &str, hint: &str, label, dialog| {
            Notice::new(Tone::Note, text, hint).offer(label, Command::ShowDialog(dialog))
        };
        let (text, hint) = match asked {
            Asked::Picture => (tr!("figures-not-saved"), tr!("figures-not-saved-hint")),
            Asked::Open => {
                let label = tr!("command-open-path");
                return self.say(by_path(tr!("not-opened"), tr!("not-opened.hint"), label, Dialog::OpenPath));
            }
            Asked::Save => {
                let label = tr!("command-save-path");
                return self.say(by_path(tr!("not-saved"), tr!("not-saved.hint"), label, Dialog::SavePath));
            }
            Asked::Evidence => (tr!("no-evidence-added"), tr!("no-evidence-added.hint")),
            Asked::Relink => (tr!("not-relinked"), tr!("not-relinked.hint")),
            Asked::Import => return self.import_not_picked(asked),
            Asked::Compare => (tr!("compare-not-picked"), tr!("compare-not-picked.hint")),
            Asked::Bundle => (tr!("bundle-not-picked"), tr!("bundle-not-picked.hint")),
            Asked::Export => (tr!("not-exported"), tr!("not-exported.hint")),
        };
        self.tell(Tone::Note, text, hint);
    }

    /// Shows a document that was read.
    fn opened(&mut self, path: Option<PathBuf>, opened: Opened, unsaved: bool) {
        self.opened_from(path, opened, unsaved, None);
    }

    /// Shows a document that was read, perhaps from a bundle.
    fn opened_from(&mut self, path: Option<PathBuf>, opened: Opened, unsaved: bool, inside: Option<Inside>) {
        for repair in &opened.repairs {
            self.tell(Tone::Warning, repair.clone(), tr!("repaired.hint"));
        }
        if !unsaved && !self.recoveries.is_empty() {
            let own = self.recoveries.iter().any(|recovery| recovery.original.is_some() && recovery.original == path);
            let text = if own { tr!("recoverable-own") } else { tr!("recoverable-other") };
            let told = Notice::new(Tone::Warning, text, tr!("recoverable.hint"));
            self.say(told.offer(tr!("recoverable-show"), Command::ShowStart));
        }
        if let Some(path) = path.clone() {
            self.recoveries.retain(|recovery| !unsaved || recovery.original.as_ref() != Some(&path));
            self.change_settings(|settings| settings.remember(path));
        }
        self.remember_view();
        let hold = path.clone().map_or(KeepEffect::Release, KeepEffect::Hold);
        let mut document = Document::new(path, opened, unsaved);
        document.keeping.read_only = inside.is_some();
        document.keeping.inside = inside;
        self.document = Some(document);
        self.dialog = None;
        self.view = View::Claim;
        self.focus = Some(super::Focus::Outline);
        self.batch = super::Batch::default();
        self.preview = None;
        self.restore_view();
        self.want(Effect::Keep(hold));
        self.check_evidence();
    }

    /// Shows the assessment inside a bundle: it has no file of its own, and cannot be changed.
    pub(super) fn opened_inside(&mut self, inside: Inside, opened: Opened) {
        self.opened_from(None, opened, false, Some(inside));
    }

    /// A save is on disk.
    fn written(&mut self, path: PathBuf, revision: u64) {
        let before = self.document.as_ref().and_then(|document| document.path.clone());
        if let Some(document) = &mut self.document {
            if let Some(failure) = &document.keeping.save_failed {
                // What could not be done is done now.
                self.notices.withdraw(failure);
            }
            document.mark_saved(path.clone(), revision);
            if !document.is_dirty() {
                self.notices.saved();
            }
            if document.path != before {
                self.want(Effect::Keep(KeepEffect::Hold(path.clone())));
            }
        }
        self.remember_view();
        self.tell(Tone::Done, tr!("saved", path = path.display().to_string()), "");
        self.change_settings(|settings| settings.remember(path));
        self.want(Effect::RemoveRecovery);
        if let Some(next) = self.after_save.take() {
            self.command(next);
        }
    }

    /// Applies an edit that an event brought.
    fn edit_from_event(&mut self, edit: Edit) {
        self.command(Command::Edit(edit));
    }
}
