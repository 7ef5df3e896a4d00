//! One chart large: zoom, pan, and the same answers as everywhere.

use std::collections::BTreeSet;

use egui::{CursorIcon, Key, Modifiers, Rect, Response, Sense, Ui, Vec2, pos2, vec2};

use super::cache::{Chart, ChartState};
use super::chart::{keys, name_chart, pointer, ring};
use super::heads::heads_ui;
use super::paint::{Place, paint};
use crate::charts::{Link, Scene};
use crate::ui::ViewContext;

/// The steps of the zoom in an octave. Text is laid out once for each, not at every movement of the wheel.
const STEPS: f32 = 8.0;
/// The steps of the fitting scale in an octave.
const FIT_STEPS: f32 = 16.0;
/// The closest zoom in octaves above the whole chart.
const CLOSEST: f32 = 3.0;
/// How far a key or a button goes, in octaves.
pub(super) const STRIDE: f32 = 0.5;
/// The largest scale at which a chart fits: a chart of three bars is no poster.
const LARGEST_FIT: f32 = 1.5;

/// What the canvas remembers.
#[derive(Debug, Default)]
pub(super) struct CanvasState {
    /// The stem of its chart.
    stem: String,
    /// The zoom in octaves above the whole chart.
    zoom: f32,
    /// The point of the scene in the upper left corner.
    corner: Vec2,
    /// What its chart remembers.
    pub(super) chart: ChartState,
    /// The item that is to be brought into sight.
    pub(super) reveal: Option<usize>,
    /// The last scale, for the buttons.
    scale: f32,
}

impl CanvasState {
    /// Shows the whole chart again.
    pub(super) fn fit(&mut self) {
        (self.zoom, self.corner) = (0.0, Vec2::ZERO);
    }

    /// Zooms by octaves around the middle.
    pub(super) fn zoom_by(&mut self, octaves: f32, view: Vec2) {
        let old = stepped(self.zoom, STEPS);
        self.zoom = (self.zoom + octaves).clamp(0.0, CLOSEST);
        let grown = (stepped(self.zoom, STEPS) - old).exp2();
        // What is in the middle stays there.
        self.corner += view / (2.0 * self.scale.max(0.001)) * (1.0 - 1.0 / grown);
    }

    /// The scale in per cent of the document's.
    pub(super) fn percent(&self) -> String {
        format!("{:.0}", self.scale * 100.0)
    }

    /// Whether the whole chart is shown.
    pub(super) fn is_fit(&self) -> bool {
        self.zoom == 0.0
    }
}

/// A number rounded to steps.
fn stepped(octaves: f32, steps: f32) -> f32 {
    (octaves * steps).round() / steps
}

/// The scale at which a chart fits: whole, or as wide as there is room where it is far higher than that.
fn fitting(scene: &Scene, view: Vec2) -> f32 {
    let (across, down) = (view.x / scene.width.max(1.0), view.y / scene.height.max(1.0));
    let fit = if down < across * 0.7 { across } else { across.min(down) };
    let octaves = fit.clamp(0.05, LARGEST_FIT).log2();
    ((octaves * FIT_STEPS).floor() / FIT_STEPS).exp2()
}

/// The chart in all the room at hand.
pub(super) fn canvas_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    chart: &Chart,
    state: &mut CanvasState,
    matches: Option<&BTreeSet<Link>>,
) {
    let Some(scene) = chart.scene() else { return };
    if state.stem != chart.stem {
        *state = CanvasState { stem: chart.stem.clone(), ..CanvasState::default() };
    }
    let (rect, response) = ui.allocate_exact_size(ui.available_size().max(vec2(80.0, 80.0)), Sense::click_and_drag());
    name_chart(&response, scene, &state.chart);
    let fit = fitting(scene, rect.size());
    state.scale = fit * stepped(state.zoom, STEPS).exp2();
    gestures(ui, state, &response, rect);
    zoom_keys(ui, state, &response, rect.size());
    if let Some(at) = keys(ui, ctx, chart, &response, &mut state.chart) {
        state.reveal = Some(at);
    }
    state.scale = fit * stepped(state.zoom, STEPS).exp2();
    if let Some(area) = state.reveal.take().and_then(|at| scene.items.get(at)?.shape.edges()) {
        reveal(state, area, rect.size());
    }
    let place = placed(scene, state, rect);
    let painter = ui.painter_at(rect);
    paint(painter, ctx.tokens, chart, (place, &mut state.chart.laid), matches);
    ring(ui, ctx, scene, place, (rect, &response, &state.chart));
    heads_ui(ui, ctx, scene, place, rect);
    let response = if response.dragged() { response.on_hover_cursor(CursorIcon::Grabbing) } else { response };
    pointer(ctx, chart, place, response, &mut state.chart);
}

/// Where the scene lies; what is smaller than the view stands in its middle, the rest cannot be dragged out of sight.
fn placed(scene: &Scene, state: &mut CanvasState, rect: Rect) -> Place {
    let room = rect.size() / state.scale;
    let most = vec2((scene.width - room.x).max(0.0), (scene.height - room.y).max(0.0));
    state.corner = state.corner.clamp(Vec2::ZERO, most);
    let spare = ((room.x - scene.width) / 2.0).max(0.0);
    let shift = vec2(spare - state.corner.x, -state.corner.y) * state.scale;
    Place { origin: rect.min + shift, scale: state.scale }
}

/// Answers drag, wheel, pinch and double click.
fn gestures(ui: &Ui, state: &mut CanvasState, response: &Response, rect: Rect) {
    if response.dragged() {
        state.corner -= response.drag_delta() / state.scale;
    }
    let Some(pointer) = response.hover_pos() else { return };
    if response.double_clicked() {
        state.fit();
    }
    let (factor, wheel) = ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta()));
    if (factor - 1.0).abs() > 0.0001 {
        let old = stepped(state.zoom, STEPS);
        state.zoom = (state.zoom + factor.log2()).clamp(0.0, CLOSEST);
        let grown = (stepped(state.zoom, STEPS) - old).exp2();
        // What is under the pointer stays there.
        state.corner += (pointer - rect.min) / state.scale * (1.0 - 1.0 / grown);
    } else if wheel != Vec2::ZERO {
        state.corner -= wheel / state.scale;
    }
}

/// Answers the keys of the zoom.
fn zoom_keys(ui: &Ui, state: &mut CanvasState, response: &Response, view: Vec2) {
    if !response.has_focus() {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let shifted = |key| ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, key));
    if pressed(Key::Plus) || shifted(Key::Plus) || pressed(Key::Equals) || shifted(Key::Equals) {
        state.zoom_by(STRIDE, view);
    }
    if pressed(Key::Minus) {
        state.zoom_by(-STRIDE, view);
    }
    if pressed(Key::Num0) || pressed(Key::Home) {
        state.fit();
    }
}

/// Moves the view so that a part of the scene is in it.
fn reveal(state: &mut CanvasState, [left, upper, right, lower]: [f32; 4], view: Vec2) {
    let room = view / state.scale;
    let area = Rect::from_min_max(pos2(left, upper), pos2(right, lower)).expand(12.0 / state.scale);
    let corner = state.corner;
    state.corner.x = corner.x.max(area.max.x - room.x).min(area.min.x.max(0.0));
    state.corner.y = corner.y.max(area.max.y - room.y).min(area.min.y.max(0.0));
}
