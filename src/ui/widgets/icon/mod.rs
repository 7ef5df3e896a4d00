//! The icons: drawn by the painter on a grid of 16 points, so that they are crisp at every zoom and need no font.

mod shapes;

use egui::{Atom, Button, Color32, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, pos2, vec2};

use crate::ui::theme::Tokens;
use shapes::{Part, parts};

/// An icon. It is never alone: a word stands beside it, or a name for screen readers and under the pointer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is what its name says")]
pub enum Icon {
    Add,
    Remove,
    Open,
    Save,
    Search,
    Filter,
    Undo,
    Redo,
    Up,
    Down,
    Left,
    Right,
    More,
    Warning,
    Error,
    Info,
    Check,
    Close,
    Link,
    File,
    Image,
    Pdf,
    Copy,
    Columns,
    History,
    User,
    Comment,
    Lock,
    Help,
    Export,
    Import,
    Settings,
    Chart,
    List,
    Outline,
    Subject,
    Play,
    Refresh,
    Star,
    Folder,
    Unknown,
    Moved,
    Bell,
    Edit,
}

impl Icon {
    /// All icons.
    pub const ALL: &'static [Self] = &[
        Self::Add,
        Self::Remove,
        Self::Open,
        Self::Save,
        Self::Search,
        Self::Filter,
        Self::Undo,
        Self::Redo,
        Self::Up,
        Self::Down,
        Self::Left,
        Self::Right,
        Self::More,
        Self::Warning,
        Self::Error,
        Self::Info,
        Self::Check,
        Self::Close,
        Self::Link,
        Self::File,
        Self::Image,
        Self::Pdf,
        Self::Copy,
        Self::Columns,
        Self::History,
        Self::User,
        Self::Comment,
        Self::Lock,
        Self::Help,
        Self::Export,
        Self::Import,
        Self::Settings,
        Self::Chart,
        Self::List,
        Self::Outline,
        Self::Subject,
        Self::Play,
        Self::Refresh,
        Self::Star,
        Self::Folder,
        Self::Unknown,
        Self::Moved,
        Self::Bell,
        Self::Edit,
    ];

    /// Paints it into the middle of a rectangle, as large as fits.
    pub fn paint(self, painter: &Painter, rect: Rect, colour: Color32) {
        painter.extend(self.shapes(rect, colour));
    }

    /// Its shapes in the middle of a rectangle.
    pub fn shapes(self, rect: Rect, colour: Color32) -> Vec<Shape> {
        let side = rect.width().min(rect.height());
        let scale = side / 16.0;
        let corner = rect.center() - vec2(side, side) / 2.0;
        let at = |(x, y): (f32, f32)| -> Pos2 { pos2(corner.x + x * scale, corner.y + y * scale) };
        let stroke = Stroke::new(1.5 * scale.max(0.75), colour);
        let shape = |part: &Part| match part {
            Part::Line(points) => Shape::line(points.iter().copied().map(at).collect(), stroke),
            Part::Closed(points) => Shape::closed_line(points.iter().copied().map(at).collect(), stroke),
            Part::Filled(points) => {
                Shape::convex_polygon(points.iter().copied().map(at).collect(), colour, Stroke::NONE)
            }
            Part::Circle(centre, radius) => Shape::circle_stroke(at(*centre), radius * scale, stroke),
            Part::Dot(centre, radius) => Shape::circle_filled(at(*centre), radius * scale, colour),
        };
        parts(self).iter().map(shape).collect()
    }

    /// The icon as a part of a button, in the colour of its text: `Button::new((Icon::Add.atom(), "Add"))`.
    pub fn atom(self) -> Atom<'static> {
        Atom::paint(vec2(Tokens::ICON, Tokens::ICON), move |ui, args| {
            self.paint(ui.painter(), args.rect, args.fallback_text_color);
        })
    }
}

/// An icon beside words; screen readers do not hear of it.
pub fn icon_ui(ui: &mut Ui, icon: Icon, colour: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(Tokens::ICON, Tokens::ICON), Sense::hover());
    if ui.is_rect_visible(rect) {
        icon.paint(ui.painter(), rect, colour);
    }
    response
}

/// A button that shows an icon only; the name is for screen readers, and under the pointer.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    let side = vec2(Tokens::CONTROL, Tokens::CONTROL);
    let button = Button::new(icon.atom()).min_size(side).frame_when_inactive(false);
    // Not in a scope of its own: that would not go to the next line of a row that wraps, and stand over its edge.
    let padding = std::mem::replace(&mut ui.spacing_mut().button_padding, vec2(4.0, 3.0));
    let shown = ui.add(button);
    ui.spacing_mut().button_padding = padding;
    shown.accessible_name(name).on_hover_text(name)
}

/// A button that shows an icon only and says why it cannot be used; the name is for screen readers.
pub fn icon_button_enabled(ui: &mut Ui, enabled: bool, icon: Icon, name: &str, why_not: &str) -> Response {
    let shown = ui.add_enabled_ui(enabled, |ui| icon_button(ui, icon, name));
    shown.inner.on_disabled_hover_text(why_not)
}

/// A button with an icon and a word.
pub fn icon_word_button(icon: Icon, word: &str) -> Button<'_> {
    Button::new((icon.atom(), word))
}
