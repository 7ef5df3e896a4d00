//! Which file: by dialog, by path, by dropping it on the window.

use std::path::PathBuf;

use egui::{Button, Key, Label, RichText, Ui};

use crate::app::{Command, Failure, ImportCommand};
use crate::ui::ViewContext;
use crate::ui::dialogs::frame::scrolled;
use crate::ui::widgets::{CardTone, line_edit, message_ui, muted_ui};

/// Asks for the spreadsheet, says that it is being read, or why it could not be.
pub(super) fn file_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    let importing = &ctx.app.importing;
    muted_ui(ui, ctx.tokens, tr!("import-about"));
    ui.add_space(8.0);
    let read = |path| Command::Import(ImportCommand::Read(path));
    path_ui(ui, ctx, fresh, tr!("import-path"), Command::Import(ImportCommand::Pick), read);
    muted_ui(ui, ctx.tokens, tr!("import-drop"));
    ui.add_space(8.0);
    let taught =
        [tr!("import-teach-id"), tr!("import-teach-score"), tr!("import-teach-scope"), tr!("import-teach-safe")];
    scrolled(ui, |ui| {
        state_ui(ui, ctx, importing.reading.as_ref(), importing.failure.as_ref());
        for line in taught {
            message_ui(ui, ctx.tokens, CardTone::Info, line);
        }
    });
    ui.add_space(12.0);
    if ui.button(tr!("import-cancel")).clicked() {
        ctx.send(Command::Import(ImportCommand::Close));
    }
}

/// A field for a path, with a button that asks by dialog.
pub(super) fn path_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    fresh: bool,
    name: &str,
    browse: Command,
    read: impl FnOnce(PathBuf) -> Command,
) {
    ui.horizontal(|ui| {
        if ui.button(tr!("import-browse")).clicked() {
            ctx.send(browse);
        }
        let label = ui.label(name);
        let width = (ui.available_width() - 110.0).max(120.0);
        let field = ui
            .add(line_edit(ui, "import path", &mut ctx.memory.import.path).desired_width(width))
            .labelled_by(label.id);
        if fresh {
            field.request_focus();
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let typed = ctx.memory.import.path.trim().to_owned();
        let button = ui.add_enabled(!typed.is_empty(), Button::new(tr!("import-read")));
        if !typed.is_empty() && (entered || button.clicked()) {
            ctx.send(read(PathBuf::from(typed)));
        }
    });
}

/// Says that a file is being read, or why it could not be.
pub(super) fn state_ui(ui: &mut Ui, ctx: &ViewContext<'_>, reading: Option<&PathBuf>, failure: Option<&Failure>) {
    if let Some(path) = reading {
        // No spinner: it would draw the window anew all the time, for a file that is mostly read within a blink.
        ui.label(tr!("import-reading", file = path.display().to_string()));
    }
    if let Some(failure) = failure {
        ui.add_space(8.0);
        message_ui(ui, ctx.tokens, CardTone::Error, &failure.to_string());
        ui.add(Label::new(RichText::new(&failure.hint).color(ctx.tokens.muted)).wrap());
    }
}
