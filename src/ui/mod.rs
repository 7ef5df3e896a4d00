//! What is seen: views that read the application and send commands, and draw nothing that is not in them.
//!
//! A view gets a [`ViewContext`]: it reads, and *sends* commands; it never holds `&mut` to the document. Drawing
//! functions end in `_ui`. Free of eframe types, so that tests drive the same code as the window: both call [`setup`]
//! once and [`frame`] once a frame.

mod ahead;
mod bars;
pub mod beside;
mod centre;
pub mod claim;
pub mod commands;
pub mod context;
pub mod dialogs;
pub mod evidence;
pub mod figures;
pub mod history;
pub mod import;
pub mod memory;
mod notices;
pub mod outline;
mod outside;
mod over;
pub mod problems;
pub mod regions;
mod returning;
mod root;
mod start;
mod status;
pub mod subject;
pub mod theme;
mod topbar;
pub mod widgets;
mod widths;

pub use context::ViewContext;
pub use memory::Memory;
pub use root::{frame, root_ui};
pub use theme::setup;
