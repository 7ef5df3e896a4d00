//! A framework catalogue from a spreadsheet or a JSON file that the user has a licence for: identifiers, levels, names and
//! the framework's own texts.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::claims_sheet::identifier::{find, same_name};
use super::claims_sheet::vocabulary::vocabulary;
use super::claims_sheet::{Field, guess_sheet};
use super::sheet::{Book, BookKind, Cell, CellKind, Place, Sheet};
use crate::framework::{Framework, Process, ProcessId, Provenance};

mod json;

pub use json::book_of_json;

/// The fewest processes that make a catalogue.
const FEWEST: usize = 3;

/// A catalogue as a file has it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CatalogueSheet {
    /// What the file was recognised as.
    pub kind: Option<BookKind>,
    /// The sheet; empty for a file without sheets.
    pub sheet: String,
    /// The processes.
    pub processes: Vec<Process>,
    /// The framework's own texts.
    pub texts: Vec<(ProcessId, String)>,
    /// What is wrong with single cells; those rows are not taken.
    pub faults: Vec<CatalogueFault>,
}

/// What is wrong with a cell of a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueFault {
    /// The cell.
    pub place: Place,
    /// The process.
    pub id: ProcessId,
    /// What is wrong.
    pub fault: Fault,
}

/// What may be wrong with a cell of a catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The spreadsheet took an identifier for a date.
    Date,
    /// The process has no name.
    NoName,
    /// The process stands in this row already, from 0.
    Twice(usize),
}

impl CatalogueFault {
    /// The words for people.
    pub fn words(&self) -> String {
        let id = self.id.to_string();
        let fault = match self.fault {
            Fault::Date => tr!("import-bad-date", text = id),
            Fault::NoName => tr!("catalogue-no-name", id = id),
            Fault::Twice(row) => tr!("import-bad-twice", id = id, row = row + 1),
        };
        format!("{}: {fault}", self.place)
    }
}

impl CatalogueSheet {
    /// What was recognised, in words.
    pub fn recognised(&self) -> String {
        let kind = self.kind.map(BookKind::words).unwrap_or_default();
        if self.sheet.is_empty() { kind } else { format!("{kind}, {}", self.sheet) }
    }
}

/// How a catalogue differs from another list of the same version.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Differences {
    /// Processes that only the imported one has.
    pub only_imported: Vec<ProcessId>,
    /// Processes that only the bundled one has.
    pub only_bundled: Vec<ProcessId>,
    /// Processes whose names differ: imported, then bundled.
    pub names: Vec<(ProcessId, String, String)>,
    /// Processes whose levels differ: imported, then bundled.
    pub levels: Vec<(ProcessId, u8, u8)>,
}

impl Differences {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The differences of an imported catalogue from the bundled one.
    pub fn between(imported: &CatalogueSheet, bundled: &Framework) -> Self {
        let mut found = Self::default();
        let mut seen = BTreeSet::new();
        for process in &imported.processes {
            seen.insert(process.id);
            let Some(own) = bundled.get(process.id) else {
                found.only_imported.push(process.id);
                continue;
            };
            if !same_name(&own.name, &process.name) {
                found.names.push((process.id, process.name.clone(), own.name.clone()));
            }
            if own.level != process.level {
                found.levels.push((process.id, process.level, own.level));
            }
        }
        let missing = bundled.processes().iter().map(|process| process.id).filter(|id| !seen.contains(id));
        found.only_bundled = missing.collect();
        found
    }

    /// The differences, a line each.
    pub fn lines(&self) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let name = |(id, own, other): &(ProcessId, String, String)| {
            tr!("catalogue-differs-name", id = id.to_string(), own = own.as_str(), other = other.as_str())
        };
        let level = |(id, own, other): &(ProcessId, u8, u8)| {
            tr!("catalogue-differs-level", id = id.to_string(), own = *own, other = *other)
        };
        lines.extend(self.names.iter().map(name));
        lines.extend(self.levels.iter().map(level));
        lines.extend(self.only_imported.iter().map(|id| tr!("catalogue-only-imported", id = id.to_string())));
        lines.extend(self.only_bundled.iter().map(|id| tr!("catalogue-only-bundled", id = id.to_string())));
        lines
    }
}

/// What the columns of a catalogue hold.
struct Columns {
    /// The identifiers; the longest counts.
    ids: Vec<usize>,
    /// The names.
    names: Vec<usize>,
    /// The other columns by what they hold.
    others: BTreeMap<&'static str, Vec<usize>>,
}

/// Reads the sheet of a book that holds the most processes; the error says why none is a catalogue.
pub fn read(book: &Book, frameworks: &[Arc<Framework>]) -> Result<CatalogueSheet, String> {
    let sheets = (0..book.sheets.len()).map(|at| read_sheet(book, at, frameworks));
    let best = sheets.reduce(|best, other| if other.processes.len() > best.processes.len() { other } else { best });
    best.filter(|found| found.processes.len() >= FEWEST).ok_or_else(|| tr!("catalogue-none").to_owned())
}

