//! What leaves the house: words that must not, fields that stay, files that are looked into, batches, hand-overs.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking, in its helpers as well")]

mod decisions;
mod files;
mod handed;

mod view;
mod words;
