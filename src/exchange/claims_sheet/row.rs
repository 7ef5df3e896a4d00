//! Reads the rows of a spreadsheet one by one: which process each is about, and what it says.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::Cells;
use super::identifier::{find, name_key, same_name};
use super::plan::{Action, Against, PlanRow, Remark, RowState, Value};
use super::value::short;
use super::{Choices, Field, Fit, Policy};
use crate::assessment::{ProcessId, Scope};
use crate::exchange::sheet::{CellKind, Sheet};

/// The most processes of one name that are listed.
const MOST_NAMED: usize = 6;

/// The rows while they are read.
pub(super) struct Rows<'a> {
    /// The sheet.
    pub(super) sheet: &'a Sheet,
    /// What the user chose.
    pub(super) choices: &'a Choices,
    /// What it is imported into.
    pub(super) into: Against<'a>,
    /// The processes by their names, as readers compare them.
    by_name: BTreeMap<String, Vec<ProcessId>>,
    /// The row in which each process was found first.
    seen: BTreeMap<ProcessId, usize>,
    /// The identifiers and names of the spreadsheet.
    pairs: BTreeMap<ProcessId, String>,
    /// The translated words: field and word, meaning and count.
    pub(super) understood: BTreeMap<(Field, String), (String, usize)>,
    /// Evidence that nobody has looked at yet.
    pub(super) wanted: BTreeSet<String>,
}

/// Which process a row is about.
struct Found {
    /// The identifier, from the spreadsheet or by name.
    id: Option<ProcessId>,
    /// The name in the spreadsheet.
    name: String,
    /// The column to point at.
    column: usize,
}

impl<'a> Rows<'a> {
    /// Rows about to be read.
    pub(super) fn new(sheet: &'a Sheet, choices: &'a Choices, into: Against<'a>) -> Self {
        let mut by_name: BTreeMap<String, Vec<ProcessId>> = BTreeMap::new();
        for process in into.framework.processes() {
            by_name.entry(name_key(&process.name)).or_default().push(process.id);
        }
        Self {
            sheet,
            choices,
            into,
            by_name,
            seen: BTreeMap::new(),
            pairs: BTreeMap::new(),
            understood: BTreeMap::new(),
            wanted: BTreeSet::new(),
        }
    }

    /// How well each framework version fits what was read.
    pub(super) fn fits(&self) -> Vec<Fit> {
        super::fit::fits(self.into.frameworks, &self.pairs)
    }

    /// Reads a row; none where it says nothing at all, or repeats the heads.
    pub(super) fn read(&mut self, row: usize) -> Option<PlanRow> {
        if self.sheet.is_blank_row(row) || self.repeats_heads(row) {
            return None;
        }
        let mut remarks = Vec::new();
        let found = self.process(row, &mut remarks);
        let says = self.says_something(row);
        if found.id.is_none() && !says {
            // A heading, a total, a remark below the table.
            return None;
        }
        let mut plan = PlanRow {
            row,
            process: found.id,
            name: String::new(),
            other_name: String::new(),
            state: RowState::Unchanged,
            changes: Vec::new(),
            remarks,
        };
        let remark = |plan: &mut PlanRow, bad: bool, text: String| {
            plan.remarks.push(Remark { place: self.sheet.place(row, found.column), bad, text });
        };
        let Some(id) = found.id else {
            if !plan.is_bad() {
                remark(&mut plan, true, tr!("import-bad-no-identifier").to_owned());
            }
            return Some(plan);
        };
        self.pairs.entry(id).or_insert_with(|| found.name.clone());
        let Some(process) = self.into.framework.get(id) else {
            plan.other_name.clone_from(&found.name);
            remark(&mut plan, says, self.unknown(id));
            return Some(plan);
        };
        plan.name.clone_from(&process.name);
        if !found.name.trim().is_empty() && !same_name(&found.name, &process.name) {
            plan.other_name.clone_from(&found.name);
            let (own, other) = (process.name.as_str(), short(&found.name));
            remark(&mut plan, false, tr!("import-note-name", id = id.to_string(), own = own, other = other));
        }
        if let Some(first) = self.seen.get(&id) {
            if says {
                remark(&mut plan, true, tr!("import-bad-twice", id = id.to_string(), row = first + 1));
            }
            return Some(plan);
        }
        if says {
            self.seen.insert(id, row);
        }
        let mut cells = Cells::new(self, row, process);
        cells.read();
        let (changes, more) = cells.into_parts();
        plan.changes = changes;
        plan.remarks.extend(more);
        Some(plan)
    }

