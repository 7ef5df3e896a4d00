//! The bar at the top: menus from the command table, undo and redo, what is open.

use egui::{Align, Label, Layout, MenuBar, RichText, Ui};

use super::ViewContext;
use super::commands::{Group, command_button, menu_items};
use super::theme::bold;

/// The bar at the top.
pub(super) fn top_bar_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    MenuBar::new().ui(ui, |ui| {
        menus_ui(ui, ctx);
        ui.separator();
        command_button(ui, ctx, "undo", "Undo");
        command_button(ui, ctx, "redo", "Redo");
        command_button(ui, ctx, "save", "Save");
        command_button(ui, ctx, "export", "Export…");
        ui.separator();
        title(ui, ctx);
    });
}

/// The menus.
pub(super) fn menus_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    for group in Group::ALL {
        ui.menu_button(group.title(), |ui| menu_items(ui, ctx, *group));
    }
}

/// What is open: title, version, stage; shortened, with the whole text under the pointer.
fn title(ui: &mut Ui, ctx: &ViewContext<'_>) {
    let Some(document) = ctx.document() else { return };
    let assessment = document.assessment();
    let subject = &assessment.subject;
    let named = [&subject.company, &subject.title, &subject.product_version];
    let named: Vec<&str> = named.into_iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
    let named = if named.is_empty() { "Untitled assessment".to_owned() } else { named.join(" ") };
    let stage = assessment.stage.title();
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.add(Label::new(RichText::new(stage).color(ctx.tokens.muted)));
        let label = Label::new(RichText::new(&named).family(bold())).truncate();
        ui.add(label).on_hover_text(format!("{named}\n{stage}\n{}", document.name()));
    });
}
