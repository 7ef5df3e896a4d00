//! One L2 with everything below it that was submitted, answered or mapped, as the templates read it.

use serde_json::{Value, json};

use super::super::Submission;
use super::questions::rounds;
use super::{citations, passages};
use crate::assessment::{Claim, ProcessId, Scope, Support};
use crate::figures::{Computed, Conformance, Coverage, NoScore, Origin, ProcessFigures, printed_comment};
use crate::framework::Process;

/// An L2 with its L3s (all of them) and what was said below them.
pub(in crate::export) fn level_two(submission: &Submission, id: ProcessId) -> Value {
    let framework = &submission.framework;
    let Some(process) = framework.get(id) else { return Value::Null };
    let below: Vec<Value> =
        framework.children(id).filter(|child| child.level == 3).map(|child| level_three(submission, child)).collect();
    let coverage = submission.figures.of(framework, id).coverage;
    let mut data = common(submission, process);
    let domain = framework.at_level(id, 1);
    let mapped = |domain: &&Process| {
        let claim = submission.assessment.claim(domain.id);
        claim.is_some_and(|claim| claim.has_mapping() || !claim.citations.is_empty())
    };
    add(&mut data, "domain", json!(domain.map(|domain| submission.domain_title(domain.id))));
    add(&mut data, "domain_claim", json!(domain.filter(mapped).map(|domain| common(submission, domain))));
    add(&mut data, "coverage", json!(coverage.map(Coverage::notation)));
    add(&mut data, "submitted", json!(coverage.map(|coverage| coverage.in_scope)));
    add(&mut data, "total", json!(coverage.map(|coverage| coverage.total)));
    add(&mut data, "groups", json!(submission.vertical_groups(process)));
    add(&mut data, "denominator_note", json!(own_note(submission, id)));
    add(&mut data, "processes", json!(below));
    data
}

/// The note on the vendor's own number of children.
fn own_note(submission: &Submission, id: ProcessId) -> Option<&str> {
    submission.assessment.denominators.get(&id).map(|own| own.note.as_str())
}

/// An L3: its scores, the results of its L4s once one was answered, and the claims below it.
fn level_three(submission: &Submission, process: &Process) -> Value {
    let framework = &submission.framework;
    let children: Vec<&Process> = framework.children(process.id).filter(|child| child.level == 4).collect();
    let answered = children.iter().any(|child| submission.assessment.scope(child.id) != Scope::Undecided);
    let results: Vec<Value> = if answered && submission.figures.of(framework, process.id).in_scope {
        children.iter().map(|child| level_four_row(submission, child)).collect()
    } else {
        Vec::new()
    };
    let own = submission.assessment.denominators.get(&process.id).map_or(children.len(), |own| usize::from(own.count));
    let more = if results.is_empty() { 0 } else { own.saturating_sub(children.len()) };
    let comment =
        printed_comment(framework, &submission.scheme, &submission.assessment, &submission.figures, process.id);
    let mut data = common(submission, process);
    add(&mut data, "result", json!(comment));
    add(&mut data, "results", json!(results));
    add(&mut data, "results_more", json!(more));
    add(&mut data, "denominator_note", json!(own_note(submission, process.id)));
    add(&mut data, "children", below(submission, process.id));
    data
}

/// A line of the L4 results of an L3.
fn level_four_row(submission: &Submission, process: &Process) -> Value {
    let own = submission.figures.of(&submission.framework, process.id);
    let state = match submission.assessment.scope(process.id) {
        Scope::In => "Submitted",
        Scope::Out => "Not submitted",
        Scope::Undecided => "Not submitted (undecided)",
    };
    json!({
        "title": process.title(),
        "state": state,
        "in_scope": own.in_scope,
        "score": score_words(submission, own),
        "conformance": conformance_words(submission, own),
        "conformance_word": own.conformance.word(),
        "origin": own.origin.map_or("", Origin::word),
    })
}

/// The claims below an L3 that were answered or mapped, level by level.
fn below(submission: &Submission, id: ProcessId) -> Value {
    let framework = &submission.framework;
    let one = |process: &Process| {
        let children = below(submission, process.id);
        let empty = children.as_array().is_none_or(Vec::is_empty);
        if empty && !says_something(submission.assessment.claim(process.id)) {
            return None;
        }
        let mut data = common(submission, process);
        add(&mut data, "children", children);
        Some(data)
    };
    framework.children(id).filter(|child| child.level >= 4).filter_map(one).collect()
}

/// Whether a claim was answered or mapped.
fn says_something(claim: Option<&Claim>) -> bool {
    claim.is_some_and(|claim| {
        let said = claim.has_mapping() || !claim.citations.is_empty() || !claim.questions.is_empty();
        claim.scope != Scope::Undecided || said
    })
}

/// What documents print of a claim at any level.
fn common(submission: &Submission, process: &Process) -> Value {
    let own = submission.figures.of(&submission.framework, process.id);
    let claim = submission.assessment.claim(process.id).cloned().unwrap_or_default();
    let print = |score: Option<_>| score.map(|score| submission.scheme.print(score)).unwrap_or_default();
    json!({
        "id": process.id.to_string(),
        "name": process.name,
        "title": process.title(),
        "level": process.level,
        "in_scope": own.in_scope,
        "out": claim.scope == Scope::Out,
        "score": score_words(submission, own),
        "conformance": conformance_words(submission, own),
        "conformance_word": own.conformance.word(),
        "origin": own.origin.map_or("", Origin::word),
        "computed": computed_words(submission, own.computed),
        "claimed": print(own.claimed),
        "awarded": print(own.awarded),
        "own_comment": claim.comment,
        "reason": claim.reason,
        "support": claim.support.map_or("", Support::word),
        "support_title": claim.support.map_or("", Support::title),
        "component": claim.component,
        "passages": passages(submission, &claim.mapping),
        "citations": citations(submission, &claim.citations),
        "rounds": rounds(&claim.questions),
    })
}

/// The printed score, or the label of what was not submitted.
pub(in crate::export) fn score_words(submission: &Submission, own: &ProcessFigures) -> String {
    if own.in_scope { submission.scheme.print(own.printed) } else { submission.not_submitted_label().to_owned() }
}

/// What the printed score means, or that there is none; empty for what was not submitted.
pub(in crate::export) fn conformance_words<'a>(submission: &'a Submission, own: &ProcessFigures) -> &'a str {
    let words = &submission.scheme.words;
    match own.conformance {
        Conformance::Fully => &words.fully,
        Conformance::Partially => &words.partially,
        Conformance::None if own.in_scope && own.origin.is_none() => "No score",
        Conformance::None if own.in_scope => &words.none,
        Conformance::None => "",
    }
}

/// The computed score, or why there is none.
fn computed_words(submission: &Submission, computed: Computed) -> String {
    let print = |score| submission.scheme.print(score);
    match computed {
        Computed::Score { score, .. } => print(score),
        Computed::Range { low, high, unscored } => {
            let processes = if unscored == 1 { "level 4 process has" } else { "level 4 processes have" };
            format!("{} to {}: {unscored} {processes} no score", print(low), print(high))
        }
        Computed::None(NoScore::NotScored) => String::new(),
        Computed::None(NoScore::NothingSaid) => "not computed".to_owned(),
        Computed::None(NoScore::CatalogueGaps) => {
            "not computed: the catalogue's list of its level 4 processes has gaps".to_owned()
        }
    }
}

/// Adds a field to an object.
fn add(data: &mut Value, key: &str, value: Value) {
    if let Some(fields) = data.as_object_mut() {
        fields.insert(key.to_owned(), value);
    }
}
