//! Reads the cells of one row that say something about its process.

use super::evidence::{Named, named};
use super::plan::{Action, FieldChange, Remark, Value};
use super::row::Rows;
use super::value::{self, Reading, Scored, short};
use super::{Field, Policy};
use crate::assessment::{Claim, EvidenceSource, Scope, Score, Status};
use crate::exchange::claims_csv::EvidenceMention;
use crate::exchange::sheet::{Cell, CellKind};
use crate::framework::Process;

/// The cells of one row.
pub(super) struct Cells<'r, 'a> {
    /// The rows, for what they share.
    rows: &'r mut Rows<'a>,
    /// The row, from 0.
    row: usize,
    /// Its process.
    process: &'a Process,
    /// What the assessment says about the process.
    claim: Claim,
    /// The fields that say something.
    changes: Vec<FieldChange>,
    /// What there is to know.
    remarks: Vec<Remark>,
}

impl<'r, 'a> Cells<'r, 'a> {
    /// The cells of a row about a process.
    pub(super) fn new(rows: &'r mut Rows<'a>, row: usize, process: &'a Process) -> Self {
        let claim = rows.into.base.claim(process.id).cloned().unwrap_or_default();
        Self { rows, row, process, claim, changes: Vec::new(), remarks: Vec::new() }
    }

    /// The changes and remarks.
    pub(super) fn into_parts(self) -> (Vec<FieldChange>, Vec<Remark>) {
        (self.changes, self.remarks)
    }

    /// Reads all cells.
    pub(super) fn read(&mut self) {
        let mut decided = self.reading(Field::Scope, |text, _| value::scope(text)).map(|(own, _)| own);
        let (process, rules) = (self.process, self.rows.into.scheme);
        let score = self.reading(Field::Score, |text, _| value::score(text, process, rules));
        let awarded = self.reading(Field::Awarded, |text, _| value::score(text, process, rules));
        let support = self.reading(Field::Support, |text, _| value::support(text));
        let status = self.reading(Field::Status, |text, _| value::status(text));
        let (evidence, words) = self.evidence();
        let texts = self.texts(&words);
        let questions = self.questions();

        let mut claimed = None;
        match score {
            Some((Scored::Score(score), _)) if score.is_zero() && !self.rows.choices.has(Field::Scope) => {
                self.rows.understand(Field::Score, "0", Scope::Out.title().to_owned());
                decided = Some(Scope::Out);
            }
            Some((Scored::Score(score), _)) => claimed = Some(score),
            Some((Scored::Out, _)) => decided = decided.or(Some(Scope::Out)),
            None => {}
        }
        let awarded = awarded.and_then(|(scored, _)| match scored {
            Scored::Score(score) => Some(score),
            Scored::Out => None,
        });
        let words = !texts.is_empty() || !questions.is_empty();
        let says = claimed.is_some() || awarded.is_some() || support.is_some() || words;
        if !self.rows.choices.has(Field::Scope) && decided.is_none() && (says || evidence.is_some()) {
            decided = Some(Scope::In);
        }
        if let Some(decided) = decided {
            self.scope(decided);
        }
        if let Some((support, _)) = support {
            let before = self.claim.support.map(|own| own.title().to_owned()).unwrap_or_default();
            self.change(Field::Support, before, support.title().to_owned(), Value::Support(support));
        }
        let print = |score: Option<Score>| score.map(|score| score.to_string()).unwrap_or_default();
        if let Some(score) = claimed {
            self.change(Field::Score, print(self.claim.claimed), score.to_string(), Value::Score(score));
        }
        if let Some(score) = awarded {
            self.change(Field::Awarded, print(self.claim.awarded), score.to_string(), Value::Awarded(score));
        }
        for (field, text) in texts {
            self.text(field, text);
        }
        self.changes.extend(questions);
        if let Some((status, _)) = status {
            let own = self.claim.status;
            let before = if own == Status::Todo { String::new() } else { own.title().to_owned() };
            if status != Status::Todo || own != Status::Todo {
                self.change(Field::Status, before, status.title().to_owned(), Value::Status(status));
            }
        }
        self.changes.extend(evidence);
    }

    /// Notes something about the cell of a field.
    fn remark(&mut self, column: usize, bad: bool, text: String) {
        self.remarks.push(Remark { place: self.rows.sheet.place(self.row, column), bad, text });
    }

    /// The cells of a field with their columns; cells of formulas that failed are faults.
    fn cells(&mut self, field: Field) -> Vec<(usize, &'a Cell)> {
        let sheet = self.rows.sheet;
        let columns: Vec<usize> = self.rows.choices.columns_of(field).collect();
        let mut cells = Vec::new();
        for column in columns {
            let cell = sheet.cell(self.row, column);
            if cell.kind == CellKind::Error {
                self.remark(column, true, tr!("import-bad-formula", text = cell.text.as_str()));
            } else if !cell.is_blank() {
                cells.push((column, cell));
            }
        }
        cells
    }

