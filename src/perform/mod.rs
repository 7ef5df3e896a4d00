//! What is done in the world on behalf of the application and the command line.
//!
//! Each job is a plain function from paths and documents to a result or a [`Failure`](crate::app::Failure); the window
//! runs them on worker threads, the command line at once. Absent on purpose: egui, and decisions.

mod batch;
mod bundle;
mod bundles;
pub mod catalogues;
mod compare;
pub mod evidence;
mod example;
pub mod export;
mod folder;
mod hand_over;
pub mod import;
pub mod inspect;
mod job;
mod keep;
pub mod leaving;
pub mod open;
mod pace;
mod picture;
mod prepare;
pub mod save;
mod signing;
pub mod verify;
mod world;

pub use job::{Lane, lane, perform, recoveries};
pub use world::World;
