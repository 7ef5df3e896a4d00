//! The charts in the window: the same geometry as the documents', painted live.

mod cache;
mod page;
mod paint;

pub use cache::FigureCache;
pub use page::{figures_ui, side_ui};
pub use paint::chart_ui;
