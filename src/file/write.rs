//! Assessment to text, in the newest format.

use super::v1;
use crate::assessment::Assessment;

/// The assessment as the text of its file; the same assessment gives the same text.
pub fn write(assessment: &Assessment) -> String {
    v1::write(assessment)
}
