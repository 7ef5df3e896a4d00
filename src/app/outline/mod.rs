//! The outline: what is selected, expanded and filtered, and which rows are visible.

mod bulk;
mod columns;
mod obey;
mod selection;

pub use bulk::{Bulk, Planned as PlannedBulk};
pub use columns::{ColumnChoice, OutlineColumn};
pub use obey::OutlineCommand;
use selection::Marks;

use std::collections::{BTreeMap, BTreeSet};

use super::filter::{Before, Candidate, Filter};
use crate::assessment::{Assessment, ProcessId};
use crate::figures::Figures;
use crate::framework::Framework;

/// The state of a row's tick.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tick {
    /// Nothing below is in scope, and neither is the process.
    Off,
    /// Some of what the tick stands for is in scope.
    Partly,
    /// The process and all that its tick stands for are in scope.
    On,
}

/// What the outline shows.
#[derive(Debug, Clone)]
pub struct Outline {
    /// The selected process.
    pub selected: Option<ProcessId>,
    /// Processes that are selected beside it.
    marks: Marks,
    /// The processes whose children are shown.
    pub expanded: BTreeSet<ProcessId>,
    /// The filter as typed.
    pub filter_text: String,
    /// The filter as understood.
    pub filter: Filter,
    /// The visible rows: indices of processes, in outline order.
    pub rows: Vec<usize>,
    /// How many processes match the filter themselves.
    pub matches: usize,
    /// The rows of those processes, in outline order.
    pub matching: Vec<usize>,
    /// Asks the view to scroll to the selected row once.
    pub scroll_to_selected: bool,
}

impl Outline {
    /// The outline of a document just opened: domains in scope are expanded to their L2s, those in scope to their L3s.
    pub fn new(framework: &Framework, assessment: &Assessment) -> Self {
        let in_scope = |id: &ProcessId| assessment.scope(*id) == crate::assessment::Scope::In;
        let shown = |process: &&crate::framework::Process| process.level < 3 && in_scope(&process.id);
        let expanded = framework.processes().iter().filter(shown).map(|process| process.id).collect();
        let selected = framework.of_level(3).find(|process| in_scope(&process.id)).map(|process| process.id);
        Self {
            selected: selected.or_else(|| framework.at(0).map(|process| process.id)),
            expanded,
            filter_text: String::new(),
            filter: Filter::default(),
            rows: Vec::new(),
            matches: 0,
            matching: Vec::new(),
            marks: Marks::default(),
            scroll_to_selected: true,
        }
    }

    /// Sets the filter.
    pub fn set_filter(&mut self, text: &str) {
        text.clone_into(&mut self.filter_text);
        self.filter = Filter::parse(text);
    }

    /// Finds the visible rows again: expanded ones, or matches within their ancestors.
    pub fn refresh(
        &mut self,
        framework: &Framework,
        assessment: &Assessment,
        figures: &Figures,
        problems: &BTreeMap<ProcessId, Vec<&'static str>>,
        before: Before<'_>,
    ) {
        self.rows.clear();
        self.matches = 0;
        self.matching.clear();
        if self.filter.is_empty() {
            let mut expanded = self.expanded.iter().peekable();
            let mut idx = 0;
            while let Some(process) = framework.at(idx) {
                self.rows.push(idx);
                while expanded.next_if(|id| **id < process.id).is_some() {}
                let is_open = expanded.next_if(|id| **id == process.id).is_some();
                idx = if is_open { idx + 1 } else { framework.subtree_range(idx).end };
            }
            return;
        }
        let mut open: Vec<usize> = Vec::new();
        let problems = framework.along(problems).map(|(_, codes)| codes.map(Vec::as_slice).unwrap_or_default());
        for (idx, ((process, claim), problems)) in framework.along(&assessment.claims).zip(problems).enumerate() {
            while open.pop_if(|last| framework.subtree_range(*last).end <= idx).is_some() {}
            let candidate = Candidate { process, claim, figures: figures.at(idx), problems, before };
            open.push(idx);
            if self.filter.matches(candidate) {
                self.matches += 1;
                self.matching.push(idx);
                let shown = self.rows.last().copied();
                let hidden = open.iter().copied().filter(|ancestor| shown.is_none_or(|shown| *ancestor > shown));
                self.rows.extend(hidden);
            }
        }
        self.drop_hidden_marks(framework);
    }

    /// Makes a process visible: expands its ancestors and asks to scroll there.
    pub fn reveal(&mut self, framework: &Framework, id: ProcessId) {
        self.selected = Some(id);
        self.expanded.extend(framework.ancestors(id).map(|ancestor| ancestor.id));
        self.scroll_to_selected = true;
    }

    /// The row of the selected process.
    pub fn selected_row(&self, framework: &Framework) -> Option<usize> {
        let idx = framework.index_of(self.selected?)?;
        self.rows.binary_search(&idx).ok()
    }
}

/// The tick of each process: for a domain or L2, over its L3s; for an L3 and below, its own scope.
pub fn ticks(framework: &Framework, figures: &Figures) -> Vec<Tick> {
    let mut counts: Vec<(usize, usize)> = vec![(0, 0); framework.len()];
    for (idx, process) in framework.processes().iter().enumerate() {
        if process.level != 3 {
            continue;
        }
        let inside = usize::from(figures.at(idx).in_scope);
        let mut above = framework.parent_index(idx);
        while let Some(ancestor) = above {
            if let Some((ticked, all)) = counts.get_mut(ancestor) {
                *ticked += inside;
                *all += 1;
            }
            above = framework.parent_index(ancestor);
        }
    }
    let tick = |(idx, (ticked, all)): (usize, (usize, usize))| {
        let own = figures.at(idx).in_scope;
        let branch = framework.at(idx).is_some_and(|process| process.level < 3);
        match (own, branch) {
            (false, _) => Tick::Off,
            (true, true) if all > 0 && ticked < all => Tick::Partly,
            (true, _) => Tick::On,
        }
    };
    counts.into_iter().enumerate().map(tick).collect()
}
