//! Other people's formats in: each gives a value and a report of every fault, with its line or cell.

pub mod catalogue_sheet;
pub mod claims_csv;
pub mod claims_sheet;
pub mod sheet;
