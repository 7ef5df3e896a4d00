//! A program that does nothing, to compare the start of `claimbook score` with: `tests/benches/start.sh`.

fn main() {}
