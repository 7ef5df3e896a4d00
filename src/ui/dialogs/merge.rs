//! A merge: for each conflict or difference, whose version holds.

use egui::{RichText, Ui};

use super::differences::WIDTH;
use super::frame::{dialog, primary};
use crate::app::{Command, CompareCommand, Dialog, KeepCommand};
use crate::compare::Side;
use crate::ui::ViewContext;
use crate::ui::beside::{Beside, Sides, beside_ui};
use crate::ui::theme::{Tokens, bold};
use crate::ui::widgets::muted_ui;

/// The conflicts with the file on disk: all of them must be decided, for the next save replaces that file.
pub(super) fn merge_ui(ui: &Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    if fresh {
        let conflicts = ctx.app.merged().map(|merged| merged.conflicts).unwrap_or_default();
        ctx.memory.beside = Beside::deciding(conflicts);
    }
    dialog(ui, ctx, tr!("keep-merge-title"), WIDTH, |ui, ctx| {
        let sides = Sides { left: tr!("compare-own"), right: tr!("compare-disk") };
        decide_ui(ui, ctx, sides, fresh, tr!("keep-merge-about"));
        ui.horizontal_wrapped(|ui| {
            let decided = ctx.memory.beside.undecided() == 0;
            let merge = primary(ui, ctx.tokens, decided, tr!("keep-merge-do"));
            if merge.on_disabled_hover_text(tr!("keep-merge-do-disabled")).clicked() {
                ctx.send(Command::Keep(KeepCommand::MergeWith(ctx.memory.beside.sides())));
            }
            all_ui(ui, ctx, [tr!("keep-merge-all-ours"), tr!("keep-merge-all-theirs")]);
            if ui.button(tr!("keep-cancel")).clicked() {
                ctx.send(Command::CloseDialog);
            }
        });
    });
}

/// The differences from another assessment: what is not decided stays as it is here.
pub(super) fn merge_other_ui(ui: &Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    if fresh {
        let conflicts = ctx.app.merged_other().map(|merged| merged.conflicts).unwrap_or_default();
        ctx.memory.beside = Beside::deciding(conflicts);
    }
    let name = ctx.app.comparing.name();
    dialog(ui, ctx, &tr!("compare-merge-title", name = name.as_str()), WIDTH, |ui, ctx| {
        let sides = Sides { left: tr!("compare-own"), right: &name };
        decide_ui(ui, ctx, sides, fresh, tr!("compare-merge-about"));
        ui.horizontal_wrapped(|ui| {
            let taken = ctx.memory.beside.taken();
            let merge = primary(ui, ctx.tokens, taken > 0, &tr!("compare-merge-do", count = taken));
            if merge.on_disabled_hover_text(tr!("compare-merge-do-disabled")).clicked() {
                ctx.send(Command::Compare(CompareCommand::TakeOver(ctx.memory.beside.sides())));
            }
            all_ui(ui, ctx, [tr!("keep-merge-all-ours"), tr!("compare-merge-all")]);
            if ui.button(tr!("compare-back")).clicked() {
                ctx.send(Command::ShowDialog(Dialog::Compare));
            }
            if ui.button(tr!("keep-cancel")).clicked() {
                ctx.send(Command::CloseDialog);
            }
        });
    });
}

/// What it is about, how many are still to be decided, and both versions.
fn decide_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, sides: Sides<'_>, fresh: bool, about: &str) {
    let tokens = ctx.tokens;
    beside_ui(ui, ctx, sides, fresh, |ui, beside| {
        muted_ui(ui, tokens, about);
        let (left, count) = (beside.undecided(), beside.count());
        let (words, colour) = if left == 0 {
            (tr!("beside-all-decided", count = count), tokens.fully)
        } else {
            (tr!("beside-undecided", left = left, count = count), tokens.warning)
        };
        ui.label(RichText::new(words).family(bold()).color(colour));
    });
    ui.add_space(Tokens::SPACE);
}

/// Decides all for one side.
fn all_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, words: [&str; 2]) {
    for (words, side) in words.into_iter().zip([Side::Ours, Side::Theirs]) {
        if ui.button(words).clicked() {
            ctx.memory.beside.decide_all(side);
        }
    }
}
