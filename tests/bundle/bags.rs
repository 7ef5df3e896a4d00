//! Bags of others, case by case, as the conformance suite of the Library of Congress has them and `bagit.py` judges them.

use claimbook::bundle::{ProblemCode, Verdict, verify};

use super::{Folder, codes};

/// The digests of `abc` by algorithm, from the standards' own examples.
const ABC: &[(&str, &str)] = &[
    ("md5", "900150983cd24fb0d6963f7d28e17f72"),
    ("sha1", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    ("sha224", "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7"),
    ("sha256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("sha384", "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"),
    (
        "sha512",
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e\
         2a9ac94fa54ca49f",
    ),
];

/// The digest of `abc` by an algorithm.
fn abc(algorithm: &str) -> &'static str {
    ABC.iter().find(|(name, _)| *name == algorithm).unwrap().1
}

/// A bag of a version with one payload file, `data/a.txt`, and one manifest.
fn bag(version: &str, algorithm: &str) -> Folder {
    let mut bag = Folder::default();
    put(&mut bag, "bagit.txt", format!("BagIt-Version: {version}\nTag-File-Character-Encoding: UTF-8\n"));
    put(&mut bag, "data/a.txt", "abc");
    put(&mut bag, &format!("manifest-{algorithm}.txt"), format!("{}  data/a.txt\n", abc(algorithm)));
    bag
}

/// Writes a file.
fn put(bag: &mut Folder, path: &str, content: impl AsRef<[u8]>) {
    bag.files.insert(path.to_owned(), content.as_ref().to_vec());
}

/// The verdict on a bag.
fn judge(bag: &Folder) -> Verdict {
    verify(&mut bag.clone())
}

/// Checks that a bag is valid without a word.
fn valid(bag: &Folder, case: &str) {
    let verdict = judge(bag);
    assert!(verdict.valid && verdict.complete, "{case}: {verdict:?}");
}

/// Checks that a bag is not valid, for these reasons.
fn invalid(bag: &Folder, case: &str, reasons: &[&str]) {
    let verdict = judge(bag);
    assert!(!verdict.valid, "{case}");
    assert_eq!(codes(&verdict), reasons, "{case}: {verdict:?}");
}

/// The warnings about a bag that is valid.
fn warnings(bag: &Folder, case: &str) -> Vec<&'static str> {
    valid(bag, case);
    judge(bag).warnings.iter().map(|warning| warning.code.word()).collect()
}

#[test]
fn every_version_and_every_algorithm_is_checked() {
    for version in ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"] {
        for (algorithm, _) in ABC {
            let good = bag(version, algorithm);
            valid(&good, &format!("{version} {algorithm}"));
            let mut changed = good;
            put(&mut changed, "data/a.txt", "abd");
            invalid(&changed, &format!("{version} {algorithm}, changed"), &["changed-file"]);
            assert!(judge(&changed).complete);
        }
    }
}

#[test]
fn digests_that_show_accidents_only_are_told() {
    assert_eq!(warnings(&bag("0.97", "md5"), "md5"), ["weak-algorithm"]);
    let mut both = bag("0.97", "sha1");
    put(&mut both, "manifest-sha256.txt", format!("{}  data/a.txt\n", abc("sha256")));
    assert_eq!(warnings(&both, "sha1 beside sha256"), [""; 0]);
}

#[test]
fn one_of_several_digests_that_differs_is_enough() {
    let mut both = bag("1.0", "sha256");
    put(&mut both, "manifest-sha512.txt", format!("{}  data/a.txt\n", abc("sha512").replace('d', "e")));
    invalid(&both, "one right, one wrong", &["changed-file"]);
    assert!(judge(&both).problems[0].message.contains("manifest-sha512.txt"));
    assert!(!judge(&both).problems[0].message.contains("manifest-sha256.txt"));
}

