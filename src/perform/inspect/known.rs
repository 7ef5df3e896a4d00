//! What is known of files by their digests, so that each is read once.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use super::inspect;
use crate::checks::ForbiddenWords;
use crate::export::Inspection;

/// What was found in files, by digest, for one list of words; another list forgets it all.
#[derive(Debug, Default)]
pub struct Inspections(Mutex<Known>);

/// What is known.
#[derive(Debug, Default)]
struct Known {
    /// The list that was searched for.
    words: Vec<String>,
    /// What was found, by digest.
    found: BTreeMap<String, Inspection>,
}

impl Inspections {
    /// What a file holds whose digest is known; it is read unless it was before.
    pub fn of(&self, path: &Path, sha256: &str, list: &[String], forbidden: &ForbiddenWords) -> Inspection {
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        {
            let mut known = known();
            if known.words != list {
                *known = Known { words: list.to_vec(), found: BTreeMap::new() };
            } else if let Some(found) = known.found.get(sha256) {
                return found.clone();
            }
        }
        let found = inspect(path, forbidden);
        let mut known = known();
        if known.words == list {
            known.found.insert(sha256.to_owned(), found.clone());
        }
        found
    }
}
