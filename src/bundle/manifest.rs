//! Reads the text files of a bag.

use super::path::{readings, unsafe_path};

/// A bag's version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Version {
    /// The number before the point.
    pub(super) major: u32,
    /// The number after the point.
    pub(super) minor: u32,
}

impl Version {
    /// The version of RFC 8493.
    pub(super) const ONE: Self = Self { major: 1, minor: 0 };
    /// The oldest version in use.
    const OLDEST: Self = Self { major: 0, minor: 93 };
    /// The first version that calls its metadata `bag-info.txt`.
    const BAG_INFO: Self = Self { major: 0, minor: 96 };

    /// The name of the file with the metadata.
    pub(super) fn info_file(self) -> &'static str {
        if self < Self::BAG_INFO { "package-info.txt" } else { "bag-info.txt" }
    }
}

/// How the tag files of a bag are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    /// UTF-8.
    Utf8,
    /// ISO 8859-1; ASCII is a part of it.
    Latin1,
    /// UTF-16; without a mark at the beginning, the larger byte first or last.
    Utf16 {
        /// Whether the larger byte comes first where nothing says so.
        big: bool,
    },
}

impl Encoding {
    /// Reads the name of an encoding.
    fn from_name(name: &str) -> Option<Self> {
        Some(match name.to_ascii_uppercase().as_str() {
            "UTF-8" | "UTF8" => Self::Utf8,
            "ISO-8859-1" | "ISO8859-1" | "LATIN1" | "US-ASCII" | "ASCII" => Self::Latin1,
            "UTF-16" | "UTF-16BE" => Self::Utf16 { big: true },
            "UTF-16LE" => Self::Utf16 { big: false },
            _ => return None,
        })
    }

    /// The text of a tag file, without a mark at the beginning.
    pub(super) fn read(self, bytes: &[u8]) -> Result<String, String> {
        match self {
            Self::Utf8 => {
                let text = std::str::from_utf8(bytes).map_err(|error| format!("not UTF-8: {error}"))?;
                Ok(text.strip_prefix('\u{feff}').unwrap_or(text).to_owned())
            }
            Self::Latin1 => Ok(bytes.iter().copied().map(char::from).collect()),
            Self::Utf16 { big } => {
                let (bytes, big) = match bytes {
                    [0xfe, 0xff, rest @ ..] => (rest, true),
                    [0xff, 0xfe, rest @ ..] => (rest, false),
                    rest => (rest, big),
                };
                let (pairs, rest) = bytes.as_chunks::<2>();
                let read = if big { u16::from_be_bytes } else { u16::from_le_bytes };
                let units: Vec<u16> = pairs.iter().map(|pair| read(*pair)).collect();
                let text = String::from_utf16(&units).ok().filter(|_| rest.is_empty());
                text.ok_or_else(|| "not UTF-16".to_owned())
            }
        }
    }
}

/// Reads `bagit.txt`.
pub(super) fn declaration(bytes: &[u8]) -> Result<(Version, Encoding), String> {
    if bytes.starts_with(&[0xef, 0xbb, 0xbf]) {
        return Err("it begins with a byte-order mark, which it must not".to_owned());
    }
    let text = Encoding::Utf8.read(bytes)?;
    let lines: Vec<&str> = lines(&text).filter(|line| !line.trim().is_empty()).collect();
    let [version, encoding] = lines.as_slice() else {
        return Err("two lines are expected: BagIt-Version and Tag-File-Character-Encoding".to_owned());
    };
    let value = |line: &str, label: &str| -> Result<String, String> {
        let rest = line.strip_prefix(label).and_then(|rest| rest.strip_prefix(':'));
        rest.map(|rest| rest.trim().to_owned()).ok_or_else(|| format!("{label} is expected instead of {line:?}"))
    };
    let version = value(version, "BagIt-Version")?;
    let numbers = version.split_once('.').and_then(|(major, minor)| Some((major.parse().ok()?, minor.parse().ok()?)));
    let known = numbers
        .map(|(major, minor)| Version { major, minor })
        .filter(|version| (Version::OLDEST..=Version::ONE).contains(version))
        .ok_or_else(|| format!("version {version:?} is not known; 0.93 to 1.0 are"))?;
    let encoding = value(encoding, "Tag-File-Character-Encoding")?;
    let read = Encoding::from_name(&encoding).ok_or_else(|| {
        format!("the encoding {encoding:?} cannot be read here; UTF-8, UTF-16, ISO-8859-1 and US-ASCII can")
    })?;
    Ok((known, read))
}

