//! The ancestors of the first visible row stay in sight above the rows.

use egui::{Align2, CornerRadius, Rect, Role, Sense, Stroke, TextStyle, Ui, WidgetInfo, pos2, vec2};

use super::row::INDENT;
use super::table::PITCH;
use crate::app::{Command, Document};
use crate::ui::ViewContext;

/// The most ancestors that stay: the rows below must be seen.
pub(super) const MOST: u8 = 3;

/// Paints the ancestors of the first row that is not covered by them; a click goes there.
pub(super) fn sticky_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    document: &Document,
    (rows, widths): (Rect, &[f32]),
    offset: f32,
) {
    let ancestors = ancestors(document, offset);
    let gap = ui.spacing().item_spacing.x;
    // As wide as the rows, whose ground goes half the space between columns beyond them.
    let width = widths.iter().map(|width| width + gap).sum::<f32>();
    let left = rows.left() - gap / 2.0;
    let painter = ui.painter().with_clip_rect(Rect::from_x_y_ranges(left..=rows.right(), rows.y_range()));
    for (place, idx) in ancestors.iter().enumerate() {
        let Some(process) = document.framework.at(*idx) else { continue };
        let top = rows.top() + PITCH * f32::from(u8::try_from(place).unwrap_or(u8::MAX));
        let rect = Rect::from_min_size(pos2(left, top), vec2(width, PITCH));
        let response = ui.interact(rect, ui.scope_id().with(("sticky", process.id)), Sense::CLICK);
        let name = format!("{} {}", process.id, process.name);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, tr!("outline-back", name = name.as_str())));
        let ground = if response.hovered() { ctx.tokens.hover } else { ctx.tokens.raised };
        painter.rect_filled(rect, CornerRadius::ZERO, ground);
        let indent = ctx.memory.outline.indent * f32::from(process.level.saturating_sub(1)) + INDENT + 4.0;
        let at = pos2(rows.left() + indent, rect.center().y);
        // In the column of the names.
        let names = Rect::from_min_size(rect.min, vec2(widths.first().copied().unwrap_or(width), PITCH));
        let clipped = painter.with_clip_rect(names.intersect(rows));
        clipped.text(at, Align2::LEFT_CENTER, name, TextStyle::Body.resolve(ui.style()), ctx.tokens.muted);
        if place + 1 == ancestors.len() {
            painter.hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, ctx.tokens.border));
        }
        if response.clicked() {
            ctx.send(Command::Show(process.id));
        }
    }
}

/// The ancestors, from the domain down, of the first row below them.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an offset is a small positive number")]
fn ancestors(document: &Document, offset: f32) -> Vec<usize> {
    if offset < 1.0 {
        return Vec::new();
    }
    let first = (offset / PITCH).floor().max(0.0) as usize;
    let above = |row: usize| {
        let mut above = Vec::new();
        let mut next = document.outline.rows.get(row).and_then(|idx| document.framework.parent_index(*idx));
        while let Some(idx) = next {
            above.push(idx);
            next = document.framework.parent_index(idx);
        }
        above.reverse();
        above.truncate(usize::from(MOST));
        above
    };
    // The more ancestors there are, the further down is the first row that is not covered.
    let mut count = 0;
    for _ in 0..=MOST {
        let found = above(first + count);
        if found.len() <= count {
            return found;
        }
        count = found.len();
    }
    above(first + count)
}
