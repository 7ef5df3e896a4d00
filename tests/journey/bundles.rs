//! The assessor's side, with real files: a bundle is checked, and the assessment inside is read and never changed.

use std::path::{Path, PathBuf};

use claimbook::app::{BundleCommand, CheckState, Command};
use claimbook::edit::{ClaimChange, Edit};
use egui::{Key, Modifiers};

use super::Journey;
use crate::bundle::signing::{key_file, key_text};
use crate::support::id;

/// A journey on which the example was exported, signed, as a zip or a folder.
fn with_bundle(name: &str) -> (Journey, PathBuf) {
    let mut journey = Journey::start();
    journey.click("Open the example");
    let key = journey.home.path().join("key");
    std::fs::write(&key, key_file("ed25519")).unwrap();
    let out = journey.home.path().join(name);
    let order = claimbook::app::ExportOrder {
        out: out.clone(),
        profile: claimbook::export::Profile::Assessor,
        draft: true,
        force: false,
        sign: Some(claimbook::app::SignWith { key, passphrase: None }),
        processes: Vec::new(),
        round: None,
        docx: false,
    };
    journey.window.send(Command::Export(order));
    journey.settle();
    journey.window.send(Command::ShowStart);
    journey.settle();
    (journey, out)
}

/// Drops something on the window.
fn drop_on(journey: &mut Journey, path: &Path) {
    journey.window.send(Command::Bundle(BundleCommand::Dropped(vec![path.to_owned()], None)));
    journey.settle();
}

#[test]
fn a_dropped_bundle_shows_its_verdict_and_its_assessment_can_only_be_read() {
    for name in ["submission.zip", "submission"] {
        let (mut journey, out) = with_bundle(name);
        drop_on(&mut journey, &out);
        for words in ["Check a submission bundle", "Valid", "No problem was found", "BagIt 1.0"] {
            assert!(journey.window.shows(words), "{words}: {:?}", journey.window.names());
        }
        assert!(journey.window.shows_part("by a key nobody has vouched for (SHA256:"));
        journey.click("Open the assessment inside");
        let document = journey.window.app().document.as_ref().unwrap();
        assert_eq!((document.name(), &document.path), (name.to_owned(), &None));
        assert!(journey.window.shows(&format!("Read-only: the assessment inside {name}")));
        let before = journey.window.assessment().clone();
        let change = ClaimChange::Comment("changed".to_owned());
        journey.window.send(Command::Edit(Edit::Claims(vec![id("1.1.11.2")], change.clone())));
        journey.click("1.1.11.2 Track Lead");
        assert_eq!(*journey.window.assessment(), before, "nothing can be changed");
        assert!(journey.window.shows_part("it is the assessment inside a submission bundle"), "and that is said");

        let own = journey.home.path().join("own.claimbook");
        journey.answer = Some(own.clone());
        journey.press(Modifiers::COMMAND, Key::S);
        assert_eq!(journey.path(), own, "save asks for a name of its own");
        journey.window.send(Command::Edit(Edit::Claims(vec![id("1.1.11.2")], change)));
        assert_ne!(*journey.window.assessment(), before, "then it can be changed");
        assert!(!journey.window.shows_part("Read-only"));
    }
}

#[test]
fn what_is_wrong_with_a_bundle_is_listed_by_file() {
    let (mut journey, out) = with_bundle("submission");
    std::fs::write(out.join("data/claims.csv"), "changed").unwrap();
    std::fs::write(out.join("data/more.txt"), "more").unwrap();
    drop_on(&mut journey, &out);
    assert!(journey.window.shows("Not valid: not complete"), "{:?}", journey.window.names());
    for file in ["data/more.txt", "bag-info.txt"] {
        assert!(journey.window.shows(file), "{file}");
    }
    assert!(journey.window.shows_part("unlisted-file: it is there, and not listed in manifest-sha256.txt"));
    std::fs::remove_file(out.join("data/more.txt")).unwrap();
    journey.click("Check again");
    assert!(journey.window.shows_part("changed-file: its digest is another than in manifest-sha256.txt"));
    journey.click("Open the assessment inside");
    assert!(journey.window.shows_part("which was not found valid"));
    journey.click("Show the verdict");
    assert!(journey.window.shows("data/claims.csv"));
    journey.click("Another bundle…");
    assert!(!journey.window.shows("data/claims.csv"));
    journey.window.type_text(out.to_str().unwrap());
    journey.press(Modifiers::NONE, Key::Enter);
    assert!(journey.window.shows("data/claims.csv"), "its path is typed at once: {:?}", journey.window.names());
}

