//! The register as a table that sorts, with the keyboard of a file manager.

use egui::{Align, Button, EventFilter, Id, Label, Layout, RichText, Sense, Stroke, StrokeKind, Ui, WidgetInfo};
use egui_extras::{Column as TableColumn, TableBuilder, TableRow};

use super::columns::{COLUMNS, head};
use super::keys;
use crate::app::{Column, Command, Document, EvidenceCommand, Facts, StateWord};
use crate::assessment::{Evidence, EvidenceSource};
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{Titled, bytes_words, evidence_mark, is_new, muted_ui, short_ui};

/// The most claims that a row links to; the form links to all.
const MOST_LINKS: usize = 3;

/// The table; a click on a row shows its form, a double click opens the file, a click on a process goes there.
pub(super) fn table_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, facts: &Facts, rows: &[usize]) {
    if rows.is_empty() {
        muted_ui(ui, ctx.tokens, tr!("evidence-none-found"));
        return;
    }
    let id = region();
    let rect = ui.available_rect_before_wrap();
    let region = ui.interact(rect, id, Sense::focusable_noninteractive());
    region.widget_info(|| WidgetInfo::labeled(egui::Role::Table, true, tr!("evidence-register")));
    let pass = ui.ctx().cumulative_pass_nr();
    if is_new(ui, std::mem::replace(&mut ctx.memory.evidence.drawn, pass)) {
        region.request_focus();
    }
    if region.has_focus() {
        let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
        keys::keys_ui(ui, ctx, document, rows, rect.height());
        // Beside the words, which begin where the table does.
        let frame = rect.expand2(egui::vec2(Tokens::SPACE_SMALL, 0.0));
        ui.painter().rect_stroke(frame, 2.0, Stroke::new(1.0, ctx.tokens.accent), StrokeKind::Inside);
    }
    let scroll = scroll_row(ctx, document, rows);
    let height = rect.height();
    egui::ScrollArea::horizontal().id_salt("evidence columns").max_height(height).show(ui, |ui| {
        let mut table = TableBuilder::new(ui)
            .id_salt("evidence")
            .sense(Sense::CLICK)
            .striped(true)
            .resizable(true)
            .auto_shrink([false, false])
            .animate_scrolling(false)
            .min_scrolled_height(Tokens::ROW * 2.0)
            .max_scroll_height((height - Tokens::ROW * 2.0).max(Tokens::ROW * 2.0))
            .cell_layout(Layout::left_to_right(Align::Center));
        for (_, width) in COLUMNS {
            table = table.column(TableColumn::initial(*width).at_least(36.0).clip(true));
        }
        if let Some(row) = scroll {
            table = table.scroll_to_row(row, None);
        }
        table.header(Tokens::ROW, |mut row| heads_ui(&mut row, ctx)).body(|body| {
            body.rows(Tokens::ROW, rows.len(), |mut row| {
                let place = rows.get(row.index()).copied();
                if let Some(piece) = place.and_then(|place| document.assessment().evidence.get(place)) {
                    row_ui(&mut row, ctx, document, piece, facts, id);
                }
            });
        });
    });
}

/// The identity of the table as what has the keyboard.
pub(super) fn region() -> Id {
    Id::unique("evidence register")
}

/// The row to scroll to, once for every piece that is chosen.
fn scroll_row(ctx: &mut ViewContext<'_>, document: &Document, rows: &[usize]) -> Option<usize> {
    let memory = &ctx.memory.evidence;
    if memory.scrolled_to == memory.selected {
        return None;
    }
    let row = keys::selected_row(ctx, document, rows);
    ctx.memory.evidence.scrolled_to = ctx.memory.evidence.selected;
    row
}

/// The heads: a click sorts, another one the other way round.
fn heads_ui(row: &mut TableRow<'_, '_>, ctx: &mut ViewContext<'_>) {
    for (column, _) in COLUMNS {
        row.col(|ui| {
            let query = &mut ctx.memory.evidence.query;
            let own = query.column == *column;
            let arrow = match (own, query.descending) {
                (false, _) => "",
                (true, false) => " ⏶",
                (true, true) => " ⏷",
            };
            let text = RichText::new(format!("{}{arrow}", head(*column))).strong();
            let button = ui.add(Button::new(text).frame(false).truncate());
            if button.accessible_name(tr!("evidence-sort", column = head(*column))).clicked() {
                query.descending = own && !query.descending;
                query.column = *column;
            }
        });
    }
}

