//! How far the work on the claim has come, who does it, and notes for the house.

use egui::{Align, Layout, Ui, vec2};

use super::Selected;
use crate::assessment::Status;
use crate::edit::ClaimChange;
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{TextField, Titled, combo_ui};

/// The room for the owner with its name.
const OWNER: f32 = 190.0;

/// Status and owner, in the head.
pub(super) fn status_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    ui.spacing_mut().combo_width = 120.0;
    ui.label(tr!("claim-status"));
    let all = Status::ALL.iter().copied();
    let title = |status: Status| status.shown().to_owned();
    if let Some(status) = combo_ui(ui, tr!("claim-status"), at.claim.status, all, title) {
        ctx.change_claim(at.id, ClaimChange::Status(status));
    }
    // The name goes with its field to the next line, where there is no room for both.
    let together = vec2(OWNER, Tokens::CONTROL);
    ui.allocate_ui_with_layout(together, Layout::left_to_right(Align::Center), |ui| {
        ui.label(tr!("claim-owner"));
        let width = ui.available_width().max(60.0);
        let owner = TextField::line(tr!("claim-owner"), &at.claim.owner).nameless().width(width);
        if let Some(text) = owner.show(ui, ctx).text {
            ctx.change_claim(at.id, ClaimChange::Owner(text));
        }
    });
}

/// Component and internal note.
pub(super) fn notes_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    if let Some(text) = TextField::line(tr!("claim-component"), &at.claim.component).show(ui, ctx).text {
        ctx.change_claim(at.id, ClaimChange::Component(text));
    }
    if let Some(text) = TextField::lines(tr!("claim-note"), &at.claim.note, 2).show(ui, ctx).text {
        ctx.change_claim(at.id, ClaimChange::Note(text));
    }
}
