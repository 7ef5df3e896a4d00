//! The look as numbers: contrast of every pair of colours that are used together, icons on their grid, sizes as written.

use claimbook::ui::theme::Tokens;
use claimbook::ui::widgets::Icon;
use egui::{Color32, Rect, Shape, pos2, vec2};

/// A ground with its name.
type Ground = (&'static str, fn(&Tokens) -> Color32);

/// The grounds that text lies on.
const GROUNDS: &[Ground] = &[
    ("window", |tokens| tokens.window),
    ("panel", |tokens| tokens.panel),
    ("raised", |tokens| tokens.raised),
    ("field", |tokens| tokens.field),
    ("hover", |tokens| tokens.hover),
    ("selected", |tokens| tokens.selected),
];

/// The colours that text is written in.
const INKS: &[Ground] = &[
    ("text", |tokens| tokens.text),
    ("muted", |tokens| tokens.muted),
    ("accent", |tokens| tokens.accent),
    ("fully", |tokens| tokens.fully),
    ("partly", |tokens| tokens.partly),
    ("not", |tokens| tokens.not),
    ("error", |tokens| tokens.error),
    ("warning", |tokens| tokens.warning),
    ("info", |tokens| tokens.info),
];

/// All themes.
fn themes() -> [(&'static str, Tokens); 4] {
    [
        ("light", Tokens::light()),
        ("dark", Tokens::dark()),
        ("high contrast, light", Tokens::contrast_light()),
        ("high contrast, dark", Tokens::contrast_dark()),
    ]
}

/// The relative luminance of WCAG.
fn luminance(colour: Color32) -> f64 {
    let part = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(colour.r()) + 0.7152 * part(colour.g()) + 0.0722 * part(colour.b())
}

/// The contrast of WCAG.
fn contrast(one: Color32, other: Color32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn contrast_is_measured_as_wcag_says() {
    assert!((contrast(Color32::WHITE, Color32::BLACK) - 21.0).abs() < 0.01);
    assert!((contrast(Color32::from_rgb(0x76, 0x76, 0x76), Color32::WHITE) - 4.54).abs() < 0.01);
}

#[test]
fn every_text_can_be_read_on_every_ground_in_every_theme() {
    for (theme, tokens) in themes() {
        let least = if tokens.contrast { 7.0 } else { 4.5 };
        for (ink, colour) in INKS {
            for (ground, below) in GROUNDS {
                let found = contrast(colour(&tokens), below(&tokens));
                assert!(found >= least, "{theme}: {ink} on {ground} has {found:.2}:1");
            }
        }
        let found = contrast(tokens.on_accent, tokens.accent);
        assert!(found >= least, "{theme}: text on the accent has {found:.2}:1");
    }
}

#[test]
fn edges_of_controls_are_seen_on_every_ground_they_lie_on() {
    for (theme, tokens) in themes() {
        for (ground, below) in GROUNDS.iter().filter(|(name, _)| !matches!(*name, "hover" | "selected")) {
            for (mark, colour) in [("edge", tokens.edge), ("accent", tokens.accent)] {
                let found = contrast(colour, below(&tokens));
                assert!(found >= 3.0, "{theme}: {mark} on {ground} has {found:.2}:1");
            }
        }
    }
}

#[test]
fn sizes_are_what_their_file_says() {
    let text = include_str!("../resources/theme/measures.ron");
    let read: std::collections::BTreeMap<String, f32> = ron_map(text);
    let sizes = [
        ("space_small", Tokens::SPACE_SMALL),
        ("space", Tokens::SPACE),
        ("margin", Tokens::MARGIN),
        ("space_large", Tokens::SPACE_LARGE),
        ("row", Tokens::ROW),
        ("control", Tokens::CONTROL),
        ("icon", Tokens::ICON),
        ("radius", f32::from(Tokens::RADIUS)),
        ("radius_large", f32::from(Tokens::RADIUS_LARGE)),
        ("text_small", Tokens::TEXT_SMALL),
        ("text_body", Tokens::TEXT),
        ("text_heading", Tokens::TEXT_HEADING),
        ("text_title", Tokens::TEXT_TITLE),
    ];
    assert_eq!(read.len(), sizes.len());
    for (name, size) in sizes {
        assert!((read[name] - size).abs() < 0.001, "{name}: {} and {size}", read[name]);
    }
}

/// The file of sizes, read by the library instead of by our own few lines.
fn ron_map(text: &str) -> std::collections::BTreeMap<String, f32> {
    let ron::Value::Map(map) = ron::from_str(
        &text.replace('(', "{").replace(')', "}").replace(": ", "\": ").lines().map(quoted).collect::<String>(),
    )
    .unwrap() else {
        panic!("not a map")
    };
    let number = |value: &ron::Value| value.clone().into_rust::<f32>().unwrap();
    map.iter().map(|(name, value)| (name.clone().into_rust().unwrap(), number(value))).collect()
}

/// A field's name in quotes, so that the struct reads as a map.
fn quoted(line: &str) -> String {
    let trimmed = line.trim_start();
    if trimmed.starts_with(char::is_lowercase) {
        format!("\"{trimmed}\n")
    } else if trimmed.starts_with("//") {
        String::new()
    } else {
        format!("{trimmed}\n")
    }
}

#[test]
fn every_icon_stays_on_its_grid_and_no_two_look_alike() {
    let grid = Rect::from_min_size(pos2(0.0, 0.0), vec2(16.0, 16.0));
    let mut seen: Vec<(Icon, String)> = Vec::new();
    for icon in Icon::ALL {
        let shapes = icon.shapes(grid, Color32::BLACK);
        assert!(!shapes.is_empty(), "{icon:?} shows nothing");
        let bounds = shapes.iter().map(Shape::visual_bounding_rect).reduce(Rect::union).unwrap();
        assert!(grid.expand(0.5).contains_rect(bounds), "{icon:?} leaves its grid: {bounds:?}");
        assert!(bounds.width().max(bounds.height()) > 8.0, "{icon:?} is tiny: {bounds:?}");
        let drawn = format!("{shapes:?}");
        let twin = seen.iter().find(|(_, other)| *other == drawn);
        assert!(
            twin.is_none() || matches!(icon, Icon::Unknown),
            "{icon:?} looks like {:?}",
            twin.map(|(twin, _)| twin)
        );
        seen.push((*icon, drawn));
    }
}
