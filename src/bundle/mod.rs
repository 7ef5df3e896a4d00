//! The submission bundle.
