//! What is done in the world on behalf of the application and the command line.
//!
//! Each job is a plain function from paths and documents to a result or a [`Failure`](crate::app::Failure); the window
//! runs them on worker threads, the command line at once. Absent on purpose: egui, and decisions.

mod bundle;
mod bundles;
pub mod catalogues;
pub mod evidence;
mod example;
pub mod export;
mod folder;
pub mod import;
mod job;
mod keep;
pub mod open;
mod pace;
mod picture;
pub mod save;
mod signing;
pub mod verify;
mod world;

pub use job::{Lane, lane, perform, recoveries};
pub use world::World;
