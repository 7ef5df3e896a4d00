//! Vertical scroll areas whose contents keep one width, whether the bar is shown or not.

use egui::scroll_area::ScrollAreaOutput;
use egui::style::ScrollAnimation;
use egui::{Id, Key, ScrollArea, Ui, vec2};

use super::focused;

/// Shows a scroll area. Contents that become lower when they are narrower would otherwise take the bar away that made them
/// narrower, and bring it back: the window would never rest.
pub fn steady_ui<R>(ui: &mut Ui, area: ScrollArea, contents: impl FnOnce(&mut Ui) -> R) -> ScrollAreaOutput<R> {
    let width = ui.available_width() - ui.spacing().scroll.allocated_width();
    area.show(ui, |ui| {
        ui.set_max_width(width);
        let inner = contents(ui);
        hold_focus(ui);
        follow_focus(ui);
        inner
    })
}

/// Keeps the control with the keyboard in its place in the window when what stands above it becomes higher or lower.
fn hold_focus(ui: &Ui) {
    let area = ui.min_rect();
    let inside = focused(ui.ctx()).filter(|own| own.layer_id == ui.layer_id() && area.contains(own.rect.center()));
    let now = inside.map(|own| (own.id, own.rect.top() - area.top(), area.height()));
    let key = ui.scope_id().with("held");
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<Option<(Id, f32, f32)>>(key).flatten();
        data.insert_temp(key, now);
        before
    });
    let (Some((id, top, height)), Some((same, old_top, old_height))) = (now, before) else { return };
    let moved = top - old_top;
    // What moves without the whole becoming higher or lower moves by itself.
    let pushed = moved * (height - old_height) > 0.0;
    if id == same && pushed && moved.abs() > 0.5 {
        ui.scroll_with_delta_animation(vec2(0.0, -moved), ScrollAnimation::none());
        // Not even for a frame is it to stand elsewhere.
        ui.ctx().request_discard("what stands above the keyboard has another height");
    }
}

/// For how many passes after Tab a move of the keyboard is followed: it has arrived by then.
const FOLLOWED: u64 = 3;

/// Scrolls to the control that Tab went to, where it is out of sight.
fn follow_focus(ui: &Ui) {
    let (pass, pressed) = (ui.ctx().cumulative_pass_nr(), ui.input(|input| input.key_pressed(Key::Tab)));
    let tab = Id::unique("pass of the last Tab");
    let last = ui.data_mut(|data| {
        if pressed {
            data.insert_temp(tab, pass);
        }
        data.get_temp::<u64>(tab)
    });
    if last.is_none_or(|last| pass > last + FOLLOWED) {
        return;
    }
    let Some(focused) = focused(ui.ctx()).filter(|focused| focused.layer_id == ui.layer_id()) else { return };
    // What is cut off by nothing stands outside of the area, or in sight.
    let cut_off = focused.interact_rect.height() + 0.5 < focused.rect.height();
    if cut_off && ui.min_rect().contains(focused.rect.center()) {
        ui.scroll_to_rect(focused.rect.expand(8.0), None);
    }
}
