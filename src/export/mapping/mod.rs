//! The mapping documents.
