//! Pictures as geometry.
