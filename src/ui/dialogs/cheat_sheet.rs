//! All keys, from the command table.

use egui::{Grid, RichText, Ui};

use super::frame::{dialog, primary, scrolled};
use crate::app::Command;
use crate::ui::ViewContext;
use crate::ui::commands::{Group, KEYS_OF_VIEWS, TABLE};
use crate::ui::theme::bold;

/// All keys.
pub(super) fn cheat_sheet_ui(ui: &Ui, ctx: &mut ViewContext<'_>) {
    dialog(ui, ctx, "Keys", 560.0, |ui, ctx| {
        scrolled(ui, |ui| keys(ui, ctx));
        ui.add_space(8.0);
        if primary(ui, ctx.tokens, true, "Close").clicked() {
            ctx.send(Command::CloseDialog);
        }
    });
}

/// The keys of commands by menu, then those of views.
fn keys(ui: &mut Ui, ctx: &ViewContext<'_>) {
    for group in Group::ALL {
        ui.label(RichText::new(group.title()).family(bold()));
        Grid::new(group.title()).num_columns(2).min_col_width(200.0).show(ui, |ui| {
            for entry in TABLE.iter().filter(|entry| entry.group == *group && !entry.keys.is_empty()) {
                let keys: Vec<String> = entry.keys.iter().take(2).map(|keys| ui.ctx().format_shortcut(keys)).collect();
                ui.label(RichText::new(keys.join(" or ")).color(ctx.tokens.muted));
                ui.label(entry.label()).on_hover_text(entry.hint());
                ui.end_row();
            }
        });
        ui.add_space(4.0);
    }
    ui.label(RichText::new("In the window").family(bold()));
    Grid::new("keys of views").num_columns(2).min_col_width(200.0).show(ui, |ui| {
        for (keys, what) in KEYS_OF_VIEWS {
            ui.label(RichText::new(*keys).color(ctx.tokens.muted));
            ui.label(*what);
            ui.end_row();
        }
    });
}
