//! The file format: bytes to assessment and back, and scoring schemes as data files.

mod schemes;

pub use schemes::{read_scheme, scheme, schemes};
