//! The citations of a claim or of a passage: which piece of evidence, and where in it.

use egui::{Align, Layout, Link, RichText, Ui, vec2};

use super::Selected;
use super::picker::picker_ui;
use crate::app::Command;
use crate::assessment::Citation;
use crate::edit::ClaimChange;
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{Icon, TextField, icon_button, widest};

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

/// A part of a place: its words, what it says, how wide its field is at least and at most, and how it is written.
type Part<'a> = (&'static str, &'a String, (f32, f32), fn(&mut Citation, String));

/// The parts of a place.
fn parts(citation: &Citation) -> [Part<'_>; 3] {
    [
        (tr!("citation-page"), &citation.page, (44.0, 60.0), |citation, text| citation.page = text),
        (tr!("citation-section"), &citation.section, (58.0, 150.0), |citation, text| citation.section = text),
        (tr!("citation-time"), &citation.time, (58.0, 80.0), |citation, text| citation.time = text),
    ]
}

/// One citation with its place; the page takes the keyboard where the citation was just added. In one line where there is
/// room for all of it, else the place has a line of its own: a word never stands apart from its field.
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
    let shown = format!("{code} {title}");
    let gap = ui.spacing().item_spacing.x;
    let words: f32 = parts(citation).iter().map(|(part, ..)| widest(ui, [*part]) + 2.0 * gap).sum();
    let fields = |widths: fn((f32, f32)) -> f32| parts(citation).iter().map(|(_, _, own, _)| widths(*own)).sum::<f32>();
    let beside = widest(ui, [shown.as_str()]) + Tokens::CONTROL + 2.0 * gap;
    let room = ui.available_width();
    let one_line = beside + words + fields(|(least, _)| least) <= room;
    // What is left over makes the fields wider, as far as that helps.
    let spare = room - words - if one_line { beside } else { 0.0 };
    let part = (spare - fields(|(least, _)| least)) / (fields(|(_, most)| most) - fields(|(least, _)| least));
    let place = |ui: &mut Ui, ctx: &mut ViewContext<'_>| {
        ui.horizontal_wrapped(|ui| place_ui(ui, ctx, citation, (whose, takes_focus), part.clamp(-0.3, 1.0))).inner
    };
    let mut changed = None;
    let mut removed = false;
    let line = |ui: &mut Ui| {
        let link_room = (ui.available_width() - Tokens::CONTROL - gap).max(60.0);
        ui.scope(|ui| {
            ui.set_max_width(if one_line { beside - Tokens::CONTROL - gap } else { link_room });
            let link =
                ui.add(Link::new(shown.as_str())).accessible_name(tr!("citation-open", piece = shown, whose = whose));
            if link.on_hover_text(tr!("citation-open.hint")).clicked() {
                ctx.send(Command::OpenEvidence(code));
            }
        });
        if one_line {
            changed = place(ui, ctx);
        }
        let remove = icon_button(ui, Icon::Close, &tr!("citation-remove", code = code.to_string(), whose = whose));
        removed = remove.on_hover_text(tr!("citation-remove.hint")).clicked();
    };
    ui.horizontal(line);
    if !one_line {
        changed = place(ui, ctx);
    }
    match (removed, changed) {
        (true, _) => CitationAnswer::Removed,
        (false, Some(citation)) => CitationAnswer::Changed(citation),
        (false, None) => CitationAnswer::Same,
    }
}

/// The fields of a place, each with its word; `share` of what they may become wider, or narrower below nothing. Gives the
/// citation with what was typed.
fn place_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    citation: &Citation,
    (whose, takes_focus): (&str, bool),
    share: f32,
) -> Option<Citation> {
    let mut answer = None;
    for (number, (part, text, (least, most), write)) in parts(citation).into_iter().enumerate() {
        let width = (least + (most - least) * share).max(34.0);
        let together = vec2(widest(ui, [part]) + ui.spacing().item_spacing.x + width, Tokens::CONTROL);
        ui.allocate_ui_with_layout(together, Layout::left_to_right(Align::Center), |ui| {
            ui.label(RichText::new(part).color(ctx.tokens.muted));
            let name = tr!("citation-part", part = part, code = citation.evidence.to_string(), whose = whose);
            let field = TextField::line(&name, text).nameless().width(width).focused(takes_focus && number == 0);
            if let Some(text) = field.show(ui, ctx).text {
                let mut changed = citation.clone();
                write(&mut changed, text);
                answer = Some(changed);
            }
        });
    }
    answer
}
