//! The citations of a claim or of a passage: which piece of evidence, and where in it.

use egui::{ComboBox, Ui};

use super::Selected;
use crate::app::Command;
use crate::assessment::Citation;
use crate::edit::ClaimChange;
use crate::ui::ViewContext;
use crate::ui::widgets::{TextField, muted_ui, path_field_ui};

/// The citations of the claim as a whole.
pub(super) fn section_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    crate::ui::widgets::section_ui(ui, "Evidence for the whole claim");
    citations_ui(ui, ctx, at, None, &at.claim.citations);
}

/// The citations of the claim, or of the passage at a place, and the ways to add one.
pub(super) fn citations_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    at: Selected<'_>,
    passage: Option<usize>,
    citations: &[Citation],
) {
    let whose = passage.map_or_else(|| "the claim".to_owned(), |place| format!("passage {}", place + 1));
    for (place, citation) in citations.iter().enumerate() {
        ui.push_id(("citation", place), |ui| {
            let citation = match citation_ui(ui, ctx, at, citation, &whose) {
                CitationAnswer::Same => return,
                CitationAnswer::Changed(citation) => Some(citation),
                CitationAnswer::Removed => None,
            };
            ctx.change_claim(at.id, ClaimChange::ChangeCitation { passage, at: place, citation });
        });
    }
    ui.horizontal_wrapped(|ui| {
        cite_ui(ui, ctx, at, passage, &whose);
        let add = ui.button("Add evidence files...").accessible_name(format!("Add evidence files for {whose}"));
        if add.on_hover_text("Register files and cite them here").clicked() {
            ctx.send(Command::PickEvidence(Some((at.id, passage))));
        }
    });
    if passage.is_none() {
        path_field_ui(ui, ctx, "Path of evidence for the claim", Some((at.id, None)));
    }
}

/// The register as a list: a choice is cited.
fn cite_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>, passage: Option<usize>, whose: &str) {
    let register = &at.document.assessment().evidence;
    ui.add_enabled_ui(!register.is_empty(), |ui| {
        let combo = ComboBox::from_id_salt(("cite", whose)).selected_text("Cite evidence...");
        let shown = combo.show_ui(ui, |ui| {
            for piece in register {
                if ui.selectable_label(false, format!("{} {}", piece.code, piece.title)).clicked() {
                    ctx.change_claim(at.id, ClaimChange::Cite(passage, Citation::whole(piece.code)));
                }
            }
        });
        shown.response.accessible_name(format!("Cite evidence for {whose}"));
    });
}

/// What becomes of a citation.
enum CitationAnswer {
    /// It stays.
    Same,
    /// Its place changes.
    Changed(Citation),
    /// It goes.
    Removed,
}

/// How a part of a place is written.
type WritePart = fn(&mut Citation, String);

/// One citation with its place.
fn citation_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    at: Selected<'_>,
    citation: &Citation,
    whose: &str,
) -> CitationAnswer {
    let code = citation.evidence;
    let title = at.document.assessment().evidence(code).map_or("not in the register", |piece| piece.title.as_str());
    let mut answer = CitationAnswer::Same;
    ui.horizontal_wrapped(|ui| {
        let link =
            ui.link(format!("{code} {title}")).accessible_name(format!("Open {code} {title}, cited for {whose}"));
        if link.on_hover_text("Open with the system's program").clicked() {
            ctx.send(Command::OpenEvidence(code));
        }
        let parts: [(&str, &String, WritePart); 3] = [
            ("Page", &citation.page, |citation, text| citation.page = text),
            ("Section", &citation.section, |citation, text| citation.section = text),
            ("Time", &citation.time, |citation, text| citation.time = text),
        ];
        for (part, text, write) in parts {
            muted_ui(ui, ctx.tokens, part);
            let name = format!("{part} of {code} for {whose}");
            if let Some(text) = TextField::line(&name, text).nameless().width(64.0).show(ui, ctx).text {
                let mut changed = citation.clone();
                write(&mut changed, text);
                answer = CitationAnswer::Changed(changed);
            }
        }
        let remove = ui.small_button("✖").accessible_name(format!("Remove the citation of {code} for {whose}"));
        if remove.on_hover_text("Remove this citation; the evidence stays").clicked() {
            answer = CitationAnswer::Removed;
        }
    });
    answer
}
