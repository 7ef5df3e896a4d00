//! Vertical scroll areas whose contents keep one width, whether the bar is shown or not.

use egui::scroll_area::ScrollAreaOutput;
use egui::{ScrollArea, Ui};

/// Shows a scroll area. Contents that become lower when they are narrower would otherwise take the bar away that made them
/// narrower, and bring it back: the window would never rest.
pub fn steady_ui<R>(ui: &mut Ui, area: ScrollArea, contents: impl FnOnce(&mut Ui) -> R) -> ScrollAreaOutput<R> {
    let width = ui.available_width() - ui.spacing().scroll.allocated_width();
    area.show(ui, |ui| {
        ui.set_max_width(width);
        contents(ui)
    })
}
