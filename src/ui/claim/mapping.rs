//! The mapping: the framework's text marked in place, and how the product does what the process asks.

use std::sync::Arc;

use egui::{Align, Layout, Ui};

use super::framework::framework_ui;
use super::mark::first_unmarked_ui;
use super::passage::{first_passage_ui, passage_ui};
use super::{MEASURE, Selected};
use crate::app::Focus;
use crate::assessment::{Passage, PassageOrigin};
use crate::edit::ClaimChange;
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::muted_ui;

/// From this width on the framework's text and the vendor's stand side by side.
const SIDE_BY_SIDE: f32 = 760.0;

/// The framework's text, if there is one, and the vendor's beside or below it.
pub(super) fn mapping_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    let wants_focus = ctx.memory.focus.take(ctx.app.focus, Focus::Mapping);
    first_unmarked_ui(ui, ctx, at);
    let marked = at.claim.mapping.iter().any(|passage| passage.origin == PassageOrigin::Framework);
    let told = at.document.framework.description(at.id).is_some();
    let width = ui.available_width();
    if !(marked || told) {
        ui.set_max_width(width.min(MEASURE));
        vendor_ui(ui, ctx, at, wants_focus);
    } else if width < SIDE_BY_SIDE {
        ui.set_max_width(width.min(MEASURE));
        framework_ui(ui, ctx, at, wants_focus && marked);
        ui.add_space(Tokens::SPACE);
        vendor_ui(ui, ctx, at, wants_focus && !marked);
    } else {
        ui.set_max_width(width.min(MEASURE * 2.0 + Tokens::MARGIN));
        ui.columns(2, |columns| {
            let [left, right] = columns else { return };
            // Columns stretch what stands in them; here everything keeps its own width.
            let own = Layout::top_down(Align::Min);
            left.with_layout(own, |ui| framework_ui(ui, ctx, at, wants_focus && marked));
            right.with_layout(own, |ui| vendor_ui(ui, ctx, at, wants_focus && !marked));
        });
    }
}

/// The passages in the vendor's words, and a button for one more.
fn vendor_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>, wants_focus: bool) {
    let own = |passage: &Passage| passage.origin == PassageOrigin::Vendor;
    let places: Vec<usize> =
        at.claim.mapping.iter().enumerate().filter(|(_, passage)| own(passage)).map(|(place, _)| place).collect();
    if places.is_empty() {
        muted_ui(ui, ctx.tokens, tr!("mapping-empty"));
    }
    for place in &places {
        let Some(passage) = at.claim.mapping.get(*place) else { continue };
        let wanted = ctx.memory.claim.wanted_passage == Some((at.id, *place));
        if wanted {
            ctx.memory.claim.wanted_passage = None;
        }
        let takes_focus = wanted || (wants_focus && places.first() == Some(place));
        ui.push_id(("passage", *place), |ui| passage_ui(ui, ctx, at, *place, passage, takes_focus));
    }
    if places.is_empty() {
        let place = at.claim.mapping.len();
        ui.push_id(("passage", place), |ui| first_passage_ui(ui, ctx, at, place, wants_focus));
    }
    if ui.button(tr!("passage-add")).clicked() {
        add_passage(ctx, at, at.claim.mapping.len());
    }
    ui.add_space(Tokens::SPACE);
    super::citations::whole_ui(ui, ctx, at);
}

/// Adds an empty passage at a place, which takes the keyboard.
pub(super) fn add_passage(ctx: &mut ViewContext<'_>, at: Selected<'_>, place: usize) {
    ctx.memory.claim.wanted_passage = Some((at.id, place));
    ctx.change_claim(at.id, ClaimChange::AddPassage(place, Arc::new(Passage::vendor(""))));
}
