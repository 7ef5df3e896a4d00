//! What lies over the window: one file per dialog, all drawn in the same frame.

mod about;
mod cheat_sheet;
mod check_bundle;
mod compare;
mod conflicts;
mod differences;
mod export;
pub(in crate::ui) mod frame;
mod merge;
mod new;
mod palette;
mod path;
mod picture;
mod settings;
mod sign;
mod unsaved;

use egui::{Frame, Id, Popup, Pos2, Ui};

use super::{ViewContext, notices};
use crate::app::Dialog;

pub use check_bundle::CheckBundleForm;
pub use compare::CompareForm;
pub use export::ExportForm;
pub use new::NewForm;
pub use palette::PaletteState;
pub use path::PathForm;
pub use picture::PictureForm;
pub use sign::SignForm;

/// Takes tooltips of the window away when a dialog opens over it: one that is open stays as long as the pointer rests where
/// it was. Where a popup was open in the pass before none is shown, and below a dialog none opens anew.
fn hush(ui: &Ui) {
    for layer in [ui.layer_id(), notices::layer()] {
        let id = Id::unique(("a dialog opens over", layer));
        let popup = Popup::new(id, ui.ctx().clone(), Pos2::ZERO, layer).frame(Frame::NONE).interactable(false);
        popup.show(|_| {});
    }
    ui.ctx().request_discard("tooltips below a dialog are gone");
}

/// The dialog in force, if any.
pub fn dialogs_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let app = ctx.app;
    let fresh = ctx.memory.dialog != app.dialog;
    if fresh {
        ctx.memory.dialog.clone_from(&app.dialog);
        if app.dialog.is_some() {
            hush(ui);
        }
    }
    match &app.dialog {
        None => {}
        Some(Dialog::Palette) => palette::palette_ui(ui, ctx, fresh),
        Some(Dialog::CheatSheet) => cheat_sheet::cheat_sheet_ui(ui, ctx, fresh),
        Some(Dialog::New) => new::new_ui(ui, ctx, fresh),
        Some(Dialog::OpenPath) => path::open_path_ui(ui, ctx, fresh),
        Some(Dialog::SavePath) => path::save_path_ui(ui, ctx, fresh),
        Some(Dialog::Export) => export::export_ui(ui, ctx, fresh),
        Some(Dialog::CheckBundle) => check_bundle::check_bundle_ui(ui, ctx, fresh),
        Some(Dialog::Unsaved(next)) => unsaved::unsaved_ui(ui, ctx, next, fresh),
        Some(Dialog::Picture(order)) => picture::picture_ui(ui, ctx, order, fresh),
        Some(Dialog::Settings) => settings::settings_ui(ui, ctx),
        Some(Dialog::EvidenceConflicts) => conflicts::conflicts_ui(ui, ctx, fresh),
        Some(Dialog::Import) => super::import::import_ui(ui, ctx, fresh),
        Some(Dialog::ImportCatalogue) => super::import::catalogue_ui(ui, ctx, fresh),
        Some(Dialog::DiskChanged) => differences::disk_ui(ui, ctx, fresh),
        Some(Dialog::Merge) => merge::merge_ui(ui, ctx, fresh),
        Some(Dialog::Compare) => compare::compare_ui(ui, ctx, fresh),
        Some(Dialog::MergeOther) => merge::merge_other_ui(ui, ctx, fresh),
        Some(Dialog::RecoveryDifferences(path)) => differences::recovery_ui(ui, ctx, path, fresh),
        Some(Dialog::DiscardRecovery(path)) => differences::discard_ui(ui, ctx, path, fresh),
        Some(Dialog::About) => about::about_ui(ui, ctx),
    }
}
