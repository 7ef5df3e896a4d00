//! The form of one piece of evidence.

use egui::Ui;

use super::CitedBy;
use crate::app::{Command, Document};
use crate::assessment::{Confidentiality, Evidence, EvidenceKind, EvidenceSource};
use crate::checks::EvidenceState;
use crate::edit::{Edit, EvidenceChange};
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{TextField, combo_ui, count_words, evidence_state_words, muted_ui, section_ui};

/// The widest a field becomes.
const WIDEST: f32 = 700.0;

/// The form.
pub(super) fn detail_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    document: &Document,
    piece: &Evidence,
    cited_by: &CitedBy,
) {
    ui.set_max_width(ui.available_width().min(WIDEST));
    section_ui(ui, &format!("{} {}", piece.code, piece.title));
    state_ui(ui, ctx, document, piece);
    buttons_ui(ui, ctx, piece, cited_by);
    cited_by_ui(ui, ctx, piece, cited_by);
    text_ui(ui, ctx, piece, "Title", &piece.title, EvidenceChange::Title);
    muted_ui(ui, ctx.tokens, "Kind");
    if let Some(kind) =
        combo_ui(ui, "Kind of evidence", piece.kind, EvidenceKind::ALL.iter().copied(), |kind| kind.title().to_owned())
    {
        ctx.edit(Edit::Evidence(piece.code, EvidenceChange::Kind(kind)));
    }
    muted_ui(ui, ctx.tokens, "Who may see it");
    let all = Confidentiality::ALL.iter().copied();
    if let Some(seen) = combo_ui(ui, "Who may see it", piece.confidentiality, all, |seen| seen.title().to_owned()) {
        ctx.edit(Edit::Evidence(piece.code, EvidenceChange::Confidentiality(seen)));
    }
    text_ui(ui, ctx, piece, "Document version", &piece.document_version, EvidenceChange::DocumentVersion);
    text_ui(ui, ctx, piece, "Issuer", &piece.issuer, EvidenceChange::Issuer);
    text_ui(ui, ctx, piece, "Component of evidence", &piece.component, EvidenceChange::Component);
    if let EvidenceSource::Link { url } = &piece.source {
        let link = |url| EvidenceChange::Source(EvidenceSource::Link { url });
        text_ui(ui, ctx, piece, "Address", url, link);
    }
    ui.add_space(Tokens::MARGIN);
}

/// Where the piece is, and whether it is the same.
fn state_ui(ui: &mut Ui, ctx: &ViewContext<'_>, document: &Document, piece: &Evidence) {
    let state = document.evidence_states.get(&piece.code).unwrap_or(&EvidenceState::Unknown);
    if let EvidenceSource::File { path, sha256, size } = &piece.source {
        let (words, explained, colour) = evidence_state_words(ctx.tokens, state);
        ui.colored_label(colour, format!("{words}. {explained}"));
        muted_ui(ui, ctx.tokens, &format!("{path}, {size} bytes, SHA-256 {sha256}"));
    }
}

/// All claims that cite the piece.
fn cited_by_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, piece: &Evidence, cited_by: &CitedBy) {
    let Some((processes, _)) = cited_by.get(&piece.code) else { return };
    ui.horizontal_wrapped(|ui| {
        muted_ui(ui, ctx.tokens, "Cited by");
        for id in processes {
            let name = format!("Show the claim {id}, which cites {}", piece.code);
            if ui.link(id.to_string()).accessible_name(name).clicked() {
                ctx.send(Command::Show(*id));
            }
        }
    });
}

/// What can be done with the piece.
fn buttons_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, piece: &Evidence, cited_by: &CitedBy) {
    let code = piece.code;
    let citations = cited_by.get(&code).map_or(0, |(_, count)| *count);
    ui.horizontal_wrapped(|ui| {
        if ui.button("Open").on_hover_text("Open with the system's program").clicked() {
            ctx.send(Command::OpenEvidence(code));
        }
        if ui.button("Relink...").on_hover_text("Say which file it is now; citations stay").clicked() {
            ctx.send(Command::PickRelink(code));
        }
        let label = if citations == 0 {
            "Remove".to_owned()
        } else {
            format!("Remove with {}", count_words(citations, "citation", "citations"))
        };
        let hover = "Takes it out of the register; the file stays. Can be undone";
        if ui.button(label).on_hover_text(hover).clicked() {
            ctx.edit(Edit::RemoveEvidence(code));
            ctx.memory.evidence.selected = None;
        }
    });
}

/// A text of the piece.
fn text_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    piece: &Evidence,
    label: &str,
    text: &str,
    change: impl FnOnce(String) -> EvidenceChange,
) {
    if let Some(text) = TextField::line(label, text).show(ui, ctx).text {
        ctx.edit(Edit::Evidence(piece.code, change(text)));
    }
}
