//! How the window looks: tokens from `resources/theme`, fonts, and the egui style made of them.

mod fonts;
mod style;
mod tokens;

use std::sync::OnceLock;

use egui::{Context, ThemePreference};

use crate::app::{Settings, Theme};

pub use fonts::bold;
pub use tokens::{Tokens, hex};

/// Prepares a context once: fonts, styles, and egui's own keys out of the way.
pub fn setup(ctx: &Context) {
    ctx.set_fonts(fonts::definitions());
    ctx.set_style_of(egui::Theme::Light, style::style(tokens(false)));
    ctx.set_style_of(egui::Theme::Dark, style::style(tokens(true)));
    ctx.options_mut(|options| {
        // Both are commands of ours.
        options.zoom_with_keyboard = false;
        options.quit_shortcuts.clear();
    });
}

/// Applies theme and zoom of the settings; costs nothing while they stay.
pub fn apply(ctx: &Context, settings: &Settings) {
    let wanted = match settings.theme {
        Theme::System => ThemePreference::System,
        Theme::Light => ThemePreference::Light,
        Theme::Dark => ThemePreference::Dark,
    };
    if ctx.options(|options| options.theme_preference) != wanted {
        ctx.set_theme(wanted);
    }
    let zoom = f32::from(settings.zoom) / 100.0;
    if (ctx.zoom_factor() - zoom).abs() > 0.001 {
        ctx.set_zoom_factor(zoom);
    }
}

/// The tokens of the theme in force.
pub fn in_force(ctx: &Context) -> &'static Tokens {
    tokens(ctx.theme() == egui::Theme::Dark)
}

/// The tokens of a theme, read once.
fn tokens(dark: bool) -> &'static Tokens {
    static LIGHT: OnceLock<Tokens> = OnceLock::new();
    static DARK: OnceLock<Tokens> = OnceLock::new();
    if dark { DARK.get_or_init(Tokens::dark) } else { LIGHT.get_or_init(Tokens::light) }
}
