//! Runs jobs beside the window, and brings their results back.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
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

    /// Whether two flags are one.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
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

    /// Where jobs on other threads send their results.
    pub fn outbox(&self) -> Outbox<T> {
        self.outbox.clone()
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

/// Runs a job for each item on as many threads as the machine has cores; results come in the items' order.
/// A job that panics leaves its place empty.
pub fn for_each<T: Sync, R: Send>(items: &[T], job: impl Fn(&T) -> R + Sync) -> Vec<Option<R>> {
    let threads = thread::available_parallelism().map_or(1, std::num::NonZero::get).min(items.len());
    let next = AtomicUsize::new(0);
    let run = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(at) else { return done };
            done.push((at, job(item)));
        }
    };
    let mut results: Vec<Option<R>> = items.iter().map(|_| None).collect();
    thread::scope(|scope| {
        let handles: Vec<_> = (0..threads).map(|_| scope.spawn(run)).collect();
        for (at, result) in handles.into_iter().filter_map(|handle| handle.join().ok()).flatten() {
            if let Some(slot) = results.get_mut(at) {
                *slot = Some(result);
            }
        }
    });
    results
}

/// Does two jobs at the same time. The second runs on a thread of its own; none comes back from one that panics.
pub fn both<A, B: Send>(here: impl FnOnce() -> A, there: impl FnOnce() -> B + Send) -> (A, Option<B>) {
    thread::scope(|scope| {
        let handle = scope.spawn(there);
        let first = here();
        (first, handle.join().ok())
    })
}
