//! The real program on its command line: exit codes, standard output and standard error, files.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers as well")]

mod broken;
mod diff;
mod evidence;
mod export;
mod import;
mod large;
mod leaving;
mod look;
mod new;
mod reading;
mod set;
mod signing;
mod texts;
mod whole;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

/// What a run of the program gave.
struct Run {
    code: i32,
    out: String,
    err: String,
}

impl Run {
    /// The only JSON document on standard output.
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {:?}", self.out))
    }

    /// Checks that something could not be done: code 2, nothing on standard output, an error and a hint.
    fn refused(&self, part: &str) -> &Self {
        assert_eq!(self.code, 2, "{}{}", self.out, self.err);
        assert_eq!(self.out, "");
        let starts = |head: &str| self.err.lines().filter(|line| line.starts_with(head)).count();
        assert_eq!((starts("error: "), starts("hint: ")), (1, 1), "{}", self.err);
        assert!(self.err.contains(part), "{part:?} is not in {}", self.err);
        self
    }

    /// Checks that it was done without a word of error.
    fn done(&self) -> &Self {
        assert_eq!(self.code, 0, "{}{}", self.out, self.err);
        assert!(!self.err.contains("error:"), "{}", self.err);
        self
    }
}

/// A folder to work in.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A path in the folder.
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file.
    fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    /// Reads a file.
    fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    /// The names in the folder.
    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    /// The program in the folder, on a fixed day, without a display.
    fn command(&self) -> assert_cmd::Command {
        let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_claimbook"));
        command.current_dir(self.folder.path());
        command.env("SOURCE_DATE_EPOCH", "1700000000").env("CLAIMBOOK_HOME", self.folder.path());
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET");
        command
    }

    /// Runs the program.
    fn run(&self, arguments: &[&str]) -> Run {
        let output = self.command().args(arguments).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// Makes `a.claimbook` about 16.0, with more arguments.
    fn make(&self, more: &[&str]) -> Run {
        let head = ["new", "a.claimbook", "--framework", "etom@16.0", "--company", "Acme", "--title", "Care"];
        self.run(&[&head[..], &["--product-version", "1.0"], more].concat())
    }

    /// Puts the bundled example beside its evidence, as `a.claimbook`.
    fn example(&self) {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("resources/examples");
        fs::copy(from.join("huawei-digital-crm.claimbook"), self.path("a.claimbook")).unwrap();
        fs::create_dir_all(self.path("evidence")).unwrap();
        for entry in fs::read_dir(from.join("evidence")).unwrap() {
            let entry = entry.unwrap();
            fs::copy(entry.path(), self.path("evidence").join(entry.file_name())).unwrap();
        }
    }
}
