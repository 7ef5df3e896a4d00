//! Which evidence may leave the house at all.

use crate::assessment::Confidentiality;

/// Whether some bundle may hold evidence of this confidentiality.
pub(super) fn travels(confidentiality: Confidentiality) -> bool {
    match confidentiality {
        Confidentiality::Public | Confidentiality::Assessor => true,
        Confidentiality::Internal | Confidentiality::Withheld => false,
    }
}
