//! What the public gets in place of a piece of evidence.

use std::path::PathBuf;

use egui::Ui;

use crate::app::{Command, EvidenceCommand};
use crate::assessment::{Confidentiality, Evidence, EvidenceSource, Redaction};
use crate::checks::EvidenceState;
use crate::edit::{Edit, EvidenceChange};
use crate::ui::ViewContext;
use crate::ui::widgets::{bytes_words, evidence_state_words, muted_ui, typed_path_ui};

/// The redacted version, and the ways to choose it.
pub(super) fn redaction_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, piece: &Evidence) {
    let EvidenceSource::File { .. } = &piece.source else { return };
    let code = piece.code;
    let name = tr!("evidence-redacted");
    muted_ui(ui, ctx.tokens, name);
    match &piece.redaction {
        Redaction::Done => {
            ui.label(tr!("evidence-redacted-is"));
            return;
        }
        Redaction::None => muted_ui(ui, ctx.tokens, tr!("evidence-redacted-none")),
        Redaction::Twin { path, sha256: _, size } => {
            ui.add(egui::Label::new(format!("{path} ({})", bytes_words(*size))).wrap());
            let state = ctx.app.document.as_ref().and_then(|document| document.twin_states.get(&code));
            if let Some(state) = state.filter(|state| **state != EvidenceState::Present) {
                let (words, explained, colour) = evidence_state_words(ctx.tokens, state);
                ui.colored_label(colour, format!("{words}. {explained}"));
            }
            if piece.confidentiality == Confidentiality::Internal {
                muted_ui(ui, ctx.tokens, tr!("evidence-redacted-internal"));
            }
        }
    }
    ui.push_id(("redacted", code), |ui| {
        if let Some(path) = typed_path_ui(ui, ctx, (&format!("redacted {code}"), name), false) {
            ctx.send(Command::Evidence(EvidenceCommand::Redact(code, PathBuf::from(path))));
        }
        ui.horizontal_wrapped(|ui| {
            let choose = ui.button(tr!("evidence-redacted-choose")).on_hover_text(tr!("evidence-redacted.hint"));
            if choose.clicked() {
                ctx.send(Command::Evidence(EvidenceCommand::PickRedacted(code)));
            }
            if piece.redaction != Redaction::None && ui.button(tr!("evidence-redacted-remove")).clicked() {
                ctx.edit(Edit::Evidence(code, EvidenceChange::Redaction(Redaction::None)));
            }
        });
    });
}
