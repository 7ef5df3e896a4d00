//! The centre: one tab per view; and the one place that knows the views' functions.

use egui::{Button, Ui};

use super::{ViewContext, claim, evidence, figures, history, outline, problems, subject};
use crate::app::{Command, View};

/// The outline's region.
pub(super) fn outline_region_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    outline::outline_ui(ui, ctx);
}

/// The tabs, and the view that is chosen.
pub(super) fn centre_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    tabs(ui, ctx);
    ui.separator();
    let view = ctx.app.view;
    ui.push_id(view.title(), |ui| match view {
        View::Claim => claim::claim_ui(ui, ctx),
        View::Evidence => evidence::evidence_ui(ui, ctx),
        View::Problems => problems::problems_ui(ui, ctx),
        View::Figures => figures::figures_ui(ui, ctx),
        View::Subject => subject::subject_ui(ui, ctx),
        View::History => history::history_ui(ui, ctx),
    });
}

/// One tab per view, the Problems tab with their number.
fn tabs(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let problems = ctx.document().map_or(0, |document| document.problems.len());
    ui.horizontal_wrapped(|ui| {
        for view in View::ALL {
            let count = if *view == View::Problems && problems > 0 { format!(" ({problems})") } else { String::new() };
            let label = format!("{}{count}", view.title());
            let chosen = ctx.app.view == *view;
            if ui.add(Button::selectable(chosen, label)).clicked() && !chosen {
                ctx.send(Command::ShowView(*view));
            }
        }
    });
}