/// The lines of a text that end with LF, CR or both.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

/// A line of a manifest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Listed {
    /// The digest as written, in lower case.
    pub(super) digest: String,
    /// What the path may mean, the likeliest first.
    pub(super) readings: [String; 3],
}

/// Reads a manifest of digests of so many characters; the second list says what is wrong with which line.
pub(super) fn manifest(text: &str, version: Version, length: Option<usize>) -> (Vec<Listed>, Vec<String>) {
    let (mut listed, mut bad) = (Vec::new(), Vec::new());
    // Programs that make bags write no comments; those that check them skip some.
    for (at, line) in lines(text).enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#')) {
        let pair = line.trim_start().split_once([' ', '\t']);
        let Some((digest, path)) = pair.map(|(digest, rest)| (digest, rest.trim_start_matches([' ', '\t']))) else {
            bad.push(format!("line {}: a digest and a path are expected", at + 1));
            continue;
        };
        // `md5sum` and its like write a star before the names of binary files.
        let path = if version < Version::ONE { path.strip_prefix('*').unwrap_or(path) } else { path };
        let path = path.strip_prefix("./").unwrap_or(path);
        if digest.is_empty() || path.is_empty() || !digest.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            bad.push(format!("line {}: a digest and a path are expected", at + 1));
            continue;
        }
        if length.is_some_and(|length| digest.len() != length) {
            bad.push(format!("line {}: the digest has {} characters", at + 1, digest.len()));
            continue;
        }
        let readings = readings(path, version == Version::ONE);
        listed.push(Listed { digest: digest.to_ascii_lowercase(), readings });
    }
    (listed, bad)
}

/// Reads `fetch.txt`: the paths that are to be fetched, and what is wrong with which line.
pub(super) fn fetch(text: &str, version: Version) -> (Vec<[String; 3]>, Vec<String>) {
    let (mut paths, mut bad) = (Vec::new(), Vec::new());
    for (at, line) in lines(text).enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let mut rest = line.trim_start();
        let mut word = || {
            let (word, after) = rest.split_once([' ', '\t'])?;
            rest = after.trim_start_matches([' ', '\t']);
            Some(word)
        };
        match (word(), word()) {
            (Some(_url), Some(length)) if length == "-" || length.bytes().all(|byte| byte.is_ascii_digit()) => {
                paths.push(readings(rest.strip_prefix("./").unwrap_or(rest), version == Version::ONE));
            }
            _ => bad.push(format!("line {}: an address, a length and a path are expected", at + 1)),
        }
    }
    (paths, bad)
}

/// The bytes and the number of files that `Payload-Oxum` gives, and what is wrong with `bag-info.txt`.
pub(super) fn payload_oxum(text: &str) -> (Option<(u64, u64)>, Vec<String>) {
    let (mut found, mut bad, mut begun) = (None, Vec::new(), false);
    for (at, line) in lines(text).enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        if line.starts_with([' ', '\t']) && begun {
            continue;
        }
        let Some((label, value)) = line.split_once(':') else {
            bad.push(format!("line {}: a label, a colon and a value are expected", at + 1));
            continue;
        };
        begun = true;
        if !label.trim().eq_ignore_ascii_case("Payload-Oxum") {
            continue;
        }
        let numbers =
            value.trim().split_once('.').and_then(|(size, count)| Some((size.parse().ok()?, count.parse().ok()?)));
        match (numbers, found) {
            (Some(_), Some(_)) => bad.push(format!("line {}: Payload-Oxum stands there twice", at + 1)),
            (Some(numbers), None) => found = Some(numbers),
            (None, _) => bad.push(format!("line {}: Payload-Oxum must be bytes.files", at + 1)),
        }
    }
    (found, bad)
}

/// The algorithm in the name of a manifest: `sha256` in `manifest-sha256.txt`.
pub(super) fn algorithm_of<'a>(path: &'a str, prefix: &str) -> Option<&'a str> {
    let name = path.strip_prefix(prefix)?.strip_suffix(".txt")?;
    (!name.is_empty() && unsafe_path(name).is_none() && !name.contains('/')).then_some(name)
}
