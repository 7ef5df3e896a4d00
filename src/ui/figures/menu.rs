//! Pictures of a figure: to the clipboard or to a file, as SVG or PNG.

use egui::Ui;

use crate::app::{Command, Dialog, FiguresCommand, PictureKind, PictureOrder};
use crate::ui::ViewContext;
use crate::ui::widgets::outlined_ui;

/// The order for a picture of a figure as it is shown.
pub(super) fn order(ctx: &ViewContext<'_>, stem: &str, kind: PictureKind) -> PictureOrder {
    let coverage_as_fill = ctx.app.settings.figures.coverage_as_fill && stem == "footprint";
    PictureOrder { stem: stem.to_owned(), kind, coverage_as_fill }
}

/// A button with the menu of pictures.
pub(super) fn picture_button(ui: &mut Ui, ctx: &mut ViewContext<'_>, stem: &str, heading: &str) {
    let button = ui.menu_button(tr!("figures-more"), |ui| picture_items(ui, ctx, stem));
    let words = tr!("figures-more-of", chart = heading);
    button.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &words));
    button.response.on_hover_text(&words);
}

/// What can be done with the picture of a figure.
pub(super) fn picture_items(ui: &mut Ui, ctx: &mut ViewContext<'_>, stem: &str) {
    let scale = ctx.app.settings.figures.png_scale;
    for (words, kind) in
        [(tr!("figures-copy-svg"), PictureKind::Svg), (tr!("figures-copy-png"), PictureKind::Png(scale))]
    {
        if ui.button(words).clicked() {
            let order = order(ctx, stem, kind);
            ctx.send(Command::Figures(FiguresCommand::Copy(order)));
            ui.close();
        }
    }
    for (words, kind) in
        [(tr!("figures-save-svg"), PictureKind::Svg), (tr!("figures-save-png"), PictureKind::Png(scale))]
    {
        if ui.button(words).clicked() {
            let order = order(ctx, stem, kind);
            ctx.send(Command::ShowDialog(Dialog::Picture(order)));
            ui.close();
        }
    }
    ui.separator();
    ui.label(tr!("figures-size"));
    ui.horizontal(|ui| scale_ui(ui, ctx));
}

/// Chooses how large a PNG is.
pub(in crate::ui) fn scale_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let chosen = ctx.app.settings.figures.png_scale;
    for scale in 1..=3_u8 {
        let words = tr!("figures-times", scale = scale);
        if outlined_ui(ui, |ui| ui.radio(chosen == scale, words)).clicked() {
            ctx.send(Command::Figures(FiguresCommand::SetScale(scale)));
        }
    }
}
