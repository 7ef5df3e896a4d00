//! The evidence register: what there is, where it is cited, and whether it is still what was registered.

mod columns;
mod detail;
mod keys;
mod preview;
mod redaction;
mod table;
mod toolbar;

use egui::{Frame, Margin, Panel, ScrollArea, Ui};

use super::ViewContext;
use super::theme::Tokens;
use super::widgets::{Cached, muted_ui, steady_ui};
use crate::app::{BadSearch, Document, EvidenceCommand, Facts, Focus, Query, View};
use crate::assessment::EvidenceCode;

/// From this width on the entry stands beside the table, else below it.
const WIDE: f32 = 700.0;

/// Below this height the whole view scrolls.
const LOW: f32 = 420.0;

/// What the register remembers.
#[derive(Default)]
pub struct EvidenceMemory {
    /// The piece whose form is shown.
    selected: Option<EvidenceCode>,
    /// What is searched for, and how it is sorted.
    query: Query,
    /// What follows from the register and the claims.
    facts: Cached<(), Facts>,
    /// How many pieces the quick filters find.
    counts: Cached<(), toolbar::Counts>,
    /// The pass in which the view was drawn last: one that is shown anew takes the keyboard.
    drawn: u64,
    /// The pieces that are shown, or why the search is not understood.
    rows: Cached<Query, Found>,
    /// The piece that the table was last scrolled to.
    scrolled_to: Option<EvidenceCode>,
    /// Whether the title's field takes the keyboard next.
    rename: bool,
    /// The picture that is shown.
    picture: preview::Shown,
}

/// The places in the register of what is shown, in order; and why a search is not understood.
#[derive(Debug, Default)]
struct Found {
    /// The places.
    rows: Vec<usize>,
    /// Why the search is not understood; then everything is shown.
    why: Option<BadSearch>,
}

impl EvidenceMemory {
    /// Shows the form of a piece.
    pub fn select(&mut self, code: EvidenceCode) {
        self.selected = Some(code);
        self.scrolled_to = None;
    }
}

/// Chooses the piece that the application wants titled; where the register is shown, its title takes the keyboard.
pub(super) fn take_wanted(ctx: &mut ViewContext<'_>) {
    let Some(Focus::Title(code)) = ctx.app.focus else { return };
    if ctx.memory.focus.take(ctx.app.focus, Focus::Title(code)) {
        ctx.memory.evidence.select(code);
        ctx.memory.evidence.rename = ctx.app.view == View::Evidence;
    }
}

/// The register.
pub fn evidence_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let Some(document) = ctx.document() else { return };
    if ui.available_height() < LOW {
        steady_ui(ui, ScrollArea::vertical().id_salt("evidence view").auto_shrink(false), |ui| {
            contents_ui(ui, ctx, document, Layout::Low);
        });
    } else {
        let layout = if ui.available_width() >= WIDE { Layout::Beside } else { Layout::Below };
        contents_ui(ui, ctx, document, layout);
    }
}

/// Where the entry of a piece stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layout {
    /// Beside the table.
    Beside,
    /// Below the table.
    Below,
    /// Below the table, and everything scrolls together.
    Low,
}

/// Everything in the view.
fn contents_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, layout: Layout) {
    let facts = ctx.memory.evidence.facts.get(document, (), |document, ()| Facts::of(document.assessment()));
    let low = layout == Layout::Low;
    toolbar::toolbar_ui(ui, ctx, document, &facts, low);
    if document.assessment().evidence.is_empty() {
        ui.add_space(Tokens::SPACE);
        muted_ui(ui, ctx.tokens, tr!("evidence-empty"));
        return;
    }
    let query = ctx.memory.evidence.query.clone();
    let found = ctx.memory.evidence.rows.get(document, query, |document, query| find(document, &facts, query));
    toolbar::search_ui(ui, ctx, document, &facts, (&found, low));
    let selected = ctx.memory.evidence.selected.and_then(|code| document.assessment().evidence(code));
    if let Some(piece) = selected {
        want_preview(ctx, piece);
    }
    let detail = |ui: &mut Ui, ctx: &mut ViewContext<'_>| match selected {
        Some(piece) => {
            steady_ui(ui, ScrollArea::vertical().id_salt("evidence detail").auto_shrink(false), |ui| {
                ui.push_id(piece.code, |ui| detail::detail_ui(ui, ctx, document, piece, &facts));
            });
        }
        None => muted_ui(ui, ctx.tokens, tr!("evidence-choose")),
    };
    let frame = Frame::NONE.inner_margin(Margin { left: 8, top: 6, right: 0, bottom: 0 });
    let room = ui.available_size();
    match layout {
        Layout::Beside => {
            let panel = Panel::right("evidence entry beside").frame(frame).default_size((room.x * 0.4).max(280.0));
            panel.size_range(240.0..=(room.x - 300.0).max(240.0)).show(ui, |ui| detail(ui, ctx));
            table::table_ui(ui, ctx, document, &facts, &found.rows);
        }
        Layout::Below => {
            let panel = Panel::bottom("evidence entry below").frame(frame).default_size(room.y * 0.5);
            panel.size_range(80.0..=(room.y - Tokens::ROW * 4.0).max(80.0)).show(ui, |ui| detail(ui, ctx));
            table::table_ui(ui, ctx, document, &facts, &found.rows);
        }
        Layout::Low => {
            ui.allocate_ui(egui::vec2(room.x, Tokens::ROW * 6.0), |ui| {
                ui.set_min_height(Tokens::ROW * 6.0);
                table::table_ui(ui, ctx, document, &facts, &found.rows);
            });
            match selected {
                Some(piece) => {
                    ui.push_id(piece.code, |ui| detail::detail_ui(ui, ctx, document, piece, &facts));
                }
                None => muted_ui(ui, ctx.tokens, tr!("evidence-choose")),
            }
        }
    }
}

/// Asks for the preview of a piece, once.
fn want_preview(ctx: &mut ViewContext<'_>, piece: &crate::assessment::Evidence) {
    let shown = ctx.app.preview.as_ref();
    let is_it = shown.is_some_and(|slot| slot.code == piece.code && slot.path.to_str() == Some(piece.location()));
    if piece.sha256().is_some() && !is_it {
        ctx.send(crate::app::Command::Evidence(EvidenceCommand::Preview(piece.code)));
    }
}

/// Looks through the register; a search that is not understood finds everything.
fn find(document: &Document, facts: &Facts, query: &Query) -> Found {
    let (assessment, states) = (document.assessment(), &document.evidence_states);
    match crate::app::rows(assessment, states, facts, query) {
        Ok(rows) => Found { rows, why: None },
        Err(why) => {
            let all = Query { words: String::new(), ..query.clone() };
            Found { rows: crate::app::rows(assessment, states, facts, &all).unwrap_or_default(), why: Some(why) }
        }
    }
}
