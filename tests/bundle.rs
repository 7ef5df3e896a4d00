//! The submission bundle: written, read back, and checked when somebody tampered with it.

mod bags;
mod flips;
mod hostile;
mod large;
pub mod signing;
mod ssh_keygen;

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read, Write};
use std::ops::ControlFlow;
use std::sync::Arc;

use claimbook::assessment::{Assessment, Confidentiality, Evidence, EvidenceCode, EvidenceSource};
use claimbook::bundle::{
    BagPlan, BagSink, BagSource, BundleError, BundleProblem, Entry, EntryKind, Listing, MOST_PATH, ProblemCode, Tools,
    Verdict, WithContent, ZipSource, sha256_of, unsafe_path, verdict_json, verify, write_bag, write_zip,
};
use claimbook::export::{Artefact, Omission, Profile, Submission, filtered, readme};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::support::seed;

/// A bundle in memory as the source of a check: path and bytes, or a link.
#[derive(Clone, Default)]
struct Folder {
    files: BTreeMap<String, Vec<u8>>,
    links: Vec<String>,
    in_work: Option<(String, u64, Vec<u8>)>,
}

impl BagSource for Folder {
    fn list(&mut self) -> Result<Listing, BundleProblem> {
        let file = |(path, bytes): (&String, &Vec<u8>)| Entry {
            path: path.clone(),
            size: bytes.len() as u64,
            kind: EntryKind::File,
        };
        let link = |path: &String| Entry { path: path.clone(), size: 0, kind: EntryKind::Link };
        let entries = self.files.iter().map(file).chain(self.links.iter().map(link)).collect();
        Ok(Listing { entries, ..Listing::default() })
    }

    fn read(&self, path: &str, with: &mut WithContent<'_>) -> io::Result<()> {
        let bytes = self.files.get(path).ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
        with(&mut bytes.as_slice())
    }
}

impl BagSink for Folder {
    fn begin(&mut self, path: &str, size: u64) -> io::Result<()> {
        assert!(self.in_work.is_none(), "one file after the other");
        self.in_work = Some((path.to_owned(), size, Vec::new()));
        Ok(())
    }

    fn add(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.in_work.as_mut().unwrap().2.extend(bytes);
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        let (path, size, bytes) = self.in_work.take().unwrap();
        assert_eq!(bytes.len() as u64, size);
        self.files.insert(path, bytes);
        Ok(())
    }
}

impl Folder {
    /// Writes the digests of everything below `data` anew, as a second program would.
    fn with_manifest(mut self, algorithm: &str, lines: &str) -> Self {
        self.files.insert(format!("manifest-{algorithm}.txt"), lines.as_bytes().to_vec());
        self
    }

    /// Changes a text file.
    fn edit(&mut self, path: &str, from: &str, to: &str) {
        let text = String::from_utf8(self.files[path].clone()).unwrap();
        assert!(text.contains(from), "{path} holds {from}");
        self.files.insert(path.to_owned(), text.replace(from, to).into_bytes());
    }
}

/// The content of the guide that the test assessment cites.
const GUIDE: &[u8] = b"guide, page 1";

/// The submission of an assessment with one piece of evidence.
fn submission() -> (Submission, Vec<claimbook::export::EvidenceFile>) {
    let mut assessment = seed();
    add_file(&mut assessment, "../docs/Benutzer Handb\u{fc}ch, <b>.pdf", GUIDE);
    submission_of(&assessment)
}

/// Registers a file.
fn add_file(assessment: &mut Assessment, path: &str, bytes: &[u8]) {
    assessment.last_evidence += 1;
    let source = EvidenceSource::File { path: path.to_owned(), sha256: sha256_of(bytes), size: bytes.len() as u64 };
    let mut piece = Evidence::new(EvidenceCode(assessment.last_evidence), "Guide", source);
    piece.confidentiality = Confidentiality::Assessor;
    assessment.evidence.push(Arc::new(piece));
}

