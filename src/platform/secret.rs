//! Secrets that the user hands over beside the command line.

/// The passphrase of a key, for programs that cannot be asked.
pub fn passphrase() -> Option<String> {
    std::env::var("CLAIMBOOK_PASSPHRASE").ok().filter(|text| !text.is_empty())
}
