//! The root of the window: keys first, then regions, then what lies over them.

use egui::{CentralPanel, Frame, Margin, Panel, Ui, UiBuilder};

use super::regions::{Place, controls};
use super::theme::{self, Tokens};
use super::{
    ViewContext, ahead, bars, centre, commands, dialogs, evidence, figures, memory::Memory, notices, outside, over,
    returning, start, status, topbar, widths,
};
use crate::app::{App, Command, Focus, Region, View};
use crate::assessment::DocumentField;

/// The narrowest region at a side; in a window that is narrow itself, or at a high zoom, it goes down to a share of it.
const NARROWEST_SIDE: f32 = 220.0;
/// That share.
const SHARE_OF_SIDE: f32 = 0.28;
/// The room that the centre keeps beside them; where it is not there, the charts give way.
const NARROWEST_CENTRE: f32 = 366.0;

/// In a window narrower than this, in points, the charts are shown only where the user asks for it.
const NARROW: f32 = 960.0;
/// The usual share of the outline, and its least usual width: names keep some twenty characters at every level.
const SHARE_OF_OUTLINE: f32 = 0.36;
const USUAL_OUTLINE: (f32, f32) = (420.0, 620.0);

/// One frame, as window and tests run it after [`App::update`]: theme, keys, views; what was asked for is in the queue
/// of the application afterwards.
pub fn frame(ui: &mut Ui, app: &mut App, memory: &mut Memory) {
    crate::words::speak(app.settings.language());
    theme::apply(ui.ctx(), &app.settings);
    if let Some(layout) = app.restored.take() {
        widths::restore(memory, layout);
    }
    app.is_narrow = ui.available_width() < NARROW;
    returning::before(ui.ctx(), app, memory);
    ahead::hold_back(ui.ctx(), &mut memory.ahead, app.focus.is_some());
    let keys = commands::consume(ui.ctx(), app);
    // Who goes to a view by key means to work in it: what had the keyboard gives it up, and the view takes it.
    let goes = |view: &View| *view != app.view && !matches!(view, View::Claim | View::Figures);
    if keys.iter().any(|command| matches!(command, Command::ShowView(view) if goes(view))) {
        ui.memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
    }
    let to_subject = |command: &Command| *command == Command::ShowView(View::Subject) && app.view != View::Subject;
    if keys.iter().any(to_subject) {
        memory.subject.scroll_to(DocumentField::Company);
    }
    let mut ctx = ViewContext::new(app, theme::in_force(ui.ctx()), memory);
    root_ui(ui, &mut ctx);
    let sent = ctx.into_sent();
    if app.notices.held != memory.notices.held {
        // Once they are let go, somebody has to see when their time is over.
        app.notices.held = memory.notices.held;
        ui.ctx().request_repaint();
    }
    returning::after(ui.ctx(), memory, &sent);
    app.layout = widths::layout(memory);
    // Views have taken it.
    app.focus = None;
    let asked = !keys.is_empty() || !sent.is_empty();
    for command in keys.into_iter().chain(sent) {
        app.send(command);
    }
    if asked {
        ui.ctx().request_repaint();
    }
}

/// Everything in the window.
pub fn root_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    outside::take(ui, ctx);
    evidence::take_wanted(ctx);
    if ctx.document().is_some() {
        ctx.memory.greeted = false;
        document_ui(ui, ctx);
    } else {
        start::start_ui(ui, ctx);
    }
    outside::outside_ui(ui, ctx);
    notices::notices_ui(ui, ctx);
    if ctx.document().is_some() {
        let wanted = ctx.app.focus;
        ctx.memory.regions.end(ui.ctx(), wanted);
    }
    over::notice(ui.ctx(), &mut ctx.memory.over);
    dialogs::dialogs_ui(ui, ctx);
    over::give_back(ui.ctx(), ctx);
}

/// The space above and below what is in a bar.
const BAR_MARGIN: f32 = 4.0;
/// From this width on there is room for the charts beside every view.
const WIDE: f32 = 1_500.0;

