//! The processes below as a table that is filled in place like a spreadsheet.
//!
//! One control has the keyboard for the whole table, so that a cell that scrolls out of sight loses nothing. What cells
//! may hold is checked in [`crate::app::grid`].

mod act;
mod cells;
mod editor;
mod keys;
mod sheet;

use egui::scroll_area::ScrollBarVisibility;
use egui::style::ScrollAnimation;
use egui::{EventFilter, Id, Rect, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::Selected;
use crate::app::Focus;
use crate::app::grid::{GridColumn, branch_rows};
use crate::assessment::{Claim, ProcessId, Scope};
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{Cached, CardTone, card_ui, message_ui, muted_ui, short_ui};
use sheet::{Chosen, Sheet, Widths};

/// The most rows of one line that are seen at once; more scroll within the table.
const MOST_ROWS: f32 = 14.0;
/// The most bad cells that are listed.
const MOST_BAD: usize = 12;

/// A cell by the numbers of its row and column.
pub(super) type At = (usize, usize);

/// A cell that is being edited.
#[derive(Debug, Clone, Default)]
pub(super) struct Editing {
    /// Which cell; it stays with this one, wherever the cursor goes.
    at: At,
    /// What was typed so far.
    text: String,
    /// Whether it was just opened.
    fresh: bool,
    /// Whether it was seen in this frame.
    seen: bool,
    /// Why it was not taken.
    error: Option<String>,
}

/// What the table remembers.
#[derive(Debug, Default)]
pub(super) struct GridMemory {
    /// Whose branch it shows.
    of: Option<ProcessId>,
    /// The rows: indices of processes.
    rows: Cached<ProcessId, Vec<usize>>,
    /// The widths that the user gave to columns, in every branch.
    widths: Chosen,
    /// The cell that the keyboard acts on.
    cursor: At,
    /// The opposite corner of the selection.
    anchor: At,
    /// The cell that is edited.
    editing: Option<Editing>,
    /// What could not be done, one sentence each.
    bad: Vec<String>,
    /// Whether it was just found, so that it must be scrolled to.
    bad_is_new: bool,
    /// Whether Tab leaves the table.
    leaving: bool,
    /// Whether the cursor moved, so that it must be scrolled to.
    moved: bool,
    /// Whether a range is being drawn with the pointer.
    dragging: bool,
}

impl GridMemory {
    /// The corners of the selection, the upper left one first.
    fn range(&self) -> (At, At) {
        let ((row, column), (other_row, other_column)) = (self.cursor, self.anchor);
        ((row.min(other_row), column.min(other_column)), (row.max(other_row), column.max(other_column)))
    }

    /// Whether a cell is selected.
    fn selects(&self, at: At) -> bool {
        let (from, to) = self.range();
        (from.0..=to.0).contains(&at.0) && (from.1..=to.1).contains(&at.1)
    }

    /// Opens the editor of the cell under the cursor, with a text.
    fn edit(&mut self, text: String) {
        self.editing = Some(Editing { at: self.cursor, text, fresh: true, ..Editing::default() });
        self.moved = true;
    }

    /// Puts the cursor on a cell; the selection grows where it is extended, else it is that cell.
    fn go(&mut self, at: At, extend: bool) {
        self.cursor = at;
        self.moved = true;
        self.leaving = false;
        if !extend {
            self.anchor = at;
        }
    }
}

/// What is drawn and acted on: the table with its rows.
#[derive(Clone, Copy)]
struct Branch<'a> {
    /// The process whose branch it is.
    of: Selected<'a>,
    /// The rows: indices of processes.
    rows: &'a [usize],
}

impl Branch<'_> {
    /// The process of a row.
    fn id(&self, row: usize) -> Option<ProcessId> {
        self.rows.get(row).and_then(|idx| self.of.document.framework.at(*idx)).map(|process| process.id)
    }

    /// All processes of the rows.
    fn ids(&self) -> Vec<ProcessId> {
        (0..self.rows.len()).filter_map(|row| self.id(row)).collect()
    }

    /// The claim of a row.
    fn claim(&self, row: usize) -> Option<&Claim> {
        let id = self.id(row)?;
        Some(self.of.document.assessment().claim(id).unwrap_or_else(|| &super::NOTHING_SAID))
    }

    /// What a cell says.
    fn text(&self, (row, column): At) -> String {
        let column = GridColumn::ALL.get(column);
        column.zip(self.claim(row)).map(|(column, claim)| column.text(claim)).unwrap_or_default()
    }
}

