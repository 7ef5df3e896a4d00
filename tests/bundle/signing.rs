//! Signatures: made by us and by `ssh-keygen`, and whose count. The keys and their signatures were made by `ssh-keygen`
//! for these tests.

use std::io::Cursor;
use std::ops::ControlFlow;

use claimbook::bundle::{
    Judged, Means, Moment, SIGNATURE_FILE, Signature, Signers, Tools, Verdict, judge, sign, verify_with, write_bag,
};
use ssh_key::{HashAlg, LineEnding, PrivateKey, PublicKey};

use super::{Folder, codes, open_guide, plan};

/// A file of the folder with keys.
pub fn key_file(name: &str) -> Vec<u8> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bundle/keys").join(name);
    std::fs::read(path).unwrap()
}

/// The same as text.
pub fn key_text(name: &str) -> String {
    String::from_utf8(key_file(name)).unwrap().trim().to_owned()
}

/// A time in 2026.
pub fn now() -> Moment {
    Moment { utc: "20261124131500".to_owned(), local: "20261124141500".to_owned(), seconds: 1_795_526_100 }
}

/// The judgement on a signature that `ssh-keygen` made, by a list of signers.
fn judged(signature: &str, signers: &str) -> Judged {
    judge(&key_file(signature), &key_file("signed.txt"), Some(&Signers::read(signers)), &now())
}

/// Whether a list of signers trusts the signature of the ed25519 key.
pub fn trusts(signers: &str) -> bool {
    judged("ed25519.sig", signers).signature == Ok(Signature::Valid)
}

/// A bundle signed with a key of the folder.
fn signed_with(name: &str) -> Folder {
    let key = PrivateKey::from_openssh(key_file(name)).unwrap();
    let mut folder = Folder::default();
    let mut go_on = |_: claimbook::bundle::Progress<'_>| ControlFlow::Continue(());
    let signs = |bytes: &[u8]| sign(&key, bytes);
    let tools = Tools { open: &mut open_guide, hashing: None, progress: &mut go_on, sign: Some(&signs) };
    write_bag(&mut folder, &plan(), tools).unwrap();
    folder
}

/// The verdict on a bundle by a list of signers.
fn verdict(bag: &Folder, signers: Option<&str>) -> Verdict {
    let signers = signers.map(Signers::read);
    let means = Means {
        run: &|files, job| files.iter().map(|file| Some(job(file))).collect(),
        total: &|_| {},
        watch: &|_| ControlFlow::Continue(()),
        signers: signers.as_ref(),
        proof: claimbook::bundle::Proof::Digests,
        now: now(),
    };
    verify_with(&mut bag.clone(), &means)
}

#[test]
fn signatures_of_ssh_keygen_are_read() {
    for kind in ["ed25519", "ecdsa", "rsa"] {
        let signers = format!("alice@example.com {}", key_text(&format!("{kind}.pub")));
        let good = judged(&format!("{kind}.sig"), &signers);
        assert_eq!(good.signature, Ok(Signature::Valid), "{kind}");
        assert_eq!(good.signer.unwrap().principals, ["alice@example.com"]);
        let other = judge(&key_file(&format!("{kind}.sig")), b"something else", Some(&Signers::read(&signers)), &now());
        assert!(other.signature.is_err(), "{kind}");
        assert_eq!(judged(&format!("{kind}.sig"), "").signature, Ok(Signature::Untrusted));
        let nobody = judge(&key_file(&format!("{kind}.sig")), &key_file("signed.txt"), None, &now());
        assert_eq!(nobody.signature, Ok(Signature::Untrusted));
    }
    let other = judged("other-purpose.sig", &format!("alice {}", key_text("ed25519.pub")));
    assert!(other.signature.unwrap_err().contains("\"file\""));
    assert!(judge(b"no signature", b"x", None, &now()).signature.is_err());
}

#[test]
fn what_is_signed_here_is_what_ssh_keygen_makes_byte_by_byte() {
    let key = PrivateKey::from_openssh(key_file("ed25519")).unwrap();
    let own = String::from_utf8(sign(&key, &key_file("signed.txt")).unwrap()).unwrap();
    assert_eq!(own.trim(), key_text("ed25519.sig"), "ed25519 leaves nothing to chance");
}

