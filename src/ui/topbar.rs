//! The bar at the top: menus from the command table, undo, redo and save, the way to everything, what is open.

use egui::{Align, Label, Layout, MenuBar, RichText, Ui, vec2};

use super::ViewContext;
use super::commands::{Group, command_button, command_icon, menu_items};
use super::theme::{Tokens, bold};
use super::widgets::{Icon, Titled as _};

/// From this width on the bar has room for words beside icons.
const WIDE: f32 = 760.0;

/// The bar at the top.
pub(super) fn top_bar_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let wide = ui.available_width() >= WIDE;
    MenuBar::new().ui(ui, |ui| {
        menus_ui(ui, ctx);
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.add_space(Tokens::SPACE_SMALL);
        ui.separator();
        ui.add_space(Tokens::SPACE_SMALL);
        command_icon(ui, ctx, "undo", Icon::Undo);
        command_icon(ui, ctx, "redo", Icon::Redo);
        command_icon(ui, ctx, "save", Icon::Save);
        command_icon(ui, ctx, "palette", Icon::Search);
        if wide {
            command_button(ui, ctx, "export", Icon::Export);
        } else {
            command_icon(ui, ctx, "export", Icon::Export);
        }
        title(ui, ctx);
    });
}

/// The menus.
pub(super) fn menus_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    ui.spacing_mut().item_spacing.x = 2.0;
    ui.spacing_mut().button_padding = vec2(7.0, 3.0);
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
    let named = if named.is_empty() { tr!("window-untitled").to_owned() } else { named.join(" ") };
    let stage = assessment.stage.shown();
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = Tokens::SPACE;
        ui.add(Label::new(RichText::new(stage).color(ctx.tokens.muted)).truncate());
        let label = Label::new(RichText::new(&named).family(bold())).truncate();
        ui.add(label).on_hover_text(format!("{named}\n{stage}\n{}", document.name()));
    });
}
