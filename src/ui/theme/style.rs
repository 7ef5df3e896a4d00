//! The egui style made of the theme's tokens.

use egui::style::{ScrollStyle, Selection, WidgetVisuals, Widgets};
use egui::{Color32, CornerRadius, FontFamily, FontId, Margin, Stroke, Style, TextStyle, Visuals, vec2};

use super::fonts::bold;
use super::tokens::Tokens;

/// The style of a theme.
pub(super) fn style(tokens: &Tokens) -> Style {
    let mut style = Style { visuals: visuals(tokens), ..Style::default() };
    let sizes = [
        (TextStyle::Small, Tokens::TEXT_SMALL, FontFamily::Proportional),
        (TextStyle::Body, Tokens::TEXT, FontFamily::Proportional),
        (TextStyle::Button, Tokens::TEXT, FontFamily::Proportional),
        (TextStyle::Monospace, Tokens::TEXT - 1.0, FontFamily::Monospace),
        (TextStyle::Heading, Tokens::TEXT_HEADING, bold()),
    ];
    style.text_styles = sizes.into_iter().map(|(name, size, family)| (name, FontId::new(size, family))).collect();
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(Tokens::SPACE, 6.0);
    spacing.button_padding = vec2(10.0, 3.5);
    spacing.interact_size = vec2(36.0, Tokens::CONTROL);
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(16);
    spacing.icon_width = Tokens::ICON;
    spacing.icon_width_inner = 9.0;
    spacing.combo_height = 320.0;
    spacing.tooltip_width = 320.0;
    spacing.scroll = scroll();
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.35;
    style.animation_time = 0.08;
    style
}

/// Scroll bars: always there with room of their own, quiet until they are used.
fn scroll() -> ScrollStyle {
    ScrollStyle {
        floating: true,
        bar_width: 9.0,
        floating_width: 7.0,
        floating_allocated_width: 10.0,
        dormant_handle_opacity: 0.35,
        active_handle_opacity: 0.45,
        interact_handle_opacity: 0.75,
        ..ScrollStyle::default()
    }
}

/// The colours of a theme.
fn visuals(tokens: &Tokens) -> Visuals {
    let mut visuals = if tokens.dark { Visuals::dark() } else { Visuals::light() };
    let corners = CornerRadius::same(Tokens::RADIUS);
    visuals.widgets = widgets(tokens, corners);
    // Text fields draw their frame in this stroke while they have the keyboard; selected text is drawn in it, too.
    visuals.selection = Selection {
        bg_fill: tokens.selected,
        stroke: Stroke::new(if tokens.contrast { 2.5 } else { 1.5 }, tokens.accent),
    };
    visuals.hyperlink_color = tokens.accent;
    visuals.weak_text_color = Some(tokens.muted);
    visuals.faint_bg_color = tokens.window;
    visuals.extreme_bg_color = tokens.field;
    visuals.text_edit_bg_color = Some(tokens.field);
    visuals.code_bg_color = tokens.raised;
    visuals.warn_fg_color = tokens.warning;
    visuals.error_fg_color = tokens.error;
    visuals.window_fill = tokens.panel;
    visuals.window_stroke = Stroke::new(1.0, tokens.border);
    visuals.window_corner_radius = CornerRadius::same(Tokens::RADIUS_LARGE);
    visuals.menu_corner_radius = corners;
    visuals.panel_fill = tokens.panel;
    visuals.text_cursor.stroke = Stroke::new(1.5, tokens.accent);
    // A blinking caret would repaint a window at rest for ever.
    visuals.text_cursor.blink = false;
    visuals.indent_has_left_vline = false;
    visuals.disabled_alpha = 0.6;
    visuals
}

/// The looks of controls at rest, under the pointer, with the keyboard, and open.
fn widgets(tokens: &Tokens, corners: CornerRadius) -> Widgets {
    let look = |fill: Color32, stroke: Stroke, text: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: stroke,
        corner_radius: corners,
        fg_stroke: Stroke::new(1.2, text),
        expansion: 0.0,
    };
    let line = |colour: Color32| Stroke::new(1.0, colour);
    Widgets {
        noninteractive: look(tokens.panel, line(tokens.border), tokens.text),
        inactive: look(tokens.raised, line(tokens.edge), tokens.text),
        hovered: look(tokens.hover, line(tokens.accent), tokens.text),
        // Also the look of what has the keyboard: the ring must be seen.
        active: look(tokens.hover, Stroke::new(if tokens.contrast { 3.0 } else { 2.0 }, tokens.accent), tokens.text),
        open: look(tokens.hover, line(tokens.accent), tokens.text),
    }
}
