//! A framework version as a tree: look-up and walk by identifier or by index.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{MapColumn, Process, ProcessId};

/// A framework in one version; read only. Processes stand in outline order, so a subtree is a range of indices.
#[derive(Debug, Clone, PartialEq)]
pub struct Framework {
    /// Which framework: `etom`.
    pub id: String,
    /// Its version: `16.0`.
    pub version: String,
    /// The columns of its map, in order.
    pub columns: Vec<MapColumn>,
    /// All processes in outline order.
    processes: Vec<Process>,
    /// For each process the index of its parent, and the end of its subtree.
    links: Vec<Link>,
    /// The framework's own texts; none in bundled catalogues.
    texts: BTreeMap<ProcessId, String>,
}

/// Where a process hangs in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Link {
    /// The nearest ancestor that exists.
    parent: Option<usize>,
    /// One past the last descendant.
    end: usize,
}

impl Framework {
    /// Builds the tree; identifiers must be unique, their order does not matter.
    pub fn new(id: &str, version: &str, columns: Vec<MapColumn>, mut processes: Vec<Process>) -> Self {
        processes.sort_by_key(|process| process.id);
        let mut links: Vec<Link> = Vec::with_capacity(processes.len());
        let mut open: Vec<(ProcessId, usize)> = Vec::new();
        for (idx, process) in processes.iter().enumerate() {
            while open.pop_if(|(id, _)| !id.contains(&process.id)).is_some_and(|(_, closed)| {
                if let Some(link) = links.get_mut(closed) {
                    link.end = idx;
                }
                true
            }) {}
            links.push(Link { parent: open.last().map(|(_, parent)| *parent), end: processes.len() });
            open.push((process.id, idx));
        }
        Self { id: id.to_owned(), version: version.to_owned(), columns, processes, links, texts: BTreeMap::new() }
    }

    /// The framework's own text about a process, from a catalogue that the user imported. It stays on this machine: no
    /// document takes it over.
    pub fn description(&self, id: ProcessId) -> Option<&str> {
        self.texts.get(&id).map(String::as_str)
    }

    /// Whether there are texts at all.
    pub fn has_texts(&self) -> bool {
        !self.texts.is_empty()
    }

    /// How many processes have a text.
    pub fn text_count(&self) -> usize {
        self.texts.len()
    }

    /// Takes the framework's own texts; empty ones are left out.
    pub fn set_texts(&mut self, texts: impl IntoIterator<Item = (ProcessId, String)>) {
        self.texts = texts.into_iter().filter(|(_, text)| !text.trim().is_empty()).collect();
    }

    /// The same framework with the texts of another catalogue of it, for the processes that both have.
    #[must_use]
    pub fn with_texts_of(mut self, other: &Self) -> Self {
        let known = |(id, _): &(&ProcessId, &String)| self.get(**id).is_some();
        self.texts = other.texts.iter().filter(known).map(|(id, text)| (*id, text.clone())).collect();
        self
    }

    /// Whether another catalogue has the same processes; texts may differ.
    pub fn same_processes(&self, other: &Self) -> bool {
        let same = (&self.id, &self.version, &self.columns) == (&other.id, &other.version, &other.columns);
        same && self.processes == other.processes
    }

    /// The framework and its version as users write it: `etom@16.0`.
    pub fn label(&self) -> String {
        format!("{}@{}", self.id, self.version)
    }

    /// The name that documents print: `Business Process Framework (eTOM) 16.0`.
    pub fn title(&self) -> String {
        format!("Business Process Framework (eTOM) {}", self.version)
    }

    /// All processes in outline order.
    pub fn processes(&self) -> &[Process] {
        &self.processes
    }

    /// How many processes there are.
    pub fn len(&self) -> usize {
        self.processes.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.processes.is_empty()
    }

    /// The index of a process, if the version has it.
    pub fn index_of(&self, id: ProcessId) -> Option<usize> {
        self.processes.binary_search_by_key(&id, |process| process.id).ok()
    }

    /// The process with this identifier.
    pub fn get(&self, id: ProcessId) -> Option<&Process> {
        self.at(self.index_of(id)?)
    }

    /// The process at an index.
    pub fn at(&self, idx: usize) -> Option<&Process> {
        self.processes.get(idx)
    }

    /// The index of the parent.
    pub fn parent_index(&self, idx: usize) -> Option<usize> {
        self.links.get(idx)?.parent
    }

    /// The nearest ancestor that exists in this version.
    pub fn parent(&self, id: ProcessId) -> Option<&Process> {
        self.at(self.parent_index(self.index_of(id)?)?)
    }

    /// All ancestors, the nearest first.
    pub fn ancestors(&self, id: ProcessId) -> impl Iterator<Item = &Process> {
        let mut next = self.index_of(id).and_then(|idx| self.parent_index(idx));
        std::iter::from_fn(move || {
            let idx = next?;
            next = self.parent_index(idx);
            self.at(idx)
        })
    }

    /// The ancestor of a given level, or the process itself if it has that level.
    pub fn at_level(&self, id: ProcessId, level: u8) -> Option<&Process> {
        let own = self.get(id)?;
        if own.level == level { Some(own) } else { self.ancestors(id).find(|process| process.level == level) }
    }

    /// The indices of a process and everything below it.
    pub fn subtree_range(&self, idx: usize) -> Range<usize> {
        let end = self.links.get(idx).map_or(idx, |link| link.end);
        idx..end
    }

    /// Everything below a process, in outline order.
    pub fn descendants(&self, id: ProcessId) -> &[Process] {
        let Some(idx) = self.index_of(id) else { return &[] };
        let range = self.subtree_range(idx);
        self.processes.get(range.start + 1..range.end).unwrap_or(&[])
    }

    /// The indices of the children.
    pub fn child_indices(&self, idx: usize) -> impl Iterator<Item = usize> + '_ {
        let end = self.subtree_range(idx).end;
        let mut next = idx + 1;
        std::iter::from_fn(move || {
            if next >= end {
                return None;
            }
            let child = next;
            next = self.subtree_range(child).end;
            Some(child)
        })
    }

    /// The children of a process, in outline order.
    pub fn children(&self, id: ProcessId) -> impl Iterator<Item = &Process> {
        let idx = self.index_of(id);
        idx.into_iter().flat_map(|idx| self.child_indices(idx)).filter_map(|child| self.at(child))
    }

    /// All processes of a level, in outline order.
    pub fn of_level(&self, level: u8) -> impl Iterator<Item = &Process> {
        self.processes.iter().filter(move |process| process.level == level)
    }

    /// The processes in outline order, each with its entry in a map: one pass without a look-up.
    pub fn along<'a, Entry>(
        &'a self,
        entries: &'a BTreeMap<ProcessId, Entry>,
    ) -> impl Iterator<Item = (&'a Process, Option<&'a Entry>)> {
        let mut entries = entries.iter().peekable();
        self.processes.iter().map(move |process| {
            while entries.next_if(|(id, _)| **id < process.id).is_some() {}
            (process, entries.next_if(|(id, _)| **id == process.id).map(|(_, entry)| entry))
        })
    }

    /// Whether the numbers of a process's children have gaps, or it has none where the scoring needs some
    /// (an L2 without L3s): its denominator cannot be trusted.
    pub fn has_gaps(&self, id: ProcessId) -> bool {
        let mut count = 0_u16;
        let mut highest = 0;
        for child in self.children(id) {
            count += 1;
            highest = highest.max(child.id.last_part());
        }
        highest > count || (count == 0 && self.get(id).is_some_and(|process| process.level == 2))
    }
}
