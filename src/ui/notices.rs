//! Messages at the lower right corner; failures stay until they are dismissed.

use egui::{Align2, Area, Frame, Id, Label, Margin, Order, RichText, Stroke, Ui, vec2};

use super::ViewContext;
use super::theme::{Tokens, bold};
use crate::app::{Command, Notice, Tone};

/// How many messages are on the screen at once; the list keeps the others.
const MOST: usize = 4;

/// The word that says how a notice is meant; never colour alone.
pub(super) const fn tone_word(tone: Tone) -> &'static str {
    match tone {
        Tone::Done => "Done",
        Tone::Warning => "Please note",
        Tone::Failed => "Could not be done",
    }
}

/// The messages on the screen, the newest lowest.
pub(super) fn notices_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let app = ctx.app;
    let shown: Vec<&Notice> = app.notices.shown().collect();
    if shown.is_empty() {
        return;
    }
    let hidden = shown.len().saturating_sub(MOST);
    let area = Area::new(Id::unique("notices")).order(Order::Foreground);
    area.anchor(Align2::RIGHT_BOTTOM, vec2(-Tokens::MARGIN, -40.0)).show(ui.ctx(), |ui| {
        ui.set_max_width(400.0);
        if hidden > 0 {
            ui.label(RichText::new(format!("{hidden} more under Messages, below")).color(ctx.tokens.muted));
        }
        for notice in shown.into_iter().skip(hidden) {
            ui.push_id(notice.number, |ui| notice_ui(ui, ctx, notice));
        }
    });
}

/// One message.
fn notice_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, notice: &Notice) {
    let colour = match notice.tone {
        Tone::Done => ctx.tokens.fully,
        Tone::Warning => ctx.tokens.warning,
        Tone::Failed => ctx.tokens.error,
    };
    let frame = Frame::new().fill(ctx.tokens.raised).stroke(Stroke::new(1.5, colour));
    frame.corner_radius(Tokens::RADIUS).inner_margin(Margin::same(10)).show(ui, |ui| {
        ui.set_width(380.0);
        ui.horizontal(|ui| {
            ui.label(RichText::new(tone_word(notice.tone)).color(colour).family(bold()));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if ui.small_button("Dismiss").clicked() {
                    ctx.send(Command::DismissNotice(notice.number));
                }
            });
        });
        ui.add(Label::new(&notice.text).wrap().selectable(true));
        if !notice.hint.is_empty() {
            ui.add(Label::new(RichText::new(&notice.hint).color(ctx.tokens.muted)).wrap());
        }
    });
}
