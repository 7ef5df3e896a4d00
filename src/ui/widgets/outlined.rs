//! Check boxes and radio buttons in menus.

use egui::Ui;

/// Shows check boxes or radio buttons with the line around them that they have elsewhere: a menu takes it from its buttons,
/// but one of these that is not set is nothing else.
pub fn outlined_ui<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let elsewhere = ui.ctx().global_style();
    let shown = ui.scope(|ui| {
        let (here, there) = (&mut ui.visuals_mut().widgets, &elsewhere.visuals.widgets);
        here.inactive.bg_stroke = there.inactive.bg_stroke;
        here.hovered.bg_stroke = there.hovered.bg_stroke;
        here.active.bg_stroke = there.active.bg_stroke;
        contents(ui)
    });
    shown.inner
}