/// The identity of the control that has the keyboard for the table of a branch.
fn owner_id(of: ProcessId) -> Id {
    Id::unique(("branch table", of))
}

/// The table of the branch.
pub(super) fn grid_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    warning_ui(ui, ctx, at);
    let mut memory = std::mem::take(&mut ctx.memory.claim.grid);
    if memory.of != Some(at.id) {
        let GridMemory { rows, widths, .. } = memory;
        memory = GridMemory { of: Some(at.id), rows, widths, ..GridMemory::default() };
    }
    let rows = memory.rows.get(at.document, at.id, |document, _| branch_rows(&document.framework, at.idx));
    let branch = Branch { of: at, rows: &rows };
    let last = (branch.rows.len().saturating_sub(1), GridColumn::ALL.len().saturating_sub(1));
    memory.cursor = (memory.cursor.0.min(last.0), memory.cursor.1.min(last.1));
    memory.anchor = (memory.anchor.0.min(last.0), memory.anchor.1.min(last.1));
    let focused = owner_ui(ui, ctx, branch, &mut memory);
    if focused && memory.editing.is_none() {
        for action in keys::actions(ui) {
            act::act(ui, ctx, branch, &mut memory, action);
        }
    }
    if let Some(editing) = &mut memory.editing {
        editing.seen = false;
    }
    table_ui(ui, ctx, branch, &mut memory, focused);
    editor::scrolled_away(ctx, branch, &mut memory);
    memory.moved = false;
    muted_ui(ui, ctx.tokens, tr!("grid-keys"));
    bad_ui(ui, ctx, &mut memory);
    ctx.memory.claim.grid = memory;
}

/// The line that has the keyboard for the table: it names the cell under the cursor and tells all that stands in it.
fn owner_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, branch: Branch<'_>, memory: &mut GridMemory) -> bool {
    let of = branch.of.id;
    let id = owner_id(of);
    let size = vec2(ui.available_width(), Tokens::ROW);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    let text = branch.text(memory.cursor);
    let cell = branch.id(memory.cursor.0).zip(GridColumn::ALL.get(memory.cursor.1));
    let cell = cell.map(|(process, column)| column.cell_name(process)).unwrap_or_default();
    let name = tr!("grid-name", id = of.to_string());
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(format!("{cell}: {text}")),
        ..WidgetInfo::labeled(Role::Table, true, &name)
    });
    if ctx.memory.focus.take(ctx.app.focus, Focus::Branch) {
        response.request_focus();
        response.scroll_to_me(Some(egui::Align::Center));
        memory.moved = true;
    }
    if response.clicked() {
        response.request_focus();
    }
    let focused = response.has_focus();
    if focused {
        let filter = EventFilter {
            tab: !memory.leaving,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: !memory.leaving,
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    }
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(rect.shrink2(vec2(4.0, 0.0))).layout(*ui.layout()));
    // The name of the process whole, which its row may have no room for.
    let title = branch.rows.get(memory.cursor.0).and_then(|idx| branch.of.document.framework.at(*idx));
    let title = title.map(crate::framework::Process::title).unwrap_or_default();
    let shown = GridColumn::ALL.get(memory.cursor.1).zip(branch.claim(memory.cursor.0));
    let words = shown.map(|(column, claim)| format!("{title} · {}: {}", column.title(), cells::shown(*column, claim)));
    let colour = if focused { ctx.tokens.text } else { ctx.tokens.muted };
    short_ui(&mut inside, RichText::new(words.unwrap_or_default()).color(colour));
    focused
}

/// What a first answer below means for a typed score.
fn warning_ui(ui: &mut Ui, ctx: &ViewContext<'_>, at: Selected<'_>) {
    let framework = &at.document.framework;
    let typed = at.claim.claimed.is_some() || at.claim.awarded.is_some();
    let undecided = |id: ProcessId| at.document.assessment().scope(id) == Scope::Undecided;
    if at.process.level == 3 && typed && framework.children(at.id).all(|child| undecided(child.id)) {
        message_ui(ui, ctx.tokens, CardTone::Warning, tr!("grid-typed-score"));
    }
}

