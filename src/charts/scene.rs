//! A chart as shapes in their places: what the window paints and the SVG writer writes.

use super::{Paint, own_room, wrap};
use crate::framework::ProcessId;

/// Where a label's `x` lies in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// At its left end.
    Start,
    /// In its middle.
    Middle,
    /// At its right end.
    End,
}

/// A line's paint and width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// The paint.
    pub paint: Paint,
    /// The width; half of it lies on either side.
    pub width: f32,
}

impl Stroke {
    /// A stroke.
    pub const fn new(paint: Paint, width: f32) -> Self {
        Self { paint, width }
    }
}

/// One shape of a chart; x grows to the right, y grows downwards.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A rectangle.
    Rect {
        /// Left edge.
        x: f32,
        /// Upper edge.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// The paint of its inside.
        fill: Paint,
        /// Slanting lines over the fill, so that colour is not the only carrier.
        hatch: Option<Paint>,
        /// Its border.
        stroke: Option<Stroke>,
        /// The radius of its corners.
        radius: f32,
    },
    /// A straight line.
    Line {
        /// Where it begins.
        from: (f32, f32),
        /// Where it ends.
        to: (f32, f32),
        /// How it looks.
        stroke: Stroke,
    },
    /// One line of text.
    Label {
        /// Where `anchor` says.
        x: f32,
        /// The baseline.
        y: f32,
        /// The text.
        text: String,
        /// The size of the font.
        size: f32,
        /// Whether it is bold.
        bold: bool,
        /// Which end of the text `x` is.
        anchor: Anchor,
        /// The paint.
        paint: Paint,
    },
}

/// What a shape leads to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Link {
    /// A process.
    Process(ProcessId),
    /// Those processes that the outline's filter shows.
    Filter(String),
}

/// A shape, and what it stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The shape.
    pub shape: Shape,
    /// What it leads to.
    pub target: Option<Link>,
    /// What to say when the pointer rests on it; empty says nothing.
    pub hover: String,
}

impl Item {
    /// The process that it stands for.
    pub fn process(&self) -> Option<ProcessId> {
        match self.target {
            Some(Link::Process(id)) => Some(id),
            Some(Link::Filter(_)) | None => None,
        }
    }
}

/// What a head stands at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum HeadOf {
    /// A row: it stands at its left.
    Row,
    /// A column: it stands above it.
    Column {
        /// The lower edge of the column.
        end: f32,
    },
}

/// The head of a row or a column: who sees a part of a large chart only is told where that belongs.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// What it stands at.
    pub of: HeadOf,
    /// Its left, upper, right and lower edge.
    pub edges: [f32; 4],
    /// What it says.
    pub words: String,
    /// What it leads to.
    pub target: Option<Link>,
}

/// A chart: its size, its words for those who cannot see it, and its shapes from back to front.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// The width of the ground.
    pub width: f32,
    /// The height of the ground.
    pub height: f32,
    /// What the chart is.
    pub title: String,
    /// What the chart shows, in sentences.
    pub description: String,
    /// The shapes, from back to front.
    pub items: Vec<Item>,
    /// The heads of its rows and columns, which are among the shapes as well.
    pub heads: Vec<Head>,
}

impl Scene {
    /// An empty ground; the height is set once the shapes are placed.
    pub(super) fn new(width: f32, title: String) -> Self {
        Self { width, height: 0.0, title, description: String::new(), items: Vec::new(), heads: Vec::new() }
    }

    /// Adds a shape that stands for nothing in particular.
    pub(super) fn add(&mut self, shape: Shape) {
        self.items.push(Item { shape, target: None, hover: String::new() });
    }

    /// Adds a shape that stands for a process.
    pub(super) fn add_for(&mut self, target: ProcessId, hover: &str, shape: Shape) {
        self.add_link(Link::Process(target), hover, shape);
    }

    /// Adds a shape that leads somewhere.
    pub(super) fn add_link(&mut self, target: Link, hover: &str, shape: Shape) {
        self.items.push(Item { shape, target: Some(target), hover: hover.to_owned() });
    }

