//! Other people's formats in: each gives a value and a report of every fault, with its line.

pub mod claims_csv;
