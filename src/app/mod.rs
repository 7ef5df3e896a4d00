//! The application without pixels.
