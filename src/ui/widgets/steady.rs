//! Vertical scroll areas whose contents keep one width, whether the bar is shown or not.

use egui::scroll_area::ScrollAreaOutput;
use egui::{Id, Key, ScrollArea, Ui};

/// Shows a scroll area. Contents that become lower when they are narrower would otherwise take the bar away that made them
/// narrower, and bring it back: the window would never rest.
pub fn steady_ui<R>(ui: &mut Ui, area: ScrollArea, contents: impl FnOnce(&mut Ui) -> R) -> ScrollAreaOutput<R> {
    let width = ui.available_width() - ui.spacing().scroll.allocated_width();
    area.show(ui, |ui| {
        ui.set_max_width(width);
        let inner = contents(ui);
        follow_focus(ui);
        inner
    })
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
    let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
    let Some(focused) = focused.filter(|focused| focused.layer_id == ui.layer_id()) else { return };
    // What is cut off by nothing stands outside of the area, or in sight.
    let cut_off = focused.interact_rect.height() + 0.5 < focused.rect.height();
    if cut_off && ui.min_rect().contains(focused.rect.center()) {
        ui.scroll_to_rect(focused.rect.expand(8.0), None);
    }
}
