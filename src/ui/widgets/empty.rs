//! What a view shows while there is nothing in it: what belongs here, and the way to the first one.

use egui::{Align, Label, Layout, RichText, Sense, Ui, vec2};

use super::icon::{Icon, icon_word_button};
use crate::ui::theme::{Tokens, bold};

/// The widest the sentence may be.
const MEASURE: f32 = 420.0;

/// An empty state in the middle of the room there is: an icon, what is missing, a sentence that teaches, and the action
/// that ends the emptiness, if there is one. Gives whether the action was clicked.
pub fn empty_ui(
    ui: &mut Ui,
    tokens: &Tokens,
    icon: Icon,
    title: &str,
    sentence: &str,
    action: Option<(Icon, &str)>,
) -> bool {
    let width = (ui.available_width() - 2.0 * Tokens::MARGIN).clamp(80.0, MEASURE);
    let room = ui.available_height();
    let above = if room.is_finite() { ((room - 170.0) * 0.4).clamp(Tokens::SPACE, 140.0) } else { Tokens::SPACE_LARGE };
    ui.add_space(above);
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.set_max_width(ui.available_width());
        let (rect, _) = ui.allocate_exact_size(vec2(36.0, 36.0), Sense::hover());
        icon.paint(ui.painter(), rect, tokens.edge);
        ui.add_space(Tokens::SPACE_SMALL);
        ui.add(Label::new(RichText::new(title).family(bold()).size(Tokens::TEXT_HEADING)).wrap());
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Center), |ui| {
            ui.add(Label::new(RichText::new(sentence).color(tokens.muted)).wrap().halign(Align::Center));
        });
        let Some((icon, word)) = action else { return false };
        ui.add_space(Tokens::SPACE);
        ui.add(icon_word_button(icon, word)).clicked()
    })
    .inner
}