/// The table itself. Wider ones scroll sideways and longer ones up and down, under names and heads that stay in sight.
fn table_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, branch: Branch<'_>, memory: &mut GridMemory, focused: bool) {
    let rows = branch.rows.len();
    let bar = ui.spacing().scroll.allocated_width();
    // The bar of a long table takes room from its columns, and its rows are higher where that makes names narrow.
    #[expect(clippy::cast_precision_loss, reason = "a framework has some thousand processes")]
    let is_long = |row: f32| row * rows as f32 > Tokens::ROW * MOST_ROWS;
    let room = ui.available_width() - if is_long(sheet::TWO_LINES) { bar } else { 0.0 };
    let widths = Widths::new(ui, branch, &memory.widths, room);
    let long = is_long(widths.row());
    #[expect(clippy::cast_precision_loss, reason = "a framework has some thousand processes")]
    let height = |rows: usize| Tokens::ROW + widths.row() * rows as f32;
    let whole = vec2(widths.whole(), height(rows));
    let rows_seen = height(rows).min(Tokens::ROW * (MOST_ROWS + 1.0));
    let most = rows_seen + if whole.x > room { bar } else { 0.0 };
    // The bar of a table that lies below what is seen would be drawn over what stands there.
    let seen = ui.next_widget_position().y + Tokens::ROW * 2.0 < ui.clip_rect().bottom();
    let bars = if seen { ScrollBarVisibility::VisibleWhenNeeded } else { ScrollBarVisibility::AlwaysHidden };
    let area = ScrollArea::new([true, long]).id_salt("grid").auto_shrink([false, true]).animated(false);
    let area = area.max_height(most).min_scrolled_height(rows_seen).scroll_bar_visibility(bars);
    // The names are no cells that end at an edge: nothing fades there.
    ui.spacing_mut().scroll.fade.strength = 0.0;
    area.show_viewport(ui, |ui, viewport| {
        ui.set_min_size(whole);
        let origin = ui.max_rect().min;
        // A table that does not scroll up and down is in sight as a whole.
        let down = if long { viewport.height() } else { whole.y };
        let seen = Rect::from_min_size(origin + viewport.min.to_vec2(), vec2(viewport.width(), down));
        let sheet = Sheet::new(widths, rows, origin, seen);
        heads_ui(ui, ctx.tokens, &sheet);
        for row in sheet.visible() {
            cells::row_ui(ui, ctx, branch, memory, (&sheet, row, focused));
        }
        if memory.moved {
            ui.scroll_to_rect_animation(sheet.around(memory.cursor), None, ScrollAnimation::none());
        }
        sheet.edges_ui(ui, branch, &mut memory.widths);
    });
    if !ui.input(|input| input.pointer.primary_down()) {
        memory.dragging = false;
    }
}

/// The heads of the columns. Half a head at the edge of a table that scrolls sideways tells nothing, and is left out.
fn heads_ui(ui: &mut Ui, tokens: &Tokens, sheet: &Sheet) {
    let columns = GridColumn::ALL.iter().enumerate().map(|(place, column)| (Some(place), column.title()));
    for (place, title) in std::iter::once((None, tr!("grid-process"))).chain(columns) {
        let (rect, seen) = sheet.head_of(place);
        let mut head = cells::inside(ui, rect, seen, ("head", place));
        if head.clip_rect().width() >= rect.width() - 1.0 {
            short_ui(&mut head, RichText::new(title).color(tokens.muted));
        }
    }
}

/// What could not be done.
fn bad_ui(ui: &mut Ui, ctx: &ViewContext<'_>, memory: &mut GridMemory) {
    if memory.bad.is_empty() {
        return;
    }
    let shown = ui.scope(|ui| {
        card_ui(ui, ctx.tokens, |ui| {
            message_ui(ui, ctx.tokens, CardTone::Error, tr!("grid-nothing-taken"));
            for line in memory.bad.iter().take(MOST_BAD) {
                ui.add(egui::Label::new(line.as_str()).wrap());
            }
            if memory.bad.len() > MOST_BAD {
                muted_ui(ui, ctx.tokens, &tr!("grid-more-bad", count = memory.bad.len() - MOST_BAD));
            }
        });
    });
    // It stands below the table, which may fill the window.
    if std::mem::take(&mut memory.bad_is_new) {
        shown.response.scroll_to_me(None);
    }
}
