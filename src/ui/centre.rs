//! The centre: one tab per view; and the one place that knows the views' functions.

use egui::containers::menu::MenuButton;
use egui::{Button, Rect, Response, Role, Sense, TextStyle, Ui, WidgetInfo, pos2, vec2};

use super::theme::Tokens;
use super::widgets::{row_keys, stop};
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

/// The space left and right of a tab's words; where there is little room, and where there is enough.
const MARGINS: (f32, f32) = (5.0, 9.0);
/// The space between tabs.
const BETWEEN: f32 = 2.0;
/// The room for the button of the tabs that do not fit.
const MORE: f32 = 34.0;

/// One tab per view, the Problems tab with their number; a line below them. All in one row: where it is too short, tabs
/// stand closer, and then the last of those that are not chosen move into a menu.
fn tabs(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let problems = ctx.document().map_or(0, |document| document.problems.len());
    let label = |view: View| {
        let count = if view == View::Problems && problems > 0 { format!(" ({problems})") } else { String::new() };
        format!("{}{count}", view.title())
    };
    let (margin, shown) = fitting(ui, ctx.app.view);
    let row = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing = vec2(BETWEEN, 0.0);
        let stop = stop(ui, shown.iter().position(|view| *view == ctx.app.view));
        let mut drawn = Vec::with_capacity(shown.len());
        for (place, view) in shown.iter().enumerate() {
            let chosen = ctx.app.view == *view;
            let tab = tab(ui, ctx.tokens, &label(*view), (chosen, stop.sense(place)), margin);
            if tab.clicked() && !chosen {
                ctx.send(Command::ShowView(*view));
            }
            drawn.push(tab);
        }
        let rest: Vec<View> = View::ALL.iter().copied().filter(|view| !shown.contains(view)).collect();
        if !rest.is_empty() {
            drawn.push(rest_ui(ui, ctx, &rest, label, stop.sense(shown.len())));
        }
        // By keys the tabs are one stop, on the one that is chosen: arrows move, Enter or Space chooses.
        row_keys(ui, &stop, &drawn, &[]);
    });
    ui.ctx().accesskit_node_builder(row.response.id, |node| node.set_role(Role::TabList));
    let below = row.response.rect.bottom();
    ui.painter().hline(ui.max_rect().x_range(), below, ui.visuals().widgets.noninteractive.bg_stroke);
    ui.add_space(Tokens::SPACE);
}

/// The menu of the views whose tabs do not fit.
fn rest_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    rest: &[View],
    label: impl Fn(View) -> String,
    sense: Sense,
) -> Response {
    let (more, _) = MenuButton::from_button(Button::new("…").sense(sense)).ui(ui, |ui| {
        for view in rest {
            if ui.button(label(*view)).clicked() {
                ctx.send(Command::ShowView(*view));
                ui.close();
            }
        }
    });
    more.accessible_name(tr!("view-more")).on_hover_text(tr!("view-more"))
}

/// The tabs for which there is room, the chosen one among them, and the space beside their words. The number of problems
/// does not count: tabs do not come and go with it.
fn fitting(ui: &Ui, chosen: View) -> (f32, Vec<View>) {
    let font = TextStyle::Button.resolve(ui.style());
    let width = |view: &View| {
        let count = if *view == View::Problems { " (000)" } else { "" };
        let words = format!("{}{count}", view.title());
        ui.painter().layout_no_wrap(words, font.clone(), egui::Color32::PLACEHOLDER).size().x + BETWEEN
    };
    let widths: Vec<(View, f32)> = View::ALL.iter().map(|view| (*view, width(view))).collect();
    let whole = |margin: f32| widths.iter().map(|(_, width)| width + 2.0 * margin).sum::<f32>();
    let room = ui.available_width();
    let (close, usual) = MARGINS;
    if whole(usual) <= room {
        return (usual, View::ALL.to_vec());
    }
    if whole(close) <= room {
        return (close, View::ALL.to_vec());
    }
    let mut left = room - MORE;
    left -= widths.iter().filter(|(view, _)| *view == chosen).map(|(_, width)| width + 2.0 * close).sum::<f32>();
    let mut shown = Vec::new();
    let mut full = false;
    for (view, width) in widths {
        let needed = width + 2.0 * close;
        if view == chosen {
            shown.push(view);
        } else if !full && needed <= left {
            left -= needed;
            shown.push(view);
        } else {
            full = true;
        }
    }
    (close, shown)
}

/// One tab, chosen or not, and whether Tab stops at it; the chosen one is underlined.
fn tab(ui: &mut Ui, tokens: &Tokens, label: &str, (chosen, sense): (bool, Sense), margin: f32) -> Response {
    let font = TextStyle::Button.resolve(ui.style());
    let galley = ui.painter().layout_no_wrap(label.to_owned(), font, egui::Color32::PLACEHOLDER);
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(2.0 * margin, 14.0), sense);
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
            let line = Rect::from_min_max(
                pos2(rect.left() + margin - 3.0, rect.bottom() - 2.5),
                rect.max - vec2(margin - 3.0, 0.0),
            );
            ui.painter().rect_filled(line, 1.0, tokens.accent);
        }
    }
    response
}
