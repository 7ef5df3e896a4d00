//! The processes below as a table that is filled in place like a spreadsheet.
//!
//! One control has the keyboard for the whole table, so that a cell that scrolls out of sight loses nothing. What cells
//! may hold is checked in [`crate::app::grid`].

mod act;
mod cells;
mod editor;
mod keys;

use egui::scroll_area::ScrollBarVisibility;
use egui::{Align, EventFilter, Id, Layout, RichText, Role, Sense, Ui, WidgetInfo, vec2};
use egui_extras::{Column, TableBuilder};

use super::Selected;
use crate::app::Focus;
use crate::app::grid::{GridColumn, branch_rows};
use crate::assessment::{ProcessId, Scope};
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{Cached, CardTone, card_ui, message_ui, muted_ui, short_ui};

/// The most rows that are seen at once; more scroll within the table.
const MOST_ROWS: usize = 14;
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

    /// What a cell says.
    fn text(&self, (row, column): At) -> String {
        let claim = self.id(row).and_then(|id| self.of.document.assessment().claim(id));
        let column = GridColumn::ALL.get(column);
        column
            .map(|column| claim.map_or_else(|| column.text(&super::NOTHING_SAID), |claim| column.text(claim)))
            .unwrap_or_default()
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
        let rows = std::mem::take(&mut memory.rows);
        memory = GridMemory { of: Some(at.id), rows, ..GridMemory::default() };
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
    let first = text.lines().next().unwrap_or_default();
    let words = RichText::new(format!("{cell}: {first}"));
    short_ui(&mut inside, words.color(if focused { ctx.tokens.text } else { ctx.tokens.muted }));
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

/// The widths of the columns, the process first: they take what there is, and never become too narrow to read.
fn widths(available: f32) -> [f32; 8] {
    let least = [170.0, 112.0, 84.0, 58.0, 84.0, 74.0, 120.0, 110.0];
    let sum: f32 = least.iter().sum();
    let more = (available - sum - 80.0).max(0.0);
    let shares = [0.34, 0.0, 0.0, 0.0, 0.04, 0.06, 0.34, 0.22];
    let mut widths = least;
    for (width, share) in widths.iter_mut().zip(shares) {
        *width += more * share;
    }
    widths
}

/// The table itself; wider ones scroll sideways.
fn table_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, branch: Branch<'_>, memory: &mut GridMemory, focused: bool) {
    let long = branch.rows.len() > MOST_ROWS;
    let rows = branch.rows.len().min(MOST_ROWS);
    #[expect(clippy::cast_precision_loss, reason = "a dozen rows")]
    let height = (Tokens::ROW + ui.spacing().item_spacing.y) * rows as f32;
    let widths = widths(ui.available_width());
    // The bar of a table that lies below what is seen would be drawn over what stands there.
    let seen = ui.next_widget_position().y + Tokens::ROW * 2.0 < ui.clip_rect().bottom();
    let bar = if seen { ScrollBarVisibility::VisibleWhenNeeded } else { ScrollBarVisibility::AlwaysHidden };
    let sideways = egui::ScrollArea::horizontal().id_salt("grid").auto_shrink([false, true]);
    sideways.scroll_bar_visibility(bar).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 0.0);
        let mut table = TableBuilder::new(ui)
            .id_salt("children")
            .vscroll(long)
            .striped(true)
            .auto_shrink([true, true])
            .cell_layout(Layout::left_to_right(Align::Center));
        table = table.min_scrolled_height(height.min(Tokens::ROW * 6.0)).max_scroll_height(height);
        for width in widths {
            table = table.column(Column::initial(width).at_least(48.0).clip(true).resizable(true));
        }
        if memory.moved && long {
            table = table.scroll_to_row(memory.cursor.0, None).animate_scrolling(false);
        }
        let table = table.header(Tokens::ROW, |mut header| {
            let titles =
                std::iter::once(tr!("grid-process")).chain(GridColumn::ALL.iter().map(|column| column.title()));
            for title in titles {
                header.col(|ui| head_ui(ui, ctx.tokens, title));
            }
        });
        table.body(|body| {
            body.rows(Tokens::ROW, branch.rows.len(), |mut row| {
                let at = row.index();
                cells::row_ui(&mut row, ctx, branch, memory, (at, focused));
            });
        });
    });
    if !ui.input(|input| input.pointer.primary_down()) {
        memory.dragging = false;
    }
}

/// The head of a column. Half a head at the edge of a table that scrolls sideways tells nothing, and is left out.
fn head_ui(ui: &mut Ui, tokens: &Tokens, title: &str) {
    if ui.clip_rect().width() >= ui.max_rect().width() - 1.0 {
        short_ui(ui, RichText::new(title).color(tokens.muted));
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