/// Reads one sheet.
fn read_sheet(book: &Book, at: usize, frameworks: &[Arc<Framework>]) -> CatalogueSheet {
    let guess = guess_sheet(book, at, frameworks);
    let (Some(sheet), Some(header)) = (book.sheets.get(at), guess.choices.header) else {
        return CatalogueSheet::default();
    };
    let mut columns = Columns {
        ids: guess.choices.columns_of(Field::Id).collect(),
        names: guess.choices.columns_of(Field::Name).collect(),
        others: BTreeMap::new(),
    };
    for column in 0..sheet.width() {
        let head = vocabulary().heads("catalogue", &sheet.cell(header, column).text).into_iter().next();
        let known = columns.ids.contains(&column) || columns.names.contains(&column);
        if let Some((word, _)) = head.filter(|_| !known) {
            columns.others.entry(word).or_default().push(column);
        }
    }
    let mut found = CatalogueSheet::default();
    let mut rows: BTreeMap<ProcessId, usize> = BTreeMap::new();
    for row in header + 1..sheet.rows.len() {
        read_row(sheet, row, &columns, &mut rows, &mut found);
    }
    found.kind = Some(book.kind);
    found.sheet.clone_from(&sheet.name);
    found
}

/// Reads one row; what is no process says nothing.
fn read_row(
    sheet: &Sheet,
    row: usize,
    columns: &Columns,
    rows: &mut BTreeMap<ProcessId, usize>,
    found: &mut CatalogueSheet,
) {
    let bad = |id, column, fault| CatalogueFault { place: sheet.place(row, column), id, fault };
    let ids = columns.ids.iter().map(|column| (*column, sheet.cell(row, *column)));
    let several = columns.ids.len() > 1;
    let ids = ids.filter(|(_, cell)| !cell.merged || several);
    let read = |(column, cell): (usize, &Cell)| find(&cell.text).map(|(id, words)| (id, words, column, cell.kind));
    let Some((id, words, column, kind)) = ids.filter_map(read).max_by_key(|(id, ..)| id.depth()) else { return };
    if kind == CellKind::Date {
        found.faults.push(bad(id, column, Fault::Date));
        return;
    }
    let other = |word: &str| columns.others.get(word).map(Vec::as_slice).unwrap_or_default();
    let text = |word: &str| {
        let texts = other(word).iter().map(|column| sheet.cell(row, *column).text.trim());
        texts.filter(|text| !text.is_empty()).collect::<Vec<_>>()
    };
    let named = columns.names.iter().map(|column| sheet.cell(row, *column).text.trim()).find(|name| !name.is_empty());
    let name = named.map_or(words, |name| match find(name) {
        Some((_, words)) if !words.is_empty() => words,
        _ => name.to_owned(),
    });
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        found.faults.push(bad(id, column, Fault::NoName));
        return;
    }
    if let Some(first) = rows.get(&id) {
        found.faults.push(bad(id, column, Fault::Twice(*first)));
        return;
    }
    rows.insert(id, row);
    let digit =
        |text: &&str| text.chars().find_map(|letter| letter.to_digit(10)).and_then(|level| level.try_into().ok());
    let level = text("level").first().and_then(digit).filter(|level| (1..=7).contains(level));
    let depth = u8::try_from(id.depth().saturating_sub(1)).unwrap_or(7).clamp(1, 7);
    let groups = text("groups").into_iter().flat_map(|text| text.split(';')).map(|group| group.trim().to_owned());
    found.processes.push(Process {
        id,
        level: level.unwrap_or(depth),
        name,
        vertical_groups: groups.filter(|group| !group.is_empty()).collect(),
        uid: text("uid").first().and_then(|uid| uid.parse().ok()),
        provenance: text("provenance")
            .first()
            .and_then(|word| Provenance::from_word(word))
            .unwrap_or(Provenance::Published),
    });
    let texts = text("text");
    if !texts.is_empty() {
        let mut parts: Vec<String> = Vec::new();
        for text in texts {
            // Extended descriptions mostly begin with the brief one.
            parts.retain(|part| !text.starts_with(part.as_str()));
            if !parts.iter().any(|part| part.starts_with(text)) {
                parts.push(text.replace("\\n", "\n"));
            }
        }
        found.texts.push((id, parts.join("\n\n")));
    }
}

/// The version that a file's name speaks of: `GB921 v26.0.xlsx`, `etom-24.5.json`.
pub fn version_in(name: &str) -> Option<String> {
    let mut found = None;
    for word in name.split(|letter: char| !letter.is_ascii_digit() && letter != '.') {
        let word = word.trim_matches('.');
        let parts: Vec<&str> = word.split('.').collect();
        if let [major, minor] = parts.as_slice() {
            let fits = (1..=2).contains(&major.len()) && (1..=2).contains(&minor.len());
            if fits {
                found = Some(word.to_owned());
            }
        }
    }
    found
}

impl CatalogueSheet {
    /// The catalogue as a framework version.
    pub fn framework(&self, id: &str, version: &str) -> Framework {
        let mut framework = Framework::new(id, version, Vec::new(), self.processes.clone());
        framework.set_texts(self.texts.iter().cloned());
        framework
    }
}
