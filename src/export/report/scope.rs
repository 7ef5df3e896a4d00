//! Process scope and product scope: which L2s are covered, where they stand on the map, which component supports what.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::super::Submission;
use super::charts::modules;
use super::level_twos as level_two_ids;
use crate::assessment::ProcessId;
use crate::charts::Module;
use crate::figures::Coverage;
use crate::framework::{Area, Process};

/// The most processes that a component names one by one; more are counted.
const MOST_NAMED: usize = 40;

/// The L2s in scope with area, vertical groups and coverage, and the components with what they support.
pub(super) fn data(submission: &Submission) -> Value {
    json!({
        "level_twos": level_twos(submission),
        "gaps": submission.gap_words(),
        "components": components(submission),
    })
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

/// The components of the subject and those that claims name, each with its mark on the map and its processes: those that
/// it was given, then those whose claims name it.
fn components(submission: &Submission) -> Value {
    let assessment = &submission.assessment;
    // Those of the subject come first, in its order.
    let one = |(at, module): (usize, Module)| {
        let own = assessment.subject.components.get(at);
        let (name, version) = own.map_or((module.name.as_str(), ""), |part| (&part.name, &part.version));
        let mut ids: BTreeSet<ProcessId> = own.map(|part| part.processes.iter().copied().collect()).unwrap_or_default();
        let named = assessment.claims.iter().filter(|(_, claim)| claim.component.trim() == name.trim());
        ids.extend(named.map(|(id, _)| *id).filter(|id| submission.figures.of(&submission.framework, *id).in_scope));
        let counted = ids.len() > MOST_NAMED;
        let processes = if counted { by_level_two(submission, &ids) } else { joined(ids) };
        json!({"mark": module.mark, "name": name, "version": version, "processes": processes, "counted": counted})
    };
    modules(submission).into_iter().enumerate().map(one).collect()
}

/// Words in a row.
fn joined(words: impl IntoIterator<Item = impl ToString>) -> String {
    words.into_iter().map(|word| word.to_string()).collect::<Vec<_>>().join(", ")
}

/// Processes by their L2s, each with the number of those below it: `1.1.1 (5)`; one that is named itself stands for all.
fn by_level_two(submission: &Submission, ids: &BTreeSet<ProcessId>) -> String {
    let mut counts: BTreeMap<ProcessId, usize> = BTreeMap::new();
    for id in ids {
        let two = submission.framework.at_level(*id, 2).map_or(*id, |process| process.id);
        *counts.entry(two).or_default() += 1;
    }
    let one =
        |(id, count): (ProcessId, usize)| if ids.contains(&id) { id.to_string() } else { format!("{id} ({count})") };
    joined(counts.into_iter().map(one))
}
