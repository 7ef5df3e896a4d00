//! Bytes of a good bundle changed at random: the check never fails in another way than by saying so, and never calls a
//! bundle valid whose payload is another one.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::ops::ControlFlow;
use std::sync::LazyLock;

use claimbook::bundle::{Means, Moment, Proof, ZipSource, verify, verify_with};
use proptest::prelude::*;
use zip::ZipArchive;

use super::{Folder, folder, plan, zipped};

/// A good bundle.
static GOOD: LazyLock<Vec<u8>> = LazyLock::new(|| zipped(&plan()));
/// The same as a folder.
static FOLDER: LazyLock<Folder> = LazyLock::new(folder);

/// The payload of a zip, as another reader sees it.
fn payload(bytes: &[u8]) -> Option<BTreeMap<String, Vec<u8>>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut all = BTreeMap::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).ok()?;
        let name = file.name().ok()?.into_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).ok()?;
        if name.contains("/data/") {
            all.insert(name, content);
        }
    }
    Some(all)
}

#[test]
fn reading_back_by_check_sums_notices_every_changed_byte_of_the_payload() {
    let by_checksums = |bytes: &[u8]| {
        let means = Means {
            run: &|files, job| files.iter().map(|file| Some(job(file))).collect(),
            total: &|_| {},
            watch: &|_| ControlFlow::Continue(()),
            signers: None,
            proof: Proof::Checksums,
            now: Moment::default(),
        };
        verify_with(&mut ZipSource::new(Cursor::new(bytes)), &means)
    };
    assert!(by_checksums(&GOOD).valid);
    let guide = GOOD.windows(super::GUIDE.len()).position(|window| window == super::GUIDE).unwrap();
    for at in guide..guide + super::GUIDE.len() {
        let mut bytes = GOOD.clone();
        bytes[at] ^= 1;
        assert!(!by_checksums(&bytes).valid, "byte {at}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_flipped_zip_is_never_valid_with_another_payload(
        flips in prop::collection::vec((any::<prop::sample::Index>(), 1_u8..), 1..5),
        cut in prop::option::weighted(0.1, any::<prop::sample::Index>()),
    ) {
        let mut bytes = GOOD.clone();
        for (at, mask) in flips {
            let at = at.index(bytes.len());
            bytes[at] ^= mask;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let verdict = verify(&mut ZipSource::new(Cursor::new(&bytes)));
        prop_assert_eq!(verdict.valid, verdict.problems.is_empty());
        if verdict.valid {
            let (now, then) = (payload(&bytes), payload(&GOOD));
            // The time and the name of the top folder may differ.
            let contents = |all: Option<BTreeMap<String, Vec<u8>>>| -> Vec<Vec<u8>> {
                all.into_iter().flatten().map(|(_, content)| content).collect()
            };
            prop_assert_eq!(contents(now), contents(then));
        }
    }

    #[test]
    fn a_bag_with_changed_files_is_never_valid(
        file in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        mask in 1_u8..,
    ) {
        let mut bag = FOLDER.clone();
        let covered: Vec<String> = bag.files.keys().filter(|path| !path.starts_with("tagmanifest-")).cloned().collect();
        let path = &covered[file.index(covered.len())];
        let bytes = bag.files.get_mut(path).unwrap();
        prop_assume!(!bytes.is_empty());
        let at = at.index(bytes.len());
        bytes[at] ^= mask;
        let verdict = verify(&mut bag);
        prop_assert!(!verdict.valid, "{path} at {at}");
    }

    #[test]
    fn any_bytes_as_tag_files_are_judged(
        declaration in prop::collection::vec(any::<u8>(), 0..80),
        manifest in "[0-9a-f]{0,70}[ \t*]{0,3}[a-z./\\\\%~:\r\n]{0,40}",
        info in any::<String>(),
    ) {
        let mut bag = FOLDER.clone();
        bag.files.insert("manifest-sha256.txt".to_owned(), manifest.into_bytes());
        bag.files.insert("bag-info.txt".to_owned(), info.clone().into_bytes());
        prop_assert!(!verify(&mut bag).valid);
        bag.files.insert("fetch.txt".to_owned(), info.into_bytes());
        bag.files.insert("bagit.txt".to_owned(), declaration);
        prop_assert!(!verify(&mut bag).valid);
    }
}
