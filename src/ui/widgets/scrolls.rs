//! Scroll positions by name: what views keep for the next time that the file is opened.

use std::collections::BTreeMap;

/// Scroll positions of the open document.
#[derive(Debug, Default)]
pub struct Scrolls {
    /// Where each area is now.
    now: BTreeMap<String, f32>,
    /// Where each is to go once.
    wanted: BTreeMap<String, f32>,
}

impl Scrolls {
    /// Where an area is to go, once.
    pub fn take(&mut self, name: &str) -> Option<f32> {
        self.wanted.remove(name)
    }

    /// Where an area was drawn last.
    pub fn now(&self, name: &str) -> f32 {
        self.now.get(name).copied().unwrap_or_default()
    }

    /// Where an area is.
    pub fn keep(&mut self, name: &str, offset: f32) {
        match self.now.get_mut(name) {
            Some(now) => *now = offset,
            None => drop(self.now.insert(name.to_owned(), offset)),
        }
    }

    /// All positions.
    pub(in crate::ui) fn all(&self) -> &BTreeMap<String, f32> {
        &self.now
    }

    /// Positions that areas are to take over.
    pub(in crate::ui) fn restore(&mut self, positions: BTreeMap<String, f32>) {
        self.now.clear();
        self.wanted = positions;
    }
}
