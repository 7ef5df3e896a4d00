//! How fast a job is, and how long it will take.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::platform::clock::Clock;

/// So many milliseconds pass between two words.
const PAUSE: u64 = 150;

/// Before so many milliseconds, nobody knows how long it takes.
const KNOWN_AFTER: u64 = 1_000;

/// Counts bytes from several threads.
pub(super) struct Pace {
    /// Its clock.
    clock: Clock,
    /// Bytes that are done.
    done: AtomicU64,
    /// Bytes in all.
    total: AtomicU64,
    /// When something was said last.
    said: Mutex<u64>,
}

/// How far a job has come, and how fast it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Now {
    /// Bytes that are done.
    pub(super) done: u64,
    /// Bytes in all.
    pub(super) total: u64,
    /// Bytes in a second.
    pub(super) rate: u64,
    /// The seconds that are left, once that can be told.
    pub(super) left: Option<u64>,
}

impl Pace {
    /// A count that begins.
    pub(super) fn begin(total: u64) -> Self {
        Self { clock: Clock::start(), done: AtomicU64::new(0), total: AtomicU64::new(total), said: Mutex::new(0) }
    }

    /// There are so many bytes in all.
    pub(super) fn set_total(&self, total: u64) {
        self.total.store(total, Ordering::Relaxed);
    }

    /// So many bytes more are done; gives what is to be said, now and then.
    pub(super) fn add(&self, bytes: u64) -> Option<Now> {
        let done = self.done.fetch_add(bytes, Ordering::Relaxed) + bytes;
        let millis = self.clock.millis();
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        if millis < *said + PAUSE {
            return None;
        }
        *said = millis;
        let total = self.total.load(Ordering::Relaxed);
        let rate = done.saturating_mul(1_000) / millis.max(1);
        let left = (millis >= KNOWN_AFTER).then(|| total.saturating_sub(done).checked_div(rate)).flatten();
        Some(Now { done, total, rate, left })
    }
}
