//! Which paths may stand in a bundle.

use unicode_normalization::UnicodeNormalization;

/// The most characters of a path below the top folder.
pub const MOST_PATH: usize = 120;

/// Why a path must not be followed on anybody's machine; `None` for a plain relative path with `/`.
pub fn unsafe_path(path: &str) -> Option<&'static str> {
    let mut letters = path.chars();
    let drive = letters.next().is_some_and(|letter| letter.is_ascii_alphabetic()) && letters.next() == Some(':');
    if path.is_empty() {
        Some("it is empty")
    } else if path.starts_with('/') {
        Some("it is absolute")
    } else if path.starts_with('~') {
        Some("it names somebody's home")
    } else if drive {
        Some("it names a drive")
    } else if path.contains('\\') {
        Some("it holds a backslash")
    } else if path.contains('\0') {
        Some("it holds a zero byte")
    } else if path.split('/').any(|part| part == "..") {
        Some("it leads out of the bundle")
    } else if path.split('/').any(|part| part.is_empty() || part == ".") {
        Some("one of its parts is empty or a dot")
    } else {
        None
    }
}

/// What two paths have in common that some file systems take for the same.
pub(super) fn folded(path: &str) -> String {
    path.nfkc().flat_map(char::to_lowercase).nfc().collect()
}

/// A path with its letters composed in one way.
pub(super) fn composed(path: &str) -> String {
    path.nfc().collect()
}

/// A path as manifests write it.
pub(super) fn encoded(path: &str) -> String {
    path.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What a path in a manifest may mean, the likeliest first: 1.0 encodes line ends and the percent sign, older versions
/// only line ends, and some programs nothing at all.
pub(super) fn readings(written: &str, encodes_percent: bool) -> [String; 3] {
    let lines = [("0D", '\r'), ("0d", '\r'), ("0A", '\n'), ("0a", '\n')];
    let (all, lines) = (decoded(written, &[lines.as_slice(), &[("25", '%')]].concat()), decoded(written, &lines));
    if encodes_percent { [all, lines, written.to_owned()] } else { [lines, all, written.to_owned()] }
}

/// A path with these codes after a percent sign read back, once.
fn decoded(written: &str, codes: &[(&str, char)]) -> String {
    let mut pieces = written.split('%');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let read = codes.iter().find_map(|(code, letter)| piece.strip_prefix(code).map(|rest| (*letter, rest)));
        let (letter, rest) = read.unwrap_or(('%', piece));
        text.push(letter);
        text.push_str(rest);
    }
    text
}
