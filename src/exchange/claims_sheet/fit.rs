//! How well framework versions fit a spreadsheet: an identifier means nothing without its version.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::identifier::same_name;
use crate::framework::{Framework, ProcessId};

/// How well a framework version fits the identifiers and names of a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// The version: `etom@16.0`.
    pub label: String,
    /// How many different identifiers the spreadsheet has.
    pub identifiers: usize,
    /// How many of them the version has.
    pub known: usize,
    /// How many of them have a name in the spreadsheet.
    pub named: usize,
    /// How many of those have the same name in the version.
    pub same_names: usize,
}

impl Fit {
    /// By what versions are compared: a name that is the same says as much as an identifier that is known.
    pub fn worth(&self) -> usize {
        self.known + self.same_names
    }
}

/// The version that fits best; among equals the preferred one, else the newest.
pub fn best<'a>(fits: &'a [Fit], preferred: &str) -> Option<&'a Fit> {
    let most = fits.iter().map(Fit::worth).max()?;
    let mut equal = fits.iter().filter(|fit| fit.worth() == most);
    let preferred = equal.clone().find(|fit| fit.label == preferred);
    preferred.or_else(|| equal.next_back())
}

/// How well each version fits.
pub(super) fn fits(frameworks: &[Arc<Framework>], pairs: &BTreeMap<ProcessId, String>) -> Vec<Fit> {
    let one = |framework: &Arc<Framework>| {
        let mut fit = Fit { label: framework.label(), identifiers: 0, known: 0, named: 0, same_names: 0 };
        for (id, name) in pairs {
            let process = framework.get(*id);
            fit.identifiers += 1;
            fit.known += usize::from(process.is_some());
            if !name.trim().is_empty() {
                fit.named += 1;
                fit.same_names += usize::from(process.is_some_and(|process| same_name(&process.name, name)));
            }
        }
        fit
    };
    frameworks.iter().map(one).collect()
}
