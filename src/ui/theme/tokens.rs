//! The theme's tokens: colours by role, spaces, sizes; read from `resources/theme`.

use egui::Color32;
use serde::Deserialize;

use super::measures::measure;

/// The colours of the light theme.
const LIGHT: &str = include_str!("../../../resources/theme/light.ron");
/// The colours of the dark theme.
const DARK: &str = include_str!("../../../resources/theme/dark.ron");
/// Black on white.
const CONTRAST_LIGHT: &str = include_str!("../../../resources/theme/contrast-light.ron");
/// White on black.
const CONTRAST_DARK: &str = include_str!("../../../resources/theme/contrast-dark.ron");

/// The tokens as written in their file: colours as `#rrggbb`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    window: String,
    panel: String,
    raised: String,
    field: String,
    hover: String,
    selected: String,
    text: String,
    muted: String,
    border: String,
    edge: String,
    accent: String,
    on_accent: String,
    fully: String,
    partly: String,
    not: String,
    error: String,
    warning: String,
    info: String,
}

/// The theme in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tokens {
    /// Whether the theme is dark.
    pub dark: bool,
    /// Whether it is one of high contrast.
    pub contrast: bool,
    /// The ground of the window.
    pub window: Color32,
    /// The ground of a region.
    pub panel: Color32,
    /// The ground of what lies on a region: cards, buttons, heads.
    pub raised: Color32,
    /// The ground of a text field.
    pub field: Color32,
    /// The ground under the pointer.
    pub hover: Color32,
    /// The ground of the selected row.
    pub selected: Color32,
    /// Text.
    pub text: Color32,
    /// Text of less weight; still 4.5:1 on every ground.
    pub muted: Color32,
    /// Quiet lines: between regions, around cards.
    pub border: Color32,
    /// The edge of what can be used, at least 3:1: fields, ticks, marks without a word.
    pub edge: Color32,
    /// What draws the eye: links, ticks, the primary button.
    pub accent: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// Fully supported or conformant; always beside a letter or a word.
    pub fully: Color32,
    /// Partly supported or conformant.
    pub partly: Color32,
    /// Not supported.
    pub not: Color32,
    /// Errors.
    pub error: Color32,
    /// Warnings.
    pub warning: Color32,
    /// Remarks.
    pub info: Color32,
}

impl Tokens {
    /// The light theme.
    pub fn light() -> Self {
        Self::read(LIGHT, egui::Theme::Light, false)
    }

    /// The dark theme.
    pub fn dark() -> Self {
        Self::read(DARK, egui::Theme::Dark, false)
    }

    /// High contrast on white.
    pub fn contrast_light() -> Self {
        Self::read(CONTRAST_LIGHT, egui::Theme::Light, true)
    }

    /// High contrast on black.
    pub fn contrast_dark() -> Self {
        Self::read(CONTRAST_DARK, egui::Theme::Dark, true)
    }

    /// Reads a theme; a test reads all files, so nothing falls back.
    fn read(text: &str, theme: egui::Theme, contrast: bool) -> Self {
        let wire: Option<Wire> = ron::from_str(text).ok();
        let colour = |pick: fn(&Wire) -> &str| wire.as_ref().map_or(Color32::PLACEHOLDER, |wire| hex(pick(wire)));
        Self {
            dark: theme == egui::Theme::Dark,
            contrast,
            window: colour(|wire| &wire.window),
            panel: colour(|wire| &wire.panel),
            raised: colour(|wire| &wire.raised),
            field: colour(|wire| &wire.field),
            hover: colour(|wire| &wire.hover),
            selected: colour(|wire| &wire.selected),
            text: colour(|wire| &wire.text),
            muted: colour(|wire| &wire.muted),
            border: colour(|wire| &wire.border),
            edge: colour(|wire| &wire.edge),
            accent: colour(|wire| &wire.accent),
            on_accent: colour(|wire| &wire.on_accent),
            fully: colour(|wire| &wire.fully),
            partly: colour(|wire| &wire.partly),
            not: colour(|wire| &wire.not),
            error: colour(|wire| &wire.error),
            warning: colour(|wire| &wire.warning),
            info: colour(|wire| &wire.info),
        }
    }

    /// The space between a mark and its word.
    pub const SPACE_SMALL: f32 = measure("space_small");
    /// The space between neighbours.
    pub const SPACE: f32 = measure("space");
    /// The space around the contents of a region.
    pub const MARGIN: f32 = measure("margin");
    /// The space between groups.
    pub const SPACE_LARGE: f32 = measure("space_large");
    /// The height of a row in tables.
    pub const ROW: f32 = measure("row");
    /// The height of buttons and fields.
    pub const CONTROL: f32 = measure("control");
    /// The side of an icon.
    pub const ICON: f32 = measure("icon");
    /// The radius of corners of controls.
    pub const RADIUS: u8 = whole(measure("radius"));
    /// The radius of corners of dialogs and cards.
    pub const RADIUS_LARGE: u8 = whole(measure("radius_large"));
    /// Small text.
    pub const TEXT_SMALL: f32 = measure("text_small");
    /// Text.
    pub const TEXT: f32 = measure("text_body");
    /// Headings of views and dialogs.
    pub const TEXT_HEADING: f32 = measure("text_heading");
    /// The title of a page.
    pub const TEXT_TITLE: f32 = measure("text_title");
}

/// A size in whole points.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes are small and positive")]
const fn whole(size: f32) -> u8 {
    size as u8
}

/// Reads `#rrggbb`.
pub fn hex(text: &str) -> Color32 {
    Color32::from_hex(text).unwrap_or(Color32::PLACEHOLDER)
}
