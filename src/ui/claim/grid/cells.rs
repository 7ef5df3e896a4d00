//! The rows of the table: the process with its tick, then the cells.

use egui::{Align, Id, Layout, Rect, RichText, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo};

use super::sheet::{PADDING, Sheet};
use super::{At, Branch, GridMemory, editor, owner_id};
use crate::app::grid::GridColumn;
use crate::app::{Command, Tick};
use crate::assessment::Claim;
use crate::edit::Edit;
use crate::framework::Process;
use crate::ui::ViewContext;
use crate::ui::claim::NOTHING_SAID;
use crate::ui::claim::scope::support_title;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{Titled, conformance_colour, conformance_letter, short_ui, support_letters, tick_ui};

/// How far a level is indented.
pub(super) const INDENT: f32 = 10.0;

/// One row; with its number, and whether the table has the keyboard.
pub(super) fn row_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    branch: Branch<'_>,
    memory: &mut GridMemory,
    (sheet, number, focused): (&Sheet, usize, bool),
) {
    let document = branch.of.document;
    let Some(idx) = branch.rows.get(number).copied() else { return };
    let Some(process) = document.framework.at(idx) else { return };
    let claim = document.assessment().claim(process.id).unwrap_or_else(|| &NOTHING_SAID);
    if number % 2 == 1 {
        let below = ui.painter().with_clip_rect(sheet.names().union(sheet.under_heads()).intersect(ui.clip_rect()));
        below.rect_filled(sheet.row(number), 0.0, ui.visuals().faint_bg_color);
    }
    let mut name = inside(ui, sheet.cell(number, None), sheet.names(), (process.id, "name"));
    process_ui(&mut name, ctx, branch, idx, process);
    for (place, column) in GridColumn::ALL.iter().enumerate() {
        let rect = sheet.cell(number, Some(place));
        let mut cell = inside(ui, rect, sheet.under_heads(), (process.id, column.title()));
        let id = Id::unique(("cell", branch.of.id, process.id, *column as u8));
        cell_ui(&mut cell, ctx, branch, memory, CellPlace { at: (number, place), column: *column, id, rect, focused });
        // Half a word at the edge of a table that scrolls sideways tells nothing, and is left out.
        let whole = rect.right() <= cell.clip_rect().right() + 1.0 && rect.left() >= cell.clip_rect().left() - 1.0;
        if whole || column.is_long() {
            contents_ui(&mut cell, ctx, idx, process, claim, (*column, branch));
        }
    }
}

/// The inside of a part of the table: its room, and what is seen of it.
pub(super) fn inside(ui: &mut Ui, rect: Rect, seen: Rect, salt: impl egui::AsIdSalt) -> Ui {
    let builder = UiBuilder::new().id_salt(salt).max_rect(rect.shrink2(egui::vec2(PADDING, 0.0)));
    let mut inside = ui.new_child(builder.layout(Layout::left_to_right(Align::Center)));
    inside.set_clip_rect(rect.intersect(seen).intersect(ui.clip_rect()));
    inside
}

/// The tick and the name of a process.
fn process_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, branch: Branch<'_>, idx: usize, process: &Process) {
    let document = branch.of.document;
    ui.add_space(INDENT * f32::from(process.level.saturating_sub(branch.of.process.level + 1)));
    let tick = document.ticks.get(idx).copied().unwrap_or(Tick::Off);
    let name = format!("{} {}", process.id, process.name);
    if tick_ui(ui, ctx.tokens, tick, &tr!("grid-submit", name = name.as_str()), false).clicked() {
        ctx.edit(Edit::Tick(process.id, tick != Tick::On));
    }
    // In two lines where one is too short; what is cut even then is whole under the pointer.
    let font = egui::TextStyle::Body.resolve(ui.style());
    let mut job = egui::text::LayoutJob::simple(name.clone(), font, ctx.tokens.accent, ui.available_width());
    job.wrap.max_rows = if ui.max_rect().height() > Tokens::ROW { 2 } else { 1 };
    let label = egui::Label::new(job).wrap().show_tooltip_when_elided(true);
    let link = ui.add(label.sense(Sense::CLICK).selectable(false)).on_hover_cursor(egui::CursorIcon::PointingHand);
    link.widget_info(|| WidgetInfo::labeled(Role::Link, true, tr!("grid-go", name = name.as_str())));
    if link.clicked() {
        ctx.send(Command::Show(process.id));
    }
}

/// Where a cell is.
#[derive(Clone, Copy)]
struct CellPlace {
    /// Its row and column.
    at: At,
    /// Its column.
    column: GridColumn,
    /// Its identity.
    id: Id,
    /// Its room.
    rect: Rect,
    /// Whether the table has the keyboard.
    focused: bool,
}

