//! The question about changes that are not saved.

use egui::Ui;

use super::frame::{dialog, primary};
use crate::app::Command;
use crate::ui::ViewContext;

/// Asks what to do with changes that are not saved.
#[allow(clippy::wildcard_enum_match_arm, reason = "whatever else asks this opens another document")]
pub(super) fn unsaved_ui(ui: &Ui, ctx: &mut ViewContext<'_>, next: &Command, fresh: bool) {
    let named = ctx.document().filter(|document| document.path.is_some()).map(crate::app::Document::name);
    let name = named.unwrap_or_else(|| "The new assessment".to_owned());
    let before = if *next == Command::Quit {
        "Claimbook ends"
    } else if *next == Command::ShowStart {
        "the assessment is closed"
    } else {
        "another assessment is opened"
    };
    dialog(ui, ctx, "Save the changes?", 440.0, |ui, ctx| {
        ui.label(format!("{name} has changes that are not saved. What is to become of them before {before}?"));
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            let save = primary(ui, ctx.tokens, true, "Save");
            if fresh {
                save.request_focus();
            }
            if save.clicked() {
                ctx.send(Command::SaveAndContinue);
            }
            if ui.button("Discard the changes").clicked() {
                ctx.send(Command::DiscardAndContinue);
            }
            if ui.button("Cancel").clicked() {
                ctx.send(Command::CloseDialog);
            }
        });
    });
}
