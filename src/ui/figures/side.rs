//! The charts beside the claim: narrow, one below the other, each of which can be folded.

use egui::{Button, Rect, RichText, ScrollArea, Ui, collapsing_header, pos2, vec2};

use super::all::{Shown, all};
use super::cache::{Chart, Sizes};
use super::menu::picture_button;
use crate::app::{Command, FiguresCommand, View};
use crate::ui::ViewContext;
use crate::ui::theme::bold;
use crate::ui::widgets::{steady_ui, widest};

/// The width at which the map is made for the side: wide, so that it is low when it is shrunk to a picture of itself.
const SMALL_MAP: f32 = 1500.0;
/// The room for the button at the right.
const BUTTON: f32 = 92.0;
/// How much wider bold letters are at most, with the space around a button.
const BOLDER: f32 = 1.2;
/// The width of the triangle.
const TRIANGLE: f32 = 16.0;

/// The charts beside the claim.
pub fn side_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    ui.horizontal(|ui| {
        ui.heading(tr!("figures-charts"));
        let larger = ui.small_button(tr!("figures-larger")).on_hover_text(tr!("figures-larger-hint"));
        if larger.clicked() {
            ctx.send(Command::ShowView(View::Figures));
        }
    });
    steady_ui(ui, ScrollArea::vertical().id_salt("side charts").auto_shrink(false), |ui| {
        let Some(document) = ctx.document() else { return };
        let (settings, sizes) =
            (&ctx.app.settings.figures, Sizes::Region { width: ui.available_width(), map: SMALL_MAP });
        let charts = ctx.memory.side_charts.charts(document, sizes, settings.coverage_as_fill, &settings.folded);
        let mut cache = std::mem::take(&mut ctx.memory.side_charts);
        let shown = Shown { heights: &mut cache.heights, states: &mut cache.states, matches: None };
        all(ui, ctx, &charts, shown, head_ui);
        ctx.memory.side_charts = cache;
    });
}

/// The head of a chart: folds it, and has its pictures.
fn head_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, chart: &Chart) {
    let open = !chart.folded;
    // Where a word of the heading has no room beside the button, the button stands below.
    let beside = widest(ui, chart.heading.split(' ')) * BOLDER <= ui.available_width() - TRIANGLE - BUTTON;
    ui.horizontal(|ui| {
        let left = ui.cursor().min;
        ui.add_space(TRIANGLE);
        let room = ui.available_width() - if beside && open { BUTTON } else { 0.0 };
        let button = ui
            .scope(|ui| {
                ui.set_max_width(room);
                let words = RichText::new(&chart.heading).family(bold());
                ui.add(Button::new(words).frame(false).wrap())
            })
            .inner;
        let area = Rect::from_min_size(pos2(left.x, button.rect.center().y - 6.0), vec2(12.0, 12.0));
        collapsing_header::paint_default_icon(ui, if open { 1.0 } else { 0.0 }, &button.clone().with_new_rect(area));
        if button.on_hover_text(tr!("figures-fold", chart = chart.heading.as_str())).clicked() {
            ctx.send(Command::Figures(FiguresCommand::Fold(chart.stem.clone())));
        }
        if open && beside {
            picture_button(ui, ctx, &chart.stem, &chart.heading);
        }
    });
    if open && !beside {
        picture_button(ui, ctx, &chart.stem, &chart.heading);
    }
    if open && !chart.words.is_empty() {
        ui.add(egui::Label::new(RichText::new(&chart.words).color(ctx.tokens.muted)).wrap());
    }
}
