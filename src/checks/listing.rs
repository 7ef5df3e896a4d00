//! A long list in a message: the first few, and how many more.

use crate::assessment::ProcessId;

/// How many are named.
const NAMED: usize = 5;

/// The first five, and how many more: `1.1.1, 1.1.2, 1.1.3, 1.1.4, 1.1.5 and 7 more`.
pub(super) fn first_five(ids: &[ProcessId]) -> String {
    let named = ids.iter().take(NAMED).map(ToString::to_string).collect::<Vec<_>>().join(", ");
    match ids.len().saturating_sub(NAMED) {
        0 => named,
        more => tr!("check-and-more", named = named, more = more),
    }
}
