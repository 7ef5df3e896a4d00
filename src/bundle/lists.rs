//! The manifests of a bag under check: what they list against what is there.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use super::digest::{Algorithm, Watch, digests};
use super::limits::MOST_LINES;
use super::manifest::{self, Encoding, Version};
use super::path::{folded, unsafe_path};
use super::problem::{BundleProblem, ProblemCode};
use super::source::BagSource;
use super::verify::{Check, Proof};

/// A manifest, read.
pub(super) struct Manifest {
    /// Its path.
    path: String,
    /// The algorithm, if it is checked here.
    algorithm: Option<Algorithm>,
    /// Whether it lists payload; else tag files.
    of_payload: bool,
    /// The digests by path.
    digests: BTreeMap<String, String>,
}

impl Manifest {
    /// Whether it lists payload.
    pub(super) fn is_of_payload(&self) -> bool {
        self.of_payload
    }

    /// Its path.
    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// Whether it lists a file.
    pub(super) fn lists(&self, path: &str) -> bool {
        self.digests.contains_key(path)
    }
}

/// A file to be read, and the digests that it must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Its path.
    path: String,
    /// Its size as the container says.
    pub(super) size: u64,
    /// The algorithm, the digest, and the list that says so.
    expected: Vec<(Algorithm, String, String)>,
}

impl Check<'_> {
    /// Reads all manifests; the error is for more lines than a reader should hold in memory.
    pub(super) fn manifests(&mut self, version: Version, encoding: Encoding) -> Result<Vec<Manifest>, BundleProblem> {
        let top: Vec<String> = self.files.keys().filter(|path| !path.contains('/')).cloned().collect();
        let (mut manifests, mut lines) = (Vec::new(), 0);
        for path in top {
            let payload = manifest::algorithm_of(&path, "manifest-").map(|name| (name, true));
            let tags = manifest::algorithm_of(&path, "tagmanifest-").map(|name| (name, false));
            let Some((name, of_payload)) = payload.or(tags) else { continue };
            let algorithm = Algorithm::from_name(&name.replace('-', "").to_ascii_lowercase());
            let Some(text) = self.tag_text(&path, encoding) else { continue };
            let (listed, bad) = manifest::manifest(&text, version, algorithm.map(Algorithm::length));
            self.bad_lines(&path, &bad);
            lines += listed.len();
            if lines > MOST_LINES {
                let message = format!("the manifests have more than {MOST_LINES} lines");
                return Err(BundleProblem::new(ProblemCode::TooLarge, &path, message));
            }
            let digests = self.digests_of(&path, version, listed);
            manifests.push(Manifest { path, algorithm, of_payload, digests });
        }
        Ok(manifests)
    }

    /// The digests by path, as a manifest lists them.
    fn digests_of(&mut self, path: &str, version: Version, listed: Vec<manifest::Listed>) -> BTreeMap<String, String> {
        let mut digests: BTreeMap<String, String> = BTreeMap::new();
        for line in listed {
            let meant = self.meant(line.readings);
            if let Some(reason) = unsafe_path(&meant) {
                let message = format!("{path} lists a path that must not be followed: {reason}");
                self.problem(ProblemCode::UnsafePath, &meant, message);
                continue;
            }
            let same = digests.get(&meant).map(|known| *known == line.digest);
            match same {
                // Before 1.0, nothing forbids to say the same twice.
                Some(true) if version < Version::ONE => {
                    self.warning(ProblemCode::BadTagFile, path, format!("{meant} is listed twice"));
                }
                Some(true) => self.problem(ProblemCode::BadTagFile, path, format!("{meant} is listed twice")),
                Some(false) => {
                    let message = format!("{meant} is listed twice, with different digests");
                    self.problem(ProblemCode::BadTagFile, path, message);
                }
                None => {
                    digests.insert(meant, line.digest);
                }
            }
        }
        digests
    }

    /// Compares what is listed with what is there.
    pub(super) fn check_listed(&mut self, version: Version, manifests: &[Manifest]) {
        let payload: Vec<String> = self.files.keys().filter(|path| path.starts_with("data/")).cloned().collect();
        let of_payload = || manifests.iter().filter(|manifest| manifest.of_payload);
        if of_payload().next().is_none() {
            let message = "there is no payload manifest such as manifest-sha256.txt";
            self.problem(ProblemCode::MissingFile, "manifest-sha256.txt", message);
            return;
        }
        self.check_missing(manifests);
        for path in payload {
            let absent: Vec<&str> =
                of_payload().filter(|list| !list.digests.contains_key(&path)).map(|list| list.path.as_str()).collect();
            let everywhere = of_payload().count() == absent.len();
            if everywhere || (version == Version::ONE && !absent.is_empty()) {
                let message = format!("it is there, and not listed in {}", absent.join(", "));
                self.problem(ProblemCode::UnlistedFile, &path, message);
            }
        }
        self.check_tags_listed(version, manifests);
    }

    /// Names what is listed and not there.
    fn check_missing(&mut self, manifests: &[Manifest]) {
        let mut missing: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for manifest in manifests {
            for path in manifest.digests.keys().filter(|path| !self.files.contains_key(*path)) {
                missing.entry(path.clone()).or_default().push(&manifest.path);
            }
            let stray = |path: &&String| manifest.of_payload && !path.starts_with("data/");
            for path in manifest.digests.keys().filter(stray) {
                let message = format!("lists {path}, which is not below data");
                self.problem(ProblemCode::BadTagFile, &manifest.path, message);
            }
        }
        let problems = self.verdict.problems.iter().filter(|problem| problem.code == ProblemCode::UnmetFetch);
        let fetched: BTreeSet<String> = problems.map(|problem| problem.path.clone()).collect();
        for (path, lists) in missing.iter().filter(|(path, _)| !fetched.contains(*path)) {
            let lists = lists.join(", ");
            let message = match self.folded.get(&folded(path)) {
                Some(other) => format!("{lists} lists it; there is {other}, whose name differs in case only"),
                None => format!("{lists} lists it, and it is not there"),
            };
            self.problem(ProblemCode::MissingFile, path, message);
        }
    }

    /// Names files beside the payload that no tag manifest covers.
    fn check_tags_listed(&mut self, version: Version, manifests: &[Manifest]) {
        let lists: Vec<&Manifest> = manifests.iter().filter(|manifest| !manifest.of_payload).collect();
        let own = ["bagit.txt", "fetch.txt", version.info_file()];
        // A bag without a tag manifest is a bag; what the standard names is not worth a word then.
        let known = |path: &str| lists.is_empty() && (own.contains(&path) || path.starts_with("manifest-"));
        let free = self.files.keys().filter(|path| !Self::is_covered(&lists, path) && !known(path));
        let free: Vec<String> = free.cloned().collect();
        for path in free {
            self.warning(ProblemCode::UncheckedFile, &path, "no tag manifest lists it: a change would not be noticed");
        }
    }

    /// Reads every listed file once, and compares all its digests.
    pub(super) fn check_digests(&mut self, manifests: &[Manifest]) {
        self.check_algorithms(manifests);
        let mut wanted: BTreeMap<&str, Vec<(Algorithm, String, String)>> = BTreeMap::new();
        for list in manifests {
            let Some(algorithm) = list.algorithm else { continue };
            for (path, digest) in list.digests.iter().filter(|(path, _)| self.files.contains_key(*path)) {
                let expected = wanted.entry(path).or_default();
                // Without digests to compare, a file is read to its end all the same.
                if self.means.proof == Proof::Digests {
                    expected.push((algorithm, digest.clone(), list.path.clone()));
                }
            }
        }
        let size = |path: &str| self.files.get(path).copied().unwrap_or(0);
        let mut wanted: Vec<Wanted> = wanted
            .into_iter()
            .map(|(path, expected)| Wanted { path: path.to_owned(), size: size(path), expected })
            .collect();
        // The largest first: so the last to be ready has little left.
        wanted.sort_by(|a, b| b.size.cmp(&a.size).then_with(|| a.path.cmp(&b.path)));
        (self.means.total)(wanted.iter().fold(0, |sum, file| sum.saturating_add(file.size)));
        let (source, watch) = (self.source, self.means.watch);
        let found = (self.means.run)(&wanted, &|file| check_file(file, source, watch));
        let mut found = found.into_iter();
        let lost = |file: &Wanted| {
            Some(BundleProblem::new(ProblemCode::UnreadableFile, &file.path, "the program failed while reading it"))
        };
        let each = wanted.iter().map(|file| found.next().flatten().unwrap_or_else(|| lost(file)));
        let mut found: Vec<BundleProblem> = each.flatten().collect();
        found.sort_by(|a, b| a.path.cmp(&b.path));
        self.verdict.problems.extend(found);
    }

    /// Names manifests whose digests are not checked, or prove little.
    fn check_algorithms(&mut self, manifests: &[Manifest]) {
        for of_payload in [true, false] {
            let own = || manifests.iter().filter(|list| list.of_payload == of_payload);
            let known = own().any(|list| list.algorithm.is_some());
            for list in own().filter(|list| list.algorithm.is_none()) {
                let message = "its digests are not checked here; md5, sha1, sha224, sha256, sha384 and sha512 are";
                if known || !of_payload {
                    self.warning(ProblemCode::UnknownAlgorithm, &list.path, message);
                } else {
                    self.problem(ProblemCode::UnknownAlgorithm, &list.path, message);
                }
            }
        }
        let payload = || manifests.iter().filter(|list| list.of_payload);
        if payload().all(|list| list.algorithm.is_some_and(Algorithm::is_weak)) {
            for list in payload() {
                let name = list.algorithm.map_or("", Algorithm::name);
                let message = format!("{name} shows accidents; somebody who wants to can change files unnoticed");
                self.warning(ProblemCode::WeakAlgorithm, &list.path, message);
            }
        }
    }
}

