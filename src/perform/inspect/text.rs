//! Bytes that are text.

/// The text of a file: UTF-8 or UTF-16 with their marks, UTF-8 without one, or plain Western bytes; `None` for what is no text.
pub(super) fn read(bytes: &[u8]) -> Option<String> {
    if let Some(rest) = bytes.strip_prefix(&[0xff, 0xfe]) {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xfe, 0xff]) {
        return utf16(rest, u16::from_be_bytes);
    }
    if bytes.contains(&0) {
        return None;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.to_owned());
    }
    // An old table or log; letters beyond ASCII are taken as Latin-1.
    let odd = bytes.iter().filter(|byte| byte.is_ascii_control() && !byte.is_ascii_whitespace()).count();
    (odd * 100 <= bytes.len()).then(|| bytes.iter().copied().map(char::from).collect())
}

/// UTF-16 in one byte order.
fn utf16(bytes: &[u8], read: fn([u8; 2]) -> u16) -> Option<String> {
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(read);
    let text: String = char::decode_utf16(units).map(|letter| letter.unwrap_or('\u{fffd}')).collect();
    (!text.contains('\0')).then_some(text)
}
