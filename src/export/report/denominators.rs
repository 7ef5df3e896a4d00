//! Denominators: of how many children every coverage and every computed score counts, and from where.

use serde_json::{Value, json};

use super::super::Submission;
use super::level_twos;
use crate::assessment::Scope;
use crate::framework::Process;

/// The denominators of the L2s in scope, and of the L3s that are computed from their L4s or have a note.
pub(super) fn data(submission: &Submission) -> Value {
    let framework = &submission.framework;
    let mut rows = Vec::new();
    let mut unsure = 0_usize;
    for id in level_twos(submission) {
        let Some(process) = framework.get(id) else { continue };
        rows.push(row(submission, process, 3));
        let in_scope = |child: &&Process| child.level == 3 && submission.figures.of(framework, child.id).in_scope;
        rows.extend(framework.children(id).filter(in_scope).filter_map(|child| level_three(submission, child)));
        let below = framework.descendants(id).iter().filter(|child| child.level <= 4);
        unsure += below.filter(|child| !child.provenance.is_sure()).count();
    }
    json!({"catalogue": framework.title(), "label": framework.label(), "rows": rows, "unsure": unsure})
}

/// The row of an L3 whose denominator matters.
fn level_three(submission: &Submission, process: &Process) -> Option<Value> {
    let framework = &submission.framework;
    let own = submission.assessment.denominators.contains_key(&process.id);
    let mut children = framework.children(process.id).filter(|child| child.level == 4);
    let answered = children.any(|child| submission.assessment.scope(child.id) != Scope::Undecided);
    (own || answered).then(|| row(submission, process, 4))
}

/// One denominator.
fn row(submission: &Submission, process: &Process, level: u8) -> Value {
    let framework = &submission.framework;
    let counted = framework.children(process.id).filter(|child| child.level == level).count();
    let own = submission.assessment.denominators.get(&process.id);
    let gaps = framework.has_gaps(process.id);
    let source = match (own, gaps) {
        (Some(_), _) => "Own number",
        (None, true) => "Catalogue, whose list has gaps",
        (None, false) => "Catalogue",
    };
    json!({
        "title": process.title(),
        "level": process.level,
        "counted": own.map_or(counted, |own| usize::from(own.count)).to_string(),
        "catalogue": counted.to_string(),
        "source": source,
        "note": own.map_or("", |own| own.note.as_str()),
    })
}