    /// Reads the cell of a field.
    fn reading<T: Copy + Shown>(
        &mut self,
        field: Field,
        read: impl Fn(&str, &Cell) -> Reading<T>,
    ) -> Option<(T, usize)> {
        let (column, cell) = self.cells(field).into_iter().next()?;
        match read(&cell.text, cell) {
            Reading::Blank => None,
            Reading::Value(value, translated) => {
                if translated {
                    self.rows.understand(field, &cell.text, value.shown());
                }
                Some((value, column))
            }
            Reading::Note(text) => {
                self.remark(column, false, text);
                None
            }
            Reading::Bad(text) => {
                self.remark(column, true, text);
                None
            }
        }
    }

    /// The texts of the row by field; evidence in words goes to the note.
    fn texts(&mut self, evidence: &[String]) -> Vec<(Field, String)> {
        let fields = [Field::Reason, Field::Mapping, Field::Comment, Field::Owner, Field::Component, Field::Note];
        let mut texts = Vec::new();
        for field in fields {
            let mut parts: Vec<String> = self.cells(field).iter().map(|(_, cell)| cell.text.clone()).collect();
            if field == Field::Note && !evidence.is_empty() {
                parts.push(format!("Evidence: {}", evidence.join("; ")));
            }
            if !parts.is_empty() {
                texts.push((field, parts.join("\n\n")));
            }
        }
        texts
    }

    /// The questions of the row; those that the claim has already are the same, and none takes the place of another.
    fn questions(&mut self) -> Vec<FieldChange> {
        let cells = self.cells(Field::Question);
        let change = |(_, cell): (usize, &Cell)| {
            let known = self.claim.questions.iter().any(|own| own.text.trim() == cell.text.trim());
            let (before, action) =
                if known { (cell.text.clone(), Action::Same) } else { (String::new(), Action::Fill) };
            let value = Value::Text(cell.text.clone());
            FieldChange { field: Field::Question, before, after: cell.text.clone(), action, value }
        };
        cells.into_iter().map(change).collect()
    }

    /// Adds a field of text.
    fn text(&mut self, field: Field, text: String) {
        let before = match field {
            Field::Reason => self.claim.reason.clone(),
            Field::Mapping => self.claim.mapping_text(),
            Field::Comment => self.claim.comment.clone(),
            Field::Owner => self.claim.owner.clone(),
            Field::Component => self.claim.component.clone(),
            Field::Note => self.claim.note.clone(),
            Field::Id
            | Field::Name
            | Field::Scope
            | Field::Support
            | Field::Score
            | Field::Awarded
            | Field::Status
            | Field::Evidence
            | Field::Question => return,
        };
        let marked = |passage: &&std::sync::Arc<crate::assessment::Passage>| {
            passage.support.is_some() || !passage.citations.is_empty() || !passage.reason.is_empty()
        };
        let marks = self.claim.mapping.iter().filter(marked).count();
        self.change(field, before, text.clone(), Value::Text(text));
        let overwritten = self.changes.last().is_some_and(|change| change.action == Action::Overwrite);
        if field == Field::Mapping && overwritten && marks > 0 {
            let column = self.rows.choices.columns_of(Field::Mapping).next().unwrap_or(0);
            self.remark(column, false, tr!("import-note-marks", count = marks));
        }
    }

    /// Adds a field: filled, overwritten, kept or the same.
    fn change(&mut self, field: Field, before: String, after: String, value: Value) {
        let action = if before.trim() == after.trim() {
            Action::Same
        } else if before.trim().is_empty() {
            Action::Fill
        } else {
            self.conflict()
        };
        self.changes.push(FieldChange { field, before, after, action, value });
    }

    /// What happens in a conflict.
    fn conflict(&self) -> Action {
        match self.rows.choices.policy {
            Policy::Overwrite => Action::Overwrite,
            Policy::Fill | Policy::SkipRows => Action::Keep,
        }
    }

    /// Adds the scope: in takes the ancestors in, out takes out what is below; neither happens in silence.
    fn scope(&mut self, scope: Scope) {
        let own = self.claim.scope;
        let (base, framework, id) = (self.rows.into.base, self.rows.into.framework, self.process.id);
        if scope == Scope::Undecided {
            if own != Scope::Undecided {
                let action = self.conflict();
                self.push_scope(scope, action);
            }
            return;
        }
        let column = self.rows.choices.columns_of(Field::Scope).next().unwrap_or(0);
        let others = if scope == Scope::In {
            let out = framework.ancestors(id).filter(|above| base.scope(above.id) == Scope::Out);
            out.map(|above| above.id.to_string()).collect::<Vec<_>>()
        } else {
            let inside = framework.descendants(id).iter().filter(|below| base.scope(below.id) == Scope::In);
            inside.map(|below| below.id.to_string()).collect()
        };
        let contradicts = own != scope && (own != Scope::Undecided || !others.is_empty());
        let action = if own == scope {
            Action::Same
        } else if contradicts {
            self.conflict()
        } else {
            Action::Fill
        };
        if own != scope && !others.is_empty() {
            let count = others.len();
            let ids = others.into_iter().take(6).collect::<Vec<_>>().join(", ");
            let text = if scope == Scope::In {
                tr!("import-note-above", ids = ids, count = count)
            } else {
                tr!("import-note-below", ids = ids, count = count)
            };
            self.remark(column, false, text);
        }
        self.push_scope(scope, action);
    }

