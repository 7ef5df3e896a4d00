//! The citations of a claim or of a passage: which piece of evidence, and where in it.

use egui::{RichText, Ui};

use super::Selected;
use super::picker::picker_ui;
use crate::app::Command;
use crate::assessment::Citation;
use crate::edit::ClaimChange;
use crate::ui::ViewContext;
use crate::ui::widgets::{Icon, TextField, icon_button, muted_ui};

/// The citations of the claim as a whole.
pub(super) fn whole_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    ui.label(RichText::new(tr!("citations-whole")).strong());
    ui.push_id("whole", |ui| citations_ui(ui, ctx, at, None, &at.claim.citations));
}

/// The citations of the claim, or of the passage at a place, and the way to add one.
pub(super) fn citations_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    at: Selected<'_>,
    passage: Option<usize>,
    citations: &[Citation],
) {
    let whose = passage
        .map_or_else(|| tr!("citations-of-claim").to_owned(), |place| tr!("citations-of-passage", number = place + 1));
    let wanted = ctx.memory.claim.wanted_citation == Some((at.id, passage));
    if wanted {
        ctx.memory.claim.wanted_citation = None;
    }
    for (place, citation) in citations.iter().enumerate() {
        let takes_focus = wanted && place + 1 == citations.len();
        ui.push_id(("citation", place), |ui| {
            let citation = match citation_ui(ui, ctx, at, citation, (&whose, takes_focus)) {
                CitationAnswer::Same => return,
                CitationAnswer::Changed(citation) => Some(citation),
                CitationAnswer::Removed => None,
            };
            ctx.change_claim(at.id, ClaimChange::ChangeCitation { passage, at: place, citation });
        });
    }
    picker_ui(ui, ctx, at, passage, &whose);
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

/// One citation with its place; the page takes the keyboard where the citation was just added.
fn citation_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    at: Selected<'_>,
    citation: &Citation,
    (whose, takes_focus): (&str, bool),
) -> CitationAnswer {
    let code = citation.evidence;
    let register = at.document.assessment();
    let title = register.evidence(code).map_or(tr!("citation-unknown"), |piece| piece.title.as_str());
    let mut answer = CitationAnswer::Same;
    ui.horizontal_wrapped(|ui| {
        let shown = format!("{code} {title}");
        let link = ui.link(shown.as_str()).accessible_name(tr!("citation-open", piece = shown, whose = whose));
        if link.on_hover_text(tr!("citation-open.hint")).clicked() {
            ctx.send(Command::OpenEvidence(code));
        }
        let parts: [(&str, &String, f32, WritePart); 3] = [
            (tr!("citation-page"), &citation.page, 44.0, |citation, text| citation.page = text),
            (tr!("citation-section"), &citation.section, 58.0, |citation, text| citation.section = text),
            (tr!("citation-time"), &citation.time, 58.0, |citation, text| citation.time = text),
        ];
        for (number, (part, text, width, write)) in parts.into_iter().enumerate() {
            muted_ui(ui, ctx.tokens, part);
            let name = tr!("citation-part", part = part, code = code.to_string(), whose = whose);
            let field = TextField::line(&name, text).nameless().width(width).focused(takes_focus && number == 0);
            if let Some(text) = field.show(ui, ctx).text {
                let mut changed = citation.clone();
                write(&mut changed, text);
                answer = CitationAnswer::Changed(changed);
            }
        }
        let remove = icon_button(ui, Icon::Close, &tr!("citation-remove", code = code.to_string(), whose = whose));
        if remove.on_hover_text(tr!("citation-remove.hint")).clicked() {
            answer = CitationAnswer::Removed;
        }
    });
    answer
}
