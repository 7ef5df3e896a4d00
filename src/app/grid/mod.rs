//! A branch as a table that is filled in like a spreadsheet: cells as text, checked before they become changes, and
//! blocks of cells to and from spreadsheets. Pure: the view holds the cursor, the document is only read.

mod block;
mod column;
mod tsv;

pub use block::{BadCell, Cell, changes, spread};
pub use column::{GridColumn, allowed_scores, differ_in_columns_only};
pub use tsv::{read_tsv, write_tsv};

use crate::framework::Framework;

/// Rows below a process in the table of its branch, as indices: everything down to level 4, or what lies directly below
/// where the process is deeper.
pub fn branch_rows(framework: &Framework, idx: usize) -> Vec<usize> {
    let level = framework.at(idx).map_or(0, |process| process.level);
    let range = framework.subtree_range(idx);
    if level >= 4 {
        return framework.child_indices(idx).collect();
    }
    let shown = |idx: &usize| framework.at(*idx).is_some_and(|process| process.level <= 4);
    range.skip(1).filter(shown).collect()
}
