//! One test binary of modules.

#![allow(unreachable_pub, missing_docs, reason = "a test binary has no reader of its interface")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that meets something unexpected should stop"
)]
#![allow(
    clippy::assigning_clones,
    clippy::unnecessary_wraps,
    clippy::too_many_lines,
    clippy::match_same_arms,
    clippy::wildcard_enum_match_arm,
    clippy::format_collect,
    clippy::items_after_statements,
    reason = "fixtures read best when written plainly"
)]

mod support;

mod app;
mod bundle;
mod charts;
mod charts_window;
mod checks;
mod claim;
mod cli;
mod compare;
mod crawl;
mod dialogs;
mod documents;
mod edit;
mod evidence;
mod exchange;
mod figures;
mod file;
mod import;
mod journey;
mod json;
mod lasting;
mod leaving;
mod look;
mod look_languages;
mod look_room;
mod look_window;
mod menus;
mod monkey;
mod notices;
mod outline;
mod page;
mod pictures;
mod problems;
mod profile;
mod readable;
mod report;
mod start;
mod tidy;
mod views;
mod whole;
mod window;
mod words;
mod workbook;
