//! Bundles that were made to harm: refused by name, in little time and memory, and nothing is written.

use std::io::{Cursor, Write};

use claimbook::bundle::{MOST_ENTRIES, MOST_LINES, Verdict, ZipSource, sha256_of, verify};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{codes, codes_of, codes_of_zip, folder, plan, zip_of, zipped};

/// The declaration of a bag.
const DECLARATION: &[u8] = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/// An entry of a zip that is written byte by byte, stored.
#[derive(Clone)]
struct Raw {
    name: Vec<u8>,
    content: Vec<u8>,
    flags: u16,
    method: u16,
    mode: u32,
    /// What the headers say of the size.
    size: Option<u32>,
    /// The place of another entry's local header, which the directory names instead of the own one.
    at: Option<u32>,
}

impl Raw {
    fn new(name: impl AsRef<[u8]>, content: &[u8]) -> Self {
        let name = name.as_ref().to_vec();
        Self { name, content: content.to_vec(), flags: 1 << 11, method: 0, mode: 0o100_644, size: None, at: None }
    }
}

/// The check sum of a zip.
fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 })
    };
    !bytes.iter().fold(!0, step)
}

/// A zip of such entries.
fn raw_zip(entries: &[Raw]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for entry in entries {
        let own = u32::try_from(out.len()).unwrap();
        let stored = u32::try_from(entry.content.len()).unwrap();
        let size = entry.size.unwrap_or(stored);
        let mut head = Vec::new();
        for number in [20, entry.flags, entry.method, 0, 0x21] {
            head.extend(number.to_le_bytes());
        }
        for number in [crc(&entry.content), stored, size] {
            head.extend(number.to_le_bytes());
        }
        head.extend(u16::try_from(entry.name.len()).unwrap().to_le_bytes());
        head.extend(0_u16.to_le_bytes());
        out.extend(b"PK\x03\x04");
        out.extend(&head);
        out.extend(&entry.name);
        out.extend(&entry.content);
        directory.extend(b"PK\x01\x02");
        directory.extend(0x0314_u16.to_le_bytes());
        directory.extend(&head);
        directory.extend([0; 6]);
        directory.extend((entry.mode << 16).to_le_bytes());
        directory.extend(entry.at.unwrap_or(own).to_le_bytes());
        directory.extend(&entry.name);
    }
    let start = u32::try_from(out.len()).unwrap();
    let count = u16::try_from(entries.len()).unwrap();
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(u32::try_from(directory.len()).unwrap().to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0; 2]);
    out
}

/// A bag as such a zip, with one more entry.
fn bag_with(more: Raw) -> Vec<u8> {
    raw_zip(&[bag_entries(), vec![more]].concat())
}

/// The entries of a small valid bag.
fn bag_entries() -> Vec<Raw> {
    let manifest = format!("{}  data/a.txt\n", sha256_of(b"abc"));
    vec![
        Raw::new("a/bagit.txt", DECLARATION),
        Raw::new("a/data/a.txt", b"abc"),
        Raw::new("a/manifest-sha256.txt", manifest.as_bytes()),
    ]
}

/// The verdict on a zip.
fn judge(bytes: &[u8]) -> Verdict {
    verify(&mut ZipSource::new(Cursor::new(bytes)))
}

/// The first problem: its code and its path.
fn first(bytes: &[u8]) -> (&'static str, String) {
    let verdict = judge(bytes);
    assert!(!verdict.valid);
    (codes(&verdict)[0], verdict.problems[0].path.clone())
}

#[test]
fn the_small_bag_is_valid_without_what_is_added_to_it() {
    let verdict = judge(&raw_zip(&bag_entries()));
    assert!(verdict.valid && verdict.warnings.is_empty(), "{verdict:?}");
    assert_eq!((verdict.top.as_str(), verdict.payload_files, verdict.payload_bytes), ("a", 1, 3));
}

#[test]
fn links_and_devices_are_named_and_not_followed() {
    for mode in [0o120_777, 0o020_666, 0o060_666, 0o010_666, 0o140_777] {
        let odd = Raw { mode, ..Raw::new("a/data/passwd", b"/etc/passwd") };
        assert_eq!(first(&bag_with(odd)), ("unsafe-path", "data/passwd".to_owned()), "{mode:o}");
    }
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    for name in ["a/../x", "a/data/../../x", "a//x", "a/C:/x", "a/c:x", "a/data\\..\\x", "a/~/x", "a/data/\0x", "a/./x"]
    {
        let (code, _) = first(&bag_with(Raw::new(name, b"x")));
        assert_eq!(code, "unsafe-path", "{name}");
    }
    for top in ["C:", "..", ".", "~", "a\\b", ""] {
        let renamed = bag_entries().into_iter().map(|entry| {
            let name = String::from_utf8(entry.name.clone()).unwrap().replacen('a', top, 1);
            Raw { name: name.into_bytes(), ..entry }
        });
        let (code, _) = first(&raw_zip(&renamed.collect::<Vec<_>>()));
        assert_eq!(code, "bad-top-folder", "{top:?}");
    }
}