#[test]
fn the_list_of_signers_is_read_as_ssh_keygen_reads_it() {
    let key = key_text("ed25519.pub");
    let other = key_text("rsa.pub");
    for (signers, expected) in [
        (format!("alice {key}"), true),
        (format!("# a comment\n\n  \talice\t{key} with a comment\n"), true),
        (format!("\"alice\" {key}"), true),
        (format!("*@example.com {key}"), true),
        (format!("!bob@example.com,*@example.com {key}"), true),
        (format!("!bob@example.com {key}"), false),
        (format!("alice {other}"), false),
        (format!("alice {other}\nbob {key}"), true),
        (format!("alice namespaces=\"claimbook\" {key}"), true),
        (format!("alice namespaces=\"file,claim*\" {key}"), true),
        (format!("alice namespaces=\"file\" {key}"), false),
        (format!("alice namespaces=\"*,!claimbook\" {key}"), false),
        (format!("alice namespaces=\"file\" {key}\nbob {key}"), true),
        (format!("alice NameSpaces=\"claimbook\" {key}"), true),
        (format!("alice namespaces=claimbook {key}"), false),
        (format!("alice cert-authority {key}"), false),
        (format!("alice unknown-option {key}"), false),
        (format!("alice namespaces=\"claimbook\",namespaces=\"claimbook\" {key}"), false),
        (format!("alice namespaces=\"claimbook\", {key}"), false),
        (format!("alice valid-after=\"20200101\" {key}"), true),
        (format!("alice valid-after=\"20990101\" {key}"), false),
        (format!("alice valid-before=\"20990101\" {key}"), true),
        (format!("alice valid-before=\"20200101\" {key}"), false),
        (format!("alice valid-after=\"202001010000\",valid-before=\"20990101235959Z\" {key}"), true),
        (format!("alice valid-after=\"20990101\",valid-before=\"20200101\" {key}"), false),
        (format!("alice valid-after=\"2020\" {key}"), false),
        (format!("alice valid-after=\"20201301\" {key}"), false),
        ("alice".to_owned(), false),
        ("alice ssh-ed25519 AAAA".to_owned(), false),
        (key.clone(), false),
        (format!("alice nonsense\nbob {key}"), true),
    ] {
        assert_eq!(trusts(&signers), expected, "{signers}");
    }
    assert_eq!(Signers::read("alice nonsense\n# fine\nbob").bad.len(), 2);
}

#[test]
fn times_count_in_the_zone_they_are_written_in() {
    let key = key_text("ed25519.pub");
    // It is 13:15 in UTC, and 14:15 here.
    assert!(trusts(&format!("alice valid-after=\"202611241400\" {key}")));
    assert!(!trusts(&format!("alice valid-after=\"202611241400Z\" {key}")));
    assert!(!trusts(&format!("alice valid-before=\"202611241400\" {key}")));
    assert!(trusts(&format!("alice valid-before=\"202611241400Z\" {key}")));
}

#[test]
fn certified_keys_are_trusted_for_the_names_they_are_certified_for() {
    let authority = key_text("authority.pub");
    let names = |signers: &str| judged("certified.sig", signers).signer.unwrap().principals;
    assert_eq!(names(&format!("*@example.com cert-authority {authority}")), ["alice@example.com", "bob@example.com"]);
    assert_eq!(names(&format!("!bob*,* cert-authority {authority}")), ["alice@example.com"]);
    assert_eq!(names(&format!("carol cert-authority {authority}")), [""; 0]);
    assert_eq!(names(&format!("* {authority}")), [""; 0], "the authority is none");
    assert_eq!(names(&format!("* cert-authority {}", key_text("rsa.pub"))), [""; 0], "another authority");
    let late = Moment { seconds: 5_000_000_000, ..now() };
    let signers = Signers::read(&format!("* cert-authority {authority}"));
    let judged = judge(&key_file("certified.sig"), &key_file("signed.txt"), Some(&signers), &late);
    assert_eq!(judged.signature, Ok(Signature::Untrusted), "the certificate has expired");
}

