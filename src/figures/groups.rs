//! The order of domains in charts and tables, and the conformance charts' bars.

use super::process_figures::Conformance;
use super::whole::Figures;
use crate::assessment::{Assessment, ProcessId, Score};
use crate::framework::{Framework, Process};

/// The most bars a conformance chart may have; from published reports, which have 6 to 12.
pub const MOST_BARS: usize = 12;

/// One bar of a conformance chart: an L3 in scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// The L3.
    pub process: ProcessId,
    /// Its name.
    pub name: String,
    /// The L2 above it.
    pub level_two: ProcessId,
    /// The printed score.
    pub score: Score,
    /// What the score means.
    pub conformance: Conformance,
}

/// One conformance chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConformanceGroup {
    /// The title of the group, with its part where it was split: `Customer Domain [1/2]`.
    pub title: String,
    /// Its bars, in outline order.
    pub bars: Vec<Bar>,
}

/// A titled list of domains, resolved: named ones first, then those that no group names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DomainGroup {
    /// The title; `Domain` or `Domains` is added where charts print it.
    pub title: String,
    /// The domains, in order.
    pub domains: Vec<ProcessId>,
}

/// The groups of domains that have something in scope, in the order of charts and tables.
pub fn domain_groups(framework: &Framework, assessment: &Assessment, figures: &Figures) -> Vec<DomainGroup> {
    let bars_of = |domain: ProcessId| bars(framework, figures, domain).len();
    let in_scope = |domain: &ProcessId| figures.of(framework, *domain).in_scope;
    let mut groups: Vec<DomainGroup> = Vec::new();
    for group in &assessment.chart_groups {
        let domains: Vec<ProcessId> = group.domains.iter().copied().filter(|domain| in_scope(domain)).collect();
        groups.push(DomainGroup { title: group.title.clone(), domains });
    }
    let named: Vec<ProcessId> = groups.iter().flat_map(|group| group.domains.iter().copied()).collect();
    let mut joined: Vec<(DomainGroup, usize)> = Vec::new();
    for domain in framework.of_level(1).filter(|domain| in_scope(&domain.id) && !named.contains(&domain.id)) {
        let own = bars_of(domain.id);
        let title = domain.name.strip_suffix(" Domain").unwrap_or(&domain.name).to_owned();
        match joined.last_mut() {
            Some((group, count)) if *count + own <= MOST_BARS => {
                group.title = format!("{}, {title}", group.title);
                group.domains.push(domain.id);
                *count += own;
            }
            _ => joined.push((DomainGroup { title, domains: vec![domain.id] }, own)),
        }
    }
    groups.extend(joined.into_iter().map(|(group, _)| group));
    groups.retain(|group| !group.domains.is_empty());
    groups
}

/// The conformance charts, groups of more than [`MOST_BARS`] bars split between L2s where that is possible.
pub fn conformance_groups(framework: &Framework, assessment: &Assessment, figures: &Figures) -> Vec<ConformanceGroup> {
    let mut charts = Vec::new();
    for group in domain_groups(framework, assessment, figures) {
        let noun = if group.domains.len() == 1 { "Domain" } else { "Domains" };
        let title = format!("{} {noun}", group.title);
        let all: Vec<Bar> = group.domains.iter().flat_map(|domain| bars(framework, figures, *domain)).collect();
        if all.is_empty() {
            continue;
        }
        let parts = split(&all);
        let count = parts.len();
        for (at, bars) in parts.into_iter().enumerate() {
            let title = if count > 1 { format!("{title} [{}/{count}]", at + 1) } else { title.clone() };
            charts.push(ConformanceGroup { title, bars });
        }
    }
    charts
}

/// The bars of a domain.
fn bars(framework: &Framework, figures: &Figures, domain: ProcessId) -> Vec<Bar> {
    let bar = |process: &Process| {
        let own = figures.of(framework, process.id);
        let level_two = framework.at_level(process.id, 2).map_or(process.id, |parent| parent.id);
        (process.level == 3 && own.in_scope).then(|| Bar {
            process: process.id,
            name: process.name.clone(),
            level_two,
            score: own.printed,
            conformance: own.conformance,
        })
    };
    framework.descendants(domain).iter().filter_map(bar).collect()
}

/// Splits bars into charts, between L2s where one L2 does not exceed a chart.
fn split(bars: &[Bar]) -> Vec<Vec<Bar>> {
    let mut parts: Vec<Vec<Bar>> = Vec::new();
    for block in bars.chunk_by(|a, b| a.level_two == b.level_two) {
        for piece in block.chunks(MOST_BARS) {
            match parts.last_mut() {
                Some(part) if part.len() + piece.len() <= MOST_BARS => part.extend_from_slice(piece),
                _ => parts.push(piece.to_vec()),
            }
        }
    }
    parts
}
