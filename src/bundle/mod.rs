//! The submission bundle: a BagIt 1.0 bag (RFC 8493) in a deterministic zip, and the check of anybody's bag.
//!
//! A [`BagPlan`] says what lies where; [`write_bag`] pours it into a [`BagSink`], pulling every piece of evidence
//! through a reader and hashing it on its way; [`write_zip`] does so into a zip. [`verify`] reads a [`BagSource`].
//! Paths below the top folder have at most [`MOST_PATH`] characters and never differ in case only.
//! Absent on purpose: files, the clock and threads (bytes and readers in, writers out), signatures.

mod digest;
mod limits;
mod lists;
mod manifest;
mod path;
mod plan;
mod problem;
mod source;
mod tags;
mod verify;
mod write;
mod zip_sink;
mod zip_source;

pub use digest::sha256_of;
pub use limits::{MOST_BYTES, MOST_DIRECTORY_BYTES, MOST_ENTRIES, MOST_RATIO, MOST_TAG_BYTES, RATIO_FROM_BYTES};
pub use path::{MOST_PATH, unsafe_path};
pub use plan::{BagPlan, BundleError, Content, Item, catalogue_sha256};
pub use problem::{BundleProblem, ProblemCode, Signature, Verdict, verdict_json};
pub use source::{BagSource, Entry, EntryKind, Listing};
pub use verify::verify;
pub use write::{BagSink, OnProgress, OpenEvidence, Progress, write_bag};
pub use zip_sink::write_zip;
pub use zip_source::ZipSource;
