//! One card a column: its head, what it holds, and its first values.

use egui::{ComboBox, Frame, Label, Margin, RichText, ScrollArea, Stroke, Ui};

use crate::app::{Command, Import, ImportCommand};
use crate::exchange::claims_sheet::Field;
use crate::exchange::sheet::column_name;
use crate::ui::ViewContext;
use crate::ui::theme::{Tokens, bold};
use crate::ui::widgets::{entry_ui, just_opened};

/// The width of a card.
const WIDTH: f32 = 148.0;
/// How many values are shown; where there is little room, the first one alone.
const VALUES: usize = 3;

/// The cards, side by side.
pub(super) fn columns_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, import: &Import, low: bool) {
    let values = if low { 1 } else { VALUES };
    ScrollArea::horizontal().id_salt("import columns").auto_shrink([false, true]).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            for column in 0..import.choices.columns.len() {
                if !is_blank(import, column) {
                    ui.push_id(column, |ui| column_ui(ui, ctx, import, column, values));
                }
            }
        });
        ui.add_space(8.0);
    });
}

/// Whether a column shows nothing at all.
fn is_blank(import: &Import, column: usize) -> bool {
    import.choices.sheet(&import.book).is_none_or(|sheet| {
        let mut rows = sheet.rows.iter().take(2_000);
        !rows.any(|row| row.get(column).is_some_and(|cell| !cell.is_blank()))
    })
}

/// One card.
fn column_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, import: &Import, column: usize, count: usize) {
    let Some(sheet) = import.choices.sheet(&import.book) else { return };
    let own = import.choices.columns.get(column).copied().flatten();
    let border = if own.is_some() { ctx.tokens.accent } else { ctx.tokens.border };
    let frame = Frame::new().fill(ctx.tokens.raised).stroke(Stroke::new(1.0, border));
    frame.corner_radius(Tokens::RADIUS).inner_margin(Margin::same(6)).show(ui, |ui| {
        ui.vertical(|ui| {
            ui.set_width(WIDTH);
            ui.spacing_mut().item_spacing.y = 3.0;
            let letter = column_name(column);
            let head = import.choices.header.map(|row| sheet.cell(row, column).text.replace('\n', " "));
            let head = head.unwrap_or_default();
            ui.horizontal(|ui| {
                ui.label(RichText::new(&letter).color(ctx.tokens.muted));
                ui.add(Label::new(RichText::new(&head).family(bold())).truncate());
            });
            field_ui(ui, ctx, import, column, own);
            let first = import.choices.header.map_or(0, |row| row + 1);
            let cells = (first..sheet.rows.len()).map(|row| sheet.cell(row, column)).filter(|cell| !cell.merged);
            let mut values = cells.filter(|cell| !cell.is_blank()).take(count);
            for _ in 0..count {
                let text = values.next().map(|cell| cell.text.replace('\n', " ")).unwrap_or_default();
                ui.add(Label::new(RichText::new(text).color(ctx.tokens.muted).small()).truncate());
            }
        });
    });
}

/// What the column holds.
fn field_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, import: &Import, column: usize, own: Option<Field>) {
    let title = |field: Option<Field>| field.map_or(tr!("import-field-none"), Field::title);
    let combo = ComboBox::from_id_salt("field").width(WIDTH - 8.0).selected_text(title(own)).truncate();
    let shown = combo.height(420.0).show_ui(ui, |ui| {
        let opened = just_opened(ui);
        for field in std::iter::once(None).chain(Field::ALL.iter().copied().map(Some)) {
            if entry_ui(ui, (opened, field == own), title(field)) && field != own {
                ctx.send(Command::Import(ImportCommand::Column(column, field)));
            }
        }
    });
    let response = shown.response.accessible_name(tr!("import-column", column = column_name(column)));
    let guess = import.guess.columns.get(column).filter(|guess| guess.field == own && own.is_some());
    if let Some(guess) = guess.filter(|_| !import.remembered) {
        let why = tr!("import-recognised-hover", why = guess.why_words(), confidence = guess.confidence);
        response.on_hover_text(why);
    }
}
