//! How the window looks: tokens from `resources/theme`, and the egui style made of them.

mod tokens;

pub use tokens::{Tokens, hex};
