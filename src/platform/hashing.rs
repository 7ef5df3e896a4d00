//! Hashes on a thread of its own what another one reads and writes meanwhile.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use sha2::{Digest, Sha256};

use super::files::hexadecimal;

/// How long a buffer is.
const BUFFER_BYTES: usize = 1 << 20;

/// How many buffers wait at most: what is held in memory has a limit.
const MOST_WAITING: usize = 8;

/// What the thread is to do.
enum Order {
    /// Hash these bytes.
    Bytes(Arc<Vec<u8>>),
    /// Give the digest, and begin another.
    Finish,
}

/// Hashes one file after the other on a thread of its own.
#[derive(Debug)]
pub struct HashLane {
    /// Orders.
    orders: Sender<Order>,
    /// Buffers that are hashed.
    hashed: Receiver<Arc<Vec<u8>>>,
    /// Digests.
    digests: Receiver<String>,
    /// How many buffers wait.
    waiting: usize,
}

impl HashLane {
    /// Starts the thread; it ends with the lane.
    pub fn start() -> io::Result<Self> {
        let (orders, inbox) = channel();
        let (back, hashed) = channel();
        let (result, digests) = channel();
        let run = move || {
            let mut hash = Sha256::new();
            while let Ok(order) = inbox.recv() {
                // Nobody listens any more once the lane is dropped.
                match order {
                    Order::Bytes(bytes) => {
                        hash.update(&*bytes);
                        drop(back.send(bytes));
                    }
                    Order::Finish => drop(result.send(hexadecimal(std::mem::take(&mut hash)))),
                }
            }
        };
        thread::Builder::new().name("hashing".to_owned()).spawn(run)?;
        Ok(Self { orders, hashed, digests, waiting: 0 })
    }

    /// A buffer to read into; waits for one where too many are on their way.
    pub fn buffer(&mut self) -> Vec<u8> {
        let free = if self.waiting < MOST_WAITING { self.hashed.try_recv().ok() } else { self.hashed.recv().ok() };
        let mut buffer = match free {
            Some(bytes) => {
                self.waiting -= 1;
                // Whoever sent it has written it meanwhile.
                Arc::try_unwrap(bytes).unwrap_or_default()
            }
            None => Vec::new(),
        };
        buffer.resize(BUFFER_BYTES, 0);
        buffer
    }

    /// Hashes bytes of the file in work.
    pub fn add(&mut self, bytes: Arc<Vec<u8>>) {
        // A thread that is gone is noticed when its digest is asked for.
        if self.orders.send(Order::Bytes(bytes)).is_ok() {
            self.waiting += 1;
        }
    }

    /// The digest of the file in work.
    pub fn finish(&mut self) -> io::Result<String> {
        let gone = || io::Error::other("the hashing has stopped");
        drop(self.orders.send(Order::Finish));
        self.digests.recv().map_err(|_closed| gone())
    }
}
