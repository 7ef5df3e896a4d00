//! The lines of the list: the problems that are asked for in order, and the heads of their groups.

use std::collections::{BTreeMap, BTreeSet};

use super::place_words;
use crate::app::{Document, ProblemGroups};
use crate::checks::{CHECKS, Final, Problem, Severity, Target};

/// By what the problems are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Order {
    /// The worst first.
    #[default]
    Severity,
    /// By the code of the check.
    Code,
    /// By place.
    Place,
}

/// What the list is made for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    /// Whether it is for a final submission.
    pub(super) is_final: bool,
    /// By what it is sorted.
    pub(super) order: Order,
    /// How it is put in groups.
    pub(super) groups: ProblemGroups,
    /// The groups that are folded, by their keys.
    pub(super) folded: BTreeSet<String>,
    /// Which codes or words are wanted, in lower case.
    pub(super) filter: String,
    /// The severities that are not shown.
    pub(super) hidden: Vec<Severity>,
}

/// The head of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    /// What tells it apart.
    pub(super) key: String,
    /// The code of the check, for groups by check.
    pub(super) code: &'static str,
    /// The place, for groups by process.
    pub(super) place: String,
    /// Its name.
    pub(super) title: String,
    /// How bad the worst of its problems is.
    pub(super) worst: Severity,
    /// How many problems it has.
    pub(super) count: usize,
    /// The number of the first of them.
    pub(super) first: usize,
    /// Whether they are not shown.
    pub(super) is_folded: bool,
}

/// A line of the list.
#[derive(Debug)]
pub(super) enum Line {
    /// The head of a group.
    Head(Group),
    /// The problem of this number.
    Problem(usize),
}

/// The problems that are shown, and how many there are of each severity.
#[derive(Debug, Default)]
pub(super) struct Listed {
    /// The problems, in order.
    pub(super) shown: Vec<Problem>,
    /// The lines, in order.
    pub(super) lines: Vec<Line>,
    /// How many match of each severity, shown or not, in the order of [`Severity::ALL`].
    pub(super) counts: Vec<(Severity, usize)>,
}

impl Listed {
    /// The problems of a group.
    pub(super) fn of_group(&self, group: &Group) -> &[Problem] {
        self.shown.get(group.first..group.first + group.count).unwrap_or_default()
    }

    /// The problem of a line.
    pub(super) fn problem(&self, line: &Line) -> Option<&Problem> {
        match line {
            Line::Head(_) => None,
            Line::Problem(number) => self.shown.get(*number),
        }
    }
}

/// The problems that are asked for, in order.
pub(super) fn list(document: &Document, asked: &Asked) -> Listed {
    let mut shown = if asked.is_final { document.check(Final::Final) } else { document.problems.clone() };
    shown.retain(|problem| asked.filter.is_empty() || matches(problem, &asked.filter));
    let count = |severity| shown.iter().filter(|problem| problem.severity == severity).count();
    let counts = Severity::ALL.iter().map(|severity| (*severity, count(*severity))).collect();
    shown.retain(|problem| !asked.hidden.contains(&problem.severity));
    match asked.order {
        Order::Severity => shown.sort_by_key(|problem| (std::cmp::Reverse(problem.severity), problem.code)),
        Order::Code => shown.sort_by_key(|problem| (problem.code, problem.target)),
        Order::Place => shown.sort_by_key(|problem| problem.target),
    }
    let lines = lines(document, asked, &mut shown);
    Listed { shown, lines, counts }
}

/// The lines; problems are put in the order of their groups, within which theirs stays.
fn lines(document: &Document, asked: &Asked, shown: &mut Vec<Problem>) -> Vec<Line> {
    if asked.groups == ProblemGroups::Flat {
        return (0..shown.len()).map(Line::Problem).collect();
    }
    let mut by_group: BTreeMap<(usize, Target), Vec<Problem>> = BTreeMap::new();
    for problem in shown.drain(..) {
        by_group.entry(group_of(document, asked.groups, &problem)).or_default().push(problem);
    }
    let mut groups: Vec<((usize, Target), Vec<Problem>)> = by_group.into_iter().collect();
    if asked.groups == ProblemGroups::Check && asked.order == Order::Severity {
        groups.sort_by_key(|(_, problems)| std::cmp::Reverse(worst(problems)));
    }
    let mut lines = Vec::new();
    for ((check, target), problems) in groups {
        let head = Group { first: shown.len(), ..head(document, asked, (check, target), &problems) };
        let is_folded = head.is_folded;
        lines.push(Line::Head(head));
        if !is_folded {
            lines.extend((shown.len()..shown.len() + problems.len()).map(Line::Problem));
        }
        shown.extend(problems);
    }
    lines
}

/// The group of a problem: the number of its check, or the place that it is under.
fn group_of(document: &Document, groups: ProblemGroups, problem: &Problem) -> (usize, Target) {
    match (groups, problem.target) {
        (ProblemGroups::Check | ProblemGroups::Flat, _) => {
            (CHECKS.iter().position(|check| check.code == problem.code).unwrap_or(CHECKS.len()), Target::Document)
        }
        (ProblemGroups::Process, Target::Process(id)) => {
            (0, Target::Process(document.framework.at_level(id, 2).map_or(id, |process| process.id)))
        }
        (ProblemGroups::Process, Target::Document | Target::Field(_)) => (0, Target::Document),
        // All of the register is one group.
        (ProblemGroups::Process, Target::Evidence(_)) => (1, Target::Document),
    }
}

/// The head of a group.
fn head(document: &Document, asked: &Asked, (number, target): (usize, Target), problems: &[Problem]) -> Group {
    let (code, place, title) = match (asked.groups, target) {
        (ProblemGroups::Check | ProblemGroups::Flat, _) => {
            let check = CHECKS.get(number);
            (
                check.map_or("", |check| check.code),
                String::new(),
                check.map_or("", |check| check.title_spoken()).to_owned(),
            )
        }
        (ProblemGroups::Process, Target::Process(id)) => {
            let name = document.framework.get(id).map(|process| process.name.clone()).unwrap_or_default();
            ("", id.to_string(), name)
        }
        (ProblemGroups::Process, _) if number == 1 => ("", String::new(), tr!("view-evidence").to_owned()),
        (ProblemGroups::Process, _) => ("", String::new(), tr!("problems-document").to_owned()),
    };
    let key = format!("{code}{place}{number}");
    let is_folded = asked.folded.contains(&key);
    Group { key, code, place, title, worst: worst(problems), count: problems.len(), first: 0, is_folded }
}

/// How bad the worst of some problems is.
fn worst(problems: &[Problem]) -> Severity {
    problems.iter().map(|problem| problem.severity).max().unwrap_or(Severity::Info)
}

/// Whether a word in lower case stands in a problem.
fn matches(problem: &Problem, word: &str) -> bool {
    problem.code.to_lowercase().contains(word)
        || problem.name.contains(word)
        || problem.target.to_string().to_lowercase().contains(word)
        || place_words(problem.target).to_lowercase().contains(word)
        || problem.message.to_lowercase().contains(word)
}
