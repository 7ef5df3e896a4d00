//! The rows of the outline as a table; only visible rows cost anything.

use egui::{Align, Id, Layout, Sense, Ui};
use egui_extras::{Column, TableBuilder};

use super::ScrollCause;
use super::row::{Row, row_ui};
use crate::app::Document;
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::short_ui;

/// The heads of the columns, what they mean, and how wide they are; the first takes what is left.
const COLUMNS: &[(&str, &str, f32)] = &[
    (
        "Score",
        "Printed score with F fully, P partially, N none; of a level 2 process: level 3 processes in scope of all",
        52.0,
    ),
    ("Cited", "How many citations the claim has", 36.0),
    ("By", "Support: A automated, M manual, AM both", 28.0),
    ("⚠", "Problems", 34.0),
];

/// Narrower outlines leave out what is not a score or a problem.
const NARROW: f32 = 400.0;

/// The table.
pub(super) fn table_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, outline: Id) {
    let scroll = scroll_row(ctx, document);
    ui.spacing_mut().item_spacing = egui::vec2(4.0, 1.0);
    let height = ui.available_height();
    let wide = ui.available_width() >= NARROW;
    let columns: Vec<_> = COLUMNS.iter().filter(|(title, ..)| wide || !matches!(*title, "Cited" | "By")).collect();
    let mut table = TableBuilder::new(ui)
        .id_salt(("outline table", wide))
        .sense(Sense::CLICK)
        .striped(false)
        .auto_shrink(false)
        .animate_scrolling(false)
        .max_scroll_height(height)
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::remainder().at_least(120.0).clip(true));
    for (_, _, width) in &columns {
        table = table.column(Column::exact(*width));
    }
    if let Some(offset) = ctx.memory.scrolls.take("outline") {
        table = table.vertical_scroll_offset(offset);
    } else if let Some((row, align)) = scroll {
        table = table.scroll_to_row(row, align);
    }
    let head = |mut row: egui_extras::TableRow<'_, '_>| {
        row.col(|ui| {
            short_ui(ui, "Process");
        });
        for (title, meaning, _) in &columns {
            row.col(|ui| {
                short_ui(ui, *title).on_hover_text(*meaning);
            });
        }
    };
    let shown = table.header(Tokens::ROW, head).body(|body| {
        body.rows(Tokens::ROW, document.outline.rows.len(), |mut table_row| {
            let Some(row) = Row::at(document, table_row.index()) else { return };
            row_ui(&mut table_row, ctx, &row, outline, wide);
        });
    });
    ctx.memory.scrolls.keep("outline", shown.state.clamped_offset().y);
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
    let align = ctx.memory.outline.scrolled_for.is_none().then_some(Align::Center);
    ctx.memory.outline.scrolled_for = Some(cause);
    document.outline.selected_row(&document.framework).map(|row| (row, align))
}
