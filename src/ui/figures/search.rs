//! Looking for words or identifiers in charts: what does not match is dimmed.

use std::collections::BTreeSet;

use super::cache::Chart;
use crate::charts::{Item, Link};

/// What is looked for.
#[derive(Debug, Default)]
pub(super) struct Search {
    /// What is typed.
    pub(super) text: String,
}

impl Search {
    /// Whether something is looked for.
    pub(super) fn is_on(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// What matches in charts; `None` where nothing is looked for.
    pub(super) fn matches<'a>(&self, charts: impl Iterator<Item = &'a Chart>) -> Option<BTreeSet<Link>> {
        let wanted = self.text.to_lowercase();
        let words: Vec<&str> = wanted.split_whitespace().collect();
        if words.is_empty() {
            return None;
        }
        let items = charts.filter_map(Chart::scene).flat_map(|scene| &scene.items);
        let found = items.filter(|item| !item.hover.is_empty() && is_match(item, &words));
        Some(found.filter_map(|item| item.target.clone()).collect())
    }
}

/// Whether every word is in what an item says; an identifier stands for the process and all below it.
fn is_match(item: &Item, words: &[&str]) -> bool {
    let said = item.hover.to_lowercase();
    let id = item.process().map(|id| id.to_string());
    let has = |word: &&str| {
        let numeric = word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        match &id {
            Some(id) if numeric => {
                let wanted = word.trim_end_matches('.');
                id.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            }
            _ => said.contains(*word),
        }
    };
    words.iter().all(has)
}
