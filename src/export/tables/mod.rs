//! Tables of comma-separated values for other programs.

mod score;

pub use score::score_csv;