#[test]
fn a_name_twice_is_named_whichever_of_the_two_is_right() {
    for content in [&b"abc"[..], b"abd"] {
        assert_eq!(first(&bag_with(Raw::new("a/data/a.txt", content))), ("duplicate-name", "a/data/a.txt".to_owned()));
    }
}

#[test]
fn names_in_no_known_encoding_are_named() {
    for flags in [0, 1 << 11] {
        let odd = Raw { flags, ..Raw::new(b"a/data/caf\xe9.txt", b"x") };
        let (code, path) = first(&bag_with(odd));
        assert!(code == "bad-name" || code == "broken-zip", "{code}");
        assert!(code == "broken-zip" || path == "a/data/caf\u{fffd}.txt", "{path}");
    }
    // What the file manager of macOS writes: UTF-8, and no flag.
    let mut entries = bag_entries();
    entries[1] = Raw { flags: 0, ..Raw::new("a/data/cafe\u{301}.txt", b"abc") };
    entries[2] = Raw::new("a/manifest-sha256.txt", format!("{}  data/cafe\u{301}.txt\n", sha256_of(b"abc")).as_bytes());
    let verdict = judge(&raw_zip(&entries));
    assert!(verdict.valid, "{verdict:?}");
    assert_eq!(verdict.warnings[0].code.word(), "bad-name");
}

#[test]
fn entries_that_share_bytes_are_refused() {
    let twin = Raw { at: Some(0), ..Raw::new("a/bagit.tyt", DECLARATION) };
    assert_eq!(first(&bag_with(twin)).0, "broken-zip");
    // A zip within what a stored entry holds, as quoted bombs have them.
    let inner = raw_zip(&[Raw::new("a/data/b.txt", b"x")]);
    let mut entries = bag_entries();
    let place = u32::try_from(raw_zip(&entries).windows(4).position(|four| four == b"PK\x01\x02").unwrap()).unwrap();
    entries.push(Raw::new("a/data/z", &inner));
    let head = 30 + u32::try_from("a/data/z".len()).unwrap();
    entries.push(Raw { at: Some(place + head), ..Raw::new("a/data/b.txt", b"x") });
    assert_eq!(first(&raw_zip(&entries)).0, "broken-zip");
}

#[test]
fn headers_that_lie_are_refused() {
    let small = Raw { size: Some(1), ..Raw::new("a/data/b.txt", &[0; 1000]) };
    let large = Raw { size: Some(4_000_000), ..Raw::new("a/data/b.txt", &[0; 1000]) };
    for liar in [small, large] {
        assert!(!judge(&bag_with(liar)).valid);
    }
    let encrypted = Raw { flags: 1, ..Raw::new("a/data/b.txt", b"x") };
    let unknown = Raw { method: 77, ..Raw::new("a/data/b.txt", b"x") };
    for odd in [encrypted, unknown] {
        let mut entries = bag_entries();
        let list = format!("{}  data/a.txt\n{}  data/b.txt\n", sha256_of(b"abc"), sha256_of(b"x"));
        entries[2] = Raw::new("a/manifest-sha256.txt", list.as_bytes());
        entries.push(odd);
        assert_eq!(first(&raw_zip(&entries)), ("unreadable-file", "data/b.txt".to_owned()));
    }
    // The directory and the entry itself disagree.
    let whole = raw_zip(&bag_entries());
    let local = whole.windows(10).position(|ten| ten == b"data/a.txt").unwrap();
    let mut other = whole.clone();
    other[local] = b'D';
    assert_eq!(first(&other).0, "broken-zip");
    let mut twice = whole.clone();
    twice.extend(raw_zip(&bag_entries()));
    assert_eq!(first(&twice).0, "broken-zip", "two archives in one file");
}

