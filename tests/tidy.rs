//! The house rules as data: who may use what, and how files look.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers as well")]

mod source;

use std::fs;
use std::path::{Path, PathBuf};

use source::{Found, Source, foreign_names};

/// What a folder of `src` may use.
struct Layer {
    /// The folder, or the file without its ending.
    name: &'static str,
    /// The layers of ours that it may name; `*` is all.
    ours: &'static [&'static str],
    /// The crates of others that it may name; `*` is all.
    foreign: &'static [&'static str],
    /// The parts of `std` that touch the world and that it may name nevertheless.
    world: &'static [&'static str],
}

/// The parts of `std` that touch the world: files, the clock, threads, the environment, the network, programs.
const WORLD: &[&str] = &["env", "fs", "net", "process", "thread", "time"];

/// Who may use what. `std` is everybody's, but for [`WORLD`].
const LAYERS: &[Layer] = &[
    Layer { name: "words", ours: &[], foreign: &["fluent_bundle", "fluent_syntax", "unic_langid"], world: &[] },
    Layer { name: "framework", ours: &[], foreign: &["thiserror"], world: &[] },
    // What a claim was when it was handed over is kept as a digest.
    Layer { name: "assessment", ours: &["framework"], foreign: &["sha2", "thiserror"], world: &[] },
    Layer { name: "scheme", ours: &["framework", "assessment"], foreign: &["num_rational"], world: &[] },
    Layer { name: "edit", ours: &["framework", "assessment", "scheme"], foreign: &["thiserror"], world: &[] },
    Layer { name: "figures", ours: &["framework", "assessment", "scheme"], foreign: &["num_rational"], world: &[] },
    Layer {
        name: "checks",
        ours: &["framework", "assessment", "scheme", "figures"],
        // The latin names of bundle files are folded here as they are there.
        foreign: &["unicode_normalization"],
        world: &[],
    },
    Layer { name: "compare", ours: &["framework", "assessment"], foreign: &["similar"], world: &[] },
    Layer {
        name: "charts",
        ours: &["framework", "assessment", "scheme", "figures"],
        foreign: &["ttf_parser"],
        world: &[],
    },
    Layer {
        name: "file",
        ours: &["framework", "assessment", "scheme"],
        foreign: &["ron", "serde", "thiserror"],
        world: &[],
    },
    Layer {
        name: "exchange",
        ours: &["framework", "assessment", "scheme"],
        foreign: &["calamine", "serde_json", "thiserror", "zip"],
        world: &[],
    },
    Layer {
        name: "export",
        ours: &["framework", "assessment", "scheme", "figures", "charts", "checks", "file", "exchange"],
        foreign: &[
            "csv",
            "image",
            "resvg",
            "rust_xlsxwriter",
            "serde_json",
            "thiserror",
            "typst",
            "typst_layout",
            "typst_pdf",
            "unicode_normalization",
            "zip",
        ],
        world: &[],
    },
    Layer {
        name: "bundle",
        ours: &["framework", "assessment", "export"],
        foreign: &["md5", "serde_json", "sha1", "sha2", "ssh_key", "thiserror", "unicode_normalization", "zip"],
        world: &[],
    },
    Layer {
        name: "app",
        // Of `export`, the profiles and the parts of proposed names.
        ours: &[
            "framework",
            "assessment",
            "scheme",
            "edit",
            "figures",
            "checks",
            "compare",
            "file",
            "exchange",
            "export",
            // What a check of somebody's bundle finds.
            "bundle",
        ],
        foreign: &["memchr", "ron", "serde"],
        world: &[],
    },
    Layer {
        name: "platform",
        ours: &[],
        foreign: &["directories", "jiff", "opener", "rfd", "sha2", "signal_hook", "tempfile"],
        world: &["env", "fs", "process", "thread", "time"],
    },
    Layer {
        name: "perform",
        ours: &[
            "framework",
            "assessment",
            "scheme",
            "edit",
            "figures",
            "charts",
            "checks",
            "compare",
            "file",
            "exchange",
            "export",
            "bundle",
            "app",
            "platform",
        ],
        // Evidence is looked into: for previews, and for what must not leave the house.
        foreign: &["hayro_interpret", "hayro_syntax", "image", "kurbo", "ssh_key", "tempfile", "zip"],
        world: &["fs"],
    },
    Layer {
        name: "cli",
        ours: &[
            "framework",
            "assessment",
            "scheme",
            "edit",
            "figures",
            "checks",
            "compare",
            "file",
            "exchange",
            "export",
            "bundle",
            "app",
            "platform",
            "perform",
        ],
        foreign: &["clap", "clap_complete", "clap_mangen", "serde_json", "unicode_normalization"],
        // The exit code of a program.
        world: &["process"],
    },
    Layer {
        name: "ui",
        // Views send edits, ask for a profile, and list the schemes that are built in.
        ours: &[
            "framework",
            "assessment",
            "scheme",
            "edit",
            "figures",
            "checks",
            "charts",
            "file",
            "exchange",
            "compare",
            "charts",
            "file",
            "export",
            "bundle",
            "app",
        ],
        foreign: &["egui", "egui_extras", "nucleo_matcher", "ron", "serde"],
        world: &[],
    },
    // Of `std::time`, the length of a pause.
    Layer { name: "window", ours: &["*"], foreign: &["*"], world: &["time"] },
    Layer { name: "main", ours: &["cli", "window"], foreign: &["clap"], world: &["process"] },
    Layer { name: "lib", ours: &[], foreign: &[], world: &[] },
];