    /// Adds a note below everything, as a picture that travels alone needs it; nothing where it is empty.
    #[must_use]
    pub fn with_note(mut self, note: &str) -> Self {
        const SIZE: f32 = 10.5;
        let lines = wrap(note, SIZE, false, own_room(self.width - 32.0, false), 12);
        for line in &lines {
            self.height += 14.0;
            self.add(Shape::label(16.0, self.height - 6.0, line.clone(), SIZE, Paint::MutedText));
        }
        if !lines.is_empty() {
            self.height += 8.0;
            let parts = [self.description.as_str(), note].map(str::trim);
            let description = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
            self.description = description;
        }
        self
    }

    /// The topmost item with a target at a point.
    pub fn hit(&self, x: f32, y: f32) -> Option<&Item> {
        self.items.iter().rev().find(|item| item.target.is_some() && item.shape.contains(x, y))
    }
}

impl Shape {
    /// A filled rectangle without a border.
    pub(super) fn rect(x: f32, y: f32, width: f32, height: f32, fill: Paint) -> Self {
        Self::Rect { x, y, width, height, fill, hatch: None, stroke: None, radius: 0.0 }
    }

    /// The rectangle with a border; other shapes stay as they are.
    pub(super) fn bordered(mut self, paint: Paint, line: f32) -> Self {
        if let Self::Rect { stroke, .. } = &mut self {
            *stroke = Some(Stroke::new(paint, line));
        }
        self
    }

    /// The rectangle with round corners; other shapes stay as they are.
    pub(super) fn rounded(mut self, corner: f32) -> Self {
        if let Self::Rect { radius, .. } = &mut self {
            *radius = corner;
        }
        self
    }

    /// The rectangle with slanting lines; other shapes stay as they are.
    pub(super) fn hatched(mut self, paint: Option<Paint>) -> Self {
        if let Self::Rect { hatch, .. } = &mut self {
            *hatch = paint;
        }
        self
    }

    /// A label that begins at `x`.
    pub(super) fn label(x: f32, y: f32, text: impl Into<String>, size: f32, paint: Paint) -> Self {
        Self::Label { x, y, text: text.into(), size, bold: false, anchor: Anchor::Start, paint }
    }

    /// The label in bold; other shapes stay as they are.
    pub(super) fn bold(mut self) -> Self {
        if let Self::Label { bold, .. } = &mut self {
            *bold = true;
        }
        self
    }

    /// The label anchored elsewhere; other shapes stay as they are.
    pub(super) fn anchored(mut self, at: Anchor) -> Self {
        if let Self::Label { anchor, .. } = &mut self {
            *anchor = at;
        }
        self
    }

    /// The left, upper, right and lower edge of a rectangle.
    pub fn edges(&self) -> Option<[f32; 4]> {
        match self {
            Self::Rect { x, y, width, height, .. } => Some([*x, *y, x + width, y + height]),
            Self::Line { .. } | Self::Label { .. } => None,
        }
    }

    /// Whether a point lies in the rectangle; lines and labels are never hit.
    fn contains(&self, at_x: f32, at_y: f32) -> bool {
        match self {
            Self::Rect { x, y, width, height, .. } => {
                (*x..=x + width).contains(&at_x) && (*y..=y + height).contains(&at_y)
            }
            Self::Line { .. } | Self::Label { .. } => false,
        }
    }

    /// The slanting lines over a hatched rectangle, cut at its edges.
    pub fn hatch_lines(&self) -> Vec<[(f32, f32); 2]> {
        let Self::Rect { x, y, width, height, hatch: Some(_), .. } = self else { return Vec::new() };
        let mut lines = Vec::new();
        let mut start = HATCH_STEP / 2.0;
        while start < width + height {
            let from = (x + start.min(*width), y + (start - width).max(0.0));
            let to = (x + (start - height).max(0.0), y + start.min(*height));
            lines.push([from, to]);
            start += HATCH_STEP;
        }
        lines
    }
}

/// How far apart the lines of a hatch are, along an edge.
const HATCH_STEP: f32 = 7.0;
