//! How far a job has come, told now and then; a job that ends at once says nothing.

use std::io;
use std::ops::ControlFlow;
use std::path::Path;

use crate::app::{Event, EvidenceEvent, JobEvent, JobKind, JobProgress, RunningJob};
use crate::perform::World;
use crate::platform::clock::Clock;
use crate::platform::files::Fingerprint;
use crate::platform::worker::CancelFlag;

/// So many milliseconds pass between two words.
const PAUSE: u64 = 150;

/// A job that tells how far it has come.
pub(super) struct Progress<'a> {
    /// What jobs share.
    world: &'a World,
    /// Where words go.
    send: &'a (dyn Fn(Event) + Sync),
    /// Tells it to stop.
    cancel: CancelFlag,
    /// Its clock.
    clock: Clock,
    /// What it has done.
    job: RunningJob,
    /// How many bytes were done before the file in work.
    before: u64,
    /// When it said something last.
    said: u64,
    /// Whether it ever said something.
    heard: bool,
}

impl<'a> Progress<'a> {
    /// A job over so many bytes.
    pub(super) fn begin(
        world: &'a World,
        send: &'a (dyn Fn(Event) + Sync),
        kind: JobKind,
        cancel: CancelFlag,
        total: u64,
    ) -> Self {
        let number = world.begin_job(&cancel);
        let job = RunningJob { number, kind, progress: JobProgress { total, ..JobProgress::default() } };
        Self { world, send, cancel, clock: Clock::start(), job, before: 0, said: 0, heard: false }
    }

    /// Whether it was told to stop.
    pub(super) fn is_cancelled(&self) -> bool {
        self.cancel.is_cancelled()
    }

    /// Whether no look at the evidence began after this one.
    pub(super) fn is_latest_look(&self) -> bool {
        self.world.is_latest_look(&self.cancel)
    }

    /// A file is in work from now on.
    pub(super) fn file(&mut self, path: &Path) {
        self.before = self.job.progress.done;
        self.job.progress.doing = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    }

    /// So many bytes of the file are done.
    pub(super) fn bytes(&mut self, read: u64) -> ControlFlow<()> {
        self.job.progress.done = self.before + read;
        let now = self.clock.millis();
        if now >= self.said + PAUSE {
            self.said = now;
            self.heard = true;
            self.job.progress.rate = self.job.progress.done.saturating_mul(1_000) / now.max(1);
            (self.send)(Event::Evidence(EvidenceEvent::Job(JobEvent::Progress(self.job.clone()))));
        }
        if self.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// Hashes a file; one that has not changed since it was hashed last is not read again.
    pub(super) fn hash(&mut self, path: &Path) -> io::Result<Fingerprint> {
        if self.is_cancelled() {
            return Err(io::Error::new(io::ErrorKind::Interrupted, "cancelled"));
        }
        self.file(path);
        let world = self.world;
        let print = world.prints.fingerprint(path, &mut |read| self.bytes(read))?;
        self.job.progress.done = self.before + print.size;
        Ok(print)
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        self.world.end_job(self.job.number);
        if self.heard {
            (self.send)(Event::Evidence(EvidenceEvent::Job(JobEvent::Ended(self.job.number))));
        }
    }
}
