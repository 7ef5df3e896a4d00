//! Paths typed by hand, to open and to save: for systems whose file dialog does not appear.

use std::path::{Path, PathBuf};

use egui::Ui;

use super::frame::{dialog, enter_confirms, primary};
use crate::app::Command;
use crate::ui::ViewContext;
use crate::ui::widgets::{CardTone, line_edit, message_ui, muted_ui, select_name};

/// What is typed.
#[derive(Debug, Default)]
pub struct PathForm {
    /// The path.
    path: String,
    /// Whether a file that is there may be replaced.
    replace: bool,
}

/// Asks for the path of an assessment to open.
pub(super) fn open_path_ui(ui: &Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    if fresh {
        ctx.memory.path_form = PathForm::default();
    }
    dialog(ui, ctx, tr!("path-open-title"), 560.0, |ui, ctx| {
        let enter = enter_confirms(ui);
        let path = path_field(ui, ctx, tr!("path-open-field"), fresh);
        if let Some(failure) = &ctx.app.path_refused {
            message_ui(ui, ctx.tokens, CardTone::Error, &failure.to_string());
            muted_ui(ui, ctx.tokens, &failure.hint);
        }
        // The dialog goes once the file is open: a path that cannot be opened stays to be mended.
        buttons(ui, ctx, tr!("path-open-do"), enter, path.map(|path| vec![Command::Open(path)]));
    });
}

/// Asks for the path to save to.
pub(super) fn save_path_ui(ui: &Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    let Some(document) = ctx.document() else { return };
    if fresh {
        let own = document.path.clone().unwrap_or_else(|| ctx.app.folder().join(document.file_name()));
        ctx.memory.path_form = PathForm { path: own.display().to_string(), replace: false };
    }
    dialog(ui, ctx, tr!("path-save-title"), 560.0, |ui, ctx| {
        let enter = enter_confirms(ui);
        let path = path_field(ui, ctx, tr!("path-save-field"), fresh).map(|mut path| {
            if path.extension().is_none() {
                path.set_extension("claimbook");
            }
            path
        });
        ui.checkbox(&mut ctx.memory.path_form.replace, tr!("path-save-replace"));
        let command = if ctx.memory.path_form.replace { Command::SaveAs } else { Command::SaveNew };
        let commands = path.map(|path| vec![Command::CloseDialog, command(path)]);
        buttons(ui, ctx, tr!("path-save-do"), enter, commands);
    });
}

/// The field; gives the path, if one is typed.
fn path_field(ui: &mut Ui, ctx: &mut ViewContext<'_>, name: &str, fresh: bool) -> Option<PathBuf> {
    let label = ui.label(name);
    let field = line_edit(ui, "path", &mut ctx.memory.path_form.path).desired_width(f32::INFINITY);
    let field = ui.add(field).labelled_by(label.id);
    // Enter takes the keyboard from a field of one line; what could not be opened is mended at once.
    if !fresh && ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    if fresh {
        field.request_focus();
        select_name(ui.ctx(), field.id, Path::new(&ctx.memory.path_form.path));
    }
    let path = ctx.memory.path_form.path.trim();
    (!path.is_empty()).then(|| PathBuf::from(path))
}

/// Do it, or not.
fn buttons(ui: &mut Ui, ctx: &mut ViewContext<'_>, label: &str, enter: bool, commands: Option<Vec<Command>>) {
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let clicked = primary(ui, ctx.tokens, commands.is_some(), label).clicked();
        for command in commands.into_iter().flatten().filter(|_| clicked || enter) {
            ctx.send(command);
        }
        if ui.button(tr!("cancel")).clicked() {
            ctx.send(Command::CloseDialog);
        }
    });
}
