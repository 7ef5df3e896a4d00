//! How the window looks: tokens from `resources/theme`, fonts, and the egui style made of them.

mod fonts;
mod measures;
mod style;
mod tokens;

use std::sync::OnceLock;

use egui::{Context, Id, ThemePreference};

use crate::app::{Settings, Theme};

pub use fonts::bold;
pub use tokens::{Tokens, hex};

/// Prepares a context once: fonts, styles, and egui's own keys out of the way.
pub fn setup(ctx: &Context) {
    ctx.set_fonts(fonts::definitions());
    ctx.options_mut(|options| {
        // Both are commands of ours.
        options.zoom_with_keyboard = false;
        options.quit_shortcuts.clear();
    });
    set_styles(ctx, false);
}

/// Where the context keeps whether the themes in force are those of high contrast.
fn contrast_key() -> Id {
    Id::unique("high contrast")
}

/// Gives both of egui's themes our styles.
fn set_styles(ctx: &Context, contrast: bool) {
    ctx.data_mut(|data| data.insert_temp(contrast_key(), contrast));
    ctx.set_style_of(egui::Theme::Light, style::style(tokens(egui::Theme::Light, contrast)));
    ctx.set_style_of(egui::Theme::Dark, style::style(tokens(egui::Theme::Dark, contrast)));
}

/// Applies theme and zoom of the settings; costs nothing while they stay.
pub fn apply(ctx: &Context, settings: &Settings) {
    let wanted = match settings.theme {
        Theme::System => ThemePreference::System,
        Theme::Light | Theme::ContrastLight => ThemePreference::Light,
        Theme::Dark | Theme::ContrastDark => ThemePreference::Dark,
    };
    if ctx.options(|options| options.theme_preference) != wanted {
        ctx.set_theme(wanted);
    }
    let contrast = matches!(settings.theme, Theme::ContrastLight | Theme::ContrastDark);
    if has_contrast(ctx) != contrast {
        set_styles(ctx, contrast);
    }
    let zoom = f32::from(settings.zoom) / 100.0;
    if (ctx.zoom_factor() - zoom).abs() > 0.001 {
        ctx.set_zoom_factor(zoom);
    }
}

/// Whether the themes in force are those of high contrast.
fn has_contrast(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(contrast_key())).unwrap_or_default()
}

/// The tokens of the theme in force.
pub fn in_force(ctx: &Context) -> &'static Tokens {
    tokens(ctx.theme(), has_contrast(ctx))
}

/// The tokens of a theme, read once.
fn tokens(theme: egui::Theme, contrast: bool) -> &'static Tokens {
    static LIGHT: OnceLock<Tokens> = OnceLock::new();
    static DARK: OnceLock<Tokens> = OnceLock::new();
    static CONTRAST_LIGHT: OnceLock<Tokens> = OnceLock::new();
    static CONTRAST_DARK: OnceLock<Tokens> = OnceLock::new();
    match (theme, contrast) {
        (egui::Theme::Light, false) => LIGHT.get_or_init(Tokens::light),
        (egui::Theme::Dark, false) => DARK.get_or_init(Tokens::dark),
        (egui::Theme::Light, true) => CONTRAST_LIGHT.get_or_init(Tokens::contrast_light),
        (egui::Theme::Dark, true) => CONTRAST_DARK.get_or_init(Tokens::contrast_dark),
    }
}
