//! Framework catalogues of the user's own: read, compared, stored, used by name, and never exported.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use claimbook::assessment::{Passage, PassageOrigin, PassageSupport};
use claimbook::bundle::catalogue_sha256;
use claimbook::exchange::catalogue_sheet::{self, Differences, book_of_json, version_in};
use claimbook::export::{EXPORTS, Profile, filtered};
use claimbook::framework::{Catalogues, Framework, Imported, read_catalogue, write_catalogue};
use claimbook::perform::catalogues::{load, prepare, read, store};
use claimbook::platform::locations::Locations;

use super::{book, frameworks};
use crate::support::{framework, id, seed, submission};

/// A catalogue as a vendor's workbook may have it, about three processes of 16.0 and one that is not there.
const CSV: &str = "Business Process Framework 16.0;;;;;\n\
    Process Identifier;Level;Process Name;Original Process Identifier;Brief Description;Extended Description\n\
    1.1;1;Market/Sales Domain;;All of marketing.;\n\
    1.1.9;2;Selling;1234;Sells.;\"Sells. In \"\"full\"\"\n\nand at length.\"\n\
    1.1.9.5;3;Manage Sales Accounts (new);77;Manages accounts.;\n\
    1.1.9.9;3;Sell More;;;\n";

#[test]
fn a_catalogue_is_read_with_levels_names_numbers_and_texts() {
    let found = catalogue_sheet::read(&book(CSV.as_bytes()), &frameworks()).unwrap();
    assert_eq!(found.faults, []);
    let own = found.framework("etom", "16.0");
    assert_eq!(own.len(), 4);
    let selling = own.get(id("1.1.9")).unwrap();
    assert_eq!((selling.level, selling.name.as_str(), selling.uid), (2, "Selling", Some(1234)));
    assert_eq!(
        own.description(id("1.1.9")),
        Some("Sells. In \"full\"\n\nand at length."),
        "the brief one is its beginning"
    );
    assert_eq!(own.description(id("1.1.9.5")), Some("Manages accounts."));
    assert_eq!(own.description(id("1.1.9.9")), None);
    let text = write_catalogue(&own);
    assert_eq!(read_catalogue("etom", "16.0", Vec::new(), &text).unwrap(), own);
    let differences = Differences::between(&found, &framework("16.0"));
    assert_eq!(differences.names.len(), 1);
    assert_eq!(differences.only_imported, [id("1.1.9.9")]);
    assert_eq!(differences.only_bundled.len(), framework("16.0").len() - 3);
}

#[test]
fn a_catalogue_in_json_is_read_with_its_children() {
    let text = r#"{"version": "26.0", "processes": [
        {"identifier": "1.1", "name": "Market Domain", "level": 1, "children": [
            {"identifier": "1.1.1", "name": "Market Strategy Management", "level": 2, "extendedDescription": "Long."}]},
        {"identifier": "1.2", "name": "Product Domain", "level": 1}]}"#;
    let book = book_of_json(text.as_bytes()).unwrap();
    let found = catalogue_sheet::read(&book, &frameworks()).unwrap();
    assert_eq!(found.processes.iter().map(|own| own.id).collect::<Vec<_>>(), [id("1.1"), id("1.1.1"), id("1.2")]);
    assert_eq!(found.texts, [(id("1.1.1"), "Long.".to_owned())]);
    let none = catalogue_sheet::read(&super::book(b"a,b\n1,2\n"), &frameworks()).unwrap_err();
    assert!(none.contains("identifiers"), "{none}");
    for (name, version) in [("GB921 v26.0", Some("26.0")), ("etom-24.5", Some("24.5")), ("my copy", None)] {
        assert_eq!(version_in(name).as_deref(), version, "{name}");
    }
}

#[test]
fn an_imported_catalogue_supplements_the_bundled_one_and_changes_no_figure() {
    let home = tempfile::tempdir().unwrap();
    let locations = Locations::below(home.path());
    let file = home.path().join("GB921 16.0.csv");
    fs::write(&file, CSV).unwrap();
    let found = read(&file, &frameworks()).unwrap();
    assert_eq!(found.version.as_deref(), Some("16.0"));
    let (own, differences) = prepare(&found.sheet, "16.0").unwrap();
    assert!(!differences.is_empty());
    let path = store(&own, Some(&locations), None).unwrap();
    assert!(path.starts_with(home.path().join("catalogues")), "{path:?}");

    let catalogues = load(Some(&locations));
    let merged = catalogues.find("etom", "16.0").unwrap();
    assert!(merged.same_processes(&framework("16.0")));
    assert_eq!(merged.description(id("1.1.9.5")), Some("Manages accounts."));
    assert_eq!(framework("16.0").description(id("1.1.9.5")), None);
    assert_eq!(catalogue_sha256(&merged), catalogue_sha256(&framework("16.0")));
    assert!(catalogue_sha256(&merged).is_some());

    let (own, none) = prepare(&found.sheet, "16.0-own").unwrap();
    assert!(none.is_empty(), "there is no such bundled list");
    store(&own, Some(&locations), None).unwrap();
    let catalogues = load(Some(&locations));
    assert_eq!(catalogues.find("etom", "16.0-own").unwrap().len(), 4);
    assert!(catalogues.names().contains(&("etom".to_owned(), "16.0-own".to_owned())));
    for version in ["", "../x", "16/0", ".hidden"] {
        assert!(prepare(&found.sheet, version).is_err(), "{version:?}");
    }
    assert_eq!(load(None).names().len(), 5);
    fs::write(home.path().join("catalogues/etom-9.9.tsv"), "no catalogue").unwrap();
    assert_eq!(load(Some(&locations)).find("etom", "9.9"), None);
}

#[test]
fn the_frameworks_own_texts_are_in_no_export() {
    const SECRET: &str = "Licensed words of the framework";
    let mut own = Framework::clone(&framework("16.0"));
    own.set_texts([(id("1.3.5.6"), SECRET.to_owned())]);
    let text = write_catalogue(&own);
    let catalogues = Catalogues::new(vec![Imported::new("etom", "16.0", text)]);
    let merged = catalogues.find("etom", "16.0").unwrap();
    assert_eq!(merged.description(id("1.3.5.6")), Some(SECRET));
    let mut assessment = seed();
    assessment.change_claim(id("1.3.5.6"), |claim| {
        let mut passage = Passage::vendor(SECRET);
        passage.origin = PassageOrigin::Framework;
        passage.support = Some(PassageSupport::Fully);
        claim.mapping = vec![Arc::new(passage)];
    });
    for profile in Profile::ALL {
        let left = filtered(&assessment, *profile).assessment;
        let mut handed = submission(left);
        handed.framework = Arc::clone(&merged);
        handed.profile = *profile;
        for export in EXPORTS.iter().filter(|export| !matches!(export.word, "report" | "mapping")) {
            for file in (export.make)(&handed).unwrap().artefacts {
                let found = file.bytes.windows(SECRET.len()).any(|part| part == SECRET.as_bytes());
                assert!(!found, "{} of {profile:?}", file.path);
            }
        }
    }
    assert!(!claimbook::file::write(&seed()).contains(SECRET));
    assert!(Path::new("resources/catalogues").is_dir());
}