/// One piece.
fn row_ui(
    row: &mut TableRow<'_, '_>,
    ctx: &mut ViewContext<'_>,
    document: &Document,
    piece: &Evidence,
    facts: &Facts,
    region: Id,
) {
    row.set_selected(ctx.memory.evidence.selected == Some(piece.code));
    let mut clicked = false;
    for (column, _) in COLUMNS {
        row.col(|ui| {
            ui.push_id(piece.code, |ui| match column {
                Column::Title => {
                    let label =
                        ui.add(Label::new(piece.title.as_str()).truncate().selectable(false).sense(Sense::CLICK));
                    let name = tr!("evidence-show", code = piece.code.to_string(), title = piece.title.as_str());
                    label.widget_info(|| WidgetInfo::labeled(egui::Role::Link, true, name.as_str()));
                    clicked |= label.clicked();
                }
                Column::State => state_ui(ui, ctx, document, piece, facts),
                Column::CitedBy => cited_by_ui(ui, ctx, piece, facts),
                Column::Digest => {
                    if let Some(digest) = piece.sha256() {
                        let short: String = digest.chars().take(8).collect();
                        short_ui(ui, RichText::new(short).monospace().color(ctx.tokens.text))
                            .on_hover_text(format!("SHA-256 {digest}"));
                    }
                }
                Column::Code
                | Column::Kind
                | Column::Who
                | Column::Version
                | Column::Dated
                | Column::Issuer
                | Column::Component
                | Column::Location
                | Column::Size => {
                    let text = RichText::new(text_of(*column, document, piece)).color(ctx.tokens.text);
                    short_ui(ui, text);
                }
            });
        });
    }
    let response = row.response();
    if clicked || response.clicked() {
        ctx.memory.evidence.selected = Some(piece.code);
        ctx.memory.evidence.scrolled_to = Some(piece.code);
        response.ctx.memory_mut(|memory| memory.request_focus(region));
    }
    if response.double_clicked() {
        ctx.send(Command::OpenEvidence(piece.code));
    }
    response.context_menu(|ui| menu_ui(ui, ctx, piece));
}

/// What a plain cell says.
fn text_of(column: Column, document: &Document, piece: &Evidence) -> String {
    match column {
        Column::Code => piece.code.to_string(),
        Column::Kind => piece.kind.shown().to_owned(),
        Column::Who => piece.confidentiality.shown().to_owned(),
        Column::Version => piece.document_version.clone(),
        Column::Dated => piece.dated.clone(),
        Column::Issuer => piece.issuer.clone(),
        Column::Component => piece.component.clone(),
        Column::Location => document.shown_location(piece),
        Column::Size => match &piece.source {
            EvidenceSource::File { size, .. } => bytes_words(*size),
            EvidenceSource::Link { .. } => String::new(),
        },
        Column::Title | Column::State | Column::CitedBy | Column::Digest => String::new(),
    }
}

/// What became of the piece.
fn state_ui(ui: &mut Ui, ctx: &ViewContext<'_>, document: &Document, piece: &Evidence, facts: &Facts) {
    let state = document.evidence_states.get(&piece.code);
    let (words, explained, colour) =
        evidence_mark(ctx.tokens, StateWord::of(piece, state, facts.old.contains(&piece.code)), state);
    short_ui(ui, RichText::new(words).color(colour)).on_hover_text(explained);
}

/// The claims that cite the piece; a click goes there.
fn cited_by_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, piece: &Evidence, facts: &Facts) {
    let Some((processes, _)) = facts.cited_by.get(&piece.code) else {
        short_ui(ui, RichText::new(tr!("evidence-not-cited")).color(ctx.tokens.warning));
        return;
    };
    for id in processes.iter().take(MOST_LINKS) {
        // The form has the same links for the keyboard; here they would be stops in every row.
        let text = RichText::new(id.to_string()).color(ctx.tokens.accent);
        let link = ui.add(Label::new(text).selectable(false).sense(Sense::CLICK));
        let link = link.on_hover_cursor(egui::CursorIcon::PointingHand);
        let name = tr!("evidence-go", id = id.to_string(), code = piece.code.to_string());
        link.widget_info(|| WidgetInfo::labeled(egui::Role::Link, true, name.as_str()));
        if link.clicked() {
            ctx.send(Command::Show(*id));
        }
    }
    if processes.len() > MOST_LINKS {
        let all: Vec<String> = processes.iter().map(ToString::to_string).collect();
        short_ui(ui, format!("+{}", processes.len() - MOST_LINKS)).on_hover_text(all.join(", "));
    }
}

/// What can be done with the piece, under the right button.
fn menu_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, piece: &Evidence) {
    let code = piece.code;
    ctx.memory.evidence.selected = Some(code);
    if ui.button(tr!("evidence-open")).clicked() {
        ctx.send(Command::OpenEvidence(code));
    }
    if piece.sha256().is_some() && ui.button(tr!("evidence-reveal")).clicked() {
        ctx.send(Command::Evidence(EvidenceCommand::Reveal(code)));
    }
    if ui.button(tr!("evidence-relink")).clicked() {
        ctx.send(Command::PickRelink(code));
    }
    if ui.button(tr!("evidence-remove")).on_hover_text(tr!("evidence-remove-hint")).clicked() {
        keys::remove(ctx, code, None);
    }
}