/// The ground of a cell: what the pointer does with it, the selection, and the editor over it.
fn cell_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    branch: Branch<'_>,
    memory: &mut GridMemory,
    CellPlace { at, column, id, rect, focused }: CellPlace,
) {
    let Some(process) = branch.id(at.0) else { return };
    let response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
    let (name, text) = (column.cell_name(process), branch.text(at));
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(text.clone()),
        selected: Some(memory.selects(at)),
        ..WidgetInfo::labeled(Role::Cell, true, &name)
    });
    let pressed = response.is_pointer_button_down_on() && ui.input(|input| input.pointer.primary_pressed());
    let shift = ui.input(|input| input.modifiers.shift);
    if (pressed || response.clicked()) && !editor::settle(ctx, branch, memory, at) {
        // What was typed in another cell cannot be taken: its editor stays, and says why.
    } else if response.double_clicked() {
        memory.go(at, false);
        memory.edit(text);
    } else if pressed || response.clicked() {
        memory.go(at, shift);
        memory.moved = false;
        memory.dragging = pressed;
        ui.memory_mut(|memory| memory.request_focus(owner_id(branch.of.id)));
    } else if memory.dragging {
        let seen = rect.intersect(ui.clip_rect());
        if ui.input(|input| input.pointer.latest_pos().is_some_and(|pos| seen.contains(pos))) {
            memory.cursor = at;
        }
    }
    let under = memory.cursor == at;
    let painter = ui.painter();
    if memory.selects(at) && (focused || memory.editing.is_some()) {
        painter.rect_filled(rect, 0.0, ctx.tokens.selected);
    }
    if under {
        let colour = if focused { ctx.tokens.accent } else { ctx.tokens.border };
        painter.rect_stroke(rect, 2.0, Stroke::new(if focused { 2.0 } else { 1.0 }, colour), StrokeKind::Inside);
    }
    if memory.editing.as_ref().is_some_and(|editing| editing.at == at) {
        editor::editor_ui(ui, ctx, branch, memory, rect);
    }
}

/// What a cell shows.
fn contents_ui(
    ui: &mut Ui,
    ctx: &ViewContext<'_>,
    idx: usize,
    process: &Process,
    claim: &Claim,
    (column, branch): (GridColumn, Branch<'_>),
) {
    match column {
        GridColumn::Score => score_ui(ui, ctx, branch, idx, process),
        GridColumn::Support => {
            short_ui(ui, shown(column, claim)).on_hover_text(support_title(claim.support));
        }
        GridColumn::Scope | GridColumn::Status | GridColumn::Owner | GridColumn::Mapping | GridColumn::Comment => {
            short_ui(ui, shown(column, claim));
        }
    }
}

/// What a cell shows of a claim, on one line and in the language of the window; its score is not of the claim alone.
pub(super) fn shown(column: GridColumn, claim: &Claim) -> String {
    match column {
        GridColumn::Scope => claim.scope.shown().to_owned(),
        GridColumn::Support => support_letters(claim.support).to_owned(),
        GridColumn::Score => column.text(claim),
        GridColumn::Status => claim.status.shown().to_owned(),
        GridColumn::Owner => claim.owner.clone(),
        GridColumn::Mapping => {
            let mut lines = claim.mapping.iter().flat_map(|passage| passage.text.lines());
            lines.find(|line| !line.trim().is_empty()).unwrap_or_default().to_owned()
        }
        GridColumn::Comment => claim.comment.lines().next().unwrap_or_default().to_owned(),
    }
}

/// The score of a row: what is printed; typed ones in full, others in less weight; the coverage of an L2.
fn score_ui(ui: &mut Ui, ctx: &ViewContext<'_>, branch: Branch<'_>, idx: usize, process: &Process) {
    let document = branch.of.document;
    let own = document.figures.at(idx);
    if let Some(coverage) = own.coverage {
        short_ui(ui, RichText::new(coverage.notation()).color(ctx.tokens.muted));
    } else if own.origin.is_some() {
        let colour = conformance_colour(ctx.tokens, own.conformance);
        let text = format!("{} {}", document.scheme.print(own.printed), conformance_letter(own.conformance));
        let text = RichText::new(text).color(colour);
        short_ui(ui, if own.claimed.is_some() { text.strong() } else { text.italics() });
    } else if own.in_scope && matches!(process.level, 3 | 4) {
        short_ui(ui, RichText::new("–").color(ctx.tokens.muted));
    }
}
