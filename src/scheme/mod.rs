//! How an assessment is scored: schemes as data, and exact score arithmetic.
//!
//! Whatever is not read in a public source is data that a user can change, never a constant in code. Scores are held in
//! hundredths and sums as rationals; there are no binary floats. Absent on purpose: reading scheme files (see `file`).

mod arithmetic;
mod model;

pub use arithmetic::{Mean, Rating, Share};
pub use model::{Scheme, Weights, Words};
