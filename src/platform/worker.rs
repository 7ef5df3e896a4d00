//! Runs jobs beside the window, and brings their results back.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

/// Tells a running job to stop.
#[derive(Debug, Clone, Default)]
pub struct CancelFlag(Arc<AtomicBool>);

impl CancelFlag {
    /// Asks the job to stop at its next chance.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether the job was asked to stop.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Where a job sends its results; wakes the window each time.
pub struct Outbox<T> {
    /// The queue.
    sender: Sender<T>,
    /// Wakes the window.
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl<T> Clone for Outbox<T> {
    fn clone(&self) -> Self {
        Self { sender: self.sender.clone(), wake: Arc::clone(&self.wake) }
    }
}

impl<T> Outbox<T> {
    /// Sends a result; nobody listens any more once the window is closed.
    pub fn send(&self, result: T) {
        drop(self.sender.send(result));
        (self.wake)();
    }
}

/// Runs jobs on threads of their own and collects what they send.
pub struct Worker<T> {
    /// Handed to each job.
    outbox: Outbox<T>,
    /// What came back.
    inbox: Receiver<T>,
}

impl<T: Send + 'static> Worker<T> {
    /// A worker that calls `wake` whenever a result arrives.
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        let (sender, inbox) = channel();
        Self { outbox: Outbox { sender, wake: Arc::new(wake) }, inbox }
    }

    /// Starts a job.
    pub fn start(&self, name: &str, job: impl FnOnce(&Outbox<T>) + Send + 'static) -> std::io::Result<()> {
        let outbox = self.outbox.clone();
        thread::Builder::new().name(name.to_owned()).spawn(move || job(&outbox)).map(drop)
    }

    /// The next result, if one has arrived.
    pub fn next(&self) -> Option<T> {
        self.inbox.try_recv().ok()
    }
}

/// Runs two jobs at once and gives both results.
pub fn both<A: Send, B: Send>(first: impl FnOnce() -> A + Send, second: impl FnOnce() -> B) -> Option<(A, B)> {
    thread::scope(|scope| {
        let handle = scope.spawn(first);
        let second = second();
        handle.join().ok().map(|first| (first, second))
    })
}
