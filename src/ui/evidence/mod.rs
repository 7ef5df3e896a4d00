//! The evidence register: what there is, where it is cited, and whether it is still what was registered.

mod detail;
mod table;

use std::collections::BTreeMap;

use egui::{ScrollArea, Ui};

use super::ViewContext;
use super::theme::Tokens;
use super::widgets::{Cached, message_ui, muted_ui, path_field_ui};
use crate::app::{Command, Document};
use crate::assessment::{EvidenceCode, ProcessId};

/// Which claims cite a piece, and how often it is cited.
pub(super) type CitedBy = BTreeMap<EvidenceCode, (Vec<ProcessId>, usize)>;

/// What the register remembers.
#[derive(Debug, Default)]
pub struct EvidenceMemory {
    /// The piece whose form is shown.
    selected: Option<EvidenceCode>,
    /// Where each piece is cited.
    cited_by: Cached<(), CitedBy>,
}

impl EvidenceMemory {
    /// Shows the form of a piece.
    pub fn select(&mut self, code: EvidenceCode) {
        self.selected = Some(code);
    }
}

/// The register.
pub fn evidence_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let Some(document) = ctx.document() else { return };
    ui.horizontal_wrapped(|ui| {
        if ui.button("Add files...").on_hover_text("Register files as evidence; they stay where they are").clicked() {
            ctx.send(Command::PickEvidence(None));
        }
        if ui.button("Check again").on_hover_text("Read all files and compare their digests").clicked() {
            ctx.send(Command::CheckEvidence);
        }
    });
    path_field_ui(ui, ctx, "Path of evidence", None);
    if document.path.is_none() {
        let text = "The assessment has no file yet. Save it first, so that paths can be kept relative to it.";
        message_ui(ui, ctx.tokens, super::widgets::CardTone::Info, text);
    }
    ui.add_space(Tokens::SPACE);
    if document.assessment().evidence.is_empty() {
        muted_ui(
            ui,
            ctx.tokens,
            "No evidence yet. Add files or an address above, or drop files on the window. Each gets a code such as \
             E001, and its digest is kept, so that a change is noticed.",
        );
        return;
    }
    let cited_by = ctx.memory.evidence.cited_by.get(document, (), |document, ()| cited_by(document));
    table::table_ui(ui, ctx, document, &cited_by);
    let selected = ctx.memory.evidence.selected.and_then(|code| document.assessment().evidence(code));
    let Some(piece) = selected else {
        ui.add_space(Tokens::SPACE);
        muted_ui(ui, ctx.tokens, "Choose a piece to change its entry.");
        return;
    };
    ScrollArea::vertical().id_salt("evidence detail").auto_shrink(false).show(ui, |ui| {
        ui.push_id(piece.code, |ui| detail::detail_ui(ui, ctx, document, piece, &cited_by));
    });
}

/// Where each piece is cited, in one pass over the claims.
fn cited_by(document: &Document) -> CitedBy {
    let mut cited = CitedBy::new();
    for (id, claim) in &document.assessment().claims {
        for citation in claim.all_citations() {
            let (processes, count) = cited.entry(citation.evidence).or_default();
            *count += 1;
            if processes.last() != Some(id) {
                processes.push(*id);
            }
        }
    }
    cited
}
