//! What a view makes of the document, kept until something derived changes.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::Document;

/// One state of one document: two differ whenever anything derived from them may differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentKey {
    /// Where the document is saved to.
    path: Option<PathBuf>,
    /// Its counter of derived states.
    derived: u64,
    /// Its revision.
    revision: u64,
    /// Where its subject lies in memory: tells documents apart that were never saved.
    subject: usize,
}

impl DocumentKey {
    /// The key of the document as it is now.
    pub fn of(document: &Document) -> Self {
        Self {
            path: document.path.clone(),
            derived: document.derived,
            revision: document.revision(),
            subject: Arc::as_ptr(&document.assessment().subject).addr(),
        }
    }
}

/// A value made of the document and of what else the view asked for.
#[derive(Debug)]
pub struct Cached<Asked, Value> {
    /// What it was made of, and what came out.
    kept: Option<(DocumentKey, Asked, Arc<Value>)>,
}

impl<Asked, Value> Default for Cached<Asked, Value> {
    fn default() -> Self {
        Self { kept: None }
    }
}

impl<Asked: PartialEq, Value> Cached<Asked, Value> {
    /// The value, made again only if the document or the question changed.
    pub fn get(
        &mut self,
        document: &Document,
        asked: Asked,
        make: impl FnOnce(&Document, &Asked) -> Value,
    ) -> Arc<Value> {
        let key = DocumentKey::of(document);
        if let Some((old, question, value)) = &self.kept
            && *old == key
            && *question == asked
        {
            return Arc::clone(value);
        }
        let value = Arc::new(make(document, &asked));
        self.kept = Some((key, asked, Arc::clone(&value)));
        value
    }
}
