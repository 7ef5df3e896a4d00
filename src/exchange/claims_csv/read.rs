//! The bytes of a claims table to rows, or to the list of everything that is wrong in it.

use std::collections::BTreeMap;

use super::records::{Record, records, separator};
use super::{Column, EvidenceMention, RowFault, evidence_cell, value};
use crate::assessment::{Claim, Passage, ProcessId, Scope};
use crate::framework::{BadProcessId, Framework};
use crate::scheme::Scheme;

/// What a row says about a process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimRow {
    /// The line on which the row starts, from 1.
    pub line: usize,
    /// The process.
    pub id: ProcessId,
    /// The claim, without citations.
    pub claim: Claim,
    /// The evidence that the row names.
    pub evidence: Vec<EvidenceMention>,
}

/// A claims table without a bad row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimsTable {
    /// The columns that the table has; [`super::apply`] leaves the fields of other columns as they are.
    pub columns: Vec<Column>,
    /// The rows in the order of the table.
    pub rows: Vec<ClaimRow>,
    /// What the user should know: columns that are not read.
    pub warnings: Vec<String>,
}

/// Reads a claims table.
pub fn read(bytes: &[u8], framework: &Framework, scheme: &Scheme) -> Result<ClaimsTable, Vec<RowFault>> {
    let (table, faults) = read_all(bytes, framework, scheme)?;
    if faults.is_empty() { Ok(table) } else { Err(faults) }
}

/// Reads a claims table with its good rows and the faults of the others, so that the evidence of the good ones can be
/// looked at as well; the error is for what is no such table.
pub fn read_all(
    bytes: &[u8],
    framework: &Framework,
    scheme: &Scheme,
) -> Result<(ClaimsTable, Vec<RowFault>), Vec<RowFault>> {
    let text = text(bytes).map_err(|fault| vec![fault])?;
    let (announced, text_records) = announced(text);
    let separator = announced.unwrap_or_else(|| separator(text));
    let (records, mut faults) = records(text, separator, usize::MAX);
    let mut records = records.into_iter().filter(|record| record.line >= text_records);
    let Some(head) = records.next() else {
        if faults.is_empty() {
            faults.push(fault(1, "it is empty; the first line names the columns: id, scope, score, ..."));
        }
        return Err(faults);
    };
    // A broken header makes every later fault a follow-up of it.
    if let Some(broken) = faults.iter().find(|fault| fault.line <= head.line) {
        return Err(vec![broken.clone()]);
    }
    let header = Header::read(&head)?;
    let mut rows = Vec::new();
    let mut lines: BTreeMap<ProcessId, usize> = BTreeMap::new();
    for record in records {
        let row = header.row(&record, framework, scheme, &mut faults);
        let Some(row) = row else { continue };
        if let Some(first) = lines.get(&row.id) {
            faults.push(fault(row.line, format!("{} stands on line {first} already; an id has one row", row.id)));
            continue;
        }
        lines.insert(row.id, row.line);
        rows.push(row);
    }
    faults.extend(out_above_in(&rows, framework));
    faults.sort();
    Ok((ClaimsTable { columns: header.columns(), rows, warnings: header.warnings }, faults))
}

/// A fault of a line.
fn fault(line: usize, message: impl Into<String>) -> RowFault {
    RowFault { line, message: message.into() }
}

/// The bytes as text.
fn text(bytes: &[u8]) -> Result<&str, RowFault> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(fault(1, "the table is UTF-16 text; save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\")"));
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(fault(1, "this is a workbook or another ZIP package; save its sheet as CSV in UTF-8"));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let offset = error.valid_up_to();
        let before = bytes.get(..offset).and_then(|start| std::str::from_utf8(start).ok()).unwrap_or_default();
        let line = 1 + before.matches('\n').count();
        fault(
            line,
            format!("byte {offset} of the table is not UTF-8 text; save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\")"),
        )
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The separator that spreadsheets announce in a first line `sep=;`, and the line on which the table starts.
fn announced(text: &str) -> (Option<char>, usize) {
    let separator = |separator: char| {
        let line = text.strip_prefix("sep=").and_then(|rest| rest.strip_prefix(separator));
        line.is_some_and(|rest| rest.is_empty() || rest.starts_with(['\n', '\r']))
    };
    let found = [',', ';', '\t'].into_iter().find(|candidate| separator(*candidate));
    (found, if found.is_some() { 2 } else { 1 })
}

/// A row `out` above a row `in` contradicts it.
fn out_above_in(rows: &[ClaimRow], framework: &Framework) -> Vec<RowFault> {
    let out: BTreeMap<ProcessId, usize> =
        rows.iter().filter(|row| row.claim.scope == Scope::Out).map(|row| (row.id, row.line)).collect();
    let mut found: BTreeMap<ProcessId, RowFault> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.claim.scope == Scope::In) {
        for above in framework.ancestors(row.id) {
            if let Some(line) = out.get(&above.id) {
                let message = format!("{} is out, and {} below it is in (line {})", above.id, row.id, row.line);
                found.entry(above.id).or_insert_with(|| fault(*line, message));
            }
        }
    }
    found.into_values().collect()
}

