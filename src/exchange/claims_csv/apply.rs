//! A claims table into an assessment.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{ClaimRow, ClaimsTable, Column, RowFault};
use crate::assessment::{Assessment, Citation, Claim, Evidence, EvidenceCode, EvidenceSource, Scope};
use crate::framework::Framework;

/// The assessment with the rows of the table: fields whose column the table lacks stay as they are, ancestors of what is
/// in scope are in scope, and each distinct piece of evidence is registered once, in order of first mention.
/// `resolve` looks at a path or address as written and says what it is.
pub fn apply(
    table: &ClaimsTable,
    framework: &Framework,
    base: &Assessment,
    resolve: &mut dyn FnMut(&str) -> Result<EvidenceSource, String>,
) -> Result<Assessment, Vec<RowFault>> {
    let mut register = Register { assessment: base.clone(), known: BTreeMap::new(), resolve };
    let mut faults = Vec::new();
    for row in &table.rows {
        let citations = register.citations(row, &mut faults);
        register.assessment.change_claim(row.id, |claim| take(claim, row, &table.columns, citations));
    }
    let mut assessment = register.assessment;
    for row in table.rows.iter().filter(|row| row.claim.scope == Scope::In) {
        for above in framework.ancestors(row.id) {
            assessment.change_claim(above.id, |claim| claim.scope = Scope::In);
        }
    }
    if faults.is_empty() { Ok(assessment) } else { Err(faults) }
}

/// Takes over what the table has a column for. A mapping with the same words keeps its passages with their marks.
fn take(claim: &mut Claim, row: &ClaimRow, columns: &[Column], citations: Vec<Citation>) {
    let new = &row.claim;
    claim.scope = new.scope;
    for column in columns {
        match column {
            Column::Id | Column::Scope | Column::Evidence => {}
            Column::Reason => claim.reason.clone_from(&new.reason),
            Column::Support => claim.support = new.support,
            Column::Score => claim.claimed = new.claimed,
            Column::Awarded => claim.awarded = new.awarded,
            Column::Mapping if claim.mapping_text() == new.mapping_text() => {}
            Column::Mapping => claim.mapping.clone_from(&new.mapping),
            Column::Comment => claim.comment.clone_from(&new.comment),
            Column::Note => claim.note.clone_from(&new.note),
            Column::Owner => claim.owner.clone_from(&new.owner),
            Column::Status => claim.status = new.status,
        }
    }
    if columns.contains(&Column::Evidence) {
        let in_passages: Vec<Citation> =
            claim.mapping.iter().flat_map(|passage| passage.citations.iter().cloned()).collect();
        claim.citations = citations.into_iter().filter(|citation| !in_passages.contains(citation)).collect();
    }
}

/// The register while evidence is added to it.
struct Register<'a> {
    /// The assessment so far.
    assessment: Assessment,
    /// What each path or address turned out to be.
    known: BTreeMap<String, Result<EvidenceCode, String>>,
    /// Looks at a path or address.
    resolve: &'a mut dyn FnMut(&str) -> Result<EvidenceSource, String>,
}

impl Register<'_> {
    /// The citations of a row; evidence that cannot be resolved is a fault of every row that names it.
    fn citations(&mut self, row: &ClaimRow, faults: &mut Vec<RowFault>) -> Vec<Citation> {
        let mut citations = Vec::new();
        for mention in &row.evidence {
            match self.code(&mention.target).and_then(|code| mention.citation(code)) {
                Ok(citation) if citations.contains(&citation) => {}
                Ok(citation) => citations.push(citation),
                Err(message) => faults.push(RowFault { line: row.line, message }),
            }
        }
        citations
    }

    /// The code of a path or address, registered if it is new.
    fn code(&mut self, target: &str) -> Result<EvidenceCode, String> {
        if let Some(known) = self.known.get(target) {
            return known.clone();
        }
        let found = (self.resolve)(target).map(|source| self.register(source));
        let found = found.map_err(|reason| format!("evidence {target:?}: {reason}"));
        self.known.insert(target.to_owned(), found.clone());
        found
    }

    /// The code of a source: the one it has, or the next.
    fn register(&mut self, source: EvidenceSource) -> EvidenceCode {
        let mut piece = Evidence::new(EvidenceCode(self.assessment.last_evidence.saturating_add(1)), "", source);
        let same = |own: &&Arc<Evidence>| {
            own.location() == piece.location() && own.sha256().is_some() == piece.sha256().is_some()
        };
        if let Some(own) = self.assessment.evidence.iter().find(same) {
            return own.code;
        }
        piece.file_name().to_owned().clone_into(&mut piece.title);
        let code = piece.code;
        self.assessment.last_evidence = code.0;
        self.assessment.evidence.push(Arc::new(piece));
        code
    }
}
