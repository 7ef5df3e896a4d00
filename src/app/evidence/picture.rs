//! A picture as pixels.

use std::fmt;
use std::sync::Arc;

/// A picture as pixels; copies share them.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// How many pixels it is wide.
    pub width: usize,
    /// How many pixels it is high.
    pub height: usize,
    /// Red, green, blue and opacity of each pixel, row by row.
    pub rgba: Arc<Vec<u8>>,
}

impl Picture {
    /// A picture, if there are as many pixels as its sides say.
    pub fn new(width: usize, height: usize, rgba: Vec<u8>) -> Option<Self> {
        let expected = width.checked_mul(height)?.checked_mul(4)?;
        (expected > 0 && rgba.len() == expected).then(|| Self { width, height, rgba: Arc::new(rgba) })
    }
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Picture({} x {})", self.width, self.height)
    }
}
