//! The rows of the outline as a table; only visible rows cost anything.

use std::cell::Cell;

use egui::{Align, Id, Layout, Popup, PopupCloseBehavior, Rect, Sense, Ui, pos2};
use egui_extras::{Column, TableBuilder, TableRow};

use super::ScrollCause;
use super::draw::draw_ui;
use super::edges::{self, edges_ui};
use super::row::{INDENT, Row, row_ui};
use super::sticky::{self, sticky_ui};
use crate::app::{ColumnChoice, Command, Document, OutlineColumn, Preference};
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{Icon, empty_ui, outlined_ui, short_ui};
use crate::words;

/// Narrower outlines leave out what is neither a score nor a problem, and was not chosen.
const NARROW: f32 = 520.0;
/// Where it is narrower than this, as at the largest zooms, names have hardly any room: levels are indented less.
const TIGHT: f32 = 300.0;

/// The words of a column: its head.
pub(super) fn head_words(column: OutlineColumn) -> (&'static str, &'static str) {
    let id = match column {
        OutlineColumn::Score => "outline-column-score",
        OutlineColumn::Coverage => "outline-column-coverage",
        OutlineColumn::Support => "outline-column-support",
        OutlineColumn::Cited => "outline-column-cited",
        OutlineColumn::Status => "outline-column-status",
        OutlineColumn::Owner => "outline-column-owner",
        OutlineColumn::Problems => "outline-column-problems",
    };
    (words::text(id), words::text(&format!("{id}.hint")))
}

/// The table.
pub(super) fn table_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, outline: Id) {
    if document.outline.rows.is_empty() && !document.outline.filter.is_empty() {
        empty_ui(ui, ctx.tokens, Icon::Filter, tr!("outline-empty"), tr!("outline-empty-hint"), None);
        return;
    }
    let scroll = scroll_row(ctx, document);
    ui.spacing_mut().item_spacing = egui::vec2(4.0, 1.0);
    let width = ui.available_width();
    let (wide, tight) = (width >= NARROW, width < TIGHT);
    ctx.memory.outline.indent = if tight { INDENT / 2.0 } else { INDENT };
    let all = OutlineColumn::ALL.iter().map(|column| ctx.app.settings.outline_column(*column));
    // A narrow outline keeps its room for names, unless the user wants a column nevertheless.
    let wanted = |own: &ColumnChoice| ctx.app.settings.outline_columns.iter().any(|choice| choice.column == own.column);
    let columns: Vec<ColumnChoice> =
        all.filter(|own| own.shown && (wide || own.column.is_essential(tight) || wanted(own))).collect();
    let names: Vec<OutlineColumn> = columns.iter().map(|own| own.column).collect();
    let area = ui.available_rect_before_wrap();
    let mut table = TableBuilder::new(ui)
        .id_salt(("outline table", &names))
        .sense(Sense::CLICK)
        .striped(false)
        .auto_shrink(false)
        .animate_scrolling(false)
        .max_scroll_height(area.height())
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::remainder().at_least(edges::NAMES).clip(true));
    for own in &columns {
        table = table.column(Column::exact(edges::width(ctx, *own)).clip(true));
    }
    let other = !ctx.memory.outline.columns.is_empty() && ctx.memory.outline.columns != names;
    let wanted = ctx.memory.scrolls.take("outline");
    let now = ctx.memory.scrolls.now("outline");
    let sight = Sight { offset: wanted.unwrap_or(now), height: area.height() - PITCH };
    match (scroll, wanted) {
        (Some((row, align)), None) if align.is_some() => table = table.scroll_to_row(row, align),
        (Some((row, _)), None) => table = table.scroll_to_row(sight.towards(document, row), None),
        // As it was left, but for a row that was half out of sight.
        (Some((row, _)), Some(_)) if sight.has(row) => {
            table = table.vertical_scroll_offset(sight.with(document, row));
        }
        (_, Some(offset)) => table = table.vertical_scroll_offset(offset),
        (None, None) if other => table = table.vertical_scroll_offset(now),
        (None, None) => {}
    }
    let choices: Vec<ColumnChoice> =
        OutlineColumn::ALL.iter().map(|column| ctx.app.settings.outline_column(*column)).collect();
    let mut chosen = None;
    let head = |mut row: TableRow<'_, '_>| {
        let (_, response) = row.col(|ui| {
            short_ui(ui, tr!("outline-process"));
        });
        columns_popup(&response, &choices, &mut chosen);
        for own in &columns {
            let (title, meaning) = head_words(own.column);
            let (_, response) = row.col(|ui| {
                short_ui(ui, title).on_hover_text(meaning);
            });
            columns_popup(&response, &choices, &mut chosen);
        }
    };
    let first = Cell::new(usize::MAX);
    let mut widths = Vec::new();
    let shown = table.header(Tokens::ROW, head).body(|body| {
        widths = body.widths().to_vec();
        body.rows(Tokens::ROW, document.outline.rows.len(), |mut table_row| {
            first.set(first.get().min(table_row.index()));
            let Some(row) = Row::at(document, table_row.index()) else { return };
            row_ui(&mut table_row, ctx, &row, outline, &names);
        });
    });
    let offset = shown.state.clamped_offset().y;
    ctx.memory.outline.columns.clone_from(&names);
    ctx.memory.scrolls.keep("outline", offset);
    if let Some(choice) = chosen {
        ctx.send(Command::Prefer(Preference::Column(choice)));
    }
    let rows = Rect::from_min_max(pos2(area.left(), shown.inner_rect.top()), shown.inner_rect.max);
    // Below the lines between columns, which go through the ancestors as they go through the rows.
    sticky_ui(ui, ctx, document, (rows, &widths), offset);
    edges_ui(ui, ctx, document, &columns, (Rect::from_min_max(area.min, shown.inner_rect.max), &widths));
    draw_ui(ui, ctx, document, rows, offset);
}

