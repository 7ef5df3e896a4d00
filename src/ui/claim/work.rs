//! How far the work on the claim has come, who does it, and notes for the house.

use egui::Ui;

use super::Selected;
use crate::assessment::Status;
use crate::edit::ClaimChange;
use crate::ui::ViewContext;
use crate::ui::widgets::{TextField, combo_ui, muted_ui, section_ui};

/// Status, owner, component and internal note.
pub(super) fn work_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    section_ui(ui, "Work");
    muted_ui(ui, ctx.tokens, "Status");
    let all = Status::ALL.iter().copied();
    if let Some(status) = combo_ui(ui, "Status", at.claim.status, all, |status| status.title().to_owned()) {
        ctx.change_claim(at.id, ClaimChange::Status(status));
    }
    if let Some(text) = TextField::line("Owner", &at.claim.owner).show(ui, ctx).text {
        ctx.change_claim(at.id, ClaimChange::Owner(text));
    }
    if let Some(text) = TextField::line("Component", &at.claim.component).show(ui, ctx).text {
        ctx.change_claim(at.id, ClaimChange::Component(text));
    }
    if let Some(text) = TextField::lines("Internal note (never exported)", &at.claim.note, 2).show(ui, ctx).text {
        ctx.change_claim(at.id, ClaimChange::Note(text));
    }
}
