//! The mapping: how the product does what the process asks, as passages.

use std::sync::Arc;

use egui::Ui;

use super::Selected;
use super::passage::passage_ui;
use crate::app::Focus;
use crate::assessment::Passage;
use crate::edit::ClaimChange;
use crate::ui::ViewContext;
use crate::ui::widgets::{muted_ui, section_ui};

/// The passages, and a button for one more.
pub(super) fn mapping_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    section_ui(ui, "Mapping");
    let wants_focus = ctx.memory.focus.take(ctx.app.focus, Focus::Mapping);
    if at.claim.mapping.is_empty() {
        muted_ui(
            ui,
            ctx.tokens,
            "No mapping yet: add a passage, say how the product supports the process, mark how far, and cite the evidence.",
        );
    }
    for (place, passage) in at.claim.mapping.iter().enumerate() {
        let wanted = ctx.memory.claim.wanted_passage == Some((at.id, place));
        if wanted {
            ctx.memory.claim.wanted_passage = None;
        }
        let takes_focus = wanted || (wants_focus && place == 0);
        ui.push_id(("passage", place), |ui| passage_ui(ui, ctx, at, place, passage, takes_focus));
    }
    let add = ui.button("Add passage");
    if wants_focus && at.claim.mapping.is_empty() {
        add.request_focus();
        add.scroll_to_me(None);
    }
    if add.clicked() {
        let place = at.claim.mapping.len();
        ctx.memory.claim.wanted_passage = Some((at.id, place));
        ctx.change_claim(at.id, ClaimChange::AddPassage(place, Arc::new(Passage::vendor(""))));
    }
}