/// The most lines of a source file.
const MOST_LINES: usize = 500;

/// The root of the repository.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder, in order; what is built and what Git keeps is left out.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() && !["target", ".git"].contains(&name.as_str()) {
                folders.push(path);
            } else if path.is_file() && name != ".git" {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// All source files: their path below the repository with `/`, and their text.
fn sources() -> Vec<(String, String)> {
    let shown = |path: &Path| path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
    let files = files_below(&root().join("src"));
    files.iter().map(|path| (shown(path), fs::read_to_string(path).unwrap())).collect()
}

/// Shows all faults at once.
fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// What is wrong with the names that a source file uses.
fn layer_faults(path: &str, text: &str) -> Vec<String> {
    let source = Source::new(path, text);
    let name = source.layer();
    let Some(layer) = LAYERS.iter().find(|layer| layer.name == name) else {
        return vec![format!("{path}: the layer {name} is not in the table of tests/tidy.rs")];
    };
    let allowed = |list: &[&str], name: &str| list.contains(&"*") || list.contains(&name);
    let own = |name: &str| LAYERS.iter().any(|layer| layer.name == name);
    let mut faults = Vec::new();
    for (line, found) in source.names(&foreign_names(root())) {
        let rule = match &found {
            // The words are everybody's.
            Found::Ours(other)
                if *other == layer.name || *other == "words" || !own(other) || allowed(layer.ours, other) =>
            {
                continue;
            }
            Found::Ours(other) => format!("{} may not use {other}", layer.name),
            Found::Foreign(other) if allowed(layer.foreign, other) => continue,
            Found::Foreign(other) => format!("{} may not use the crate {other}", layer.name),
            Found::Std(part) if !WORLD.contains(&part.as_str()) || allowed(layer.world, part) => continue,
            Found::Std(part) => format!("{} may not use std::{part}; ask platform", layer.name),
        };
        faults.push(format!("{path}:{line}: {rule}"));
    }
    faults
}

#[test]
fn layers_use_only_what_their_line_of_the_table_allows() {
    let faults: Vec<String> = sources().iter().flat_map(|(path, text)| layer_faults(path, text)).collect();
    assert_none(&faults);
}

#[test]
fn the_scanner_finds_every_sort_of_breach() {
    let cases = [
        ("src/edit/apply.rs", "//! x\nuse crate::app::App;\n", "src/edit/apply.rs:2: edit may not use app"),
        (
            "src/edit/apply.rs",
            "use crate::{\n    assessment::Claim,\n    cli,\n};\n",
            "src/edit/apply.rs:1: edit may not use cli",
        ),
        ("src/edit/mod.rs", "use super::export;\n", "src/edit/mod.rs:1: edit may not use export"),
        ("src/edit/deep/mod.rs", "use super::super::export::X;\n", "src/edit/deep/mod.rs:1: edit may not use export"),
        ("src/edit/apply.rs", "fn f() { crate::ui::draw() }\n", "src/edit/apply.rs:1: edit may not use ui"),
        ("src/app/mod.rs", "fn f(_: &egui::Ui) {}\n", "src/app/mod.rs:1: app may not use the crate egui"),
        (
            "src/figures/mod.rs",
            "\nuse serde::Serialize;\n",
            "src/figures/mod.rs:2: figures may not use the crate serde",
        ),
        ("src/file/mod.rs", "use std::{fs, io};\n", "src/file/mod.rs:1: file may not use std::fs; ask platform"),
        ("src/app/mod.rs", "use std::time::Instant;\n", "src/app/mod.rs:1: app may not use std::time; ask platform"),
        (
            "src/perform/mod.rs",
            "use std::thread;\n",
            "src/perform/mod.rs:1: perform may not use std::thread; ask platform",
        ),
        ("src/main.rs", "use claimbook::figures;\n", "src/main.rs:1: main may not use figures"),
        ("src/news/mod.rs", "//! x\n", "src/news/mod.rs: the layer news is not in the table of tests/tidy.rs"),
    ];
    for (path, text, fault) in cases {
        assert_eq!(layer_faults(path, text), [fault], "{text}");
    }
}

#[test]
fn the_scanner_looks_at_code_only() {
    let harmless = [
        "//! Not `crate::app`.\n",
        "/* use egui::Ui; /* std::fs */ */\n",
        "const WORDS: &str = \"use egui::Ui; \\\" crate::app\";\n",
        "const RAW: &str = r#\"std::fs \" crate::cli::x\"#;\n",
        "const QUOTE: char = '\"'; use crate::assessment::Claim; const OTHER: char = '\\'';\n",
        "fn f<'a>(a: &'a str) -> &'a str { a }\n",
        "use super::change; use crate::edit::apply; fn f() { self::egui::draw() }\n",
        "use std::collections::BTreeMap;\n",
    ];
    for text in harmless {
        assert_eq!(layer_faults("src/edit/apply.rs", text), Vec::<String>::new(), "{text}");
    }
    let apart = "const A: char = '\"'; use crate::app::App; const B: char = '\"';\n";
    assert_eq!(layer_faults("src/edit/apply.rs", apart).len(), 1, "a quoted quote does not begin a text");
}

#[test]
fn the_table_names_layers_that_exist_and_has_no_circles_of_two() {
    for layer in LAYERS {
        for other in layer.ours.iter().filter(|other| **other != "*") {
            let line = LAYERS.iter().find(|line| line.name == *other);
            let line = line.unwrap_or_else(|| panic!("{} may use {other}, which is no layer", layer.name));
            assert!(!line.ours.contains(&layer.name), "{} and {other} may use each other", layer.name);
        }
    }
}

#[test]
fn nothing_outside_the_platform_writes_in_place_or_removes() {
    // `perform` looks at files, and makes new ones for bundles; whatever replaces or removes one is asked of `platform`.
    let in_place = ["write", "copy", "remove_file", "remove_dir", "remove_dir_all", "create", "options"];
    let mut faults = Vec::new();
    for (path, text) in sources().iter().filter(|(path, _)| !path.starts_with("src/platform/")) {
        let source = Source::new(path, text);
        for word in in_place {
            for owner in ["fs", "File", "OpenOptions"] {
                let lines = source.lines_with_call(owner, word);
                faults.extend(lines.into_iter().map(|line| format!("{path}:{line}: {owner}::{word}; ask platform")));
            }
        }
    }
    assert_none(&faults);
    let breach = Source::new("src/perform/x.rs", "fn f() {\n    std::fs::write(path, bytes)\n}\n");
    assert_eq!(breach.lines_with_call("fs", "write"), [2]);
    assert!(breach.lines_with_call("File", "create").is_empty());
}

#[test]
fn every_source_file_says_first_what_it_is() {
    let silent = sources().into_iter().filter(|(_, text)| !text.starts_with("//! "));
    assert_none(&silent.map(|(path, _)| format!("{path}:1: a file opens with //! and what it is")).collect::<Vec<_>>());
}

#[test]
fn no_source_file_is_longer_than_five_hundred_lines() {
    let long = sources().into_iter().filter(|(_, text)| text.lines().count() > MOST_LINES);
    assert_none(
        &long.map(|(path, text)| format!("{path}: {} lines; split it", text.lines().count())).collect::<Vec<_>>(),
    );
}

#[test]
fn no_source_file_uses_collections_without_an_order() {
    let mut faults = Vec::new();
    for (path, text) in sources() {
        let source = Source::new(&path, &text);
        for word in ["HashMap", "HashSet"] {
            let lines = source.lines_with(word);
            faults.extend(lines.into_iter().map(|line| format!("{path}:{line}: {word} has no order; use a BTree")));
        }
    }
    assert_none(&faults);
}

#[test]
fn no_file_names_the_machine_it_was_written_on() {
    let places = [["/wo", "rk/"].concat(), ["/ro", "ot/"].concat()];
    let mut faults = Vec::new();
    let mut texts = 0;
    for path in files_below(root()) {
        // Pictures, fonts and documents are no text.
        let Ok(text) = fs::read_to_string(&path) else { continue };
        texts += 1;
        for (number, line) in text.lines().enumerate() {
            if let Some(place) = places.iter().find(|place| line.contains(place.as_str())) {
                faults.push(format!("{}:{}: names {place}", path.display(), number + 1));
            }
        }
    }
    assert!(texts > 100, "only {texts} text files were looked at");
    assert_none(&faults);
}
