//! Paints a chart's scene with egui, and says what lies under the pointer.

use egui::{
    Align2, Color32, CornerRadius, CursorIcon, FontFamily, FontId, Pos2, Rect, Sense, StrokeKind, Ui, pos2, vec2,
};

use crate::app::Command;
use crate::charts::{Anchor, Item, Paint, Scene, Shape, Stroke};
use crate::ui::ViewContext;
use crate::ui::theme::{bold, hex};

/// Text smaller than this many points is left to the words under the pointer.
const SMALLEST_TEXT: f32 = 4.0;

/// A chart at the width at hand; a click on a bar or a box goes to its process.
pub fn chart_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, scene: &Scene) {
    let width = ui.available_width().min(scene.width * 1.25);
    let scale = width / scene.width.max(1.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, scene.height * scale), Sense::click());
    name_chart(&response, scene);
    if !ui.is_rect_visible(rect) {
        return;
    }
    let brush = Brush { ui, origin: rect.min, scale, dark: ctx.tokens.dark };
    ui.painter().rect_filled(rect, CornerRadius::same(4), colour(Paint::Background, ctx.tokens.dark));
    for item in &scene.items {
        brush.item(item);
    }
    if response.has_focus() {
        let ring = egui::Stroke::new(2.0, ctx.tokens.accent);
        ui.painter().rect_stroke(rect, CornerRadius::ZERO, ring, StrokeKind::Inside);
    }
    let under = response.hover_pos().or(response.interact_pointer_pos());
    let Some(at) = under.map(|at| (at - rect.min) / scale) else { return };
    let Some(item) = scene.hit(at.x, at.y) else { return };
    let clicked = response.clicked();
    if !item.hover.is_empty() {
        response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text_at_pointer(&item.hover);
    }
    if clicked && let Some(id) = item.target {
        ctx.send(Command::Show(id));
    }
}

/// What a chart says to those who cannot see it.
pub(super) fn name_chart(response: &egui::Response, scene: &Scene) {
    let words = || format!("{}. {}", scene.title, scene.description);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, words()));
}

/// The colour of a role in the theme in force.
fn colour(paint: Paint, dark: bool) -> Color32 {
    hex(if dark { paint.dark() } else { paint.light() })
}

/// Where and how a scene is painted.
struct Brush<'a> {
    /// The ground.
    ui: &'a Ui,
    /// The upper left corner of the scene.
    origin: Pos2,
    /// Points per unit of the scene.
    scale: f32,
    /// Whether the theme is dark.
    dark: bool,
}

impl Brush<'_> {
    /// A place of the scene on the screen.
    fn at(&self, x: f32, y: f32) -> Pos2 {
        pos2(self.origin.x + x * self.scale, self.origin.y + y * self.scale)
    }

    /// A stroke on the screen; never so thin that it vanishes.
    fn stroke(&self, stroke: Stroke) -> egui::Stroke {
        egui::Stroke::new((stroke.width * self.scale).max(0.5), colour(stroke.paint, self.dark))
    }

    /// Paints one item, if it can be seen.
    fn item(&self, item: &Item) {
        match &item.shape {
            Shape::Rect { .. } => self.rect(&item.shape),
            Shape::Line { from, to, stroke } => {
                let ends = [self.at(from.0, from.1), self.at(to.0, to.1)];
                if self.ui.is_rect_visible(Rect::from_two_pos(ends[0], ends[1]).expand(1.0)) {
                    self.ui.painter().line_segment(ends, self.stroke(*stroke));
                }
            }
            Shape::Label { .. } => self.label(&item.shape),
        }
    }

    /// Paints a rectangle with its hatch and border.
    fn rect(&self, shape: &Shape) {
        let Shape::Rect { x, y, width, height, fill, hatch, stroke, radius } = shape else { return };
        let rect = Rect::from_min_max(self.at(*x, *y), self.at(x + width, y + height));
        if !self.ui.is_rect_visible(rect) {
            return;
        }
        let painter = self.ui.painter();
        let corners = CornerRadius::from(radius * self.scale);
        painter.rect_filled(rect, corners, colour(*fill, self.dark));
        if let Some(hatch) = hatch {
            let line = egui::Stroke::new((1.4 * self.scale).max(0.8), colour(*hatch, self.dark));
            for [from, to] in shape.hatch_lines() {
                painter.line_segment([self.at(from.0, from.1), self.at(to.0, to.1)], line);
            }
        }
        if let Some(stroke) = stroke {
            painter.rect_stroke(rect, corners, self.stroke(*stroke), StrokeKind::Middle);
        }
    }

    /// Paints a line of text on its baseline.
    fn label(&self, shape: &Shape) {
        let Shape::Label { x, y, text, size, bold: heavy, anchor, paint } = shape else { return };
        let points = size * self.scale;
        let at = self.at(*x, *y);
        let visible = self.ui.clip_rect().y_range().expand(points).contains(at.y);
        if points < SMALLEST_TEXT || !visible {
            return;
        }
        let family = if *heavy { bold() } else { FontFamily::Proportional };
        let painter = self.ui.painter();
        let galley = painter.layout_no_wrap(text.clone(), FontId::new(points, family), colour(*paint, self.dark));
        let baseline = galley.rows.first().and_then(|row| Some(row.pos.y + row.glyphs.first()?.pos.y));
        let align = match anchor {
            Anchor::Start => Align2::LEFT_TOP,
            Anchor::Middle => Align2::CENTER_TOP,
            Anchor::End => Align2::RIGHT_TOP,
        };
        let top = at.y - baseline.unwrap_or(points);
        let rect = align.anchor_size(pos2(at.x, top), galley.size());
        painter.galley(rect.min, galley, colour(*paint, self.dark));
    }
}
