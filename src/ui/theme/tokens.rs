//! The theme's tokens: colours by role, spaces, sizes; read from `resources/theme`.

use egui::Color32;
use serde::Deserialize;

/// The colours of the light and the dark theme.
const LIGHT: &str = include_str!("../../../resources/theme/light.ron");
/// The colours of the dark theme.
const DARK: &str = include_str!("../../../resources/theme/dark.ron");

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
    /// Lines and borders.
    pub border: Color32,
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
        Self::read(LIGHT, false)
    }

    /// The dark theme.
    pub fn dark() -> Self {
        Self::read(DARK, true)
    }

    /// Reads a theme; a test reads both files, so nothing falls back.
    fn read(text: &str, dark: bool) -> Self {
        let wire: Option<Wire> = ron::from_str(text).ok();
        let colour = |pick: fn(&Wire) -> &str| wire.as_ref().map_or(Color32::PLACEHOLDER, |wire| hex(pick(wire)));
        Self {
            dark,
            window: colour(|wire| &wire.window),
            panel: colour(|wire| &wire.panel),
            raised: colour(|wire| &wire.raised),
            field: colour(|wire| &wire.field),
            hover: colour(|wire| &wire.hover),
            selected: colour(|wire| &wire.selected),
            text: colour(|wire| &wire.text),
            muted: colour(|wire| &wire.muted),
            border: colour(|wire| &wire.border),
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

    /// The space between neighbours.
    pub const SPACE: f32 = 8.0;
    /// The space around the contents of a region.
    pub const MARGIN: f32 = 12.0;
    /// The height of a row in tables.
    pub const ROW: f32 = 24.0;
    /// The radius of corners.
    pub const RADIUS: u8 = 5;
}

/// Reads `#rrggbb`.
pub fn hex(text: &str) -> Color32 {
    Color32::from_hex(text).unwrap_or(Color32::PLACEHOLDER)
}
