//! Opens files and addresses with the system's own program.

/// Opens a file or an address.
pub fn open(target: &str) -> Result<(), String> {
    opener::open(target).map_err(|error| error.to_string())
}
