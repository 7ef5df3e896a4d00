//! What Claimbook is: version, licences, trademarks.

use egui::{Label, RichText, Ui};

use super::frame::{dialog, primary};
use crate::app::Command;
use crate::ui::ViewContext;
use crate::ui::start::TRADEMARKS;

/// The licences of what is in the program, in words.
const LICENCES: &[(&str, &str)] = &[
    ("Claimbook", "MIT or Apache-2.0, as you choose"),
    ("Noto Sans, Arabic, Hebrew; NanumSquare", "SIL Open Font License 1.1"),
    ("Droid Sans Fallback", "Apache-2.0"),
    ("egui, Typst and other Rust packages", "Licences of their authors, listed in Cargo.lock and on crates.io"),
];

/// Version and licences.
pub(super) fn about_ui(ui: &Ui, ctx: &mut ViewContext<'_>) {
    dialog(ui, ctx, "About Claimbook", 520.0, |ui, ctx| {
        ui.label(concat!("Version ", env!("CARGO_PKG_VERSION")));
        let what = "An offline editor for conformance self-assessments. It needs no network, no account and no server.";
        ui.add(Label::new(what).wrap());
        ui.add_space(6.0);
        egui::Grid::new("licences").num_columns(2).show(ui, |ui| {
            for (what, licence) in LICENCES {
                ui.label(*what);
                ui.add(Label::new(RichText::new(*licence).color(ctx.tokens.muted)).wrap());
                ui.end_row();
            }
        });
        ui.add_space(6.0);
        ui.add(Label::new(TRADEMARKS).wrap());
        ui.add_space(8.0);
        if primary(ui, ctx.tokens, true, "Close").clicked() {
            ctx.send(Command::CloseDialog);
        }
    });
}
