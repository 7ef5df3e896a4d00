//! The question about changes that are not saved.

use egui::{Label, Ui};

use super::frame::{dialog, primary};
use crate::app::Command;
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;

/// Asks what to do with changes that are not saved.
#[allow(clippy::wildcard_enum_match_arm, reason = "whatever else asks this opens another document")]
pub(super) fn unsaved_ui(ui: &Ui, ctx: &mut ViewContext<'_>, next: &Command, fresh: bool) {
    let named = ctx.document().filter(|document| document.path.is_some()).map(crate::app::Document::name);
    let name = named.unwrap_or_else(|| tr!("unsaved-new").to_owned());
    let question = match next {
        Command::Quit => tr!("unsaved-quit", name = name),
        Command::ShowStart => tr!("unsaved-close", name = name),
        _ => tr!("unsaved-open", name = name),
    };
    dialog(ui, ctx, tr!("unsaved-title"), 440.0, |ui, ctx| {
        ui.add(Label::new(question).wrap());
        ui.add_space(Tokens::MARGIN);
        ui.horizontal_wrapped(|ui| {
            let save = primary(ui, ctx.tokens, true, tr!("unsaved-save"));
            if fresh {
                save.request_focus();
            }
            if save.clicked() {
                ctx.send(Command::SaveAndContinue);
            }
            if ui.button(tr!("unsaved-discard")).clicked() {
                ctx.send(Command::DiscardAndContinue);
            }
            if ui.button(tr!("cancel")).clicked() {
                ctx.send(Command::CloseDialog);
            }
        });
    });
}
