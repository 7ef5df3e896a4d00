//! The words on screen: every identifier that the program names exists in English, and no language has others.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use claimbook::ui::commands::TABLE;
use claimbook::ui::widgets::{Titled as _, field_hint};
use claimbook::words::{self, Language};

/// The root of the repository.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder with an ending.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|own| own == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The identifiers that sources name in `tr!("...")`, with a file that does.
fn named() -> BTreeMap<String, PathBuf> {
    let mut named = BTreeMap::new();
    for path in files(&root().join("src"), "rs") {
        let text = fs::read_to_string(&path).unwrap();
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        // `include_str!(` is no call of ours.
        let code = code.replace("_str!(", "(");
        for piece in code.split("tr!(").skip(1) {
            let quoted = piece.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next());
            if let Some(id) = quoted {
                named.insert(id.to_owned(), path.clone());
            }
        }
    }
    named
}

/// The identifiers of one language's files, each once.
fn declared(language: Language) -> BTreeSet<String> {
    let mut declared = BTreeSet::new();
    for path in files(&root().join("resources/words").join(language.tag()), "ftl") {
        for line in fs::read_to_string(&path).unwrap().lines() {
            let id = line.split(" =").next().filter(|id| line.contains(" =") && id.starts_with(char::is_alphabetic));
            if let Some(id) = id {
                assert!(declared.insert(id.to_owned()), "{id} stands twice, again in {}", path.display());
            }
        }
    }
    declared
}

#[test]
fn every_identifier_that_the_program_names_has_words_in_english() {
    let named = named();
    assert!(named.len() > 10);
    for (id, path) in named {
        assert!(words::has(&id), "{id}, named in {}, is in no file", path.display());
    }
    for entry in TABLE {
        for id in [format!("command-{}", entry.name), format!("command-{}.hint", entry.name)] {
            assert!(words::has(&id), "{id}");
        }
    }
}

#[test]
fn every_choice_has_words_in_english_and_they_are_those_of_documents() {
    /// Compares a choice's words on screen with those in documents.
    macro_rules! same {
        ($($type:ident)+) => {
            $(for value in claimbook::assessment::$type::ALL {
                assert_eq!(value.shown(), value.title(), "{value:?}");
            })+
        };
    }
    same!(Scope Support PassageSupport Status PassageOrigin DocumentState SubjectKind Stage Confidentiality);
    same!(EvidenceKind DocumentField);
    for field in claimbook::assessment::DocumentField::ALL {
        assert_eq!(field_hint(*field), field.hint());
    }
}

#[test]
fn every_check_has_its_words_in_english() {
    for check in claimbook::checks::CHECKS {
        assert_eq!((check.title_spoken(), check.hint_spoken()), (check.title, check.hint), "{}", check.code);
    }
}

#[test]
fn no_language_has_words_that_english_lacks() {
    let english = declared(Language::English);
    for language in Language::ALL {
        let strange: Vec<String> = declared(*language).difference(&english).cloned().collect();
        assert!(strange.is_empty(), "{}: {strange:?}", language.tag());
    }
}

#[test]
fn every_file_of_words_is_read_without_an_error() {
    for path in files(&root().join("resources/words"), "ftl") {
        let text = fs::read_to_string(&path).unwrap();
        let read = fluent_bundle::FluentResource::try_new(text);
        assert!(read.is_ok(), "{}: {:?}", path.display(), read.err().map(|(_, errors)| errors));
    }
}

#[test]
fn another_language_is_spoken_in_one_thread_only() {
    words::speak(Language::Pseudo);
    assert!(words::text("menu-file").contains('~'));
    assert_eq!(std::thread::spawn(|| words::text("menu-file")).join().unwrap(), "File");
    words::speak(Language::English);
    assert_eq!(words::text("menu-file"), "File");
}

#[test]
fn the_words_that_a_language_lacks_can_be_listed() {
    assert_eq!(words::missing(Language::English), Vec::<&str>::new());
    assert_eq!(words::missing(Language::Pseudo), Vec::<&str>::new());
    let all: BTreeSet<String> = declared(Language::English);
    for language in Language::ALL.iter().skip(1) {
        let missing = words::missing(*language);
        let messages = missing.iter().filter(|id| !id.contains('.')).count();
        // Messages that have attributes only are no texts of their own.
        assert!(declared(*language).len() + messages <= all.len(), "{}", language.tag());
        let own = declared(*language);
        let wrong: Vec<&&str> = missing.iter().filter(|id| own.contains(**id)).collect();
        assert!(wrong.is_empty(), "{}: {wrong:?} are there", language.tag());
        println!("{}: {} of {} missing", language.tag(), missing.len(), all.len());
    }
}

#[test]
fn every_language_that_can_be_chosen_is_complete() {
    for language in Language::ALL {
        let missing = words::missing(*language);
        assert!(missing.is_empty(), "{}: {missing:?}", language.tag());
    }
}
