//! A source file as the house rules see it: code without comments and texts, and the names it uses.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A name that a file uses.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// A top module of ours.
    Ours(String),
    /// A crate of others.
    Foreign(String),
    /// A part of `std`.
    Std(String),
}

/// A source file.
pub struct Source<'a> {
    /// Its path below the repository, with `/`.
    path: &'a str,
    /// Its code; comments and texts are blanks.
    code: Vec<char>,
}

/// The names of the crates that `Cargo.toml` names, as code writes them.
pub fn foreign_names(root: &Path) -> BTreeSet<String> {
    let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap();
    let mut inside = false;
    let mut names = BTreeSet::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.trim_end().ends_with("dependencies]");
        } else if inside && let Some((name, _)) = line.split_once('=') {
            names.insert(name.trim().trim_matches('"').replace('-', "_"));
        }
    }
    assert!(names.contains("egui") && names.contains("serde"), "the dependencies could not be read");
    names
}

/// Whether a letter may stand in a name.
fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

impl<'a> Source<'a> {
    /// A file by its path and text.
    pub fn new(path: &'a str, text: &str) -> Self {
        Self { path, code: code_of(text) }
    }

    /// The folder of `src` that the file is in, or its name.
    pub fn layer(&self) -> &'a str {
        let below = self.path.strip_prefix("src/").unwrap();
        below.split('/').next().unwrap().trim_end_matches(".rs")
    }

    /// How many times `super` leads from the file's module to the root.
    fn depth(&self) -> usize {
        let below = self.path.strip_prefix("src/").unwrap();
        below.split('/').filter(|part| *part != "mod.rs").count()
    }

    /// The line of a place in the code, from 1.
    fn line(&self, at: usize) -> usize {
        1 + self.code[..at].iter().filter(|letter| **letter == '\n').count()
    }

    /// The lines on which a word stands.
    pub fn lines_with(&self, word: &str) -> Vec<usize> {
        self.words().filter(|(_, found)| found == word).map(|(at, _)| self.line(at)).collect()
    }

    /// The lines on which `owner::word` stands.
    pub fn lines_with_call(&self, owner: &str, word: &str) -> Vec<usize> {
        let called = |(at, found): &(usize, String)| {
            found == owner && self.after_colons(at + owner.len()).is_some_and(|after| self.word_at(after) == word)
        };
        self.words().filter(called).map(|(at, _)| self.line(at)).collect()
    }

    /// All names and numbers with their places.
    fn words(&self) -> impl Iterator<Item = (usize, String)> + '_ {
        let starts =
            (0..self.code.len()).filter(|at| is_word(self.code[*at]) && (*at == 0 || !is_word(self.code[*at - 1])));
        starts.map(|at| (at, self.code[at..].iter().copied().take_while(|letter| is_word(*letter)).collect()))
    }

    /// The place after blanks.
    fn skip_blank(&self, mut at: usize) -> usize {
        while self.code.get(at).is_some_and(|letter| letter.is_whitespace()) {
            at += 1;
        }
        at
    }

    /// The place after `::`, if it stands there.
    fn after_colons(&self, at: usize) -> Option<usize> {
        let at = self.skip_blank(at);
        (self.code.get(at..at + 2)? == [':', ':']).then(|| self.skip_blank(at + 2))
    }

    /// The word at a place.
    fn word_at(&self, at: usize) -> String {
        self.code[at..].iter().copied().take_while(|letter| is_word(*letter)).collect()
    }

    /// The words that may follow a path that ends before a place: one, or those of a group in braces.
    fn heads(&self, at: usize) -> Vec<String> {
        if self.code.get(at) != Some(&'{') {
            return vec![self.word_at(at)];
        }
        let (mut depth, mut fresh, mut heads) = (0_usize, true, Vec::new());
        for place in at..self.code.len() {
            match self.code[place] {
                '{' => depth += 1,
                '}' if depth == 1 => break,
                '}' => depth -= 1,
                ',' if depth == 1 => fresh = true,
                letter if depth == 1 && fresh && is_word(letter) => {
                    heads.push(self.word_at(place));
                    fresh = false;
                }
                _ => {}
            }
        }
        heads
    }

    /// Whether a place is the beginning of a path, and not the middle of one.
    fn begins_path(&self, at: usize) -> bool {
        let before: String = self.code[..at].iter().rev().take(2).collect();
        before != "::" && !before.starts_with('.')
    }

    /// The names that the file uses, with their lines.
    pub fn names(&self, foreign: &BTreeSet<String>) -> Vec<(usize, Found)> {
        let mut found = Vec::new();
        for (at, word) in self.words() {
            if !self.begins_path(at) {
                continue;
            }
            let line = self.line(at);
            let after = self.after_colons(at + word.chars().count());
            let heads = || after.map(|after| self.heads(after)).unwrap_or_default();
            match word.as_str() {
                "crate" | "claimbook" => found.extend(heads().into_iter().map(|head| (line, Found::Ours(head)))),
                "std" | "core" => found.extend(heads().into_iter().map(|head| (line, Found::Std(head)))),
                "super" => {
                    let (mut supers, mut next) = (1, after);
                    while let Some(place) = next.filter(|place| self.word_at(*place) == "super") {
                        supers += 1;
                        next = self.after_colons(place + 5);
                    }
                    if supers >= self.depth() {
                        let heads = next.map(|place| self.heads(place)).unwrap_or_default();
                        found.extend(heads.into_iter().map(|head| (line, Found::Ours(head))));
                    }
                }
                name if foreign.contains(name) && (after.is_some() || self.is_plain_use(at)) => {
                    found.push((line, Found::Foreign(word)));
                }
                _ => {}
            }
        }
        found
    }

    /// Whether `use ` stands before a place.
    fn is_plain_use(&self, at: usize) -> bool {
        self.code[..at].ends_with(&['u', 's', 'e', ' '])
    }
}

