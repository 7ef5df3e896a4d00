//! The root of the window: keys first, then regions, then what lies over them.

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use super::theme::{self, Tokens};
use super::{
    ViewContext, bars, centre, commands, dialogs, figures, memory::Memory, notices, regions, returning, start, status,
    topbar,
};
use crate::app::{App, Command, Focus, Region, View};

/// The narrowest region at a side.
const NARROWEST_SIDE: f32 = 220.0;
/// The room that the centre keeps beside them; where it is not there, the charts give way.
const NARROWEST_CENTRE: f32 = 340.0;

/// One frame, as window and tests run it after [`App::update`]: theme, keys, views; what was asked for is in the queue
/// of the application afterwards.
pub fn frame(ui: &mut Ui, app: &mut App, memory: &mut Memory) {
    crate::words::speak(app.settings.language());
    theme::apply(ui.ctx(), &app.settings);
    if let Some(layout) = app.restored.take() {
        regions::restore(memory, layout);
    }
    returning::before(ui.ctx(), app, memory);
    let keys = commands::consume(ui.ctx(), app);
    let mut ctx = ViewContext::new(app, theme::in_force(ui.ctx()), memory);
    root_ui(ui, &mut ctx);
    let sent = ctx.into_sent();
    returning::after(ui.ctx(), memory, &sent);
    app.layout = regions::layout(memory);
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
    if ctx.document().is_some() {
        document_ui(ui, ctx);
    } else {
        start::start_ui(ui, ctx);
    }
    notices::notices_ui(ui, ctx);
    dialogs::dialogs_ui(ui, ctx);
}

/// From this width on there is room for the charts beside every view.
const WIDE: f32 = 1_500.0;

/// The window with a document: bars, side regions, centre.
fn document_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let bar = |tokens: &Tokens| Frame::new().fill(tokens.window).inner_margin(Margin::symmetric(8, 4));
    let region = |tokens: &Tokens| Frame::new().fill(tokens.panel).inner_margin(Margin::same(8));
    Panel::top("top bar").frame(bar(ctx.tokens)).show(ui, |ui| topbar::top_bar_ui(ui, ctx));
    Panel::bottom("status bar").frame(bar(ctx.tokens)).show(ui, |ui| status::status_ui(ui, ctx));
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
    let reserved = NARROWEST_CENTRE + if charts { NARROWEST_SIDE } else { 0.0 };
    if outline_shown(ctx) {
        let panel = (Panel::left("outline").frame(region(ctx.tokens)), "outline");
        let widest = (width - reserved).max(NARROWEST_SIDE);
        let widths = (NARROWEST_SIDE, (width * 0.36).clamp(300.0, 620.0), widest);
        regions::side_ui(ui, ctx, panel, |wish| &mut wish.outline, widths, centre::outline_region_ui);
    }
    if charts {
        let panel = (Panel::right("charts").frame(region(ctx.tokens)), "charts");
        let widest = (ui.available_width() - NARROWEST_CENTRE).max(NARROWEST_SIDE);
        let widths = (NARROWEST_SIDE, (width * 0.26).clamp(280.0, 480.0), widest);
        regions::side_ui(ui, ctx, panel, |wish| &mut wish.charts, widths, figures::side_ui);
    }
    CentralPanel::no_frame().frame(region(ctx.tokens)).show(ui, |ui| centre::centre_ui(ui, ctx));
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