/// Which cell of a row belongs to which column.
struct Header {
    /// The column of each cell; `None` is not read.
    cells: Vec<Option<Column>>,
    /// What the user should know.
    warnings: Vec<String>,
}

impl Header {
    /// Reads the row of names.
    fn read(record: &Record) -> Result<Self, Vec<RowFault>> {
        let mut header = Self { cells: Vec::new(), warnings: Vec::new() };
        let mut faults = Vec::new();
        for name in &record.cells {
            let column = Column::from_name(name);
            match column {
                Some(column) if header.cells.contains(&Some(column)) => {
                    faults.push(fault(record.line, format!("the column {} stands there twice", column.name())));
                }
                Some(_) => {}
                None if name.trim().is_empty() => {
                    header.warnings.push(format!("column {} has no name and is not read", header.cells.len() + 1));
                }
                None => header.warnings.push(format!("the column {:?} is unknown and is not read", name.trim())),
            }
            header.cells.push(column);
        }
        if !header.cells.contains(&Some(Column::Id)) {
            let names = record.cells.iter().map(|name| format!("{:?}", name.trim())).collect::<Vec<_>>().join(", ");
            faults.push(fault(record.line, format!("the column id is missing; the first line names {names}")));
        }
        if faults.is_empty() { Ok(header) } else { Err(faults) }
    }

    /// The columns that are read, in their usual order.
    fn columns(&self) -> Vec<Column> {
        Column::ALL.iter().copied().filter(|column| self.cells.contains(&Some(*column))).collect()
    }

    /// The cell of a column; `None` where the table has no such column.
    fn cell<'a>(&self, record: &'a Record, column: Column) -> Option<&'a str> {
        let at = self.cells.iter().position(|own| *own == Some(column))?;
        Some(record.cells.get(at).map_or("", String::as_str))
    }

    /// The row of a record, if its identifier can be read; everything wrong in it is added to the faults.
    fn row(
        &self,
        record: &Record,
        framework: &Framework,
        scheme: &Scheme,
        faults: &mut Vec<RowFault>,
    ) -> Option<ClaimRow> {
        let line = record.line;
        let extra = record.cells.get(self.cells.len()..).unwrap_or_default();
        if extra.iter().any(|cell| !cell.trim().is_empty()) {
            let (found, named) = (record.cells.len(), self.cells.len());
            let message = format!(
                "it has {found} cells, and the header names {named}; put texts that hold the separator in quotes"
            );
            faults.push(fault(line, message));
            return None;
        }
        let written = self.cell(record, Column::Id).unwrap_or_default().trim();
        let unknown = |_error: BadProcessId| format!("id {written:?} is not a process identifier such as 1.3.5.6");
        let known = |id| framework.get(id).ok_or_else(|| format!("{id} is not a process of {}", framework.label()));
        let process = match written.parse().map_err(unknown).and_then(known) {
            Ok(process) => process,
            Err(message) => {
                faults.push(fault(line, message));
                return None;
            }
        };
        let mut taken = Taken { line, faults };
        let text = |column| self.cell(record, column).unwrap_or_default();
        let score = |column: Column| value::score(column.name(), text(column), process, scheme);
        let mut claim = Claim::empty();
        claim.scope = match self.cell(record, Column::Scope) {
            Some(cell) => taken.value(value::scope(cell), Scope::Undecided),
            None => Scope::In,
        };
        text(Column::Reason).clone_into(&mut claim.reason);
        claim.support = taken.value(value::support(text(Column::Support)), None);
        claim.claimed = taken.value(score(Column::Score), None);
        claim.awarded = taken.value(score(Column::Awarded), None);
        claim.mapping = Some(text(Column::Mapping))
            .filter(|text| !text.is_empty())
            .map(Passage::vendor)
            .into_iter()
            .map(Into::into)
            .collect();
        text(Column::Comment).clone_into(&mut claim.comment);
        text(Column::Note).clone_into(&mut claim.note);
        text(Column::Owner).clone_into(&mut claim.owner);
        claim.status = taken.value(value::status(text(Column::Status)), claim.status);
        let evidence = taken.value(evidence_cell::read(text(Column::Evidence)), Vec::new());
        Some(ClaimRow { line, id: process.id, claim, evidence })
    }
}

/// Takes values of a row, and collects what is wrong with them.
struct Taken<'a> {
    /// The row's line.
    line: usize,
    /// Where faults go.
    faults: &'a mut Vec<RowFault>,
}

impl Taken<'_> {
    /// The value, or a stand-in with a fault.
    fn value<T>(&mut self, read: Result<T, String>, instead: T) -> T {
        read.unwrap_or_else(|message| {
            self.faults.push(fault(self.line, message));
            instead
        })
    }
}
