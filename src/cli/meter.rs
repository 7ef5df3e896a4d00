//! How far a job has come, in one line of a terminal; silent where standard error is none.

use std::io::{self, IsTerminal, Write};
use std::sync::Mutex;

/// The most characters of what is being done.
const MOST_LETTERS: usize = 40;

/// One line of a terminal that is written over and over.
pub(super) struct Meter {
    /// The line as it stands there; nothing is shown where this is no terminal.
    shown: Option<Mutex<String>>,
}

impl Meter {
    /// A line that is empty as yet.
    pub(super) fn new() -> Self {
        Self { shown: io::stderr().is_terminal().then(Mutex::default) }
    }

    /// Shows how far a job has come: per cent, what is being done, bytes in a second, seconds that are left.
    pub(super) fn show(&self, percent: u64, doing: &str, rate: u64, left: Option<u64>) {
        let mut line = format!("{percent:>3} % ");
        line.extend(doing.chars().filter(|letter| !letter.is_control()).take(MOST_LETTERS));
        if rate > 0 {
            line.extend([format!("  {} MB/s", rate / 1_000_000)]);
        }
        if let Some(left) = left {
            line.extend([format!("  {}:{:02} left", left / 60, left % 60)]);
        }
        self.write(&line);
    }

    /// Takes the line away.
    pub(super) fn clear(&self) {
        self.write("");
    }

    /// Writes the line over the one before.
    fn write(&self, line: &str) {
        let Some(shown) = &self.shown else { return };
        let mut shown = shown.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if *shown == line {
            return;
        }
        // A terminal that is gone is no reason to stop the job.
        drop(write!(io::stderr(), "\r\x1b[K{line}"));
        line.clone_into(&mut shown);
    }
}
