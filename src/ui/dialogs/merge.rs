//! The conflicts of a merge: for each, whose version holds.

use egui::{RichText, Ui};

use super::frame::{dialog, primary, scrolled};
use crate::app::{Command, KeepCommand};
use crate::compare::{Conflict, Side};
use crate::ui::ViewContext;
use crate::ui::theme::{Tokens, bold};
use crate::ui::widgets::{card_ui, muted_ui, place_words, value_words};

/// How much of a value is shown.
const MOST: usize = 160;

/// The conflicts, and what was chosen so far.
#[derive(Debug, Default)]
pub struct MergeForm {
    /// The conflicts.
    conflicts: Vec<Conflict>,
    /// The choices, in the same order.
    choices: Vec<Side>,
}

/// The conflicts.
pub(super) fn merge_ui(ui: &Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    if fresh {
        let conflicts = ctx.app.merged().map(|merged| merged.conflicts).unwrap_or_default();
        ctx.memory.merge_form = MergeForm { choices: vec![Side::Ours; conflicts.len()], conflicts };
    }
    dialog(ui, ctx, tr!("keep-merge-title"), 760.0, |ui, ctx| {
        muted_ui(ui, ctx.tokens, tr!("keep-merge-about"));
        ui.horizontal_wrapped(|ui| {
            for (words, side) in
                [(tr!("keep-merge-all-ours"), Side::Ours), (tr!("keep-merge-all-theirs"), Side::Theirs)]
            {
                if ui.button(words).clicked() {
                    ctx.memory.merge_form.choices.fill(side);
                }
            }
        });
        let MergeForm { conflicts, choices } = &mut ctx.memory.merge_form;
        scrolled(ui, |ui| {
            for (conflict, choice) in conflicts.iter().zip(choices) {
                let key = (conflict.place.process, conflict.place.field.to_string());
                ui.push_id(key, |ui| card_ui(ui, ctx.tokens, |ui| conflict_ui(ui, ctx.tokens, conflict, choice)));
            }
        });
        ui.add_space(Tokens::SPACE);
        ui.horizontal_wrapped(|ui| {
            let merge = primary(ui, ctx.tokens, true, tr!("keep-merge-do"));
            if fresh {
                merge.request_focus();
            }
            if merge.clicked() {
                let choices = ctx.memory.merge_form.choices.clone();
                ctx.send(Command::Keep(KeepCommand::MergeWith(choices)));
            }
            if ui.button(tr!("keep-cancel")).clicked() {
                ctx.send(Command::CloseDialog);
            }
        });
    });
}

/// One conflict.
fn conflict_ui(ui: &mut Ui, tokens: &Tokens, conflict: &Conflict, choice: &mut Side) {
    let place = place_words(conflict.place.process, conflict.place.field);
    ui.label(RichText::new(&place).family(bold()));
    let (ours, theirs) = value_words(conflict.place.field, &conflict.ours, &conflict.theirs, MOST);
    if !conflict.base.is_empty() {
        let (before, _) = value_words(conflict.place.field, &conflict.base, &conflict.ours, MOST);
        muted_ui(ui, tokens, &tr!("keep-merge-before", text = before));
    }
    let own = ui.radio_value(choice, Side::Ours, tr!("keep-merge-ours", text = ours.clone()));
    own.accessible_name(tr!("keep-merge-choose", place = place.clone(), text = ours))
        .on_hover_text(conflict.ours.words());
    let other = ui.radio_value(choice, Side::Theirs, tr!("keep-merge-theirs", text = theirs.clone()));
    let name = tr!("keep-merge-choose-disk", place = place, text = theirs);
    other.accessible_name(name).on_hover_text(conflict.theirs.words());
}
