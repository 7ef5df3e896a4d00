//! The figures on the whole page: a list of them, and the chosen one large, or all below each other.

use std::collections::BTreeSet;

use egui::{Align, Button, Key, Label, Layout, Margin, RichText, ScrollArea, Ui, UiBuilder, vec2};

use super::all::{Shown, all};
use super::cache::{Chart, FigureCache, Sizes};
use super::canvas::{STRIDE, canvas_ui};
use super::menu::picture_button;
use crate::app::{Command, FiguresCommand};
use crate::charts::{self, Link};
use crate::ui::ViewContext;
use crate::ui::theme::{Tokens, bold};
use crate::ui::widgets::{Icon, combo_ui, line_edit, steady_ui, widest};

/// From this width on the list stands at the left.
const WIDE: f32 = 620.0;
/// The space around what is typed in the search.
const MARGIN: Margin = Margin { left: 10, right: 10, top: 4, bottom: 4 };
/// The width of the list.
const LIST: f32 = 178.0;

/// The figures on the whole page.
pub fn figures_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let Some(document) = ctx.document() else { return };
    let fill = ctx.app.settings.figures.coverage_as_fill;
    let sizes = sizes(ui.available_width());
    let charts = ctx.memory.page_charts.charts(document, sizes, fill, &BTreeSet::new());
    let chosen = ctx.app.settings.figures.chosen.as_str();
    // A figure that is not there any more, such as the last of many groups, gives way to the first.
    let chosen =
        charts.iter().find(|chart| chart.stem == chosen).or(if chosen.is_empty() { None } else { charts.first() });
    let mut cache = std::mem::take(&mut ctx.memory.page_charts);
    if ui.available_width() >= WIDE {
        ui.horizontal_top(|ui| {
            let height = ui.available_height();
            ui.allocate_ui_with_layout(vec2(LIST, height), Layout::top_down(Align::Min), |ui| {
                ui.set_width(LIST);
                let list = ScrollArea::vertical().id_salt("list of figures").auto_shrink(false);
                list.show(ui, |ui| list_ui(ui, ctx, &charts, chosen));
            });
            ui.separator();
            ui.vertical(|ui| main_ui(ui, ctx, &charts, chosen, &mut cache));
        });
    } else {
        choice_ui(ui, ctx, &charts, chosen);
        main_ui(ui, ctx, &charts, chosen, &mut cache);
    }
    ctx.memory.page_charts = cache;
}

/// How wide the charts are made: as documents have them where there is room, else so that their text stays readable.
fn sizes(available: f32) -> Sizes {
    let list = if available >= WIDE { LIST + 30.0 } else { 0.0 };
    let room = available - list;
    if room >= charts::DEFAULT_WIDTH {
        return Sizes::Document;
    }
    // The map is shrunk to this share of itself at most; it is higher then, and panned.
    Sizes::Region { width: room.min(charts::DEFAULT_WIDTH), map: (room * 1.5 / 20.0).floor() * 20.0 }
}

/// The list of figures, those for the house apart.
fn list_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, charts: &[Chart], chosen: Option<&Chart>) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let mut entry = |ui: &mut Ui, stem: &str, words: &str, is_chosen: bool| {
        let button = Button::selectable(is_chosen, words).wrap().min_size(vec2(ui.available_width(), 26.0));
        if ui.add(button).on_hover_text(words).clicked() && !is_chosen {
            ctx.send(Command::Figures(FiguresCommand::Choose(stem.to_owned())));
        }
    };
    entry(ui, "", tr!("figures-all"), chosen.is_none());
    let is_chosen = |chart: &Chart| chosen.is_some_and(|own| own.stem == chart.stem);
    for chart in charts.iter().filter(|chart| !chart.house) {
        entry(ui, &chart.stem, &chart.heading, is_chosen(chart));
    }
    ui.add_space(8.0);
    let head = RichText::new(tr!("figures-house")).family(bold());
    ui.label(head).on_hover_text(tr!("figures-house-hint"));
    for chart in charts.iter().filter(|chart| chart.house) {
        entry(ui, &chart.stem, &chart.heading, is_chosen(chart));
    }
}

/// The list as one field, where there is no room for it.
fn choice_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, charts: &[Chart], chosen: Option<&Chart>) {
    ui.spacing_mut().combo_width = (ui.available_width() - 20.0).min(340.0);
    let all = std::iter::once("").chain(charts.iter().map(|chart| chart.stem.as_str()));
    let title = |stem: &str| {
        let chart = charts.iter().find(|chart| chart.stem == stem);
        chart.map_or_else(|| tr!("figures-all").to_owned(), |chart| chart.heading.clone())
    };
    if let Some(stem) = combo_ui(ui, tr!("figures-list"), chosen.map_or("", |chart| &chart.stem), all, title) {
        ctx.send(Command::Figures(FiguresCommand::Choose(stem.to_owned())));
    }
}

/// What is chosen.
fn main_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, charts: &[Chart], chosen: Option<&Chart>, cache: &mut FigureCache) {
    let looked_at = |chart: &&Chart| chosen.is_none_or(|own| own.stem == chart.stem);
    let Some(document) = ctx.document() else { return };
    for chart in charts.iter().filter(|chart| chosen.is_some_and(|own| own.stem == chart.stem) || cache.search.is_on())
    {
        chart.make(document);
    }
    let matches = cache.search.matches(charts.iter().filter(looked_at));
    ui.horizontal_wrapped(|ui| {
        let enter = find_ui(ui, cache, matches.as_ref(), chosen.is_some());
        if let Some(chart) = chosen {
            if enter && let Some(matches) = &matches {
                next_match(cache, chart, matches);
            }
            tools_ui(ui, ctx, chart, cache);
        }
    });
    ui.add_space(2.0);
    match chosen {
        Some(chart) => {
            ui.push_id(&chart.stem, |ui| canvas_ui(ui, ctx, chart, &mut cache.canvas, matches.as_ref()));
        }
        None => {
            steady_ui(ui, ScrollArea::vertical().id_salt("page of charts").auto_shrink(false), |ui| {
                let shown = Shown { heights: &mut cache.heights, states: &mut cache.states, matches: matches.as_ref() };
                all(ui, ctx, charts, shown, head_ui);
            });
        }
    }
}