    /// Whether a row repeats the heads, as printed tables do on each page.
    fn repeats_heads(&self, row: usize) -> bool {
        let Some(header) = self.choices.header else { return false };
        let width = self.choices.columns.len();
        let named = (0..width).filter(|column| !self.sheet.cell(header, *column).is_blank()).count();
        named > 1 && (0..width).all(|column| self.sheet.cell(row, column).text == self.sheet.cell(header, column).text)
    }

    /// Whether a row says more than which process it is about.
    fn says_something(&self, row: usize) -> bool {
        let value = |(column, field): (usize, &Option<Field>)| {
            let cell = self.sheet.cell(row, column);
            field.is_some_and(|field| !matches!(field, Field::Id | Field::Name)) && !cell.is_blank() && !cell.merged
        };
        self.choices.columns.iter().enumerate().any(value)
    }

    /// Finds the process of a row: by the longest identifier, else by its name.
    fn process(&self, row: usize, remarks: &mut Vec<Remark>) -> Found {
        let several = self.choices.columns_of(Field::Id).nth(1).is_some();
        let name = self.name(row);
        let mut found = Found { id: None, name: name.clone(), column: 0 };
        let mut text_only = None;
        for column in self.choices.columns_of(Field::Id) {
            let cell = self.sheet.cell(row, column);
            if cell.is_blank() || (cell.merged && !several) {
                continue;
            }
            if cell.kind == CellKind::Date {
                let text = tr!("import-bad-date", text = cell.text.as_str());
                remarks.push(Remark { place: self.sheet.place(row, column), bad: true, text });
                found.column = column;
                continue;
            }
            let Some((id, words)) = find(&cell.text) else {
                text_only.get_or_insert((column, cell.text.as_str()));
                continue;
            };
            if found.id.is_none_or(|own| id.depth() > own.depth()) {
                let name = if name.is_empty() { words } else { name.clone() };
                found = Found { id: Some(id), name, column };
            }
            if matches!(cell.kind, CellKind::Number { exact: false }) {
                let (id, text) = self.number(id, &found.name);
                found.id = Some(id);
                remarks.extend(text.map(|text| Remark { place: self.sheet.place(row, column), bad: false, text }));
            }
        }
        if found.id.is_some() || remarks.iter().any(|remark| remark.bad) {
            return found;
        }
        let by_name = self.choices.columns_of(Field::Name).next();
        if found.name.is_empty()
            && let Some((_, text)) = text_only
        {
            text.clone_into(&mut found.name);
        }
        found.column = by_name.or(text_only.map(|(column, _)| column)).unwrap_or(0);
        match self.by_name.get(&name_key(&found.name)).map(Vec::as_slice).unwrap_or_default() {
            [id] => found.id = Some(*id),
            [] => {}
            many => {
                let ids = many.iter().take(MOST_NAMED).map(ToString::to_string).collect::<Vec<_>>().join(", ");
                let text = tr!("import-bad-ambiguous", name = short(&found.name), ids = ids);
                remarks.push(Remark {
                    place: self.sheet.place(row, found.column),
                    bad: self.says_something(row),
                    text,
                });
            }
        }
        found
    }

    /// The name in a row, without an identifier that stands in it.
    fn name(&self, row: usize) -> String {
        let mut texts = self.choices.columns_of(Field::Name).map(|column| &self.sheet.cell(row, column).text);
        let text = texts.find(|text| !text.trim().is_empty()).map(String::as_str).unwrap_or_default();
        match find(text) {
            Some((_, words)) if !words.is_empty() => words,
            _ => text.trim().to_owned(),
        }
    }

