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

/// Where the control with the keyboard stood.
#[derive(Debug, Clone, Copy)]
struct Held {
    /// The control.
    id: Id,
    /// How far below the top of the contents.
    top: f32,
    /// How high the contents were.
    height: f32,
    /// Where in the window the area began.
    area_top: f32,
}

/// Keeps the control with the keyboard in its place in the window when what stands above it becomes higher or lower: in the
/// area, or above the area, where a bar comes or goes.
fn hold_focus(ui: &Ui) {
    let area = ui.min_rect();
    let inside = focused(ui.ctx()).filter(|own| own.layer_id == ui.layer_id() && area.contains(own.rect.center()));
    let area_top = ui.clip_rect().top();
    let now = inside.map(|own| Held { id: own.id, top: own.rect.top() - area.top(), height: area.height(), area_top });
    let key = ui.scope_id().with("held");
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<Option<Held>>(key).flatten();
        data.insert_temp(key, now);
        before
    });
    let (Some(now), Some(before), Some(own)) = (now, before, inside) else { return };
    if now.id != before.id {
        return;
    }
    let moved = now.top - before.top;
    // What moves without the whole becoming higher or lower moves by itself.
    let pushed = if moved * (now.height - before.height) > 0.0 { moved } else { 0.0 };
    // Text is held by its caret. Nothing is pushed out of sight above the area.
    let caret =
        ui.output(|output| output.ime.map(|ime| ime.cursor_rect)).filter(|caret| own.rect.contains_rect(*caret));
    let below = caret.unwrap_or(own.rect).top() - area_top;
    let by = pushed + (now.area_top - before.area_top).min(below.max(0.0));
    if by.abs() > 0.5 {
        ui.scroll_with_delta_animation(vec2(0.0, -by), ScrollAnimation::none());
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
