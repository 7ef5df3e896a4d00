//! The start screen: new, open, example, recent files, recovered documents.

mod recovered;

use std::path::{Path, PathBuf};

use egui::{CentralPanel, Frame, Key, Label, Margin, MenuBar, Panel, RichText, ScrollArea, TextEdit, Ui};

use super::ViewContext;
use super::commands::command_button;
use super::theme::{Tokens, bold};
use super::topbar::menus_ui;
use crate::app::{Command, Theme};

/// What must be said about the names.
pub(super) const TRADEMARKS: &str = "eTOM and the process names belong to TM Forum; Claimbook is not endorsed by it";

/// The start screen.
pub(super) fn start_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let bar = Frame::new().fill(ctx.tokens.window).inner_margin(Margin::symmetric(8, 4));
    Panel::top("top bar").frame(bar).show(ui, |ui| MenuBar::new().ui(ui, |ui| menus_ui(ui, ctx)));
    Panel::bottom("status bar").frame(bar).show(ui, |ui| {
        ui.add(Label::new(RichText::new(TRADEMARKS).color(ctx.tokens.muted)).wrap());
    });
    CentralPanel::no_frame().frame(Frame::new().fill(ctx.tokens.window)).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let width = ui.available_width().min(760.0);
            let side = (ui.available_width() - width) / 2.0;
            ui.horizontal(|ui| {
                ui.add_space(side);
                ui.vertical(|ui| {
                    ui.set_width(width - 2.0 * Tokens::MARGIN);
                    contents(ui, ctx);
                });
            });
        });
    });
}

/// The contents, from top to bottom.
fn contents(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    ui.add_space(28.0);
    ui.label(RichText::new("Claimbook").family(bold()).size(30.0));
    let version = concat!("Version ", env!("CARGO_PKG_VERSION"));
    ui.label(RichText::new("Conformance self-assessments against the Business Process Framework, offline").size(15.0));
    ui.label(RichText::new(version).color(ctx.tokens.muted));
    ui.add_space(10.0);
    card(ui, ctx.tokens, |ui| {
        ui.horizontal_wrapped(|ui| {
            command_button(ui, ctx, "new", "New…");
            command_button(ui, ctx, "open", "Open…");
            command_button(ui, ctx, "example", "Open the example");
        });
        open_by_path(ui, ctx);
        ui.label(RichText::new("Or drop an assessment file on the window").color(ctx.tokens.muted));
    });
    recovered::recovered_ui(ui, ctx);
    recent(ui, ctx);
    theme(ui, ctx);
    ui.add_space(20.0);
}

/// A card with a heading's worth of room.
fn card(ui: &mut Ui, tokens: &Tokens, contents: impl FnOnce(&mut Ui)) {
    let frame = Frame::new().fill(tokens.panel).stroke(egui::Stroke::new(1.0, tokens.border));
    frame.corner_radius(Tokens::RADIUS).inner_margin(Margin::same(14)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        contents(ui);
    });
    ui.add_space(10.0);
}

/// A field for a path: where the system has no file dialog, `Open…` looks like a cancelled one.
fn open_by_path(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    ui.horizontal(|ui| {
        let label = ui.label("Path of a file");
        let width = (ui.available_width() - 70.0).max(120.0);
        let field = TextEdit::singleline(&mut ctx.memory.start_path).desired_width(width);
        let field = ui.add(field).labelled_by(label.id);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let typed = ctx.memory.start_path.trim().to_owned();
        let button = ui.add_enabled(!typed.is_empty(), egui::Button::new("Open it"));
        if !typed.is_empty() && (entered || button.clicked()) {
            ctx.send(Command::Open(PathBuf::from(typed)));
        }
    });
}

/// The files opened or saved last.
fn recent(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let app = ctx.app;
    card(ui, ctx.tokens, |ui| {
        ui.heading("Recent");
        if app.settings.recent.is_empty() {
            ui.label(RichText::new("No file was opened yet").color(ctx.tokens.muted));
        }
        for path in &app.settings.recent {
            ui.push_id(path, |ui| ui.horizontal(|ui| recent_file_ui(ui, ctx, path)));
        }
    });
}

/// One file opened or saved before.
fn recent_file_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, path: &Path) {
    let name = file_name(path);
    if ui.link(&name).on_hover_text(path.display().to_string()).clicked() {
        ctx.send(Command::Open(path.to_owned()));
    }
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        let forget = ui.small_button("Forget").accessible_name(format!("Forget {name}"));
        if forget.on_hover_text("Takes the file off this list; the file itself stays").clicked() {
            ctx.send(Command::ForgetRecent(path.to_owned()));
        }
        let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
        ui.add(Label::new(RichText::new(folder).color(ctx.tokens.muted)).truncate());
    });
}

/// The choice of the theme.
fn theme(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.label("Theme");
        for theme in Theme::ALL {
            let chosen = ctx.app.settings.theme == *theme;
            if ui.radio(chosen, theme.title()).clicked() && !chosen {
                ctx.send(Command::SetTheme(*theme));
            }
        }
    });
}

/// The last part of a path.
fn file_name(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    name.unwrap_or_else(|| path.display().to_string())
}
