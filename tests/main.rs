//! One test binary of modules.

#![allow(unreachable_pub, missing_docs, reason = "a test binary has no reader of its interface")]

mod support;

mod app;
mod charts;
mod checks;
mod bundle;
mod cli;
mod edit;
mod exchange;
mod figures;
mod file;
mod page;
mod report;
mod json;
mod profile;
mod tidy;
mod workbook;
