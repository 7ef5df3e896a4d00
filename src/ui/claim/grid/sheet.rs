//! The geometry of the table: the names of the processes and the heads stay in sight while the cells scroll under them.

use std::collections::BTreeMap;
use std::ops::Range;

use egui::{Pos2, Rect, Ui, pos2, vec2};

use super::cells::{INDENT, shown};
use super::{At, Branch};
use crate::app::grid::GridColumn;
use crate::assessment::{Scope, Status, Support};
use crate::ui::theme::Tokens;
use crate::ui::widgets::{Titled, edge_ui, support_letters, widest};

/// The space at the left and at the right of what a cell holds.
pub(super) const PADDING: f32 = 5.0;
/// The room that indent and tick take before a name.
const TICK: f32 = 30.0;
/// The narrowest and the widest column.
const LIMITS: (f32, f32) = (36.0, 600.0);
/// The names never become narrower than this by themselves, nor than this share of the table where it is narrow.
const NAMES: (f32, f32) = (210.0, 0.54);
/// What is left to the cells, however wide the names are drawn.
const CELLS: f32 = 120.0;
/// The room for the name of an owner and for a text of any length, at first.
const OWNER: f32 = 72.0;
const TEXT: f32 = 96.0;

/// The height of a row with a name in two lines.
pub(super) const TWO_LINES: f32 = Tokens::ROW * 1.75;

/// The widths that the user gave to columns: of the names under none.
pub(super) type Chosen = BTreeMap<Option<GridColumn>, f32>;

/// The widths of the columns that are in force.
#[derive(Debug, Clone)]
pub(super) struct Widths {
    /// Of the names.
    names: f32,
    /// Of the cells, from left to right.
    cells: Vec<f32>,
    /// How high a row is: all are equal, and high enough for two lines where a name needs them.
    row: f32,
}

impl Widths {
    /// As wide as what stands in them, or as chosen. The names take what is left, up to the longest of them; what is left
    /// then goes to the texts.
    pub(super) fn new(ui: &Ui, branch: Branch<'_>, chosen: &Chosen, room: f32) -> Self {
        let own = |column: &GridColumn| chosen.get(&Some(*column)).copied().unwrap_or_else(|| usual(ui, *column));
        let mut cells: Vec<f32> = GridColumn::ALL.iter().map(own).collect();
        let left = room - cells.iter().sum::<f32>();
        let least = NAMES.0.min(room * NAMES.1);
        let longest = fitting(ui, branch, None);
        let wanted = || left.clamp(least, longest.max(least));
        let names = chosen.get(&None).copied().unwrap_or_else(wanted).min((room - CELLS).max(LIMITS.0));
        let spare = (left - names).max(0.0);
        for (column, width) in GridColumn::ALL.iter().zip(&mut cells) {
            if column.is_long() && !chosen.contains_key(&Some(*column)) {
                *width += spare / 2.0;
            }
        }
        Self { names, cells, row: if names < longest { TWO_LINES } else { Tokens::ROW } }
    }

    /// How high a row is.
    pub(super) fn row(&self) -> f32 {
        self.row
    }

    /// The width of all columns together.
    pub(super) fn whole(&self) -> f32 {
        self.names + self.cells.iter().sum::<f32>()
    }
}

/// The width that a column has while nobody chose another: closed choices are never cut.
fn usual(ui: &Ui, column: GridColumn) -> f32 {
    let words: Vec<&str> = match column {
        GridColumn::Scope => [Scope::In, Scope::Out, Scope::Undecided].map(Titled::shown).to_vec(),
        GridColumn::Support => Support::ALL.iter().map(|support| support_letters(Some(*support))).collect(),
        GridColumn::Score => vec!["5.00 P", "[00/00]"],
        GridColumn::Status => Status::ALL.iter().map(|status| status.shown()).collect(),
        GridColumn::Owner => return OWNER.max(widest(ui, [column.title()]) + 2.0 * PADDING),
        GridColumn::Mapping | GridColumn::Comment => return TEXT.max(widest(ui, [column.title()]) + 2.0 * PADDING),
    };
    (widest(ui, words.into_iter().chain([column.title()])) + 2.0 * PADDING).ceil()
}

/// The width in which everything that a column holds can be read whole, as far as that is sensible.
fn fitting(ui: &Ui, branch: Branch<'_>, column: Option<GridColumn>) -> f32 {
    let rows = 0..branch.rows.len();
    let needed = match column {
        None => {
            // The longest name by its letters is measured; the indent of its level counts.
            let of = branch.of.process.level + 1;
            let process = |row: usize| branch.rows.get(row).and_then(|idx| branch.of.document.framework.at(*idx));
            let longest = rows.filter_map(process).max_by_key(|process| process.name.chars().count());
            let deepest = f32::from(4_u8.saturating_sub(of)) * INDENT;
            TICK + deepest + longest.map_or(0.0, |process| widest(ui, [process.title()]))
        }
        Some(column) => {
            let own = |row: usize| branch.claim(row).map(|claim| shown(column, claim)).unwrap_or_default();
            widest(ui, rows.map(own)).max(usual(ui, column) - 2.0 * PADDING)
        }
    };
    (needed + 2.0 * PADDING).ceil().clamp(LIMITS.0, LIMITS.1)
}

