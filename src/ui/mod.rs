//! What is seen: views that read the application and send commands, and draw nothing that is not in them.
//!
//! A view gets a [`ViewContext`]: it reads, and *sends* commands; it never holds `&mut` to the document. Drawing
//! functions end in `_ui`. Free of eframe types, so that tests drive the same code as the window.

pub mod claim;
pub mod context;
pub mod evidence;
pub mod history;
pub mod memory;
pub mod outline;
pub mod problems;
pub mod subject;
pub mod theme;
pub mod widgets;

pub use context::ViewContext;
pub use memory::Memory;
