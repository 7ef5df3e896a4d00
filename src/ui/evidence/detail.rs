//! The form of one piece of evidence, with its preview.

use egui::Ui;

use super::redaction::redaction_ui;
use super::{keys, preview, table};
use crate::app::{Command, Document, EvidenceCommand, Facts, StateWord};
use crate::assessment::{Confidentiality, DocumentField, Evidence, EvidenceKind, EvidenceSource};
use crate::checks::{EvidenceState, Target};
use crate::edit::{Edit, EvidenceChange};
use crate::ui::ViewContext;
use crate::ui::problems::jump;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{TextField, Titled, combo_ui, evidence_mark, muted_ui, section_ui, typed_path_ui};

/// The widest a field becomes.
const WIDEST: f32 = 700.0;

/// The form.
pub(super) fn detail_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, piece: &Evidence, facts: &Facts) {
    ui.set_max_width(ui.available_width().min(WIDEST));
    section_ui(ui, &format!("{} {}", piece.code, piece.title));
    state_ui(ui, ctx, document, piece, facts);
    buttons_ui(ui, ctx, document, piece, facts);
    preview::preview_ui(ui, ctx, piece);
    cited_by_ui(ui, ctx, piece, facts);
    let rename = std::mem::take(&mut ctx.memory.evidence.rename);
    let title = TextField::line(tr!("evidence-title"), &piece.title).focused(rename).show(ui, ctx);
    if rename {
        select_all(ui, &title.response, &piece.title);
    }
    if title.response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
        // After a new name the arrow keys move on.
        ui.memory_mut(|memory| memory.request_focus(table::region()));
    }
    if let Some(text) = title.text {
        ctx.edit(Edit::Evidence(piece.code, EvidenceChange::Title(text)));
    }
    choices_ui(ui, ctx, piece);
    redaction_ui(ui, ctx, piece);
    text_ui(ui, ctx, piece, (tr!("evidence-version"), ""), &piece.document_version, EvidenceChange::DocumentVersion);
    text_ui(ui, ctx, piece, (tr!("evidence-dated"), tr!("evidence-dated.hint")), &piece.dated, EvidenceChange::Dated);
    limit_ui(ui, ctx, document);
    text_ui(ui, ctx, piece, (tr!("evidence-issuer"), ""), &piece.issuer, EvidenceChange::Issuer);
    text_ui(ui, ctx, piece, (tr!("evidence-component"), ""), &piece.component, EvidenceChange::Component);
    match &piece.source {
        EvidenceSource::Link { url } => {
            let link = |url| EvidenceChange::Source(EvidenceSource::Link { url });
            text_ui(ui, ctx, piece, (tr!("evidence-url"), ""), url, link);
        }
        EvidenceSource::File { path, sha256, size } => {
            ui.add_space(Tokens::SPACE);
            let facts =
                tr!("evidence-file-facts", path = path.as_str(), size = size.to_string(), digest = sha256.as_str());
            muted_ui(ui, ctx.tokens, &facts);
        }
    }
    ui.add_space(Tokens::MARGIN);
}

/// Selects the whole text of a field.
fn select_all(ui: &Ui, field: &egui::Response, text: &str) {
    let mut state = egui::text_edit::TextEditState::load(ui.ctx(), field.id).unwrap_or_default();
    let whole =
        egui::text::CCursorRange::two(egui::text::CCursor::new(0), egui::text::CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(whole));
    state.store(ui.ctx(), field.id);
}

/// The kind, and who may see it.
fn choices_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, piece: &Evidence) {
    muted_ui(ui, ctx.tokens, tr!("evidence-kind"));
    let kinds = EvidenceKind::ALL.iter().copied();
    if let Some(kind) = combo_ui(ui, tr!("evidence-kind-name"), piece.kind, kinds, |kind| kind.shown().to_owned()) {
        ctx.edit(Edit::Evidence(piece.code, EvidenceChange::Kind(kind)));
    }
    muted_ui(ui, ctx.tokens, tr!("evidence-who"));
    let all = Confidentiality::ALL.iter().copied();
    if let Some(seen) = combo_ui(ui, tr!("evidence-who"), piece.confidentiality, all, |seen| seen.shown().to_owned()) {
        ctx.edit(Edit::Evidence(piece.code, EvidenceChange::Confidentiality(seen)));
    }
}

/// How old evidence may be, and the way to change it.
fn limit_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document) {
    let years = document.assessment().subject.evidence_years.unwrap_or_default();
    muted_ui(ui, ctx.tokens, &tr!("evidence-limit", years = years));
    if ui.link(tr!("evidence-limit-change")).clicked() {
        jump(ctx, Target::Field(DocumentField::EvidenceYears));
    }
}

