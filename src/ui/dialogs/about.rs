//! What Claimbook is: version, licences, trademarks.

use egui::{Label, RichText, Ui};

use super::frame::{close_button, leaflet, scrolled};
use crate::ui::ViewContext;
use crate::ui::start::trademarks;
use crate::ui::theme::Tokens;

/// The licences of what is in the program, in words.
fn licences() -> [(&'static str, &'static str); 4] {
    [
        ("Claimbook", tr!("about-licence-own")),
        ("Noto Sans, Arabic, Hebrew; NanumGothicCoding", "SIL Open Font License 1.1"),
        ("Droid Sans Fallback", "Apache-2.0"),
        (tr!("about-packages"), tr!("about-licence-packages")),
    ]
}

/// Version and licences.
pub(super) fn about_ui(ui: &Ui, ctx: &mut ViewContext<'_>) {
    leaflet(ui, ctx, tr!("about-title"), 520.0, |ui, ctx| {
        ui.label(tr!("start-version", version = env!("CARGO_PKG_VERSION")));
        ui.add(Label::new(tr!("about-what")).wrap());
        ui.add_space(Tokens::SPACE);
        scrolled(ui, |ui| {
            for (what, licence) in licences() {
                ui.add(Label::new(what).wrap());
                ui.add(Label::new(RichText::new(licence).color(ctx.tokens.muted)).wrap());
                ui.add_space(Tokens::SPACE_SMALL);
            }
            ui.add(Label::new(trademarks()).wrap());
        });
        ui.add_space(Tokens::SPACE);
        close_button(ui, ctx);
    });
}