/// The table as it lies in the window in this frame.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    /// The widths of its columns.
    widths: Widths,
    /// Where its upper left corner is, in sight or not.
    origin: Pos2,
    /// What is in sight of it.
    seen: Rect,
    /// How many rows it has.
    rows: usize,
}

impl Sheet {
    /// The table of so many rows whose upper left corner is at a place, of which a part is in sight.
    pub(super) fn new(widths: Widths, rows: usize, origin: Pos2, seen: Rect) -> Self {
        Self { widths, origin, seen, rows }
    }

    /// The rows that are in sight.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rows are few and counted from above")]
    pub(super) fn visible(&self) -> Range<usize> {
        let above = (self.seen.top() - self.origin.y).max(0.0);
        let first = (above / self.widths.row).floor() as usize;
        let count = (self.seen.height() / self.widths.row).ceil() as usize;
        first.min(self.rows)..(first + count).min(self.rows)
    }

    /// What is in sight of the row of heads: above all rows.
    fn head(&self) -> Rect {
        Rect::from_min_size(self.seen.min, vec2(self.seen.width(), Tokens::ROW))
    }

    /// The head of a column, and what is seen of it; of the names for none.
    pub(super) fn head_of(&self, column: Option<usize>) -> (Rect, Rect) {
        let part = if column.is_some() { self.under_heads() } else { self.names() };
        let seen = Rect::from_x_y_ranges(part.x_range(), self.head().y_range());
        (Rect::from_x_y_ranges(self.across(column), self.head().y_range()), seen)
    }

    /// Where the names are seen.
    pub(super) fn names(&self) -> Rect {
        let right = (self.seen.left() + self.widths.names).min(self.seen.right());
        Rect::from_min_max(pos2(self.seen.left(), self.head().bottom()), pos2(right, self.seen.bottom()))
    }

    /// Where cells are seen: beside the names and below the heads.
    pub(super) fn under_heads(&self) -> Rect {
        Rect::from_min_max(self.names().right_top(), self.seen.max)
    }

    /// From where to where a column goes.
    fn across(&self, column: Option<usize>) -> egui::Rangef {
        let Some(place) = column else { return self.names().x_range() };
        let before: f32 = self.widths.cells.iter().take(place).sum();
        let left = self.origin.x + self.widths.names + before;
        egui::Rangef::new(left, left + self.widths.cells.get(place).copied().unwrap_or_default())
    }

    /// The room of a row across everything in sight.
    pub(super) fn row(&self, row: usize) -> Rect {
        #[expect(clippy::cast_precision_loss, reason = "a framework has some thousand processes")]
        let top = self.origin.y + Tokens::ROW + self.widths.row * row as f32;
        Rect::from_x_y_ranges(self.seen.x_range(), top..=top + self.widths.row)
    }

    /// The room of a cell; of a name for no column.
    pub(super) fn cell(&self, row: usize, column: Option<usize>) -> Rect {
        Rect::from_x_y_ranges(self.across(column), self.row(row).y_range())
    }

    /// What must be in sight so that a cell is: neither names nor heads may cover it.
    pub(super) fn around(&self, (row, column): At) -> Rect {
        let mut rect = self.cell(row, Some(column));
        rect.min -= vec2(self.widths.names, Tokens::ROW);
        rect.min.x = rect.min.x.max(rect.max.x - self.seen.width());
        rect
    }

    /// The edges by which columns are made wider and narrower; a double click fits them to what they hold.
    pub(super) fn edges_ui(&self, ui: &Ui, branch: Branch<'_>, chosen: &mut Chosen) {
        let columns = GridColumn::ALL.iter().copied().map(Some).enumerate().map(|(place, own)| (Some(place), own));
        for (place, column) in std::iter::once((None, None)).chain(columns) {
            let across = self.across(place);
            let free = across.max > self.names().right() && across.max <= self.seen.right();
            if place.is_some() && !free {
                continue;
            }
            let line = Rect::from_x_y_ranges(across.max..=across.max, self.seen.y_range());
            let edge = edge_ui(ui, line, ui.scope_id().with(("edge", place)));
            if edge.double_clicked() {
                chosen.insert(column, fitting(ui, branch, column));
            } else if let Some(pointer) = edge.interact_pointer_pos().filter(|_| edge.dragged()) {
                chosen.insert(column, (pointer.x - across.min).clamp(LIMITS.0, LIMITS.1));
            }
        }
    }
}