#[test]
fn a_broken_directory_is_one_problem() {
    let whole = raw_zip(&bag_entries());
    let directory = whole.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    for at in directory..whole.len() {
        for cut in [&whole[..at], &[&whole[..at], &[0xff; 40]].concat()] {
            let verdict = judge(cut);
            assert!(!verdict.valid, "cut at {at}");
            assert!(!verdict.complete);
        }
    }
}

#[test]
fn what_inflates_beyond_its_size_is_not_read_to_its_end() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let list = format!("{}  data/bomb\n", sha256_of(&[0; 16]));
    for (name, content) in [
        ("a/bagit.txt", DECLARATION),
        ("a/manifest-sha256.txt", list.as_bytes()),
        ("a/data/bomb", &vec![0; 50_000_000]),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    let mut bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 100_000);
    for at in 0..bytes.len() - 4 {
        if bytes[at..at + 4] == 50_000_000_u32.to_le_bytes() {
            bytes[at..at + 4].copy_from_slice(&16_u32.to_le_bytes());
        }
    }
    assert!(!judge(&bytes).valid);
}

#[test]
fn too_many_entries_and_lines_are_refused() {
    let manifest = format!("{}  data/a\n", sha256_of(b""));
    let mut many = folder();
    many.files.clear();
    many.files.insert("bagit.txt".to_owned(), DECLARATION.to_vec());
    many.files.insert("data/a".to_owned(), Vec::new());
    let mut lines = many.clone();
    lines.files.insert("manifest-sha256.txt".to_owned(), manifest.clone().into_bytes());
    assert_eq!(codes_of(lines.clone()), [""; 0]);
    lines.files.insert("manifest-x.txt".to_owned(), "0 data/a\n".repeat(MOST_LINES).into_bytes());
    assert!(codes_of(lines).contains(&"too-large"));
    for number in 0..MOST_ENTRIES {
        many.files.insert(format!("data/{number}"), Vec::new());
    }
    assert_eq!(codes_of(many), ["too-large"]);
    let mut big = folder();
    big.files.insert("manifest-sha512.txt".to_owned(), vec![b'\n'; 65 << 20]);
    assert!(codes_of(big).contains(&"too-large"));
}

#[test]
fn a_directory_that_is_too_large_is_not_held_in_memory() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..600 {
        let name = format!("a/{number}{}", "x".repeat(60_000));
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert_eq!(codes_of_zip(&bytes), ["too-large"]);
}

#[test]
fn a_zip_in_front_of_the_zip_is_not_overlooked() {
    let whole = zipped(&plan());
    let before = zip_of(&[("other/bagit.txt", DECLARATION)]);
    let both = [&before[..], &whole].concat();
    assert_eq!(codes_of_zip(&both), ["broken-zip"]);
    let mut commented = whole.clone();
    let end = commented.len();
    let comment = zip_of(&[("other/bagit.txt", DECLARATION)]);
    commented[end - 2..].copy_from_slice(&u16::try_from(comment.len()).unwrap().to_le_bytes());
    commented.extend(&comment);
    assert!(!judge(&commented).valid);
}

/// Folders with links, as the system has them.
#[cfg(unix)]
#[test]
fn links_in_folders_are_named_and_not_followed() {
    use std::fs;
    let place = tempfile::tempdir().unwrap();
    let root = place.path().join("bag");
    fs::create_dir_all(root.join("data")).unwrap();
    fs::write(root.join("bagit.txt"), DECLARATION).unwrap();
    fs::write(place.path().join("outside.txt"), "abc").unwrap();
    fs::create_dir(place.path().join("outside")).unwrap();
    fs::write(place.path().join("outside/b.txt"), "abc").unwrap();
    std::os::unix::fs::symlink(place.path().join("outside.txt"), root.join("data/a.txt")).unwrap();
    std::os::unix::fs::symlink(place.path().join("outside"), root.join("data/more")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", root.join("bag-info.txt")).unwrap();
    let list = format!("{0}  data/a.txt\n{0}  data/more/b.txt\n", sha256_of(b"abc"));
    fs::write(root.join("manifest-sha256.txt"), list).unwrap();
    let verdict = claimbook::perform::verify::verify(&root, None, &|_, _, _| {}).unwrap();
    let named: Vec<&str> = verdict
        .problems
        .iter()
        .filter(|problem| problem.code.word() == "unsafe-path")
        .map(|problem| problem.path.as_str())
        .collect();
    assert_eq!(named, ["bag-info.txt", "data/a.txt", "data/more"]);
    assert!(verdict.problems.iter().any(|problem| problem.path == "data/more/b.txt"), "it is not there");
}