#[test]
fn the_declaration_is_read_strictly() {
    let declared = |text: &[u8]| {
        let mut bag = bag("1.0", "sha256");
        put(&mut bag, "bagit.txt", text);
        bag
    };
    let good = "BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n";
    valid(&declared(good.as_bytes()), "CRLF");
    for (case, text) in [
        ("byte-order mark", "\u{feff}BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
        ("white space before the colon", "BagIt-Version : 1.0\nTag-File-Character-Encoding : UTF-8\n"),
        ("no encoding", "BagIt-Version: 0.97\n"),
        ("no major number", "BagIt-Version: .97\nTag-File-Character-Encoding: UTF-8\n"),
        ("a version to come", "BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n"),
        ("a line too many", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nMore: x\n"),
        ("an encoding nobody knows", "BagIt-Version: 0.97\nTag-File-Character-Encoding: EBCDIC-X\n"),
    ] {
        invalid(&declared(text.as_bytes()), case, &["bad-tag-file"]);
    }
    let mut none = bag("1.0", "sha256");
    none.files.remove("bagit.txt");
    invalid(&none, "no declaration", &["not-a-bundle"]);
}

#[test]
fn tag_files_are_read_in_their_encoding() {
    let manifest = format!("{}  data/caf\u{e9}.txt\n", abc("sha256"));
    let wide = |big: bool| -> Vec<u8> {
        let bytes = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
        manifest.encode_utf16().flat_map(bytes).collect()
    };
    let latin: Vec<u8> = manifest.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    let cases: [(&str, Vec<u8>); 7] = [
        ("UTF-8", manifest.as_bytes().to_vec()),
        ("utf-8", [&b"\xef\xbb\xbf"[..], manifest.as_bytes()].concat()),
        ("ISO-8859-1", latin),
        ("UTF-16", [&b"\xfe\xff"[..], &wide(true)].concat()),
        ("UTF-16", [&b"\xff\xfe"[..], &wide(false)].concat()),
        ("UTF-16BE", wide(true)),
        ("UTF-16LE", wide(false)),
    ];
    for (encoding, bytes) in cases {
        let mut bag = bag("0.97", "sha256");
        put(&mut bag, "bagit.txt", format!("BagIt-Version: 0.97\nTag-File-Character-Encoding: {encoding}\n"));
        bag.files.remove("data/a.txt");
        put(&mut bag, "data/caf\u{e9}.txt", "abc");
        put(&mut bag, "manifest-sha256.txt", bytes.clone());
        valid(&bag, encoding);
    }
    let mut wrong = bag("1.0", "sha256");
    put(&mut wrong, "manifest-sha256.txt", b"\xe9");
    assert_eq!(codes(&judge(&wrong))[0], "bad-tag-file");
}

#[test]
fn files_that_are_missing_more_or_named_twice_are_found() {
    let mut more = bag("0.97", "sha256");
    put(&mut more, "data/more.txt", "abc");
    invalid(&more, "an extra file", &["unlisted-file"]);
    let mut less = bag("0.97", "sha256");
    less.files.remove("data/a.txt");
    invalid(&less, "the only file is missing", &["missing-file", "missing-file"]);
    let twice = |version: &str, second: &str| {
        let mut bag = bag(version, "sha256");
        put(&mut bag, "manifest-sha256.txt", format!("{0}  data/a.txt\n{second}  data/a.txt\n", abc("sha256")));
        bag
    };
    let other = abc("sha256").replace('a', "b");
    assert_eq!(warnings(&twice("0.97", abc("sha256")), "twice the same, 0.97"), ["bad-tag-file"]);
    invalid(&twice("1.0", abc("sha256")), "twice the same, 1.0", &["bad-tag-file"]);
    invalid(&twice("0.97", &other), "twice, with different digests", &["bad-tag-file"]);
    let mut one_list = bag("1.0", "sha256");
    put(&mut one_list, "manifest-sha512.txt", "");
    invalid(&one_list, "1.0: every manifest lists every file", &["unlisted-file"]);
    put(&mut one_list, "bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n");
    valid(&one_list, "0.97: some manifest lists every file");
    let mut no_list = bag("1.0", "sha256");
    no_list.files.remove("manifest-sha256.txt");
    invalid(&no_list, "no manifest", &["missing-file"]);
}

#[test]
fn paths_are_written_in_several_ways() {
    let listed = |version: &str, written: &str, there: &str| {
        let mut bag = bag(version, "sha256");
        bag.files.remove("data/a.txt");
        put(&mut bag, there, "abc");
        put(&mut bag, "manifest-sha256.txt", format!("{} {written}\n", abc("sha256")));
        bag
    };
    for (case, version, written, there) in [
        ("md5sum's star", "0.97", "*data/a.txt", "data/a.txt"),
        ("a dot and a slash", "0.97", "./data/a.txt", "data/a.txt"),
        ("spaces", "0.97", " data/a file with spaces.txt", "data/a file with spaces.txt"),
        ("tilde and per cent as they are", "0.97", " data/%7Edir/~a.txt", "data/%7Edir/~a.txt"),
        ("a lone per cent", "0.97", " data/%a.txt", "data/%a.txt"),
        ("line feed", "1.0", " data/a%0Ab.txt", "data/a\nb.txt"),
        ("carriage return, small letters", "1.0", " data/a%0db.txt", "data/a\rb.txt"),
        ("per cent", "1.0", " data/100%25.txt", "data/100%.txt"),
        ("an encoded code", "1.0", " data/a%250Ab.txt", "data/a%0Ab.txt"),
        ("a bag in a bag", "0.97", " data/bag/data/a.txt", "data/bag/data/a.txt"),
    ] {
        valid(&listed(version, written, there), case);
    }
    invalid(&listed("1.0", " data/a.txt", "data/A.txt"), "another case", &["missing-file", "unlisted-file"]);
    let verdict = judge(&listed("1.0", " data/a.txt", "data/A.txt"));
    assert!(verdict.problems[0].message.contains("differs in case only"), "{verdict:?}");
}

#[test]
fn letters_that_are_composed_in_another_way_are_the_same_file_and_told() {
    let (nfc, nfd) = ("data/N\u{fa}\u{f1}ez", "data/Nu\u{301}n\u{303}ez");
    for (written, there) in [(nfc, nfd), (nfd, nfc)] {
        let mut bag = bag("1.0", "sha256");
        bag.files.remove("data/a.txt");
        put(&mut bag, there, "abc");
        put(&mut bag, "manifest-sha256.txt", format!("{}  {written}\n", abc("sha256")));
        assert_eq!(warnings(&bag, written), ["similar-names"]);
        put(&mut bag, written, "abc");
        put(&mut bag, "manifest-sha256.txt", format!("{0}  {written}\n{0}  {there}\n", abc("sha256")));
        assert_eq!(warnings(&bag, "both"), ["similar-names"]);
    }
}

#[test]
fn the_size_that_the_bag_gives_is_compared() {
    let sized = |name: &str, version: &str, text: &str| {
        let mut bag = bag(version, "sha256");
        put(&mut bag, name, text);
        bag
    };
    valid(&sized("bag-info.txt", "1.0", "A: b\n c\nPayload-Oxum: 3.1\n"), "right");
    valid(&sized("bag-info.txt", "0.97", "Test-Tag    :   5\npayload-oxum : 3.1\n"), "white space, another case");
    valid(&sized("bag-info.txt", "0.97", "A: b\nA: c\n"), "a label twice");
    valid(&sized("package-info.txt", "0.95", "Payload-Oxum: 3.1\n"), "the old name");
    invalid(&sized("package-info.txt", "0.95", "Payload-Oxum: 4.1\n"), "the old name, wrong", &["wrong-size"]);
    invalid(&sized("bag-info.txt", "1.0", "Payload-Oxum: 4.1\n"), "bytes", &["wrong-size"]);
    invalid(&sized("bag-info.txt", "1.0", "Payload-Oxum: 3.2\n"), "files", &["wrong-size"]);
    invalid(&sized("bag-info.txt", "1.0", "Payload-Oxum: three\n"), "no number", &["bad-tag-file"]);
    invalid(&sized("bag-info.txt", "1.0", "Payload-Oxum: 3.1\nPayload-Oxum: 3.1\n"), "twice", &["bad-tag-file"]);
    invalid(&sized("bag-info.txt", "1.0", "no label\n"), "no label", &["bad-tag-file"]);
}

#[test]
fn tag_files_are_covered_by_their_own_lists() {
    let mut covered = bag("0.97", "sha256");
    put(&mut covered, "notes/readme.txt", "abc");
    assert_eq!(warnings(&covered, "outside data, no tag manifest"), ["unchecked-file"]);
    put(&mut covered, "tagmanifest-sha256.txt", format!("{} notes/readme.txt\n", abc("sha256")));
    let free: Vec<String> = judge(&covered).warnings.into_iter().map(|warning| warning.path).collect();
    assert_eq!(free, ["bagit.txt", "manifest-sha256.txt"], "what the list leaves out");
    put(&mut covered, "notes/readme.txt", "abd");
    invalid(&covered, "a tag file that has changed", &["changed-file"]);
    covered.files.remove("notes/readme.txt");
    invalid(&covered, "a tag file that is missing", &["missing-file"]);
    let mut stray = bag("0.97", "sha256");
    put(&mut stray, "manifest-sha256.txt", format!("{0} data/a.txt\n{0} a.txt\n", abc("sha256")));
    put(&mut stray, "a.txt", "abc");
    invalid(&stray, "a payload manifest lists what is no payload", &["bad-tag-file"]);
}

#[test]
fn nothing_is_fetched() {
    let mut holey = bag("1.0", "sha256");
    put(&mut holey, "fetch.txt", "http://example.org/a 3 data/a.txt\n");
    valid(&holey, "everything was fetched");
    holey.files.remove("data/a.txt");
    let verdict = judge(&holey);
    assert!(codes(&verdict).contains(&"unmet-fetch") && !verdict.complete, "{verdict:?}");
    assert!(verdict.problems.iter().any(|problem| problem.message.contains("nothing is fetched here")));
    for line in
        ["http://example.org/a 3 ../a.txt", "http://example.org/a 3 /tmp/a.txt", "http://example.org/a 3 ~/a.txt"]
    {
        let mut hostile = bag("0.97", "sha256");
        put(&mut hostile, "fetch.txt", line);
        invalid(&hostile, line, &["unsafe-path"]);
    }
    let mut broken = bag("0.97", "sha256");
    put(&mut broken, "fetch.txt", "http://example.org/a\n");
    invalid(&broken, "no length", &["bad-tag-file"]);
}

#[test]
fn paths_that_lead_elsewhere_are_named() {
    for path in ["../a", "data/../../a", "/etc/passwd", "~/a", "~root/a", "C:\\a", "C:/a", "\\\\server\\a", "data/./a"]
    {
        let mut hostile = bag("0.97", "sha256");
        let list = format!("{0} data/a.txt\n{0} {path}\n", abc("sha256"));
        put(&mut hostile, "manifest-sha256.txt", list);
        let verdict = judge(&hostile);
        assert_eq!(verdict.problems[0].code, ProblemCode::UnsafePath, "{path}: {verdict:?}");
    }
}

#[test]
fn lines_that_are_no_digest_and_path_are_counted() {
    let mut bad = bag("1.0", "sha256");
    let good = String::from_utf8(bad.files["manifest-sha256.txt"].clone()).unwrap();
    put(&mut bad, "manifest-sha256.txt", format!("{good}{}", "zz data/x\n".repeat(60)));
    let verdict = judge(&bad);
    assert_eq!(verdict.problems.len(), 51, "{verdict:?}");
    assert!(verdict.problems[50].message.contains("10 more lines"), "{verdict:?}");
    put(&mut bad, "manifest-sha256.txt", format!("{good}abc data/a.txt\n"));
    invalid(&bad, "a digest of another length", &["bad-tag-file"]);
    put(&mut bad, "manifest-sha256.txt", format!("# a comment\n\n{good}"));
    valid(&bad, "comments and empty lines, as bagit.py skips them");
}
