//! Charts one below the other; what is out of sight only keeps its place and its name.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Rect, Sense, Ui, vec2};

use super::cache::{Chart, ChartState, Heights};
use super::chart::{chart_ui, name_chart};
use crate::charts::Link;
use crate::ui::ViewContext;

/// What the region remembers of its charts.
pub(super) struct Shown<'a> {
    /// How high they stood.
    pub(super) heights: &'a mut Heights,
    /// What each remembers.
    pub(super) states: &'a mut BTreeMap<String, ChartState>,
    /// What is looked for.
    pub(super) matches: Option<&'a BTreeSet<Link>>,
}

/// Heads and charts.
pub(super) fn all(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    charts: &[Chart],
    shown: Shown<'_>,
    head: impl Fn(&mut Ui, &mut ViewContext<'_>, &Chart),
) {
    let Some(document) = ctx.document() else { return };
    let Shown { heights, states, matches } = shown;
    *heights = std::mem::take(heights).at_width(ui.available_width());
    // Whether a screen reader listens.
    let listens = ui.ctx().accesskit_node_builder(ui.unique_id(), |_| ()).is_some();
    for (at, chart) in charts.iter().enumerate() {
        let top = ui.cursor().min;
        if let Some(height) = heights.get(at)
            && !ui.is_rect_visible(Rect::from_min_size(top, vec2(ui.available_width(), height)))
        {
            if listens {
                chart.make(document);
            }
            match chart.scene() {
                Some(scene) if listens => {
                    let size = vec2(ui.available_width(), height - ui.spacing().item_spacing.y);
                    ui.push_id(&chart.stem, |ui| {
                        let response = ui.allocate_exact_size(size, Sense::hover()).1;
                        name_chart(&response, scene, &ChartState::default());
                    });
                }
                _ => ui.add_space(height),
            }
            continue;
        }
        chart.make(document);
        ui.add_space(4.0);
        ui.push_id(&chart.stem, |ui| {
            head(ui, ctx, chart);
            chart_ui(ui, ctx, chart, states.entry(chart.stem.clone()).or_default(), matches);
        });
        heights.set(at, ui.cursor().min.y - top.y);
    }
}
