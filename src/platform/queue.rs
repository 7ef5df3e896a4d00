//! One thread that does jobs in the order in which they came: writes must not overtake each other.

use std::sync::mpsc::{Sender, channel};
use std::thread::{self, JoinHandle};

/// A job.
type Job = Box<dyn FnOnce() + Send>;

/// One thread that does jobs in order; ending it waits for them.
pub struct Queue {
    /// Where jobs go; taken when the queue ends.
    sender: Option<Sender<Job>>,
    /// The thread.
    thread: Option<JoinHandle<()>>,
}

impl Queue {
    /// Starts the thread.
    pub fn start(name: &str) -> std::io::Result<Self> {
        let (sender, jobs) = channel::<Job>();
        let run = move || {
            for job in jobs {
                job();
            }
        };
        let thread = thread::Builder::new().name(name.to_owned()).spawn(run)?;
        Ok(Self { sender: Some(sender), thread: Some(thread) })
    }

    /// Adds a job; gives it back where the thread has ended.
    pub fn add(&self, job: impl FnOnce() + Send + 'static) -> Result<(), Job> {
        let job: Job = Box::new(job);
        match &self.sender {
            Some(sender) => sender.send(job).map_err(|refused| refused.0),
            None => Err(job),
        }
    }
}

impl Drop for Queue {
    fn drop(&mut self) {
        self.sender.take();
        if let Some(thread) = self.thread.take() {
            // A job that panicked has been logged; there is nothing left to wait for.
            drop(thread.join());
        }
    }
}
