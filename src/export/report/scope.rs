//! Process scope and product scope: which L2s are covered, where they stand on the map, which component supports what.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::super::Submission;
use super::level_twos as level_two_ids;
use crate::figures::Coverage;
use crate::framework::{Area, Process};

/// The L2s in scope with area, vertical groups and coverage, and the components with what they support.
pub(super) fn data(submission: &Submission) -> Value {
    json!({"level_twos": level_twos(submission), "components": components(submission)})
}

/// The L2s in scope.
fn level_twos(submission: &Submission) -> Value {
    let framework = &submission.framework;
    let one = |process: &Process| {
        let coverage = submission.figures.of(framework, process.id).coverage;
        json!({
            "title": process.title(),
            "domain": framework.at_level(process.id, 1).map(|domain| submission.domain_title(domain.id)),
            "areas": areas(submission, process),
            "groups": submission.vertical_groups(process),
            "coverage": coverage.map(Coverage::notation),
        })
    };
    level_two_ids(submission).iter().filter_map(|id| framework.get(*id)).map(one).collect()
}

/// The halves of the map that a process stands in.
fn areas(submission: &Submission, process: &Process) -> String {
    let columns = submission.framework.columns.iter();
    let own = columns.filter(|column| process.vertical_groups.contains(&column.vertical_group));
    let areas: BTreeSet<Area> = own.map(|column| column.area).collect();
    areas.into_iter().map(Area::title).collect::<Vec<_>>().join("; ")
}

/// The components of the subject and those that claims name, each with its processes in scope.
fn components(submission: &Submission) -> Value {
    let mut supports: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (id, claim) in &submission.assessment.claims {
        let inside = submission.figures.of(&submission.framework, *id).in_scope;
        if inside && !claim.component.trim().is_empty() {
            supports.entry(claim.component.trim()).or_default().push(id.to_string());
        }
    }
    let mut rows = Vec::new();
    for component in &submission.assessment.subject.components {
        let processes = supports.remove(component.name.trim()).unwrap_or_default();
        rows.push(json!({"name": component.name, "version": component.version, "processes": processes.join(", ")}));
    }
    let others = supports.into_iter();
    rows.extend(others.map(|(name, ids)| json!({"name": name, "version": "", "processes": ids.join(", ")})));
    Value::Array(rows)
}
