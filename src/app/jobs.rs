//! Jobs that take long: how far they have come, for whoever shows it.

/// How far a job has come.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JobProgress {
    /// How many bytes are done.
    pub done: u64,
    /// How many there are in all; 0 where nobody knows.
    pub total: u64,
    /// How many bytes are done in a second.
    pub rate: u64,
    /// The file in work.
    pub doing: String,
}

impl JobProgress {
    /// The part that is done, in hundredths.
    pub fn percent(&self) -> u64 {
        self.done.min(self.total).saturating_mul(100).checked_div(self.total).unwrap_or(0)
    }
}

/// What a job is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobKind {
    /// Hashing files that become evidence.
    Adding,
    /// Comparing evidence with its digests.
    Checking,
    /// Copying evidence into the folder of the assessment.
    Collecting,
}

/// A running job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunningJob {
    /// Its number.
    pub number: u64,
    /// What it is for.
    pub kind: JobKind,
    /// How far it has come.
    pub progress: JobProgress,
}

/// How a job comes on. One that ends at once is never heard of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JobEvent {
    /// It has come so far.
    Progress(RunningJob),
    /// It has ended, one way or another.
    Ended(u64),
}

/// The running jobs, the oldest first.
#[derive(Debug, Clone, Default)]
pub struct Jobs {
    /// The list.
    running: Vec<RunningJob>,
}

impl Jobs {
    /// Takes in how a job comes on.
    pub(super) fn heed(&mut self, event: JobEvent) {
        match event {
            JobEvent::Progress(job) => match self.running.iter_mut().find(|known| known.number == job.number) {
                Some(known) => *known = job,
                None => self.running.push(job),
            },
            JobEvent::Ended(number) => self.running.retain(|job| job.number != number),
        }
    }

    /// The running jobs.
    pub fn running(&self) -> &[RunningJob] {
        &self.running
    }
}
