//! Documents that earlier runs left behind: what they have that the saved files have not, and what is to become of them.

use std::path::Path;

use egui::{Label, RichText, Ui};

use super::{card, file_name};
use crate::app::{Command, Dialog, Recovery};
use crate::compare::summary;
use crate::ui::ViewContext;
use crate::ui::dialogs::frame::primary;
use crate::ui::theme::{Tokens, bold};
use crate::ui::widgets::{Icon, change_words, icon_ui, short_ui, summary_words};

/// How many differences are listed; the dialog shows all.
const MOST: usize = 3;

/// How much of each value is shown.
const MOST_LETTERS: usize = 40;

/// The documents.
pub(super) fn recovered_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, takes_focus: bool) {
    let app = ctx.app;
    if app.recoveries.is_empty() {
        return;
    }
    card(ui, ctx.tokens, ctx.tokens.warning, |ui| {
        super::head_ui(ui, Icon::Warning, ctx.tokens.warning, tr!("recovery-title"));
        ui.label(tr!("recovery-about"));
        for (number, recovery) in app.recoveries.iter().enumerate() {
            if number > 0 {
                ui.separator();
            }
            ui.push_id(&recovery.path, |ui| {
                head_ui(ui, ctx, recovery);
                buttons_ui(ui, ctx, recovery, takes_focus && number == 0);
                differences_ui(ui, ctx, recovery);
            });
        }
    });
}

/// Its name.
fn name_of(recovery: &Recovery) -> String {
    recovery.original.as_deref().map_or_else(|| tr!("recovery-never-saved").to_owned(), file_name)
}

/// Its name, where its file lies, and when it was written.
fn head_ui(ui: &mut Ui, ctx: &ViewContext<'_>, recovery: &Recovery) {
    let known = ctx.app.recovery_changes.get(&recovery.path);
    let title = known.map(|known| known.title.clone()).filter(|title| !title.is_empty());
    let when = recovery.written.clone();
    let words = match title {
        Some(title) => tr!("recovery-of", title = title, when = when),
        None => tr!("recovery-written", when = when),
    };
    let folder = recovery.original.as_deref().and_then(Path::parent);
    ui.horizontal_top(|ui| {
        icon_ui(ui, Icon::File, ctx.tokens.accent);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            // The name stands beside the icon, and no lower.
            ui.spacing_mut().interact_size.y = Tokens::ICON;
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(name_of(recovery)).family(bold()));
                ui.label(RichText::new(words).color(ctx.tokens.muted));
            });
            if let Some(folder) = folder {
                short_ui(ui, RichText::new(folder.display().to_string()).color(ctx.tokens.muted));
            }
        });
    });
    ui.add_space(Tokens::SPACE_SMALL);
}

/// What can be done with it.
fn buttons_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, recovery: &Recovery, takes_focus: bool) {
    let known = ctx.app.recovery_changes.get(&recovery.path);
    let name = name_of(recovery);
    ui.horizontal_wrapped(|ui| {
        let recover = primary(ui, ctx.tokens, true, tr!("recovery-recover"));
        if takes_focus {
            recover.request_focus();
        }
        if recover.accessible_name(tr!("recovery-recover-name", name = name.clone())).clicked() {
            ctx.send(Command::Recover(recovery.path.clone()));
        }
        let differs = known.is_some_and(|known| !known.changes.is_empty());
        let compare = ui.add_enabled(differs, egui::Button::new(tr!("recovery-compare")));
        if compare.accessible_name(tr!("recovery-compare-name", name = name.clone())).clicked() {
            ctx.send(Command::ShowDialog(Dialog::RecoveryDifferences(recovery.path.clone())));
        }
        let discard = ui.button(tr!("recovery-discard"));
        if discard.accessible_name(tr!("recovery-discard-name", name = name)).clicked() {
            ctx.send(Command::ShowDialog(Dialog::DiscardRecovery(recovery.path.clone())));
        }
    });
}

/// The first differences from the saved file.
fn differences_ui(ui: &mut Ui, ctx: &ViewContext<'_>, recovery: &Recovery) {
    let muted = |ui: &mut Ui, text: String| {
        ui.add(Label::new(RichText::new(text).color(ctx.tokens.muted)).wrap());
    };
    let Some(known) = ctx.app.recovery_changes.get(&recovery.path) else {
        muted(ui, tr!("recovery-looking").to_owned());
        return;
    };
    match &known.without {
        Some(why) if why.is_empty() => muted(ui, tr!("recovery-nothing-saved").to_owned()),
        Some(why) => muted(ui, tr!("recovery-cannot-compare", why = why.clone())),
        None if known.changes.is_empty() => muted(ui, tr!("recovery-same").to_owned()),
        None => {
            let shown = known.changes.iter().take(MOST);
            let lines: Vec<String> = shown.map(|change| change_words(change, MOST_LETTERS)).collect();
            let left = known.changes.len().saturating_sub(MOST);
            ui.label(tr!("recovery-differ", what = summary_words(summary(&known.changes))));
            let count = lines.len();
            for (number, line) in lines.into_iter().enumerate() {
                let last = number + 1 == count && left > 0;
                muted(ui, if last { tr!("history-more", line = line, count = left) } else { line });
            }
        }
    }
}
