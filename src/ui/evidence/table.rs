//! The register as a table.

use egui::{Align, Layout, RichText, Sense, Ui};
use egui_extras::{Column, TableBuilder, TableRow};

use super::CitedBy;
use crate::app::{Command, Document};
use crate::assessment::Evidence;
use crate::checks::EvidenceState;
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{evidence_state_words, short_ui};

/// The heads of the columns with their first widths; the title takes what is left.
const COLUMNS: &[(&str, f32)] = &[
    ("Code", 48.0),
    ("State", 92.0),
    ("Cited by", 130.0),
    ("Kind", 90.0),
    ("Who may see it", 104.0),
    ("Version", 60.0),
    ("Location", 160.0),
    ("Digest", 80.0),
    ("Issuer", 110.0),
    ("Component", 90.0),
];

/// The most claims that a row links to; the form links to all.
const MOST_LINKS: usize = 4;

/// The table; a click on a row shows its form, a click on a process goes there.
pub(super) fn table_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, cited_by: &CitedBy) {
    let pieces = &document.assessment().evidence;
    let height =
        if ctx.memory.evidence.selected.is_some() { ui.available_height() * 0.42 } else { ui.available_height() };
    let height = height.max(Tokens::ROW * 4.0);
    egui::ScrollArea::horizontal().id_salt("evidence columns").max_height(height).show(ui, |ui| {
        let mut table = TableBuilder::new(ui)
            .id_salt("evidence")
            .sense(Sense::CLICK)
            .striped(true)
            .resizable(true)
            .auto_shrink([false, true])
            .max_scroll_height(height - Tokens::ROW * 1.5)
            .cell_layout(Layout::left_to_right(Align::Center));
        table = table.column(Column::initial(200.0).at_least(80.0).clip(true));
        for (_, width) in COLUMNS {
            table = table.column(Column::initial(*width).at_least(40.0).clip(true));
        }
        let head = |mut row: TableRow<'_, '_>| {
            for title in std::iter::once("Title").chain(COLUMNS.iter().map(|(title, _)| *title)) {
                row.col(|ui| {
                    short_ui(ui, RichText::new(title).strong());
                });
            }
        };
        table.header(Tokens::ROW, head).body(|body| {
            body.rows(Tokens::ROW, pieces.len(), |mut row| {
                if let Some(piece) = pieces.get(row.index()) {
                    row_ui(&mut row, ctx, document, piece, cited_by);
                }
            });
        });
    });
}

/// One piece.
fn row_ui(
    row: &mut TableRow<'_, '_>,
    ctx: &mut ViewContext<'_>,
    document: &Document,
    piece: &Evidence,
    cited_by: &CitedBy,
) {
    row.set_selected(ctx.memory.evidence.selected == Some(piece.code));
    let mut chosen = false;
    row.col(|ui| {
        let link = ui.add(egui::Link::new(piece.title.as_str()));
        chosen = link.accessible_name(format!("Show {} {}", piece.code, piece.title)).clicked();
    });
    text_cell(row, &piece.code.to_string());
    row.col(|ui| state_ui(ui, ctx, document, piece));
    row.col(|ui| cited_by_ui(ui, ctx, piece, cited_by));
    text_cell(row, piece.kind.title());
    text_cell(row, piece.confidentiality.title());
    text_cell(row, &piece.document_version);
    text_cell(row, &document.shown_location(piece));
    row.col(|ui| {
        if let Some(digest) = piece.sha256() {
            let short: String = digest.chars().take(8).collect();
            short_ui(ui, RichText::new(short).monospace()).on_hover_text(format!("SHA-256 {digest}"));
        }
    });
    text_cell(row, &piece.issuer);
    text_cell(row, &piece.component);
    if chosen || row.response().clicked() {
        ctx.memory.evidence.selected = Some(piece.code);
    }
}

/// A cell of plain text.
fn text_cell(row: &mut TableRow<'_, '_>, text: &str) {
    row.col(|ui| {
        short_ui(ui, text);
    });
}

/// What became of the piece.
fn state_ui(ui: &mut Ui, ctx: &ViewContext<'_>, document: &Document, piece: &Evidence) {
    if piece.sha256().is_none() {
        short_ui(ui, RichText::new("An address").color(ctx.tokens.muted)).on_hover_text("Addresses are not opened");
        return;
    }
    let state = document.evidence_states.get(&piece.code).unwrap_or(&EvidenceState::Unknown);
    let (words, explained, colour) = evidence_state_words(ctx.tokens, state);
    short_ui(ui, RichText::new(words).color(colour)).on_hover_text(explained);
}

/// The claims that cite the piece; a click goes there.
fn cited_by_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, piece: &Evidence, cited_by: &CitedBy) {
    let Some((processes, _)) = cited_by.get(&piece.code) else {
        short_ui(ui, RichText::new("⚠ Not cited").color(ctx.tokens.warning));
        return;
    };
    for id in processes.iter().take(MOST_LINKS) {
        let link = ui.link(id.to_string()).accessible_name(format!("Go to {id}, which cites {}", piece.code));
        if link.clicked() {
            ctx.send(Command::Show(*id));
        }
    }
    if processes.len() > MOST_LINKS {
        let all: Vec<String> = processes.iter().map(ToString::to_string).collect();
        short_ui(ui, format!("+{}", processes.len() - MOST_LINKS)).on_hover_text(all.join(", "));
    }
}
