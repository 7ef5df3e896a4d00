//! The start screen: new, open, example, recent files, recovered documents.

mod recent;
mod recovered;

use std::path::{Path, PathBuf};

use egui::{
    CentralPanel, Color32, Frame, Key, Label, Margin, MenuBar, Panel, RichText, ScrollArea, TextStyle, TextWrapMode, Ui,
};

use super::ViewContext;
use super::commands::{command_button, worded_command_button};
use super::theme::{Tokens, bold};
use super::topbar::menus_ui;
use super::widgets::{Icon, combo_ui, icon_ui, line_edit, steady_ui};
use crate::app::{Command, Theme};
use crate::words::Language;

/// What must be said about the names.
pub(super) fn trademarks() -> &'static str {
    tr!("trademarks")
}

/// The start screen.
pub(super) fn start_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let bar = Frame::new().fill(ctx.tokens.window).inner_margin(Margin::symmetric(8, 4));
    Panel::top("top bar").frame(bar).show(ui, |ui| MenuBar::new().ui(ui, |ui| menus_ui(ui, ctx)));
    Panel::bottom("status bar").frame(bar).show(ui, |ui| {
        ui.add(Label::new(RichText::new(trademarks()).color(ctx.tokens.muted)).wrap());
    });
    CentralPanel::no_frame().frame(Frame::new().fill(ctx.tokens.window)).show(ui, |ui| {
        steady_ui(ui, ScrollArea::vertical().auto_shrink(false), |ui| {
            let width = ui.available_width().min(760.0);
            let side = ((ui.available_width() - width) / 2.0).max(Tokens::MARGIN);
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
    let greets = ctx.app.dialog.is_none() && !ctx.memory.greeted;
    ctx.memory.greeted |= greets;
    let (recovered, recent) = (!ctx.app.recoveries.is_empty(), !ctx.app.settings.recent.is_empty());
    ui.add_space(32.0);
    ui.label(RichText::new("Claimbook").family(bold()).size(Tokens::TEXT_TITLE + 6.0));
    ui.add(Label::new(RichText::new(tr!("start-about")).size(Tokens::TEXT_HEADING - 1.0)).wrap());
    let version = tr!("start-version", version = env!("CARGO_PKG_VERSION"));
    ui.label(RichText::new(version).color(ctx.tokens.muted));
    ui.add_space(Tokens::MARGIN);
    // First what may be lost: at a high zoom the rest fills the window.
    recovered::recovered_ui(ui, ctx, greets);
    card(ui, ctx.tokens, ctx.tokens.border, |ui| {
        ui.horizontal_wrapped(|ui| {
            let new = command_button(ui, ctx, "new", Icon::Add);
            if let (true, Some(new)) = (greets && !recovered && !recent, new) {
                new.request_focus();
            }
            worded_command_button(ui, ctx, "import", Icon::Import, tr!("start-import"));
            command_button(ui, ctx, "open", Icon::Open);
            command_button(ui, ctx, "example", Icon::Star);
        });
        ui.add_space(2.0);
        open_by_path(ui, ctx);
        ui.label(RichText::new(tr!("start-drop")).color(ctx.tokens.muted));
    });
    recent::recent_ui(ui, ctx, greets && !recovered);
    choices(ui, ctx);
    ui.add_space(Tokens::SPACE_LARGE);
}

/// A card with a heading's worth of room.
fn card(ui: &mut Ui, tokens: &Tokens, edge: Color32, contents: impl FnOnce(&mut Ui)) {
    let frame = Frame::new().fill(tokens.panel).stroke(egui::Stroke::new(1.0, edge));
    frame.corner_radius(Tokens::RADIUS_LARGE).inner_margin(Margin::same(16)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        contents(ui);
    });
    ui.add_space(Tokens::MARGIN);
}

/// The heading of a card.
fn head_ui(ui: &mut Ui, icon: Icon, colour: Color32, title: &str) {
    ui.horizontal(|ui| {
        icon_ui(ui, icon, colour);
        ui.heading(title);
    });
}

/// A field for a path: where the system has no file dialog, `Open…` looks like a cancelled one.
fn open_by_path(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    ui.horizontal(|ui| {
        let label = ui.label(tr!("start-path"));
        let button = egui::WidgetText::from(tr!("start-open-path"));
        let button = button.into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Button);
        let beside = button.size().x + 2.0 * ui.spacing().button_padding.x + ui.spacing().item_spacing.x;
        let width = (ui.available_width() - beside).max(120.0);
        let field = line_edit(ui, "path", &mut ctx.memory.start_path).desired_width(width);
        let field = ui.add(field).labelled_by(label.id);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let typed = ctx.memory.start_path.trim().to_owned();
        let button = ui.add_enabled(!typed.is_empty(), egui::Button::new(tr!("start-open-path")));
        if !typed.is_empty() && (entered || button.clicked()) {
            let path = PathBuf::from(typed);
            let import = super::import::dropped(ctx.app, std::slice::from_ref(&path));
            ctx.send(import.unwrap_or(Command::Open(path)));
        }
    });
}

/// Language and theme, each as a list that opens.
fn choices(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.label(tr!("start-language"));
        language_ui(ui, ctx);
        ui.add_space(Tokens::MARGIN);
        ui.label(tr!("start-theme"));
        theme_ui(ui, ctx);
    });
}

/// The list of languages, each in its own words.
pub(super) fn language_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let chosen = ctx.app.settings.language();
    let all = Language::ALL.iter().copied();
    if let Some(language) = combo_ui(ui, tr!("start-language"), chosen, all, |language| language.title().to_owned()) {
        ctx.send(Command::SetLanguage(language));
    }
}

/// The list of themes.
pub(super) fn theme_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let all = Theme::ALL.iter().copied();
    let chosen = ctx.app.settings.theme;
    if let Some(theme) = combo_ui(ui, tr!("start-theme"), chosen, all, |theme| theme.title().to_owned()) {
        ctx.send(Command::SetTheme(theme));
    }
}

/// The last part of a path.
fn file_name(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    name.unwrap_or_else(|| path.display().to_string())
}