/// The submission of an assessment for the assessor.
fn submission_of(assessment: &Assessment) -> (Submission, Vec<claimbook::export::EvidenceFile>) {
    let own = filtered(assessment, Profile::Assessor);
    let submission = Submission {
        draft: true,
        omissions: vec![Omission { what: "CB012".to_owned(), why: "not cited yet".to_owned() }],
        withheld: own.withheld,
        logo: None,
        ..crate::support::submission(own.assessment)
    };
    (submission, own.files)
}

/// The plan of the test submission.
fn plan() -> BagPlan {
    let (submission, files) = submission();
    let mut artefacts = vec![
        Artefact { path: "page/index.html".to_owned(), about: "The page".to_owned(), bytes: b"<p>page</p>".to_vec() },
        Artefact { path: "empty.txt".to_owned(), about: "Nothing".to_owned(), bytes: Vec::new() },
    ];
    artefacts.push(readme(&submission, &artefacts, &files));
    BagPlan::new(&submission, artefacts, &files).unwrap()
}

/// Opens the guide, whatever the path.
fn open_guide(path: &str) -> io::Result<Box<dyn Read>> {
    assert_eq!(path, "../docs/Benutzer Handb\u{fc}ch, <b>.pdf");
    Ok(Box::new(GUIDE))
}

/// A bundle as a zip.
fn zipped(plan: &BagPlan) -> Vec<u8> {
    try_zip(plan, &mut open_guide, true).unwrap()
}

/// A bundle as a zip, if it can be written with evidence that opens in this way, and goes on.
fn try_zip(
    plan: &BagPlan,
    open: &mut dyn FnMut(&str) -> io::Result<Box<dyn Read>>,
    goes_on: bool,
) -> Result<Vec<u8>, BundleError> {
    let mut out = Cursor::new(Vec::new());
    let flow = |_: claimbook::bundle::Progress<'_>| {
        if goes_on { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    let mut progress = flow;
    write_zip(&mut out, plan, Tools { open, hashing: None, progress: &mut progress, sign: None })?;
    Ok(out.into_inner())
}

/// A bundle as a folder.
fn folder() -> Folder {
    let mut folder = Folder::default();
    let mut go_on = |_: claimbook::bundle::Progress<'_>| ControlFlow::Continue(());
    let tools = Tools { open: &mut open_guide, hashing: None, progress: &mut go_on, sign: None };
    write_bag(&mut folder, &plan(), tools).unwrap();
    folder
}

/// The codes of the problems.
fn codes(verdict: &Verdict) -> Vec<&'static str> {
    verdict.problems.iter().map(|problem| problem.code.word()).collect()
}

/// The codes for a folder.
fn codes_of(mut folder: Folder) -> Vec<&'static str> {
    codes(&verify(&mut folder))
}

/// The codes for a zip.
fn codes_of_zip(bytes: &[u8]) -> Vec<&'static str> {
    codes(&verify(&mut ZipSource::new(Cursor::new(bytes))))
}

