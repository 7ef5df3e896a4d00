//! The manifests of a bag under check: what they list against what is there.

use std::collections::{BTreeMap, BTreeSet};

use super::digest::{Algorithm, digests};
use super::manifest::{self, Encoding, Version};
use super::path::unsafe_path;
use super::problem::ProblemCode;
use super::verify::Check;

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

impl Check<'_> {
    /// Reads all manifests.
    pub(super) fn manifests(&mut self, version: Version, encoding: Encoding) -> Vec<Manifest> {
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
    pub(super) fn check_listed(&mut self, version: Version, manifests: &[Manifest]) {
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
    pub(super) fn check_digests(&mut self, manifests: &[Manifest]) {
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
