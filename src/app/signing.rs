//! The key that signs a bundle, and the passphrase that opens it.

use std::fmt;
use std::path::PathBuf;

use super::Failure;
use super::application::App;
use super::command::Dialog;

/// A text that no log, notice or file is to show.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A secret; none where nothing was typed.
    pub fn new(text: impl Into<String>) -> Option<Self> {
        Some(text.into()).filter(|text: &String| !text.is_empty()).map(Self)
    }

    /// The text, for the one who needs it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// The key that signs a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignWith {
    /// An OpenSSH private key, or the public half of one that the ssh-agent keeps.
    pub key: PathBuf,
    /// Opens an encrypted key.
    pub passphrase: Option<Secret>,
}

impl App {
    /// Asks for the passphrase of the key that signs, in the dialog of the export.
    pub(super) fn ask_for_passphrase(&mut self, failure: &Failure) {
        self.export = None;
        self.asks_passphrase = Some(failure.why.clone());
        self.dialog = Some(Dialog::Export);
    }
}