/// The menu of columns at a head; it stays open while columns are ticked.
fn columns_popup(head: &egui::Response, choices: &[ColumnChoice], chosen: &mut Option<ColumnChoice>) {
    let popup = Popup::context_menu(head).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    popup.show(|ui| columns_menu(ui, choices, chosen));
}

/// Shows and hides columns; also in the menu of the outline's buttons.
pub(super) fn columns_menu(ui: &mut Ui, choices: &[ColumnChoice], chosen: &mut Option<ColumnChoice>) {
    for own in choices {
        let (title, meaning) = head_words(own.column);
        let words = if own.column == OutlineColumn::Problems { meaning } else { title };
        let mut shown = own.shown;
        if outlined_ui(ui, |ui| ui.checkbox(&mut shown, words)).on_hover_text(meaning).clicked() {
            *chosen = Some(ColumnChoice { shown, ..*own });
        }
    }
}

/// The height of a row, with the space to the next.
pub(super) const PITCH: f32 = Tokens::ROW + 1.0;
/// How many rows are in sight below the one that is gone to: the last one fades, and people read on.
const BELOW: usize = 2;

/// What is in sight of the rows.
#[derive(Debug, Clone, Copy)]
struct Sight {
    /// How far down it begins.
    offset: f32,
    /// How high it is.
    height: f32,
}

impl Sight {
    /// Whether any of a row is in sight.
    fn has(self, row: usize) -> bool {
        top(row + 1) > self.offset && top(row) < self.offset + self.height
    }

    /// The first and the last row that must be in sight along with a row: neither are the ancestors that stay above the rows
    /// to cover it, nor is it to be the last.
    fn around(document: &Document, row: usize) -> (usize, usize) {
        let level =
            document.outline.rows.get(row).and_then(|idx| document.framework.at(*idx)).map_or(1, |own| own.level);
        let above = usize::from(level.saturating_sub(1).min(sticky::MOST));
        (row.saturating_sub(above), (row + BELOW).min(document.outline.rows.len().saturating_sub(1)))
    }

    /// The row to scroll to, no further than needed, so that a row is in sight.
    fn towards(self, document: &Document, row: usize) -> usize {
        let (first, last) = Self::around(document, row);
        if top(first) < self.offset { first } else { last }
    }

    /// Where it begins once it has a row, moved no further than needed.
    fn with(self, document: &Document, row: usize) -> f32 {
        let (first, last) = Self::around(document, row);
        self.offset.max(top(last + 1) - self.height).min(top(first)).max(0.0)
    }
}

/// The upper edge of a row.
#[expect(clippy::cast_precision_loss, reason = "rows are far fewer than what a float counts exactly")]
fn top(row: usize) -> f32 {
    PITCH * row as f32
}

/// The row to scroll to, once for every cause; the first time to the middle, then no further than needed.
fn scroll_row(ctx: &mut ViewContext<'_>, document: &Document) -> Option<(usize, Option<Align>)> {
    if !document.outline.scroll_to_selected {
        return None;
    }
    let cause = ScrollCause {
        selected: document.outline.selected,
        filter: document.outline.filter_text.clone(),
        undone: document.history.undone().len(),
    };
    if ctx.memory.outline.scrolled_for.as_ref() == Some(&cause) {
        return None;
    }
    let before = ctx.memory.outline.scrolled_for.as_ref();
    let align = before.is_none().then_some(Align::Center);
    // Other rows than before are read from their beginning where the selected one is not among them.
    let filtered = before.is_some_and(|before| before.filter != cause.filter) && !document.outline.rows.is_empty();
    ctx.memory.outline.scrolled_for = Some(cause);
    let row = document.outline.selected_row(&document.framework).or(filtered.then_some(0));
    row.map(|row| (row, align))
}
