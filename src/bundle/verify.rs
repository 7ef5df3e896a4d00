//! Checks anybody's bag (BagIt 0.93 to 1.0): complete, unchanged, and safe to unpack.
//!
//! Files are streamed through a small buffer and read once for all their digests. Nothing is fetched, and no link is
//! followed. `md5`, `sha1` and others are not checked: a warning beside a digest that is, else a problem.

use std::collections::BTreeMap;
use std::io::Read;

use super::limits::{MOST_ENTRIES, MOST_TAG_BYTES};
use super::manifest::{self, Encoding, Version};
use super::path::{folded, unsafe_path};
use super::problem::{BundleProblem, ProblemCode, Verdict};
use super::source::{BagSource, Entry, EntryKind};

/// Checks a bundle.
pub fn verify(source: &mut dyn BagSource) -> Verdict {
    let mut check =
        Check { source, files: BTreeMap::new(), has_data: false, problems: Vec::new(), warnings: Vec::new() };
    if let Err(problem) = check.run() {
        check.problems.push(problem);
    }
    Verdict::of(check.problems, check.warnings)
}

/// A check on its way.
pub(super) struct Check<'a> {
    /// The bundle.
    pub(super) source: &'a mut dyn BagSource,
    /// Its files by path, with their sizes.
    pub(super) files: BTreeMap<String, u64>,
    /// Whether there is a payload folder.
    pub(super) has_data: bool,
    /// What makes it invalid or incomplete.
    pub(super) problems: Vec<BundleProblem>,
    /// What a reader should know besides.
    pub(super) warnings: Vec<BundleProblem>,
}

impl Check<'_> {
    /// Adds a problem.
    pub(super) fn problem(&mut self, code: ProblemCode, path: &str, message: impl Into<String>) {
        self.problems.push(BundleProblem::new(code, path, message));
    }

    /// Adds a warning.
    pub(super) fn warning(&mut self, code: ProblemCode, path: &str, message: impl Into<String>) {
        self.warnings.push(BundleProblem::new(code, path, message));
    }

    /// All checks in order; the error is for what makes the rest pointless.
    fn run(&mut self) -> Result<(), BundleProblem> {
        let listing = self.source.list()?;
        self.problems.extend(listing.problems);
        self.warnings.extend(listing.warnings);
        self.collect(listing.entries)?;
        if !self.files.contains_key("bagit.txt") {
            let message = "there is no bagit.txt, so this is no BagIt bag";
            return Err(BundleProblem::new(ProblemCode::NotABundle, "bagit.txt", message));
        }
        let declaration = self.tag_bytes("bagit.txt")?;
        let bad = |reason| BundleProblem::new(ProblemCode::BadTagFile, "bagit.txt", reason);
        let (version, encoding) = manifest::declaration(&declaration).map_err(bad)?;
        if !self.has_data {
            self.problem(ProblemCode::MissingFile, "data", "there is no payload folder");
        }
        self.check_fetch(version, encoding);
        self.check_size(encoding);
        let manifests = self.manifests(version, encoding);
        self.check_listed(version, &manifests);
        self.check_digests(&manifests);
        Ok(())
    }

    /// Takes the entries over, and names those that are unsafe, doubled or alike.
    fn collect(&mut self, entries: Vec<Entry>) -> Result<(), BundleProblem> {
        if entries.len() > MOST_ENTRIES {
            let message = format!("the bundle has {} entries; at most {MOST_ENTRIES} are read", entries.len());
            return Err(BundleProblem::new(ProblemCode::TooLarge, "", message));
        }
        let mut alike: BTreeMap<String, String> = BTreeMap::new();
        for Entry { path, size, kind } in entries {
            if let Some(reason) = unsafe_path(&path) {
                self.problem(ProblemCode::UnsafePath, &path, format!("the path must not be followed: {reason}"));
                continue;
            }
            self.has_data |= path == "data" && kind == EntryKind::Folder || path.starts_with("data/");
            if let Some(other) = alike.insert(folded(&path), path.clone()).filter(|other| *other != path) {
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
                    if self.files.insert(path.clone(), size).is_some() {
                        self.problem(ProblemCode::DuplicateName, &path, "two entries have this name");
                    }
                }
            }
        }
        Ok(())
    }

    /// The bytes of a tag file.
    fn tag_bytes(&mut self, path: &str) -> Result<Vec<u8>, BundleProblem> {
        let unreadable = |error: std::io::Error| {
            BundleProblem::new(ProblemCode::UnreadableFile, path, format!("the file cannot be read: {error}"))
        };
        let mut bytes = Vec::new();
        let content = self.source.open(path).map_err(unreadable)?;
        content.take(MOST_TAG_BYTES + 1).read_to_end(&mut bytes).map_err(unreadable)?;
        if bytes.len() as u64 > MOST_TAG_BYTES {
            let message = format!("the tag file is larger than {MOST_TAG_BYTES} bytes");
            return Err(BundleProblem::new(ProblemCode::TooLarge, path, message));
        }
        Ok(bytes)
    }

    /// The text of a tag file that exists; what is wrong with it becomes a problem.
    pub(super) fn tag_text(&mut self, path: &str, encoding: Encoding) -> Option<String> {
        if !self.files.contains_key(path) {
            return None;
        }
        let text = self.tag_bytes(path).and_then(|bytes| {
            encoding.read(&bytes).map_err(|reason| BundleProblem::new(ProblemCode::BadTagFile, path, reason))
        });
        match text {
            Ok(text) => Some(text),
            Err(problem) => {
                self.problems.push(problem);
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
            if let Some(reason) = unsafe_path(&path).or((!path.starts_with("data/")).then_some("it is not below data"))
            {
                self.problem(
                    ProblemCode::UnsafePath,
                    &path,
                    format!("fetch.txt names a path that must not be followed: {reason}"),
                );
            } else if !self.files.contains_key(&path) {
                let message =
                    "the file was not handed over: fetch.txt says where to get it, and nothing is fetched here";
                self.problem(ProblemCode::UnmetFetch, &path, message);
            }
        }
    }

    /// Compares the payload with `Payload-Oxum`.
    fn check_size(&mut self, encoding: Encoding) {
        let Some(text) = self.tag_text("bag-info.txt", encoding) else { return };
        let (expected, bad) = manifest::payload_oxum(&text);
        self.bad_lines("bag-info.txt", &bad);
        let payload = self.files.iter().filter(|(path, _)| path.starts_with("data/"));
        let (size, count) =
            payload.fold((0_u64, 0_u64), |(size, count), (_, own)| (size.saturating_add(*own), count + 1));
        if let Some((bytes, files)) = expected.filter(|expected| *expected != (size, count)) {
            let message = format!(
                "Payload-Oxum says {bytes} bytes in {files} files; the payload has {size} bytes in {count} files"
            );
            self.problem(ProblemCode::WrongSize, "bag-info.txt", message);
        }
    }

    /// What a path in a manifest means: the first reading that is there, else the likeliest.
    pub(super) fn meant(&self, readings: [String; 3]) -> String {
        let there = readings.iter().find(|path| self.files.contains_key(*path)).cloned();
        let [likeliest, ..] = readings;
        there.unwrap_or(likeliest)
    }
}
