//! Reads files, hashes them, and finds their way from one folder to another.

use std::fs::{self, File};
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::{Component, Path, PathBuf};

use sha2::{Digest, Sha256};

/// Reads a file of at most `limit` bytes.
pub fn read_limited(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let size = fs::metadata(path)?.len();
    if size > limit {
        let reason = format!("it has {size} bytes, and at most {limit} can be read");
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, reason));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    File::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Opens a plain file, and nothing that a link put in its place meanwhile, or that would make the reader wait.
pub fn open_plain(path: &Path) -> io::Result<File> {
    let before = fs::symlink_metadata(path)?;
    if !before.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no plain file"));
    }
    File::open(path)
}

/// A file's digest and size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprint {
    /// SHA-256 in lower-case hexadecimal.
    pub sha256: String,
    /// The size in bytes.
    pub size: u64,
}

/// Hashes a file, telling how many bytes were read; `Break` stops it with [`io::ErrorKind::Interrupted`].
pub fn fingerprint(path: &Path, progress: &mut dyn FnMut(u64) -> ControlFlow<()>) -> io::Result<Fingerprint> {
    if path.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a folder"));
    }
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0_u8; 256 * 1024];
    let mut size = 0_u64;
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        hash.update(buffer.get(..read).unwrap_or_default());
        size += read as u64;
        if progress(size).is_break() {
            return Err(io::Error::new(io::ErrorKind::Interrupted, "cancelled"));
        }
    }
    Ok(Fingerprint { sha256: hexadecimal(hash), size })
}

/// A finished digest in lower-case hexadecimal.
pub(super) fn hexadecimal(hash: Sha256) -> String {
    let digits = hash.finalize().into_iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
}

/// The digest of bytes.
pub fn digest(bytes: &[u8]) -> String {
    hexadecimal(Sha256::new_with_prefix(bytes))
}

/// The file behind a path, links followed; of a file that is not there, of its folder; else the absolute path.
pub fn real(path: &Path) -> PathBuf {
    let whole = absolute(path);
    if let Ok(real) = fs::canonicalize(&whole) {
        return real;
    }
    // A link to a file that is not there yet is followed as well: saving makes the file, and keeps the link.
    if let Ok(target) = fs::read_link(&whole) {
        return absolute(&super::atomic::folder_of(&whole).join(target));
    }
    match (whole.parent().and_then(|folder| fs::canonicalize(folder).ok()), whole.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        _ => whole,
    }
}

/// Hashes a file without a way to cancel.
pub fn fingerprint_whole(path: &Path) -> io::Result<Fingerprint> {
    fingerprint(path, &mut |_| ControlFlow::Continue(()))
}

/// The absolute path, without asking the file system about links.
pub fn absolute(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut clean = PathBuf::new();
    for part in whole.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                clean.pop();
            }
            Component::Prefix(_) | Component::RootDir | Component::Normal(_) => clean.push(part),
        }
    }
    clean
}

/// The path of `file` as seen from the folder `from`, with `/` and `../` where needed; absolute across drives.
pub fn relative(file: &Path, from: &Path) -> String {
    let (file, from) = (absolute(file), absolute(from));
    let mut ours = file.components().peekable();
    let mut theirs = from.components().peekable();
    let mut shared = 0;
    while let (Some(a), Some(b)) = (ours.peek(), theirs.peek()) {
        if a != b {
            break;
        }
        shared += 1;
        ours.next();
        theirs.next();
    }
    if shared == 0 {
        return file.to_string_lossy().replace('\\', "/");
    }
    let up = theirs.map(|_| "..".to_owned());
    let down = ours.map(|part| part.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
}

/// The file behind a path as an assessment holds it.
pub fn resolve(path: &str, folder: &Path) -> PathBuf {
    absolute(&folder.join(path))
}

/// An error of the system in plain words.
#[allow(clippy::wildcard_enum_match_arm, reason = "the system's own words serve for every other kind")]
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "it does not exist".to_owned(),
        // What we say ourselves is more exact than the kind.
        io::ErrorKind::PermissionDenied if error.raw_os_error().is_none() => error.to_string(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        io::ErrorKind::StorageFull => "no space is left on the disk".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        io::ErrorKind::NotADirectory => "a part of its path is a file, not a folder".to_owned(),
        _ => error.to_string(),
    }
}
