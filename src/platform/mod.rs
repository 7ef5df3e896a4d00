//! The world: files, clock, dialogs.
