//! Checks anybody's bag (BagIt 0.93 to 1.0): complete, unchanged, signed by whom, and safe to unpack.
//!
//! Files are streamed through a small buffer and read once for all their digests, several files at once where the caller
//! can. Nothing is fetched, no link is followed, nothing is written, and everything that is held in memory has a limit.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::ops::ControlFlow;

use super::digest::Watch;
use super::limits::{MOST_ENTRIES, MOST_TAG_BYTES};
use super::lists::{Manifest, Wanted};
use super::manifest::{self, Encoding, Version};
use super::path::{composed, folded, unsafe_path};
use super::problem::{BundleProblem, ProblemCode, Verdict};
use super::signers::{Moment, Signers};
use super::source::{BagSource, Entry, EntryKind};

/// What the reading of a file found; nothing where it is right.
pub type Found = Option<BundleProblem>;

/// Does one job for each file, in any order, and gives the results in theirs; nothing for one that failed.
pub type Run<'a> = dyn Fn(&[Wanted], &(dyn Fn(&Wanted) -> Found + Sync)) -> Vec<Option<Found>> + 'a;

/// What proves that a file is the one that was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// The digests of the manifests: what anybody's bag must stand.
    Digests,
    /// The check sums of the container, for what was hashed a moment before, on its way in.
    Checksums,
}

/// What a check is done with.
pub struct Means<'a> {
    /// Reads the files, several at once if it can.
    pub run: &'a Run<'a>,
    /// Hears how many bytes will be read.
    pub total: &'a dyn Fn(u64),
    /// Hears how many bytes were read; a break stops the check.
    pub watch: &'a Watch<'a>,
    /// Whose signature is trusted; none where the caller did not say.
    pub signers: Option<&'a Signers>,
    /// What proves that files are unchanged.
    pub proof: Proof,
    /// The time at which keys must be valid.
    pub now: Moment,
}

/// Checks a bundle, one file after the other, trusting no signature.
pub fn verify(source: &mut dyn BagSource) -> Verdict {
    verify_with(
        source,
        &Means {
            run: &|files, job| files.iter().map(|file| Some(job(file))).collect(),
            total: &|_| {},
            watch: &|_| ControlFlow::Continue(()),
            signers: None,
            proof: Proof::Digests,
            now: Moment::default(),
        },
    )
}

/// Checks a bundle. One that was stopped gives a verdict that means nothing.
pub fn verify_with(source: &mut dyn BagSource, means: &Means<'_>) -> Verdict {
    let listing = match source.list() {
        Ok(listing) => listing,
        Err(problem) => return Verdict::refused(problem),
    };
    let mut check = Check::new(source, means);
    check.verdict.top = listing.top;
    check.verdict.problems = listing.problems;
    check.verdict.warnings = listing.warnings;
    if let Err(problem) = check.run(listing.entries) {
        check.verdict.problems.push(problem);
    }
    check.verdict.settled()
}

/// A check on its way.
pub(super) struct Check<'a> {
    /// The bundle.
    pub(super) source: &'a dyn BagSource,
    /// What it is done with.
    pub(super) means: &'a Means<'a>,
    /// Its files by path, with their sizes.
    pub(super) files: BTreeMap<String, u64>,
    /// The files by what their names are when letters are composed.
    composed: BTreeMap<String, String>,
    /// The files by what some systems take for the same.
    pub(super) folded: BTreeMap<String, String>,
    /// Whether there is a payload folder.
    has_data: bool,
    /// The bytes of tag files that may still be read.
    tag_bytes_left: u64,
    /// What was found.
    pub(super) verdict: Verdict,
}

impl<'a> Check<'a> {
    /// A check that begins.
    fn new(source: &'a dyn BagSource, means: &'a Means<'a>) -> Self {
        Self {
            source,
            means,
            files: BTreeMap::new(),
            composed: BTreeMap::new(),
            folded: BTreeMap::new(),
            has_data: false,
            tag_bytes_left: MOST_TAG_BYTES,
            verdict: Verdict::default(),
        }
    }

