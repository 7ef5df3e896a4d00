//! The file format: bytes to assessment and back, and scoring schemes as data files.
//!
//! The header is read first, so that a newer file is refused by name; each version is one frozen module. What can be
//! repaired comes back as a list of problems; nothing is left out silently. Absent on purpose: paths, clocks, IO.

mod error;
mod header;
mod problem;
mod read;
mod schemes;
mod v1;
mod write;

pub use error::FileError;
pub use problem::FileProblem;
pub use read::{Loaded, MOST_BYTES, check_size, read};
pub use schemes::{read_scheme, scheme, schemes};
pub use write::write;

/// The fields of every shape of the file, by the shape's name: what a profile has to decide about.
pub fn shapes() -> &'static [(&'static str, &'static [&'static str])] {
    v1::SHAPES
}
