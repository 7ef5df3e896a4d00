//! Menu entries and buttons made from the table.

use egui::{Button, Response, Ui, vec2};

use super::keys::key_text;
use super::table::{Entry, Group, TABLE, entry};
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{Icon, icon_word_button};

/// Commands before which a menu draws a line.
const LINE_BEFORE: &[&str] = &[
    "save",
    "export",
    "import",
    "start",
    "tick",
    "add-evidence",
    "toggle-outline",
    "expand-1",
    "zoom-in",
    "theme-system",
    "language-en",
    "settings",
    "next-unanswered",
    "next-row",
];

/// The entries of a menu.
pub fn menu_items(ui: &mut Ui, ctx: &mut ViewContext<'_>, group: Group) {
    ui.set_min_width(230.0);
    for entry in TABLE.iter().filter(|entry| entry.group == group) {
        if LINE_BEFORE.contains(&entry.name) {
            ui.separator();
        }
        command_item(ui, ctx, entry);
    }
}

/// One entry of a menu, with its keys; says why where it cannot be used.
pub fn command_item(ui: &mut Ui, ctx: &mut ViewContext<'_>, entry: &Entry) {
    let button = Button::new(entry.label_now(ctx.app)).shortcut_text(key_text(ui.ctx(), entry));
    if place(ui, ctx, entry, button).clicked() {
        ui.close();
    }
}

/// A button for a command; says why where it cannot be used.
pub fn command_button(ui: &mut Ui, ctx: &mut ViewContext<'_>, name: &str, icon: Icon) -> Option<Response> {
    let entry = entry(name)?;
    worded_command_button(ui, ctx, name, icon, entry.label())
}

/// The same with words of its own, where the place says more than the command's label.
pub fn worded_command_button(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    name: &str,
    icon: Icon,
    words: &str,
) -> Option<Response> {
    Some(place(ui, ctx, entry(name)?, icon_word_button(icon, words)))
}

/// A button with an icon for a command, named by its label without the dots; says why where it cannot be used.
pub fn command_icon(ui: &mut Ui, ctx: &mut ViewContext<'_>, name: &str, icon: Icon) -> Option<Response> {
    let entry = entry(name)?;
    let button = Button::new(icon.atom()).frame_when_inactive(false);
    let button = button.min_size(vec2(Tokens::CONTROL, Tokens::CONTROL));
    let shown = ui.scope(|ui| {
        ui.spacing_mut().button_padding = vec2(4.0, 3.0);
        place(ui, ctx, entry, button)
    });
    Some(shown.inner.accessible_name(entry.label()))
}

/// Draws a command's button, and sends the command on a click.
fn place(ui: &mut Ui, ctx: &mut ViewContext<'_>, entry: &Entry, button: Button<'_>) -> Response {
    let made = (entry.make)(ctx.app);
    let keys = key_text(ui.ctx(), entry);
    let keys = if keys.is_empty() { String::new() } else { format!(" ({keys})") };
    let response = ui.add_enabled(made.is_ok(), button);
    match made {
        Ok(command) => {
            let text = match entry.name {
                "undo" | "redo" => entry.label_now(ctx.app),
                _ => entry.hint().to_owned(),
            };
            let response = response.on_hover_text(format!("{text}{keys}"));
            if response.clicked() {
                ctx.send(command);
            }
            response
        }
        Err(why) => response.on_disabled_hover_text(format!("{}: {}", entry.label(), lower_first(why))),
    }
}

/// A sentence in the middle of another.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