/// Whether the piece is still what was registered, and which others are the same.
fn state_ui(ui: &mut Ui, ctx: &ViewContext<'_>, document: &Document, piece: &Evidence, facts: &Facts) {
    let state = document.evidence_states.get(&piece.code);
    let mut say = |old: bool| {
        let (words, explained, colour) = evidence_mark(ctx.tokens, StateWord::of(piece, state, old), state);
        ui.colored_label(colour, format!("{words}. {explained}"));
    };
    if piece.sha256().is_some() {
        say(false);
    }
    if facts.old.contains(&piece.code) {
        let (words, explained, colour) = evidence_mark(ctx.tokens, StateWord::Old, None);
        ui.colored_label(colour, format!("{words}. {explained}"));
    }
    if let Some(first) = facts.same_as.get(&piece.code) {
        let same = facts.same_as.iter().filter(|(code, other)| *other == first && **code != piece.code);
        let codes: Vec<String> = same.map(|(code, _)| code.to_string()).collect();
        muted_ui(ui, ctx.tokens, &tr!("evidence-same-as", codes = codes.join(", ")));
    }
}

/// All claims that cite the piece.
fn cited_by_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, piece: &Evidence, facts: &Facts) {
    let Some((processes, _)) = facts.cited_by.get(&piece.code) else { return };
    ui.horizontal_wrapped(|ui| {
        muted_ui(ui, ctx.tokens, tr!("evidence-cited-by"));
        for id in processes {
            let name = tr!("evidence-show-claim", id = id.to_string(), code = piece.code.to_string());
            if ui.link(id.to_string()).accessible_name(name).clicked() {
                ctx.send(Command::Show(*id));
            }
        }
    });
}

/// What can be done with the piece.
fn buttons_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, piece: &Evidence, facts: &Facts) {
    let code = piece.code;
    let citations = facts.cited_by.get(&code).map_or(0, |(_, count)| *count);
    let state = document.evidence_states.get(&code);
    ui.horizontal_wrapped(|ui| {
        if ui.button(tr!("evidence-open")).on_hover_text(tr!("evidence-open.hint")).clicked() {
            ctx.send(Command::OpenEvidence(code));
        }
        if piece.sha256().is_some() {
            let reveal = ui.button(tr!("evidence-reveal")).on_hover_text(tr!("evidence-reveal.hint"));
            if reveal.clicked() {
                ctx.send(Command::Evidence(EvidenceCommand::Reveal(code)));
            }
        }
        if ui.button(tr!("evidence-relink")).on_hover_text(tr!("evidence-relink.hint")).clicked() {
            ctx.send(Command::PickRelink(code));
        }
        let twin = document.twin_states.get(&code);
        if [state, twin].iter().any(|state| matches!(state, Some(EvidenceState::Moved { .. }))) {
            let found = ui.button(tr!("evidence-relink-found")).on_hover_text(tr!("evidence-relink-found.hint"));
            if found.clicked() {
                ctx.send(Command::Evidence(EvidenceCommand::RelinkMoved(Some(code))));
            }
        }
        if state == Some(&EvidenceState::Changed) {
            let take = ui.button(tr!("evidence-take-over")).on_hover_text(tr!("evidence-take-over.hint"));
            if take.clicked() {
                ctx.send(Command::Relink(code, piece.location().into()));
            }
        }
        let label = match citations {
            0 => tr!("evidence-remove").to_owned(),
            count => tr!("evidence-remove-with", count = count),
        };
        if ui.button(label).on_hover_text(tr!("evidence-remove-hint")).clicked() {
            keys::remove(ctx, code, None);
        }
    });
    if matches!(state, Some(EvidenceState::Missing | EvidenceState::Unreadable)) {
        // The way where there is no file dialog.
        let name = tr!("evidence-relink-path");
        if let Some(path) = typed_path_ui(ui, ctx, (&format!("relink {code}"), name), false) {
            ctx.send(Command::Relink(code, path.into()));
        }
    }
}

/// A text of the piece: its label and hint, what it is, and what it becomes.
fn text_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    piece: &Evidence,
    (label, hint): (&str, &str),
    text: &str,
    change: impl FnOnce(String) -> EvidenceChange,
) {
    if let Some(text) = TextField::line(label, text).hint(hint).show(ui, ctx).text {
        ctx.edit(Edit::Evidence(piece.code, change(text)));
    }
}
