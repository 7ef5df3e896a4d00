//! When to write a recovery file: a pure state machine over the document's revision and the time.

/// How long the document must be quiet before a recovery file is written.
const QUIET_MILLIS: u64 = 1_500;

/// The longest that changes wait for a recovery file while the user keeps typing.
const PATIENCE_MILLIS: u64 = 10_000;

/// What to do about the recovery file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AutosaveStep {
    /// Nothing.
    Rest,
    /// Look again after this many milliseconds.
    Wait(u64),
    /// Write the revision now.
    Write,
}

/// Watches the document's revision.
#[derive(Debug, Clone, Default)]
pub struct Autosave {
    /// The revision that is safe: saved, or in the recovery file, or being written to it.
    safe: u64,
    /// The revision seen last, and when it was first seen.
    seen: Option<(u64, u64)>,
    /// When the first change after the safe revision was seen.
    waiting_since: Option<u64>,
}

impl Autosave {
    /// A document that is safe at a revision.
    pub fn safe_at(revision: u64) -> Self {
        Self { safe: revision, seen: None, waiting_since: None }
    }

    /// Looks at the document; [`AutosaveStep::Write`] counts as done.
    pub fn look(&mut self, revision: u64, now: u64) -> AutosaveStep {
        if revision == self.safe {
            self.waiting_since = None;
            return AutosaveStep::Rest;
        }
        let since = match self.seen {
            Some((seen, since)) if seen == revision => since,
            _ => now,
        };
        self.seen = Some((revision, since));
        let waiting = *self.waiting_since.get_or_insert(now);
        let due = (since + QUIET_MILLIS).min(waiting + PATIENCE_MILLIS);
        if now < due {
            return AutosaveStep::Wait(due - now);
        }
        *self = Self::safe_at(revision);
        AutosaveStep::Write
    }

    /// The write of a recovery file failed: the revision is not safe.
    pub fn failed(&mut self) {
        self.safe = u64::MAX;
    }
}