#[test]
fn a_signed_bundle_is_untrusted_without_a_list_and_valid_with_the_right_one() {
    for kind in ["ed25519", "ecdsa", "rsa"] {
        let bag = signed_with(kind);
        assert!(bag.files.contains_key(SIGNATURE_FILE));
        let alone = verdict(&bag, None);
        assert!(alone.valid && alone.holds(false) && !alone.holds(true), "{alone:?}");
        assert_eq!(alone.signature, Signature::Untrusted);
        let key = PublicKey::from_openssh(&key_text(&format!("{kind}.pub"))).unwrap();
        assert_eq!(alone.signer.unwrap().key, key.fingerprint(HashAlg::Sha256).to_string());
        let trusted = verdict(&bag, Some(&format!("alice {}", key_text(&format!("{kind}.pub")))));
        assert_eq!((trusted.signature, trusted.problems.len()), (Signature::Valid, 0), "{trusted:?}");
        assert!(trusted.holds(true));
        let stranger = verdict(&bag, Some(&format!("alice {}", key_text("authority.pub"))));
        assert!(stranger.valid && !stranger.holds(true));
        assert_eq!(codes(&stranger), ["bad-signature"]);
    }
    let unsigned = verdict(&super::folder(), Some(""));
    assert!(unsigned.valid && !unsigned.holds(true));
    assert_eq!((unsigned.signature, codes(&unsigned)), (Signature::None, vec!["bad-signature"]));
}

#[test]
fn a_signature_of_something_else_is_invalid() {
    let good = signed_with("ed25519");
    let key = PrivateKey::from_openssh(key_file("ed25519")).unwrap();
    let invalid = |bag: &Folder, case: &str| {
        let verdict = verdict(bag, None);
        assert_eq!(verdict.signature, Signature::Invalid, "{case}: {verdict:?}");
        assert!(codes(&verdict).contains(&"bad-signature") && !verdict.holds(false), "{case}");
        verdict
    };
    let mut other = good.clone();
    other.files.insert(SIGNATURE_FILE.to_owned(), key_file("ed25519.sig"));
    assert!(invalid(&other, "of other bytes").valid, "the bag itself is right");
    let mut purpose = good.clone();
    let list = &good.files["tagmanifest-sha256.txt"];
    let signature = key.sign("file", HashAlg::Sha512, list).unwrap().to_pem(LineEnding::LF).unwrap();
    purpose.files.insert(SIGNATURE_FILE.to_owned(), signature.into_bytes());
    invalid(&purpose, "for another purpose");
    let mut noise = good.clone();
    noise.files.insert(SIGNATURE_FILE.to_owned(), b"noise".to_vec());
    invalid(&noise, "noise");
    let mut empty = good.clone();
    empty.files.insert("tagmanifest-sha256.txt".to_owned(), Vec::new());
    empty.files.insert(SIGNATURE_FILE.to_owned(), sign(&key, b"").unwrap());
    invalid(&empty, "of a list that covers nothing");
    let mut more = good.clone();
    more.files.insert("manifest-md5.txt".to_owned(), Vec::new());
    invalid(&more, "a list of payload that is not covered");
    let mut gone = good;
    gone.files.remove("tagmanifest-sha256.txt");
    invalid(&gone, "what is signed is gone");
}

#[test]
fn a_signed_zip_is_the_same_each_time() {
    let key = PrivateKey::from_openssh(key_file("ed25519")).unwrap();
    let zip = || {
        let mut out = Cursor::new(Vec::new());
        let mut go_on = |_: claimbook::bundle::Progress<'_>| ControlFlow::Continue(());
        let signs = |bytes: &[u8]| sign(&key, bytes);
        let tools = Tools { open: &mut open_guide, hashing: None, progress: &mut go_on, sign: Some(&signs) };
        claimbook::bundle::write_zip(&mut out, &plan(), tools).unwrap();
        out.into_inner()
    };
    assert_eq!(zip(), zip());
}
