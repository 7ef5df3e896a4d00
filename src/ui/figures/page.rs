//! The charts beside the outline and claim, and on the whole page.

use egui::{Frame, Margin, Rect, RichText, ScrollArea, Sense, Ui, vec2};

use super::cache::{Chart, Heights};
use super::paint::{chart_ui, name_chart};
use crate::app::{Command, View};
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;

/// The width at which the map is made for the side: wide, so that it is low when it is shrunk to a picture of itself.
const SMALL_MAP: f32 = 1500.0;

/// The charts beside the claim: narrow, one below the other.
pub fn side_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    ui.horizontal(|ui| {
        ui.heading("Charts");
        let larger = ui.small_button("Larger").on_hover_text("Shows the charts on the whole page");
        if larger.clicked() {
            ctx.send(Command::ShowView(View::Figures));
        }
    });
    ScrollArea::vertical().id_salt("side charts").auto_shrink(false).show(ui, |ui| {
        let Some(document) = ctx.document() else { return };
        let scenes = ctx.memory.side_charts.scenes(document, ui.available_width(), SMALL_MAP);
        let heights = std::mem::take(&mut ctx.memory.side_charts.heights);
        ctx.memory.side_charts.heights = all(ui, ctx, &scenes, heights);
    });
}

/// The charts on the whole page.
pub fn figures_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    ScrollArea::vertical().id_salt("page of charts").auto_shrink(false).show(ui, |ui| {
        let Some(document) = ctx.document() else { return };
        let width = ui.available_width() - 2.0 * Tokens::MARGIN;
        let scenes = ctx.memory.page_charts.scenes(document, width.min(1100.0), width.clamp(760.0, 1600.0));
        let heights = std::mem::take(&mut ctx.memory.page_charts.heights);
        let drawn = Frame::new().inner_margin(Margin::same(8)).show(ui, |ui| all(ui, ctx, &scenes, heights));
        ctx.memory.page_charts.heights = drawn.inner;
    });
}

/// Headings and charts; what is out of sight only keeps its place and its name.
fn all(ui: &mut Ui, ctx: &mut ViewContext<'_>, scenes: &[Chart], heights: Heights) -> Heights {
    let mut heights = heights.at_width(ui.available_width());
    // Whether a screen reader listens.
    let heard = ui.ctx().accesskit_node_builder(ui.unique_id(), |_| ()).is_some();
    for (at, chart) in scenes.iter().enumerate() {
        let top = ui.cursor().min;
        if let Some(height) = heights.get(at)
            && !ui.is_rect_visible(Rect::from_min_size(top, vec2(ui.available_width(), height)))
        {
            if heard {
                let size = vec2(ui.available_width(), height - ui.spacing().item_spacing.y);
                ui.push_id(&chart.heading, |ui| {
                    name_chart(&ui.allocate_exact_size(size, Sense::hover()).1, &chart.scene);
                });
            } else {
                ui.add_space(height);
            }
            continue;
        }
        ui.add_space(4.0);
        ui.add(egui::Label::new(RichText::new(&chart.heading).family(crate::ui::theme::bold())).wrap());
        if !chart.words.is_empty() {
            ui.add(egui::Label::new(RichText::new(&chart.words).color(ctx.tokens.muted)).wrap());
        }
        ui.push_id(&chart.heading, |ui| chart_ui(ui, ctx, &chart.scene));
        heights.set(at, ui.cursor().min.y - top.y);
    }
    heights
}
