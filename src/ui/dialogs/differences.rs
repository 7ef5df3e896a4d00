//! Two versions side by side: what was recovered, and what another program wrote.

use std::path::{Path, PathBuf};

use egui::{Label, RichText, ScrollArea, Ui};

use super::frame::{dialog, primary, within_room};
use crate::app::{Command, DiskState, KeepCommand};
use crate::compare::{Change, diff, summary};
use crate::ui::ViewContext;
use crate::ui::theme::{Tokens, bold};
use crate::ui::widgets::{muted_ui, place_words, summary_words, value_words};

/// How much of a value is shown; the whole of it stands under the pointer.
const MOST: usize = 90;

/// The most height of the list.
const MOST_HEIGHT: f32 = 420.0;

/// The height of a difference.
const HEIGHT: f32 = 64.0;

/// The differences that a dialog shows, made when it opens.
#[derive(Debug, Default)]
pub struct Differences {
    /// The differences.
    changes: Vec<Change>,
}

/// What another program wrote to the file, and the ways out.
pub(super) fn disk_ui(ui: &Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    let Some(document) = ctx.document() else { return };
    if fresh {
        ctx.memory.differences.changes = match &document.keeping.disk {
            DiskState::Changed(now) => diff(document.assessment(), &now.assessment),
            DiskState::Same | DiskState::Unreadable(_) | DiskState::Gone => Vec::new(),
        };
    }
    dialog(ui, ctx, tr!("keep-disk-title"), 760.0, |ui, ctx| {
        ui.add(Label::new(tr!("keep-disk-about", name = document.name())).wrap());
        match &document.keeping.disk {
            DiskState::Unreadable(failure) => {
                ui.label(RichText::new(failure.to_string()).color(ctx.tokens.error));
            }
            DiskState::Changed(_) => list_ui(ui, ctx, tr!("compare-own"), tr!("compare-disk")),
            DiskState::Same | DiskState::Gone => {}
        }
        ui.add_space(Tokens::SPACE);
        ui.horizontal_wrapped(|ui| {
            if matches!(document.keeping.disk, DiskState::Changed(_)) {
                let merge = primary(ui, ctx.tokens, true, tr!("keep-merge")).on_hover_text(tr!("keep-merge-hint"));
                if fresh {
                    merge.request_focus();
                }
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
        ctx.memory.differences.changes = known.map(|known| known.changes.clone()).unwrap_or_default();
    }
    dialog(ui, ctx, tr!("recovery-differences-title"), 760.0, |ui, ctx| {
        muted_ui(ui, ctx.tokens, tr!("recovery-differences-about"));
        list_ui(ui, ctx, tr!("compare-saved"), tr!("compare-recovered"));
        ui.add_space(Tokens::SPACE);
        ui.horizontal_wrapped(|ui| {
            if primary(ui, ctx.tokens, true, tr!("recovery-recover")).clicked() {
                ctx.send(Command::CloseDialog);
                ctx.send(Command::Recover(path.to_owned()));
            }
            let close = ui.button(tr!("keep-close"));
            if fresh {
                close.request_focus();
            }
            if close.clicked() {
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

/// The differences one below the other; only visible ones cost anything.
fn list_ui(ui: &mut Ui, ctx: &ViewContext<'_>, left: &str, right: &str) {
    let changes = &ctx.memory.differences.changes;
    ui.label(RichText::new(summary_words(summary(changes))).family(bold()));
    within_room(ui, |ui, room| {
        let most = room.min(MOST_HEIGHT);
        let area = ScrollArea::vertical().id_salt("differences").max_height(most).min_scrolled_height(most);
        area.auto_shrink([false, true]).show_rows(ui, HEIGHT, changes.len(), |ui, range| {
            for change in changes.get(range).unwrap_or_default() {
                let key = (change.process, change.field.to_string());
                ui.push_id(key, |ui| change_ui(ui, ctx.tokens, change, left, right));
            }
        });
    });
}

/// One difference: where, and the two values below each other.
fn change_ui(ui: &mut Ui, tokens: &Tokens, change: &Change, left: &str, right: &str) {
    let (before, after) = value_words(change.field, &change.before, &change.after, MOST);
    ui.allocate_ui(egui::vec2(ui.available_width(), HEIGHT - 4.0), |ui| {
        ui.set_min_height(HEIGHT - 8.0);
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.label(RichText::new(place_words(change.process, change.field)).family(bold()));
        for (side, short, whole) in [(left, before, &change.before), (right, after, &change.after)] {
            let text =
                RichText::new(format!("{side}: {short}")).color(if side == left { tokens.muted } else { tokens.text });
            ui.add(Label::new(text).truncate()).on_hover_text(whole.words());
        }
    });
}
