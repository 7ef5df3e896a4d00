//! Scenes as SVG: deterministic text. Title and description stand inside and name the picture; their identifiers begin
//! with a word that the page gives each picture, so that several stand in one page without clashes.

use super::{Anchor, Paint, Scene, Shape, Stroke, escape};

/// The fonts that a reader's machine may have, the one that we measured with first.
pub const FONTS: &str = "Noto Sans, DejaVu Sans, Segoe UI, Helvetica, Arial, sans-serif";

/// Where the colours of an SVG come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Colours {
    /// The light palette, written in place.
    Written,
    /// A style sheet around it: classes `f-` for fills and `s-` for strokes.
    Classes,
    /// The light palette without its ground: what lies below shows through.
    Open,
}

/// A picture of its own, in the light palette on a white ground.
pub fn write(scene: &Scene) -> String {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    format!("{head}{}\n", element(scene, Colours::Written, "chart"))
}

/// A picture of its own on a ground that is there already, such as a sheet with the mark of a draft.
pub fn on_paper(scene: &Scene) -> String {
    element(scene, Colours::Open, "chart")
}

/// A picture inside a page, where `name` is that of no other; the page's style sheet gives the colours (see
/// [`style_sheet`]).
pub fn inline(scene: &Scene, name: &str) -> String {
    element(scene, Colours::Classes, name)
}

/// The rules that give inline pictures their colours, from the colours of one palette.
pub fn style_sheet(colour: impl Fn(Paint) -> &'static str) -> String {
    let rule = |paint: &Paint| {
        let (word, colour) = (paint.word(), colour(*paint));
        format!(".f-{word}{{fill:{colour}}}.s-{word}{{stroke:{colour}}}\n")
    };
    Paint::ALL.iter().filter(|paint| paint.in_documents()).map(rule).collect()
}

/// The `svg` element.
fn element(scene: &Scene, colours: Colours, name: &str) -> String {
    let (width, height) = (number(scene.width), number(scene.height));
    let (title, description) = (escape(&scene.title), escape(&scene.description));
    let size = match colours {
        Colours::Written | Colours::Open => format!(" width=\"{width}\" height=\"{height}\""),
        Colours::Classes => String::new(),
    };
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\"{size} role=\"img\" \
         aria-labelledby=\"{name}-title\" aria-describedby=\"{name}-desc\" font-family=\"{FONTS}\">\n\
         <title id=\"{name}-title\">{title}</title>\n<desc id=\"{name}-desc\">{description}</desc>\n"
    );
    text.push_str(&shape(&Shape::rect(0.0, 0.0, scene.width, scene.height, Paint::Background), "", colours));
    for item in &scene.items {
        text.push_str(&shape(&item.shape, &item.hover, colours));
    }
    text.push_str("</svg>");
    text
}

/// One shape as a line of SVG.
fn shape(shape: &Shape, hover: &str, colours: Colours) -> String {
    let hover = if hover.is_empty() { String::new() } else { format!("<title>{}</title>", escape(hover)) };
    let mut text = String::new();
    match shape {
        Shape::Rect { x, y, width, height, fill, hatch, stroke, radius } => {
            let place = format!(
                "x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
                number(*x),
                number(*y),
                number(*width),
                number(*height)
            );
            let corner = if *radius > 0.0 { format!(" rx=\"{}\"", number(*radius)) } else { String::new() };
            text = format!("<rect {place}{corner}{}>{hover}</rect>\n", painted(Some(*fill), *stroke, colours));
            if let Some(paint) = hatch {
                let lines = shape.hatch_lines().into_iter().fold(String::new(), |mut path, [from, to]| {
                    let (from, to) = (point(from), point(to));
                    path.extend([format!("M{from}L{to}")]);
                    path
                });
                let stroke = Stroke::new(*paint, 1.4);
                text.extend([format!("<path d=\"{lines}\"{}>{hover}</path>\n", painted(None, Some(stroke), colours))]);
            }
        }
        Shape::Line { from, to, stroke } => {
            let path = format!("M{}L{}", point(*from), point(*to));
            text.extend([format!("<path d=\"{path}\"{}/>\n", painted(None, Some(*stroke), colours))]);
        }
        Shape::Label { x, y, text: words, size, bold, anchor, paint } => {
            let weight = if *bold { " font-weight=\"bold\"" } else { "" };
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => " text-anchor=\"middle\"",
                Anchor::End => " text-anchor=\"end\"",
            };
            let place = format!("x=\"{}\" y=\"{}\" font-size=\"{}\"", number(*x), number(*y), number(*size));
            let paint = painted(Some(*paint), None, colours);
            text.extend([format!("<text {place}{weight}{anchor}{paint}>{}{hover}</text>\n", escape(words))]);
        }
    }
    text
}

/// The attributes that give a shape its paint.
fn painted(fill: Option<Paint>, stroke: Option<Stroke>, colours: Colours) -> String {
    let mut text = String::new();
    let mut classes: Vec<String> = Vec::new();
    match (fill, colours) {
        (Some(Paint::Background), Colours::Open) | (None, _) => text.push_str(" fill=\"none\""),
        (Some(paint), Colours::Written | Colours::Open) => text.extend([format!(" fill=\"{}\"", paint.light())]),
        (Some(paint), Colours::Classes) => classes.push(format!("f-{}", paint.word())),
    }
    if let Some(stroke) = stroke {
        match colours {
            Colours::Written | Colours::Open => text.extend([format!(" stroke=\"{}\"", stroke.paint.light())]),
            Colours::Classes => classes.push(format!("s-{}", stroke.paint.word())),
        }
        text.extend([format!(" stroke-width=\"{}\"", number(stroke.width))]);
    }
    if !classes.is_empty() {
        text.extend([format!(" class=\"{}\"", classes.join(" "))]);
    }
    text
}

/// A point in a path.
fn point((x, y): (f32, f32)) -> String {
    format!("{} {}", number(x), number(y))
}

/// A number with at most two decimals, the same on every machine.
fn number(value: f32) -> String {
    let text = format!("{value:.2}");
    let short = text.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" { "0".to_owned() } else { short.to_owned() }
}
