//! What may be wrong.
