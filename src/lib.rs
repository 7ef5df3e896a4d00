//! Claimbook.

pub mod app;
pub mod assessment;
pub mod bundle;
pub mod charts;
pub mod checks;
pub mod cli;
pub mod edit;
pub mod exchange;
pub mod export;
pub mod figures;
pub mod file;
pub mod framework;
pub mod perform;
pub mod platform;
pub mod scheme;
pub mod ui;
