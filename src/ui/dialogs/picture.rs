//! The dialog that saves a picture of a figure: by the system's dialog, or to a typed path.

use std::path::{Path, PathBuf};

use egui::Ui;

use super::frame::{dialog, enter_confirms, primary};
use crate::app::{Command, FiguresCommand, PictureKind, PictureOrder, Replace, picture_name};
use crate::ui::ViewContext;
use crate::ui::figures::scale_ui;
use crate::ui::widgets::{line_edit, select_name};

/// What is typed.
#[derive(Debug, Default)]
pub struct PictureForm {
    /// The path.
    path: String,
    /// Whether a file that is there may be replaced.
    replace: bool,
}

/// Asks where a picture is saved.
pub(super) fn picture_ui(ui: &Ui, ctx: &mut ViewContext<'_>, order: &PictureOrder, fresh: bool) {
    let Some(document) = ctx.document() else { return };
    if fresh {
        let name = picture_name(&document.file_name(), order);
        let folder = document.path.as_deref().and_then(Path::parent);
        let path = folder.map_or_else(|| PathBuf::from(&name), |folder| folder.join(&name));
        ctx.memory.picture_form = PictureForm { path: path.display().to_string(), replace: false };
    }
    // The size may be changed while the dialog is open.
    let kind = match order.kind {
        PictureKind::Svg => PictureKind::Svg,
        PictureKind::Png(_) => PictureKind::Png(ctx.app.settings.figures.png_scale),
    };
    let order = PictureOrder { kind, ..order.clone() };
    dialog(ui, ctx, tr!("figures-save-title"), 560.0, |ui, ctx| {
        let enter = enter_confirms(ui);
        let what =
            tr!("figures-save-what", chart = order.stem.as_str(), kind = order.kind.ending().to_uppercase().as_str());
        ui.label(what);
        if matches!(order.kind, PictureKind::Png(_)) {
            ui.horizontal(|ui| {
                ui.label(tr!("figures-size"));
                scale_ui(ui, ctx);
            });
        }
        let label = ui.label(tr!("figures-save-path"));
        let field = line_edit(ui, "picture path", &mut ctx.memory.picture_form.path).desired_width(f32::INFINITY);
        let field = ui.add(field).labelled_by(label.id);
        if fresh {
            field.request_focus();
            select_name(ui.ctx(), field.id, Path::new(&ctx.memory.picture_form.path));
        }
        ui.checkbox(&mut ctx.memory.picture_form.replace, tr!("figures-save-replace"));
        buttons(ui, ctx, order, enter);
    });
}

/// Save to the path, choose a place, or not.
fn buttons(ui: &mut Ui, ctx: &mut ViewContext<'_>, order: PictureOrder, enter: bool) {
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        let path = ctx.memory.picture_form.path.trim().to_owned();
        let clicked = primary(ui, ctx.tokens, !path.is_empty(), tr!("figures-save-button")).clicked();
        let browse = ui.button(tr!("figures-save-browse")).clicked();
        if ui.button(tr!("figures-cancel")).clicked() {
            ctx.send(Command::CloseDialog);
        }
        if (clicked || enter) && !path.is_empty() {
            let mut path = PathBuf::from(path);
            if path.extension().is_none() {
                path.set_extension(order.kind.ending());
            }
            let replace = if ctx.memory.picture_form.replace { Replace::Yes } else { Replace::No };
            ctx.send(Command::Figures(FiguresCommand::Save(order, path, replace)));
        } else if browse {
            ctx.send(Command::Figures(FiguresCommand::PickSave(order)));
        }
    });
}
