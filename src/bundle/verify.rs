//! Checks anybody's bag (BagIt 0.93 to 1.0): complete, unchanged, and safe to unpack.
//!
//! Files are streamed through a small buffer and read once for all their digests. Nothing is fetched, and no link is
//! followed. `md5`, `sha1` and others are not checked: a warning beside a digest that is, else a problem.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use super::digest::{Algorithm, digests};
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
struct Check<'a> {
    /// The bundle.
    source: &'a mut dyn BagSource,
    /// Its files by path, with their sizes.
    files: BTreeMap<String, u64>,
    /// Whether there is a payload folder.
    has_data: bool,
    /// What makes it invalid or incomplete.
    problems: Vec<BundleProblem>,
    /// What a reader should know besides.
    warnings: Vec<BundleProblem>,
}

/// A manifest, read.
struct Manifest {
    /// Its path.
    path: String,
    /// The algorithm, if it is checked here.
    algorithm: Option<Algorithm>,
    /// Whether it lists payload; else tag files.
    of_payload: bool,
    /// The digests by path.
    digests: BTreeMap<String, String>,
}

impl Check<'_> {
    /// Adds a problem.
    fn problem(&mut self, code: ProblemCode, path: &str, message: impl Into<String>) {
        self.problems.push(BundleProblem::new(code, path, message));
    }

    /// Adds a warning.
    fn warning(&mut self, code: ProblemCode, path: &str, message: impl Into<String>) {
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
                    self.problem(ProblemCode::UnsafePath, &path, "it is a link, which may lead anywhere")
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
    fn tag_text(&mut self, path: &str, encoding: Encoding) -> Option<String> {
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
    fn bad_lines(&mut self, path: &str, bad: &[String]) {
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
    fn meant(&self, readings: [String; 3]) -> String {
        let there = readings.iter().find(|path| self.files.contains_key(*path)).cloned();
        let [likeliest, ..] = readings;
        there.unwrap_or(likeliest)
    }

    /// Reads all manifests.
    fn manifests(&mut self, version: Version, encoding: Encoding) -> Vec<Manifest> {
        let top: Vec<String> = self.files.keys().filter(|path| !path.contains('/')).cloned().collect();
        let mut manifests = Vec::new();
        for path in top {
            let payload = manifest::algorithm_of(&path, "manifest-").map(|name| (name, true));
            let tags = manifest::algorithm_of(&path, "tagmanifest-").map(|name| (name, false));
            let Some((name, of_payload)) = payload.or(tags) else { continue };
            let algorithm = Algorithm::from_name(&name.replace('-', "").to_ascii_lowercase());
            let Some(text) = self.tag_text(&path, encoding) else { continue };
            let (listed, bad) = manifest::manifest(&text, version);
            self.bad_lines(&path, &bad);
            let mut digests = BTreeMap::new();
            for line in listed {
                let meant = self.meant(line.readings);
                if let Some(reason) = unsafe_path(&meant) {
                    let message = format!("{path} lists a path that must not be followed: {reason}");
                    self.problem(ProblemCode::UnsafePath, &meant, message);
                } else if digests.insert(meant.clone(), line.digest).is_some() {
                    self.problem(ProblemCode::BadTagFile, &path, format!("{meant} is listed twice"));
                }
            }
            manifests.push(Manifest { path, algorithm, of_payload, digests });
        }
        manifests
    }

    /// Compares what is listed with what is there.
    fn check_listed(&mut self, version: Version, manifests: &[Manifest]) {
        let payload: Vec<String> = self.files.keys().filter(|path| path.starts_with("data/")).cloned().collect();
        let of_payload = || manifests.iter().filter(|manifest| manifest.of_payload);
        if of_payload().next().is_none() {
            let message = "there is no payload manifest such as manifest-sha256.txt";
            self.problem(ProblemCode::MissingFile, "manifest-sha256.txt", message);
            return;
        }
        let mut missing = BTreeSet::new();
        for manifest in manifests {
            for path in manifest.digests.keys().filter(|path| !self.files.contains_key(*path)) {
                missing.insert((path.clone(), manifest.path.clone()));
            }
            let stray: Vec<&String> =
                manifest.digests.keys().filter(|path| manifest.of_payload && !path.starts_with("data/")).collect();
            for path in stray {
                let message = format!("lists {path}, which is not below data");
                self.problem(ProblemCode::BadTagFile, &manifest.path, message);
            }
        }
        let fetched: BTreeSet<String> = self
            .problems
            .iter()
            .filter(|problem| problem.code == ProblemCode::UnmetFetch)
            .map(|problem| problem.path.clone())
            .collect();
        for (path, manifest) in missing.iter().filter(|(path, _)| !fetched.contains(path)) {
            self.problem(ProblemCode::MissingFile, path, format!("{manifest} lists it, and it is not there"));
        }
        for path in payload {
            let absent: Vec<&str> =
                of_payload().filter(|list| !list.digests.contains_key(&path)).map(|list| list.path.as_str()).collect();
            let everywhere = of_payload().count() == absent.len();
            if everywhere || (version == Version::ONE && !absent.is_empty()) {
                self.problem(
                    ProblemCode::UnlistedFile,
                    &path,
                    format!("it is there, and not listed in {}", absent.join(", ")),
                );
            }
        }
        self.check_tags_listed(manifests);
    }

    /// Names tag files that no tag manifest covers, where there is one.
    fn check_tags_listed(&mut self, manifests: &[Manifest]) {
        let lists: Vec<&Manifest> = manifests.iter().filter(|manifest| !manifest.of_payload).collect();
        if lists.is_empty() {
            return;
        }
        let is_covered = |path: &str| {
            path.starts_with("data/")
                || path.starts_with("tagmanifest-")
                || lists.iter().any(|list| list.digests.contains_key(path))
        };
        let free: Vec<String> = self.files.keys().filter(|path| !is_covered(path)).cloned().collect();
        for path in free {
            self.warning(ProblemCode::UncheckedFile, &path, "no tag manifest lists it: a change would not be noticed");
        }
    }

    /// Reads every listed file once, and compares all its digests.
    fn check_digests(&mut self, manifests: &[Manifest]) {
        for of_payload in [true, false] {
            let known = manifests.iter().any(|list| list.of_payload == of_payload && list.algorithm.is_some());
            for list in manifests.iter().filter(|list| list.of_payload == of_payload && list.algorithm.is_none()) {
                let message = "its digests are not checked here; sha224, sha256, sha384 and sha512 are";
                if known || !of_payload {
                    self.warning(ProblemCode::UnknownAlgorithm, &list.path, message);
                } else {
                    self.problem(ProblemCode::UnknownAlgorithm, &list.path, message);
                }
            }
        }
        let mut wanted: BTreeMap<&str, Vec<(Algorithm, &str, &str)>> = BTreeMap::new();
        for list in manifests {
            let Some(algorithm) = list.algorithm else { continue };
            for (path, digest) in list.digests.iter().filter(|(path, _)| self.files.contains_key(*path)) {
                wanted.entry(path.as_str()).or_default().push((algorithm, digest.as_str(), list.path.as_str()));
            }
        }
        for (path, expected) in wanted {
            self.check_file(path, &expected);
        }
    }

    /// Compares the digests of one file.
    fn check_file(&mut self, path: &str, expected: &[(Algorithm, &str, &str)]) {
        let size = self.files.get(path).copied().unwrap_or(0);
        let algorithms: Vec<Algorithm> = expected.iter().map(|(algorithm, ..)| *algorithm).collect();
        let read = self.source.open(path).and_then(|mut content| digests(&mut *content, &algorithms, size));
        match read {
            Err(error) => {
                self.problem(ProblemCode::UnreadableFile, path, format!("the file cannot be read: {error}"));
            }
            Ok((_, seen)) if seen != size => {
                let message = format!("it has another size than its container says ({size} bytes)");
                self.problem(ProblemCode::ChangedFile, path, message);
            }
            Ok((found, _)) => {
                let differs = |((_, digest, _), own): &(&(Algorithm, &str, &str), &String)| *digest != own.as_str();
                let lists: Vec<&str> =
                    expected.iter().zip(&found).filter(differs).map(|((.., list), _)| *list).collect();
                if !lists.is_empty() {
                    let message = format!("its digest is another than in {}", lists.join(", "));
                    self.problem(ProblemCode::ChangedFile, path, message);
                }
            }
        }
    }
}
