//! The sheet, the row of heads, and what wins in a conflict.

use egui::{ComboBox, Ui};

use crate::app::{Command, Import, ImportCommand};
use crate::exchange::claims_sheet::Policy;
use crate::exchange::sheet::Sheet;
use crate::ui::ViewContext;
use crate::ui::widgets::{entry_ui, just_opened};

/// How many rows are offered as the row of heads.
const MOST_ROWS: usize = 40;

/// The choices, in a row.
pub(super) fn choices_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, import: &Import) {
    ui.horizontal_wrapped(|ui| {
        sheet_ui(ui, ctx, import);
        header_ui(ui, ctx, import);
        policy_ui(ui, ctx, import);
        if import.remembered {
            let again = ui.button(tr!("import-guess-again")).on_hover_text(tr!("import-guess-again-hint"));
            if again.clicked() {
                ctx.send(Command::Import(ImportCommand::GuessAgain));
            }
        }
        if ui.button(tr!("import-other-file")).clicked() {
            let new = ctx.app.importing.new;
            ctx.send(Command::Import(ImportCommand::Begin { new }));
        }
    });
    ui.add_space(4.0);
}

/// The name of a sheet, with what is special about it.
fn sheet_name(sheet: &Sheet) -> String {
    if sheet.hidden { tr!("import-hidden-sheet", name = sheet.name.as_str()) } else { sheet.name.clone() }
}

/// The sheet; a file of text has only one.
fn sheet_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, import: &Import) {
    let Some(own) = import.choices.sheet(&import.book).filter(|sheet| !sheet.name.is_empty()) else { return };
    let label = ui.label(tr!("import-sheet"));
    let combo = ComboBox::from_id_salt("import sheet").width(170.0).selected_text(sheet_name(own)).truncate();
    let shown = combo.show_ui(ui, |ui| {
        let opened = just_opened(ui);
        for (at, sheet) in import.book.sheets.iter().enumerate() {
            let chosen = at == import.choices.sheet;
            if entry_ui(ui, (opened, chosen), sheet_name(sheet)) && !chosen {
                ctx.send(Command::Import(ImportCommand::Sheet(at)));
            }
        }
    });
    shown.response.labelled_by(label.id);
}

/// The first words of a row.
fn row_words(sheet: &Sheet, row: usize) -> String {
    let cells = sheet.rows.get(row).map(Vec::as_slice).unwrap_or_default();
    let words = cells.iter().filter(|cell| !cell.is_blank()).map(|cell| cell.text.trim());
    let words = words.take(4).collect::<Vec<_>>().join(" | ");
    let short: String = words.chars().take(48).collect();
    format!("{}: {}", row + 1, short.replace('\n', " "))
}

/// The row of heads.
fn header_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, import: &Import) {
    let Some(sheet) = import.choices.sheet(&import.book) else { return };
    let label = ui.label(tr!("import-header"));
    let own = import.choices.header;
    let words = own.map_or_else(|| tr!("import-no-header").to_owned(), |row| row_words(sheet, row));
    let combo = ComboBox::from_id_salt("import header").width(200.0).selected_text(words).truncate();
    let shown = combo.show_ui(ui, |ui| {
        let opened = just_opened(ui);
        if entry_ui(ui, (opened, own.is_none()), tr!("import-no-header")) && own.is_some() {
            ctx.send(Command::Import(ImportCommand::Header(None)));
        }
        let rows = (0..sheet.rows.len()).filter(|row| !sheet.is_blank_row(*row)).take(MOST_ROWS);
        for row in rows {
            let chosen = own == Some(row);
            if entry_ui(ui, (opened, chosen), row_words(sheet, row)) && !chosen {
                ctx.send(Command::Import(ImportCommand::Header(Some(row))));
            }
        }
    });
    shown.response.labelled_by(label.id);
}

/// What wins in a conflict.
fn policy_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, import: &Import) {
    if ctx.app.importing.new {
        // A new assessment says nothing that could be contradicted.
        return;
    }
    let label = ui.label(tr!("import-policy"));
    let own = import.choices.policy;
    let shown = ComboBox::from_id_salt("import policy").selected_text(own.title()).show_ui(ui, |ui| {
        let opened = just_opened(ui);
        for policy in Policy::ALL {
            if entry_ui(ui, (opened, *policy == own), policy.title()) && *policy != own {
                ctx.send(Command::Import(ImportCommand::Policy(*policy)));
            }
        }
    });
    shown.response.labelled_by(label.id);
}
