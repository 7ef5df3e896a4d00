//! What views remember from frame to frame, and nobody else needs: half-typed text, scroll targets, chart caches.

/// What views remember. Each view adds a field of its own type, defined beside the view.
#[derive(Default)]
pub struct Memory {}
