//! Lists of signers, judged by us and by the real `ssh-keygen`, where it is installed: both must say the same.

use std::fs;
use std::path::Path;
use std::process::Command;

use proptest::prelude::*;

use super::signing::{key_file, key_text, trusts};

/// Whether `ssh-keygen` accepts the signature of the ed25519 key by a list, for whomever it finds there; nothing where it
/// is not installed.
fn accepts(place: &Path, signers: &str) -> Option<bool> {
    fs::write(place.join("signers"), signers).unwrap();
    fs::write(place.join("ed25519.sig"), key_file("ed25519.sig")).unwrap();
    fs::write(place.join("signed.txt"), key_file("signed.txt")).unwrap();
    let run = |arguments: &[&str]| {
        Command::new("ssh-keygen")
            .args(arguments)
            .current_dir(place)
            .stdin(fs::File::open(place.join("signed.txt")).unwrap())
            .output()
    };
    let found = run(&["-Y", "find-principals", "-s", "ed25519.sig", "-f", "signers"]).ok()?;
    let found = String::from_utf8(found.stdout).unwrap();
    let names = found.lines().flat_map(|line| line.split(',')).filter(|name| !name.starts_with('!'));
    Some(names.chain(["alice", "bob", "al"]).any(|name| {
        let verify = ["-Y", "verify", "-f", "signers", "-I", name, "-n", "claimbook", "-s", "ed25519.sig"];
        run(&verify).unwrap().status.success()
    }))
}

/// Options, good and bad.
const OPTIONS: &[&str] = &[
    "",
    "namespaces=\"claimbook\" ",
    "namespaces=\"file,claim*\" ",
    "namespaces=\"file\" ",
    "namespaces=\"!claimbook,*\" ",
    "namespaces=\"claimb??k\" ",
    "NAMESPACES=\"claimbook\" ",
    "namespaces=claimbook ",
    "namespaces=\"a b,claimbook\" ",
    "namespaces=\"claim\\\"book,claimbook\" ",
    "cert-authority ",
    "cert-authority,namespaces=\"claimbook\" ",
    "valid-after=\"20200101\" ",
    "valid-after=\"20990101Z\" ",
    "valid-before=\"20990101\" ",
    "valid-before=\"202001010000\" ",
    "valid-before=\"20200101000000Z\" ",
    "valid-after=\"20200101\",valid-before=\"20990101\" ",
    "valid-after=\"20990101\",valid-before=\"20200101\" ",
    "valid-after=\"2020\" ",
    "valid-after=\"20201301\" ",
    "valid-after=\"\" ",
    "namespaces=\"claimbook\",namespaces=\"claimbook\" ",
    "namespaces=\"claimbook\", ",
    ",namespaces=\"claimbook\" ",
    "namespaces=\"claimbook ",
    ",,cert-authority,,namespaces=\"claimbook\" ",
    "unknown ",
    "no-touch-required ",
    "valid-after=\"20200101\" namespaces=\"claimbook\" ",
];

/// Names, good and bad.
const NAMES: &[&str] =
    &["alice", "\"alice\"", "*", "alice,bob", "!bob,*", "!alice", "a?ice", "*@example.com", "\"al", "#alice", ",alice"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_say_the_same(lines in prop::collection::vec(
        (prop::sample::select(NAMES), prop::sample::select(OPTIONS), 0..4_usize, prop::sample::select(&["", " ", "\t"][..])),
        1..3,
    )) {
        let place = tempfile::tempdir().unwrap();
        let keys = [key_text("ed25519.pub"), key_text("ed25519.pub"), key_text("rsa.pub"), "nonsense".to_owned()];
        let line = |(names, options, key, space): &(&str, &str, usize, &str)| {
            format!("{space}{names} {space}{options}{}\n", keys[*key])
        };
        let signers: String = lines.iter().map(line).collect();
        if let Some(theirs) = accepts(place.path(), &signers) {
            prop_assert_eq!(trusts(&signers), theirs, "{}", signers);
        }
    }
}

#[test]
fn both_say_the_same_about_every_option_and_name_alone() {
    let place = tempfile::tempdir().unwrap();
    let key = key_text("ed25519.pub");
    let lines = OPTIONS
        .iter()
        .map(|options| format!("alice {options}{key}\n"))
        .chain(NAMES.iter().map(|names| format!("{names} {key}\n")));
    let mut differ = Vec::new();
    for signers in lines {
        let Some(theirs) = accepts(place.path(), &signers) else { return };
        if trusts(&signers) != theirs {
            differ.push(format!("{theirs}: {signers}"));
        }
    }
    assert!(differ.is_empty(), "ssh-keygen says otherwise: {differ:#?}");
}