    /// The identifier behind a number whose zeros at the end are lost: the name tells 1.1 from 1.10.
    fn number(&self, id: ProcessId, name: &str) -> (ProcessId, Option<String>) {
        let longer = u16::try_from(u32::from(id.last_part()) * 10).ok();
        let longer = longer.and_then(|last| id.parent().and_then(|parent| parent.child(last)));
        let framework = self.into.framework;
        let Some(longer) = longer.filter(|other| framework.get(*other).is_some()) else { return (id, None) };
        let named = |id: ProcessId| framework.get(id).is_some_and(|process| same_name(&process.name, name));
        let (one, other) = (id.to_string(), longer.to_string());
        match (named(id), named(longer)) {
            (true, false) => (id, None),
            (false, true) => (longer, Some(tr!("import-note-number-named", number = one, id = other))),
            _ => (id, Some(tr!("import-note-number", number = one, id = other))),
        }
    }

    /// Why an identifier is unknown, and which versions have it.
    fn unknown(&self, id: ProcessId) -> String {
        let known = self.into.frameworks.iter().filter_map(|framework| {
            framework.get(id).map(|process| format!("{}: {}", framework.label(), process.name))
        });
        let known = known.collect::<Vec<_>>().join("; ");
        let (id, framework) = (id.to_string(), self.into.framework.label());
        if known.is_empty() {
            tr!("import-bad-unknown", id = id, framework = framework)
        } else {
            tr!("import-bad-unknown-here", id = id, framework = framework, known = known)
        }
    }

    /// A word was translated.
    pub(super) fn understand(&mut self, field: Field, word: &str, meaning: String) {
        self.understood.entry((field, short(word))).or_insert((meaning, 0)).1 += 1;
    }

    /// A row that takes a process out contradicts a row that takes something below it in.
    pub(super) fn contradictions(&self, rows: &mut [PlanRow]) {
        let scope = |row: &PlanRow| {
            row.changes.iter().find_map(|change| match (&change.value, self.choices.left_out.contains(&row.row)) {
                (Value::Scope(scope), false) => Some(*scope),
                _ => None,
            })
        };
        let mut above: BTreeMap<ProcessId, (ProcessId, usize)> = BTreeMap::new();
        for row in rows.iter().filter(|row| scope(row) == Some(Scope::In)) {
            let Some(id) = row.process else { continue };
            for ancestor in self.into.framework.ancestors(id) {
                above.entry(ancestor.id).or_insert((id, row.row));
            }
        }
        let columns: Vec<usize> = self.choices.columns_of(Field::Scope).collect();
        for row in rows.iter_mut().filter(|row| scope(row) == Some(Scope::Out)) {
            let Some((id, (below, line))) = row.process.and_then(|id| above.get(&id).map(|found| (id, *found))) else {
                continue;
            };
            row.changes.retain(|change| change.field != Field::Scope);
            let (id, below, line) = (id.to_string(), below.to_string(), line + 1);
            let text = tr!("import-bad-out-above", id = id, below = below, row = line);
            let place = self.sheet.place(row.row, columns.first().copied().unwrap_or(0));
            row.remarks.push(Remark { place, bad: true, text });
        }
    }

    /// What becomes of a row.
    pub(super) fn state(&self, row: &PlanRow) -> RowState {
        let conflict = row.changes.iter().any(|change| change.action == Action::Keep);
        let changes = row.effective().next().is_some();
        if self.choices.left_out.contains(&row.row) || (self.choices.policy == Policy::SkipRows && conflict) {
            RowState::LeftOut
        } else if row.is_bad() && !self.choices.leave_out_bad {
            RowState::Problem
        } else if changes {
            let known = row.process.is_some_and(|id| self.into.base.claim(id).is_some());
            if known { RowState::Changes } else { RowState::New }
        } else if row.is_bad() {
            RowState::LeftOut
        } else {
            RowState::Unchanged
        }
    }
}
