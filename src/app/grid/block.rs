//! Blocks of cells: what they change, all together or not at all.

use super::column::GridColumn;
use crate::app::Document;
use crate::assessment::{Claim, ProcessId, Scope};
use crate::edit::ClaimChange;

/// A cell and the text it is to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The process of its row.
    pub id: ProcessId,
    /// Its column.
    pub column: GridColumn,
    /// The text.
    pub text: String,
}

/// A cell that cannot hold its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadCell {
    /// The process of its row.
    pub id: ProcessId,
    /// Its column.
    pub column: GridColumn,
    /// Why.
    pub reason: String,
}

/// The changes that cells make, or every cell that is bad; scopes come from the top to the bottom.
pub fn changes(document: &Document, cells: &[Cell]) -> Result<Vec<(ProcessId, ClaimChange)>, Vec<BadCell>> {
    let nothing = Claim::empty();
    let mut found = Vec::new();
    let mut bad = Vec::new();
    for cell in cells {
        let Some(process) = document.framework.get(cell.id) else { continue };
        let claim = document.assessment().claim(cell.id).unwrap_or(&nothing);
        match cell.column.change(&document.scheme, process, claim, &cell.text) {
            Ok(Some(change)) => found.push((cell.id, change)),
            Ok(None) => {}
            Err(reason) => bad.push(BadCell { id: cell.id, column: cell.column, reason }),
        }
    }
    bad.extend(cells.iter().filter_map(|cell| contradiction(cell, cells)));
    if bad.is_empty() { Ok(found) } else { Err(bad) }
}

/// A cell that puts a process out while another cell of the block puts one below it in.
fn contradiction(cell: &Cell, cells: &[Cell]) -> Option<BadCell> {
    let is = |cell: &Cell, scope: Scope| cell.text.trim().eq_ignore_ascii_case(scope.word());
    if cell.column != GridColumn::Scope || !(is(cell, Scope::Out) || is(cell, Scope::Undecided)) {
        return None;
    }
    let below = cells.iter().find(|other| {
        other.column == GridColumn::Scope && other.id != cell.id && cell.id.contains(&other.id) && is(other, Scope::In)
    })?;
    let reason = tr!("grid-out-above-in", below = below.id.to_string());
    Some(BadCell { id: cell.id, column: cell.column, reason })
}

/// A block laid over rows and columns from a cell on: the cells with their texts, or why it does not fit. One text alone
/// fills the whole selection.
pub fn spread(
    rows: &[ProcessId],
    from: (usize, usize),
    to: (usize, usize),
    block: &[Vec<String>],
) -> Result<Vec<Cell>, String> {
    let cell = |row: usize, column: usize, text: &str| {
        let (id, column) = rows.get(row).zip(GridColumn::ALL.get(column))?;
        Some(Cell { id: *id, column: *column, text: text.to_owned() })
    };
    if let [only] = block
        && let [text] = only.as_slice()
    {
        let all = (from.0..=to.0).flat_map(|row| (from.1..=to.1).map(move |column| (row, column)));
        return Ok(all.filter_map(|(row, column)| cell(row, column, text)).collect());
    }
    let (height, width) = (block.len(), block.iter().map(Vec::len).max().unwrap_or(0));
    let (rows_left, columns_left) = (rows.len().saturating_sub(from.0), GridColumn::ALL.len().saturating_sub(from.1));
    if height > rows_left {
        return Err(tr!("grid-too-high", rows = height, left = rows_left));
    }
    if width > columns_left {
        return Err(tr!("grid-too-wide", columns = width, left = columns_left));
    }
    let mut cells = Vec::new();
    for (down, texts) in block.iter().enumerate() {
        cells.extend(texts.iter().enumerate().filter_map(|(right, text)| cell(from.0 + down, from.1 + right, text)));
    }
    Ok(cells)
}
