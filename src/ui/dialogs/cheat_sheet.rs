//! All keys, from the command table.

use egui::{Align, Label, Layout, RichText, Ui, vec2};

use super::frame::{close_button, leaflet, scrolled};
use crate::ui::ViewContext;
use crate::ui::commands::{Group, TABLE, keys_of_views, shortcut_text};
use crate::ui::theme::{Tokens, bold};

/// All keys.
pub(super) fn cheat_sheet_ui(ui: &Ui, ctx: &mut ViewContext<'_>) {
    leaflet(ui, ctx, tr!("keys-title"), 820.0, |ui, ctx| {
        scrolled(ui, |ui| keys(ui, ctx));
        ui.add_space(Tokens::SPACE);
        close_button(ui, ctx);
    });
}

/// The keys of commands by menu, then those of views; in two columns where there is room.
fn keys(ui: &mut Ui, ctx: &ViewContext<'_>) {
    let columns = if ui.available_width() >= 640.0 { 2 } else { 1 };
    ui.columns(columns, |columns| {
        let last = columns.len().saturating_sub(1);
        let groups: Vec<&Group> = Group::ALL.iter().collect();
        for (at, group) in groups.into_iter().enumerate() {
            let column = if at < 2 { 0 } else { last };
            if let Some(ui) = columns.get_mut(column) {
                group_ui(ui, ctx, *group);
            }
        }
        if let Some(ui) = columns.first_mut() {
            heading(ui, tr!("keys-window"));
            for (keys, what) in keys_of_views() {
                row(ui, ctx, &keys, what, "");
            }
        }
    });
}

/// The keys of one menu's commands.
fn group_ui(ui: &mut Ui, ctx: &ViewContext<'_>, group: Group) {
    let mut entries = TABLE.iter().filter(|entry| entry.group == group && !entry.keys.is_empty()).peekable();
    if entries.peek().is_some() {
        heading(ui, group.title());
    }
    for entry in entries {
        let keys: Vec<String> = entry.keys.iter().take(2).map(|keys| shortcut_text(ui.ctx(), keys)).collect();
        row(ui, ctx, &keys.join(tr!("keys-or")), entry.label(), entry.hint());
    }
}

/// The heading of a group.
fn heading(ui: &mut Ui, title: &str) {
    ui.add_space(Tokens::SPACE);
    ui.label(RichText::new(title).family(bold()));
}

/// Keys and what they do.
fn row(ui: &mut Ui, ctx: &ViewContext<'_>, keys: &str, what: &str, hint: &str) {
    ui.horizontal_top(|ui| {
        let width = (ui.available_width() * 0.42).min(170.0);
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::left_to_right(Align::Min), |ui| {
            ui.set_width(width);
            ui.add(Label::new(RichText::new(keys).color(ctx.tokens.muted)).wrap());
        });
        let label = ui.add(Label::new(what).wrap());
        if !hint.is_empty() {
            label.on_hover_text(hint);
        }
    });
}
