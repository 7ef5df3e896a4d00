//! The central directory of a zip, read entry by entry: a reader that sorts by name has forgotten which stood there twice.

use std::collections::BTreeSet;

/// What a zip's directory says of names.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Names {
    /// Names that stand there twice.
    pub(super) twice: BTreeSet<Vec<u8>>,
    /// Names with letters beyond ASCII that are not marked as UTF-8.
    pub(super) unmarked: BTreeSet<Vec<u8>>,
}

/// Marks an entry of the directory.
const ENTRY: &[u8] = b"PK\x01\x02";
/// The bytes of an entry before its name.
const HEAD_BYTES: usize = 46;
/// The flag for names in UTF-8.
const UTF8: u16 = 1 << 11;

/// Reads a directory from its first entry on; ends at whatever is no entry.
pub(super) fn names(mut bytes: &[u8]) -> Names {
    let (mut names, mut seen) = (Names::default(), BTreeSet::new());
    while let Some(head) = bytes.get(..HEAD_BYTES).filter(|head| head.starts_with(ENTRY)) {
        let number = |at: usize| match head.get(at..at + 2) {
            Some([low, high]) => u16::from_le_bytes([*low, *high]),
            _ => 0,
        };
        let (flags, length) = (number(8), usize::from(number(28)));
        let Some(name) = bytes.get(HEAD_BYTES..HEAD_BYTES + length) else { break };
        if !name.is_ascii() && flags & UTF8 == 0 {
            names.unmarked.insert(name.to_vec());
        }
        if !seen.insert(name) {
            names.twice.insert(name.to_vec());
        }
        let whole = HEAD_BYTES + length + usize::from(number(30)) + usize::from(number(32));
        bytes = bytes.get(whole..).unwrap_or_default();
    }
    names
}
