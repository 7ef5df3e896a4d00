//! The centre: one tab per view; and the one place that knows the views' functions.

use egui::{Rect, Response, Role, Sense, TextStyle, Ui, WidgetInfo, pos2, vec2};

use super::theme::Tokens;
use super::{ViewContext, claim, evidence, figures, history, outline, problems, subject};
use crate::app::{Command, View};

/// The outline's region.
pub(super) fn outline_region_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    outline::outline_ui(ui, ctx);
}

/// The tabs, and the view that is chosen.
pub(super) fn centre_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    tabs(ui, ctx);
    let view = ctx.app.view;
    ui.push_id(("view", view as u8), |ui| match view {
        View::Claim => claim::claim_ui(ui, ctx),
        View::Evidence => evidence::evidence_ui(ui, ctx),
        View::Problems => problems::problems_ui(ui, ctx),
        View::Figures => figures::figures_ui(ui, ctx),
        View::Subject => subject::subject_ui(ui, ctx),
        View::History => history::history_ui(ui, ctx),
    });
}

/// One tab per view, the Problems tab with their number; a line below them.
fn tabs(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let problems = ctx.document().map_or(0, |document| document.problems.len());
    let row = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(2.0, 0.0);
        for view in View::ALL {
            let count = if *view == View::Problems && problems > 0 { format!(" ({problems})") } else { String::new() };
            let label = format!("{}{count}", view.title());
            let chosen = ctx.app.view == *view;
            if tab(ui, ctx.tokens, &label, chosen).clicked() && !chosen {
                ctx.send(Command::ShowView(*view));
            }
        }
    });
    let below = row.response.rect.bottom();
    ui.painter().hline(ui.max_rect().x_range(), below, ui.visuals().widgets.noninteractive.bg_stroke);
    ui.add_space(Tokens::SPACE);
}

/// One tab; the chosen one is underlined.
fn tab(ui: &mut Ui, tokens: &Tokens, label: &str, chosen: bool) -> Response {
    let font = TextStyle::Button.resolve(ui.style());
    let galley = ui.painter().layout_no_wrap(label.to_owned(), font, egui::Color32::PLACEHOLDER);
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(18.0, 14.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), chosen, label));
    // A tab is selected; only what is ticked is toggled.
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.clear_toggled();
        node.set_selected(chosen);
    });
    if ui.is_rect_visible(rect) {
        let lively = response.hovered() || response.has_focus();
        let ground = Rect::from_min_max(rect.min, pos2(rect.right(), rect.bottom() - 4.0));
        if lively {
            ui.painter().rect_filled(ground, Tokens::RADIUS, tokens.hover);
        }
        if response.has_focus() {
            let ring = egui::Stroke::new(2.0, tokens.accent);
            ui.painter().rect_stroke(ground, Tokens::RADIUS, ring, egui::StrokeKind::Inside);
        }
        let colour = if chosen { tokens.accent } else { tokens.text };
        ui.painter().galley(rect.center() - galley.size() / 2.0 - vec2(0.0, 2.0), galley, colour);
        if chosen {
            let line = Rect::from_min_max(pos2(rect.left() + 6.0, rect.bottom() - 2.5), rect.max - vec2(6.0, 0.0));
            ui.painter().rect_filled(line, 1.0, tokens.accent);
        }
    }
    response
}