    /// Adds the scope with what happens to it.
    fn push_scope(&mut self, scope: Scope, action: Action) {
        let own = self.claim.scope;
        let before = if own == Scope::Undecided { String::new() } else { own.title().to_owned() };
        let after = scope.title().to_owned();
        self.changes.push(FieldChange { field: Field::Scope, before, after, action, value: Value::Scope(scope) });
    }

    /// Reads the evidence: what is cited, and the words that name no file.
    fn evidence(&mut self) -> (Option<FieldChange>, Vec<String>) {
        let base = self.rows.into.base;
        let (mut citations, mut mentions, mut words) = (Vec::new(), Vec::new(), Vec::new());
        for (column, cell) in self.cells(Field::Evidence) {
            for piece in named(&cell.text, base) {
                match piece {
                    Named::Registered(citation) => citations.push(citation),
                    Named::Words(text) => words.push(text),
                    Named::Target(mention) => match self.look_at(&mention) {
                        Ok(()) => mentions.push(mention),
                        Err(reason) => {
                            let target = short(&mention.target);
                            self.remark(column, false, tr!("import-note-evidence", target = target, reason = reason));
                            words.push(shown(&mention));
                        }
                    },
                }
            }
        }
        let cited = |citation: &crate::assessment::Citation| self.claim.all_citations().any(|own| own == citation);
        citations.retain(|citation| !cited(citation));
        let before: Vec<String> = self
            .claim
            .all_citations()
            .map(|citation| {
                let piece = base.evidence(citation.evidence);
                let target = piece.map_or_else(|| citation.evidence.to_string(), |piece| piece.file_name().to_owned());
                shown(&EvidenceMention { target, place: citation.place_key() })
            })
            .collect();
        let known = |mention: &EvidenceMention| {
            let source = source_of(&self.rows.into, &mention.target);
            let piece = source.and_then(|source| base.evidence.iter().find(|own| own.location() == location(&source)));
            piece.is_some_and(|piece| mention.citation(piece.code).is_ok_and(|citation| cited(&citation)))
        };
        let named_some = !citations.is_empty() || !mentions.is_empty();
        mentions.retain(|mention| !known(mention));
        if !named_some {
            return (None, words);
        }
        let codes = citations.iter().map(|citation| {
            shown(&EvidenceMention { target: citation.evidence.to_string(), place: citation.place_key() })
        });
        let after: Vec<String> = codes.chain(mentions.iter().map(shown)).collect();
        let action = if after.is_empty() { Action::Same } else { Action::Fill };
        let (before, value) = (before.join("; "), Value::Evidence(citations, mentions));
        let after = if after.is_empty() { before.clone() } else { format!("+ {}", after.join("; ")) };
        (Some(FieldChange { field: Field::Evidence, before, after, action, value }), words)
    }

    /// Whether a file or an address can be registered; one that nobody has looked at is asked for.
    fn look_at(&mut self, mention: &EvidenceMention) -> Result<(), String> {
        mention.citation(crate::assessment::EvidenceCode(1))?;
        if is_link(&mention.target) {
            return Ok(());
        }
        match self.rows.into.evidence.get(&mention.target) {
            Some(Ok(_)) => Ok(()),
            Some(Err(reason)) => Err(reason.clone()),
            None => {
                self.rows.wanted.insert(mention.target.clone());
                Ok(())
            }
        }
    }
}

/// The source of a file or an address, once it was looked at.
pub(super) fn source_of(into: &super::plan::Against<'_>, target: &str) -> Option<EvidenceSource> {
    if is_link(target) {
        return Some(EvidenceSource::Link { url: target.to_owned() });
    }
    into.evidence.get(target).and_then(|found| found.clone().ok())
}

/// Whether a target is an address.
fn is_link(target: &str) -> bool {
    let lower = target.to_lowercase();
    lower.starts_with("https://") || lower.starts_with("http://")
}

/// Where a source is.
pub(super) fn location(source: &EvidenceSource) -> &str {
    match source {
        EvidenceSource::File { path, .. } => path,
        EvidenceSource::Link { url } => url,
    }
}

/// A mention for people: `guide.pdf, page=12`.
fn shown(mention: &EvidenceMention) -> String {
    if mention.place.is_empty() {
        mention.target.clone()
    } else {
        format!("{}, {}", mention.target, mention.place.replace('=', " ").replace('&', ", "))
    }
}

/// Values that can be told to the user.
trait Shown {
    /// The value in words.
    fn shown(&self) -> String;
}

impl Shown for Scope {
    fn shown(&self) -> String {
        self.title().to_owned()
    }
}

impl Shown for crate::assessment::Support {
    fn shown(&self) -> String {
        self.title().to_owned()
    }
}

impl Shown for Status {
    fn shown(&self) -> String {
        self.title().to_owned()
    }
}

impl Shown for Scored {
    fn shown(&self) -> String {
        match self {
            Self::Score(score) => score.to_string(),
            Self::Out => Scope::Out.title().to_owned(),
        }
    }
}
