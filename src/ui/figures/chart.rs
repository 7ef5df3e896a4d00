//! A chart that answers: words under the pointer, clicks, a menu, and the keyboard.

use std::collections::BTreeSet;

use egui::{Button, CursorIcon, EventFilter, Key, Modifiers, Rect, Response, Sense, StrokeKind, Ui, vec2};

use super::cache::{Chart, ChartState};
use super::menu::picture_items;
use super::paint::{Place, paint};
use crate::app::{Command, Region};
use crate::charts::{Item, Link, Scene, Towards, step};
use crate::ui::ViewContext;

/// A chart at the width at hand.
pub(super) fn chart_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    chart: &Chart,
    state: &mut ChartState,
    matches: Option<&BTreeSet<Link>>,
) {
    let Some(scene) = chart.scene() else { return };
    let width = ui.available_width().min(scene.width * 1.25);
    let scale = width / scene.width.max(1.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, scene.height * scale), Sense::click());
    name_chart(&response, scene, state);
    let place = Place { origin: rect.min, scale };
    if ui.is_rect_visible(rect) {
        let painter = ui.painter().with_clip_rect(ui.clip_rect());
        paint(painter, ctx.tokens, chart, (place, &mut state.laid), matches);
        ring(ui, ctx, scene, place, (rect, &response, state));
    }
    if let Some(at) = keys(ui, ctx, chart, &response, state)
        && let Some(area) = scene.items.get(at).and_then(|item| place.rect_of(item))
    {
        ui.scroll_to_rect(area.expand(8.0), None);
    }
    pointer(ctx, chart, place, response, state);
}

/// Answers the pointer: words, clicks, the menu.
pub(super) fn pointer(
    ctx: &mut ViewContext<'_>,
    chart: &Chart,
    place: Place,
    response: Response,
    state: &mut ChartState,
) {
    let Some(scene) = chart.scene() else { return };
    let under = response.hover_pos().or(response.interact_pointer_pos());
    let item = under.and_then(|at| place.hit(scene, at));
    if response.secondary_clicked() {
        state.menu = item.and_then(|item| Some((item.target.clone()?, item.hover.clone())));
    }
    let clicked = response.clicked();
    let goes = clicked && response.ctx.input(|input| input.modifiers.command);
    response.context_menu(|ui| {
        ui.set_max_width(MENU);
        if let Some((link, words)) = state.menu.clone() {
            link_items(ui, ctx, &link, &words);
            ui.separator();
        }
        picture_items(ui, ctx, &chart.stem);
    });
    let Some(item) = item else {
        let laid = state.laid.as_ref();
        if let Some(words) = under.and_then(|at| laid?.told(place, at)) {
            response.on_hover_text_at_pointer(words);
        }
        return;
    };
    if clicked && let Some(link) = &item.target {
        follow(ctx, link, goes);
    }
    let is_open = response.context_menu_opened();
    if !item.hover.is_empty() && !is_open {
        response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text_at_pointer(&item.hover);
    }
}

/// Shows only what is meant in the outline, and what was shown before where only that is shown already; or goes to a
/// process.
pub(super) fn follow(ctx: &mut ViewContext<'_>, link: &Link, goes: bool) {
    let (filter, process) = match link {
        Link::Process(id) if goes => {
            ctx.send(Command::Show(*id));
            return;
        }
        Link::Process(id) => (id.to_string(), Some(*id)),
        Link::Filter(text) => (text.clone(), None),
    };
    let now = ctx.document().map(|document| document.outline.filter_text.clone()).unwrap_or_default();
    let replaced = &mut ctx.memory.replaced_filter;
    // What was typed comes back, however many clicks on charts came after it.
    let typed = replaced.take().filter(|(by, _)| *by == now).map(|(_, typed)| typed);
    let wanted = if now == filter {
        typed.unwrap_or_default()
    } else {
        *replaced = Some((filter.clone(), typed.unwrap_or(now)));
        filter
    };
    ctx.send(Command::SetFilter(wanted));
    if let Some(id) = process {
        ctx.send(Command::Select(id));
    }
    if !ctx.app.shows(Region::Outline) {
        ctx.send(Command::ToggleRegion(Region::Outline));
    }
}

