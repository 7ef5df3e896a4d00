//! Messages at the lower right corner, with the ways out as buttons; failures stay until they are dismissed, by a click or
//! by Escape.

use egui::accesskit::Live;
use egui::{
    Align2, Area, Button, Color32, Frame, Id, Key, Label, LayerId, Margin, Modifiers, Order, Popup, RichText, Stroke,
    Ui, vec2,
};

use super::ViewContext;
use super::theme::{Tokens, bold};
use super::widgets::{Icon, focused, icon_button, icon_ui};
use crate::app::{Command, Notice, Tone};

/// How many messages are on the screen at once; the list keeps the others.
const MOST: usize = 3;
/// How wide a message is.
const WIDTH: f32 = 320.0;

/// The word that says how a notice is meant; never colour alone.
pub(super) fn tone_word(tone: Tone) -> &'static str {
    match tone {
        Tone::Done => tr!("tone-done"),
        Tone::Note => tr!("tone-note"),
        Tone::Warning => tr!("tone-warning"),
        Tone::Failed => tr!("tone-failed"),
    }
}

/// The icon of a tone, and the colour beside it.
pub(super) const fn tone_mark(tokens: &Tokens, tone: Tone) -> (Icon, Color32) {
    match tone {
        Tone::Done => (Icon::Check, tokens.fully),
        Tone::Note => (Icon::Info, tokens.muted),
        Tone::Warning => (Icon::Warning, tokens.warning),
        Tone::Failed => (Icon::Error, tokens.error),
    }
}

/// Below this height only the newest message is shown.
const LOW: f32 = 560.0;

/// The layer that messages lie in.
pub(super) fn layer() -> LayerId {
    LayerId::new(Order::Foreground, Id::unique("notices"))
}

/// What messages remember from frame to frame.
#[derive(Debug, Default)]
pub(super) struct NoticesMemory {
    /// Whether somebody is about to use one, by pointer or keyboard.
    pub(super) held: bool,
    /// The numbers of those on the screen, from the top to the bottom.
    places: Vec<u64>,
}

/// How near to the messages the pointer is on its way to one of them.
const NEAR: f32 = 40.0;

/// The messages on the screen, from the top to the bottom. What stays longest lies lowest, and of several that stay as long
/// the newest: so one that goes by itself, or a new one, moves no button. While they are held none moves at all, and new
/// ones lie above.
fn placed<'n>(memory: &NoticesMemory, shown: &[&'n Notice], most: usize) -> Vec<&'n Notice> {
    let latest = shown.get(shown.len().saturating_sub(most)..).unwrap_or_default();
    if !memory.held {
        let mut placed = latest.to_vec();
        placed.sort_by_key(|notice| (notice.stays().unwrap_or(u64::MAX), notice.number));
        return placed;
    }
    let known = memory.places.iter().filter_map(|number| shown.iter().find(|notice| notice.number == *number));
    let new = latest.iter().rev().filter(|notice| memory.places.iter().all(|number| notice.number > *number));
    new.chain(known).copied().collect()
}