/// The window with a document: bars, side regions, centre.
fn document_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    ctx.memory.regions.begin();
    let bar = |tokens: &Tokens| Frame::new().fill(tokens.window).inner_margin(Margin::symmetric(8, 4));
    let region = |tokens: &Tokens| Frame::new().fill(tokens.panel).inner_margin(Margin::same(10));
    let top = Panel::top("top bar").frame(bar(ctx.tokens));
    let top = top.show(ui, |ui| noted(ui, ctx, Place::Top, topbar::top_bar_ui)).response.rect;
    over::shield_ui(ui.ctx(), top.bottom());
    // The regions are laid out first and filled afterwards, in reading order: so the keyboard goes through them.
    let height = ctx.memory.status_height.max(Tokens::ROW);
    let low = Panel::bottom("status bar").frame(bar(ctx.tokens)).resizable(false).exact_size(height + 2.0 * BAR_MARGIN);
    let mut low = low.show(ui, inside).inner;
    bars::bars_ui(ui, ctx);
    let width = ui.available_width();
    // Beside views that need the room, the charts wait; on their own page they would stand twice.
    let room = match ctx.app.view {
        View::Claim => true,
        View::Figures => false,
        View::Evidence | View::Problems | View::Subject | View::History => width >= WIDE,
    };
    let wanted = ctx.app.shows(Region::Charts) && room;
    let charts = wanted && width >= 2.0 * NARROWEST_SIDE + NARROWEST_CENTRE;
    let least = NARROWEST_SIDE.min(width * SHARE_OF_SIDE);
    let reserved = NARROWEST_CENTRE + if charts { NARROWEST_SIDE } else { 0.0 };
    let mut outline = outline_shown(ctx).then(|| {
        let panel = (Panel::left("outline").frame(region(ctx.tokens)), "outline");
        let limits =
            (least, (width * SHARE_OF_OUTLINE).clamp(USUAL_OUTLINE.0, USUAL_OUTLINE.1), (width - reserved).max(least));
        widths::side_ui(ui, ctx, panel, |wish| &mut wish.outline, limits, inside)
    });
    let mut charts = charts.then(|| {
        let panel = (Panel::right("charts").frame(region(ctx.tokens)), "charts");
        let widest = (ui.available_width() - NARROWEST_CENTRE).max(NARROWEST_SIDE);
        let limits = (NARROWEST_SIDE, (width * 0.26).clamp(280.0, 480.0), widest);
        widths::side_ui(ui, ctx, panel, |wish| &mut wish.charts, limits, inside)
    });
    let mut centre = CentralPanel::no_frame().frame(region(ctx.tokens)).show(ui, inside).inner;
    if let Some(outline) = &mut outline {
        noted(outline, ctx, Place::Outline, centre::outline_region_ui);
    }
    noted(&mut centre, ctx, Place::Centre, centre::centre_ui);
    if let Some(charts) = &mut charts {
        noted(charts, ctx, Place::Charts, figures::side_ui);
    }
    noted(&mut low, ctx, Place::Status, status::status_ui);
    let needed = low.min_rect().height();
    if (needed - ctx.memory.status_height).abs() > 0.5 {
        ctx.memory.status_height = needed;
        ui.ctx().request_repaint();
    }
}

/// Draws a region, and notes which controls are in it.
fn noted(ui: &mut Ui, ctx: &mut ViewContext<'_>, place: Place, contents: fn(&mut Ui, &mut ViewContext<'_>)) {
    let start = controls(ui.ctx());
    contents(ui, ctx);
    ctx.memory.regions.add(ui.ctx(), place, start);
}

/// The inside of a region, to be filled later. It does not change the region's size: contents that are too wide would
/// push the border a little further in every frame.
fn inside(ui: &mut Ui) -> Ui {
    let rect = ui.available_rect_before_wrap();
    ui.expand_to_include_rect(rect);
    let mut inside = ui.new_child(UiBuilder::new().max_rect(rect));
    inside.shrink_clip_rect(rect.expand(Tokens::SPACE));
    inside
}

/// Whether the outline is shown; sending the keyboard to it brings it back.
fn outline_shown(ctx: &mut ViewContext<'_>) -> bool {
    let shown = ctx.app.shows(Region::Outline);
    let wanted = matches!(ctx.app.focus, Some(Focus::Filter | Focus::Outline));
    if wanted && !shown {
        ctx.send(Command::ToggleRegion(Region::Outline));
    }
    shown || wanted
}
