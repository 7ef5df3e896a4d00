//! Does what the user asks for in the evidence register, and takes in what comes back.

use std::path::PathBuf;

use super::{
    Batch, Collected, EvidenceCommand, EvidenceEffect, EvidenceEvent, Facts, Picture, PreviewSlot, Stopped, plan,
    relinks,
};
use crate::app::application::App;
use crate::app::command::{CitePlace, Command, Dialog};
use crate::app::effect::Effect;
use crate::app::jobs::JobKind;
use crate::app::notices::Tone;
use crate::assessment::{Evidence, EvidenceCode, EvidenceSource, Redaction};
use crate::edit::{ClaimChange, Edit, EvidenceChange, NewEvidence, RegisterStep};

/// The folder beside an assessment that pictures and copies go to.
pub(in crate::app) const FOLDER: &str = "evidence";

/// The most pieces that are named one by one in messages.
const MOST_NAMED: usize = 5;

impl App {
    /// Does one command of the register.
    pub(in crate::app) fn obey_evidence(&mut self, command: EvidenceCommand) {
        match command {
            EvidenceCommand::PickFolder(place) => self.want_evidence(EvidenceEffect::PickFolder(place)),
            EvidenceCommand::RequestPaste => {
                self.awaits_picture = true;
                self.want_evidence(EvidenceEffect::RequestPaste);
            }
            EvidenceCommand::NoPicture => {
                self.awaits_picture = false;
                self.tell(Tone::Warning, tr!("evidence-no-picture"), tr!("evidence-no-picture.hint"));
            }
            EvidenceCommand::AddPicture(picture, place) => {
                self.awaits_picture = false;
                self.add_picture(picture, place);
            }
            EvidenceCommand::Answer { at, answer, alike } => self.batch.answer(at, answer, alike),
            EvidenceCommand::Settle => {
                self.close_batch();
                let batch = std::mem::take(&mut self.batch);
                self.register(&batch);
            }
            EvidenceCommand::DropBatch => {
                self.close_batch();
                self.batch = Batch::default();
            }
            EvidenceCommand::RelinkMoved(code) => self.relink_moved(code),
            EvidenceCommand::MergeDuplicates => self.merge_duplicates(),
            EvidenceCommand::Collect => self.collect(),
            EvidenceCommand::Reveal(code) => self.reveal(code),
            EvidenceCommand::Preview(code) => self.preview(code),
            EvidenceCommand::PickRedacted(code) => self.want_evidence(EvidenceEffect::PickRedacted(code)),
            EvidenceCommand::Redact(code, path) => self.want_evidence(EvidenceEffect::Redact(code, path)),
            EvidenceCommand::Cancel(number) => self.want_evidence(EvidenceEffect::Cancel(number)),
        }
    }

    /// Takes in what came of an effect of the register.
    pub(in crate::app) fn heed_evidence(&mut self, event: EvidenceEvent) {
        match event {
            EvidenceEvent::Previewed(code, path, preview) => {
                if let Some(slot) = &mut self.preview
                    && (slot.code, &slot.path) == (code, &path)
                {
                    slot.preview = Some(preview);
                }
            }
            EvidenceEvent::Collected(path, collected) => self.collected(&path, collected),
            EvidenceEvent::TwinsChecked(states) => {
                if let Some(document) = &mut self.document {
                    document.twin_states = states;
                }
            }
            EvidenceEvent::Redacted(code, source) => {
                let change = EvidenceChange::Redaction(Redaction::twin(source));
                self.command(Command::Edit(Edit::Evidence(code, change)));
                self.check_evidence();
            }
            EvidenceEvent::Cancelled(Stopped::Adding) => self.tell(Tone::Note, tr!("evidence-stopped-adding"), ""),
            EvidenceEvent::Cancelled(Stopped::Checking) => self.tell(Tone::Note, tr!("evidence-stopped-checking"), ""),
            EvidenceEvent::Cancelled(Stopped::Collecting) => {
                self.tell(Tone::Note, tr!("evidence-stopped-collecting"), "");
            }
            EvidenceEvent::Job(event) => self.jobs.heed(event),
        }
    }

    /// Wants something done for the register.
    fn want_evidence(&mut self, effect: EvidenceEffect) {
        self.want(Effect::Evidence(effect));
    }

    /// Takes the dialog of the batch away.
    fn close_batch(&mut self) {
        self.dialog = self.dialog.take().filter(|dialog| *dialog != Dialog::EvidenceConflicts);
    }

