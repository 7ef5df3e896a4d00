//! A plan into an assessment: a new one comes out, to be taken over as one step.

use std::sync::Arc;

use super::Field;
use super::cells::{location, source_of};
use super::plan::{Against, FieldChange, Plan, Value};
use crate::assessment::{Assessment, Citation, Claim, Evidence, EvidenceCode, Passage, ProcessId, Question, Scope};
use crate::exchange::claims_csv::EvidenceMention;

/// The assessment with what a plan fills and overwrites.
pub fn apply(plan: &Plan, into: Against<'_>) -> Assessment {
    let mut next = into.base.clone();
    let changes: Vec<(ProcessId, &FieldChange)> = plan
        .rows
        .iter()
        .filter_map(|row| row.process.map(|id| (id, row)))
        .flat_map(|(id, row)| row.effective().map(move |change| (id, change)))
        .collect();
    // Out before in: what is in takes its ancestors with it, whatever the order of the rows.
    for wanted in [Scope::Undecided, Scope::Out, Scope::In] {
        for (id, change) in &changes {
            if change.value == Value::Scope(wanted) {
                set_scope(&mut next, into, *id, wanted);
            }
        }
    }
    for (id, change) in &changes {
        match &change.value {
            Value::Scope(_) => {}
            Value::Evidence(citations, mentions) => cite(&mut next, into, *id, citations, mentions),
            value @ (Value::Support(_) | Value::Score(_) | Value::Awarded(_) | Value::Status(_) | Value::Text(_)) => {
                next.change_claim(*id, |claim| write(claim, change.field, value));
            }
        }
    }
    next
}

/// Sets a scope as an edit does: in takes the ancestors in, out and undecided take what is below with them.
fn set_scope(next: &mut Assessment, into: Against<'_>, id: ProcessId, scope: Scope) {
    next.change_claim(id, |claim| claim.scope = scope);
    if scope == Scope::In {
        for above in into.framework.ancestors(id) {
            next.change_claim(above.id, |claim| claim.scope = Scope::In);
        }
        return;
    }
    for below in into.framework.descendants(id) {
        if next.scope(below.id) == Scope::In {
            next.change_claim(below.id, |claim| claim.scope = scope);
        }
    }
}

/// Writes a value into a claim.
fn write(claim: &mut Claim, field: Field, value: &Value) {
    match value {
        Value::Scope(_) | Value::Evidence(..) => {}
        Value::Support(support) => claim.support = Some(*support),
        Value::Score(score) => claim.claimed = Some(*score),
        Value::Awarded(score) => claim.awarded = Some(*score),
        Value::Status(status) => claim.status = *status,
        Value::Text(text) => {
            let slot = match field {
                Field::Mapping => {
                    claim.mapping = vec![Arc::new(Passage::vendor(text))];
                    return;
                }
                Field::Question => {
                    let round = claim.questions.iter().map(|own| own.round).max().unwrap_or(1);
                    claim.questions.push(Question { text: text.clone(), ..Question::of_round(round) });
                    return;
                }
                Field::Reason => &mut claim.reason,
                Field::Comment => &mut claim.comment,
                Field::Owner => &mut claim.owner,
                Field::Component => &mut claim.component,
                Field::Note => &mut claim.note,
                Field::Id
                | Field::Name
                | Field::Scope
                | Field::Support
                | Field::Score
                | Field::Awarded
                | Field::Status
                | Field::Evidence => return,
            };
            slot.clone_from(text);
        }
    }
}

/// Cites evidence; what is new is registered once.
fn cite(next: &mut Assessment, into: Against<'_>, id: ProcessId, citations: &[Citation], mentions: &[EvidenceMention]) {
    let mut all = citations.to_vec();
    for mention in mentions {
        let Some(source) = source_of(&into, &mention.target) else { continue };
        let same = |own: &&Arc<Evidence>| own.location() == location(&source);
        let code = if let Some(own) = next.evidence.iter().find(same) {
            own.code
        } else {
            let code = EvidenceCode(next.last_evidence.saturating_add(1));
            let mut piece = Evidence::new(code, "", source);
            piece.file_name().to_owned().clone_into(&mut piece.title);
            next.last_evidence = code.0;
            next.evidence.push(Arc::new(piece));
            code
        };
        all.extend(mention.citation(code));
    }
    next.change_claim(id, |claim| {
        for citation in all {
            if !claim.all_citations().any(|own| *own == citation) {
                claim.citations.push(citation);
            }
        }
    });
}