/// The messages on the screen.
pub(super) fn notices_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let app = ctx.app;
    let shown: Vec<&Notice> = app.notices.shown().collect();
    let Some(newest) = shown.last() else {
        ctx.memory.notices = NoticesMemory::default();
        return;
    };
    // Under a dialog or a menu Escape is theirs.
    let free = app.dialog.is_none() && !Popup::is_any_open(ui.ctx());
    if free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        ctx.send(Command::DismissNotice(newest.number));
    }
    // In a low window, or at a high zoom, fewer: messages are not to cover the work.
    let most = if ui.ctx().content_rect().height() < LOW { 1 } else { MOST };
    let placed = placed(&ctx.memory.notices, &shown, most);
    let hidden = shown.len().saturating_sub(placed.len());
    let mut all = false;
    let area = Area::new(layer().id).order(layer().order);
    let area = area.anchor(Align2::RIGHT_BOTTOM, vec2(-Tokens::MARGIN, -44.0)).show(ui.ctx(), |ui| {
        ui.set_max_width(WIDTH + 30.0);
        all = hidden > 0 && more_ui(ui, ctx, hidden);
        for notice in &placed {
            ui.push_id(notice.number, |ui| notice_ui(ui, ctx, notice));
        }
    });
    let has_keyboard = focused(ui.ctx()).is_some_and(|focused| focused.layer_id == layer());
    let near = area.response.rect.expand(NEAR);
    let is_near = ui.input(|input| input.pointer.hover_pos().is_some_and(|at| near.contains(at)));
    ctx.memory.notices.held = has_keyboard || (is_near && app.dialog.is_none());
    ctx.memory.notices.places = placed.iter().map(|notice| notice.number).collect();
    for notice in shown.iter().filter(|_| all) {
        ctx.send(Command::DismissNotice(notice.number));
    }
}

/// How many messages are not shown; whether all are to go.
fn more_ui(ui: &mut Ui, ctx: &ViewContext<'_>, hidden: usize) -> bool {
    let frame = Frame::new().fill(ctx.tokens.raised).stroke(Stroke::new(1.0, ctx.tokens.border));
    let frame = frame.corner_radius(Tokens::RADIUS_LARGE).inner_margin(Margin::symmetric(10, 4));
    let shown = frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.label(RichText::new(tr!("notices-hidden", count = hidden)).color(ctx.tokens.muted));
            ui.button(tr!("notices-dismiss-all")).clicked()
        })
        .inner
    });
    shown.inner
}

/// One message.
fn notice_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, notice: &Notice) {
    let (icon, colour) = tone_mark(ctx.tokens, notice.tone);
    let frame = Frame::new().fill(ctx.tokens.raised).stroke(Stroke::new(1.0, colour));
    let frame =
        frame.corner_radius(Tokens::RADIUS_LARGE).inner_margin(Margin { left: 12, right: 6, top: 6, bottom: 10 });
    frame.shadow(ui.visuals().popup_shadow).show(ui, |ui| {
        ui.set_width(WIDTH);
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.horizontal(|ui| {
            icon_ui(ui, icon, colour);
            ui.label(RichText::new(tone_word(notice.tone)).color(colour).family(bold()));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if icon_button(ui, Icon::Close, tr!("notices-dismiss")).clicked() {
                    ctx.send(Command::DismissNotice(notice.number));
                }
            });
        });
        let text = ui.add(Label::new(&notice.text).wrap().selectable(true));
        let live = if notice.tone == Tone::Failed { Live::Assertive } else { Live::Polite };
        ui.ctx().accesskit_node_builder(text.id, |node| node.set_live(live));
        if !notice.hint.is_empty() {
            ui.add(Label::new(RichText::new(&notice.hint).color(ctx.tokens.muted)).wrap());
        }
        ways_ui(ui, ctx, notice);
    });
}

/// The ways out of what a message tells of; the message goes once one was taken, but stays where it only shows something.
pub(super) fn ways_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, notice: &Notice) {
    if notice.ways.is_empty() {
        return;
    }
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        // In a list over the window buttons at rest would look like plain text.
        let rest = &mut ui.visuals_mut().widgets.inactive;
        rest.weak_bg_fill = ctx.tokens.raised;
        rest.bg_stroke = Stroke::new(1.0, ctx.tokens.edge);
        for way in &notice.ways {
            let name = tr!("notice-way-name", way = way.label, text = notice.text.as_str());
            if ui.add(Button::new(way.label).frame_when_inactive(true)).accessible_name(name).clicked() {
                if !matches!(way.command, Command::ShowFolder(_)) {
                    ctx.send(Command::DismissNotice(notice.number));
                }
                ctx.send(way.command.clone());
            }
        }
    });
}
