//! Sizes of files in words.

/// A size as people read it: `512 bytes`, `1.4 MB`.
pub fn bytes_words(bytes: u64) -> String {
    const UNITS: &[(&str, u64)] = &[("GB", 1_000_000_000), ("MB", 1_000_000), ("KB", 1_000)];
    let Some((unit, one)) = UNITS.iter().find(|(_, one)| bytes >= *one) else {
        return format!("{bytes} bytes");
    };
    let tenths = bytes / (one / 10);
    format!("{}.{} {unit}", tenths / 10, tenths % 10)
}
