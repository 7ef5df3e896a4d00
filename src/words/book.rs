//! The words of one language: its Fluent files, read once.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use unic_langid::LanguageIdentifier;

use super::Language;

/// The values in a text, by name.
pub type Arguments<'a> = &'a [(&'static str, FluentValue<'a>)];

/// Declares the files of a language; every language has the same ones.
macro_rules! files {
    ($tag:literal) => {
        files!($tag: "common" "commands" "compare" "start" "outline" "filter" "claim" "passages" "children" "questions" "figures" "evidence" "problems" "subject" "history" "dialogs" "export" "bundle" "import" "recovery" "status" "settings" "edit" "app" "checks" "framework" "window")
    };
    ($tag:literal: $($area:literal)+) => {
        &[$(include_str!(concat!("../../resources/words/", $tag, "/", $area, ".ftl")),)+]
    };
}

/// The words of one language.
pub(super) struct Book {
    /// Texts that need no values, by identifier or `identifier.attribute`.
    plain: BTreeMap<String, String>,
    /// All identifiers.
    ids: BTreeSet<String>,
    /// All texts.
    bundle: FluentBundle<FluentResource>,
}

/// The words of a language, read at its first use.
pub(super) fn book(language: Language) -> &'static Book {
    static ENGLISH: OnceLock<Book> = OnceLock::new();
    static CHINESE: OnceLock<Book> = OnceLock::new();
    static JAPANESE: OnceLock<Book> = OnceLock::new();
    static PSEUDO: OnceLock<Book> = OnceLock::new();
    let (place, files) = match language {
        Language::English => (&ENGLISH, files!("en")),
        Language::Chinese => (&CHINESE, files!("zh-CN")),
        Language::Japanese => (&JAPANESE, files!("ja")),
        Language::Pseudo => (&PSEUDO, files!("en")),
    };
    place.get_or_init(|| Book::read(language, files))
}

impl Book {
    /// Reads the files; a test reads each alone, so that nothing is skipped.
    fn read(language: Language, files: &[&'static str]) -> Self {
        let locale: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        if language == Language::Pseudo {
            bundle.set_transform(Some(pseudo));
        }
        let mut names = Vec::new();
        for file in files {
            // What is wrong in a file is left out; the rest of it holds.
            let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, _)| resource);
            names.extend(resource.entries().filter_map(names_of));
            bundle.add_resource_overriding(resource);
        }
        let mut plain = BTreeMap::new();
        let mut ids = BTreeSet::new();
        for (name, attributes) in names {
            let Some(message) = bundle.get_message(&name) else { continue };
            let mut put = |key: String, pattern| {
                ids.insert(key.clone());
                let mut errors = Vec::new();
                let words = bundle.format_pattern(pattern, None, &mut errors).into_owned();
                if errors.is_empty() {
                    plain.insert(key, words);
                }
            };
            if let Some(pattern) = message.value() {
                put(name.clone(), pattern);
            }
            for attribute in attributes {
                if let Some(found) = message.get_attribute(&attribute) {
                    put(format!("{name}.{attribute}"), found.value());
                }
            }
        }
        Self { plain, ids, bundle }
    }

    /// A text that needs no values.
    pub(super) fn plain(&self, id: &str) -> Option<&str> {
        self.plain.get(id).map(String::as_str)
    }

    /// All identifiers, those of attributes with their message: `command-new.hint`.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    /// Whether there are words for an identifier.
    pub(super) fn has(&self, id: &str) -> bool {
        let (name, attribute) = id.split_once('.').map_or((id, None), |(name, attribute)| (name, Some(attribute)));
        let message = self.bundle.get_message(name);
        message.is_some_and(|message| attribute.is_none_or(|attribute| message.get_attribute(attribute).is_some()))
    }

    /// A text with values in it.
    pub(super) fn filled(&self, id: &str, values: Arguments<'_>) -> Option<String> {
        let (name, attribute) = id.split_once('.').map_or((id, None), |(name, attribute)| (name, Some(attribute)));
        let message = self.bundle.get_message(name)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(attribute) => message.get_attribute(attribute)?.value(),
        };
        let arguments: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        // A value that is missing shows as its name; a test reads all calls.
        Some(self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned())
    }
}

/// The identifier of a message and those of its attributes.
fn names_of(entry: &Entry<&str>) -> Option<(String, Vec<String>)> {
    let Entry::Message(message) = entry else { return None };
    let attributes = message.attributes.iter().map(|attribute| attribute.id.name.to_owned());
    Some((message.id.name.to_owned(), attributes.collect()))
}

/// Longer words with accents.
fn pseudo(text: &str) -> Cow<'_, str> {
    let accented = |letter: char| match letter {
        'a' => 'á',
        'e' => 'é',
        'i' => 'í',
        'o' => 'ó',
        'u' => 'ú',
        'c' => 'ç',
        'n' => 'ñ',
        other => other,
    };
    let mut words: String = text.chars().map(accented).collect();
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    words.extend(std::iter::repeat_n('~', letters / 2));
    Cow::Owned(words)
}
