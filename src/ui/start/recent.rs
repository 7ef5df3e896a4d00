//! The files opened or saved last: by keys one stop, in which arrows move, Enter opens, and Delete takes a file off the list.

use std::path::Path;

use egui::{Align, Button, Key, Label, Layout, Modifiers, Response, RichText, Sense, Ui, UiBuilder, vec2};

use super::{card, file_name, head_ui};
use crate::app::Command;
use crate::ui::ViewContext;
use crate::ui::theme::{Tokens, bold};
use crate::ui::widgets::{Icon, Stop, icon_ui, row_keys, short_ui, stop};

/// The height of a file: two lines.
const HEIGHT: f32 = 44.0;

/// The files; the first takes the keyboard where it `takes_focus`.
pub(super) fn recent_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, takes_focus: bool) {
    let app = ctx.app;
    card(ui, ctx.tokens, ctx.tokens.border, |ui| {
        head_ui(ui, Icon::History, ctx.tokens.muted, tr!("start-recent"));
        let files = &app.settings.recent;
        if files.is_empty() {
            ui.label(tr!("start-no-recent"));
            ui.add(Label::new(RichText::new(tr!("start-no-recent-hint")).color(ctx.tokens.muted)).wrap());
            return;
        }
        ui.spacing_mut().item_spacing.y = 2.0;
        let stop = stop(ui, None);
        let mut rows = Vec::with_capacity(files.len());
        for (place, path) in files.iter().enumerate() {
            // By place: where a file goes off the list, the keyboard stays on the next.
            let row = ui.push_id(place, |ui| file_ui(ui, ctx, path, stop.sense(place))).inner;
            if takes_focus && place == 0 {
                row.request_focus();
            }
            rows.push(row);
        }
        row_keys(ui, &stop, &rows, &[]);
        forget_by_key(ui, ctx, &stop, &rows);
    });
}

/// Delete takes the file that has the keyboard off the list.
fn forget_by_key(ui: &Ui, ctx: &mut ViewContext<'_>, stop: &Stop, rows: &[Response]) {
    let Some(place) = rows.iter().position(Response::has_focus) else { return };
    if !ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Delete)) {
        return;
    }
    if let Some(path) = ctx.app.settings.recent.get(place) {
        ctx.send(Command::ForgetRecent(path.clone()));
    }
    // Behind the last one there is none that would take its place.
    if place + 1 == rows.len()
        && let Some(before) = place.checked_sub(1)
        && let Some(row) = rows.get(before)
    {
        stop.go_to(ui, before, row);
    }
}

/// One file: its name, where it lies and when it was changed.
fn file_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, path: &Path, sense: Sense) -> Response {
    let name = file_name(path);
    let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
    let (when, there) = match ctx.app.recent_changed.get(path) {
        None => (String::new(), true),
        Some(None) => (tr!("start-missing").to_owned(), false),
        Some(Some(when)) => (tr!("start-changed", when = when.as_str()), true),
    };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let button = Button::selectable(false, "").min_size(rect.size()).sense(sense);
    let row = ui.put(rect, button).accessible_name(tr!("start-open-name", name = name.as_str()));
    let description = format!("{folder}, {when}");
    ui.ctx().accesskit_node_builder(row.id, |node| node.set_description(description));
    let row = row.on_hover_text(tr!("start-recent-hover", path = path.display().to_string()));
    if row.clicked() {
        ctx.send(Command::Open(path.to_owned()));
    }
    let tokens = ctx.tokens;
    ui.scope_builder(UiBuilder::new().max_rect(rect.shrink2(vec2(8.0, 3.0))), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            forget_ui(ui, ctx, path, &name);
            let colour = if there { tokens.muted } else { tokens.warning };
            short_ui(ui, RichText::new(&when).color(colour));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let (icon, colour) = if there { (Icon::File, tokens.accent) } else { (Icon::Warning, tokens.warning) };
                icon_ui(ui, icon, colour);
                ui.add_space(Tokens::SPACE_SMALL);
                ui.vertical(|ui| {
                    short_ui(ui, RichText::new(&name).family(bold()));
                    short_ui(ui, RichText::new(&folder).color(tokens.muted));
                });
            });
        });
    });
    row
}

/// The button that takes a file off the list; by keys, Delete does.
fn forget_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, path: &Path, name: &str) {
    let button = Button::new(Icon::Close.atom()).frame_when_inactive(false).sense(Sense::CLICK);
    let forget = ui.add(button).accessible_name(tr!("start-forget-name", name = name));
    if forget.on_hover_text(tr!("start-forget-hint")).clicked() {
        ctx.send(Command::ForgetRecent(path.to_owned()));
    }
}
