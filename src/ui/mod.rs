//! What is seen: views that read the application and send commands, and draw nothing that is not in them.
//!
//! A view gets a [`ViewContext`]: it reads, and *sends* commands; it never holds `&mut` to the document. Drawing
//! functions end in `_ui`. Free of eframe types, so that tests drive the same code as the window.

pub mod context;
pub mod memory;
pub mod theme;

pub use context::ViewContext;
pub use memory::Memory;