/// A zip of named entries.
fn zip_of(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_written_bundle_is_valid_as_zip_and_as_folder() {
    let bytes = zipped(&plan());
    let mut verdict = verify(&mut ZipSource::new(Cursor::new(&bytes)));
    assert_eq!(std::mem::take(&mut verdict.top), "Huawei_Digital-CRM_R2.1_eTOM-16.0_assessor_draft");
    assert_eq!(verdict, verify(&mut folder()));
    assert!(verdict.valid && verdict.complete, "{verdict:?}");
    assert!(verdict.warnings.is_empty(), "{verdict:?}");
    let json = verdict_json(&verdict);
    assert_eq!(
        json.to_string(),
        r#"{"format":"claimbook.verify/1","valid":true,"complete":true,"signature":"none","problems":[],"warnings":[]}"#
    );
}

#[test]
fn two_writes_give_the_same_bytes() {
    assert_eq!(zipped(&plan()), zipped(&plan()));
}

#[test]
fn zip_and_folder_hold_the_same() {
    let bytes = zipped(&plan());
    let mut archive = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let folder = folder();
    assert_eq!(archive.len(), folder.files.len());
    for (path, expected) in &folder.files {
        let mut content = Vec::new();
        let name = format!("Huawei_Digital-CRM_R2.1_eTOM-16.0_assessor_draft/{path}");
        archive.by_name(&name).unwrap().read_to_end(&mut content).unwrap();
        assert_eq!(&content, expected, "{path}");
    }
    assert!(folder.files.contains_key("data/evidence/E001/Benutzer-Handbuch-b.pdf"));
}

#[test]
fn text_of_the_user_adds_no_header() {
    let (mut submission, files) = submission();
    let subject = Arc::make_mut(&mut submission.assessment.subject);
    subject.company = "Evil\nPayload-Oxum: 1.1\r\nA\u{2028}B: c\u{85}D: e".to_owned();
    let plan = BagPlan::new(&submission, Vec::new(), &files).unwrap();
    let (_, info) = &plan.tags[1];
    let info = String::from_utf8(info.clone()).unwrap();
    assert!(info.starts_with("Source-Organization: Evil Payload-Oxum: 1.1 A B: c D: e\n"), "{info}");
    assert_eq!(info.lines().filter(|line| line.starts_with("Payload-Oxum:")).count(), 1);
    assert!(info.contains("\nPayload-Oxum: 13.1\n"), "{info}");
}

#[test]
fn changed_evidence_stops_the_writing_and_is_named() {
    let faults = |error: BundleError| match error {
        BundleError::Evidence(faults) => faults.iter().map(|fault| (fault.code.0, fault.why.is_some())).collect(),
        other => panic!("{other:?}"),
    };
    for other in [&b"guide, page 2"[..], b"guide", b"guide, page 1 and more"] {
        let mut changed = |_: &str| -> io::Result<Box<dyn Read>> { Ok(Box::new(std::io::Cursor::new(other.to_vec()))) };
        let found: Vec<(u32, bool)> = faults(try_zip(&plan(), &mut changed, true).unwrap_err());
        assert_eq!(found, [(1, false)]);
    }
    let mut missing = |_: &str| -> io::Result<Box<dyn Read>> { Err(io::Error::from(io::ErrorKind::NotFound)) };
    assert_eq!(faults(try_zip(&plan(), &mut missing, true).unwrap_err()), [(1, true)]);
    let error = try_zip(&plan(), &mut open_guide, false).unwrap_err();
    assert!(matches!(error, BundleError::Stopped), "{error:?}");
}

#[test]
fn paths_that_would_not_survive_are_refused() {
    let (submission, _) = submission();
    let artefact = |path: &str| Artefact { path: path.to_owned(), about: String::new(), bytes: Vec::new() };
    let long = format!("{}.txt", "a".repeat(MOST_PATH));
    for paths in [vec!["a.txt", "A.txt"], vec![&long], vec!["../a.txt"], vec!["caf\u{e9}", "cafe\u{301}"]] {
        let artefacts = paths.iter().map(|path| artefact(path)).collect();
        let error = BagPlan::new(&submission, artefacts, &[]).unwrap_err();
        assert!(matches!(error, BundleError::Path { .. }), "{paths:?}: {error}");
    }
}

#[test]
fn tampering_is_named() {
    let mut changed = folder();
    changed.edit("data/page/index.html", "page", "PAGE");
    assert_eq!(codes_of(changed), ["changed-file"]);

    let mut missing = folder();
    missing.files.remove("data/empty.txt");
    assert_eq!(codes_of(missing), ["wrong-size", "missing-file"]);

    let mut more = folder();
    more.files.insert("data/more.txt".to_owned(), Vec::new());
    assert_eq!(codes_of(more), ["wrong-size", "unlisted-file"]);

    let mut tag = folder();
    tag.edit("submission.json", "draft", "final");
    let verdict = verify(&mut tag);
    assert_eq!(codes(&verdict), ["changed-file"]);
    assert!(verdict.complete && !verdict.valid);

    let mut link = folder();
    link.links.push("data/link".to_owned());
    assert_eq!(codes_of(link), ["unsafe-path"]);

    let mut version = folder();
    version.edit("bagit.txt", "1.0", "7.3");
    assert_eq!(codes_of(version), ["bad-tag-file"]);

    let mut beside = folder();
    beside.files.insert("notes.txt".to_owned(), Vec::new());
    let verdict = verify(&mut beside);
    assert!(verdict.valid);
    assert_eq!(verdict.warnings[0].code, ProblemCode::UncheckedFile);

    let mut alike = folder();
    alike.files.insert("Submission.json".to_owned(), Vec::new());
    let verdict = verify(&mut alike);
    assert!(verdict.warnings.iter().any(|found| found.code == ProblemCode::SimilarNames), "{verdict:?}");
}

#[test]
fn a_manifest_cannot_point_out_of_the_bundle() {
    let digest = sha256_of(b"");
    for path in ["../outside", "/etc/passwd", "data/../../outside", "C:/outside", "data\\outside"] {
        let mut hostile = folder();
        hostile.edit("manifest-sha256.txt", "\n", &format!("\n{digest}  {path}\n"));
        let codes = codes_of(hostile);
        assert!(codes.contains(&"unsafe-path"), "{path}: {codes:?}");
        assert!(unsafe_path(path).is_some());
    }
    let mut fetch = folder();
    fetch.files.insert("fetch.txt".to_owned(), b"https://example.org/a - data/a.bin\nfile:///x 3 ../../x\n".to_vec());
    assert_eq!(codes_of(fetch), ["unmet-fetch", "unsafe-path"]);
}

#[test]
fn bags_of_others_are_understood() {
    let bag = |version: &str| {
        let mut bag = Folder::default();
        let declaration = format!("BagIt-Version: {version}\r\nTag-File-Character-Encoding: UTF-8\r\n");
        bag.files.insert("bagit.txt".to_owned(), declaration.into_bytes());
        bag.files.insert("data/100%25 new\nline.txt".to_owned(), b"abc".to_vec());
        bag
    };
    let sha512 = "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a\
                  2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f";
    let md5 = "900150983cd24fb0d6963f7d28e17f72";
    let line = |digest: &str, path: &str| format!("{digest} *{path}\r\n");
    let old = bag("0.97").with_manifest("sha512", &line(&sha512.to_uppercase(), "data/100%25 new%0Aline.txt"));
    assert_eq!(codes_of(old.clone()), Vec::<&str>::new());
    let new = bag("1.0").with_manifest("sha512", &format!("{sha512}\tdata/100%2525 new%0aline.txt\r"));
    assert_eq!(codes_of(new), Vec::<&str>::new());

    let mut both = old.with_manifest("md5", &line(md5, "data/100%25 new%0Aline.txt"));
    let verdict = verify(&mut both);
    assert!(verdict.valid && verdict.warnings.is_empty(), "{verdict:?}");
    both.files.remove("manifest-sha512.txt");
    let verdict = verify(&mut both);
    assert!(verdict.valid, "{verdict:?}");
    assert_eq!(verdict.warnings[0].code, ProblemCode::WeakAlgorithm);
    let mut unknown = both.with_manifest("blake9", &line(md5, "data/100%25 new%0Aline.txt"));
    let verdict = verify(&mut unknown);
    assert!(verdict.valid, "{verdict:?}");
    assert_eq!(verdict.warnings[0].code, ProblemCode::UnknownAlgorithm);
    unknown.files.remove("manifest-md5.txt");
    assert_eq!(codes_of(unknown), ["unknown-algorithm"]);
}

#[test]
fn what_is_no_bundle_is_one_problem() {
    assert_eq!(codes_of_zip(b""), ["not-a-bundle"]);
    assert_eq!(codes_of_zip(b"%PDF-1.7 and more"), ["not-a-bundle"]);
    assert_eq!(codes_of_zip(&zip_of(&[])), ["not-a-bundle"]);
    assert_eq!(codes_of_zip(&zip_of(&[("top/a.txt", b"a")])), ["not-a-bundle"]);
    assert_eq!(codes_of(Folder::default()), ["not-a-bundle"]);
    let whole = zipped(&plan());
    assert_eq!(codes_of_zip(&whole[..whole.len() / 2]), ["broken-zip"]);
    assert_eq!(codes_of_zip(&whole[..20]), ["broken-zip"]);
}

#[test]
fn a_zip_holds_one_safe_top_folder() {
    let declaration = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    let two = zip_of(&[("a/bagit.txt", declaration), ("b/x", b"")]);
    assert_eq!(codes_of_zip(&two), ["bad-top-folder"]);
    assert_eq!(codes_of_zip(&zip_of(&[("bagit.txt", declaration)])), ["bad-top-folder"]);
    assert_eq!(codes_of_zip(&zip_of(&[("../bagit.txt", declaration)])), ["bad-top-folder"]);
    assert_eq!(codes_of_zip(&zip_of(&[("/etc/bagit.txt", declaration)])), ["bad-top-folder"]);
    let out = zip_of(&[
        ("a/bagit.txt", declaration),
        ("a/data/../../../x", b""),
        ("a/data/y\\..\\z", b""),
        ("a/manifest-sha256.txt", b""),
    ]);
    assert_eq!(codes_of_zip(&out)[..2], ["unsafe-path", "unsafe-path"]);
}

#[test]
fn every_damaged_byte_of_the_payload_is_noticed() {
    let whole = zipped(&plan());
    let step = whole.len() / 97;
    for at in (0..whole.len()).step_by(step.max(1)) {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x55;
        // Some bytes of a zip mean nothing (times, attributes); none may make the check fail in another way.
        let verdict = verify(&mut ZipSource::new(Cursor::new(damaged)));
        assert_eq!(verdict.valid, verdict.problems.is_empty());
    }
    let place = whole.windows(GUIDE.len()).position(|window| window == GUIDE).unwrap();
    let mut damaged = whole;
    damaged[place] ^= 1;
    let verdict = verify(&mut ZipSource::new(Cursor::new(damaged)));
    assert!(!verdict.valid, "{verdict:?}");
    assert_eq!(verdict.problems[0].path, "data/evidence/E001/Benutzer-Handbuch-b.pdf");
}

#[test]
fn a_name_that_stands_in_a_zip_twice_is_a_problem() {
    let mut bytes = zip_of(&[("a/bagit.txt", b"x"), ("a/bagit.tyt", b"y")]);
    for at in 0..bytes.len() - 11 {
        if &bytes[at..at + 11] == b"a/bagit.tyt" {
            bytes[at + 9] = b'x';
        }
    }
    let verdict = verify(&mut ZipSource::new(Cursor::new(&bytes)));
    assert_eq!((codes(&verdict)[0], verdict.problems[0].path.as_str()), ("duplicate-name", "a/bagit.txt"));
}

#[test]
fn a_zip_that_claims_to_unpack_to_gigabytes_is_not_unpacked() {
    let mut bytes = zip_of(&[("a/bagit.txt", b"x")]);
    let directory = bytes.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
    let size = 0xF000_0000_u32.to_le_bytes();
    bytes[directory + 24..directory + 28].copy_from_slice(&size);
    assert_eq!(codes_of_zip(&bytes), ["broken-zip"], "the entry itself says another size");
    bytes[22..26].copy_from_slice(&size);
    assert_eq!(codes_of_zip(&bytes), ["too-large"]);
}