    /// Adds a problem.
    pub(super) fn problem(&mut self, code: ProblemCode, path: &str, message: impl Into<String>) {
        self.verdict.problems.push(BundleProblem::new(code, path, message));
    }

    /// Adds a warning.
    pub(super) fn warning(&mut self, code: ProblemCode, path: &str, message: impl Into<String>) {
        self.verdict.warnings.push(BundleProblem::new(code, path, message));
    }

    /// All checks in order; the error is for what makes the rest pointless.
    fn run(&mut self, entries: Vec<Entry>) -> Result<(), BundleProblem> {
        self.collect(entries)?;
        if !self.files.contains_key("bagit.txt") {
            let message = "there is no bagit.txt, so this is no BagIt bag";
            return Err(BundleProblem::new(ProblemCode::NotABundle, "bagit.txt", message));
        }
        let declaration = self.tag_file("bagit.txt")?;
        let bad = |reason| BundleProblem::new(ProblemCode::BadTagFile, "bagit.txt", reason);
        let (version, encoding) = manifest::declaration(&declaration).map_err(bad)?;
        self.verdict.version = format!("{}.{}", version.major, version.minor);
        if !self.has_data {
            self.problem(ProblemCode::MissingFile, "data", "there is no payload folder");
        }
        self.check_fetch(version, encoding);
        self.check_size(version, encoding);
        let manifests = self.manifests(version, encoding)?;
        self.check_listed(version, &manifests);
        self.check_digests(&manifests);
        self.check_signature(&manifests);
        Ok(())
    }

    /// Takes the entries over, and names those that are unsafe, doubled or alike.
    fn collect(&mut self, entries: Vec<Entry>) -> Result<(), BundleProblem> {
        if entries.len() > MOST_ENTRIES {
            let message = format!("the bundle has more than {MOST_ENTRIES} entries");
            return Err(BundleProblem::new(ProblemCode::TooLarge, "", message));
        }
        for Entry { path, size, kind } in entries {
            if let Some(reason) = unsafe_path(&path) {
                self.problem(ProblemCode::UnsafePath, &path, format!("the path must not be followed: {reason}"));
                continue;
            }
            self.has_data |= path == "data" && kind == EntryKind::Folder || path.starts_with("data/");
            if let Some(other) = self.folded.insert(folded(&path), path.clone()).filter(|other| *other != path) {
                let message = format!("some systems take it for the same as {other}, and keep only one of the two");
                self.warning(ProblemCode::SimilarNames, &path, message);
            }
            match kind {
                EntryKind::Folder => {}
                EntryKind::Link => {
                    self.problem(ProblemCode::UnsafePath, &path, "it is a link, which may lead anywhere");
                }
                EntryKind::Other => self.problem(ProblemCode::UnsafePath, &path, "it is neither a file nor a folder"),
                EntryKind::File => {
                    self.composed.insert(composed(&path), path.clone());
                    if self.files.insert(path.clone(), size).is_some() {
                        self.problem(ProblemCode::DuplicateName, &path, "two entries have this name");
                    }
                }
            }
        }
        let payload = self.files.iter().filter(|(path, _)| path.starts_with("data/"));
        let (bytes, files) =
            payload.fold((0_u64, 0), |(bytes, files), (_, own)| (bytes.saturating_add(*own), files + 1));
        (self.verdict.payload_bytes, self.verdict.payload_files) = (bytes, files);
        Ok(())
    }

    /// The bytes of a tag file.
    pub(super) fn tag_file(&mut self, path: &str) -> Result<Vec<u8>, BundleProblem> {
        let mut bytes = Vec::new();
        let most = self.tag_bytes_left;
        let mut read = |content: &mut dyn Read| content.take(most + 1).read_to_end(&mut bytes).map(drop);
        self.source.read(path, &mut read).map_err(|error: io::Error| {
            BundleProblem::new(ProblemCode::UnreadableFile, path, format!("the file cannot be read: {error}"))
        })?;
        if bytes.len() as u64 > most {
            let message = format!("the tag files are larger than {MOST_TAG_BYTES} bytes");
            return Err(BundleProblem::new(ProblemCode::TooLarge, path, message));
        }
        self.tag_bytes_left -= bytes.len() as u64;
        Ok(bytes)
    }