/// The most width of the menu of a chart; the names of processes can be long.
const MENU: f32 = 300.0;

/// What can be done with what was clicked on.
fn link_items(ui: &mut Ui, ctx: &mut ViewContext<'_>, link: &Link, words: &str) {
    let head = words.split(": ").next().unwrap_or(words);
    let filter = Button::new(tr!("figures-filter")).shortcut_text(tr!("figures-click"));
    if ui.add(filter).clicked() {
        follow(ctx, link, false);
        ui.close();
    }
    if matches!(link, Link::Process(_)) {
        let go = Button::new(tr!("figures-go", process = head)).truncate();
        if ui.add(go.shortcut_text(tr!("figures-ctrl-click"))).clicked() {
            follow(ctx, link, true);
            ui.close();
        }
    }
}

/// Shows where the keyboard is: a ring around the chart, and one around the item.
pub(super) fn ring(
    ui: &Ui,
    ctx: &ViewContext<'_>,
    scene: &Scene,
    place: Place,
    (rect, response, state): (Rect, &Response, &ChartState),
) {
    if !response.has_focus() {
        return;
    }
    let painter = ui.painter().with_clip_rect(ui.clip_rect().intersect(rect));
    let line = egui::Stroke::new(2.0, ctx.tokens.accent);
    painter.rect_stroke(rect, 0.0, line, StrokeKind::Inside);
    let item = state.stop.and_then(|at| scene.items.get(at));
    if let Some(area) = item.and_then(|item| place.rect_of(item)) {
        let ground = egui::Stroke::new(5.0, ctx.tokens.panel);
        painter.rect_stroke(area, 2.0, ground, StrokeKind::Outside);
        painter.rect_stroke(area, 2.0, egui::Stroke::new(3.0, ctx.tokens.accent), StrokeKind::Outside);
    }
}

/// Answers the keyboard: arrows go from item to item, Enter is a click, Shift and Enter go to the process; gives the item that was gone to.
pub(super) fn keys(
    ui: &Ui,
    ctx: &mut ViewContext<'_>,
    chart: &Chart,
    response: &Response,
    state: &mut ChartState,
) -> Option<usize> {
    let scene = chart.scene()?;
    if !response.has_focus() {
        return None;
    }
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let goes = pressed(Modifiers::SHIFT, Key::Enter);
    let follows = pressed(Modifiers::NONE, Key::Enter);
    let item: Option<&Item> = state.stop.and_then(|at| scene.items.get(at));
    if (goes || follows)
        && let Some(link) = item.and_then(|item| item.target.as_ref())
    {
        follow(ctx, link, goes);
    }
    let arrows = [
        (Key::ArrowUp, Towards::Up),
        (Key::ArrowDown, Towards::Down),
        (Key::ArrowLeft, Towards::Left),
        (Key::ArrowRight, Towards::Right),
    ];
    let (_, towards) = arrows.into_iter().find(|(key, _)| pressed(Modifiers::NONE, *key))?;
    let from = state.stop.filter(|at| chart.stops().contains(at));
    let next = step(scene, chart.stops(), from, towards)?;
    state.stop = Some(next);
    Some(next)
}

/// What a chart says to those who cannot see it, and what the keyboard is at.
pub(super) fn name_chart(response: &Response, scene: &Scene, state: &ChartState) {
    let words = || format!("{}. {}", scene.title, scene.description);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, words()));
    if let Some(item) = state.stop.and_then(|at| scene.items.get(at)) {
        response.ctx.accesskit_node_builder(response.id, |node| node.set_value(item.hover.as_str()));
    }
}
