//! The charts in the window: the same geometry as the documents', painted live.

mod all;
mod cache;
mod canvas;
mod chart;
mod gist;
mod heads;
mod key;
mod laid;
mod menu;
mod page;
mod paint;
mod search;
mod side;
mod words;

pub use cache::FigureCache;
pub(super) use menu::scale_ui;
pub use page::figures_ui;
pub use side::side_ui;
