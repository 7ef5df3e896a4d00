//! Takes in what came of effects.

use std::path::PathBuf;

use super::application::{App, RunningExport};
use super::command::{Dialog, View};
use super::document::Document;
use super::effect::{Asked, Effect, Event, Opened};
use super::notices::Tone;
use crate::edit::{Edit, EvidenceChange, NewEvidence};

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
            }
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
                self.tell(Tone::Done, format!("The submission bundle is written: {}", path.display()), "");
                for warning in warnings {
                    self.tell(Tone::Warning, warning, "");
                }
            }
            Event::ExportCancelled => {
                self.export = None;
                self.tell(Tone::Done, "The export was cancelled; nothing was left behind", "");
            }
            Event::Picture(event) => self.picture(event),
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
            Asked::Open => {
                ("Nothing was opened: no file was chosen", "Where no file dialog appears: File, Open a path…")
            }
            Asked::Save => ("Not saved: no file was chosen", "Where no file dialog appears: File, Save to a path…"),
            Asked::Evidence => (
                "No evidence was added: no file was chosen",
                "Where no file dialog appears, type the path, or drop the file",
            ),
            Asked::Picture => (tr!("figures-not-saved"), tr!("figures-not-saved-hint")),
            Asked::Export => ("Not exported: no file was chosen", "Where no file dialog appears, type the path"),
        };
        self.tell(Tone::Done, text, hint);
    }

    /// Shows a document that was read.
    fn opened(&mut self, path: Option<PathBuf>, opened: Opened, unsaved: bool) {
        for repair in &opened.repairs {
            self.tell(Tone::Warning, repair.clone(), "Nothing is changed on disk until you save.");
        }
        if !unsaved && !self.recoveries.is_empty() {
            let own = self.recoveries.iter().any(|recovery| recovery.original.is_some() && recovery.original == path);
            let which = if own { "this file" } else { "another assessment" };
            let text = format!("Changes to {which} were never saved, and can be recovered");
            self.tell(Tone::Warning, text, "Close the assessment: the start screen recovers or discards them.");
        }
        if let Some(path) = path.clone() {
            self.recoveries.retain(|recovery| !unsaved || recovery.original.as_ref() != Some(&path));
            self.change_settings(|settings| settings.remember(path));
        }
        self.document = Some(Document::new(path, opened, unsaved));
        self.dialog = None;
        self.view = View::Claim;
        self.check_evidence();
    }

    /// A save is on disk.
    fn written(&mut self, path: PathBuf, revision: u64) {
        if let Some(document) = &mut self.document {
            document.mark_saved(path.clone(), revision);
        }
        self.tell(Tone::Done, format!("Saved {}", path.display()), "");
        self.change_settings(|settings| settings.remember(path));
        self.want(Effect::RemoveRecovery);
        if let Some(next) = self.after_save.take() {
            self.command(next);
        }
    }

    /// Registers files that are hashed now, once each: a file that is registered already is only cited.
    fn evidence_ready(&mut self, pieces: Vec<NewEvidence>) {
        let Some(document) = &self.document else { return };
        let known = |piece: &NewEvidence| document.assessment().evidence.iter().any(|old| old.source == piece.source);
        let (old, new): (Vec<NewEvidence>, Vec<NewEvidence>) = pieces.into_iter().partition(known);
        for piece in old {
            self.cite_known(&piece);
        }
        if !new.is_empty() {
            let count = new.len();
            self.edit_from_event(Edit::AddEvidence(new));
            let noun = if count == 1 { "piece" } else { "pieces" };
            self.tell(Tone::Done, format!("{count} {noun} of evidence registered"), "");
            self.check_evidence();
        }
    }

    /// Cites a file that is registered already.
    fn cite_known(&mut self, piece: &NewEvidence) {
        let Some(document) = &self.document else { return };
        let Some(known) = document.assessment().evidence.iter().find(|old| old.source == piece.source) else { return };
        let (code, title) = (known.code, known.title.clone());
        match piece.cite {
            Some((id, passage)) => {
                let citation = crate::assessment::Citation::whole(code);
                self.edit_from_event(Edit::Claims(vec![id], crate::edit::ClaimChange::Cite(passage, citation)));
            }
            None => self.tell(Tone::Warning, format!("{title} is in the register already, as {code}"), ""),
        }
    }

    /// Applies an edit that an event brought.
    fn edit_from_event(&mut self, edit: Edit) {
        self.command(super::Command::Edit(edit));
    }
}