#[test]
fn the_list_of_signers_decides_whom_to_trust() {
    let (mut journey, out) = with_bundle("submission.zip");
    let list = |journey: &Journey, name: &str, key: &str| {
        let path = journey.home.path().join(name);
        std::fs::write(&path, format!("alice@example.com {}\n", key_text(key))).unwrap();
        path
    };
    let (right, wrong) = (list(&journey, "right", "ed25519.pub"), list(&journey, "wrong", "rsa.pub"));
    drop_on(&mut journey, &out);
    let field = "Signers you trust (allowed_signers file)";
    journey.window.type_into(field, right.to_str().unwrap());
    journey.click("Check the signature");
    assert!(journey.window.shows_part("valid, by alice@example.com (SHA256:"), "{:?}", journey.window.names());
    journey.click("Trust nobody");
    assert!(journey.window.shows_part("nobody has vouched for"));
    journey.window.send(Command::Bundle(BundleCommand::Trust(Some(wrong))));
    journey.settle();
    assert!(journey.window.shows("The signature will not do"));
    assert!(journey.window.shows("tagmanifest-sha256.txt.sig"));
}

#[test]
fn a_bundle_is_named_by_hand_and_what_cannot_be_read_is_said() {
    let (mut journey, out) = with_bundle("submission.zip");
    journey.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    let missing = journey.home.path().join("missing.zip");
    journey.window.type_into("Bundle (a zip or a folder)", missing.to_str().unwrap());
    journey.click("Check it");
    assert!(journey.window.shows_part("it does not exist"), "{:?}", journey.window.names());
    journey.click("Another bundle…");
    journey.window.send(Command::Bundle(BundleCommand::Check(out)));
    journey.settle();
    assert!(journey.window.shows("Valid"));
    let words = journey.home.path().join("words.zip");
    std::fs::write(&words, "no zip").unwrap();
    journey.window.send(Command::Bundle(BundleCommand::Check(words)));
    journey.settle();
    assert!(journey.window.shows_part("not-a-bundle"));
    journey.click("Open the assessment inside");
    assert!(journey.window.app().document.is_none());
}

#[test]
fn a_stopped_check_says_so_and_a_zip_that_is_no_bundle_becomes_evidence() {
    let (mut journey, out) = with_bundle("submission.zip");
    journey.window.send(Command::Bundle(BundleCommand::Check(out.clone())));
    assert!(journey.window.shows("Stop the check"), "it runs until the world has done it");
    let event = claimbook::app::BundleEvent::Stopped(out);
    journey.window.receive(claimbook::app::Event::Bundle(event));
    assert!(matches!(journey.window.app().checking.as_ref().unwrap().state, CheckState::Stopped));
    assert!(journey.window.shows("The check was stopped. Nothing is known about the bundle."));
    journey.window.take_effects();

    journey.window.send(Command::CloseDialog);
    let plain = journey.home.path().join("plain.zip");
    let mut zip = zip::ZipWriter::new(std::fs::File::create(&plain).unwrap());
    zip.start_file("logs/a.txt", zip::write::SimpleFileOptions::default()).unwrap();
    zip.finish().unwrap();
    drop_on(&mut journey, &plain);
    assert!(journey.window.shows_part("Open an assessment first"), "{:?}", journey.window.names());
    journey.click("Open the example");
    let before = journey.window.assessment().evidence.len();
    drop_on(&mut journey, &plain);
    assert_eq!(journey.window.assessment().evidence.len(), before + 1);
}

#[test]
fn an_encrypted_key_is_opened_with_a_passphrase_typed_in_the_dialog() {
    let mut journey = Journey::start();
    journey.click("Open the example");
    let key = journey.home.path().join("key");
    std::fs::write(&key, key_file("encrypted")).unwrap();
    let out = journey.home.path().join("signed.zip");
    journey.window.send(Command::ShowDialog(claimbook::app::Dialog::Export));
    // A path is proposed: another one is typed over it.
    journey.window.type_into("Write to (a name ending in .zip, or a folder)", "");
    journey.window.press(egui::Modifiers::COMMAND, egui::Key::A);
    journey.window.type_text(out.to_str().unwrap());
    journey.window.type_into("Sign with (an OpenSSH key; empty: no signature)", key.to_str().unwrap());
    journey.click("Start the export");
    assert!(journey.window.shows_part("it is encrypted, and needs a passphrase"), "{:?}", journey.window.names());
    assert!(!out.exists());
    // The keyboard waits in the field that is asked for.
    journey.window.type_text("open parsley");
    journey.click("Start the export");
    assert!(journey.window.shows_part("the passphrase is another one"), "{:?}", journey.window.names());
    journey.window.type_into("Passphrase, if it is encrypted", "open sesame");
    journey.click("Start the export");
    assert!(out.exists(), "{:?}", journey.window.names());
    drop_on(&mut journey, &out);
    assert!(journey.window.shows_part("nobody has vouched for"));
}