    /// Files are hashed now: registers what is clear, and asks about what meets the register.
    pub(in crate::app) fn evidence_ready(&mut self, pieces: Vec<NewEvidence>) {
        let Some(document) = &self.document else { return };
        let planned = plan(document.assessment(), &document.evidence_states, pieces);
        let title = |code: &EvidenceCode| {
            let piece = document.assessment().evidence(*code);
            piece.map(|piece| (piece.title.clone(), code.to_string())).unwrap_or_default()
        };
        let known: Vec<(String, String)> = planned.known.iter().map(title).collect();
        match known.as_slice() {
            [] => {}
            [(title, code)] => {
                self.tell(Tone::Warning, tr!("evidence-already", title = title.as_str(), code = code.as_str()), "");
            }
            many => {
                let codes: Vec<&str> = many.iter().take(MOST_NAMED).map(|(_, code)| code.as_str()).collect();
                let text = tr!("evidence-known", count = many.len(), codes = codes.join(", "));
                self.tell(Tone::Warning, text, "");
            }
        }
        if planned.batch.questions.is_empty() {
            self.register(&planned.batch);
        } else {
            self.batch.append(planned.batch);
            if self.dialog.is_none() {
                self.dialog = Some(Dialog::EvidenceConflicts);
            }
        }
    }

    /// Registers a batch as one step.
    fn register(&mut self, batch: &Batch) {
        let Some(document) = &self.document else { return };
        let steps = batch.steps(&document.assessment().evidence);
        let added = steps.iter().filter(|step| matches!(step, RegisterStep::Add(_))).count();
        let edit = match steps.as_slice() {
            [] => return,
            [RegisterStep::Cite(code, (id, passage))] => {
                let citation = crate::assessment::Citation::whole(*code);
                Edit::Claims(vec![*id], ClaimChange::Cite(*passage, citation))
            }
            steps if added == steps.len() => Edit::AddEvidence(
                steps
                    .iter()
                    .filter_map(|step| match step {
                        RegisterStep::Add(piece) => Some(piece.clone()),
                        RegisterStep::Change(..) | RegisterStep::Cite(..) | RegisterStep::Merge { .. } => None,
                    })
                    .collect(),
            ),
            steps => Edit::Register(tr!("edit-register-files", count = steps.len()), steps.to_vec()),
        };
        self.command(Command::Edit(edit));
        if added > 0 {
            self.tell(Tone::Done, tr!("evidence-registered", count = added), "");
        }
        self.check_evidence();
    }

    /// Keeps a picture beside the assessment; one that has no file yet is saved first.
    fn add_picture(&mut self, picture: Picture, place: Option<CitePlace>) {
        let Some(document) = &self.document else { return };
        let folder = document.path.as_ref().and_then(|path| path.parent()).map(|folder| folder.join(FOLDER));
        if let Some(folder) = folder {
            self.want_evidence(EvidenceEffect::SavePicture(folder, picture, place));
        } else {
            let next = EvidenceCommand::AddPicture(picture, place);
            self.save_first(next, tr!("evidence-save-first-picture"));
        }
    }

    /// Asks where to save, says why, and goes on once it is saved.
    fn save_first(&mut self, next: EvidenceCommand, why: &str) {
        self.tell(Tone::Warning, why, "");
        self.after_save = Some(Command::Evidence(next));
        self.command(Command::Save);
    }

    /// Points pieces that were found again to their files.
    fn relink_moved(&mut self, only: Option<EvidenceCode>) {
        let Some(document) = &self.document else { return };
        let mut steps = relinks(document.assessment(), &document.evidence_states, &document.twin_states);
        steps.retain(|step| matches!(step, RegisterStep::Change(code, _) if only.is_none_or(|only| only == *code)));
        match steps.as_slice() {
            [] => self.tell(Tone::Warning, tr!("evidence-none-moved"), ""),
            [RegisterStep::Change(code, _)] => {
                let label = tr!("edit-relink", code = code.to_string());
                self.command(Command::Edit(Edit::Register(label, steps)));
            }
            many => {
                let label = tr!("edit-relink-many", count = many.len());
                self.tell(Tone::Done, tr!("evidence-relinked", count = many.len()), "");
                self.command(Command::Edit(Edit::Register(label, steps)));
            }
        }
        self.check_evidence();
    }

    /// Lets the first of equal files stand for all of them.
    fn merge_duplicates(&mut self) {
        let Some(document) = &self.document else { return };
        let facts = Facts::of(document.assessment());
        let steps: Vec<RegisterStep> = facts.spare().map(|(gone, into)| RegisterStep::Merge { into, gone }).collect();
        if steps.is_empty() {
            self.tell(Tone::Note, tr!("evidence-no-duplicates"), "");
            return;
        }
        let count = steps.len();
        self.command(Command::Edit(Edit::Register(tr!("edit-merge-duplicates", count = count), steps)));
        self.tell(Tone::Done, tr!("evidence-merged", count = count), "");
    }

