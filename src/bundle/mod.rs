//! The submission bundle: a BagIt 1.0 bag (RFC 8493) in a deterministic zip, and the check of anybody's bag.
//!
//! A [`BagPlan`] says what lies where; [`write_bag`] pours it into a [`BagSink`], hashing every piece of evidence once, on
//! its way; [`write_zip`] does so into a zip. [`verify`] reads a [`BagSource`], and [`Signers`] say whose signature counts.
//! Paths below the top folder have at most [`MOST_PATH`] characters and never differ in case only.
//! Absent on purpose: files, the clock and threads (bytes and readers in, writers out; callers bring threads along).

mod digest;
mod directory;
mod limits;
mod lists;
mod manifest;
mod path;
mod plan;
mod problem;
mod signature;
mod signers;
mod source;
mod tags;
mod verify;
mod write;
mod zip_sink;
mod zip_source;

pub use digest::{Algorithm, BUFFER_BYTES, Hasher, Watch, sha256_of};
pub use limits::{
    MOST_BYTES, MOST_DIRECTORY_BYTES, MOST_ENTRIES, MOST_LINES, MOST_RATIO, MOST_TAG_BYTES, RATIO_FROM_BYTES,
};
pub use lists::Wanted;
pub use path::{MOST_PATH, unsafe_path};
pub use plan::{BagPlan, BundleError, Content, EvidenceFault, Item, catalogue_sha256};
pub use problem::{BundleProblem, ProblemCode, Signature, Signer, Verdict, verdict_json};
pub use signature::{Judged, NAMESPACE, SIGNATURE_FILE, Sign, judge, sealed, sign, to_be_signed};
pub use signers::{Moment, Signers};
pub use source::{BagSource, Entry, EntryKind, Listing, WithContent};
pub use verify::{Found, Means, Proof, Run, verify, verify_with};
pub use write::{BagSink, Hashing, OnProgress, OpenEvidence, Progress, Tools, write_bag};
pub use zip_sink::write_zip;
pub use zip_source::ZipSource;