/// The head of a chart among all.
fn head_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, chart: &Chart) {
    ui.horizontal_wrapped(|ui| {
        let button = Button::new(RichText::new(&chart.heading).family(bold())).frame(false);
        if ui.add(button).on_hover_text(tr!("figures-larger")).clicked() {
            ctx.send(Command::Figures(FiguresCommand::Choose(chart.stem.clone())));
        }
        if chart.house {
            ui.add(Label::new(RichText::new(tr!("figures-house-hint")).color(ctx.tokens.muted)).extend());
        }
        picture_button(ui, ctx, &chart.stem, &chart.heading);
    });
    if !chart.words.is_empty() {
        ui.add(egui::Label::new(RichText::new(&chart.words).color(ctx.tokens.muted)).wrap());
    }
}

/// The field of the search, with how much it found at its end; where one chart is shown, a button goes to the next match.
/// Says whether that is wanted. All of it is as wide whatever is typed, so that no button moves away under the pointer.
fn find_ui(ui: &mut Ui, cache: &mut FigureCache, matches: Option<&BTreeSet<Link>>, goes: bool) -> bool {
    let room = widest(ui, [0, 999].map(|count: usize| tr!("figures-found", count = count))) + Tokens::SPACE;
    let width = (ui.available_width() * 0.25).clamp(90.0, 180.0) + room;
    #[expect(clippy::cast_possible_truncation, reason = "a few words are less than a hundred points wide")]
    let right = MARGIN.right + if matches.is_some() { room.min(100.0) as i8 } else { 0 };
    let field = line_edit(ui, "find", &mut cache.search.text).hint_text(tr!("figures-find"));
    let field = ui.add(field.desired_width(width).margin(Margin { right, ..MARGIN }));
    let rect = field.rect;
    let field = field.on_hover_text(tr!("figures-find-hint"));
    field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, tr!("figures-find")));
    let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if enter {
        field.request_focus();
    }
    if let Some(matches) = matches {
        let words = RichText::new(tr!("figures-found", count = matches.len())).color(ui.visuals().weak_text_color());
        let place = rect.with_min_x(rect.right() - room).translate(vec2(-f32::from(MARGIN.right) / 2.0, 0.0));
        let mut place = ui.new_child(UiBuilder::new().max_rect(place).layout(Layout::right_to_left(Align::Center)));
        place.add(Label::new(words).extend().selectable(false));
    }
    let name = tr!("figures-next");
    let next = goes && {
        let found = matches.is_some_and(|matches| !matches.is_empty());
        let button = ui.add_enabled(found, Button::new(Icon::Down.atom()).min_size(vec2(26.0, 0.0)));
        button.accessible_name(name).on_hover_text(name).clicked()
    };
    enter || next
}

/// Goes to the next match after the item that the keyboard is at.
fn next_match(cache: &mut FigureCache, chart: &Chart, matches: &BTreeSet<Link>) {
    let Some(scene) = chart.scene() else { return };
    let is_match = |at: &usize| {
        let link = scene.items.get(*at).and_then(|item| item.target.as_ref());
        link.is_some_and(|link| matches.contains(link))
    };
    let found: Vec<usize> = chart.stops().iter().copied().filter(is_match).collect();
    let now = cache.canvas.chart.stop;
    let next = found.iter().copied().find(|at| now.is_none_or(|now| *at > now)).or(found.first().copied());
    cache.canvas.chart.stop = next;
    cache.canvas.reveal = next;
}

/// The switch of the footprint, the zoom, and the pictures.
fn tools_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, chart: &Chart, cache: &mut FigureCache) {
    let canvas = &mut cache.canvas;
    let view = ui.ctx().content_rect().size() * 0.5;
    let hint = tr!("figures-zoom-hint");
    let named = |ui: &mut Ui, sign: &str, name: &'static str, enabled: bool| {
        let button = ui.add_enabled(enabled, Button::new(sign).min_size(vec2(26.0, 0.0)));
        button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, name));
        button.on_hover_text(format!("{name}. {hint}")).clicked()
    };
    if named(ui, "−", tr!("figures-zoom-out"), !canvas.is_fit()) {
        canvas.zoom_by(-STRIDE, view);
    }
    ui.label(tr!("figures-zoom-now", percent = canvas.percent()));
    if named(ui, "+", tr!("figures-zoom-in"), true) {
        canvas.zoom_by(STRIDE, view);
    }
    if named(ui, "⛶", tr!("figures-zoom-fit"), true) {
        canvas.fit();
    }
    picture_button(ui, ctx, &chart.stem, &chart.heading);
    if chart.stem == "footprint" {
        let mut fill = ctx.app.settings.figures.coverage_as_fill;
        if ui.checkbox(&mut fill, tr!("figures-fill")).on_hover_text(tr!("figures-fill-hint")).changed() {
            ctx.send(Command::Figures(FiguresCommand::FillWithCoverage(fill)));
        }
    }
    if chart.house {
        ui.add(Label::new(RichText::new(tr!("figures-house-hint")).color(ctx.tokens.muted)).extend());
    }
}