    /// Copies files from outside into the folder of the assessment; one that has no file yet is saved first.
    fn collect(&mut self) {
        if self.jobs.running().iter().any(|job| job.kind == JobKind::Collecting) {
            self.tell(Tone::Warning, tr!("evidence-collecting-already"), "");
            return;
        }
        let Some(document) = &self.document else { return };
        match document.path.clone() {
            Some(path) => {
                let assessment = Box::new(document.assessment().clone());
                self.want_evidence(EvidenceEffect::Collect(path, assessment));
            }
            None => self.save_first(EvidenceCommand::Collect, tr!("evidence-save-first-collect")),
        }
    }

    /// Files were copied: points the register there as one step, but for what has changed meanwhile.
    fn collected(&mut self, path: &PathBuf, collected: Collected) {
        let Some(document) = self.document.as_ref().filter(|document| document.path.as_ref() == Some(path)) else {
            return;
        };
        let assessment = document.assessment();
        let copied = collected
            .copied
            .into_iter()
            .filter(|(code, change)| assessment.evidence(*code).is_some_and(|piece| is_only_moved(piece, change)));
        let steps: Vec<RegisterStep> = copied.map(|(code, change)| RegisterStep::Change(code, change)).collect();
        let count = steps.len();
        if count > 0 {
            self.command(Command::Edit(Edit::Register(tr!("edit-collect", count = count), steps)));
            self.tell(Tone::Done, tr!("evidence-collected", count = count), tr!("evidence-collected-hint"));
        } else if collected.left.is_empty() {
            self.tell(Tone::Note, tr!("evidence-collected-none"), "");
        }
        self.tell_left(&collected.left);
        self.check_evidence();
    }

    /// Says in one message what was not copied, and why.
    fn tell_left(&mut self, left: &[(EvidenceCode, String)]) {
        match left {
            [] => {}
            [(code, why)] => {
                let text = tr!("evidence-left", code = code.to_string(), why = why.as_str());
                self.tell(Tone::Warning, text, "");
            }
            many => {
                let named = many.iter().take(MOST_NAMED).map(|(code, why)| format!("{code}: {why}"));
                let mut named: Vec<String> = named.collect();
                if many.len() > MOST_NAMED {
                    named.push("…".to_owned());
                }
                self.tell(Tone::Warning, tr!("evidence-left-many", count = many.len()), named.join("\n"));
            }
        }
    }

    /// Shows the folder of a piece with the system's program.
    fn reveal(&mut self, code: EvidenceCode) {
        let Some(document) = &self.document else { return };
        let piece = document.assessment().evidence(code).filter(|piece| piece.sha256().is_some());
        let folder = piece.and_then(|piece| std::path::Path::new(piece.location()).parent().map(PathBuf::from));
        if let Some(folder) = folder {
            self.want(Effect::OpenExternally(folder.to_string_lossy().into_owned()));
        }
    }

    /// Reads a file for its preview.
    fn preview(&mut self, code: EvidenceCode) {
        let Some(piece) = self.document.as_ref().and_then(|document| document.assessment().evidence(code)) else {
            return;
        };
        if let EvidenceSource::File { path, .. } = &piece.source {
            let path = PathBuf::from(path);
            self.preview = Some(PreviewSlot { code, path: path.clone(), preview: None });
            self.want_evidence(EvidenceEffect::Preview(code, path));
        }
    }
}

/// Whether a change points to other copies of the same files.
fn is_only_moved(piece: &Evidence, change: &EvidenceChange) -> bool {
    let digest = |source: Option<&EvidenceSource>| match source {
        Some(EvidenceSource::File { sha256, .. }) => Some(sha256.clone()),
        Some(EvidenceSource::Link { .. }) | None => None,
    };
    let twin = |redaction: &Redaction| digest(redaction.source().as_ref());
    match change {
        EvidenceChange::Source(source) => digest(Some(&piece.source)) == digest(Some(source)),
        EvidenceChange::Redaction(redaction) => twin(&piece.redaction) == twin(redaction),
        EvidenceChange::Title(_)
        | EvidenceChange::Kind(_)
        | EvidenceChange::DocumentVersion(_)
        | EvidenceChange::Issuer(_)
        | EvidenceChange::Confidentiality(_)
        | EvidenceChange::Component(_)
        | EvidenceChange::Dated(_) => false,
    }
}
