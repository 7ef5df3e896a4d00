//! The world: files, folders, dialogs, the clock, threads, the crash log.
//!
//! The only place that touches any of them. It knows nothing of assessments. Nothing is written in place: a temporary
//! file beside, sync, rename, sync of the folder; the previous file is kept.

pub mod agent;
pub mod atomic;
pub mod clock;
pub mod crash;
pub mod dialogs;
pub mod display;
pub mod files;
pub mod hashing;
pub mod launch;
pub mod libraries;
pub mod locations;
pub mod lock;
pub mod prints;
pub mod queue;
pub mod recovery;
pub mod secret;
pub mod shared;
pub mod signals;
pub mod stamp;
pub mod watch;
pub mod worker;
