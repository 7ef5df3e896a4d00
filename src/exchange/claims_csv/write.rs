//! An assessment's claims as a table, RFC 4180: text as typed, quoted where it must be.

use super::{Column, EvidenceMention, evidence_cell};
use crate::assessment::{Assessment, Claim, ProcessId, Score, Status};

/// Whether the internal note is written; it leaves the house in no bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteColumn {
    /// For others: the column does not exist.
    LeftOut,
    /// For the vendor's own use.
    Included,
}

/// The claims as a table in outline order; [`super::read`] reads it back. Passages come as one text, apart by an empty
/// line, and their citations with those of the claim.
pub fn write(assessment: &Assessment, note: NoteColumn) -> String {
    let shown = |column: &&Column| **column != Column::Note || note == NoteColumn::Included;
    let columns: Vec<Column> = Column::ALL.iter().filter(shown).copied().collect();
    let mut table = String::new();
    add_line(&mut table, columns.iter().map(|column| column.name().to_owned()));
    for (id, claim) in &assessment.claims {
        add_line(&mut table, columns.iter().map(|column| cell(*column, *id, claim, assessment)));
    }
    table
}

/// Adds a line of cells.
fn add_line(table: &mut String, cells: impl Iterator<Item = String>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            table.push(',');
        }
        let breaks = [',', ';', '\t', '"', '\n', '\r'];
        if cell.contains(breaks) || cell.trim() != cell {
            table.push('"');
            table.push_str(&cell.replace('"', "\"\""));
            table.push('"');
        } else {
            table.push_str(&cell);
        }
    }
    table.push_str("\r\n");
}

/// The text of a cell.
fn cell(column: Column, id: ProcessId, claim: &Claim, assessment: &Assessment) -> String {
    let score = |score: Option<Score>| score.map(|score| score.to_string()).unwrap_or_default();
    match column {
        Column::Id => id.to_string(),
        Column::Scope => claim.scope.word().to_owned(),
        Column::Reason => claim.reason.clone(),
        Column::Support => claim.support.map(|support| support.word().to_owned()).unwrap_or_default(),
        Column::Score => score(claim.claimed),
        Column::Awarded => score(claim.awarded),
        Column::Mapping => claim.mapping_text(),
        Column::Comment => claim.comment.clone(),
        Column::Note => claim.note.clone(),
        Column::Owner => claim.owner.clone(),
        // A blank one is read as that, and where the status does not leave the house, nothing is to look unfinished.
        Column::Status if claim.status == Status::Todo => String::new(),
        Column::Status => claim.status.word().to_owned(),
        Column::Evidence => evidence(claim, assessment),
    }
}

/// The evidence that a claim and its passages cite, each place once.
fn evidence(claim: &Claim, assessment: &Assessment) -> String {
    let mut mentions: Vec<EvidenceMention> = Vec::new();
    for citation in claim.all_citations() {
        let Some(piece) = assessment.evidence(citation.evidence) else { continue };
        let mention = EvidenceMention { target: piece.location().to_owned(), place: citation.place_key() };
        if !mentions.contains(&mention) {
            mentions.push(mention);
        }
    }
    evidence_cell::write(&mentions)
}
