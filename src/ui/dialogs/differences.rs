//! Two versions side by side: what was recovered, and what another program wrote.

use std::path::{Path, PathBuf};

use egui::{Label, RichText, Ui};

use super::frame::{dialog, primary};
use crate::app::{Command, DiskState, KeepCommand};
use crate::compare::diff;
use crate::ui::ViewContext;
use crate::ui::beside::{Beside, Sides, beside_ui};
use crate::ui::theme::{Tokens, bold};
use crate::ui::widgets::{muted_ui, summary_words};

/// The width of a dialog with two versions.
pub(super) const WIDTH: f32 = 1120.0;

/// What another program wrote to the file, and the ways out.
pub(super) fn disk_ui(ui: &Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    let Some(document) = ctx.document() else { return };
    let changes = match &document.keeping.disk {
        DiskState::Changed(now) if fresh => Some(diff(document.assessment(), &now.assessment)),
        DiskState::Changed(_) | DiskState::Same | DiskState::Unreadable(_) | DiskState::Gone => None,
    };
    if let Some(changes) = changes {
        ctx.memory.beside = Beside::reading(changes);
    }
    dialog(ui, ctx, tr!("keep-disk-title"), WIDTH, |ui, ctx| {
        let about = tr!("keep-disk-about", name = document.name());
        match &document.keeping.disk {
            DiskState::Unreadable(failure) => {
                muted_ui(ui, ctx.tokens, &about);
                ui.label(RichText::new(failure.to_string()).color(ctx.tokens.error));
            }
            DiskState::Changed(_) => {
                let sides = Sides { left: tr!("compare-own"), right: tr!("compare-disk") };
                versions_ui(ui, ctx, sides, fresh, &about);
            }
            DiskState::Same | DiskState::Gone => muted_ui(ui, ctx.tokens, &about),
        }
        ui.add_space(Tokens::SPACE);
        ui.horizontal_wrapped(|ui| {
            if matches!(document.keeping.disk, DiskState::Changed(_)) {
                let merge = primary(ui, ctx.tokens, true, tr!("keep-merge")).on_hover_text(tr!("keep-merge-hint"));
                if merge.clicked() {
                    ctx.send(Command::Keep(KeepCommand::Merge));
                }
                if ui.button(tr!("keep-reload")).on_hover_text(tr!("keep-reload-hint")).clicked() {
                    ctx.send(Command::Keep(KeepCommand::Reload));
                }
            }
            if ui.button(tr!("keep-save-as")).clicked() {
                ctx.send(Command::CloseDialog);
                ctx.send(Command::PickSaveAs);
            }
            if ui.button(tr!("keep-overwrite")).on_hover_text(tr!("keep-overwrite-hint")).clicked() {
                ctx.send(Command::Keep(KeepCommand::Overwrite));
            }
            if ui.button(tr!("keep-cancel")).clicked() {
                ctx.send(Command::CloseDialog);
            }
        });
    });
}

/// What a recovered document has that the saved one has not.
pub(super) fn recovery_ui(ui: &Ui, ctx: &mut ViewContext<'_>, path: &Path, fresh: bool) {
    if fresh {
        let known = ctx.app.recovery_changes.get(path);
        ctx.memory.beside = Beside::reading(known.map(|known| known.changes.clone()).unwrap_or_default());
    }
    dialog(ui, ctx, tr!("recovery-differences-title"), WIDTH, |ui, ctx| {
        let sides = Sides { left: tr!("compare-saved"), right: tr!("compare-recovered") };
        versions_ui(ui, ctx, sides, fresh, tr!("recovery-differences-about"));
        ui.add_space(Tokens::SPACE);
        ui.horizontal_wrapped(|ui| {
            if primary(ui, ctx.tokens, true, tr!("recovery-recover")).clicked() {
                ctx.send(Command::CloseDialog);
                ctx.send(Command::Recover(path.to_owned()));
            }
            if ui.button(tr!("keep-close")).clicked() {
                ctx.send(Command::CloseDialog);
            }
        });
    });
}

/// Asks before a recovered document is thrown away.
pub(super) fn discard_ui(ui: &Ui, ctx: &mut ViewContext<'_>, path: &PathBuf, fresh: bool) {
    let Some(recovery) = ctx.app.recoveries.iter().find(|recovery| recovery.path == *path) else { return };
    let original = recovery.original.as_deref().and_then(Path::file_name);
    let name =
        original.map_or_else(|| tr!("recovery-never-saved").to_owned(), |name| name.to_string_lossy().into_owned());
    dialog(ui, ctx, tr!("recovery-discard-title"), 440.0, |ui, ctx| {
        ui.add(Label::new(tr!("recovery-discard-question", name = name.clone())).wrap());
        ui.add_space(Tokens::SPACE);
        ui.horizontal_wrapped(|ui| {
            if ui.button(tr!("recovery-discard-do")).clicked() {
                ctx.send(Command::DiscardRecovery(path.clone()));
            }
            let cancel = ui.button(tr!("keep-cancel"));
            if fresh {
                cancel.request_focus();
            }
            if cancel.clicked() {
                ctx.send(Command::CloseDialog);
            }
        });
    });
}

/// What it is about, how much differs, and both versions.
pub(super) fn versions_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, sides: Sides<'_>, fresh: bool, about: &str) {
    let tokens = ctx.tokens;
    beside_ui(ui, ctx, sides, fresh, |ui, beside| {
        muted_ui(ui, tokens, about);
        ui.label(RichText::new(summary_words(beside.summary())).family(bold()));
    });
}