    /// The text of a tag file that exists; what is wrong with it becomes a problem.
    pub(super) fn tag_text(&mut self, path: &str, encoding: Encoding) -> Option<String> {
        if !self.files.contains_key(path) {
            return None;
        }
        let text = self.tag_file(path).and_then(|bytes| {
            encoding.read(&bytes).map_err(|reason| BundleProblem::new(ProblemCode::BadTagFile, path, reason))
        });
        match text {
            Ok(text) => Some(text),
            Err(problem) => {
                self.verdict.problems.push(problem);
                None
            }
        }
    }

    /// Adds what is wrong with the lines of a tag file: the first few, then a count.
    pub(super) fn bad_lines(&mut self, path: &str, bad: &[String]) {
        for reason in bad.iter().take(50) {
            self.problem(ProblemCode::BadTagFile, path, reason.as_str());
        }
        if bad.len() > 50 {
            self.problem(ProblemCode::BadTagFile, path, format!("{} more lines are wrong", bad.len() - 50));
        }
    }

    /// Names what `fetch.txt` leaves to be fetched.
    fn check_fetch(&mut self, version: Version, encoding: Encoding) {
        let Some(text) = self.tag_text("fetch.txt", encoding) else { return };
        let (paths, bad) = manifest::fetch(&text, version);
        self.bad_lines("fetch.txt", &bad);
        for readings in paths {
            let path = self.meant(readings);
            let outside = (!path.starts_with("data/")).then_some("it is not below data");
            if let Some(reason) = unsafe_path(&path).or(outside) {
                let message = format!("fetch.txt names a path that must not be followed: {reason}");
                self.problem(ProblemCode::UnsafePath, &path, message);
            } else if !self.files.contains_key(&path) {
                let message =
                    "the file was not handed over: fetch.txt says where to get it, and nothing is fetched here";
                self.problem(ProblemCode::UnmetFetch, &path, message);
            }
        }
    }

    /// Compares the payload with `Payload-Oxum`.
    fn check_size(&mut self, version: Version, encoding: Encoding) {
        let name = version.info_file();
        let Some(text) = self.tag_text(name, encoding) else { return };
        let (expected, bad) = manifest::payload_oxum(&text);
        self.bad_lines(name, &bad);
        let (size, count) = (self.verdict.payload_bytes, self.verdict.payload_files);
        if let Some((bytes, files)) = expected.filter(|expected| *expected != (size, count)) {
            let message = format!(
                "Payload-Oxum says {bytes} bytes in {files} files; the payload has {size} bytes in {count} files"
            );
            self.problem(ProblemCode::WrongSize, name, message);
        }
    }

    /// What a path in a manifest means: the first reading that is there, else one whose letters are only composed in
    /// another way, as some systems do on copying; else the likeliest.
    pub(super) fn meant(&mut self, readings: [String; 3]) -> String {
        if let Some(there) = readings.iter().find(|path| self.files.contains_key(*path)) {
            return there.clone();
        }
        let there = readings.iter().find_map(|path| self.composed.get(&composed(path)).map(|own| (path, own)));
        if let Some((listed, own)) = there {
            let (listed, own) = (listed.clone(), own.clone());
            let message = format!("it is listed as {listed}, whose letters are composed in another way");
            let known = self.verdict.warnings.iter().any(|warning| warning.path == own && warning.message == message);
            if !known {
                self.warning(ProblemCode::SimilarNames, &own, message);
            }
            return own;
        }
        let [likeliest, ..] = readings;
        likeliest
    }

    /// Whether a list covers a file.
    pub(super) fn is_covered(lists: &[&Manifest], path: &str) -> bool {
        path.starts_with("data/") || path.starts_with("tagmanifest-") || lists.iter().any(|list| list.lists(path))
    }
}