/// Compares the digests of one file.
fn check_file(file: &Wanted, source: &dyn BagSource, watch: &Watch<'_>) -> Option<BundleProblem> {
    let algorithms: Vec<Algorithm> = file.expected.iter().map(|(algorithm, ..)| *algorithm).collect();
    let mut read = None;
    let mut hash = |content: &mut dyn Read| {
        read = Some(digests(content, &algorithms, file.size, watch)?);
        Ok(())
    };
    let problem = |code, message: String| Some(BundleProblem::new(code, &file.path, message));
    match source.read(&file.path, &mut hash).map(|()| read) {
        Err(error) => problem(ProblemCode::UnreadableFile, format!("the file cannot be read: {error}")),
        Ok(None) => problem(ProblemCode::UnreadableFile, "the file was not read".to_owned()),
        Ok(Some((_, seen))) if seen != file.size => problem(
            ProblemCode::ChangedFile,
            format!("it has another size than its container says ({} bytes)", file.size),
        ),
        Ok(Some((found, _))) => {
            let pairs = file.expected.iter().zip(&found);
            let differs = pairs.filter(|((_, digest, _), own)| digest != *own);
            let lists: Vec<&str> = differs.map(|((.., list), _)| list.as_str()).collect();
            if lists.is_empty() {
                return None;
            }
            problem(ProblemCode::ChangedFile, format!("its digest is another than in {}", lists.join(", ")))
        }
    }
}