/// The code of a text: comments and texts become blanks, line breaks stay.
fn code_of(text: &str) -> Vec<char> {
    let letters: Vec<char> = text.chars().collect();
    let mut code = Vec::with_capacity(letters.len());
    let mut at = 0;
    while at < letters.len() {
        let end = hidden_end(&letters, at);
        if end > at {
            code.extend(letters[at..end].iter().map(|letter| if *letter == '\n' { '\n' } else { ' ' }));
            at = end;
        } else {
            code.push(letters[at]);
            at += 1;
        }
    }
    code
}

/// Where the comment or text that begins at a place ends; the place itself if none does.
fn hidden_end(letters: &[char], at: usize) -> usize {
    let starts = |with: &str| with.chars().enumerate().all(|(step, letter)| letters.get(at + step) == Some(&letter));
    let fresh = at == 0 || !is_word(letters[at - 1]);
    if starts("//") {
        return (at..letters.len()).find(|place| letters[*place] == '\n').unwrap_or(letters.len());
    }
    if starts("/*") {
        return block_end(letters, at);
    }
    if starts("'\\") {
        return (at + 3..letters.len()).find(|place| letters[*place] == '\'').map_or(letters.len(), |place| place + 1);
    }
    if starts("'") && letters.get(at + 2) == Some(&'\'') {
        return at + 3;
    }
    if starts("\"") {
        return plain_end(letters, at + 1);
    }
    if fresh && (starts("r\"") || starts("r#") || starts("br\"") || starts("br#")) {
        let open = at + 1 + usize::from(starts("b"));
        let hashes = letters[open..].iter().take_while(|letter| **letter == '#').count();
        if letters.get(open + hashes) == Some(&'"') {
            let closes = |place: &usize| {
                letters[*place] == '"'
                    && letters[place + 1..].iter().take_while(|letter| **letter == '#').count() >= hashes
            };
            let end = (open + hashes + 1..letters.len()).find(closes);
            return end.map_or(letters.len(), |place| place + 1 + hashes);
        }
    }
    at
}

/// The end of a text in quotes.
fn plain_end(letters: &[char], mut at: usize) -> usize {
    while let Some(letter) = letters.get(at) {
        at += match letter {
            '\\' => 2,
            '"' => return at + 1,
            _ => 1,
        };
    }
    letters.len()
}

/// The end of a block comment; they nest.
fn block_end(letters: &[char], mut at: usize) -> usize {
    let mut depth = 0_usize;
    while at + 1 < letters.len() {
        match (letters[at], letters[at + 1]) {
            ('/', '*') => (depth, at) = (depth + 1, at + 2),
            ('*', '/') if depth == 1 => return at + 2,
            ('*', '/') => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
    }
    letters.len()
}
